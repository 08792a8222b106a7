import { Bone } from '../../../ui/bits.js';
import css from './detail.module.css';

/** The drawer before its request is there, in the same places. */
export function DetailSkeleton() {
  return (
    <div aria-hidden="true">
      <div className={css.present}>
        <Bone width={120} height={16} />
        <Bone width={180} height={24} />
        <Bone width="100%" height={4} />
      </div>
      <div className={css.bones}>
        <Bone width={64} /><Bone height={18} /><Bone height={18} width="82%" /><Bone height={18} width="46%" />
        <Bone width={64} /><Bone width="60%" /><Bone width="52%" /><Bone width="66%" /><Bone width="44%" />
      </div>
    </div>
  );
}
