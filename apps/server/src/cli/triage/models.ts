import type { Command } from 'commander';
import { ModelRefused, TriageModels, type TriageModelRow } from '../../triage/index.js';
import { TooLittleHistory, TrainModel } from '../../triage-training/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ConfigError } from '../../platform/config/config.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Finish } from '../program.js';
import { chosenDistrict, noted, type Service, withService } from '../service.js';
import { counted, say, sayJson } from '../terminal.js';

interface Options {
  readonly district?: string;
  readonly json?: true;
}

/** Teaching a model by the history of a district, and deciding which one sorts. */
export function addModels(triage: Command, finish: Finish): void {
  triage
    .command('train')
    .description('teach a model by the seed corpus and by what this district has sorted, and judge it beside the one in use')
    .option('--district <code>', 'code of the district; needed when there are several')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `
The newest fifth of the sorted requests is held back and judges. Confidential requests are left out. Nothing sorts by the new model before it is promoted.
10,000 requests take about half a minute and 300 MB, so not beside a service that has no memory to spare. The service does the same by itself
once a week (YIGE_RETRAIN). Exit code 0 when there is a model that is better, 1 when there is none.

Examples:
  $ yige triage train
  $ yige triage train --district 440115 --json`)
    .action(async (options: Options) => finish(await withService((service) => train(service, options))));
  triage
    .command('models')
    .description('the models that this district has taught, the newest first')
    .option('--district <code>', 'code of the district; needed when there are several')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExamples:\n  $ yige triage models')
    .action(async (options: Options) => finish(await withService((service) => list(service, options))));
  triage
    .command('promote <version>')
    .description('let a model sort that did better than the one in use when it was judged')
    .option('--district <code>', 'code of the district; needed when there are several')
    .addHelpText('after', '\nThe service takes it up within a minute. Examples:\n  $ yige triage promote district/1f3a09c2b7e4')
    .action(async (version: string, options: Options) => finish(await withService((service) => promote(service, version, options))));
  triage
    .command('rollback')
    .description('take the model in use back; the one before sorts again, or the one that knows no history')
    .option('--district <code>', 'code of the district; needed when there are several')
    .addHelpText('after', '\nThe service follows within a minute. Examples:\n  $ yige triage rollback')
    .action(async (options: Options) => finish(await withService((service) => rollBack(service, options))));
}

async function train(service: Service, { district: code, json }: Options): Promise<ExitCode> {
  const district = await chosenDistrict(service, code);
  await noted(service, district, { action: 'triage.trained', about: 'triage' });
  try {
    const { model, better, keep } = await service.app.get(TrainModel, { strict: false }).run(district.id);
    await service.app.get(UnitOfWork, { strict: false }).run(keep);
    if (json) sayJson({ ...told(model), better });
    else {
      say(line(model));
      say(better ? `It did better than what sorts now. To let it sort: yige triage promote ${model.version}` : 'It did no better than what sorts now, and cannot be promoted.');
    }
    return better ? EXIT.done : EXIT.failed;
  } catch (error) {
    if (error instanceof TooLittleHistory) throw new ConfigError(`only ${counted(error.sorted, 'request')} of this district were sorted by a person; ${error.needed} are needed to teach and to judge`);
    throw error;
  }
}

async function list(service: Service, { district: code, json }: Options): Promise<ExitCode> {
  const district = await chosenDistrict(service, code);
  const models = await service.app.get(TriageModels, { strict: false }).all(district.id);
  if (json) sayJson(models.map(told));
  else if (models.length === 0) say('None yet: the model that knows no history sorts.');
  else for (const model of models) say(line(model));
  return EXIT.done;
}

async function promote(service: Service, version: string, { district: code }: Options): Promise<ExitCode> {
  const district = await chosenDistrict(service, code);
  await refusable(() => service.app.get(TriageModels, { strict: false }).promote(district.id, version));
  await noted(service, district, { action: 'triage.promoted', about: 'triage', detail: { version } });
  say(`${version} sorts from now on.`);
  return EXIT.done;
}

async function rollBack(service: Service, { district: code }: Options): Promise<ExitCode> {
  const district = await chosenDistrict(service, code);
  const before = await refusable(() => service.app.get(TriageModels, { strict: false }).rollBack(district.id));
  await noted(service, district, { action: 'triage.rolledBack', about: 'triage', detail: { version: before?.version ?? 'cold-start' } });
  say(before === null ? 'The model that knows no history sorts from now on.' : `${before.version} sorts from now on.`);
  return EXIT.done;
}

/** @throws ConfigError in words, where the models refused */
async function refusable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ModelRefused) throw new ConfigError(REFUSALS[error.why]);
    throw error;
  }
}

const REFUSALS: Readonly<Record<ModelRefused['why'], string>> = {
  unknown: 'there is no such model to put to use or to take back: yige triage models tells which there are',
  inUse: 'this model sorts already',
  notBetter: 'this model did no better than the one in use when it was judged',
  outdated: 'another model sorts now than the one that this was judged beside: yige triage train judges it anew',
};

const told = ({ version, state, catalogueVersion, trainedAt, taught, judged, rightOfJudged, rightBefore, figures }: TriageModelRow) =>
  ({ version, state, catalogueVersion, trainedAt: new Date(trainedAt).toISOString(), taught, judged, right: rightOfJudged, rightBefore, ...figures });

const line = ({ version, state, trainedAt, taught, judged, rightOfJudged, rightBefore }: TriageModelRow): string =>
  `${version}  ${state}  ${new Date(trainedAt).toISOString().slice(0, 10)}  taught by ${taught}; of the newest ${judged}: ${rightOfJudged} right, before ${rightBefore}`;
