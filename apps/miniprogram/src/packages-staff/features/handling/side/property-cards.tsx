import { useState } from 'react';
import type { AskedPropertyTask, RequestDetail } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { useAction } from '@/platform/use-action';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Button, Card, Chip, Confirm, Deadline, notify, sayFailure, Words } from '@/ui';
import { sideTexts } from './texts';

interface PropertyCardsProps {
  readonly request: RequestDetail;
  readonly tasks: readonly AskedPropertyTask[];
  readonly onChanged: () => void;
}

/** What property companies and the side complained about were asked for this request, and what they answered. */
export function PropertyCards({ request, tasks, onChanged }: PropertyCardsProps) {
  const say = useTexts(sideTexts);
  const common = useCommonTexts();
  const [asking, setAsking] = useState<AskedPropertyTask | null>(null);
  const { run, busy } = useAction((error) => {
    setAsking(null);
    notify(sayFailure(common, error).title, 'problem');
    onChanged();
  });
  const withdraw = async ({ id: taskId }: AskedPropertyTask): Promise<void> => {
    const done = await run(async () => {
      await api.call('post', '/api/requests/{id}/property-tasks/{taskId}/withdraw', { path: { id: request.id, taskId } });
      return true;
    });
    if (done !== true) return;
    setAsking(null);
    notify(say(`${wordsOf(asking)}.withdrawn`));
    onChanged();
  };
  return (
    <>
      {tasks.map((task) => <PropertyCard key={task.id} task={task} onWithdraw={() => setAsking(task)} />)}
      <Confirm
        open={asking !== null}
        title={say(`${wordsOf(asking)}.withdraw`)}
        words={say(`${wordsOf(asking)}.withdraw.words`)}
        action={say(`${wordsOf(asking)}.withdraw`)}
        busy={busy}
        onConfirm={() => asking !== null && void withdraw(asking)}
        onClose={() => setAsking(null)}
      />
    </>
  );
}

const wordsOf = (task: AskedPropertyTask | null): 'side' | 'property' => (task?.complained === true ? 'side' : 'property');

const TONE_OF = { open: 'river', done: 'jade', declined: 'amber', withdrawn: 'plain' } as const;

function PropertyCard({ task, onWithdraw }: { task: AskedPropertyTask; onWithdraw: () => void }) {
  const say = useTexts(sideTexts);
  const common = useCommonTexts();
  const now = useNow();
  const words = wordsOf(task);
  const company = task.company?.name ?? say(task.complained ? 'side.unit' : 'property.company');
  return (
    <Card label={company}>
      <Box className="stack stack--tight">
        <Box className="row row--apart">
          <Words className="strong">{company}</Words>
          <Chip tone={TONE_OF[task.status]}>{say(`${words}.status.${task.status}`)}</Chip>
        </Box>
        {task.complained ? <Words className="faint block">{say('side.mark')}</Words> : null}
        <Words className="kept-lines block">{task.summary}</Words>
        {task.answer === null ? null : <Words className="kept-lines block" selectable>{say(`${words}.answered`, { words: task.answer })}</Words>}
        {task.status === 'open' ? (
          <>
            <Deadline due={task.dueAt} what={say(`${words}.due`)} />
            <Button tone="quiet" onClick={onWithdraw}>{say(`${words}.withdraw`)}</Button>
          </>
        ) : null}
        {task.answeredAt === null ? null : <Words className="faint block">{sayMoment(common, Date.parse(task.answeredAt), now)}</Words>}
      </Box>
    </Card>
  );
}
