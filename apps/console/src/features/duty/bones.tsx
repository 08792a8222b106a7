import { Bone } from '../../ui/bits.js';
import css from './duty.module.css';

export function Bones() {
  return <div className={css.bones} aria-busy="true">{[0, 1, 2, 3, 4].map((one) => <Bone key={one} width={`${78 - one * 7}%`} />)}</div>;
}
