import type { CatalogueDoor } from '@/contract';
import { beginReport } from '@/features/report/begin-report';
import { api } from '@/platform/api';
import { dial } from '@/platform/device';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, Card, ErrorState, Heading, Heard, Icon, Press, Screen, Skeleton, Words } from '@/ui';
import { useHomeTexts } from './texts';

/** 办事: how to get something done that has an office of its own. Asking here comes first; the numbers are those of the catalogue. */
export function ErrandsPage() {
  const say = useHomeTexts();
  const { state, data, error, reload } = useLoaded(() => api.call('get', '/api/catalogue/doors'), []);
  return (
    <Screen title={say('door.errand')} online>
      <Box className="stack">
        <Box>
          <Heading level={2} className="title">{say('errand.about')}</Heading>
          <Words className="soft block">{say('errand.about.words')}</Words>
        </Box>
        <Button tone="quiet" icon="help" onClick={() => beginReport('consultation')}>{say('errand.ask')}</Button>
      </Box>
      {state === 'loading' ? <Skeleton cards={1} lines={8} /> : null}
      {state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : null}
      {data === null ? null : (
        <Card label={say('errand.numbers')}>
          <Box className="rows" role="list">
            {data.items.flatMap(({ number, name }) => (number === null ? [] : [<NumberRow key={number} number={number} name={name} />]))}
          </Box>
        </Card>
      )}
    </Screen>
  );
}

function NumberRow({ number, name }: { readonly number: string; readonly name: CatalogueDoor['name'] }) {
  const say = useHomeTexts();
  return (
    <Box role="listitem">
      <Press className="link-row" onClick={() => dial(number)}>
        <Heard>{say('errand.call')}</Heard>
        <Icon name="phone" />
        <Words className="link-row__words">{name}</Words>
        <Words className="numerals strong">{number}</Words>
      </Press>
    </Box>
  );
}
