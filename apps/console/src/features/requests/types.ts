import type { Schemas } from '@yige/api-client';

export type RequestSummary = Schemas['RequestSummaryView'];
export type RequestDetail = Schemas['RequestDetailView'];
export type Moved = Schemas['MovedView'];
export type Whistle = Schemas['WhistleView'];
export type Leg = Schemas['LegView'];
export type TimelineEntry = Schemas['TimelineEntryView'];
export type Suggestion = Schemas['SuggestionView'];
export type Rating = Schemas['RatingView'];
export type BoardColumn = Schemas['BoardColumnView'];
export type Board = Schemas['BoardView'];
export type WorklistPage = Schemas['WorklistPageView'];
export type Counts = Schemas['WorklistCountsView'];
