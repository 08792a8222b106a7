import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SystemClock } from '../../clock/clock.js';
import { createTable, id, instant, optional, ref, word } from './table.js';

/** Whoever held two of the three separated posts before the rule goes on with the first of them: the later one ends now, and may be given to somebody else. */
class EndSecondPosts1760000034010 implements MigrationInterface {
  readonly name = 'EndSecondPosts_1760000034010';

  async up(runner: QueryRunner): Promise<void> {
    // As text of UTC, which every engine compares with what it has.
    const now = new Date(new SystemClock().now()).toISOString().replace('T', ' ').replace('Z', '');
    const rows = (await runner.query(
      "SELECT id, tenant_id AS tenant, person_id AS person, role FROM role_assignment WHERE role IN ('administrator', 'auditor') AND (valid_to IS NULL OR valid_to > ?) ORDER BY valid_from, id", [now],
    )) as { id: string; tenant: string; person: string; role: string }[];
    const first = new Map<string, string>();
    for (const { id: post, tenant, person, role } of rows) {
      const held = first.get(`${tenant} ${person}`) ?? role;
      first.set(`${tenant} ${person}`, held);
      if (held !== role) await runner.query('UPDATE role_assignment SET valid_to = ? WHERE id = ?', [now, post]);
    }
  }

  async down(): Promise<void> {
    // What was one person's twice is not given back by itself.
  }
}

/** Three administrators in three hands. */
export const threeHandsMigrations = [
  createTable(1760000034000, 'asked_post', {
    id, tenant_id: ref, person_id: ref, role: word(24), node_id: ref, valid_from: instant, valid_to: optional(instant), asked_by_id: ref, asked_at: instant, decided_by_id: optional(ref), decided_at: optional(instant), outcome: optional(word(16)),
  }, { ix_asked_post_open: { on: ['tenant_id', 'decided_at', 'asked_at', 'id'] }, ix_asked_post_person: { on: ['tenant_id', 'person_id'] } }),
  EndSecondPosts1760000034010,
] as const;
