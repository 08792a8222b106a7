import { useState } from 'react';
import type { Assignment, Me } from '@/contract';
import { useTexts } from '@/i18n';
import { open } from '@/platform/navigation';
import { Box, EmptyState, Screen } from '@/ui';
import { STAFF } from '../../routes';
import { DutyCard } from '../away';
import { Board } from '../board';
import { PropertyTasks } from '../property';
import { SortQueue } from '../sorting';
import { WishesDoor } from '../wishes';
import { OtherListsCard, Today, UnitList } from '../work';
import { BottomNav } from './bottom-nav';
import { FactorCard } from './factor-card';
import { MePanel } from './me-panel';
import { usePresentAssignment } from './present-assignment';
import { panelFor, panelsOf, type Panel } from './role-panels';
import { shellTexts } from './texts';
import './staff-shell.scss';

/** Where those who serve begin: the panels of their present role. `asked` names the panel to open with. */
export function StaffHome({ me, asked }: { me: Me; asked: string | undefined }) {
  const assignment = usePresentAssignment(me);
  if (assignment === null) return <WithoutRole me={me} />;
  return <RoleHome key={assignment.id} me={me} assignment={assignment} asked={asked} />;
}

function RoleHome({ me, assignment, asked }: { me: Me; assignment: Assignment; asked: string | undefined }) {
  const say = useTexts(shellTexts);
  const panels = panelsOf(assignment.role);
  const [present, setPresent] = useState(() => panelFor(assignment.role, asked));
  const [visited, setVisited] = useState<readonly Panel[]>([present]);
  const choose = (panel: Panel): void => {
    setPresent(panel);
    setVisited((before) => (before.includes(panel) ? before : [...before, panel]));
  };
  return (
    <Screen
      staff
      title={say(`title.${present}`, { place: assignment.node.name })}
      entrance
      wide={present === 'board'}
      bottom={<BottomNav panels={panels} present={present} onChoose={choose} />}
    >
      <FactorCard me={me} />
      {visited.map((panel) => (
        <Box key={panel} className={`staff-panel${panel === present ? '' : ' staff-panel--behind'}`}>
          <PanelBody panel={panel} me={me} assignment={assignment} active={panel === present} />
        </Box>
      ))}
    </Screen>
  );
}

function PanelBody({ panel, me, assignment, active }: { panel: Panel; me: Me; assignment: Assignment; active: boolean }) {
  const shared = { nodeId: assignment.node.id, active, onOpen: (id: string) => open(STAFF.request, { id }) };
  // Once, on the panel with which the role opens.
  const others = panel !== panelsOf(assignment.role)[0] ? null : (
    <OtherListsCard role={assignment.role} nodeId={assignment.node.id} onOpen={(list) => open(STAFF.list, { list, nodeId: assignment.node.id })} />
  );
  const duty = assignment.node.kind !== 'partyGroup' ? null : (
    <DutyCard groupId={assignment.node.id} onOpen={() => open(STAFF.duty, { nodeId: assignment.node.id })} />
  );
  const wishes = assignment.node.kind === 'partyGroup' ? <WishesDoor onOpen={() => open(STAFF.wishes)} /> : null;
  switch (panel) {
    case 'today': return <>{others}{wishes}<Today {...shared} /></>;
    case 'unit': return <>{duty}<UnitList {...shared} /></>;
    case 'board': return <>{others}<Board {...shared} /></>;
    case 'sort': return <>{others}<SortQueue {...shared} view={assignment.role === 'dispatcher' ? 'dispatch' : 'sort'} /></>;
    case 'asked': return <PropertyTasks of="company" over={false} active={active} />;
    case 'answered': return <PropertyTasks of="company" over active={active} />;
    case 'me': return <MePanel me={me} present={assignment} />;
  }
}

function WithoutRole({ me }: { me: Me }) {
  const say = useTexts(shellTexts);
  return (
    <Screen staff title={say('title.me')} entrance>
      <EmptyState drawing="not-found" title={say('noRole.title')} next={say('noRole.next')} />
      <MePanel me={me} present={null} />
    </Screen>
  );
}
