import { wholeAnswer } from '../../platform/calls/whole-answer.js';
import type { KmsPlace } from '../../platform/config/config.js';
import { KeyWrap } from '../../platform/ports/key-wrap.port.js';

const PATIENCE_MS = 10_000;

/**
 * A key management service that speaks the HTTP API of Vault's transit engine (`POST /v1/<mount>/encrypt/<key>` and `…/decrypt/<key>`, the token in
 * `X-Vault-Token`); OpenBao has the same. The key that wraps never leaves it, so the file alone opens nothing.
 */
export class TransitKeyWrap extends KeyWrap {
  constructor(private readonly place: KmsPlace) {
    super();
  }

  wrap(secret: Buffer): Promise<string> {
    return this.ask('encrypt', { plaintext: secret.toString('base64') }, 'ciphertext');
  }

  async unwrap(kept: string): Promise<Buffer> {
    return Buffer.from(await this.ask('decrypt', { ciphertext: kept }, 'plaintext'), 'base64');
  }

  /** @throws Error with the status alone: what the service says may repeat what was sent. */
  private async ask(what: 'encrypt' | 'decrypt', body: Readonly<Record<string, string>>, field: string): Promise<string> {
    const { url, mount, key, token } = this.place;
    const init = { method: 'POST', headers: { 'content-type': 'application/json', 'x-vault-token': token }, body: JSON.stringify(body) };
    const { ok, status, bytes } = await wholeAnswer((signal) => fetch(`${url}/v1/${mount}/${what}/${key}`, { ...init, signal }), PATIENCE_MS).catch(() => {
      throw new Error('the key management service does not answer');
    });
    const value = dataIn(bytes)?.[field];
    if (!ok || typeof value !== 'string') throw new Error(`the key management service answered ${status} to ${what}`);
    return value;
  }
}

function dataIn(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    return (JSON.parse(bytes.toString()) as { data?: Record<string, unknown> } | null)?.data;
  } catch {
    return undefined;
  }
}
