import { STAFF_ROLES } from '@yige/domain';
import { useTranslation } from 'react-i18next';
import type { Entry } from './queries.js';

const NAMES = ['way', 'why', 'role', 'nodeId', 'gridId', 'unitId', 'lines', 'entries', 'broken', 'changes', 'from', 'to', 'format', 'due', 'kind', 'part', 'what', 'years', 'zoneId', 'files'] as const;
const VALUES = ['password', 'signOn', 'contact', 'photos', 'everything', 'none', 'case', 'file', 'fileWithPhones', 'agreed'] as const;

/** What an entry says beside its action, in words; what has none stands as it was written down. */
export function useDetailWords(): (detail: Entry['detail']) => string {
  const { t } = useTranslation(['audit', 'ui']);
  const nameOf = (name: string): string => {
    const known = NAMES.find((one) => one === name);
    return known === undefined ? name : t(`detail.${known}`);
  };
  const valueOf = (value: string): string => {
    const role = STAFF_ROLES.find((one) => one === value);
    const known = VALUES.find((one) => one === value);
    return role !== undefined ? t(`ui:roles.${role}`) : known !== undefined ? t(`detailValue.${known}`) : value;
  };
  return (detail) => Object.entries(detail).map(([name, value]) => `${nameOf(name)} ${valueOf(String(value))}`).join(' · ');
}
