import type { Me } from '@/contract';
import { inNaturalOrder } from '@/features/report/natural-order';
import { useTexts } from '@/i18n';
import { api } from '@/platform/api';
import { useSession } from '@/platform/session';
import { useLoaded } from '@/platform/use-loaded';
import { Box, Button, Field, Fold, Words } from '@/ui';
import { DepartmentList, PickList } from '../units';
import type { PanelProps } from './panel-props';
import { handlingTexts } from './texts';
import { unitsToPassTo } from './units-to-pass-to';

/** More at once the server does not take. */
const MOST_UNITS = 12;

export interface ChosenUnit {
  readonly id: string;
  readonly name: string;
}

interface HelperUnitsFieldProps extends Pick<PanelProps, 'request'> {
  readonly label: string;
  readonly units: readonly ChosenUnit[];
  readonly error: string | null;
  readonly onChange: (units: readonly ChosenUnit[]) => void;
}

/** Which units shall come or help: those that are chosen on top, each a tap away from being left out; below, those near by and the departments. */
export function HelperUnitsField({ request, label, units, error, onChange }: HelperUnitsFieldProps) {
  const say = useTexts(handlingTexts);
  const chosen = units.map(({ id }) => id);
  const toggle = ({ id, name }: ChosenUnit): void => {
    if (chosen.includes(id)) onChange(units.filter((unit) => unit.id !== id));
    else if (units.length < MOST_UNITS) onChange([...units, { id, name }]);
  };
  return (
    <Field label={label} error={error}>
      {units.length === 0 ? null : (
        <Box className="stack stack--tight">
          <Words className="faint block">{say('units.count', { count: units.length, most: MOST_UNITS })}</Words>
          {units.map((unit) => (
            <Box key={unit.id} className="row row--apart">
              <Words>{unit.name}</Words>
              <Button tone="plain" wide={false} icon="close" label={say('units.remove.label', { unit: unit.name })} onClick={() => toggle(unit)}>{say('units.remove')}</Button>
            </Box>
          ))}
        </Box>
      )}
      <NearUnits request={request} label={label} chosen={chosen} onPick={toggle} />
      <DepartmentList helpersOnly chosen={chosen} except={request.holder.unit.id} onPick={toggle} />
    </Field>
  );
}

interface NearUnitsProps extends Pick<PanelProps, 'request'> {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onPick: (unit: ChosenUnit) => void;
}

/** Branches, communities and towns that the request has met, where I serve, and what lies directly below. Departments have a list of their own. */
function NearUnits({ request, label, chosen, onPick }: NearUnitsProps) {
  const say = useTexts(handlingTexts);
  const mine = useSession<Me>()?.me.assignments ?? [];
  const above = mine.find(({ node }) => node.kind === 'village' || node.kind === 'town')?.node ?? null;
  const below = useLoaded(async () => {
    if (above === null) return [];
    const { items } = await api.call('get', '/api/org/nodes', { query: { parentId: above.id, kind: above.kind === 'town' ? 'village' : 'branch' } });
    return [...items].sort((one, other) => inNaturalOrder(one.name, other.name));
  }, [above?.id]);
  const entries = unitsToPassTo(request, mine, below.data ?? [])
    .filter(({ id, kind }) => id !== request.holder.unit.id && (kind === 'branch' || kind === 'village' || kind === 'town'))
    .map(({ id, name }) => ({ key: id, label: name, id, name }));
  if (entries.length === 0) return null;
  return (
    <Fold title={say('units.near')} startOpen={entries.some(({ key }) => chosen.includes(key))}>
      <PickList inForm label={label} entries={entries} chosen={chosen} onPick={onPick} />
    </Fold>
  );
}
