import { PersonRefView } from '../../access/index.js';
import { OrgRefView } from '../../org-tree/index.js';
import { Flag, Out, Text } from '../../platform/http/rules.js';

export const HELD_PARTS = ['words', 'photo'] as const;

/** Something of an answer that other residents do not get to see until a person says so. */
export class HeldView {
  @Out.text({ description: 'Of a photo: also the id of the photo.' }) id: string;
  @Out.oneOf(HELD_PARTS, 'HeldPart') part: (typeof HELD_PARTS)[number];
  @Out.text() requestId: string;
  @Out.text() number: string;
  @Out.text({ nullable: true }) matter: string | null;
  @Out.one(() => OrgRefView, { nullable: true }) grid: OrgRefView | null;
  @Out.text({ nullable: true, description: 'Null for a photo, and for what is confidential: the request itself has it.' }) text: string | null;
  @Out.whole({ nullable: true, description: 'What was found, as WeChat numbers it; null: nobody could say.' }) label: number | null;
  @Out.instant() heldAt: string;
  @Out.one(() => PersonRefView, { nullable: true, description: 'Who wrote it.' }) author: PersonRefView | null;
  @Out.flag({ description: 'The caller wrote it, and somebody else decides.' }) own: boolean;
}

export class DecideHeld {
  @Flag({ description: 'True: other residents may read it. False: it stays held back.' }) release: boolean;
  @Text({ min: 2, max: 200, description: 'Why; those who serve read it in the request.' }) reason: string;
}
