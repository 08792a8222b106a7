import { useNow } from '../platform/clock.js';
import { clockState } from '../platform/time.js';
import { useTimeWords } from './time-words.js';
import css from './ui.module.css';

interface Props {
  /** Start of the limit. */
  readonly from: string;
  readonly due: string;
  readonly className?: string | undefined;
}

/** What is left of a limit, in words; the exact moment is in the tooltip. */
export function DueClock({ from, due, className }: Props) {
  const now = useNow();
  const words = useTimeWords();
  return (
    <time dateTime={due} title={words.absolute(due)} data-state={clockState(from, due, now)} className={`${css.clock} ${className ?? ''}`}>
      {words.limit(due, now)}
    </time>
  );
}

/** A moment that has passed, in words; the exact moment is in the tooltip. */
export function PastTime({ at, className }: { readonly at: string; readonly className?: string | undefined }) {
  const now = useNow();
  const words = useTimeWords();
  return (
    <time dateTime={at} title={words.absolute(at)} className={className}>
      {words.past(at, now)}
    </time>
  );
}

/** How long something has been waiting that has no limit yet. */
export function WaitedTime({ since }: { readonly since: string }) {
  const now = useNow();
  const words = useTimeWords();
  return (
    <time dateTime={since} title={words.absolute(since)} className={css.clock}>
      {words.waited(since, now)}
    </time>
  );
}
