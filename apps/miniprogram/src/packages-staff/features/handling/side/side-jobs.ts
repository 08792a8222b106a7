import type { Command } from '@yige/domain';

/** What may be begun from a request beside the commands of its life-cycle. */
export type SideJob = 'askProperty' | 'askSide' | 'publishWish' | 'recordTalk';

/** Each of these the server allows only to whoever has the request and has signed for it. */
const WITH_THE_HOLDER = ['resolve', 'resume', 'supply'] as const satisfies readonly Command[];

/** Whether the reader has the request in hand, as far as their commands tell; the server decides. */
export const hasInHand = (commands: readonly Command[]): boolean => WITH_THE_HOLDER.some((command) => commands.includes(command));
