import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import type { HouseholdContactView } from '../http/household-files.dto.js';
import { HouseholdFilesRepository } from '../infrastructure/household-files.repository.js';
import { HouseholdViews } from './household-views.js';
import { OwnHouseholdFile } from './own-household-file.js';

/** What a request needs of the file that it was filed with: the contact is read there each time and copied nowhere, so that deleting the file is enough. */
@Injectable()
export class HouseholdContacts {
  constructor(
    private readonly repository: HouseholdFilesRepository,
    private readonly own: OwnHouseholdFile,
    private readonly views: HouseholdViews,
  ) {}

  /** @throws Problem for a code that opens nothing. */
  async byCode(actor: Actor, fileCode: string): Promise<{ readonly fileId: string } & HouseholdContactView> {
    const file = await this.own.owned(actor, fileCode);
    return { fileId: file.id, ...this.views.contact(file) };
  }

  /** Null once the household has deleted its file. */
  async of(tenantId: string, fileId: string): Promise<HouseholdContactView | null> {
    const file = await this.repository.byId(tenantId, fileId);
    return file === null ? null : this.views.contact(file);
  }
}
