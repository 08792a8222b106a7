import { pointOnMap } from '@/platform/map';
import { useStore } from '@/platform/store';
import { Button, notify } from '@/ui';
import { changeDraft, draft } from './draft';
import { useReportTexts } from './texts';

/** As long as the place in words may be. */
const MOST_LETTERS = 200;

/** 在地图上指: the exact spot. What the map calls it is written down where nothing stands yet, and may be changed. */
export function MapButton() {
  const say = useReportTexts();
  const { point } = useStore(draft);
  const onPoint = async (): Promise<void> => {
    const pointed = await pointOnMap();
    if ('spot' in pointed) changeDraft({ point: pointed.spot.point, ...(draft.get().placeText.trim() === '' && { placeText: pointed.spot.name.slice(0, MOST_LETTERS) }) });
    else if (pointed.fault !== null) notify(say(`map.${pointed.fault}`), 'problem');
  };
  return (
    <>
      <Button tone="plain" wide={false} icon="pin" onClick={() => void onPoint()}>{say(point === null ? 'map.point' : 'map.again')}</Button>
      {point === null ? null : <Button tone="plain" wide={false} icon="trash" onClick={() => changeDraft({ point: null })}>{say('map.forget')}</Button>}
    </>
  );
}
