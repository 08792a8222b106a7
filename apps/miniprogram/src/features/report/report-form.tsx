import { codeOfEntry, codePointLength, phoneLooksWrong, REQUEST_TEXT_MAX } from '@yige/domain';
import { useEffect, useRef, useState } from 'react';
import { ChatPhotos } from '@/features/photos/chat-photos';
import { MOST_PHOTOS } from '@/features/photos/most-photos';
import { PhotoChoice } from '@/features/photos/photo-choice';
import { PrivacyNotice } from '@/features/privacy/privacy-notice';
import { now } from '@/platform/clock';
import { CAN_DICTATE } from '@/platform/dictation';
import { newKey } from '@/platform/key';
import { PAGES, replace, usePageParams } from '@/platform/navigation';
import { forgetPhoto, type KeptPhoto } from '@/platform/photos';
import { useStore } from '@/platform/store';
import { Area, Box, Button, Card, Confirm, Field, notify, Screen, Words } from '@/ui';
import { changeDraft, changePlace, draft, draftAfter, EMPTY_DRAFT, hasWords } from './draft';
import { EmergencyPanel } from './emergency-panel';
import { outgoingItem } from './outgoing';
import { outgoing } from './outgoing-box';
import { PlaceCard } from './place-card';
import { ReportOptions } from './report-options';
import { SimilarCard } from './similar-card';
import { SpeakButton } from './speak-button';
import { useReportTexts } from './texts';
import { TwoMattersCard } from './two-matters-card';
import { useSimilar } from './use-similar';

/** The count is shown when this few characters are left. */
const NEAR_LIMIT = 500;

/** The landing page of a scanned code: say what happened, and send. */
export function ReportForm() {
  const say = useReportTexts();
  const { text, joinId, kind } = useStore(draft);
  const broughtAlong = useEntry();
  const { send, fault } = useSend();
  return (
    <Screen
      title={say(kind === null ? 'title' : `title.${kind}`)}
      bottom={
        <>
          <EmergencyPanel text={text} />
          <Button icon="send" onClick={send}>{say(joinId === null ? 'send' : 'send.join')}</Button>
        </>
      }
    >
      <PlaceCard />
      {broughtAlong ? <KeptDraftNote /> : null}
      <Card>
        <Box className="stack">
          <TextField fault={fault} />
          {CAN_DICTATE ? <SpeakButton /> : null}
          <Photos />
        </Box>
      </Card>
      <BeforeSending />
      <ReportOptions />
      <Words className="faint">{say('privacy')}</Words>
      <PrivacyNotice />
    </Screen>
  );
}

/** Takes over the code that the page was opened with; answers whether a draft from before is being continued. */
function useEntry(): boolean {
  const code = codeOfEntry(usePageParams());
  const [broughtAlong] = useState(() => hasWords(draft.get()));
  useEffect(() => {
    if (code !== null && code !== draft.get().code) changePlace({ code, gridId: null, place: null });
  }, [code]);
  return broughtAlong;
}

/** What is worth a look before it goes: that it is two matters, that neighbours told of it already. */
function BeforeSending() {
  const { items, halves } = useSimilar();
  return (
    <>
      <TwoMattersCard halves={halves} />
      <SimilarCard found={items} />
    </>
  );
}

type Fault = 'text' | 'phone';

function useSend(): { send: () => void; fault: Fault | null } {
  const say = useReportTexts();
  const sent = useRef(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const send = (): void => {
    const written = draft.get();
    const found = faultOf(written);
    setFault(found);
    // The field may be folded away or out of sight.
    if (found !== null) notify(say(found === 'phone' ? 'contact.phone.wrong' : written.text.trim() === '' ? 'text.needed' : 'text.tooLong'), 'problem');
    if (found !== null || sent.current) return;
    sent.current = true;
    const key = newKey();
    outgoing.put(outgoingItem(key, written, now()));
    draft.set(draftAfter(written));
    replace(PAGES.receipt, { key });
  };
  return { send, fault };
}

function faultOf({ text, anonymous, contactPhone }: typeof EMPTY_DRAFT): Fault | null {
  if (text.trim() === '' || codePointLength(text.trim()) > REQUEST_TEXT_MAX) return 'text';
  return !anonymous && phoneLooksWrong(contactPhone) ? 'phone' : null;
}

function TextField({ fault }: { fault: Fault | null }) {
  const say = useReportTexts();
  const { text, kind } = useStore(draft);
  const label = say(kind === null ? 'text.label' : `text.label.${kind}`);
  const left = REQUEST_TEXT_MAX - codePointLength(text.trim());
  const tooLong = left < 0;
  const error = tooLong ? say('text.over', { count: -left }) : fault === 'text' && text.trim() === '' ? say('text.needed') : null;
  const hint = left <= NEAR_LIMIT ? say('text.left', { count: left }) : CAN_DICTATE ? undefined : say('text.dictate');
  return (
    <Field label={label} error={error} hint={hint}>
      <Area
        label={label}
        placeholder={say(kind === null ? 'text.placeholder' : `text.placeholder.${kind}`)}
        value={text}
        invalid={error !== null}
        onChange={(value) => changeDraft({ text: value })}
      />
    </Field>
  );
}

function Photos() {
  const { photos } = useStore(draft);
  const add = (chosen: readonly KeptPhoto[]): void => draft.set((present) => ({ ...present, photos: [...present.photos, ...chosen].slice(0, MOST_PHOTOS) }));
  const remove = (photo: KeptPhoto): void => {
    draft.set((present) => ({ ...present, photos: present.photos.filter((one) => one.id !== photo.id) }));
    void forgetPhoto(photo);
  };
  return (
    <>
      <PhotoChoice photos={photos} onAdd={add} onRemove={remove} />
      <ChatPhotos photos={photos} onAdd={add} />
    </>
  );
}

function KeptDraftNote() {
  const say = useReportTexts();
  const present = useStore(draft);
  const [asking, setAsking] = useState(false);
  if (!hasWords(present)) return null;
  const clear = (): void => {
    present.photos.forEach((photo) => void forgetPhoto(photo));
    changeDraft({ ...EMPTY_DRAFT, code: present.code, gridId: present.gridId, place: present.place });
    setAsking(false);
  };
  return (
    <Box className="row row--apart">
      <Words className="soft">{say('draft.kept')}</Words>
      <Button tone="plain" wide={false} icon="trash" onClick={() => setAsking(true)}>{say('draft.clear')}</Button>
      <Confirm
        open={asking}
        title={say('draft.clear.title')}
        words={say('draft.clear.words')}
        action={say('draft.clear.action')}
        tone="danger"
        onConfirm={clear}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}
