import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface S3StandIn {
  readonly endpoint: string;
  readonly objects: ReadonlyMap<string, Buffer>;
  /** The next calls are answered with this status before anything else is looked at. */
  fail(status: number, times: number): void;
  stop(): Promise<void>;
}

const KEY_ID = 'AKIATEST';
const SECRET = 'a secret of the test alone';
const BUCKET = 'photos';
/** What names it to the service. */
export const settingsOf = ({ endpoint }: S3StandIn): NodeJS.ProcessEnv => ({ S3_ENDPOINT: endpoint, S3_BUCKET: BUCKET, S3_REGION: 'cn-south-1', S3_ACCESS_KEY_ID: KEY_ID, S3_SECRET_ACCESS_KEY: SECRET });

/**
 * A store behind HTTP that checks each signature by the published steps (AWS Signature Version 4, "Create a signed request") with code of its own,
 * and answers as S3 does: 403 for a signature that is not right, 404 with XML for an object that is not there.
 */
export async function startS3(): Promise<S3StandIn> {
  const objects = new Map<string, Buffer>();
  let failing = { status: 0, times: 0 };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const answer = (status: number, content: Buffer | string = ''): void => void response.writeHead(status, { 'content-type': typeof content === 'string' ? 'application/xml' : 'binary/octet-stream' }).end(content);
      if (failing.times-- > 0) return answer(failing.status, '<Error><Code>SlowDown</Code></Error>');
      if (!isSigned(request, body)) return answer(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
      const key = request.url?.replace(`/${BUCKET}/`, '') ?? '';
      if (request.method === 'PUT') {
        objects.set(key, body);
        return answer(200);
      }
      if (request.method === 'DELETE') {
        objects.delete(key);
        return void response.writeHead(204).end();
      }
      const found = objects.get(key);
      return found ? answer(200, found) : answer(404, '<Error><Code>NoSuchKey</Code></Error>');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    fail: (status, times) => void (failing = { status, times }),
    stop: () => new Promise((resolve) => void (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function isSigned({ method = '', url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const [, keyId, scope = '', names = '', signature] = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '') ?? [];
  const [day = '', region = '', service = ''] = scope.split('/');
  const told = String(headers['x-amz-content-sha256']);
  if (keyId !== KEY_ID || !names.split(';').includes('host')) return false;
  if (told !== 'UNSIGNED-PAYLOAD' && told !== sha256(body)) return false;
  const canonical = [method, url, '', ...names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`), '', names, told].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<Buffer | string>((secret, part) => hmac(secret, part), `AWS4${SECRET}`);
  return hmac(key, toSign).toString('hex') === signature;
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
const hmac = (key: string | Buffer, content: string): Buffer => createHmac('sha256', key).update(content).digest();
