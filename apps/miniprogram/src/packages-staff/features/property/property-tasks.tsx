import { useState } from 'react';
import type { PropertyTask } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { usePages } from '@/platform/use-pages';
import { sayMoment } from '@/time/moments';
import { useNow } from '@/time/use-now';
import { Box, Button, Card, Deadline, EmptyState, ErrorState, FurtherPages, Skeleton, Words } from '@/ui';
import { AnswerSheet } from './answer-sheet';
import { propertyTexts, wordsFor } from './texts';

interface Props {
  /** Asked of a property company, or of a unit that somebody complained about. */
  readonly of: 'company' | 'side';
  /** Those that were answered or taken back; else those that wait for an answer. */
  readonly over: boolean;
  readonly active: boolean;
}

/** What a property company is asked to do, or what a unit is asked to say to a complaint about it. They read a summary, where and until when, and nothing of who reported it. */
export function PropertyTasks({ of, over, active }: Props) {
  const say = useTexts(propertyTexts);
  const read = (cursor?: string) => api.call('get', '/api/property-tasks', { query: { over, ...(cursor === undefined ? {} : { cursor }) } });
  const { state, data, error, reload, further } = usePages(read, [over, active], { active });
  usePulledDown(() => active && reload(), [data, error]);
  const [answering, setAnswering] = useState<PropertyTask | null>(null);
  if (state === 'failed') return <ErrorState error={error} onRetry={reload} />;
  if (data === null) return <Skeleton cards={3} lines={3} />;
  if (data.items.length === 0) return <EmptyState drawing={over ? 'nothing-yet' : 'all-done'} title={say(of === 'side' ? (over ? 'side.empty.over' : 'side.empty.open') : over ? 'empty.over' : 'empty.open')} next={say(of === 'side' ? 'side.empty.next' : 'empty.next')} />;
  return (
    <Box className="stack">
      {data.items.map((task) => <TaskCard key={task.id} task={task} onAnswer={() => setAnswering(task)} />)}
      <FurtherPages of={further} />
      {answering === null ? null : (
        <AnswerSheet
          task={answering}
          onAnswered={() => {
            setAnswering(null);
            reload();
          }}
          onClose={() => setAnswering(null)}
        />
      )}
    </Box>
  );
}

function TaskCard({ task, onAnswer }: { task: PropertyTask; onAnswer: () => void }) {
  const say = useTexts(propertyTexts);
  const common = useCommonTexts();
  const now = useNow();
  const words = wordsFor(task);
  const moment = (at: string): string => sayMoment(common, Date.parse(at), now);
  return (
    <Card>
      <Box className="stack stack--tight">
        <Words className="strong block">{task.summary}</Words>
        <Words className="soft block">{task.place}</Words>
        <Words className="faint block">{task.askedBy === null ? moment(task.askedAt) : say('asked', { unit: task.askedBy.name, moment: moment(task.askedAt) })}</Words>
        {task.status === 'open' ? (
          <>
            <Deadline due={task.dueAt} what={say(`${words}due`)} />
            <Button tone="quiet" onClick={onAnswer}>{say(`${words}answer`)}</Button>
          </>
        ) : (
          <>
            <Words className="soft block">{task.answeredAt === null ? say(`${words}status.${task.status}`) : `${say(`${words}status.${task.status}`)} · ${moment(task.answeredAt)}`}</Words>
            {task.answer === null ? null : <Words className="block">{task.answer}</Words>}
          </>
        )}
      </Box>
    </Card>
  );
}
