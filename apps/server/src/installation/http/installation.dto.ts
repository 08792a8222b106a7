import { Out } from '../../platform/http/rules.js';

export class InstallationView {
  @Out.text({ description: 'The district.' }) name: string;
  @Out.flag({ description: 'A trial: an invented district, nothing here is real.' }) trial: boolean;
  @Out.text() version: string;
}
