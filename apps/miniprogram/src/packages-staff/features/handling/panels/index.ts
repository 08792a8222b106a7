import type { ComponentType } from 'react';
import type { PanelProps } from '../panel-props';
import type { PanelCommand } from '../use-handling';
import { AddAssistantPanel } from './add-assistant-panel';
import { ApproveWhistlePanel } from './approve-whistle-panel';
import { AskPanel } from './ask-panel';
import { ContactPanel } from './contact-panel';
import { CorrectPanel } from './correct-panel';
import { DeferPanel } from './defer-panel';
import { EscalatePanel } from './escalate-panel';
import { ExtendPanel } from './extend-panel';
import { GrantExtensionPanel } from './grant-extension-panel';
import { DeclineLegPanel, FinishLegPanel, ReleaseLegPanel } from './leg-panels';
import { MergePanel } from './merge-panel';
import { ReassignPanel } from './reassign-panel';
import { RecallWhistlePanel } from './recall-whistle-panel';
import { RateWhistlePanel, RecordWhistlePanel } from './whistle-panels';
import { RedirectPanel } from './redirect-panel';
import { ReportDeferredPanel } from './report-deferred-panel';
import { ResolvePanel } from './resolve-panel';
import { ResumePanel } from './resume-panel';
import { ReturnPanel } from './return-panel';
import { RevisitPanel } from './revisit-panel';
import { SupplyPanel } from './supply-panel';
import { SuspendPanel } from './suspend-panel';
import { UnmergePanel } from './unmerge-panel';
import { WhistlePanel } from './whistle-panel';

/** The panel of each command that has one. */
export const PANELS: Readonly<Record<PanelCommand, ComponentType<PanelProps>>> = {
  addAssistant: AddAssistantPanel,
  approveWhistle: ApproveWhistlePanel,
  ask: AskPanel,
  contact: ContactPanel,
  correct: CorrectPanel,
  declineLeg: DeclineLegPanel,
  defer: DeferPanel,
  escalate: EscalatePanel,
  extend: ExtendPanel,
  finishLeg: FinishLegPanel,
  grantExtension: GrantExtensionPanel,
  merge: MergePanel,
  rateWhistle: RateWhistlePanel,
  recallWhistle: RecallWhistlePanel,
  recordWhistle: RecordWhistlePanel,
  reassign: ReassignPanel,
  redirect: RedirectPanel,
  releaseLeg: ReleaseLegPanel,
  reportDeferred: ReportDeferredPanel,
  resolve: ResolvePanel,
  resume: ResumePanel,
  return: ReturnPanel,
  revisit: RevisitPanel,
  supply: SupplyPanel,
  suspend: SuspendPanel,
  unmerge: UnmergePanel,
  whistle: WhistlePanel,
};
