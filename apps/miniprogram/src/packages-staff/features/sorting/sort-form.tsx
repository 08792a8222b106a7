import { useState } from 'react';
import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { Box, Card, Chip, Heading } from '@/ui';
import { ChoiceRow } from './choice-row';
import { TierPicker, UrgencyPicker } from './level-pickers';
import { MatterPicker } from './matter-picker';
import { initialChoice, sameChoice, withMatter, withTier, type SortChoice } from './sort-choice';
import { sortingTexts } from './texts';
import { UnitPicker } from './unit-picker';

interface SortFormProps {
  readonly request: RequestDetail;
  readonly choice: SortChoice;
  readonly onChange: (choice: SortChoice) => void;
}

/** The four things that are decided, each with its reason and open to correction. */
export function SortForm({ request, choice, onChange }: SortFormProps) {
  const say = useTexts(sortingTexts);
  const common = useCommonTexts();
  const [open, setOpen] = useState<'matter' | 'tier' | 'urgency' | 'unit' | null>(null);
  const { suggestion } = request;
  const proposed = initialChoice(suggestion, request);
  const decide = (next: SortChoice): void => {
    setOpen(null);
    onChange(next);
  };
  const close = (): void => setOpen(null);
  return (
    <Card label={say('suggested')}>
      <Box className="row row--apart">
        <Heading level={2} className="lead">{say(!sameChoice(choice, proposed) ? 'chosen' : suggestion === null ? 'none' : 'suggested')}</Heading>
        {suggestion === null ? null : <Chip tone={suggestion.confident ? 'jade' : 'amber'}>{say(suggestion.confident ? 'sure' : 'unsure')}</Chip>}
      </Box>
      <Box className="rows">
        <ChoiceRow
          what={say('row.matter')}
          value={choice.matter?.name ?? say('matter.choose')}
          reason={choice.matter?.code === proposed.matter?.code ? (suggestion?.matters[0]?.reason ?? null) : null}
          onChange={() => setOpen('matter')}
        />
        <ChoiceRow
          what={say('row.tier')}
          value={say('tier.words', { tier: common(`tier.${choice.tier}`), meaning: common(`tier.${choice.tier}.meaning`) })}
          reason={choice.tier === proposed.tier ? (suggestion?.tier.reason ?? null) : null}
          onChange={() => setOpen('tier')}
        />
        <ChoiceRow
          what={say('row.urgency')}
          value={say(`urgency.${choice.urgency}`)}
          reason={choice.urgency === proposed.urgency ? (suggestion?.urgency.reason ?? null) : null}
          onChange={() => setOpen('urgency')}
        />
        <ChoiceRow
          what={say('row.unit')}
          value={choice.unit?.name ?? say('unit.byRules')}
          reason={choice.unit !== null && choice.unit.id === proposed.unit?.id ? (suggestion?.unit?.reason ?? null) : null}
          onChange={() => setOpen('unit')}
        />
      </Box>
      {open === 'matter' ? <MatterPicker chosen={choice.matter?.code ?? null} onPick={(matter) => decide(withMatter(choice, matter))} onClose={close} /> : null}
      {open === 'tier' ? <TierPicker chosen={choice.tier} onPick={(tier) => decide(withTier(choice, tier))} onClose={close} /> : null}
      {open === 'urgency' ? <UrgencyPicker chosen={choice.urgency} onPick={(urgency) => decide({ ...choice, urgency })} onClose={close} /> : null}
      {open === 'unit' ? (
        <UnitPicker tier={choice.tier} chosen={choice.unit} suggested={proposed.unit} onPick={(unit) => decide({ ...choice, unit })} onClose={close} />
      ) : null}
    </Card>
  );
}
