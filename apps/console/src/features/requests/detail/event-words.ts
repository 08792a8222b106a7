import { CHANNELS, CLOSE_RESULTS, DISSATISFACTION_REASONS, RESOLUTIONS, SATISFACTIONS, TIERS } from '@yige/domain';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../types.js';

const HOWS = ['phone', 'visit', 'message'] as const;
const PLAIN = ['signed', 'answered', 'withdrawn', 'corrected', 'urged', 'supervised', 'reminded', 'merged', 'redirected', 'asked', 'supplied', 'returned', 'expired'] as const;
const TO_UNIT = ['triaged', 'dispatched', 'reassigned'] as const;

const oneOf = <T extends string | number>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);

function unitName(data: TimelineEntry['data']): string {
  const unit = data['unit'];
  if (typeof unit === 'string') return unit;
  return typeof unit === 'object' && unit !== null && 'name' in unit ? String(unit.name) : '';
}

/** What happened, and by whom, as people say it. */
export function useEventWords() {
  const { t } = useTranslation(['requests', 'ui']);

  const special: Readonly<Record<string, (entry: TimelineEntry) => string>> = {
    submitted: ({ data }) => {
      const channel = oneOf(CHANNELS, data['channel']);
      return channel === undefined ? t('timeline.submitted') : t('timeline.submittedVia', { channel: t(`channel.${channel}`) });
    },
    contacted: ({ data }) => {
      const how = oneOf(HOWS, data['how']);
      return how === undefined ? t('timeline.contacted') : t('timeline.contactedBy', { how: t(`how.${how}`) });
    },
    resolved: ({ data }) => {
      const resolution = oneOf(RESOLUTIONS, data['resolution']);
      return resolution === undefined ? t('timeline.answered') : t('timeline.resolved', { resolution: t(`resolution.${resolution}`) });
    },
    escalated: ({ data }) => {
      const [from, to] = [oneOf(TIERS, data['fromTier']), oneOf(TIERS, data['toTier'])];
      const unit = unitName(data);
      if (from === undefined || to === undefined || from === to) return t('timeline.escalatedPlain', { unit });
      return t('timeline.escalated', { fromTier: t(`tier.${from}`), toTier: t(`tier.${to}`), unit });
    },
    rated: ({ data }) => t('timeline.rated', { satisfaction: t(`satisfaction.${oneOf(SATISFACTIONS, data['satisfaction']) ?? 'satisfied'}`) }),
    reopened: ({ data }) => {
      const reason = oneOf(DISSATISFACTION_REASONS, data['reason']);
      return reason === undefined ? t('timeline.reopened') : t('timeline.reopenedFor', { reason: t(`dissatisfaction.${reason}`) });
    },
    closed: ({ data }) => {
      const result = oneOf(CLOSE_RESULTS, data['result']);
      return result === undefined ? t('timeline.closed') : t('timeline.closedAs', { result: t(`closeResult.${result}`) });
    },
  };

  const title = (entry: TimelineEntry): string => {
    const known = special[entry.type];
    if (known !== undefined) return known(entry);
    const toUnit = oneOf(TO_UNIT, entry.type);
    if (toUnit !== undefined) return t(`timeline.${toUnit}`, { unit: unitName(entry.data) });
    const plain = oneOf(PLAIN, entry.type);
    return t(plain === undefined ? 'timeline.other' : `timeline.${plain}`);
  };

  const actor = ({ actor: who }: TimelineEntry): string => {
    if (who === null) return '';
    if (who.role === 'system') return t('timeline.byClock');
    return [who.unit?.name, who.name, who.unit === null || who.name === null ? t(`ui:roles.${who.role}`) : null].filter((part) => part != null).join(' · ');
  };
  return { title, actor };
}
