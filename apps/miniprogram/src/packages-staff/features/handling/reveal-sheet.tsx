import { useState } from 'react';
import type { RevealedReporter } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { dial } from '@/platform/device';
import { Box, Button, sayFailure, Sheet, Words } from '@/ui';
import { ReasonField } from './reason-field';
import { handlingTexts } from './texts';

const REASONS = ['visit', 'facts', 'result'] as const;
type Reason = (typeof REASONS)[number];

/** Asks what for, before it shows who reported: the resident reads the reason beside the handler's family name. */
export function RevealSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useTexts(handlingTexts);
  const common = useCommonTexts();
  const [reason, setReason] = useState<Reason | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [shown, setShown] = useState<RevealedReporter | null>(null);

  const show = async (): Promise<void> => {
    setAsked(true);
    if (reason === null) return;
    setBusy(true);
    setFailure(null);
    try {
      setShown(await api.call('post', '/api/requests/{id}/identity', { path: { id }, body: { reason: say(`reveal.reason.${reason}`) } }));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  const { phone = null } = shown ?? {};
  const actions = shown === null
    ? <Button icon="person" busy={busy} onClick={() => void show()}>{say('reveal.show')}</Button>
    : phone === null ? undefined : <Button icon="phone" onClick={() => dial(phone)}>{say('reveal.dial', { phone })}</Button>;
  return (
    <Sheet open title={say('reveal.title')} onClose={onClose} actions={actions}>
      {failure === null ? null : <Box className="field__error" role="alert">{sayFailure(common, failure).title}</Box>}
      {shown === null ? (
        <>
          <Box className="follows"><Words className="block">{say('reveal.follows')}</Words></Box>
          <ReasonField
            label={say('reveal.why')}
            reasons={REASONS.map((key) => ({ key, label: say(`reveal.reason.${key}`) }))}
            chosen={reason}
            error={asked && reason === null ? say('reveal.missing') : null}
            onPick={setReason}
          />
        </>
      ) : (
        <Box className="stack stack--tight" role="status">
          <Words className="title block" selectable>{shown.name ?? say('reveal.noName')}</Words>
          <Words className="lead numerals block" selectable>{phone ?? say('reveal.noPhone')}</Words>
          <Words className="faint block">{say('reveal.noted')}</Words>
        </Box>
      )}
    </Sheet>
  );
}
