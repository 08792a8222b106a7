import type { RequestDetail, TimelineEntry } from '@/contract';
import { PhotoRow } from '@/features/photos/photo-row';
import { photosOfEntry } from '@/features/photos/photos-of-entry';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Timeline, type TimelineItem } from '@/ui';
import { handlingTexts } from './texts';
import { timelineQuote, timelineSentence } from './timeline-sentence';

/** The story of a request as its handlers read it, the newest at the end. */
export function StaffTimeline({ request }: { request: RequestDetail }) {
  const say = useTexts(handlingTexts);
  const common = useCommonTexts();
  const now = useNow();
  const items = request.timeline.map((entry): TimelineItem => {
    const photos = photosOfEntry(request, entry.seq);
    return {
      key: entry.seq,
      who: whoOf(entry),
      when: sayMoment(common, Date.parse(entry.at), now),
      words: timelineSentence(say, common, entry, now),
      quote: timelineQuote(say, entry),
      beneath: photos.length === 0 ? null : <PhotoRow photos={photos} />,
      aside: entry.actor.role === 'system',
    };
  });
  return <Timeline items={items} label={say('timeline')} />;

  function whoOf({ actor, public: isPublic }: TimelineEntry): string {
    const name = actor.role === 'reporter' ? say('reporter.who') : (actor.name ?? actor.unit?.name ?? common(`role.${actor.role}`));
    return isPublic ? name : `${name} · ${say('internal')}`;
  }
}
