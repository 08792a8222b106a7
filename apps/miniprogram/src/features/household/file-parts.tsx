import type { HouseholdSummary } from '@/contract';
import { Box, Card, Icon, Words } from '@/ui';
import './household.scss';
import { useHouseholdTexts } from './texts';

/** Year, month and day of a moment in Shanghai, or of a day that is written out. */
export function dayOfYear(at: string): { year: number; month: number; day: number } {
  const shanghai = at.length === 10 ? at : new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
  const [year = 0, month = 0, day = 0] = shanghai.split('-').map(Number);
  return { year, month, day };
}

/** What a household has declared, each until when. */
export function NeedList({ needs, until }: { needs: HouseholdSummary['needs']; until: (at: string) => string }) {
  const say = useHouseholdTexts();
  return (
    <Box className="stack" role="list">
      {needs.map(({ need, expiresAt }) => (
        <Box key={need} className="household-need" role="listitem">
          <Words className="household-need__mark" hidden><Icon name="hand" /></Words>
          <Words>
            <Words className="block">{say(`need.${need}`)}</Words>
            <Words className="faint block">{until(expiresAt)}</Words>
          </Words>
        </Box>
      ))}
    </Box>
  );
}

/** Visits, the newest first: a day, what for, what next. */
export function VisitNotes({ notes }: { notes: HouseholdSummary['notes'] }) {
  const say = useHouseholdTexts();
  return (
    <Card>
      <Box className="rows" role="list">
        {notes.map(({ day, purpose, nextStep, by }, index) => (
          <Box key={`${day}-${String(index)}`} className="visit-note" role="listitem">
            <Words className="faint numerals block">{say('note.who', { ...dayOfYear(day), name: by })}</Words>
            <Words className="block">{purpose}</Words>
            {nextStep === null ? null : <Words className="soft block">{say('note.next', { step: nextStep })}</Words>}
          </Box>
        ))}
      </Box>
    </Card>
  );
}
