import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface KmsStandIn {
  readonly settings: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

const TOKEN = 'a token of the test alone';

/**
 * A service that answers as the documentation of Vault's transit engine says: `encrypt` and `decrypt` of a named key, base64 in and `vault:v1:…` out, 403 without
 * the token, 400 with `errors` for what it did not encrypt.
 */
export async function startKms(): Promise<KmsStandIn> {
  const key = randomBytes(32);
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (some: string) => (text += some)).on('end', () => {
      const answer = (status: number, body: object): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (request.headers['x-vault-token'] !== TOKEN) return answer(403, { errors: ['permission denied'] });
      const body = JSON.parse(text) as { plaintext?: string; ciphertext?: string };
      try {
        if (request.url === '/v1/transit/encrypt/yige') return answer(200, { data: { ciphertext: encrypted(key, body.plaintext ?? ''), key_version: 1 } });
        if (request.url === '/v1/transit/decrypt/yige') return answer(200, { data: { plaintext: decrypted(key, body.ciphertext ?? '') } });
        return answer(404, { errors: [] });
      } catch {
        return answer(400, { errors: ['cipher: message authentication failed'] });
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    settings: { YIGE_KMS_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, YIGE_KMS_KEY: 'yige', YIGE_KMS_TOKEN: TOKEN },
    stop: () => new Promise((resolve) => void (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

function encrypted(key: Buffer, plaintext: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(Buffer.from(plaintext, 'base64')), cipher.final()]);
  return `vault:v1:${Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64')}`;
}

function decrypted(key: Buffer, ciphertext: string): string {
  const bytes = Buffer.from(ciphertext.replace(/^vault:v1:/, ''), 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('base64');
}
