import { Module } from '@nestjs/common';
import { KeywordEngine } from './application/keyword-engine.js';
import { TriageEngine } from './application/triage-engine.js';

@Module({ providers: [{ provide: TriageEngine, useClass: KeywordEngine }], exports: [TriageEngine] })
export class TriageModule {}
