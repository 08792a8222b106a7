import { Out } from '../../platform/http/rules.js';

export class NoticeView {
  @Out.text() id: string;
  @Out.text() type: string;
  @Out.text() requestId: string;
  @Out.record() data: Record<string, string>;
  @Out.instant() createdAt: string;
  @Out.instant({ nullable: true }) readAt: string | null;
}
