import { randomUUID } from 'node:crypto';

/** Residents and staff as they call the service, each process in turn. */
export function caller({ processes, wechat }) {
  let turn = 0;
  const call = async (method, route, { token, body } = {}) => {
    const { origin } = processes[turn++ % processes.length];
    const answer = await fetch(origin + route, {
      method, headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${route} answered ${answer.status}: ${text.slice(0, 300)}`);
    return text === '' ? null : JSON.parse(text);
  };
  const report = (code, token) => call('POST', '/api/requests', { token, body: { text: '楼道里的灯不亮了，晚上看不清楼梯', code } });
  let code;
  const anyCode = async (token) => (code ??= (await call('GET', '/api/codes?limit=1', { token })).items[0].code);

  return {
    /** A visitor reports something. @returns milliseconds until it stood */
    async submitted() {
      const since = performance.now();
      await report(code);
      return performance.now() - since;
    },

    /** Somebody comes by WeChat, reports, and allows one message. */
    async resident(userKey) {
      const { code: loginCode, openid } = await wechat.mock('login', { userKey });
      const { token } = await call('POST', '/api/sessions/wechat', { body: { code: loginCode } });
      const request = await report(code, token);
      const { items } = await call('GET', '/api/subscriptions?tap=reported', { token });
      if (items.length === 0) throw new Error('nothing may be asked for: the templates are not known');
      const [{ templateId }] = items;
      await wechat.mock('subscribe', { openid, tmplIds: [templateId] });
      await call('POST', '/api/subscriptions/answers', { token, body: { answers: [{ templateId, accepted: true }] } });
      return { openid, request };
    },

    async staff(login) {
      const { token } = await call('POST', '/api/sessions', { body: { login, password: processes[0].password(login) } });
      await anyCode(token);
      const move = async (id, command, body) => {
        const { version: expectedVersion } = await call('GET', `/api/requests/${id}`, { token });
        return call('POST', `/api/requests/${id}/commands/${command}`, { token, body: { expectedVersion, ...body } });
      };
      return {
        /** The branch takes a request on, of which whoever reported it is told. */
        async takeOn({ id }) {
          const { status } = await call('GET', `/api/requests/${id}`, { token });
          if (status === 'submitted') await move(id, 'triage', { matterCode: '0201', tier: 2, urgency: 'U3' });
          await move(id, 'sign', {});
        },
      };
    },
  };
}
