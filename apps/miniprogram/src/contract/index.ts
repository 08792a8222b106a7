import type { Schemas } from '@yige/api-client';

/** The server's shapes under the names that the pages use. Nothing is described here: the contract is generated. */
export type { paths } from '@yige/api-client';

export type AttachmentClaim = Schemas['ClaimedPhoto'];
export type Assignment = Schemas['AssignmentView'];
export type Attachment = Schemas['AttachmentView'];
export type Board = Schemas['BoardView'];
export type BoardColumn = Schemas['BoardColumnView'];
export type Building = Schemas['BuildingView'];
export type CatalogueDoor = Schemas['OtherDoorView'];
export type Door = Schemas['DoorView'];
export type EmergencyHit = Schemas['EmergencyHitView'];
export type Holder = Schemas['HolderView'];
export type Installation = Schemas['InstallationView'];
export type Leg = Schemas['LegView'];
export type Matter = Schemas['MatterView'];
export type MatterRef = Schemas['MatterRefView'];
export type Me = Schemas['MeView'];
export type Moved = Schemas['MovedView'];
export type NextStep = Schemas['NextStepView'];
export type OrgNode = Schemas['OrgNodeView'];
export type OrgRef = Schemas['OrgRefView'];
export type PersonRef = Schemas['PersonRefView'];
export type Place = Schemas['PlaceView'];
export type Rating = Schemas['RatingView'];
export type Receipt = Schemas['ReceiptView'];
export type RequestDetail = Schemas['RequestDetailView'];
export type RequestEventType = Schemas['RequestEventType'];
export type RequestPage = Schemas['RequestSummaryPage'];
export type RequestSummary = Schemas['RequestSummaryView'];
export type ScannedCode = Schemas['ScannedCodeView'];
export type SessionAnswer = Schemas['SessionView'];
export type Submit = Schemas['SubmitRequest'];
export type Suggestion = Schemas['SuggestionView'];
export type TimelineEntry = Schemas['TimelineEntryView'];
export type WorklistCounts = Schemas['WorklistCountsView'];
export type WorklistPage = Schemas['WorklistPageView'];
