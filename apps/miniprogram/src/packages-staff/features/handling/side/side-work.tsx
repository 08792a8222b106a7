import { useState } from 'react';
import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { WishCards } from '../../wishes';
import { AskPropertySheet } from './ask-property-sheet';
import { AskSideSheet } from './ask-side-sheet';
import { NotRead } from './not-read';
import { PropertyCards } from './property-cards';
import { PublishWishSheet } from './publish-wish-sheet';
import { hasInHand, type SideJob } from './side-jobs';
import { TalkCards } from './talk-cards';
import { TalkSheet } from './talk-sheet';
import { sideTexts } from './texts';
import { useProperty } from './use-property';
import { useTalks } from './use-talks';
import { useWish } from './use-wish';

export interface SideWork {
  readonly property: ReturnType<typeof useProperty>;
  readonly wish: ReturnType<typeof useWish>;
  readonly talks: ReturnType<typeof useTalks>;
  /** What may be begun now. */
  readonly offered: readonly SideJob[];
  readonly open: SideJob | null;
  readonly show: (job: SideJob | null) => void;
}

/** What stands beside the life-cycle of a request. */
export function useSideWork(request: RequestDetail): SideWork {
  const property = useProperty(request);
  const wish = useWish(request);
  const talks = useTalks(request);
  const [open, show] = useState<SideJob | null>(null);
  const offered: SideJob[] = [];
  if (wish.mayPublish) offered.push('publishWish');
  if (talks.value?.mayTalkOver === true) offered.push('recordTalk');
  if (hasInHand(request.commands) && (property.value?.companies.length ?? 0) > 0) offered.push('askProperty');
  if ((property.value?.complainable.length ?? 0) > 0) offered.push('askSide');
  return { property, wish, talks, offered, open, show };
}

export function SideCards({ request, work: { property, wish, talks } }: { request: RequestDetail; work: SideWork }) {
  const say = useTexts(sideTexts);
  return (
    <>
      {wish.state === 'failed' ? <NotRead what={say('wish.notRead')} error={wish.error} onRetry={wish.reload} /> : null}
      {wish.value === null ? null : <WishCards wishes={[wish.value]} onChanged={wish.reload} />}
      {talks.state === 'failed' ? <NotRead what={say('talk')} error={talks.error} onRetry={talks.reload} /> : null}
      {talks.value === null ? null : <TalkCards talks={talks.value.informal} />}
      {property.state === 'failed' ? <NotRead what={say('property.notRead')} error={property.error} onRetry={property.reload} /> : null}
      {property.value === null ? null : <PropertyCards request={request} tasks={property.value.tasks} onChanged={property.reload} />}
    </>
  );
}

interface SideSheetProps {
  readonly request: RequestDetail;
  readonly account: string;
  readonly work: SideWork;
  /** Reads the request again. */
  readonly reload: () => void;
}

/** The sheet that is open. */
export function SideSheet({ request, account, work: { property, wish, talks, open, show }, reload: reloadRequest }: SideSheetProps) {
  const ends = (reload: () => void) => ({
    request,
    account,
    onDone: () => {
      show(null);
      reload();
    },
    onClose: () => show(null),
  });
  if (open === 'askProperty' && property.value !== null) return <AskPropertySheet {...ends(property.reload)} offered={property.value} />;
  if (open === 'askSide' && property.value !== null) return <AskSideSheet {...ends(property.reload)} offered={property.value} />;
  if (open === 'publishWish') return <PublishWishSheet {...ends(wish.reload)} />;
  const talked = (): void => {
    talks.reload();
    reloadRequest();
  };
  if (open === 'recordTalk') return <TalkSheet {...ends(talked)} onRefused={reloadRequest} />;
  return null;
}
