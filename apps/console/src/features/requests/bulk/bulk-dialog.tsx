import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Modal from 'antd/es/modal';
import { useTranslation } from 'react-i18next';
import { Bone } from '../../../ui/bits.js';
import { errorSentence } from '../../../ui/page-state.js';
import { TierMark } from '../../../ui/tier-mark.js';
import type { RequestSummary } from '../types.js';
import { UrgencyWord } from '../words.js';
import { useBulkTriage, type BulkRow, type BulkState } from './use-bulk-triage.js';
import css from './bulk.module.css';

const UNDER_WAY: readonly BulkState[] = ['waiting', 'sending'];
const SETTLED: readonly BulkState[] = ['sent', 'changed', 'failed'];

export function BulkDialog({ chosen, finish }: { readonly chosen: readonly RequestSummary[]; readonly finish: () => void }) {
  const { t } = useTranslation('requests');
  const { rows, tick, send } = useBulkTriage(chosen);
  const busy = rows.some((row) => UNDER_WAY.includes(row.state));
  return (
    <Modal open title={t('bulk.title')} width={760} onCancel={finish} mask={{ closable: !busy }} closable={!busy} footer={<Footer rows={rows} busy={busy} send={() => void send()} finish={finish} />}>
      <p className={css.about} role="status">{summaryWords(t, rows) ?? t('bulk.about')}</p>
      <Progress rows={rows} />
      <ul className={css.rows}>{rows.map((row) => <Row key={row.summary.id} row={row} tick={tick} frozen={busy} />)}</ul>
    </Modal>
  );
}

type Words = ReturnType<typeof useTranslation<'requests'>>['t'];

function summaryWords(t: Words, rows: readonly BulkRow[]): string | null {
  const count = (states: readonly BulkState[]) => rows.filter((row) => states.includes(row.state)).length;
  if (count(['loading']) > 0) return t('bulk.loading', { done: rows.length - count(['loading']), count: rows.length });
  if (count(UNDER_WAY) > 0) return t('bulk.sending', { done: count(SETTLED), count: count(SETTLED) + count(UNDER_WAY) });
  const failed = count(['changed', 'failed']);
  if (count(['sent', 'changed']) > 0) return t(failed === 0 ? 'bulk.allSent' : 'bulk.summary', { done: count(['sent']), failed });
  return null;
}

function Progress({ rows }: { readonly rows: readonly BulkRow[] }) {
  const under = rows.filter((row) => UNDER_WAY.includes(row.state)).length;
  if (under === 0) return null;
  const done = rows.filter((row) => SETTLED.includes(row.state)).length;
  return <progress className={css.progress} value={done} max={done + under} />;
}

function Footer({ rows, busy, send, finish }: { readonly rows: readonly BulkRow[]; readonly busy: boolean; readonly send: () => void; readonly finish: () => void }) {
  const { t } = useTranslation(['requests', 'ui']);
  const ready = rows.filter((row) => row.ticked && row.state === 'ready').length;
  const failed = rows.filter((row) => row.ticked && row.state === 'failed' && row.detail !== null).length;
  const sent = rows.some((row) => row.state === 'sent');
  return (
    <>
      <Button onClick={finish} disabled={busy} type={sent && ready + failed === 0 ? 'primary' : 'default'}>{t(sent ? 'bulk.finish' : 'ui:cancel')}</Button>
      {ready + failed > 0 || !sent
        ? <Button type="primary" loading={busy} disabled={ready + failed === 0} onClick={send}>{ready === 0 && failed > 0 ? t('bulk.retry') : t('bulk.send', { count: ready + failed })}</Button>
        : null}
    </>
  );
}

function Row({ row, tick, frozen }: { readonly row: BulkRow; readonly tick: (id: string, ticked: boolean) => void; readonly frozen: boolean }) {
  const { t } = useTranslation('requests');
  const { summary, state, ticked } = row;
  const open = state === 'ready' || state === 'failed';
  return (
    <li data-state={state}>
      <Checkbox checked={ticked} disabled={frozen || !open || row.detail === null} onChange={(event) => tick(summary.id, event.target.checked)} aria-label={t('table.select', { number: summary.number })} />
      <div className={css.words}>
        <p title={summary.excerpt}>{summary.excerpt}</p>
        <Proposal row={row} />
      </div>
      <RowResult row={row} />
    </li>
  );
}

function Proposal({ row: { state, detail } }: { readonly row: BulkRow }) {
  const { t } = useTranslation('requests');
  if (state === 'loading') return <Bone width={220} />;
  if (state === 'impossible') return <small>{t(detail?.suggestion == null ? 'bulk.none' : detail.commands.includes('triage') ? 'bulk.alone' : 'bulk.notAllowed')}</small>;
  const suggestion = detail?.suggestion;
  const matter = suggestion?.matters[0];
  if (suggestion == null || matter === undefined) return null;
  return (
    <small className={css.proposal} title={matter.reason}>
      <TierMark tier={suggestion.tier.value} size={15} />
      <strong>{matter.value.name}</strong>
      <UrgencyWord urgency={suggestion.urgency.value} />
      <span>{suggestion.unit === null || suggestion.unit.value.kind === 'dispatchCentre' ? t(suggestion.tier.value === 3 ? 'form.triage.unitAuto' : 'suggestion.unitNone') : suggestion.unit.value.name}</span>
      <em data-confident={suggestion.confident}>{t(suggestion.confident ? 'suggestion.confident' : 'suggestion.unsure')}</em>
    </small>
  );
}

function RowResult({ row: { state, changedTo, error } }: { readonly row: BulkRow }) {
  const { t } = useTranslation('requests');
  const { t: ui } = useTranslation('ui');
  const words: Partial<Record<BulkState, string>> = {
    waiting: t('bulk.waiting'),
    sending: t('form.sending'),
    sent: t('bulk.sent'),
    changed: changedTo === null ? '' : t('bulk.changed', { status: t(`status.${changedTo}`) }),
    failed: t('bulk.failed', { reason: errorSentence(ui, error) }),
  };
  return <span className={css.result} data-state={state}>{words[state]}</span>;
}
