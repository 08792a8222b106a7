import { Global, Module } from '@nestjs/common';
import { LocalObjectStore } from './adapters/object-store/local.adapter.js';
import { ObjectStore } from './platform/ports/object-store.port.js';

/** Which adapter stands behind each port. */
@Global()
@Module({ providers: [{ provide: ObjectStore, useClass: LocalObjectStore }], exports: [ObjectStore] })
export class AdaptersModule {}
