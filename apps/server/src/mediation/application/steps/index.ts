import type { MediationCommand } from '@yige/domain';
import type { StepHandler } from '../step.js';
import { agreeToHandOver, applyToCourt, courtAnswers, followUp, handOver } from './after.js';
import { drawUp, fail, meet, prolong, putInEffect } from './meeting.js';
import { accept, agreeToMediate, appoint, callOff, challenge, correctParty } from './preparing.js';

/** The door of each step; one without a handler does not compile. */
export const stepHandlers: { readonly [C in MediationCommand]: StepHandler<C> } = {
  correctParty, appoint, accept, challenge, agreeToMediate, callOff, meet, prolong, drawUp, putInEffect, fail, followUp, applyToCourt, courtAnswers, agreeToHandOver, handOver,
};
