import type { WishAction } from '@yige/domain';
import { useState } from 'react';
import type { Wish } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { Box, Button, Card, Chip, Confirm, Deadline, notify, Words, type ChipTone } from '@/ui';
import { useAttempt } from '../commands';
import { wishTexts } from './texts';

interface Asked {
  readonly wish: Wish;
  readonly action: WishAction;
}

/** Small wishes with what the reader may do about each; a step says first what follows from it. */
export function WishCards({ wishes, onChanged }: { wishes: readonly Wish[]; onChanged: () => void }) {
  const say = useTexts(wishTexts);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { busy, failure, run } = useAttempt();
  const move = async ({ wish: { id, version: expectedVersion }, action }: Asked): Promise<void> => {
    const moved = await run({ id, action, expectedVersion }, (key) => api.call('post', '/api/wishes/{id}/moves', { path: { id }, headers: { 'Idempotency-Key': key }, body: { action, expectedVersion } }));
    if (moved === undefined) return;
    setAsked(null);
    notify(say(`done.${action}`));
    onChanged();
  };
  const close = (): void => {
    setAsked(null);
    // Somebody else may have been faster.
    if (failure !== null) onChanged();
  };
  const words = asked === null ? '' : failure === null ? say(`ask.${asked.action}`) : `${failure.title} ${failure.next}`.trim();
  return (
    <>
      {wishes.map((wish) => <WishCard key={wish.id} wish={wish} onAsk={(action) => setAsked({ wish, action })} />)}
      <Confirm
        open={asked !== null}
        title={asked === null ? '' : say(`action.${asked.action}`)}
        words={words}
        action={asked === null ? '' : say(`action.${asked.action}`)}
        busy={busy}
        onConfirm={() => asked !== null && void move(asked)}
        onClose={close}
      />
    </>
  );
}

const TONE_OF: Readonly<Record<Wish['status'], ChipTone>> = { open: 'river', claimed: 'amber', fulfilled: 'jade', confirmed: 'jade', takenOver: 'plain' };
/** As a helper comes to them; the ways out stand last. */
const STEPS: readonly WishAction[] = ['claim', 'contact', 'fulfil', 'release', 'takeOver'];

/** What the reader may do, the next step first: who has noted their contact does not note it again. */
function stepsOf({ mine, contactBy, commands }: Wish): readonly WishAction[] {
  return STEPS.filter((step) => commands.includes(step) && !(step === 'contact' && mine && contactBy === null));
}

function WishCard({ wish, onAsk }: { wish: Wish; onAsk: (action: WishAction) => void }) {
  const say = useTexts(wishTexts);
  const { title, text, amountHint, branch, village, contactBy } = wish;
  const steps = stepsOf(wish);
  const main = wish.mine ? steps[0] : undefined;
  const about = [say(`class.${wish.wishClass}`), amountHint === 0 ? say('amount.none') : say('amount', { yuan: amountHint }), village?.name];
  return (
    <Card label={title}>
      <Box className="stack stack--tight">
        <Box className="row row--apart">
          <Words className="strong">{title}</Words>
          <Chip tone={TONE_OF[wish.status]}>{say(wish.mine && wish.status === 'claimed' ? 'status.mine' : `status.${wish.status}`)}</Chip>
        </Box>
        <Words className="kept-lines block">{text}</Words>
        <Words className="soft block">{about.filter(Boolean).join(' · ')}</Words>
        {branch === null ? null : <Words className="soft block">{say(wish.mine ? 'branch.call' : 'branch', { branch: branch.name })}</Words>}
        {contactBy === null ? null : <Deadline due={contactBy} what={say('contactBy')} />}
        {steps.map((step) => <Button key={step} tone={step === main ? 'main' : 'quiet'} onClick={() => onAsk(step)}>{say(`action.${step}`)}</Button>)}
      </Box>
    </Card>
  );
}
