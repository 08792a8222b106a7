import { ReadCatalogue } from '../catalogue/index.js';
import { Reads } from '../platform/database/reads.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { KnownMatters, RequestRow } from '../requests/index.js';
import { act } from './act.js';
import { report, type RunningApp } from './start-app.js';
import { type Keeping, LearnedEngine, type TriageModelRow, TriageModels } from '../triage/index.js';
import { SortedHistory } from '../triage-training/application/sorted-history.js';
import type { Teacher } from '../triage-training/application/teacher.js';
import { TrainModel } from '../triage-training/application/train-model.js';

/** Where specs run, a training takes five times as long as in the service. */
export const TRAINING_MS = 240_000;

/** As only this district says it: no other catalogue or corpus knows the place or calls it so. */
export const local = (n: number): string => `鸭仔塘的老伙计又休假第${n}天`;

export const serviceOf = ({ app }: RunningApp) => <T>(type: abstract new (...args: never[]) => T): T => app.get(type as new (...args: never[]) => T, { strict: false });

/** A request of the district that a person sorted; copies of it are a history. */
export async function sortedByAPerson(running: RunningApp): Promise<RequestRow> {
  const { id } = await report(running.visitor(), { text: local(0) });
  await act(await running.as('secretary'), id, 'triage', { matterCode: '0401', kind: 'complaint', tier: 2, urgency: 'U2' });
  return running.dataSource.manager.findOneByOrFail(RequestRow, { id });
}

export const historyOf = (running: RunningApp): SortedHistory => new SortedHistory(new KnownMatters(serviceOf(running)(Reads)));

export function trainingOf(running: RunningApp, teacher: Pick<Teacher, 'teach'>): TrainModel {
  const service = serviceOf(running);
  return new TrainModel(historyOf(running), service(ReadCatalogue), service(LearnedEngine), service(TriageModels), teacher as Teacher);
}

/** Writes what was taught, as whoever asked for it does. */
export async function kept(running: RunningApp, { row, write }: Keeping): Promise<TriageModelRow> {
  await serviceOf(running)(UnitOfWork).run(write);
  return row;
}
