import type { OrgRef } from '@/contract';
import { api } from '@/platform/api';
import { useAction } from '@/platform/use-action';
import { useCommonTexts } from '@/i18n/common';
import { notify, sayFailure, Sheet } from '@/ui';
import { changePlace } from './draft';
import { GridLevels } from './grid-levels';

interface PlacePickerProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
}

/** Where it is, for who came without a code. */
export function PlacePicker({ open, title, onClose }: PlacePickerProps) {
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <PlaceOfDraft onDone={onClose} />
    </Sheet>
  );
}

function PlaceOfDraft({ onDone }: { onDone: () => void }) {
  const common = useCommonTexts();
  const { run, busy } = useAction((error) => notify(sayFailure(common, error).title, 'problem'));
  const choose = async (grid: OrgRef): Promise<void> => {
    const place = await run(() => api.call('get', '/api/org/grids/{id}/place', { path: { id: grid.id } }));
    if (place === undefined) return;
    changePlace({ place, gridId: grid.id, code: null });
    onDone();
  };
  return <GridLevels busy={busy} onGrid={(grid) => void choose(grid)} />;
}
