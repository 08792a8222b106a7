import { Global, Module } from '@nestjs/common';
import { LocalObjectStore } from './adapters/object-store/local.adapter.js';
import { S3ObjectStore } from './adapters/object-store/s3.adapter.js';
import { OpenIdProvider } from './adapters/openid/openid.adapter.js';
import { Clock } from './platform/clock/clock.js';
import { Config } from './platform/config/config.js';
import { IdentityProvider } from './platform/ports/identity-provider.port.js';
import { ObjectStore } from './platform/ports/object-store.port.js';

/** Which adapter stands behind each port. */
@Global()
@Module({
  providers: [
    { provide: IdentityProvider, useFactory: (config: Config, clock: Clock) => (config.signOn === null ? null : new OpenIdProvider(config, clock)), inject: [Config, Clock] },
    { provide: ObjectStore, useFactory: (config: Config) => (config.s3 === null ? new LocalObjectStore(config) : new S3ObjectStore(config)), inject: [Config] },
  ],
  exports: [IdentityProvider, ObjectStore],
})
export class AdaptersModule {}
