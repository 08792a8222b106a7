import type { Clock } from '../clock/clock.js';
import { ConfigError } from '../config/config.js';
import { isDuplicate } from '../database/database-errors.js';
import type { Reads } from '../database/reads.js';
import { insertRows, updateRows } from '../database/statements.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { CryptoKey } from './crypto-key.entity.js';
import type { KeyRing } from './key-ring.js';

/** Which keys have written in this database. Asked at every start, before anything is written by a wrong one. */
export class KeyBook {
  constructor(
    private readonly reads: Reads,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  all(): Promise<CryptoKey[]> {
    return this.reads.manager.find(CryptoKey, { order: { id: 'ASC' } });
  }

  /** @throws ConfigError when a key that wrote here is missing, or is another than it was. */
  async check(ring: KeyRing): Promise<void> {
    const known = await this.all();
    for (const { id, fingerprint, droppedAt } of known) {
      if (droppedAt !== null) continue;
      if (!ring.has(id)) throw new ConfigError(`this database was written by key ${id}, which the key ring does not hold: put it back, or names, numbers and codes stay closed (docs/keys.md)`);
      if (ring.key(id).fingerprint !== fingerprint) throw new ConfigError(`this database was written by another key ${id} than the key ring holds: ${id === 'k1' ? 'YIGE_SECRET is not' : 'YIGE_KEY_RING does not have'} what it was (docs/keys.md)`);
    }
    const { id, cipher, fingerprint } = ring.active;
    const row = known.find((one) => one.id === id);
    if (row?.droppedAt != null) throw new ConfigError(`key ${id} was dropped and may not write again: make another by "yige keys rotate"`);
    if (row) return;
    await this.uow
      .run((tx) => insertRows(tx, CryptoKey, [{ id, cipher, fingerprint, since: this.clock.now(), droppedAt: null }]))
      .catch((error: unknown) => {
        // Another process started at the same moment; with another key, its next start says so.
        if (!isDuplicate(error)) throw error;
      });
  }

  async dropped(id: string): Promise<void> {
    await this.uow.run((tx) => updateRows(tx, CryptoKey, { id, droppedAt: null }, { droppedAt: this.clock.now() }));
  }
}
