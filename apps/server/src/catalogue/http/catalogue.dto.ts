import { REQUEST_KINDS, TIERS, URGENCIES, type RequestKind, type Tier, type Urgency } from '@yige/domain';
import { Out } from '../../platform/http/rules.js';

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
