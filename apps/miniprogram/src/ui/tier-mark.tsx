import { colourVar, TIER_MARKS } from '@yige/tokens';
import { useCommonTexts } from '@/i18n/common';
import { Words } from './native';
import './tier-mark.scss';

/** The tier by shape, colour and word; `withMeaning` adds who handles it. */
export function TierMark({ tier, withMeaning = false }: { tier: 1 | 2 | 3; withMeaning?: boolean }) {
  const say = useCommonTexts();
  return (
    <Words className="tier-mark" style={{ color: colourVar(TIER_MARKS[tier].colour) }}>
      <Words className={`tier-mark__shape tier-mark__shape--${tier}`} hidden />
      {say(`tier.${tier}`)}
      {withMeaning ? ` · ${say(`tier.${tier}.meaning`)}` : ''}
    </Words>
  );
}
