import { Module } from '@nestjs/common';
import { KeywordEngine } from './application/keyword-engine.js';
import { LearnedEngine } from './application/learned-engine.js';
import { TriageEngine } from './application/triage-engine.js';
import { TriageModels } from './application/triage-models.js';
import { TriageThresholds } from './application/triage-thresholds.js';

@Module({ providers: [KeywordEngine, LearnedEngine, { provide: TriageEngine, useExisting: LearnedEngine }, TriageModels, TriageThresholds], exports: [LearnedEngine, TriageEngine, TriageModels, TriageThresholds] })
export class TriageModule {}
