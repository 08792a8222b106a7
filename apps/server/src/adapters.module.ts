import { Global, Module } from '@nestjs/common';
import { LocalObjectStore } from './adapters/object-store/local.adapter.js';
import { S3ObjectStore } from './adapters/object-store/s3.adapter.js';
import { Config } from './platform/config/config.js';
import { ObjectStore } from './platform/ports/object-store.port.js';

/** Which adapter stands behind each port. */
@Global()
@Module({
  providers: [{ provide: ObjectStore, useFactory: (config: Config) => (config.s3 === null ? new LocalObjectStore(config) : new S3ObjectStore(config)), inject: [Config] }],
  exports: [ObjectStore],
})
export class AdaptersModule {}
