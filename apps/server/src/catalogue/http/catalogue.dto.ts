import { LIMIT_UNITS, type LimitUnit, REQUEST_KINDS, TIERS, URGENCIES, WHISTLE_KINDS, type RequestKind, type Tier, type Urgency, type WhistleKind } from '@yige/domain';
import { Out, Text } from '../../platform/http/rules.js';

export class MatterView {
  @Out.text() code: string;
  @Out.text() name: string;
  @Out.text() parent: string;
  @Out.text() parentName: string;
  @Out.oneOf(TIERS, 'Tier') tier: Tier;
  @Out.oneOf(URGENCIES, 'Urgency') urgency: Urgency;
  @Out.manyOf(REQUEST_KINDS, 'RequestKind') kinds: RequestKind[];
  @Out.flag() confidential: boolean;
  @Out.text({ description: 'Unit code of the catalogue that leads this matter.' }) leadUnit: string;
  @Out.texts() keywords: string[];
}

export class MatterListView {
  @Out.text() version: string;
  @Out.many(() => MatterView) items: MatterView[];
}

export class OtherDoorsQuery {
  @Text({ min: 1, max: 8, optional: true, description: 'Doors that the catalogue names for this matter come first.' }) matter?: string;
}

/** Another door (途径) to which a reporter may be sent. */
export class OtherDoorView {
  @Out.text({ nullable: true, description: 'A telephone number of the catalogue; null for a service that is named only.' }) number: string | null;
  @Out.text() name: string;
  @Out.text({ nullable: true, description: 'When this door is the right one, as the catalogue says it.' }) when: string | null;
  @Out.flag({ description: 'The catalogue names it for the matter that was asked for.' }) forMatter: boolean;
}

export class OtherDoorListView {
  @Out.many(() => OtherDoorView) items: OtherDoorView[];
}

/** Within which a unit that is called by whistle (吹哨) has to answer, in this district. */
export class WhistleLimitView {
  @Out.oneOf(WHISTLE_KINDS, 'WhistleKind') kind: WhistleKind;
  @Out.whole() value: number;
  @Out.oneOf(LIMIT_UNITS, 'LimitUnit') unit: LimitUnit;
}

export class WhistleLimitListView {
  @Out.many(() => WhistleLimitView) items: WhistleLimitView[];
}
