import type { Tier } from '@yige/domain';
import { useTexts } from '@/i18n';
import { Sheet } from '@/ui';
import { DepartmentList, PickList } from '../units';
import type { UnitChoice } from './sort-choice';
import { sortingTexts } from './texts';

const BY_RULES = 'by-rules';

interface UnitPickerProps {
  readonly tier: Tier;
  readonly chosen: UnitChoice | null;
  /** What sorting proposed, whatever is chosen now. */
  readonly suggested: UnitChoice | null;
  readonly onPick: (unit: UnitChoice | null) => void;
  readonly onClose: () => void;
}

/** Who shall have it: whom the rules name, whom sorting proposed, or for tier three any department. */
export function UnitPicker({ tier, chosen, suggested, onPick, onClose }: UnitPickerProps) {
  const say = useTexts(sortingTexts);
  const entries = [
    { key: BY_RULES, label: say('unit.byRules'), hint: say('unit.byRules.hint'), unit: null },
    ...(suggested === null ? [] : [{ key: suggested.id, label: suggested.name, hint: say('suggested'), unit: suggested }]),
  ];
  return (
    <Sheet open title={say('pick.unit')} onClose={onClose}>
      <PickList label={say('pick.unit')} entries={entries} chosen={chosen?.id ?? BY_RULES} onPick={({ unit }) => onPick(unit)} />
      {tier === 3 ? <DepartmentList chosen={chosen?.id ?? null} except={suggested?.id ?? null} onPick={onPick} /> : null}
    </Sheet>
  );
}
