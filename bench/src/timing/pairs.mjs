import { randomBytes } from 'node:crypto';

const hex = (bytes) => randomBytes(bytes).toString('hex');
/** As the service makes them, and of nothing. */
const noRequest = ({ id }) => `${id.slice(0, 24)}${hex(6)}`;
const noLogin = () => `user-${hex(4)}`;
const noCode = () => [0, 1, 2].map(() => hex(2).toUpperCase()).join('-');
const signIn = (login) => ({ method: 'POST', path: '/api/sessions', body: { login, password: 'a-password-that-is-wrong' } });

/**
 * What must look alike: `one` is there, `other` is not. Each makes one call; both must be answered with `status` and the same words.
 * @param {{ logins: string[], requests: { id: string, lookupCode: string }[], own: { lookupCode: string }, tokens: Record<string, string> }} known `requests` are what none of the callers may know of
 */
export function pairsOf({ logins, requests, own, tokens }) {
  let turn = 0;
  const next = (list) => list[turn++ % list.length];
  const department = `Bearer ${tokens.water}`;
  const hidden = (name, authorization, call) => ({
    name: `${name}: hidden, or not there`, status: 404,
    one: () => ({ authorization, ...call(next(requests).id) }), other: () => ({ authorization, ...call(noRequest(next(requests))) }),
  });
  const reads = { 'a department': department, 'a property company': `Bearer ${tokens.property}`, 'a reporter of another': `Lookup ${own.lookupCode}`, 'a wrong lookup code': `Lookup ${noCode()}` };
  const commands = { sign: {}, resolve: { resolution: 'solved', answer: '已经处理好了' }, supply: { text: '补充一点' } };
  return [
    { name: 'wrong password: a login, or none', status: 401, one: () => signIn(next(logins)), other: () => signIn(noLogin()) },
    ...Object.entries(reads).map(([who, authorization]) => hidden(`reading a request by ${who}`, authorization, (id) => ({ method: 'GET', path: `/api/requests/${id}` }))),
    ...Object.entries(commands).map(([command, body]) => hidden(`${command} by a department`, department, (id) => ({ method: 'POST', path: `/api/requests/${id}/commands/${command}`, body: { expectedVersion: 1, ...body } }))),
    hidden('opening an identity by a department', department, (id) => ({ method: 'POST', path: `/api/requests/${id}/identity`, body: { reason: '联系' } })),
    hidden('who looked, by a wrong lookup code', reads['a wrong lookup code'], (id) => ({ method: 'GET', path: `/api/requests/${id}/identity-views` })),
    {
      name: 'code of a household file: code of something else, or of nothing', status: 404,
      one: () => ({ method: 'POST', path: '/api/household-files/read', body: { fileCode: next(requests).lookupCode } }), other: () => ({ method: 'POST', path: '/api/household-files/read', body: { fileCode: noCode() } }),
    },
  ];
}
