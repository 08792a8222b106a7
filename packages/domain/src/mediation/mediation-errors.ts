/** Why a mediation refuses something. Codes are the contract; the sentence for people is chosen by each face. */
export const MEDIATION_ERROR_CODES = [
  'MEDIATION.NOT_MEDIABLE', // the catalogue does not offer mediation for this matter
  'MEDIATION.CALL_FIRST', // danger, or violence at home: call before anything else
  'MEDIATION.FAMILY_TO_COMMITTEE', // confidential family matters are not talked over informally
  'MEDIATION.WITH_GOVERNMENT', // another door: administrative reconsideration mediates these
  'MEDIATION.NOT_VOLUNTARY', // without the free will of all there is nothing to record
  'MEDIATION.GUARDIAN_NEEDED', // a minor is represented by a guardian
  'MEDIATION.TWO_PARTIES_NEEDED',
  'MEDIATION.REQUEST_NOT_IN_PROGRESS', // the request is not being worked on
  'MEDIATION.UNDER_WAY', // one formal mediation at a time
  'MEDIATION.ILLEGAL_STEP', // this step does not exist in the present state
  'MEDIATION.CONSENT_MISSING', // not every party has agreed to mediate
  'MEDIATION.MEDIATOR_MISSING', // nobody has accepted to mediate
  'MEDIATION.MEDIATOR_CONFLICT', // a tie to a party
  'MEDIATION.DECLARATION_INCOMPLETE', // the tie to every party has to be stated
  'MEDIATION.LIMIT_PASSED', // one month, or as long as both agreed, is over
  'MEDIATION.BOTH_MUST_AGREE', // a longer time needs every party
  'MEDIATION.SIGNATURE_MISSING', // a paper agreement takes effect with every signature and the seal
  'MEDIATION.ORAL_NOT_CONFIRMED', // a court confirms a paper
  'MEDIATION.JOINT_APPLICATION_NEEDED', // one party alone cannot apply for confirmation
  'MEDIATION.WINDOW_NOT_OPEN', // before the agreement took effect
  'MEDIATION.WINDOW_MISSED', // 30 days are over
  'MEDIATION.HANDOVER_CONSENT_MISSING', // the file goes nowhere without the consent of the parties
] as const;
export type MediationErrorCode = (typeof MEDIATION_ERROR_CODES)[number];
