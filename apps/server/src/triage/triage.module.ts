import { Module } from '@nestjs/common';
import { KeywordEngine } from './application/keyword-engine.js';
import { LearnedEngine } from './application/learned-engine.js';
import { TriageEngine } from './application/triage-engine.js';

@Module({ providers: [KeywordEngine, { provide: TriageEngine, useClass: LearnedEngine }], exports: [TriageEngine] })
export class TriageModule {}
