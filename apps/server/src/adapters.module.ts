import { Global, Module } from '@nestjs/common';
import { LocalKeyWrap } from './adapters/key-wrap/local.adapter.js';
import { TransitKeyWrap } from './adapters/key-wrap/transit.adapter.js';
import { LocalObjectStore } from './adapters/object-store/local.adapter.js';
import { S3ObjectStore } from './adapters/object-store/s3.adapter.js';
import { OpenIdProvider } from './adapters/openid/openid.adapter.js';
import { Clock } from './platform/clock/clock.js';
import { Config } from './platform/config/config.js';
import { IdentityProvider } from './platform/ports/identity-provider.port.js';
import { KeyWrap } from './platform/ports/key-wrap.port.js';
import { ObjectStore } from './platform/ports/object-store.port.js';

/** Which adapter stands behind each port. */
@Global()
@Module({
  providers: [
    { provide: IdentityProvider, useFactory: (config: Config, clock: Clock) => (config.signOn === null ? null : new OpenIdProvider(config, clock)), inject: [Config, Clock] },
    { provide: KeyWrap, useFactory: ({ kms }: Config) => (kms === null ? new LocalKeyWrap() : new TransitKeyWrap(kms)), inject: [Config] },
    { provide: ObjectStore, useFactory: (config: Config) => (config.s3 === null ? new LocalObjectStore(config) : new S3ObjectStore(config)), inject: [Config] },
  ],
  exports: [IdentityProvider, KeyWrap, ObjectStore],
})
export class AdaptersModule {}
