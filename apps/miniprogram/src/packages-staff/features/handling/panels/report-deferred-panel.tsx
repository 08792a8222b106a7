import { DEFERRAL_REPORT_WITHIN_MS } from '@yige/domain';
import { useState } from 'react';
import { useTexts } from '@/i18n';
import { now } from '@/platform/clock';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, type PanelProps } from '../panel-props';
import { endOfDay } from '../promised-day';
import { PromisedDayField } from '../promised-day-field';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

interface Fields {
  readonly report: string;
  readonly day: string | null;
}
const EMPTY: Fields = { report: '', day: null };

/** How a matter on the account list stands, and when there is news again. */
export function ReportDeferredPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'reportDeferred', EMPTY);
  const { report, day } = form.fields;
  const [asked, setAsked] = useState(false);
  const [openedAt] = useState(now);
  const span = { after: openedAt, latest: openedAt + DEFERRAL_REPORT_WITHIN_MS };
  const reportAt = day === null ? null : endOfDay(day, span);
  const nothing = report.trim() === '';
  const send = (): void => {
    setAsked(true);
    if (reportAt !== null && !nothing) props.give('reportDeferred', { report: report.trim(), nextReportAt: new Date(reportAt).toISOString() }, form);
  };
  const faults = [asked && nothing ? say('reportDeferred.missing') : null, asked && reportAt === null ? say('day.missing') : null] as const;
  return (
    <CommandSheet {...props} title={say('reportDeferred.title')} follows={say('reportDeferred.follows')} icon="send" send={say('reportDeferred.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <WordsField
        label={say('reportDeferred.report')}
        placeholder={say('reportDeferred.placeholder')}
        value={report}
        maxLength={1000}
        error={faults[0]}
        onChange={(words) => form.change({ report: words })}
      />
      <PromisedDayField label={say('reportDeferred.next')} span={span} proposals={[30, 60, 89]} counted="fromNow" day={day} error={faults[1]} onChange={(picked) => form.change({ day: picked })} />
    </CommandSheet>
  );
}
