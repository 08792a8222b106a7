import { useTexts } from '@/i18n';
import { RequestList } from './request-list';
import { workTexts } from './texts';
import type { PanelProps } from './today';

/** Everything my group or department has open, nearest limit first. */
export function UnitList(props: PanelProps) {
  const say = useTexts(workTexts);
  return <RequestList {...props} view="unit" empty={{ title: say('empty.unit'), next: say('empty.next') }} />;
}
