import { Injectable } from '@nestjs/common';
import { familyName, People } from '../../access/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Keys } from '../../platform/crypto/keys.js';
import type { HouseholdContactView, HouseholdFileDetailView, HouseholdSummaryView } from '../http/household-files.dto.js';
import type { HouseholdFile } from '../infrastructure/household-file.entity.js';
import { HouseholdFilesRepository } from '../infrastructure/household-files.repository.js';

const iso = (at: number): string => new Date(at).toISOString();

/** Rows of household files become answers here and nowhere else. */
@Injectable()
export class HouseholdViews {
  constructor(
    private readonly repository: HouseholdFilesRepository,
    private readonly people: People,
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  async summary(file: HouseholdFile): Promise<HouseholdSummaryView> {
    const { id, householdId, language, contactWay, contactHours, doNotVisit } = file;
    const needs = await this.repository.needs(file, this.clock.now());
    return { id, householdId, language, contactWay, contactHours, doNotVisit, hasPhone: file.phoneSealed !== null, needs: needs.map(({ need, expiresAt }) => ({ need, expiresAt: iso(expiresAt) })) };
  }

  contact(file: HouseholdFile): HouseholdContactView {
    return { salutation: this.opened(file.salutationSealed), phone: file.phoneSealed === null ? null : this.opened(file.phoneSealed) };
  }

  async detail(file: HouseholdFile): Promise<HouseholdFileDetailView> {
    const [summary, notes, views] = await Promise.all([this.summary(file), this.repository.notes(file), this.repository.views(file)]);
    const names = await this.people.namesOf(file.tenantId, [...notes, ...views].map(({ personId }) => personId));
    const by = (personId: string): string => familyName(names.get(personId) ?? '');
    return {
      ...summary, ...this.contact(file), version: file.version, consentVersion: file.consentVersion, consentAt: iso(file.consentAt),
      notes: notes.map(({ day, purpose, nextStep, personId }) => ({ day, purpose, nextStep, by: by(personId) })),
      whoLooked: views.map(({ reason, at, personId }) => ({ reason, at: iso(at), by: by(personId) })),
    };
  }

  private opened(sealed: string): string {
    return this.keys.decrypt('household-contact', sealed);
  }
}
