import type { StaffRole } from '@yige/domain';
import type { Place } from '@/contract';
import { useCommonTexts } from '@/i18n/common';
import { Box, Words } from '@/ui';
import type { ChosenDoor } from './draft';
import './place-card.scss';
import { useReportTexts } from './texts';

/** Whoever answers for the door, once it is known, and for the place otherwise. */
export function Responsible({ place, door }: { place: Place; door: ChosenDoor | null }) {
  const say = useReportTexts();
  const common = useCommonTexts();
  const responsible = door?.responsible ?? place.responsible;
  if (responsible === null) return place.branch === null ? null : <Words className="soft">{say('place.nobody', { branch: place.branch.name })}</Words>;
  const { familyName, role } = responsible;
  const name = say(ADDRESS[role] ?? 'place.by.comrade', { name: familyName });
  return (
    <Box className="place-card__responsible">
      <Words className="place-card__initial" hidden>{Array.from(familyName)[0] ?? ''}</Words>
      <Box>
        <Words className="block">{say(door?.responsible ? 'place.responsible.door' : 'place.responsible', { name })}</Words>
        <Words className="faint block">{common(`role.${role}`)}</Words>
      </Box>
    </Box>
  );
}

/** How a person of this role is spoken to in the neighbourhood; whoever is not listed is 同志. */
const ADDRESS: Partial<Record<StaffRole, 'place.by.secretary' | 'place.by.leader'>> = {
  branchSecretary: 'place.by.secretary',
  groupLeader: 'place.by.leader',
};
