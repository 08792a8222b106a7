import { Out, Phone, Text } from '../../platform/http/rules.js';
import { RequestSummaryView } from './request-views.dto.js';

export class RevealReporterBody {
  @Text({ min: 2, max: 120, description: 'What for; the reporter reads it.' }) reason: string;
}

export class RevealedReporterView {
  @Out.text({ nullable: true }) name: string | null;
  @Out.text({ nullable: true }) phone: string | null;
}

export class FindCallerBody {
  @Phone() phone: string;
  @Text({ min: 2, max: 120, description: 'What for; each reporter reads it.' }) reason: string;
}

export class CallerRequestsView {
  @Out.many(() => RequestSummaryView, { description: 'What somebody with this number reported, the newest first; at most 20.' }) items: RequestSummaryView[];
}

export class IdentityViewView {
  @Out.text({ description: 'Family name of whoever looked.' }) by: string;
  @Out.text() unit: string;
  @Out.text() reason: string;
  @Out.instant() at: string;
}
