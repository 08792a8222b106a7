import Input from 'antd/es/input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/bits.js';
import { todayText } from '../days.js';
import type { Agreement } from '../types.js';
import { useCase } from './case-context.js';
import { StepForm } from './step-form.js';
import css from './case.module.css';

/** The dates that stand on the paper, one for everybody who signed, and the seal's. Nothing is signed here. */
export function SignForm({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation('mediation');
  const { mediation, done } = useCase();
  const [days, setDays] = useState<Readonly<Record<string, string>>>({});
  const [sealedOn, setSealedOn] = useState('');
  const signers = [
    ...mediation.parties.map(({ id, name }) => ({ id, name })),
    ...mediation.mediators.filter(({ active, acceptedAt }) => active && acceptedAt !== null).map(({ id, person }) => ({ id, name: person.name })),
  ];
  const signatures = signers.flatMap(({ id }) => (days[id] === undefined || days[id] === '' ? [] : [{ by: id, on: days[id] }]));
  const oral = agreement.form === 'oral';
  const body = oral ? { signatures: [] } : signatures.length === signers.length && sealedOn !== '' ? { signatures, sealedOn } : null;
  return (
    <StepForm mediation={mediation} step="putInEffect" body={body} about={t(oral ? 'agreement.signOral' : 'agreement.signAbout')} word={t('agreement.putInEffect')} done={done}>
      {!oral && (
        <div className={css.pair}>
          {signers.map(({ id, name }, index) => (
            <Field key={id} id={`signed-${index}`} label={t('agreement.signedBy', { name })}>
              <Input id={`signed-${index}`} type="date" autoFocus={index === 0} max={todayText()} value={days[id] ?? ''} onChange={(event) => setDays({ ...days, [id]: event.target.value })} />
            </Field>
          ))}
          <Field id="sealed" label={t('agreement.seal')}><Input id="sealed" type="date" max={todayText()} value={sealedOn} onChange={(event) => setSealedOn(event.target.value)} /></Field>
        </div>
      )}
    </StepForm>
  );
}
