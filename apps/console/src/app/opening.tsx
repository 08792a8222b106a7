import { BrandMark } from '../ui/drawings.js';
import css from './shell.module.css';

/** What stands while the first page is being fetched. */
export function Opening() {
  return (
    <div className={css.opening} aria-busy="true">
      <BrandMark size={40} />
    </div>
  );
}
