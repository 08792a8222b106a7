import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiError, createClient, fetchTransport } from '@yige/api-client';

/** A call that is unanswered for so long has failed the drill. */
const PATIENCE_MS = 60_000;
const TEXTS = ['楼下路灯坏了三天，晚上看不清路', '小区门口污水井冒水，味道很大', '有人乱丢垃圾，没有人清运', '河涌护栏断了一截，孩子经过危险'];

/** Every report of another household: what holds up a flood from one address is not what is looked at. */
const anyAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

/** What was acknowledged, as those remember it to whom it was. */
export const openLedger = () => ({ submits: [], commands: [], retries: 0 });

/** A resident and the staff that answer, through the client that is shipped: submits, then walks what it submitted as far as it may. */
export class Client {
  #finished = false;

  constructor({ origin, ledger, gridId, matterCode, tokens, random }) {
    Object.assign(this, { ledger, gridId, matterCode, random });
    const caller = (token) => createClient(fetchTransport({ fetch, baseUrl: origin, headers: () => (token === null ? { 'x-forwarded-for': anyAddress() } : { authorization: `Bearer ${token}` }) }));
    this.resident = caller(null);
    this.staff = tokens.map(caller);
  }

  finish() {
    this.#finished = true;
  }

  async run() {
    while (!this.#finished) {
      const receipt = await this.submit();
      if (receipt && this.random() < 0.7) await this.walk(receipt);
    }
  }

  async submit() {
    const text = TEXTS[Math.floor(this.random() * TEXTS.length)];
    const receipt = await this.#answered(this.resident, '/api/requests', { body: { text, gridId: this.gridId, channel: 'code' } });
    const { id, number, lookupCode, status } = receipt;
    this.ledger.submits.push({ id, number, lookupCode, sorted: status === 'dispatched' });
    return receipt;
  }

  /** Whoever it lies with sorts it where the service was not sure, signs it, speaks with the reporter, and answers. */
  async walk({ id, version, status }) {
    let at = version;
    const sorting = status === 'submitted' ? [['triage', { matterCode: this.matterCode, tier: 2, urgency: 'U3' }]] : [];
    for (const [name, body] of [...sorting, ['sign', {}], ['contact', { how: 'phone', public: true, note: '已联系' }], ['resolve', { resolution: 'solved', answer: '已经处理好了' }]]) {
      const moved = await this.#command(id, name, { ...body, expectedVersion: at });
      if (!moved) return;
      this.ledger.commands.push({ id, name, version: moved.version });
      at = moved.version;
    }
  }

  /** The first of the staff to whom it is open; null when it lies with nobody of them. */
  async #command(id, name, body) {
    for (const caller of this.staff) {
      try {
        return await this.#answered(caller, `/api/requests/{id}/commands/${name}`, { path: { id }, body });
      } catch (error) {
        if (!(error instanceof ApiError) || ![403, 404, 409].includes(error.status)) throw error;
        if (error.code === 'REQUEST.CHANGED_MEANWHILE') throw new Error(`${name} ${id}: a command that nobody rivals was told of a rival`, { cause: error });
      }
    }
    return null;
  }

  /** Asks with one key until there is an answer. */
  async #answered(caller, path, input) {
    const headers = { 'Idempotency-Key': randomUUID() };
    const since = Date.now();
    for (;;) {
      try {
        return await caller.call('post', path, { ...input, headers });
      } catch (error) {
        if (!(error instanceof ApiError) || !error.passing || Date.now() - since > PATIENCE_MS) throw error;
        this.ledger.retries++;
        await pause(50 + this.random() * 100);
      }
    }
  }
}
