import { Out } from '../../platform/http/rules.js';

export class MatterRefView {
  @Out.text() code: string;
  @Out.text() name: string;
}
