import { DISSATISFACTION_REASONS, EXTENSION_REASONS, RETURN_REASONS, SUSPEND_REASONS } from '@yige/domain';
import type { SayHandling } from './texts';

/** A reason of the catalogue in words; null for one that is newer than this page. */
export function reasonWords(say: SayHandling, reason: unknown): string | null {
  const returned = RETURN_REASONS.find((one) => one === reason);
  if (returned !== undefined) return say(`return.${returned}`);
  const extended = EXTENSION_REASONS.find((one) => one === reason);
  if (extended !== undefined) return say(`extend.${extended}`);
  const suspended = SUSPEND_REASONS.find((one) => one === reason);
  if (suspended !== undefined) return say(`suspend.${suspended}`);
  const dissatisfied = DISSATISFACTION_REASONS.find((one) => one === reason);
  return dissatisfied === undefined ? null : say(`dissatisfied.${dissatisfied}`);
}
