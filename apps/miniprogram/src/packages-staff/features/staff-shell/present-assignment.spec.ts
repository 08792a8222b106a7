import type { Assignment } from '@/contract';
import { presentAssignment } from './present-assignment';

const branch = { id: 'b', kind: 'branch', code: null, name: '第三网格党支部' } as const;
const secretary: Assignment = { id: 's', role: 'branchSecretary', node: branch, from: '2026-01-01', to: null };
const member: Assignment = { ...secretary, id: 'm', role: 'partyMember' };

it('keeps the role that was chosen', () => {
  expect(presentAssignment({ assignments: [member, secretary], home: 'branch' }, 'm')).toBe(member);
});

it('starts where the server says the day starts', () => {
  expect(presentAssignment({ assignments: [member, secretary], home: 'branch' }, null)).toBe(secretary);
  expect(presentAssignment({ assignments: [secretary, member], home: 'member' }, 'ended')).toBe(member);
});

it('takes what there is when nothing fits, and nothing when there is none', () => {
  expect(presentAssignment({ assignments: [member], home: 'overview' }, null)).toBe(member);
  expect(presentAssignment({ assignments: [], home: 'member' }, 's')).toBeNull();
});
