import type { StaffRole } from '@yige/domain';
import { useState } from 'react';
import type { Coverage, CoverageGap } from '@/contract';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { usePulledDown } from '@/platform/refresh';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Card, EmptyState, ErrorState, Fold, Heading, Icon, LinkRow, Screen, Skeleton, Words, type IconName } from '@/ui';
import { useMyRoles } from '../roles';
import { HandOverSheet } from './hand-over-sheet';
import { zoneTexts } from './texts';
import './coverage.scss';

/** All others who read this see which zone stands open, and have nothing to tap. */
const THEY_HAND_OVER: readonly StaffRole[] = ['groupLeader', 'branchSecretary', 'administrator'];

/** 居不漏格、格不漏楼、楼不漏户: which house, door and zone of a place nobody answers for. Of houses, never of persons. */
export function CoverageScreen({ nodeId }: { nodeId: string }) {
  const say = useTexts(zoneTexts);
  const { state, data, error, reload } = useLoaded(async () => (nodeId === '' ? 'nowhere' : api.call('get', '/api/zones/coverage', { query: { nodeId } })), [nodeId]);
  usePulledDown(reload, [data, error]);
  return (
    <Screen staff title={say('coverage')}>
      {state === 'failed' ? <ErrorState error={error} onRetry={reload} /> : null}
      {state === 'loading' ? <Skeleton cards={3} lines={3} /> : null}
      {data === 'nowhere' ? <EmptyState drawing="not-found" title={say('coverage.nowhere')} next={say('coverage.nowhere.next')} /> : null}
      {data === null || data === 'nowhere' ? null : <Covered coverage={data} onHandedOver={reload} />}
    </Screen>
  );
}

function Covered({ coverage, onHandedOver }: { coverage: Coverage; onHandedOver: () => void }) {
  const say = useTexts(zoneTexts);
  const { node, total } = coverage;
  const [zone, setZone] = useState<CoverageGap | null>(null);
  const handsOver = useMyRoles(THEY_HAND_OVER);
  const open = total.buildingsOpen + total.zonesOpen + total.doorsOpen;
  const handedOver = (): void => {
    setZone(null);
    onHandedOver();
  };
  return (
    <>
      <Box>
        <Heading level={2} className="title">{node.name}</Heading>
        <Words className="soft block">{say('coverage.sum', { buildings: total.buildings, zones: total.zones })}</Words>
      </Box>
      {open === 0 ? <EmptyState drawing="all-done" title={say('coverage.all')} next={say('coverage.all.next')} /> : null}
      <Gaps icon="person" title={say('gap.zones')} none={say('gap.zones.none')} open={total.zonesOpen} gaps={coverage.zones} {...(handsOver ? { onGap: setZone } : {})} />
      <Gaps icon="building" title={say('gap.buildings')} none={say('gap.buildings.none')} open={total.buildingsOpen} gaps={coverage.buildings} hint={say('gap.divide')} />
      <Gaps icon="door" title={say('gap.doors')} none={say('gap.doors.none')} open={total.doorsOpen} gaps={coverage.doors} hint={say('gap.divide')} />
      {zone === null ? null : <HandOverSheet zone={zone} onSent={handedOver} onClose={() => setZone(null)} />}
    </>
  );
}

interface GapsProps {
  readonly icon: IconName;
  readonly title: string;
  readonly none: string;
  readonly open: number;
  readonly gaps: readonly CoverageGap[];
  readonly hint?: string;
  readonly onGap?: (gap: CoverageGap) => void;
}

/** So many are in sight at once; the others are behind one line. */
const IN_SIGHT = 5;

function Gaps({ icon, title, none, open, gaps, hint, onGap }: GapsProps) {
  const say = useTexts(zoneTexts);
  const lines = (some: readonly CoverageGap[]) => <Box className="rows">{some.map((gap) => <GapLine key={gap.id} icon={icon} gap={gap} {...(onGap === undefined ? {} : { onGap })} />)}</Box>;
  if (open === 0) {
    return (
      <Box className="covered" role="status">
        <Words className="covered__mark"><Icon name="check" /></Words>
        <Words>{none}</Words>
      </Box>
    );
  }
  return (
    <Card label={title}>
      <Box className="gap-head">
        <Words className="gap-head__number numerals">{open}</Words>
        <Box>
          <Heading level={2}>{title}</Heading>
          {hint === undefined ? null : <Words className="faint block">{hint}</Words>}
        </Box>
      </Box>
      {lines(gaps.slice(0, IN_SIGHT))}
      {gaps.length > IN_SIGHT ? <Fold title={say('gap.more', { count: gaps.length - IN_SIGHT })}>{lines(gaps.slice(IN_SIGHT))}</Fold> : null}
      {open > gaps.length ? <Words className="faint block">{say('gap.first', { count: gaps.length })}</Words> : null}
    </Card>
  );
}

function GapLine({ icon, gap, onGap }: { icon: IconName; gap: CoverageGap; onGap?: (gap: CoverageGap) => void }) {
  const say = useTexts(zoneTexts);
  if (onGap !== undefined) return <LinkRow icon={icon} label={gap.name} hint={say('gap.handOver', { group: gap.of ?? '' })} onClick={() => onGap(gap)} />;
  return (
    <Box className="gap-line">
      <Icon name={icon} />
      <Words>{[gap.of, gap.name].filter(Boolean).join(' ')}</Words>
    </Box>
  );
}
