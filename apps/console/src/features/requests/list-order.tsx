import Select from 'antd/es/select';
import { ArrowDownUp, Rows2, Rows4 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setPreference, usePreferences } from '../../platform/preferences.js';
import { IconButton, STROKE } from '../../ui/bits.js';
import { sortsOf, type Filters, type Sort } from './filters.js';
import css from './filter-bar.module.css';

/** In which order the rows come, and how close they stand. */
export function ListOrder({ filters, change }: { readonly filters: Filters; readonly change: (next: Partial<Filters>) => void }) {
  const { t } = useTranslation('requests');
  return (
    <div className={`${css.end} no-print`}>
      <Select<Sort>
        aria-label={t('sort.label')} size="small" variant="borderless" value={filters.sort} popupMatchSelectWidth={160}
        suffix={<ArrowDownUp size={15} strokeWidth={STROKE} aria-hidden="true" />}
        onChange={(next) => change({ sort: next })}
        options={sortsOf(filters).map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
      <DensitySwitch />
    </div>
  );
}

function DensitySwitch() {
  const { t } = useTranslation('ui');
  const { density } = usePreferences();
  const next = density === 'compact' ? 'roomy' : 'compact';
  const Icon = density === 'compact' ? Rows4 : Rows2;
  return (
    <IconButton label={`${t('prefs.density')}: ${t(density === 'compact' ? 'prefs.densityCompact' : 'prefs.densityRoomy')}`} onClick={() => setPreference('density', next)}>
      <Icon size={18} strokeWidth={STROKE} />
    </IconButton>
  );
}
