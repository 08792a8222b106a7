import type auditEn from '../../features/audit/locales/en.json';
import type auditCn from '../../features/audit/locales/zh-CN.json';
import type auditTw from '../../features/audit/locales/zh-TW.json';
import type cardsEn from '../../features/cards/locales/en.json';
import type cardsCn from '../../features/cards/locales/zh-CN.json';
import type cardsTw from '../../features/cards/locales/zh-TW.json';
import type catalogueEn from '../../features/catalogue/locales/en.json';
import type catalogueCn from '../../features/catalogue/locales/zh-CN.json';
import type catalogueTw from '../../features/catalogue/locales/zh-TW.json';
import type codesEn from '../../features/codes/locales/en.json';
import type codesCn from '../../features/codes/locales/zh-CN.json';
import type codesTw from '../../features/codes/locales/zh-TW.json';
import type digestsEn from '../../features/digests/locales/en.json';
import type digestsCn from '../../features/digests/locales/zh-CN.json';
import type digestsTw from '../../features/digests/locales/zh-TW.json';
import type dutyEn from '../../features/duty/locales/en.json';
import type dutyCn from '../../features/duty/locales/zh-CN.json';
import type dutyTw from '../../features/duty/locales/zh-TW.json';
import type groupsEn from '../../features/groups/locales/en.json';
import type groupsCn from '../../features/groups/locales/zh-CN.json';
import type groupsTw from '../../features/groups/locales/zh-TW.json';
import type heldEn from '../../features/held/locales/en.json';
import type heldCn from '../../features/held/locales/zh-CN.json';
import type heldTw from '../../features/held/locales/zh-TW.json';
import type ledgerEn from '../../features/ledger/locales/en.json';
import type ledgerCn from '../../features/ledger/locales/zh-CN.json';
import type ledgerTw from '../../features/ledger/locales/zh-TW.json';
import type mediationEn from '../../features/mediation/locales/en.json';
import type mediationCn from '../../features/mediation/locales/zh-CN.json';
import type mediationTw from '../../features/mediation/locales/zh-TW.json';
import type noticesEn from '../../features/notices/locales/en.json';
import type noticesCn from '../../features/notices/locales/zh-CN.json';
import type noticesTw from '../../features/notices/locales/zh-TW.json';
import type orgEn from '../../features/org/locales/en.json';
import type orgCn from '../../features/org/locales/zh-CN.json';
import type orgTw from '../../features/org/locales/zh-TW.json';
import type overviewEn from '../../features/overview/locales/en.json';
import type overviewCn from '../../features/overview/locales/zh-CN.json';
import type overviewTw from '../../features/overview/locales/zh-TW.json';
import type propertyEn from '../../features/property/locales/en.json';
import type propertyCn from '../../features/property/locales/zh-CN.json';
import type propertyTw from '../../features/property/locales/zh-TW.json';
import type requestsEn from '../../features/requests/locales/en.json';
import type requestsCn from '../../features/requests/locales/zh-CN.json';
import type requestsTw from '../../features/requests/locales/zh-TW.json';
import type sessionEn from '../../features/session/locales/en.json';
import type sessionCn from '../../features/session/locales/zh-CN.json';
import type sessionTw from '../../features/session/locales/zh-TW.json';
import type sortingEn from '../../features/sorting/locales/en.json';
import type sortingCn from '../../features/sorting/locales/zh-CN.json';
import type sortingTw from '../../features/sorting/locales/zh-TW.json';
import type uiEn from '../../ui/locales/en.json';
import type uiCn from '../../ui/locales/zh-CN.json';
import type uiTw from '../../ui/locales/zh-TW.json';

type Bare<Key> = Key extends `${infer Word}_one` | `${infer Word}_other` ? Word : Key;
type Bent<Words, Key extends string> = Words extends Record<Key, infer Inner> ? Inner : string;
/** Words without the forms for one and for many, which only some languages have. */
type Shape<Words> = { [Key in keyof Words as Bare<Key>]: Bent<Words, Key & string> extends string ? string : Shape<Words[Key]> };
type Same<One, Other> = Shape<One> extends Shape<Other> ? (Shape<Other> extends Shape<One> ? true : false) : false;

/** A word that one language has and another lacks does not compile here. */
export type EveryLanguageHasEveryWord = [
  Must<Same<typeof auditTw, typeof auditCn>>, Must<Same<typeof auditEn, typeof auditCn>>,
  Must<Same<typeof cardsTw, typeof cardsCn>>, Must<Same<typeof cardsEn, typeof cardsCn>>,
  Must<Same<typeof catalogueTw, typeof catalogueCn>>, Must<Same<typeof catalogueEn, typeof catalogueCn>>,
  Must<Same<typeof codesTw, typeof codesCn>>, Must<Same<typeof codesEn, typeof codesCn>>,
  Must<Same<typeof digestsTw, typeof digestsCn>>, Must<Same<typeof digestsEn, typeof digestsCn>>,
  Must<Same<typeof dutyTw, typeof dutyCn>>, Must<Same<typeof dutyEn, typeof dutyCn>>,
  Must<Same<typeof groupsTw, typeof groupsCn>>, Must<Same<typeof groupsEn, typeof groupsCn>>,
  Must<Same<typeof heldTw, typeof heldCn>>, Must<Same<typeof heldEn, typeof heldCn>>,
  Must<Same<typeof ledgerTw, typeof ledgerCn>>, Must<Same<typeof ledgerEn, typeof ledgerCn>>,
  Must<Same<typeof mediationTw, typeof mediationCn>>, Must<Same<typeof mediationEn, typeof mediationCn>>,
  Must<Same<typeof noticesTw, typeof noticesCn>>, Must<Same<typeof noticesEn, typeof noticesCn>>,
  Must<Same<typeof orgTw, typeof orgCn>>, Must<Same<typeof orgEn, typeof orgCn>>,
  Must<Same<typeof overviewTw, typeof overviewCn>>, Must<Same<typeof overviewEn, typeof overviewCn>>,
  Must<Same<typeof propertyTw, typeof propertyCn>>, Must<Same<typeof propertyEn, typeof propertyCn>>,
  Must<Same<typeof requestsTw, typeof requestsCn>>, Must<Same<typeof requestsEn, typeof requestsCn>>,
  Must<Same<typeof sessionTw, typeof sessionCn>>, Must<Same<typeof sessionEn, typeof sessionCn>>,
  Must<Same<typeof sortingTw, typeof sortingCn>>, Must<Same<typeof sortingEn, typeof sortingCn>>,
  Must<Same<typeof uiTw, typeof uiCn>>, Must<Same<typeof uiEn, typeof uiCn>>,
];
type Must<Truth extends true> = Truth;
