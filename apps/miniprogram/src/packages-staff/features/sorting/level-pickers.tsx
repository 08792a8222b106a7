import { TIERS, URGENCIES, type Tier, type Urgency } from '@yige/domain';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { Sheet, TierMark } from '@/ui';
import { PickList } from '../units';
import { sortingTexts } from './texts';

interface LevelPickerProps<Level> {
  readonly chosen: Level;
  readonly onPick: (level: Level) => void;
  readonly onClose: () => void;
}

export function TierPicker({ chosen, onPick, onClose }: LevelPickerProps<Tier>) {
  const say = useTexts(sortingTexts);
  const common = useCommonTexts();
  const entries = TIERS.map((tier) => ({ key: String(tier), label: common(`tier.${tier}.meaning`), mark: <TierMark tier={tier} />, tier }));
  return (
    <Sheet open title={say('pick.tier')} onClose={onClose}>
      <PickList label={say('pick.tier')} chosen={String(chosen)} entries={entries} onPick={({ tier }) => onPick(tier)} />
    </Sheet>
  );
}

export function UrgencyPicker({ chosen, onPick, onClose }: LevelPickerProps<Urgency>) {
  const say = useTexts(sortingTexts);
  const entries = URGENCIES.map((urgency) => ({ key: urgency, label: say(`urgency.${urgency}`), urgency }));
  return (
    <Sheet open title={say('pick.urgency')} onClose={onClose}>
      <PickList label={say('pick.urgency')} chosen={chosen} entries={entries} onPick={({ urgency }) => onPick(urgency)} />
    </Sheet>
  );
}
