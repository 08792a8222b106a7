import type { Tier } from '@yige/domain';
import { colourVar, TIER_MARKS } from '@yige/tokens';
import { useTranslation } from 'react-i18next';
import css from './ui.module.css';

interface Props {
  readonly tier: Tier;
  readonly size?: number;
  /** Shows the word beside the shape; without it the word is only read aloud. */
  readonly word?: boolean;
}

/** The mark of a tier: a shape as well as a colour, the same wherever a tier appears. */
export function TierMark({ tier, size = 18, word = false }: Props) {
  const { t } = useTranslation('requests');
  const mark = TIER_MARKS[tier];
  const name = t(`tier.${tier}`);
  return (
    <span className={css.tier} title={word ? undefined : name}>
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        role="img"
        aria-label={name}
        aria-hidden={word}
        style={{ color: colourVar(mark.colour) }}
        dangerouslySetInnerHTML={{ __html: mark.drawing }}
      />
      {word && name}
    </span>
  );
}
