import type { OwnData, RequestDetail } from '@/contract';
import { sayMoment } from '@/time/moments';
import { timelineItems, type Teller } from './timeline-words';

/** Everything that is kept of the reporter with a request, as plain text to take along (PIPL 45). */
export function ownCopy(detail: RequestDetail, data: OwnData, teller: Teller): string {
  const { say, common, now } = teller;
  const moment = (at: string): string => sayMoment(common, Date.parse(at), now);
  const story = timelineItems({ ...detail, timeline: data.timeline }, teller).flatMap(({ who, when, words, quote }) => [`${when} ${who}: ${words}`, ...(quote === null ? [] : [quote])]);
  const looks = data.looks.map(({ by, unit, reason, at }) => `${say('looked.who', { unit, name: by })} ${say('looked.why', { reason, moment: moment(at) })}`);
  return [
    data.number,
    data.text,
    ...[data.place, data.placeText ?? ''].filter((place) => place !== ''),
    contactLine(data, say),
    say('own.photos', { count: data.photos.length }),
    ...data.consents.map(({ purpose, version, givenAt, withdrawnAt }) =>
      `${say(`own.consent.${purpose}`, { version, moment: moment(givenAt) })}${withdrawnAt === null ? '' : say('own.consent.back', { moment: moment(withdrawnAt) })}`),
    '', say('own.copy.story'), ...story,
    '', say('looked.title'), ...(looks.length === 0 ? [say('looked.nobody')] : looks),
  ].join('\n');
}

export function contactLine({ name, phone }: OwnData, say: Teller['say']): string {
  return name === null && phone === null ? say('own.noContact') : say('own.contact', { name: name ?? '—', phone: phone ?? '—' });
}
