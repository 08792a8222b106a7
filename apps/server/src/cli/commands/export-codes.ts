import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { CodesToPrint, picture, type PrintableCode } from '../../codes/index.js';
import { ConfigError } from '../../platform/config/config.js';
import { codesCsv } from '../codes-csv.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { interruptible } from '../interruption.js';
import { progressLine } from '../progress.js';
import type { Finish } from '../program.js';
import { chosenDistrict, noted, type Service, withService } from '../service.js';
import { complain, counted, say, sayJson, typedPath } from '../terminal.js';

interface Options {
  readonly out: string;
  readonly format: 'svg' | 'png';
  readonly grid?: string;
  readonly village?: string;
  readonly district?: string;
  readonly force?: true;
  readonly json?: true;
}

const INDEX = 'index.csv';

export function addExportCodes(program: Command, finish: Finish): void {
  program
    .command('codes')
    .description('the printed codes of grids, buildings and places')
    .command('export')
    .description('write one picture for each code in use, and index.csv that says where each belongs')
    .requiredOption('--out <folder>', 'where to write; it is made when it is not there')
    .addOption(new Option('--format <format>', 'svg is sharp at any size').choices(['svg', 'png']).default('svg'))
    .addOption(new Option('--grid <id>', 'only the codes of this grid').conflicts('village'))
    .option('--village <code>', 'only the codes of this village or community, such as 440115001001')
    .option('--district <code>', 'code of the district; needed when there are several')
    .option('--force', 'write into a folder that holds files already')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `
The pictures lead to PUBLIC_URL; set it to the address under which residents reach this service before anything is printed.
index.csv opens in Excel and is written last: a folder without it was broken off.

Examples:
  $ PUBLIC_URL=https://yige.example yige codes export --out posters
  $ yige codes export --village 440115001001 --format png --out posters`)
    .action(async (options: Options) => finish(await interruptible((signal) => exportCodes(options, signal))));
}

async function exportCodes(options: Options, signal: AbortSignal): Promise<ExitCode> {
  const out = typedPath(options.out);
  await mustBeFree(out, options.force === true);
  return withService(async (service) => {
    const codes = service.app.get(CodesToPrint);
    const district = await chosenDistrict(service, options.district);
    const gridIds = await chosenGrids(service, district.id, options);
    await noted(service, district, { action: 'codes.exported', about: 'code' });
    const total = await codes.count(district.id, { gridIds });
    await mkdir(out, { recursive: true });
    const written = await writePictures(codes.list(district.id, { gridIds }), { out, total, format: options.format }, signal);
    if (written === null) {
      complain(`Stopped before the end: ${out} holds some pictures and no ${INDEX}.`);
      return EXIT.stopped;
    }
    if (options.json) sayJson({ codes: written, folder: out, address: service.config.publicUrl });
    else say(`${counted(written, 'picture')} and ${INDEX} are in ${out}; they lead to ${service.config.publicUrl}/g/…`);
    if (/^https?:\/\/(localhost|127\.|\[::1\])/.test(service.config.publicUrl)) complain('They open on this machine only. Set PUBLIC_URL before you print them.');
    return EXIT.done;
  });
}

async function mustBeFree(out: string, force: boolean): Promise<void> {
  try {
    if ((await readdir(out)).length > 0 && !force) throw new ConfigError(`${out} is not empty: choose another folder, or add --force to write into it`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') throw new ConfigError(`${out} is a file, not a folder`);
    if (code !== 'ENOENT') throw error;
  }
}

async function chosenGrids({ app }: Service, tenantId: string, { grid, village }: Options): Promise<readonly string[] | null> {
  const place = grid !== undefined ? { gridId: grid } : village !== undefined ? { villageCode: village } : null;
  if (!place) return null;
  const gridIds = await app.get(CodesToPrint).gridsOf(tenantId, place);
  if (!gridIds) throw new ConfigError(grid !== undefined ? `there is no grid with the id ${grid}` : `there is no village or community with the code ${village ?? ''}`);
  return gridIds;
}

/** Null when it was stopped. */
async function writePictures(codes: AsyncIterable<PrintableCode>, { out, total, format }: { out: string; total: number; format: 'svg' | 'png' }, signal: AbortSignal): Promise<number | null> {
  const progress = progressLine('Writing the codes');
  const listed: { code: PrintableCode; file: string }[] = [];
  try {
    for await (const code of codes) {
      if (signal.aborted) return null;
      const file = `${code.code}.${format}`;
      await writeFile(path.join(out, file), (await picture(code.url, format)).bytes);
      listed.push({ code, file });
      progress.at(listed.length, Math.max(total, listed.length));
    }
  } finally {
    progress.stop();
  }
  await writeFile(path.join(out, `${INDEX}.new`), codesCsv(listed));
  await rename(path.join(out, `${INDEX}.new`), path.join(out, INDEX));
  return listed.length;
}
