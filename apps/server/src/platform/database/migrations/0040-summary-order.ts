import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lines of the summaries are found by another key now: what stands under the old one is no longer read, and all of it is counted anew. */
class RecountSummaries implements MigrationInterface {
  readonly name = 'RecountSummaries_1760000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE summary_state SET active_version = 0, built_at = NULL');
  }

  /** An older program counts anew by itself. */
  async down(runner: QueryRunner): Promise<void> {
    await this.up(runner);
  }
}

export const summaryOrderMigrations = [RecountSummaries];
