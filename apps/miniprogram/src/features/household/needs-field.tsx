import { HOUSEHOLD_NEEDS, type HouseholdNeed } from '@yige/domain';
import { Box, Card, ChoiceChip, Field, SwitchRow } from '@/ui';
import { asksConsent, type FileFields } from './file-fields';
import { useHouseholdTexts } from './texts';

/** What the household wants to be known to need. What reveals health or a child is agreed to by itself. */
export function NeedsField({ fields, error, onChange }: { fields: FileFields; error: string | null; onChange: (change: Partial<FileFields>) => void }) {
  const say = useHouseholdTexts();
  const { needs, agreedNeeds, keptNeeds } = fields;
  const without = (some: readonly HouseholdNeed[], need: HouseholdNeed): HouseholdNeed[] => some.filter((one) => one !== need);
  const toggle = (need: HouseholdNeed): void =>
    onChange(needs.includes(need) ? { needs: without(needs, need), agreedNeeds: without(agreedNeeds, need), keptNeeds: without(keptNeeds, need) } : { needs: [...needs, need] });
  return (
    <Card>
      <Field label={say('needs')} hint={say('needs.hint')} error={error}>
        <Box className="row" role="group" label={say('needs')}>
          {HOUSEHOLD_NEEDS.map((need) => <ChoiceChip key={need} role="checkbox" chosen={needs.includes(need)} onClick={() => toggle(need)}>{say(`need.${need}`)}</ChoiceChip>)}
        </Box>
        {needs.filter((need) => asksConsent(need, fields)).map((need) => (
          <SwitchRow
            key={need}
            label={say('need.agree', { need: say(`need.${need}`) })}
            hint={say(need === 'infant' ? 'need.agree.guardian' : 'need.agree.hint')}
            on={agreedNeeds.includes(need)}
            onChange={(on) => onChange({ agreedNeeds: on ? [...agreedNeeds, need] : without(agreedNeeds, need) })}
          />
        ))}
      </Field>
    </Card>
  );
}
