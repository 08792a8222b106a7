import { useTexts } from '@/i18n';
import { Screen, Words } from '@/ui';
import { OTHER_LISTS, type OtherList } from './other-lists';
import { RequestList } from './request-list';
import { workTexts } from './texts';

interface OtherListScreenProps {
  /** Named by the address; anything else shows the first list. */
  readonly list: string | undefined;
  readonly nodeId: string;
  readonly onOpen: (id: string) => void;
}

/** The page of one of the other lists. */
export function OtherListScreen({ list, nodeId, onOpen }: OtherListScreenProps) {
  const say = useTexts(workTexts);
  const known: OtherList = OTHER_LISTS.find((one) => one === list) ?? 'extensions';
  return (
    <Screen staff title={say(`list.${known}`)}>
      <Words className="soft block">{say(`list.${known}.hint`)}</Words>
      <RequestList active view={known} nodeId={nodeId} empty={{ title: say(`list.${known}.empty`), next: say('list.empty.next') }} onOpen={onOpen} />
    </Screen>
  );
}
