import type { FailureReason } from '../imports/index.js';
import { problemText } from '../platform/http/problem-texts/index.js';

type Fault = Extract<FailureReason, { fault: unknown }>['fault'];

const FAULTS: Readonly<Record<Fault, string>> = {
  tooLong: 'the line is longer than 1 MB',
  notUtf8: 'the line is not UTF-8',
  notJson: 'the line is not JSON',
  notAnObject: 'the line is no JSON object',
  noId: 'the message has no id',
  idTooLong: 'the id is longer than 64 characters',
  noTime: 'the message has no time',
  unreadableTime: 'the time cannot be read (2019/2/28 11:25:05 can)',
  noText: 'the message has no title and text',
  future: 'the time lies in the future',
};

/** Why a line became no request, for the person at the terminal. Never quotes the line: it is somebody's letter. */
export function reasonInWords(reason: FailureReason): string {
  if ('fault' in reason) return FAULTS[reason.fault];
  if ('refused' in reason) return problemText(reason.refused, reason.params, 'en');
  return `unforeseen: ${reason.unforeseen}`;
}
