import type { IconName } from '@/ui';
import type { PhoneCommand } from './offered-commands';

/** The drawings of what may be the next step; the ways beside it have theirs in the sheet "more". */
export const NEXT_ICON_OF: Readonly<Partial<Record<PhoneCommand, IconName>>> = {
  approveWhistle: 'check', recordWhistle: 'pen', triage: 'list', sign: 'hand', contact: 'phone', resolve: 'check', escalate: 'up', resume: 'refresh', grantExtension: 'clock', supply: 'pen', revisit: 'phone', reportDeferred: 'send',
};
