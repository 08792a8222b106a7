import { Icon, type IconName } from './icon';
import { Press, Words } from './native';
import './field.scss';

interface LinkRowProps {
  readonly icon?: IconName;
  readonly label: string;
  readonly hint?: string;
  readonly onClick: () => void;
}

/** A line that leads somewhere. Several stand in `<Box className="rows">`. */
export function LinkRow({ icon, label, hint, onClick }: LinkRowProps) {
  return (
    <Press className="link-row" onClick={onClick}>
      {icon === undefined ? null : <Icon name={icon} />}
      <Words className="link-row__words">
        <Words className="block">{label}</Words>
        {hint === undefined ? null : <Words className="faint block">{hint}</Words>}
      </Words>
      <Icon name="chevron-right" className="link-row__end" />
    </Press>
  );
}
