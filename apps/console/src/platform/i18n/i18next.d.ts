import 'i18next';
import type account from '../../features/account/locales/zh-CN.json';
import type audit from '../../features/audit/locales/zh-CN.json';
import type cards from '../../features/cards/locales/zh-CN.json';
import type catalogue from '../../features/catalogue/locales/zh-CN.json';
import type codes from '../../features/codes/locales/zh-CN.json';
import type digests from '../../features/digests/locales/zh-CN.json';
import type duty from '../../features/duty/locales/zh-CN.json';
import type groups from '../../features/groups/locales/zh-CN.json';
import type held from '../../features/held/locales/zh-CN.json';
import type ledger from '../../features/ledger/locales/zh-CN.json';
import type mediation from '../../features/mediation/locales/zh-CN.json';
import type org from '../../features/org/locales/zh-CN.json';
import type notices from '../../features/notices/locales/zh-CN.json';
import type overview from '../../features/overview/locales/zh-CN.json';
import type people from '../../features/people/locales/zh-CN.json';
import type property from '../../features/property/locales/zh-CN.json';
import type requests from '../../features/requests/locales/zh-CN.json';
import type session from '../../features/session/locales/zh-CN.json';
import type sorting from '../../features/sorting/locales/zh-CN.json';
import type ui from '../../ui/locales/zh-CN.json';
import type zones from '../../features/zones/locales/zh-CN.json';

/** Makes a key that no locale file knows a compile error. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: {
      account: typeof account;
      audit: typeof audit;
      cards: typeof cards;
      catalogue: typeof catalogue;
      codes: typeof codes;
      digests: typeof digests;
      duty: typeof duty;
      groups: typeof groups;
      held: typeof held;
      ledger: typeof ledger;
      mediation: typeof mediation;
      notices: typeof notices;
      org: typeof org;
      overview: typeof overview;
      people: typeof people;
      property: typeof property;
      requests: typeof requests;
      session: typeof session;
      sorting: typeof sorting;
      ui: typeof ui;
      zones: typeof zones;
    };
  }
}
