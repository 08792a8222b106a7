import { useState } from 'react';
import { GridLevels } from '@/features/report/grid-levels';
import { useTexts } from '@/i18n';
import { Box, Card, Sheet } from '@/ui';
import { ChoiceRow, MatterPicker } from '../../sorting';
import { CommandSheet } from '../command-sheet';
import { usePanelForm, whenWritten, type PanelProps } from '../panel-props';
import { handlingTexts } from '../texts';
import { WordsField } from '../words-field';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Fields {
  readonly matter: Named | null;
  readonly grid: Named | null;
  readonly note: string;
}
const EMPTY: Fields = { matter: null, grid: null, note: '' };

/** What it is or where it happened was written down wrongly; what stood there stays in the story. */
export function CorrectPanel(props: PanelProps) {
  const say = useTexts(handlingTexts);
  const form = usePanelForm(props, 'correct', EMPTY);
  const { matter, grid, note } = form.fields;
  const [asked, setAsked] = useState(false);
  const [picking, setPicking] = useState<'matter' | 'grid' | null>(null);
  const { request } = props;
  const nothing = matter === null && grid === null;
  const send = (): void => {
    setAsked(true);
    if (nothing) return;
    props.give('correct', { ...(matter === null ? {} : { matterCode: matter.id }), ...(grid === null ? {} : { gridId: grid.id }), ...whenWritten('note', note) }, form);
  };
  const picked = (by: Partial<Fields>): void => {
    form.change(by);
    setPicking(null);
  };
  // One panel at a time: the sheet of a picker takes the place of this one.
  if (picking === 'matter') return <MatterPicker chosen={matter?.id ?? request.matter?.code ?? null} onPick={({ code, name }) => picked({ matter: { id: code, name } })} onClose={() => setPicking(null)} />;
  if (picking === 'grid') {
    return (
      <Sheet open title={say('correct.grid')} onClose={() => setPicking(null)}>
        <GridLevels busy={false} onGrid={({ id, name }) => picked({ grid: { id, name } })} />
      </Sheet>
    );
  }
  const faults = [asked && nothing ? say('correct.nothing') : null] as const;
  return (
    <CommandSheet {...props} title={say('correct.title')} follows={say(request.status === 'submitted' ? 'correct.follows.unsorted' : 'correct.follows')} send={say('correct.send')} broughtAlong={form.broughtAlong} faults={faults} onSend={send}>
      <Card>
        <Box className="rows">
          <ChoiceRow what={say('correct.matter')} value={matter?.name ?? request.matter?.name ?? say('correct.none')} reason={null} onChange={() => setPicking('matter')} />
          <ChoiceRow what={say('correct.grid')} value={grid?.name ?? request.grid?.name ?? say('correct.none')} reason={null} onChange={() => setPicking('grid')} />
        </Box>
      </Card>
      <WordsField
        label={say('note')}
        hint={say('note.hint')}
        value={note}
        maxLength={500}
        error={faults[0]}
        onChange={(words) => form.change({ note: words })}
      />
    </CommandSheet>
  );
}
