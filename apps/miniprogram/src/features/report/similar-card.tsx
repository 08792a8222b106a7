import type { Similar } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { useStore } from '@/platform/store';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Card, Heading, Icon, Press, Words } from '@/ui';
import { changeDraft, draft } from './draft';
import './similar-card.scss';
import { useReportTexts } from './texts';

/** What neighbours have reported already, so that one matter is one matter. Going alone is what happens without a tap. */
export function SimilarCard({ found }: { found: readonly Similar[] }) {
  const say = useReportTexts();
  const { joinId } = useStore(draft);
  if (found.length === 0) return null;
  return (
    <Card label={say('similar.title')}>
      <Box className="stack stack--tight">
        <Box className="row row--line similar__head">
          <Icon name="person" />
          <Heading level={2}>{say('similar.title')}</Heading>
        </Box>
        <Box className="rows">
          {found.map((similar) => (
            <SimilarRow key={similar.id} similar={similar} chosen={similar.id === joinId} onClick={() => changeDraft({ joinId: similar.id === joinId ? null : similar.id })} />
          ))}
        </Box>
        <Words className="soft block">{say(joinId === null ? 'similar.words' : 'similar.chosen')}</Words>
      </Box>
    </Card>
  );
}

function SimilarRow({ similar, chosen, onClick }: { similar: Similar; chosen: boolean; onClick: () => void }) {
  const say = useReportTexts();
  const common = useCommonTexts();
  const now = useNow();
  const when = sayMoment(common, Date.parse(similar.submittedAt), now);
  return (
    <Press className="similar" role="checkbox" checked={chosen} onClick={onClick}>
      <Words className={`similar__box${chosen ? ' similar__box--chosen' : ''}`}>{chosen ? <Icon name="check" /> : null}</Words>
      <Words className="similar__words">
        <Words className="block strong">{similar.matter.name}</Words>
        <Words className="faint block">{[similar.place, when].join(' · ')}</Words>
        <Words className="soft block">{say('similar.count', { count: similar.reporters })}</Words>
      </Words>
    </Press>
  );
}
