import { useEffect, useState } from 'react';
import { useTexts } from '@/i18n';
import { broughtFiles, type ChatFile, chooseChatFiles, HAS_CHATS, type KeptPhoto, keptChatFile } from '@/platform/photos';
import { Box, Button, Words } from '@/ui';
import { MOST_PHOTOS } from './most-photos';
import { type LeftOut, sortedOut } from './of-chat';
import { photoTexts } from './texts';

interface ChatPhotosProps {
  readonly photos: readonly KeptPhoto[];
  readonly onAdd: (chosen: readonly KeptPhoto[]) => void;
  /** Words of the button by which photos are picked in a chat; left out: only what was sent here from one is taken. */
  readonly pick?: string;
}

/** Photos out of a chat: picked there, or sent here from one (聊天素材打开). What cannot go along is named, with what to do instead. */
export function ChatPhotos({ photos, onAdd, pick }: ChatPhotosProps) {
  const say = useTexts(photoTexts);
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([]);
  const take = async (files: readonly ChatFile[]): Promise<void> => {
    const sorted = sortedOut(files, MOST_PHOTOS - photos.length);
    setLeftOut(sorted.leftOut);
    if (sorted.taken.length > 0) onAdd(await Promise.all(sorted.taken.map(keptChatFile)));
  };
  useEffect(() => {
    const files = broughtFiles();
    if (files.length > 0) void take(files);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the program is opened with them once
  }, []);
  const named = (reason: LeftOut['reason']): string => leftOut.filter((one) => one.reason === reason).map(({ name }) => say('chat.name', { name })).join('');
  return (
    <>
      {HAS_CHATS && pick !== undefined ? <Button tone="plain" onClick={() => void chooseChatFiles().then(take)}>{pick}</Button> : null}
      {leftOut.length === 0 ? null : (
        <Box className="stack stack--tight" role="alert">
          {(['kind', 'size', 'room'] as const).filter((reason) => named(reason) !== '').map((reason) => (
            <Words key={reason} className="soft block">{say(`chat.leftOut.${reason}`, { names: named(reason), most: MOST_PHOTOS })}</Words>
          ))}
        </Box>
      )}
    </>
  );
}
