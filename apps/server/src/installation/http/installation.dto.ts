import { Out } from '../../platform/http/rules.js';

export class InstallationView {
  @Out.text({ description: 'The district.' }) name: string;
  @Out.flag({ description: 'A trial: an invented district, nothing here is real.' }) trial: boolean;
  @Out.text() version: string;
  @Out.text({ nullable: true, description: 'What stands on the button of the single sign-on of staff; null: there is none.' }) signOn: string | null;
  @Out.flag({ description: 'People may sign in by WeChat.' }) wechat: boolean;
  @Out.flag({ description: 'Customer groups of WeCom can have codes and messages.' }) wecom: boolean;
  @Out.whole({ description: 'Days after which nothing leads from a closed request to who reported it.' }) keepIdentityDays: number;
  @Out.text({ nullable: true, description: 'Whom to ask about one\'s data.' }) privacyContact: string | null;
}
