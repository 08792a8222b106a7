import { useState } from 'react';
import { useTexts } from '@/i18n';
import { Box, Button, ChoiceChip, Confirm, Fold, LinkRow, notify, NumberButton, Press, ShareButton, Sheet, SwitchRow, Words } from '@/ui';
import { Shelf } from './shelf';
import { galleryTexts } from './texts';

const TONES = ['main', 'quiet', 'plain', 'danger'] as const;

/** What answers a finger. */
export function PressedElements() {
  const say = useTexts(galleryTexts);
  const [chosen, setChosen] = useState('first');
  const [several, setSeveral] = useState(true);
  const [on, setOn] = useState(true);
  const [open, setOpen] = useState<'sheet' | 'confirm' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      <Shelf title={say('buttons')}>
        {TONES.map((tone) => <Button key={tone} tone={tone} onClick={close}>{say(`button.${tone}`)}</Button>)}
        <Button icon="send" onClick={close}>{say('button.icon')}</Button>
        <Button busy onClick={close}>{say('button.busy')}</Button>
        <Button disabled onClick={close}>{say('button.off')}</Button>
        <Button tone="quiet" wide={false} onClick={close}>{say('button.narrow')}</Button>
        <NumberButton onCode={close}>{say('button.number')}</NumberButton>
        <ShareButton>{say('button.share')}</ShareButton>
        <Press className="strong" onClick={close}>{say('press')}</Press>
      </Shelf>
      <Shelf title={say('choices')}>
        <Box className="row" role="radiogroup" label={say('choices')}>
          {(['first', 'second'] as const).map((name) => <ChoiceChip key={name} chosen={chosen === name} onClick={() => setChosen(name)}>{say(`choice.${name}`)}</ChoiceChip>)}
        </Box>
        <Box className="row"><ChoiceChip role="checkbox" chosen={several} onClick={() => setSeveral(!several)}>{say('choice.several')}</ChoiceChip></Box>
        <SwitchRow label={say('switch')} hint={say('hint')} on={on} onChange={setOn} />
        <SwitchRow label={say('switch')} on={!on} onChange={(next) => setOn(!next)} />
        <Box className="rows">
          <LinkRow icon="pin" label={say('link')} hint={say('hint')} onClick={close} />
          <LinkRow label={say('link')} onClick={close} />
        </Box>
        <Fold title={say('fold.closed')}><Words>{say('sentence')}</Words></Fold>
        <Fold title={say('fold.open')} startOpen><Words>{say('sentence')}</Words></Fold>
      </Shelf>
      <Shelf title={say('panels')}>
        <Button tone="quiet" onClick={() => setOpen('sheet')}>{say('sheet.open')}</Button>
        <Button tone="quiet" onClick={() => setOpen('confirm')}>{say('confirm.open')}</Button>
        <Button tone="quiet" onClick={() => notify(say('notice.done'))}>{say('notice.done.open')}</Button>
        <Button tone="quiet" onClick={() => notify(say('notice.problem'), 'problem')}>{say('notice.problem.open')}</Button>
        <Sheet open={open === 'sheet'} title={say('sheet')} onClose={close} actions={<Button onClick={close}>{say('button.main')}</Button>}>
          <Words>{say('sentence')}</Words>
        </Sheet>
        <Confirm open={open === 'confirm'} title={say('confirm')} words={say('sentence')} action={say('button.danger')} tone="danger" onConfirm={close} onClose={close} />
      </Shelf>
    </>
  );
}
