import DatePicker from 'antd/es/date-picker';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import { useTranslation } from 'react-i18next';
import { FIELD_SHAPE, toFieldText } from '../platform/time.js';

interface Props {
  readonly id: string;
  /** A day and a time in the district's zone, as the text of a field; empty while nothing is chosen. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly from: string;
  readonly latest: string | null;
  readonly invalid: boolean;
}

/** A day and a time. The picker is handed wall clock times only, so that the zone of the device has no say. */
export function DateTimeInput({ id, value, onChange, from, latest, invalid }: Props) {
  const { t } = useTranslation('ui');
  const [first, last] = [toFieldText(from).slice(0, 10), latest === null ? null : toFieldText(latest).slice(0, 10)];
  const outside = (day: Dayjs): boolean => day.format('YYYY-MM-DD') < first || (last !== null && day.format('YYYY-MM-DD') > last);
  return (
    <DatePicker
      id={id} showTime={{ format: 'HH:mm', minuteStep: 30, defaultOpenValue: dayjs('18:00', 'HH:mm') }} format="YYYY-MM-DD HH:mm" needConfirm={false} showNow={false}
      placeholder={t('dateTime')} status={invalid ? 'error' : ''} aria-describedby={`${id}-about`} aria-invalid={invalid}
      disabledDate={outside} value={value === '' ? null : dayjs(value)} onChange={(day: Dayjs | null) => onChange(day === null ? '' : day.format(FIELD_SHAPE))}
    />
  );
}
