import type { Schemas } from '@yige/api-client';

export type Overview = Schemas['OverviewView'];
export type TierFigures = Schemas['OverviewTierView'];
export type MatterFigures = Schemas['OverviewMatterView'];
export type AreaFigures = Schemas['OverviewAreaView'];
export type IndicatorFigures = Schemas['IndicatorView'];
export type TimeFigures = Schemas['TimesView'];
export type TreeTime = Schemas['TreeTime'];
export type DayFigures = Schemas['OverviewDayView'];
