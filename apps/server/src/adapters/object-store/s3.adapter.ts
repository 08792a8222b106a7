import { Injectable } from '@nestjs/common';
import { AwsClient } from 'aws4fetch';
import { wholeAnswer } from '../../platform/calls/whole-answer.js';
import { Config, type S3Place } from '../../platform/config/config.js';
import { isObjectKey, ObjectStore } from '../../platform/ports/object-store.port.js';

const RETRIES = 2;
const PATIENCE_MS = 15_000;

/** A bucket of any store that speaks the S3 protocol, addressed by path. Nobody but this service reads it: the bucket stays private. */
@Injectable()
export class S3ObjectStore extends ObjectStore {
  private readonly place: S3Place;
  private readonly client: AwsClient;

  constructor(config: Config) {
    super();
    if (config.s3 === null) throw new Error('no S3 place is configured');
    this.place = config.s3;
    const { accessKeyId, secretAccessKey, region } = config.s3;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    await this.ask(key, 'PUT', { body: new Uint8Array(bytes), headers: { 'content-type': 'application/octet-stream', 'content-length': String(bytes.length) } });
  }

  async get(key: string): Promise<Buffer | null> {
    return this.ask(key, 'GET');
  }

  async remove(key: string): Promise<void> {
    await this.ask(key, 'DELETE');
  }

  /** @throws Error for whatever is neither a success nor an object that is not there; never with what the store said, which may name the key. */
  private async ask(key: string, method: 'GET' | 'PUT' | 'DELETE', init: { body?: Uint8Array<ArrayBuffer>; headers?: Record<string, string> } = {}): Promise<Buffer | null> {
    if (!isObjectKey(key)) throw new Error('not a key of this store');
    const url = `${this.place.endpoint}/${this.place.bucket}/${key}`;
    const { ok, status, bytes } = await wholeAnswer((signal) => this.client.fetch(url, { method, ...init, signal }), PATIENCE_MS);
    if (ok) return bytes;
    if (status === 404 && method !== 'PUT') return null;
    throw new Error(`the object store answered ${status} to ${method}`);
  }
}
