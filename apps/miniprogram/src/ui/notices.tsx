import { createStore, useStore } from '@/platform/store';
import { Icon } from './icon';
import { Box, Words } from './native';
import './notices.scss';

interface Notice {
  readonly id: number;
  readonly words: string;
  readonly tone: 'done' | 'problem';
}

const SHOWN_MS = 3_500;
const present = createStore<Notice | null>(null);
let lastId = 0;

/** Says shortly what happened; a problem that needs an answer belongs into the page instead. */
export function notify(words: string, tone: Notice['tone'] = 'done'): void {
  const id = (lastId += 1);
  present.set({ id, words, tone });
  setTimeout(() => present.set((notice) => (notice?.id === id ? null : notice)), SHOWN_MS);
}

/** Where notices appear; the screen holds it. */
export function Notices() {
  const notice = useStore(present);
  return (
    <Box className="notices" role="status">
      {notice === null ? null : (
        <Box className="notice" key={notice.id}>
          <Icon name={notice.tone === 'done' ? 'check' : 'alert'} />
          <Words>{notice.words}</Words>
        </Box>
      )}
    </Box>
  );
}
