import { WISH_AMOUNT_MAX, WISH_CLASSES, type WishClass } from '@yige/domain';
import type { RequestDetail } from '@/contract';
import { useForm } from '@/features/forms/use-form';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { Box, ChoiceChip, Field, LineInput } from '@/ui';
import { wishTexts } from '../../wishes';
import { CommandSheet } from '../command-sheet';
import { WordsField } from '../words-field';
import { FailureNote } from './failure-note';
import { sideTexts } from './texts';
import { useSending } from './use-sending';

const LEAST_WORDS = 2;

interface Fields {
  readonly wishClass: WishClass | null;
  readonly title: string;
  readonly text: string;
  readonly amount: string;
}
const EMPTY: Fields = { wishClass: null, title: '', text: '', amount: '' };

/** Whole yuan as they were typed; null for anything that the server would not take. */
function amountOf(typed: string): number | null {
  const amount = /^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : null;
  return amount === null || amount > WISH_AMOUNT_MAX ? null : amount;
}

interface PublishWishSheetProps {
  readonly request: RequestDetail;
  readonly account: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 公布微心愿: in the branch's own words, without whose it is. */
export function PublishWishSheet({ request, account, onDone, onClose }: PublishWishSheetProps) {
  const say = useTexts(sideTexts);
  const wishWords = useTexts(wishTexts);
  const form = useForm(`${account}.${request.id}.publishWish`, EMPTY);
  const { asked, busy, failure, send } = useSending({ clear: form.clear, done: say('wish.done'), onDone });
  const { wishClass } = form.fields;
  const [title, text, amount] = [form.fields.title.trim(), form.fields.text.trim(), amountOf(form.fields.amount)];
  const faults = [
    asked && wishClass === null ? say('wish.class.missing') : null,
    asked && title.length < LEAST_WORDS ? say('wish.title.missing') : null,
    asked && text.length < LEAST_WORDS ? say('wish.text.missing') : null,
    asked && amount === null ? say('wish.amount.missing', { most: WISH_AMOUNT_MAX }) : null,
  ] as const;
  const told = wishClass === null || title.length < LEAST_WORDS || text.length < LEAST_WORDS || amount === null ? null : { id: request.id, wishClass, title, text, amountHint: amount };
  const write = ({ id, ...body }: NonNullable<typeof told>, key: string) => api.call('post', '/api/requests/{id}/wish', { path: { id }, headers: { 'Idempotency-Key': key }, body });
  return (
    <CommandSheet
      title={say('wish.publish')}
      follows={say('wish.follows')}
      icon="send"
      send={say('wish.send')}
      broughtAlong={form.broughtAlong}
      faults={faults}
      busy={busy}
      problem={<FailureNote failure={failure} />}
      allowed
      onSend={() => void send(told, write)}
      onClose={onClose}
    >
      <Field label={say('wish.class')} error={faults[0]}>
        <Box className="row" role="radiogroup" label={say('wish.class')}>
          {WISH_CLASSES.map((one) => <ChoiceChip key={one} chosen={wishClass === one} onClick={() => form.change({ wishClass: one })}>{wishWords(`class.${one}`)}</ChoiceChip>)}
        </Box>
      </Field>
      <Field label={say('wish.title')} error={faults[1]}>
        <LineInput label={say('wish.title')} placeholder={say('wish.title.placeholder')} value={form.fields.title} maxLength={40} invalid={faults[1] !== null} onChange={(words) => form.change({ title: words })} />
      </Field>
      <WordsField label={say('wish.text')} hint={say('wish.text.hint')} value={form.fields.text} maxLength={200} error={faults[2]} onChange={(words) => form.change({ text: words })} />
      <Field label={say('wish.amount')} hint={say('wish.amount.hint', { most: WISH_AMOUNT_MAX })} error={faults[3]}>
        <LineInput type="tel" label={say('wish.amount')} value={form.fields.amount} maxLength={3} invalid={faults[3] !== null} onChange={(words) => form.change({ amount: words })} />
      </Field>
    </CommandSheet>
  );
}
