import { Press, Words } from './native';
import './field.scss';

interface SwitchRowProps {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A yes or no that takes effect at once. */
export function SwitchRow({ label, hint, on, onChange }: SwitchRowProps) {
  return (
    <Press className="switch-row" role="switch" checked={on} onClick={() => onChange(!on)}>
      <Words className="switch-row__words">
        <Words className="block">{label}</Words>
        {hint === undefined ? null : <Words className="faint block">{hint}</Words>}
      </Words>
      <Words className={`switch-row__mark${on ? ' switch-row__mark--on' : ''}`} />
    </Press>
  );
}
