import type { ConsentBasis, Instant } from '@yige/domain';
import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, RefColumn, WordColumn } from '../../platform/database/columns.js';

/** Who reported: apart from the matter, sealed, and read only where product.md "Who sees what" allows it. */
@Entity('reporter')
@Index('ix_reporter_request', ['tenantId', 'requestId'])
@Index('ix_reporter_person', ['tenantId', 'personId', 'createdAt', 'id'])
@Index('ix_reporter_identity', ['tenantId', 'identityId', 'createdAt', 'id'])
@Index('ix_reporter_erased', ['erasedAt', 'id'])
@Index('ix_reporter_phone', ['tenantId', 'phoneIndex'])
export class Reporter {
  @IdColumn() id: string;
  @RefColumn() tenantId: string;
  @RefColumn() requestId: string;
  /** The account that filed it, when the reporter was signed in. */
  @RefColumn({ nullable: true }) personId: string | null;
  /** The WeChat by which it was filed, or taken over later: it opens on every phone of theirs. */
  @RefColumn({ nullable: true }) identityId: string | null;
  @WordColumn(400, { nullable: true }) nameSealed: string | null;
  @WordColumn(400, { nullable: true }) phoneSealed: string | null;
  /** HMAC of the phone number, to find it again without reading it. */
  @WordColumn(64, { nullable: true }) phoneIndex: string | null;
  /** The household file that it was filed with: the contact is read there and not copied. */
  @RefColumn({ nullable: true }) householdFileId: string | null;
  /** What is left to read once that file is deleted. */
  @WordColumn(60, { nullable: true }) referenceMasked: string | null;
  @FlagColumn() onBehalf: boolean;
  /** On what whoever filed it for them relies. */
  @WordColumn(16, { nullable: true }) consentBasis: ConsentBasis | null;
  /** The group in which it was said. */
  @RefColumn({ nullable: true }) chatGroupId: string | null;
  /** Since when it is the neighbour's own, and no longer whoever's filed it for them. */
  @InstantColumn({ nullable: true }) claimedAt: Instant | null;
  @InstantColumn() createdAt: Instant;
  /** Since when nothing here leads to anybody any more. */
  @InstantColumn({ nullable: true }) erasedAt: Instant | null;
}
