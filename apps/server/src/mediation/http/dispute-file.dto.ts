import { Out } from '../../platform/http/rules.js';
import { LegView, TimelineEntryView } from '../../requests/index.js';
import { MediationView } from './mediation-views.dto.js';

/** Everything about a dispute, for whoever takes it over with the consent of the parties. */
export class DisputeFileView {
  @Out.text() number: string;
  @Out.text() receiver: string;
  @Out.text() reason: string;
  @Out.day({ description: 'When the parties consented.' }) consentedOn: string;
  @Out.instant() handedAt: string;
  @Out.instant() submittedAt: string;
  @Out.text({ description: 'What was reported, as it was written.' }) text: string;
  @Out.many(() => LegView) legs: LegView[];
  @Out.many(() => TimelineEntryView, { description: 'The steps that the reporter may read.' }) timeline: TimelineEntryView[];
  @Out.one(() => MediationView) mediation: MediationView;
}
