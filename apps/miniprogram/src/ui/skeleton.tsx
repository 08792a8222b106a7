import { useCommonTexts } from '@/i18n/common';
import { Box } from './native';
import './states.scss';

/** The shape of what comes, so that nothing jumps when it is there. */
export function Skeleton({ cards = 3, lines = 3 }: { cards?: number; lines?: number }) {
  const say = useCommonTexts();
  return (
    <Box className="skeleton" role="status" label={say('loading')}>
      {Array.from({ length: cards }, (_, card) => (
        <Box key={card} className="skeleton__card" hidden>
          {Array.from({ length: lines }, (_line, line) => (
            <Box key={line} className={`skeleton__line skeleton__line--${line === 0 ? 'short' : 'long'}`} />
          ))}
        </Box>
      ))}
    </Box>
  );
}
