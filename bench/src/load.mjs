import net from 'node:net';
import { randomInt, randomUUID } from 'node:crypto';

/** A window lasts longer for calls so slow that it would hold hardly any, and until the first is answered. */
const FEWEST = 5;
const PATIENCE_MS = 10_000;

/**
 * The generator of load, a process of its own: keep-alive connections, each with one call under way. It is told what to send over IPC and
 * answers with latencies. Only what a measurement needs of HTTP is understood: an answer with a Content-Length.
 * A place `{n}` in a path or body is the next of `values`, `{key}` a fresh key, `{address}` an address that nobody else calls from, `{version}` the version in the last answer on this value.
 */
process.on('message', async (order) => process.send(await generate(order)));

async function generate({ port, method, path, headers, body, values = [''], versions = {}, connections, warmMs, measureMs }) {
  const started = performance.now();
  const tally = { latencies: [], failures: 0, firstFailure: null, lastAt: 0, begins: started + warmMs, ends: started + warmMs + measureMs };
  const known = new Map(Object.entries(versions));
  // Each connection walks values of its own, so that no two change one request.
  const shares = Array.from({ length: connections }, (_, n) => values.filter((_value, index) => index % connections === n));
  await Promise.all(shares.map((share) => converse(port, { method, path, headers, body, share: share.length > 0 ? share : values, known }, tally)));
  return { latencies: tally.latencies, failures: tally.failures, firstFailure: tally.firstFailure, seconds: Math.max(measureMs, tally.lastAt - tally.begins) / 1000 };
}

function converse(port, call, tally) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', noDelay: true });
    let turn = 0;
    let value = '';
    let sentAt = 0;
    let received = Buffer.alloc(0);
    const send = () => {
      value = call.share[turn++ % call.share.length];
      sentAt = performance.now();
      socket.write(requestText(call, value));
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const answer = wholeAnswer(received);
      if (!answer) return;
      received = received.subarray(answer.length);
      const now = performance.now();
      if (call.known.has(value)) call.known.set(value, /"version":(\d+)/.exec(answer.body)?.[1] ?? call.known.get(value));
      if (answer.status >= 300) {
        tally.failures++;
        tally.firstFailure ??= `${answer.status} ${answer.body.slice(0, 300)}`;
      }
      const isWanted = now < tally.ends || tally.latencies.length === 0 || (tally.latencies.length < FEWEST && now < tally.ends + PATIENCE_MS);
      if (now >= tally.begins && isWanted) {
        tally.latencies.push(now - sentAt);
        tally.lastAt = now;
      }
      if (isWanted) return send();
      socket.end();
      resolve();
    });
  });
}

const anyAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

function requestText({ method, path, headers, body, known }, value) {
  const filled = (text) => text.replaceAll('{n}', value).replaceAll('{key}', () => randomUUID()).replaceAll('{address}', anyAddress).replaceAll('{version}', () => known.get(value) ?? '');
  const payload = body === undefined ? '' : filled(body);
  const lines = Object.entries({ host: '127.0.0.1', ...headers }).map(([name, text]) => `${name}: ${filled(text)}`);
  if (body !== undefined) lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(payload)}`);
  return `${method} ${filled(path)} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${payload}`;
}

function wholeAnswer(received) {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const head = received.toString('latin1', 0, headEnd);
  const bodyLength = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
  const length = headEnd + 4 + bodyLength;
  if (received.length < length) return null;
  return { status: Number(head.slice(9, 12)), body: received.toString('utf8', headEnd + 4, length), length };
}
