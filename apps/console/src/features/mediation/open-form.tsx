import { useMutation } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useIdempotencyKey } from '../../platform/idempotency.js';
import { Note } from '../../ui/bits.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { openMediation } from './api.js';
import { BEGUN, BeginForm } from './begin-form.js';
import { useLetters } from './letters.js';
import { isComplete, NO_PARTY, partyBody, type PartyDraft, PartyFields } from './party-fields.js';
import { useMediationRefresh } from './queries.js';
import type { RequestMediations } from './types.js';
import css from './mediation.module.css';

const MOST_PARTIES = 10;

interface Props {
  readonly request: RequestMediations;
  readonly informalId: string | undefined;
  readonly close: () => void;
}

/** Brings a dispute before the committee of the village or town: who the parties are, and that nobody is in danger. */
export function OpenForm({ request, informalId, close }: Props) {
  const { t } = useTranslation('mediation');
  const letters = useLetters();
  const navigate = useNavigate();
  const [begun, setBegun] = useState(BEGUN);
  const [committeeId, setCommitteeId] = useState(request.committees[0]?.id ?? '');
  const [parties, setParties] = useState<readonly PartyDraft[]>([NO_PARTY, NO_PARTY]);
  const keyFor = useIdempotencyKey();
  const refresh = useMediationRefresh();
  const body = { ...begun, committeeId, parties: parties.map(partyBody), expectedVersion: request.requestVersion, ...(informalId === undefined ? {} : { informalId }) };
  const open = useMutation({
    mutationFn: () => openMediation(request.requestId, body, keyFor(body)),
    onSuccess: async ({ id }) => {
      await refresh(request.requestId);
      close();
      await navigate(`/mediations/${id}`);
    },
  });
  const change = (index: number, draft: PartyDraft): void => setParties(parties.map((party, at) => (at === index ? draft : party)));
  return (
    <BeginForm begun={begun} change={setBegun} complete={committeeId !== '' && parties.every(isComplete)} send={() => open.mutate()} sending={open.isPending} error={open.error} word={t('begin.open')} close={close}>
      <ChoiceField name="committee" label={t('begin.committee')} options={request.committees.map(({ id, name }) => ({ value: id, label: name }))} value={committeeId} onChange={setCommitteeId} />
      <Note>{t('begin.sealed')}</Note>
      {parties.map((party, index) => (
        <fieldset key={index} className={css.party}>
          <legend>{t('party.letter', { letter: letters.at(index) })}</legend>
          <PartyFields letter={letters.at(index)} draft={party} change={(draft) => change(index, draft)} />
          {parties.length > 2 && index === parties.length - 1 && <Button size="small" onClick={() => setParties(parties.slice(0, -1))}>{t('begin.removeParty', { letter: letters.at(index) })}</Button>}
        </fieldset>
      ))}
      {parties.length < MOST_PARTIES && <div><Button size="small" onClick={() => setParties([...parties, NO_PARTY])}>{t('begin.addParty')}</Button></div>}
    </BeginForm>
  );
}
