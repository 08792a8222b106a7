import { Words } from './native';
import './code-words.scss';

/** A code that is read aloud and copied by hand. It breaks between its groups only, however large the print. */
export function CodeWords({ code, className }: { code: string; className: string }) {
  const groups = code.match(/[^-]+-?/g) ?? [code];
  return (
    <Words className={`${className} numerals`} selectable>
      {groups.map((group, index) => <Words key={index} className="code-words__group">{group}</Words>)}
    </Words>
  );
}
