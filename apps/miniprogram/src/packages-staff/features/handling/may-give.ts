import type { RequestDetail } from '@/contract';
import { legStepOf, type StaffCommand } from '../commands';

/** Whether the server lets the reader give a command now, on the request or on one of its legs. */
export function mayGive({ commands, legs }: Pick<RequestDetail, 'commands' | 'legs'>, command: StaffCommand, seq: number | null): boolean {
  const step = legStepOf(command);
  return step === null ? commands.some((one) => one === command) : legs.some((leg) => leg.seq === seq && leg.commands.includes(step));
}
