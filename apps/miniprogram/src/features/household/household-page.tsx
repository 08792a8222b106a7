import { ApiError } from '@yige/api-client';
import { useState } from 'react';
import { draft } from '@/features/report/draft';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { useAction } from '@/platform/use-action';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, Card, EmptyState, ErrorState, Field, Heading, Icon, LineInput, sayFailure, Screen, Skeleton, Words, type IconName } from '@/ui';
import { FileForm } from './file-form';
import { HomePicker, type OwnDoor } from './home-picker';
import { forgetCode, typeCode, useOwnCode } from './own-code';
import { OwnFile } from './own-file';
import { useHouseholdTexts } from './texts';

/** 我家: the file of one's own household, which exists only when the household wants it. */
export function HouseholdPage() {
  const { code } = useOwnCode();
  const [door, setDoor] = useState<OwnDoor | null>(null);
  if (code !== null) return <KnownFile key={code} code={code} />;
  if (door !== null) return <FileForm door={door} file={null} code={null} onBack={() => setDoor(null)} onDone={() => setDoor(null)} />;
  return <Beginning onDoor={setDoor} />;
}

function KnownFile({ code }: { code: string }) {
  const say = useHouseholdTexts();
  const { state, data, error, reload, replace } = useLoaded(() => api.call('post', '/api/household-files/read', { body: { fileCode: code } }), [code]);
  const [changing, setChanging] = useState(false);
  if (data !== null && changing) {
    return <FileForm door={null} file={data} code={code} onBack={() => setChanging(false)} onDone={(changed) => { if (changed !== null) replace(changed); setChanging(false); }} />;
  }
  if (data !== null) return <OwnFile code={code} file={data} onChange={() => setChanging(true)} />;
  const gone = error instanceof ApiError && error.code === 'LOOKUP.UNKNOWN';
  return (
    <Screen title={say('title')} online>
      {state === 'loading' ? <Skeleton cards={3} lines={3} /> : null}
      {state === 'failed' && gone ? (
        <EmptyState drawing="not-found" title={say('gone')} next={say('gone.next')}>
          <Button tone="quiet" onClick={forgetCode}>{say('gone.forget')}</Button>
        </EmptyState>
      ) : null}
      {state === 'failed' && !gone ? <ErrorState error={error} onRetry={reload} /> : null}
    </Screen>
  );
}

const FACTS: readonly (readonly [IconName, 'fact.who' | 'fact.what' | 'fact.yours'])[] = [['person', 'fact.who'], ['lock', 'fact.what'], ['trash', 'fact.yours']];

function Beginning({ onDoor }: { onDoor: (door: OwnDoor) => void }) {
  const say = useHouseholdTexts();
  const [picking, setPicking] = useState(false);
  const { place } = draft.get();
  const choose = (door: OwnDoor): void => {
    setPicking(false);
    onDoor(door);
  };
  return (
    <Screen title={say('title')} online bottom={<Button icon="home" onClick={() => setPicking(true)}>{say('begin')}</Button>}>
      <Box>
        <Heading level={2} className="title">{say('about')}</Heading>
        <Words className="soft block">{say('about.words')}</Words>
      </Box>
      <Card>
        <Box className="stack" role="list">
          {FACTS.map(([icon, fact]) => (
            <Box key={fact} className="household-fact" role="listitem">
              <Words className="household-fact__mark" hidden><Icon name={icon} /></Words>
              <Words>{say(fact)}</Words>
            </Box>
          ))}
        </Box>
      </Card>
      <CodeCard />
      {picking ? <HomePicker from={place} onChoose={choose} onClose={() => setPicking(false)} /> : null}
    </Screen>
  );
}

function CodeCard() {
  const say = useHouseholdTexts();
  const common = useCommonTexts();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { run, busy } = useAction((error) => {
    const { title, next } = sayFailure(common, error);
    setFault(error instanceof ApiError && error.code === 'LOOKUP.UNKNOWN' ? say('code.unknown') : [title, next].filter(Boolean).join(' · '));
  });
  const openIt = async (): Promise<void> => {
    const fileCode = typed.trim();
    setFault(fileCode === '' ? say('code.missing') : null);
    if (fileCode === '') return;
    const file = await run(() => api.call('post', '/api/household-files/read', { body: { fileCode } }));
    if (file !== undefined) typeCode(fileCode);
  };
  return (
    <Card>
      <Box className="stack">
        <Field label={say('code.have')} error={fault}>
          <LineInput label={say('code.have')} placeholder={say('code.placeholder')} value={typed} maxLength={40} autoComplete="off" invalid={fault !== null} onChange={setTyped} onDone={() => void openIt()} />
        </Field>
        <Button tone="quiet" busy={busy} onClick={() => void openIt()}>{say('code.open')}</Button>
      </Box>
    </Card>
  );
}
