import { useState } from 'react';
import type { HouseholdFile } from '@/contract';
import { Responsible } from '@/features/report/responsible';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { copyText } from '@/platform/device';
import { useAction } from '@/platform/use-action';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, Card, CodeWords, Confirm, Heading, LinkRow, notify, sayFailure, Screen, Words } from '@/ui';
import { fileCopy } from './file-copy';
import { dayOfYear, NeedList, VisitNotes } from './file-parts';
import { forgetCode, keepCode, useOwnCode } from './own-code';
import { useHouseholdTexts } from './texts';

/** All that is kept of one's own household: to read, correct, take away and delete; and who has looked. */
export function OwnFile({ code, file, onChange }: { code: string; file: HouseholdFile; onChange: () => void }) {
  const say = useHouseholdTexts();
  const { door } = file;
  return (
    <Screen title={say('title')} online bottom={<Button icon="pen" onClick={onChange}>{say('change')}</Button>}>
      {door === null ? null : <Home door={door} householdId={file.householdId} />}
      <CodeOfFile code={code} />
      <Card label={say('reach')}>
        <Box className="stack stack--tight">
          <Heading level={2}>{say('reach')}</Heading>
          <Words className="lead block">{file.salutation}</Words>
          <Words className="numerals block">{file.phone ?? say('phone.none')}</Words>
          <Words className="soft block">{[say(`language.${file.language}`), file.doNotVisit ? say('doNotVisit') : say(`way.${file.contactWay}`)].join(' · ')}</Words>
          {file.contactHours === null ? null : <Words className="soft block">{say('hours.said', { hours: file.contactHours })}</Words>}
        </Box>
      </Card>
      <Card label={say('needs')}>
        <Box className="stack">
          <Heading level={2}>{say('needs')}</Heading>
          {file.needs.length === 0 ? <Words className="soft block">{say('needs.none')}</Words> : <NeedList needs={file.needs} until={(at) => say('need.until', dayOfYear(at))} />}
        </Box>
      </Card>
      {file.notes.length === 0 ? null : (
        <Box className="stack stack--tight">
          <Heading level={2} className="lead">{say('notes')}</Heading>
          <VisitNotes notes={file.notes} />
        </Box>
      )}
      <WhoLooked file={file} />
      <Keeping code={code} file={file} />
    </Screen>
  );
}

type Door = NonNullable<HouseholdFile['door']>;

function Home({ door: { gridId, buildingId, building, unit, room }, householdId }: { door: Door; householdId: string }) {
  const { data } = useLoaded(() => api.call('get', '/api/org/grids/{id}/place', { path: { id: gridId }, query: { buildingId, householdId } }), [gridId, buildingId, householdId]);
  return (
    <Box className="stack stack--tight">
      <Heading level={2} className="title">{[building, unit, room].filter((part) => part !== '').join(' ')}</Heading>
      {data === null ? null : <Responsible place={data} door={null} />}
    </Box>
  );
}

function CodeOfFile({ code }: { code: string }) {
  const say = useHouseholdTexts();
  const common = useCommonTexts();
  const { isKept } = useOwnCode();
  const copy = async (): Promise<void> => {
    const copied = await copyText(code);
    notify(common(copied ? 'copied' : 'copyFailed'), copied ? 'done' : 'problem');
  };
  return (
    <Card>
      <Box className="stack stack--tight">
        <Heading level={2} className="soft">{say('code')}</Heading>
        <CodeWords className="household-code" code={code} />
        <Words className="soft block">{say(isKept ? 'code.kept' : 'code.notKept')}</Words>
        <Box className="row">
          <Button tone="quiet" wide={false} icon="copy" onClick={() => void copy()}>{say('code.copy')}</Button>
          {isKept ? <Button tone="plain" wide={false} onClick={forgetCode}>{say('code.forget')}</Button> : <Button tone="plain" wide={false} onClick={() => keepCode(code)}>{say('code.keep')}</Button>}
        </Box>
      </Box>
    </Card>
  );
}

function WhoLooked({ file: { whoLooked } }: { file: HouseholdFile }) {
  const say = useHouseholdTexts();
  return (
    <Card label={say('looked')}>
      <Box className="stack stack--tight">
        <Heading level={2}>{say('looked')}</Heading>
        {whoLooked.length === 0 ? <Words className="soft block">{say('looked.nobody')}</Words> : null}
        {whoLooked.map(({ by, reason, at }, index) => (
          <Box key={`${at}-${String(index)}`} className="visit-note">
            <Words className="faint numerals block">{say('note.who', { ...dayOfYear(at), name: by })}</Words>
            <Words className="block">{reason}</Words>
          </Box>
        ))}
      </Box>
    </Card>
  );
}

function Keeping({ code, file }: { code: string; file: HouseholdFile }) {
  const say = useHouseholdTexts();
  const common = useCommonTexts();
  const [asking, setAsking] = useState(false);
  const { run, busy } = useAction((error) => notify(sayFailure(common, error).title, 'problem'));
  const take = async (): Promise<void> => {
    const copied = await copyText(fileCopy(file, say));
    notify(say(copied ? 'take.done' : 'take.failed'), copied ? 'done' : 'problem');
  };
  const remove = async (): Promise<void> => {
    const removed = await run(async () => {
      await api.call('post', '/api/household-files/delete', { body: { fileCode: code } });
      return true;
    });
    if (removed === undefined) return;
    forgetCode();
    notify(say('deleted'));
  };
  return (
    <Card>
      <Box className="rows">
        <LinkRow icon="copy" label={say('take')} hint={say('take.hint')} onClick={() => void take()} />
        <LinkRow icon="trash" label={say('delete')} hint={say('delete.hint')} onClick={() => setAsking(true)} />
      </Box>
      <Words className="faint block">{say('consent.given', { ...dayOfYear(file.consentAt), version: file.consentVersion })}</Words>
      <Confirm open={asking} title={say('delete.title')} words={say('delete.words')} action={say('delete.action')} tone="danger" busy={busy} onConfirm={() => void remove()} onClose={() => setAsking(false)} />
    </Card>
  );
}
