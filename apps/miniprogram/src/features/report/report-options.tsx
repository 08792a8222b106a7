import { phoneLooksWrong } from '@yige/domain';
import { OwnNumber } from '@/features/wechat/own-number';
import { useStore } from '@/platform/store';
import { Box, Field, Fold, LineInput, SwitchRow } from '@/ui';
import { changeDraft, draft } from './draft';
import { useReportTexts } from './texts';

/** What few people need, folded away: nothing here has to be filled in. */
export function ReportOptions() {
  const say = useReportTexts();
  const { anonymous, confidential, contactName, contactPhone, onBehalf, kind } = useStore(draft);
  const wish = kind === 'wish';
  const used = anonymous || confidential || onBehalf || wish || contactName !== '' || contactPhone !== '';
  return (
    <Fold title={say('options')} startOpen={used}>
      <Box className="rows">
        <SwitchRow label={say('wish')} hint={say('wish.hint')} on={wish} onChange={(on) => changeDraft({ kind: on ? 'wish' : null })} />
        <SwitchRow label={say('anonymous')} hint={say('anonymous.hint')} on={anonymous} onChange={(on) => changeDraft({ anonymous: on })} />
        <SwitchRow label={say('confidential')} hint={say('confidential.hint')} on={confidential} onChange={(on) => changeDraft({ confidential: on })} />
        <SwitchRow label={say('onBehalf')} hint={say('onBehalf.hint')} on={onBehalf} onChange={(on) => changeDraft({ onBehalf: on })} />
      </Box>
      {anonymous ? null : (
        <>
          <Field label={say('contact.phone')} hint={say('contact.phone.hint')} error={phoneLooksWrong(contactPhone) ? say('contact.phone.wrong') : null}>
            <LineInput
              type="tel"
              label={say('contact.phone')}
              value={contactPhone}
              maxLength={20}
              autoComplete="tel"
              invalid={phoneLooksWrong(contactPhone)}
              onChange={(text) => changeDraft({ contactPhone: text })}
            />
          </Field>
          {onBehalf ? null : <OwnNumber onNumber={(phone) => changeDraft({ contactPhone: phone })} />}
          <Field label={say('contact.name')}>
            <LineInput label={say('contact.name')} value={contactName} maxLength={60} autoComplete="name" onChange={(text) => changeDraft({ contactName: text })} />
          </Field>
        </>
      )}
    </Fold>
  );
}
