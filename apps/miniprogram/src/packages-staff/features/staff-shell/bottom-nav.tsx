import { useTexts } from '@/i18n';
import { Box, Icon, Press, Words, type IconName } from '@/ui';
import type { Panel } from './role-panels';
import { shellTexts } from './texts';
import './staff-shell.scss';

const ICON_OF: Readonly<Record<Panel, IconName>> = { today: 'check', sort: 'list', board: 'board', unit: 'home', asked: 'list', answered: 'check', me: 'person' };

/** The panels of a role, under the thumb. */
export function BottomNav({ panels, present, onChoose }: { panels: readonly Panel[]; present: Panel; onChoose: (panel: Panel) => void }) {
  const say = useTexts(shellTexts);
  return (
    <Box className="bottom-nav" role="tablist" label={say('nav')}>
      {panels.map((panel) => (
        <Press key={panel} className={`bottom-nav__item${panel === present ? ' bottom-nav__item--present' : ''}`} role="tab" checked={panel === present} onClick={() => onChoose(panel)}>
          <Icon name={ICON_OF[panel]} className="bottom-nav__icon" />
          <Words>{say(`panel.${panel}`)}</Words>
        </Press>
      ))}
    </Box>
  );
}
