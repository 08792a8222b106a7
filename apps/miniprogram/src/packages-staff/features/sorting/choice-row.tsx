import { useTexts } from '@/i18n';
import { Heard, Icon, Press, Words } from '@/ui';
import { sortingTexts } from './texts';
import './sorting.scss';

interface ChoiceRowProps {
  readonly what: string;
  readonly value: string;
  /** Why this is proposed; null once the sorter decided otherwise. */
  readonly reason: string | null;
  readonly onChange: () => void;
}

/** One thing that is decided when sorting: what stands, why, and a tap to change it. */
export function ChoiceRow({ what, value, reason, onChange }: ChoiceRowProps) {
  const say = useTexts(sortingTexts);
  return (
    <Press className="choice-row" onClick={onChange}>
      <Words className="choice-row__what">{what}</Words>
      <Words className="choice-row__words">
        <Words className="block strong">{value}</Words>
        {reason === null ? null : <Words className="faint block">{say('why', { reason })}</Words>}
      </Words>
      <Heard>{say('change', { what })}</Heard>
      <Icon name="pen" className="choice-row__end" />
    </Press>
  );
}
