import { fileURLToPath } from 'node:url';
import { Type } from 'class-transformer';
import { LIMIT_UNITS, REQUEST_KINDS, TIERS, URGENCIES, type Limit, type LimitUnit, type RequestKind, type Tier, type Urgency } from '@yige/domain';
import { ArrayNotEmpty, IsArray, IsBoolean, IsIn, IsNotEmpty, IsObject, IsOptional, IsPositive, IsString, Matches, ValidateIf, ValidateNested } from 'class-validator';
import { FileError, readJson, shapedAs } from '../platform/files/checked-file.js';
import { contradictions } from './catalogue-contradictions.js';

export const DEPARTMENT_KINDS = ['grid', 'village', 'town', 'district', 'dispatchCentre', 'massOrganisation', 'utility', 'propertyManager'] as const;
/** How far a matter may be shown: its progress only, to nobody but the handlers, or publicly once the reporter agrees. */
export const VISIBILITIES = ['statusOnly', 'private', 'publicAfterConsent'] as const;
export const MATTER_STATUSES = ['active', 'retired'] as const;
/** Telephone numbers that each district fills in for itself. */
export const PHONE_SETTINGS = ['gasRepairPhone', 'waterSupplyPhone', 'waterRepairPhone'] as const;

const present = (_: object, value: unknown): boolean => value !== null;
const all = (...rules: PropertyDecorator[]): PropertyDecorator => (target, key) => rules.forEach((rule) => rule(target, key));
const Sentence = (): PropertyDecorator => all(IsString(), IsNotEmpty());
const SentenceOrNull = (): PropertyDecorator => all(ValidateIf(present), Sentence());
const Words = (): PropertyDecorator => all(IsArray(), IsString({ each: true }), IsNotEmpty({ each: true }));
const One = (type: () => new () => object): PropertyDecorator => all(IsObject(), ValidateNested(), Type(type) as PropertyDecorator);
const OneOrNull = (type: () => new () => object): PropertyDecorator => all(ValidateIf(present), One(type));
const Many = (type: () => new () => object): PropertyDecorator => all(IsArray(), ValidateNested({ each: true }), Type(type) as PropertyDecorator);

export class CatalogueLimit implements Limit {
  @IsPositive() value!: number;
  @IsIn(LIMIT_UNITS) unit!: LimitUnit;
}

/** Where a limit or duty comes from. `basis` tells whether the text was seen in a source or is remembered by an expert. */
export class LegalBasis {
  @Sentence() text!: string;
  @IsIn(['lawOrRule', 'otherCityReference']) nature!: 'lawOrRule' | 'otherCityReference';
  @IsIn(['sourceSeen', 'expertMemory']) basis!: 'sourceSeen' | 'expertMemory';
  @IsBoolean() hasTimeLimit!: boolean;
  @IsBoolean() verifyBeforeGoLive!: boolean;
}

/** A better door than this platform: a number, a number that the district fills in (`setting`), or a service by name. */
export class CatalogueRedirect {
  @ValidateIf(present) @Matches(/^\d{3,12}$/) number!: string | null;
  @SentenceOrNull() name!: string | null;
  @ValidateIf(present) @IsIn(PHONE_SETTINGS) setting!: (typeof PHONE_SETTINGS)[number] | null;
  @SentenceOrNull() when!: string | null;
}

class RaiseUrgency {
  @IsIn(URGENCIES) to!: Urgency;
  @Sentence() when!: string;
}

/** A matter (事项) of the second level. */
export class CatalogueItem {
  @Matches(/^\d{4}$/, { message: 'must be 4 digits' }) code!: string;
  @Matches(/^\d{2}$/, { message: 'must be 2 digits' }) parent!: string;
  @Sentence() name!: string;
  @IsIn(TIERS) tier!: Tier;
  @IsIn(URGENCIES) urgency!: Urgency;
  @ArrayNotEmpty() @IsIn(REQUEST_KINDS, { each: true }) kinds!: RequestKind[];
  /** Who receives first by the tier; a tier-2 request goes to the branch first whatever stands here (decisions.md "Model"). */
  @Sentence() firstHandler!: string;
  @Sentence() leadUnit!: string;
  @Words() coUnits!: string[];
  @Sentence() escalateTo!: string;
  @One(() => CatalogueLimit) limit!: CatalogueLimit;
  @OneOrNull(() => LegalBasis) legalBasis!: LegalBasis | null;
  @Many(() => CatalogueRedirect) redirects!: CatalogueRedirect[];
  @SentenceOrNull() intakeAlert!: string | null;
  @IsBoolean() mediable!: boolean;
  @IsBoolean() confidential!: boolean;
  @IsIn(VISIBILITIES) visibility!: (typeof VISIBILITIES)[number];
  @IsBoolean() locationRequired!: boolean;
  @OneOrNull(() => RaiseUrgency) raiseUrgencyIf!: RaiseUrgency | null;
  @SentenceOrNull() onSpotHint!: string | null;
  @SentenceOrNull() handlingNote!: string | null;
  @Words() keywords!: string[];
  @Words() examples!: string[];
  @IsBoolean() isOther!: boolean;
  @IsIn(MATTER_STATUSES) status!: (typeof MATTER_STATUSES)[number];
}

/** A unit that a matter names. A `relative` one stands for the unit of that level where the request happened, not for one office. */
export class CatalogueDepartment {
  @Matches(/^[A-Z_]{2,8}$/) code!: string;
  @Sentence() name!: string;
  @SentenceOrNull() scope!: string | null;
  @IsIn(DEPARTMENT_KINDS) kind!: (typeof DEPARTMENT_KINDS)[number];
  @IsBoolean() relative!: boolean;
  @Words() hotlines!: string[];
  @SentenceOrNull() note!: string | null;
}

export class CatalogueCategory {
  @Matches(/^\d{2}$/) code!: string;
  @Sentence() name!: string;
  @Sentence() description!: string;
}

/** Limits of one urgency. `answer` stands where a matter has none of its own; `unclaimedTier1` is when an unclaimed request climbs. */
export class CatalogueUrgency {
  @IsIn(URGENCIES) code!: Urgency;
  @Sentence() name!: string;
  @IsBoolean() emergencyFirst!: boolean;
  @One(() => CatalogueLimit) sign!: CatalogueLimit;
  @One(() => CatalogueLimit) firstContact!: CatalogueLimit;
  @One(() => CatalogueLimit) answer!: CatalogueLimit;
  @OneOrNull(() => CatalogueLimit) unclaimedTier1!: CatalogueLimit | null;
}

/** A public number; `checked` when a public source for it was seen. */
export class Hotline {
  @Matches(/^\d{3,12}$/) number!: string;
  @Sentence() name!: string;
  @IsBoolean() checked!: boolean;
}

/** Within which a unit that is called by whistle (吹哨) has to answer. */
class WhistleReport {
  @One(() => CatalogueLimit) emergency!: CatalogueLimit;
  @One(() => CatalogueLimit) enforcement!: CatalogueLimit;
  @One(() => CatalogueLimit) unsolved!: CatalogueLimit;
}

class Reason {
  @Matches(/^[A-Z]\d$/) code!: string;
  @Sentence() name!: string;
}
class ReturnReason extends Reason {
  @Sentence() needs!: string;
}
class CloseType extends Reason {
  @IsBoolean() countsAsSolved!: boolean;
  @SentenceOrNull() exclusion!: string | null;
}
class Reasons {
  @Many(() => ReturnReason) return!: ReturnReason[];
  @Many(() => Reason) suspend!: Reason[];
  @Many(() => Reason) extend!: Reason[];
  @Many(() => CloseType) close!: CloseType[];
}
class Extension {
  @IsPositive() maxTimes!: number;
  @Sentence() rule!: string;
}

/** The catalogue of matters (诉求事项清单) with the units, limits and reasons that belong to it. */
export class CatalogueFile {
  @Sentence() title!: string;
  @Matches(/^[\w.-]{1,40}$/) version!: string;
  @Sentence() source!: string;
  @Matches(/^\d{4}-\d{2}-\d{2}$/) cutOff!: string;
  @Sentence() language!: string;
  /** `proposed` until the district has confirmed the limits. */
  @IsIn(['proposed', 'confirmed']) standing!: 'proposed' | 'confirmed';
  @IsObject() notes!: Record<string, string>;
  @Many(() => CatalogueUrgency) urgencies!: CatalogueUrgency[];
  @Many(() => CatalogueDepartment) departments!: CatalogueDepartment[];
  @Many(() => CatalogueCategory) categories!: CatalogueCategory[];
  @Many(() => Hotline) hotlines!: Hotline[];
  @Many(() => CatalogueItem) items!: CatalogueItem[];
  @One(() => Reasons) reasons!: Reasons;
  @One(() => Extension) extension!: Extension;
  @IsOptional() @One(() => WhistleReport) whistleReport?: WhistleReport;
  /** How many open requests of tier 1 a member holds before the next waits for the group. */
  @IsOptional() @IsPositive() heldAtMost?: number;
  @Words() mediationSteps!: string[];
  /** What its names are in other languages, by what stands here: of matters, classes, other doors and when these are meant. What is missing is shown as it stands. */
  @IsOptional() @IsObject() translations?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A catalogue without its matters. */
export type CatalogueFrame = Omit<CatalogueFile, 'items'>;

/** The catalogue that comes with the product. */
export const CATALOGUE_FILE = fileURLToPath(new URL('../../data/catalogue.json', import.meta.url));

/** @throws FileError when the content cannot be used; every problem names the matter and the field. */
export function parseCatalogue(content: unknown, file: string): CatalogueFile {
  const catalogue = shapedAs(CatalogueFile, content, file);
  const problems = contradictions(catalogue);
  if (problems.length > 0) throw new FileError(file, problems);
  return catalogue;
}

export const readCatalogueFile = (file: string = CATALOGUE_FILE): CatalogueFile => parseCatalogue(readJson(file), file);
