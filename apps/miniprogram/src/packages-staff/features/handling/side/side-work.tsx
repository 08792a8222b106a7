import { useState } from 'react';
import type { RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { AskPropertySheet } from './ask-property-sheet';
import { NotRead } from './not-read';
import { PropertyCards } from './property-cards';
import type { SideJob } from './side-jobs';
import { sideTexts } from './texts';
import { useProperty } from './use-property';

export interface SideWork {
  readonly property: ReturnType<typeof useProperty>;
  /** What may be begun now. */
  readonly offered: readonly SideJob[];
  readonly open: SideJob | null;
  readonly show: (job: SideJob | null) => void;
}

/** What stands beside the life-cycle of a request. */
export function useSideWork(request: RequestDetail): SideWork {
  const property = useProperty(request);
  const [open, show] = useState<SideJob | null>(null);
  const offered: SideJob[] = [];
  if ((property.data?.companies.length ?? 0) > 0) offered.push('askProperty');
  return { property, offered, open, show };
}

export function SideCards({ request, work: { property } }: { request: RequestDetail; work: SideWork }) {
  const say = useTexts(sideTexts);
  return (
    <>
      {property.state === 'failed' ? <NotRead what={say('property.notRead')} error={property.error} onRetry={property.reload} /> : null}
      {property.data === null ? null : <PropertyCards request={request} tasks={property.data.tasks} onChanged={property.reload} />}
    </>
  );
}

/** The sheet that is open. */
export function SideSheet({ request, account, work: { property, open, show } }: { request: RequestDetail; account: string; work: SideWork }) {
  const done = (reload: () => void) => (): void => {
    show(null);
    reload();
  };
  if (open === 'askProperty' && property.data !== null) {
    return <AskPropertySheet request={request} account={account} offered={property.data} onDone={done(property.reload)} onClose={() => show(null)} />;
  }
  return null;
}
