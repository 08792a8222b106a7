import { CONTACT_LANGUAGES, CONTACT_WAYS, HOUSEHOLD_CONSENT } from '@yige/domain';
import { useState } from 'react';
import type { HouseholdFile } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { useAction } from '@/platform/use-action';
import { Box, Button, Card, ChoiceChip, Field, LineInput, notify, sayFailure, Screen, SwitchRow, Words, type SaidFailure } from '@/ui';
import { dayOfYear } from './file-parts';
import { bodyOf, faultsOf, fieldsOf, type FileFields } from './file-fields';
import type { OwnDoor } from './home-picker';
import { NeedsField } from './needs-field';
import { keepCode } from './own-code';
import { useHouseholdTexts } from './texts';

interface FileFormProps {
  /** Of a first file. */
  readonly door: OwnDoor | null;
  /** The one that is corrected, with its code. */
  readonly file: HouseholdFile | null;
  readonly code: string | null;
  readonly onBack: () => void;
  /** What it is now; null when it was opened. */
  readonly onDone: (changed: HouseholdFile | null) => void;
}

/** What a household says of itself, and its consent. Only how to address them has to be given. */
export function FileForm({ door, file, code, onBack, onDone }: FileFormProps) {
  const say = useHouseholdTexts();
  const common = useCommonTexts();
  const [fields, setFields] = useState(() => fieldsOf(file));
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<SaidFailure | null>(null);
  const { run, busy } = useAction((error) => setFailure(sayFailure(common, error)));
  const change = (some: Partial<FileFields>): void => setFields((before) => ({ ...before, ...some }));
  const found = faultsOf(fields);
  const fault = (field: keyof typeof found): string | null => (asked && found[field] !== undefined ? say(`fault.${found[field]}`) : null);
  const send = async (): Promise<void> => {
    setAsked(true);
    if (Object.keys(found).length > 0) return;
    setFailure(null);
    if (file !== null && code !== null) {
      const changed = await run(() => api.call('post', '/api/household-files/change', { body: { ...bodyOf(fields), fileCode: code, expectedVersion: file.version } }));
      if (changed === undefined) return;
      notify(say('changed'));
      onDone(changed);
    } else if (door !== null) {
      const { buildingId, householdId } = door;
      const opened = await run((key) => api.call('post', '/api/household-files', { headers: { 'Idempotency-Key': key }, body: { ...bodyOf(fields), buildingId, householdId } }));
      if (opened === undefined) return;
      notify(say('opened'));
      onDone(null);
      keepCode(opened.fileCode);
    }
  };
  const first = Object.keys(found).length > 0 && asked ? say('fault.some') : null;
  return (
    <Screen
      title={say(file === null ? 'open.title' : 'change.title')}
      online
      bottom={
        <>
          {first === null ? null : <Box className="field__error" role="alert">{first}</Box>}
          <Button icon="check" busy={busy} onClick={() => void send()}>{say(file === null ? 'open.send' : 'change.send')}</Button>
          <Button tone="plain" onClick={onBack}>{say(file === null ? 'open.back' : 'change.back')}</Button>
        </>
      }
    >
      {door === null ? null : <Words className="lead block">{[door.building, door.unit, door.room].filter((part) => part !== '').join(' ')}</Words>}
      {failure === null ? null : <Card tone="alarm"><Words className="strong block">{failure.title}</Words><Words className="soft block">{failure.next}</Words></Card>}
      <Card>
        <Box className="stack stack--loose">
          <Field label={say('salutation')} error={fault('salutation')}>
            <LineInput label={say('salutation')} placeholder={say('salutation.placeholder')} value={fields.salutation} maxLength={20} invalid={fault('salutation') !== null} onChange={(salutation) => change({ salutation })} />
          </Field>
          <Field label={say('phone')} hint={say('phone.hint')} error={fault('phone')}>
            <LineInput type="tel" label={say('phone')} value={fields.phone} maxLength={20} autoComplete="tel" invalid={fault('phone') !== null} onChange={(phone) => change({ phone })} />
          </Field>
          <Field label={say('language')}>
            <Box className="row" role="radiogroup" label={say('language')}>
              {CONTACT_LANGUAGES.map((one) => <ChoiceChip key={one} chosen={fields.language === one} onClick={() => change({ language: one })}>{say(`language.${one}`)}</ChoiceChip>)}
            </Box>
          </Field>
          <Field label={say('way')}>
            <Box className="row" role="radiogroup" label={say('way')}>
              {CONTACT_WAYS.map((one) => <ChoiceChip key={one} chosen={fields.contactWay === one} onClick={() => change({ contactWay: one, ...(one === 'visit' ? { doNotVisit: false } : {}) })}>{say(`way.${one}`)}</ChoiceChip>)}
            </Box>
            {fields.contactWay === 'visit' ? null : <SwitchRow label={say('doNotVisit')} on={fields.doNotVisit} onChange={(doNotVisit) => change({ doNotVisit })} />}
          </Field>
          <Field label={say('hours')} error={fault('contactHours')}>
            <LineInput label={say('hours')} placeholder={say('hours.placeholder')} value={fields.contactHours} maxLength={60} invalid={fault('contactHours') !== null} onChange={(contactHours) => change({ contactHours })} />
          </Field>
        </Box>
      </Card>
      <NeedsField fields={fields} error={fault('needs')} onChange={change} />
      <Consent file={file} fields={fields} error={fault('consent')} onChange={change} />
    </Screen>
  );
}

/** What was agreed to is told, and asked again only when the text is another. */
function Consent({ file, fields: { agreed, consent }, error, onChange }: { file: HouseholdFile | null; fields: FileFields; error: string | null; onChange: (change: Partial<FileFields>) => void }) {
  const say = useHouseholdTexts();
  if (file !== null && agreed) return <Words className="faint block">{say('consent.given', { ...dayOfYear(file.consentAt), version: file.consentVersion })}</Words>;
  return (
    <Card>
      <SwitchRow label={say('consent')} hint={say('consent.words', { version: HOUSEHOLD_CONSENT })} on={consent} onChange={(on) => onChange({ consent: on })} />
      {error === null ? null : <Box className="field__error" role="alert">{error}</Box>}
    </Card>
  );
}
