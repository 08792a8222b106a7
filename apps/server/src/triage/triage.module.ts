import { Module } from '@nestjs/common';
import { KeywordEngine } from './application/keyword-engine.js';
import { LearnedEngine } from './application/learned-engine.js';
import { TriageEngine } from './application/triage-engine.js';
import { TriageModels } from './application/triage-models.js';

@Module({ providers: [KeywordEngine, LearnedEngine, { provide: TriageEngine, useExisting: LearnedEngine }, TriageModels], exports: [LearnedEngine, TriageEngine, TriageModels] })
export class TriageModule {}
