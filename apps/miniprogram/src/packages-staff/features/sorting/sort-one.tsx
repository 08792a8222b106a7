import { useState } from 'react';
import type { Moved, RequestDetail } from '@/contract';
import { PhotoRow } from '@/features/photos/photo-row';
import { photosOfReport } from '@/features/photos/photos-of-entry';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Button, Card, EmptyState, Icon, notify, Words } from '@/ui';
import { type Outcome, useCommand } from '../commands';
import { EmergencyNote } from './emergency-note';
import { LikelyMatters } from './likely-matters';
import { SameNote } from './same-note';
import { initialChoice, sameChoice, triageBody, withMatter, type MatterChoice } from './sort-choice';
import { SortForm } from './sort-form';
import { sortingTexts } from './texts';

interface SortOneProps {
  readonly request: RequestDetail;
  readonly onSorted: (moved: Moved) => void;
  /** Somebody else was quicker: read it again. */
  readonly onOutdated: () => void;
  readonly onSkip?: () => void;
  readonly onOpen: (id: string) => void;
}

/** One request to sort: its words, the suggestion with its reasons, one tap to confirm a sure one, a choice of the likeliest when it is not, or correct first. */
export function SortOne({ request, onSorted, onOutdated, onSkip, onOpen }: SortOneProps) {
  const say = useTexts(sortingTexts);
  const common = useCommonTexts();
  const now = useNow();
  const proposed = initialChoice(request.suggestion, request);
  const [choice, setChoice] = useState(proposed);
  const [picked, setPicked] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { busy, run } = useCommand();

  if (!request.commands.includes('triage')) {
    return (
      <EmptyState drawing="all-done" title={say('gone.title')} next={say('gone.next')}>
        <Button tone="quiet" onClick={() => onOpen(request.id)}>{say('gone.open')}</Button>
        {onSkip === undefined ? null : <Button tone="plain" onClick={onSkip}>{say('skip')}</Button>}
      </EmptyState>
    );
  }
  const conclude = (outcome: Outcome | null, done: string): void => {
    if (outcome === null) return;
    if (outcome.kind === 'done') {
      notify(done);
      return onSorted(outcome.moved);
    }
    setProblem(outcome.kind === 'failed' ? `${outcome.words} ${outcome.next}`.trim() : outcome.words);
    if (outcome.kind === 'changed') onOutdated();
  };
  const confirm = async (): Promise<void> => {
    const body = triageBody(choice);
    if (body === null) return setProblem(say('matter.missing'));
    conclude(await run({ id: request.id, command: 'triage', expectedVersion: request.version, body }), say('done'));
  };
  const merge = async (mainId: string): Promise<void> => conclude(await run({ id: request.id, command: 'merge', expectedVersion: request.version, body: { mainId } }), say('same.done'));
  const { suggestion } = request;
  const likely = suggestion === null || suggestion.confident ? [] : suggestion.matters;
  const isUndecided = suggestion?.confident === false && picked === null && choice.matter?.code === proposed.matter?.code;
  const pick = (matter: MatterChoice): void => {
    setPicked(matter.code);
    setChoice(matter.code === proposed.matter?.code ? { ...proposed, urgency: choice.urgency } : withMatter(choice, matter));
  };
  return (
    <Box className="stack">
      <Card>
        <Box className="stack">
          <Words className="block kept-lines" selectable>{request.text}</Words>
          <PhotoRow photos={photosOfReport(request)} />
          <Box className="row row--line">
            <Icon name="pin" />
            <Words className="soft">{request.place}</Words>
          </Box>
          <Words className="faint block">{say('submitted', { moment: sayMoment(common, Date.parse(request.submittedAt), now) })}</Words>
        </Box>
      </Card>
      <EmergencyNote hits={suggestion?.emergency ?? []} />
      {request.commands.includes('merge') ? <SameNote request={request} busy={busy === 'merge'} onMerge={(mainId) => void merge(mainId)} onOpen={onOpen} /> : null}
      {likely.length < 2 ? null : <LikelyMatters likely={likely} chosen={isUndecided ? null : (choice.matter?.code ?? null)} onPick={pick} />}
      <SortForm request={request} choice={choice} onChange={setChoice} />
      {problem === null ? null : <Box role="alert"><Card tone="alarm">{problem}</Card></Box>}
      <Button tone={isUndecided ? 'quiet' : 'main'} icon="check" busy={busy === 'triage'} onClick={() => void confirm()}>{say(sameChoice(choice, proposed) ? 'confirm' : 'confirm.changed')}</Button>
      {onSkip === undefined ? null : <Button tone="plain" onClick={onSkip}>{say('skip')}</Button>}
    </Box>
  );
}
