import { useState } from 'react';
import type { Assignment, Me } from '@/contract';
import { signOut } from '@/features/home/sign-out';
import { MessageCard } from '@/features/messages/message-card';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { open, PAGES, restartAt } from '@/platform/navigation';
import { Box, Card, Confirm, Heading, LinkRow, notify, Words } from '@/ui';
import { STAFF } from '../../routes';
import { chooseAssignment } from './present-assignment';
import { RoleSheet } from './role-sheet';
import { shellTexts } from './texts';
import { WechatRow } from './wechat-row';

/** Who may take up a small wish. */
const HELPERS: readonly Assignment['role'][] = ['partyMember', 'groupLeader', 'gridWorker', 'branchSecretary', 'communityStaff', 'townStaff'];

/** Who sees what no zone of their place reaches; above a village it is not counted. */
const COVERING: readonly Assignment['role'][] = ['branchSecretary', 'communityStaff'];

/** Whose unit may be complained about (the server's table of rights). */
const SIDES: readonly Assignment['role'][] = ['branchSecretary', 'communityStaff', 'townStaff', 'departmentHandler'];

/** Who I am here: my present role, the others, settings, signing out. */
export function MePanel({ me, present }: { me: Me; present: Assignment | null }) {
  const say = useTexts(shellTexts);
  const common = useCommonTexts();
  const [asking, setAsking] = useState<'role' | 'signOut' | null>(null);
  const choose = (assignment: Assignment): void => {
    setAsking(null);
    chooseAssignment(assignment.id);
    notify(say('switched', { role: common(`role.${assignment.role}`) }));
  };
  return (
    <Box className="stack">
      <Card>
        <Heading level={2} className="title">{me.person.name}</Heading>
        {present === null ? null : <Words className="soft block">{say('me.role', { role: common(`role.${present.role}`), place: present.node.name })}</Words>}
      </Card>
      <Card>
        <Box className="rows">
          {me.assignments.length > 1 ? (
            <LinkRow icon="person" label={say('me.switch')} hint={say('me.switch.hint', { count: me.assignments.length })} onClick={() => setAsking('role')} />
          ) : null}
          {present?.role === 'partyMember' || present?.role === 'groupLeader' ? <LinkRow icon="building" label={say('me.zone')} hint={say('me.zone.hint')} onClick={() => open(STAFF.zone)} /> : null}
          {present !== null && COVERING.includes(present.role) ? <LinkRow icon="building" label={say('me.coverage')} hint={say('me.coverage.hint')} onClick={() => open(STAFF.coverage, { nodeId: present.node.id })} /> : null}
          {me.assignments.some(({ role }) => role === 'partyMember' || role === 'groupLeader') ? (
            <LinkRow icon="clock" label={say('me.away')} hint={say('me.away.hint')} onClick={() => open(STAFF.away)} />
          ) : null}
          {present?.role === 'branchSecretary' ? (
            <LinkRow icon="list" label={say('me.duty')} hint={say('me.duty.hint')} onClick={() => open(STAFF.duty, { nodeId: present.node.id })} />
          ) : null}
          {present !== null && HELPERS.includes(present.role) ? <LinkRow icon="star" label={say('me.wishes')} hint={say('me.wishes.hint')} onClick={() => open(STAFF.wishes)} /> : null}
          {present !== null && SIDES.includes(present.role) ? <LinkRow icon="pen" label={say('me.asked')} hint={say('me.asked.hint')} onClick={() => open(STAFF.asked)} /> : null}
          <LinkRow icon="message" label={say('me.notices')} hint={say(present?.role === 'propertyManager' ? 'me.notices.hint.property' : 'me.notices.hint')} onClick={() => open(STAFF.notices)} />
          {present !== null && HELPERS.includes(present.role) ? <LinkRow icon="hand" label={say('me.relay')} hint={say('me.relay.hint')} onClick={() => open(STAFF.relay)} /> : null}
          {present !== null && HELPERS.includes(present.role) ? <LinkRow icon="globe" label={say('me.groups')} hint={say('me.groups.hint')} onClick={() => open(STAFF.groups)} /> : null}
          <WechatRow me={me} />
          <LinkRow icon="settings" label={say('me.settings')} onClick={() => open(PAGES.settings)} />
          <LinkRow icon="logout" label={say('me.signOut')} onClick={() => setAsking('signOut')} />
        </Box>
      </Card>
      <MessageCard tap="serving" />
      {asking === 'role' ? <RoleSheet assignments={me.assignments} present={present} onChoose={choose} onClose={() => setAsking(null)} /> : null}
      <Confirm
        open={asking === 'signOut'}
        title={say('me.signOut')}
        words={say('me.signOut.words')}
        action={say('me.signOut')}
        onConfirm={() => void leave()}
        onClose={() => setAsking(null)}
      />
    </Box>
  );
}

async function leave(): Promise<void> {
  if (!(await signOut())) restartAt(PAGES.home);
}
