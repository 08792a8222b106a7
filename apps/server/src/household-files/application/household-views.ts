import { Injectable } from '@nestjs/common';
import { familyName, People } from '../../access/index.js';
import { Addresses } from '../../households/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Keys } from '../../platform/crypto/keys.js';
import type { HouseholdContactView, HouseholdFileDetailView, HouseholdSummaryView } from '../http/household-files.dto.js';
import type { HouseholdFile } from '../infrastructure/household-file.entity.js';
import { HouseholdFilesRepository } from '../infrastructure/household-files.repository.js';

/** Of each file, the newest. */
const NOTES = 50;
const iso = (at: number): string => new Date(at).toISOString();

/** Rows of household files become answers here and nowhere else. */
@Injectable()
export class HouseholdViews {
  constructor(
    private readonly repository: HouseholdFilesRepository,
    private readonly addresses: Addresses,
    private readonly people: People,
    private readonly keys: Keys,
    private readonly clock: Clock,
  ) {}

  async summaries(files: readonly HouseholdFile[]): Promise<HouseholdSummaryView[]> {
    const [needs, notes] = await Promise.all([this.repository.needs(files, this.clock.now()), this.repository.notes(files)]);
    const by = await this.familyNames(files, notes);
    return files.map((file) => ({
      id: file.id, householdId: file.householdId, language: file.language, contactWay: file.contactWay, contactHours: file.contactHours, doNotVisit: file.doNotVisit, hasPhone: file.phoneSealed !== null,
      needs: needs.filter(({ fileId }) => fileId === file.id).map(({ need, expiresAt }) => ({ need, expiresAt: iso(expiresAt) })),
      notes: notes.filter(({ fileId }) => fileId === file.id).slice(0, NOTES).map(({ day, purpose, nextStep, personId }) => ({ day, purpose, nextStep, by: by(personId) })),
    }));
  }

  contact(file: HouseholdFile): HouseholdContactView {
    return { salutation: this.opened(file.salutationSealed), phone: file.phoneSealed === null ? null : this.opened(file.phoneSealed) };
  }

  async detail(file: HouseholdFile): Promise<HouseholdFileDetailView> {
    const [summaries, views, place] = await Promise.all([this.summaries([file]), this.repository.views(file), this.addresses.whereIs(file.tenantId, file.householdId)]);
    const by = await this.familyNames([file], views);
    return {
      ...summaries[0]!, ...this.contact(file), version: file.version, consentVersion: file.consentVersion, consentAt: iso(file.consentAt),
      door: place === null ? null : { gridId: place.building.gridId, buildingId: place.building.id, building: place.building.name, unit: place.door.unit, room: place.door.room },
      whoLooked: views.map(({ reason, at, personId }) => ({ reason, at: iso(at), by: by(personId) })),
    };
  }

  private async familyNames(files: readonly HouseholdFile[], rows: readonly { readonly personId: string }[]): Promise<(personId: string) => string> {
    const tenantId = files[0]?.tenantId;
    const names = tenantId === undefined || rows.length === 0 ? null : await this.people.namesOf(tenantId, rows.map(({ personId }) => personId));
    return (personId) => familyName(names?.get(personId) ?? '');
  }

  private opened(sealed: string): string {
    return this.keys.decrypt('household-contact', sealed);
  }
}
