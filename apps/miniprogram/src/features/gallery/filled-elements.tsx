import { useState } from 'react';
import { useTexts } from '@/i18n';
import { Area, DayInput, Field, LineInput, TimeInput } from '@/ui';
import { Shelf } from './shelf';
import { galleryTexts } from './texts';

/** What is filled in. */
export function FilledElements() {
  const say = useTexts(galleryTexts);
  const [words, setWords] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState<string | null>('09:30');
  return (
    <Shelf title={say('fields')}>
      <Field label={say('field')} hint={say('hint')}>
        <LineInput label={say('field')} placeholder={say('placeholder')} value={words} onChange={setWords} />
      </Field>
      <Field label={say('field')} error={say('field.wrong')}>
        <LineInput label={say('field')} value={words} invalid onChange={setWords} />
      </Field>
      <Field label={say('field.long')}>
        <Area label={say('field.long')} placeholder={say('placeholder')} value={words} onChange={setWords} />
      </Field>
      <Field label={say('field.day')}>
        <DayInput label={say('field.day')} value={day} min="2026-01-01" max="2026-12-31" shown={day ?? say('placeholder')} onChange={setDay} />
      </Field>
      <Field label={say('field.time')}>
        <TimeInput label={say('field.time')} value={time} shown={time ?? say('placeholder')} onChange={setTime} />
      </Field>
    </Shelf>
  );
}
