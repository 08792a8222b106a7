import { KeyWrap } from '../../platform/ports/key-wrap.port.js';

/** Secrets lie in the ring's file as hexadecimal digits: whoever reads the file has them, so it lies apart from the database. */
export class LocalKeyWrap extends KeyWrap {
  wrap(secret: Buffer): Promise<string> {
    return Promise.resolve(secret.toString('hex'));
  }

  unwrap(kept: string): Promise<Buffer> {
    if (!/^([0-9a-f]{2})+$/i.test(kept)) return Promise.reject(new Error('a secret that is not written in hexadecimal digits'));
    return Promise.resolve(Buffer.from(kept, 'hex'));
  }
}
