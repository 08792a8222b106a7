import { useMutation } from '@tanstack/react-query';
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '../../platform/idempotency.js';
import { Field } from '../../ui/bits.js';
import { recordInformal } from './api.js';
import { BEGUN, BeginForm } from './begin-form.js';
import { todayText } from './days.js';
import { useMediationRefresh } from './queries.js';
import type { RequestMediations } from './types.js';

/** 网格劝和: a few lines on what was agreed, of their own will. */
export function InformalForm({ request, close }: { readonly request: RequestMediations; readonly close: () => void }) {
  const { t } = useTranslation('mediation');
  const [begun, setBegun] = useState(BEGUN);
  const [agreed, setAgreed] = useState('');
  const [agreedOn, setAgreedOn] = useState(todayText);
  const [voluntary, setVoluntary] = useState(false);
  const keyFor = useIdempotencyKey();
  const refresh = useMediationRefresh();
  const body = { ...begun, agreed: agreed.trim(), agreedOn, voluntary, expectedVersion: request.requestVersion };
  const record = useMutation({
    mutationFn: () => recordInformal(request.requestId, body, keyFor(body)),
    onSuccess: async () => {
      await refresh(request.requestId);
      close();
    },
  });
  return (
    <BeginForm begun={begun} change={setBegun} complete={body.agreed !== '' && agreedOn !== '' && voluntary} send={() => record.mutate()} sending={record.isPending} error={record.error} word={t('begin.send')} close={close}>
      <Field id="agreed" label={t('begin.agreed')} hint={t('begin.agreedHint')}>
        <Input.TextArea id="agreed" aria-describedby="agreed-about" autoFocus maxLength={1000} rows={3} value={agreed} onChange={(event) => setAgreed(event.target.value)} />
      </Field>
      <Field id="agreed-on" label={t('begin.agreedOn')}>
        <Input id="agreed-on" type="date" max={todayText()} value={agreedOn} onChange={(event) => setAgreedOn(event.target.value)} />
      </Field>
      <Checkbox checked={voluntary} onChange={(event) => setVoluntary(event.target.checked)}>{t('begin.voluntary')}</Checkbox>
    </BeginForm>
  );
}
