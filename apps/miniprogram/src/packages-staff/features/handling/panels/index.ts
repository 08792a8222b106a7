import type { ComponentType } from 'react';
import type { PanelProps } from '../panel-props';
import type { PanelCommand } from '../use-handling';
import { AskPanel } from './ask-panel';
import { ContactPanel } from './contact-panel';
import { CorrectPanel } from './correct-panel';
import { EscalatePanel } from './escalate-panel';
import { ExtendPanel } from './extend-panel';
import { GrantExtensionPanel } from './grant-extension-panel';
import { ReassignPanel } from './reassign-panel';
import { RedirectPanel } from './redirect-panel';
import { ResolvePanel } from './resolve-panel';
import { ResumePanel } from './resume-panel';
import { ReturnPanel } from './return-panel';
import { SupplyPanel } from './supply-panel';
import { SuspendPanel } from './suspend-panel';

/** The panel of each command that has one. */
export const PANELS: Readonly<Record<PanelCommand, ComponentType<PanelProps>>> = {
  ask: AskPanel,
  contact: ContactPanel,
  correct: CorrectPanel,
  escalate: EscalatePanel,
  extend: ExtendPanel,
  grantExtension: GrantExtensionPanel,
  reassign: ReassignPanel,
  redirect: RedirectPanel,
  resolve: ResolvePanel,
  resume: ResumePanel,
  return: ReturnPanel,
  supply: SupplyPanel,
  suspend: SuspendPanel,
};
