import { useCommonTexts } from '@/i18n/common';
import { sayDeadline, type Closeness } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Icon } from './icon';
import { Box, Words } from './native';
import './deadline.scss';

interface DeadlineProps {
  /** ISO 8601; `null` when nothing is promised yet. */
  readonly due: string | null;
  /** What is due, before the moment: 「答复」「签收」. */
  readonly what?: string;
  /** Large: the clock of the present leg, which also says why a date is not sure. */
  readonly large?: boolean;
  /** False: counted over a year whose holidays are not announced yet, so the date may move. */
  readonly confirmed?: boolean;
}

/** Until when, and how much is left, in words. */
export function Deadline({ due, what, large = false, confirmed = true }: DeadlineProps) {
  const say = useCommonTexts();
  const now = useNow();
  if (due === null) return <Words className="deadline deadline--calm">{say('deadline.none')}</Words>;
  const said = sayDeadline(say, Date.parse(due), now);
  return (
    <Box className={`deadline deadline--${said.closeness}${large ? ' deadline--large' : ''}`}>
      <Icon name={ICON_OF[said.closeness]} />
      <Words className="deadline__left">{said.left}</Words>
      <Words className="deadline__until">{what === undefined ? said.until : `${said.until}${what}`}</Words>
      {confirmed ? null : <Words className="deadline__soft">{say('deadline.unconfirmed')}</Words>}
      {confirmed || !large ? null : <Words className="deadline__why">{say('deadline.unconfirmed.why')}</Words>}
    </Box>
  );
}

const ICON_OF = { calm: 'clock', soon: 'clock', over: 'alert' } as const satisfies Record<Closeness, string>;
