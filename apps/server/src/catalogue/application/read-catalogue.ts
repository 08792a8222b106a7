import { Injectable } from '@nestjs/common';
import type { Instant } from '@yige/domain';
import { Clock } from '../../platform/clock/clock.js';
import { Reads } from '../../platform/database/reads.js';
import { languageOfReader } from '../../platform/reader/reader-language.js';
import { CatalogueRepository } from '../infrastructure/catalogue.repository.js';
import { ActiveCatalogue } from './active-catalogue.js';

/** A tenant without a catalogue: nothing can be sorted. `yige catalogue import` brings one. */
export class NoCatalogue extends Error {
  constructor() {
    super('no catalogue has been imported for this district');
  }
}

/** An import through another process counts after this time at the latest. */
const KEPT_MS = 5_000;

/** The catalogue in force. Which edition that is, is asked every few seconds; the edition itself is read once and kept. */
@Injectable()
export class ReadCatalogue {
  private readonly kept = new Map<string, Promise<ActiveCatalogue>>();
  private readonly inForce = new Map<string, { readonly since: Instant; readonly edition: Promise<ActiveCatalogue> }>();

  constructor(
    private readonly reads: Reads,
    private readonly repository: CatalogueRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws NoCatalogue */
  active(tenantId: string): Promise<ActiveCatalogue> {
    const now = this.clock.now();
    const known = this.inForce.get(tenantId);
    if (known && Math.abs(now - known.since) < KEPT_MS) return known.edition;
    const edition = this.ask(tenantId);
    this.inForce.set(tenantId, { since: now, edition });
    edition.catch(() => this.forget(tenantId));
    return edition;
  }

  /** The same in the language of whoever reads: for what is shown, never for what is decided, sorted or kept. @throws NoCatalogue */
  async forReader(tenantId: string): Promise<ActiveCatalogue> {
    return (await this.active(tenantId)).in(languageOfReader());
  }

  /** After an import in this process. */
  forget(tenantId: string): void {
    this.inForce.delete(tenantId);
  }

  private async ask(tenantId: string): Promise<ActiveCatalogue> {
    const id = await this.repository.activeId(this.reads.manager, tenantId);
    if (id === null) throw new NoCatalogue();
    return this.edition(tenantId, id);
  }

  private edition(tenantId: string, id: string): Promise<ActiveCatalogue> {
    let edition = this.kept.get(id);
    if (edition === undefined) {
      edition = this.load(tenantId, id);
      this.kept.set(id, edition);
      edition.catch(() => this.kept.delete(id));
    }
    return edition;
  }

  private async load(tenantId: string, id: string): Promise<ActiveCatalogue> {
    const [{ frame }, matters] = await Promise.all([
      this.repository.edition(this.reads.manager, id),
      this.repository.matters(this.reads.manager, tenantId, id),
    ]);
    return new ActiveCatalogue(id, frame, matters.map((matter) => matter.item));
  }
}
