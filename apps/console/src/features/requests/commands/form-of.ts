import type { Offered } from '../api.js';
import { addAssistantForm } from './assist-form.js';
import { correctForm, redirectForm, superviseForm } from './change-forms.js';
import type { CommandForm } from './command-form.js';
import { reassignForm, returnForm, ruleForm } from './contest-forms.js';
import { deferForm, reportDeferredForm } from './defer-forms.js';
import { extendForm, grantExtensionForm } from './extension-forms.js';
import { closeForm, contactForm, escalateForm, resolveForm, signForm } from './forms.js';
import { declineAssistForm, finishAssistForm, releaseAssistForm, reportInForm, signAssistForm } from './leg-forms.js';
import { mergeForm, unmergeForm } from './merge-forms.js';
import { revisitForm } from './revisit-form.js';
import { triageForm } from './triage-form.js';
import { askForm, resumeForm, supplyForm, suspendForm } from './waiting-forms.js';
import { approveWhistleForm, recallWhistleForm, whistleForm } from './whistle-forms.js';
import { rateWhistleForm, recordWhistleForm } from './whistle-records.js';

export type AnyDraft = Record<string, unknown>;

/** The form of every command that this console offers. */
export const FORM_OF = {
  triage: triageForm, sign: signForm, contact: contactForm, resolve: resolveForm, escalate: escalateForm, close: closeForm,
  ask: askForm, supply: supplyForm, suspend: suspendForm, resume: resumeForm,
  return: returnForm, rule: ruleForm, reassign: reassignForm,
  extend: extendForm, grantExtension: grantExtensionForm,
  merge: mergeForm, unmerge: unmergeForm,
  defer: deferForm, reportDeferred: reportDeferredForm, revisit: revisitForm,
  correct: correctForm, redirect: redirectForm, supervise: superviseForm,
  addAssistant: addAssistantForm, signAssist: signAssistForm, finishAssist: finishAssistForm, declineAssist: declineAssistForm, releaseAssist: releaseAssistForm,
  whistle: whistleForm, approveWhistle: approveWhistleForm, recallWhistle: recallWhistleForm, recordWhistle: recordWhistleForm, rateWhistle: rateWhistleForm, reportIn: reportInForm,
} as unknown as Readonly<Record<Offered, CommandForm<Offered, AnyDraft>>>;

/** The field that a refusal is about, where the server names a rule and no field; a form has one of them. */
export const FIELD_OF_REFUSAL: Readonly<Record<string, readonly string[]>> = {
  'REQUEST.DATE_OUT_OF_RANGE': ['until', 'nextReportAt', 'meetAt'],
  'REQUEST.UNIT_CANNOT_TAKE': ['unit'],
  'REQUEST.UNIT_CANNOT_HELP': ['units'],
  'REQUEST.UNIT_HELPS_ALREADY': ['units'],
  'REQUEST.NOTHING_TO_CORRECT': ['matterCode'],
  'CATALOGUE.UNKNOWN_MATTER': ['matterCode'],
  'CATALOGUE.UNKNOWN_HOTLINE': ['hotline'],
};

/** Fields of the wire that a form shows under another name. */
export const SHOWN_AS: Readonly<Record<string, string>> = { unitId: 'unit', suggestedUnitId: 'unit', ownerUnitId: 'unit', door: 'hotline', gridId: 'place', departmentId: 'departmentId' };
