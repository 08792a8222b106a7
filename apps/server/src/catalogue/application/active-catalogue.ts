import { DEFAULT_LIMITS, type Language, type LegLimits, type Limit, type LimitSettings, type TriageMatter, type Urgency } from '@yige/domain';
import type { CatalogueDepartment, CatalogueFrame, CatalogueItem } from '../catalogue-file.js';

/** One edition of the catalogue, as the rules of the domain take it. Editions do not change, so it may be kept. */
export class ActiveCatalogue {
  readonly version: string;
  /** Matters that may be chosen, in the order of their codes; retired ones are found by code alone. */
  readonly items: readonly CatalogueItem[];
  /** The same for sorting. */
  readonly triageMatters: readonly TriageMatter[];
  readonly departments: readonly CatalogueDepartment[];
  readonly limits: LimitSettings;
  private readonly byCode: ReadonlyMap<string, CatalogueItem>;
  private readonly categoryNames: ReadonlyMap<string, string>;
  private readonly translated = new Map<Language, ActiveCatalogue>();

  constructor(
    readonly id: string,
    readonly frame: CatalogueFrame,
    items: readonly CatalogueItem[],
    private readonly dictionary: Readonly<Record<string, string>> = {},
  ) {
    this.version = frame.version;
    this.byCode = new Map(items.map((item) => [item.code, item]));
    this.items = items.filter((item) => item.status === 'active');
    this.triageMatters = this.items;
    this.departments = frame.departments;
    this.categoryNames = new Map(frame.categories.map((category) => [category.code, category.name]));
    this.limits = limitSettings(frame);
  }

  /** The edition as somebody reads it who has chosen a language: names of matters, classes and other doors, as far as the district has them in it. */
  in(language: Language): ActiveCatalogue {
    const words = this.frame.translations?.[language];
    if (words === undefined) return this;
    const known = this.translated.get(language);
    if (known !== undefined) return known;
    const said = <T extends string | null>(own: T): T | string => (own === null ? own : (words[own] ?? own));
    const named = <T extends { readonly name: string | null }>(one: T): T => ({ ...one, name: said(one.name) });
    const items = [...this.byCode.values()].map((item) => ({ ...named(item), redirects: item.redirects.map((one) => ({ ...named(one), when: said(one.when) })) }));
    const translated = new ActiveCatalogue(this.id, { ...this.frame, categories: this.frame.categories.map(named), hotlines: this.frame.hotlines.map(named) }, items, words);
    this.translated.set(language, translated);
    return translated;
  }

  /** A name of the edition, as this reader reads it. */
  words(own: string): string {
    return this.dictionary[own] ?? own;
  }

  /** The matter of a code, also a retired one: an old request still has its name. */
  matter(code: string): CatalogueItem | null {
    return this.byCode.get(code) ?? null;
  }

  /** Name of the class (一级类) of a matter. */
  categoryName(code: string): string {
    return this.categoryNames.get(code) ?? code;
  }
}

function limitSettings(frame: CatalogueFrame): LimitSettings {
  const byUrgency = Object.fromEntries(
    frame.urgencies.map(({ code, sign, firstContact, answer }) => [code, { sign, firstContact, answer }]),
  ) as Record<Urgency, LegLimits>;
  const unclaimed = Object.fromEntries(frame.urgencies.map(({ code, unclaimedTier1 }) => [code, unclaimedTier1])) as Record<Urgency, Limit | null>;
  // Editions from before these settings say nothing of them.
  const { whistleReport = DEFAULT_LIMITS.whistleReport, heldAtMost = DEFAULT_LIMITS.heldAtMost } = frame;
  return { byUrgency, unclaimed, whistleReport, heldAtMost };
}
