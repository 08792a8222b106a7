import { fileURLToPath } from 'node:url';
import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, Matches, ValidateIf, ValidateNested } from 'class-validator';
import { FileError, readJson, repetitions, shapedAs } from '../platform/files/checked-file.js';

const CODE_STATUSES = ['known', 'unknown'] as const;
const TOWN_KINDS = ['street', 'town'] as const; // 街道, 镇
const VILLAGE_KINDS = ['community', 'village', 'livingArea'] as const; // 社区, 行政村, 生活区

const present = (_: object, value: unknown): boolean => value !== null;

class DistrictDivision {
  @Matches(/^\d{6}$/) code!: string;
  @IsString() @IsNotEmpty() name!: string;
  @Matches(/^\d{4}$/) cityCode!: string;
}

/** A town or street. One founded after the source's cut-off date has no code: `codeStatus` is "unknown" and `note` says why. */
export class TownDivision {
  @ValidateIf(present) @Matches(/^\d{9}$/, { message: 'must be 9 digits, or null when the code is not known' }) code!: string | null;
  @IsString() @IsNotEmpty() name!: string;
  @IsIn(TOWN_KINDS) kind!: (typeof TOWN_KINDS)[number];
  @IsIn(CODE_STATUSES) codeStatus!: (typeof CODE_STATUSES)[number];
  @ValidateIf(present) @Matches(/^\d{4}-\d{2}$/, { message: 'must be a month as 2023-12, or null' }) founded!: string | null;
  @ValidateIf(present) @IsString() @IsNotEmpty() note!: string | null;
}

/** A village or community; `officialName` is the committee's, `name` is what people say. */
export class VillageDivision {
  @Matches(/^\d{12}$/, { message: 'must be 12 digits' }) code!: string;
  @Matches(/^\d{9}$/, { message: 'must be 9 digits' }) townCode!: string;
  @IsString() @IsNotEmpty() name!: string;
  @IsString() @IsNotEmpty() officialName!: string;
  @IsIn(VILLAGE_KINDS) kind!: (typeof VILLAGE_KINDS)[number];
}

/** The administrative divisions of one district, with where they come from and the day up to which they are true. */
export class DivisionsFile {
  @IsString() @IsNotEmpty() source!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) cutOff!: string;
  @ValidateNested() @Type(() => DistrictDivision) district!: DistrictDivision;
  @ValidateNested({ each: true }) @Type(() => TownDivision) towns!: TownDivision[];
  @ValidateNested({ each: true }) @Type(() => VillageDivision) villages!: VillageDivision[];
}

/** The divisions that come with the product. */
export const DIVISIONS_FILE = fileURLToPath(new URL('../../data/divisions.json', import.meta.url));

/** @throws FileError when the content cannot be used; every problem is named. */
export function parseDivisions(content: unknown, file: string): DivisionsFile {
  const divisions = shapedAs(DivisionsFile, content, file);
  const problems = [
    ...repetitions('towns', divisions.towns, (town) => town.code),
    ...repetitions('villages', divisions.villages, (village) => village.code),
    ...divisions.towns.flatMap((town) => townProblems(town, divisions.district.code)),
    ...villageProblems(divisions),
  ];
  if (problems.length > 0) throw new FileError(file, problems);
  return divisions;
}

export const readDivisions = (file: string = DIVISIONS_FILE): DivisionsFile => parseDivisions(readJson(file), file);

function townProblems(town: TownDivision, districtCode: string): string[] {
  const label = `towns "${town.code ?? town.name}"`;
  if ((town.code === null) !== (town.codeStatus === 'unknown')) return [`${label} → codeStatus: is "${town.codeStatus}", which does not fit the code`];
  if (town.code === null) return town.note === null ? [`${label} → note: must say why the code is not known`] : [];
  return town.code.startsWith(districtCode) ? [] : [`${label} → code: is not in district ${districtCode}`];
}

function villageProblems(divisions: DivisionsFile): string[] {
  const towns = new Set(divisions.towns.map((town) => town.code));
  return divisions.villages.flatMap((village) => {
    const label = `villages "${village.code}"`;
    if (!towns.has(village.townCode)) return [`${label} → townCode: no town has the code ${village.townCode}`];
    return village.code.startsWith(village.townCode) ? [] : [`${label} → code: does not begin with its town's ${village.townCode}`];
  });
}
