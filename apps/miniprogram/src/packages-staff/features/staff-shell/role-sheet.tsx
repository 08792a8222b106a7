import type { Assignment } from '@/contract';
import { useTexts } from '@/i18n';
import { useCommonTexts } from '@/i18n/common';
import { Box, ChoiceChip, Sheet, Words } from '@/ui';
import { shellTexts } from './texts';

interface RoleSheetProps {
  readonly assignments: readonly Assignment[];
  readonly present: Assignment | null;
  readonly onChoose: (assignment: Assignment) => void;
  readonly onClose: () => void;
}

/** One person may serve in several roles; one at a time. */
export function RoleSheet({ assignments, present, onChoose, onClose }: RoleSheetProps) {
  const say = useTexts(shellTexts);
  const common = useCommonTexts();
  return (
    <Sheet open title={say('me.switch')} onClose={onClose}>
      <Box className="stack" role="radiogroup" label={say('me.switch')}>
        {assignments.map((assignment) => (
          <ChoiceChip key={assignment.id} chosen={assignment.id === present?.id} onClick={() => onChoose(assignment)}>
            <Words>{say('me.role', { role: common(`role.${assignment.role}`), place: assignment.node.name })}</Words>
          </ChoiceChip>
        ))}
      </Box>
    </Sheet>
  );
}
