import { colourVar, TIER_MARKS } from '@yige/tokens';
import { useCommonTexts } from '@/i18n/common';
import { Words } from './native';
import './tier-mark.scss';

const svg = (drawing: string): string =>
  `url("data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>${drawing.replace(/"/g, "'")}</svg>`).replace(/'/g, '%27')}")`;
const MASKS = { 1: svg(TIER_MARKS[1].drawing), 2: svg(TIER_MARKS[2].drawing), 3: svg(TIER_MARKS[3].drawing) } as const;

/** The tier by shape, colour and word; `withMeaning` adds who handles it. */
export function TierMark({ tier, withMeaning = false }: { tier: 1 | 2 | 3; withMeaning?: boolean }) {
  const say = useCommonTexts();
  const mask = MASKS[tier];
  return (
    <Words className="tier-mark" style={{ color: colourVar(TIER_MARKS[tier].colour) }}>
      <Words className="tier-mark__shape" style={{ WebkitMaskImage: mask, maskImage: mask }} hidden />
      {say(`tier.${tier}`)}
      {withMeaning ? ` · ${say(`tier.${tier}.meaning`)}` : ''}
    </Words>
  );
}
