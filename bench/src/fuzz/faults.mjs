/** What belongs to the inside of the service and stands in no answer. */
const INSIDES = [
  /\bat [\w.<>[\] ]+ \(?(file:|\/|node:)/, /\.(js|ts):\d+:\d+/, /node_modules/, /SQLITE_|ER_[A-Z]{3,}|QueryFailed|TypeORM/i, /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b.+\b(FROM|VALUES|SET|WHERE)\b/, /TypeError|ReferenceError|RangeError|SyntaxError/, /\/(home|tmp|root|usr)\//,
];

/** @returns what is wrong with an answer, null when nothing is */
export function faultOf({ operation, url, body, headers }, answer) {
  if (answer.status === 0) return { kind: 'errors', why: `no answer: ${answer.body}` };
  if (answer.status >= 500) return { kind: 'errors', why: `status ${answer.status}` };
  // What the caller wrote may come back to the one who may read it; it is not the service that tells.
  const told = answer.status >= 400 ? INSIDES.find((inside) => inside.test(answer.body) && !inside.test(decodeURI(url)) && !inside.test(String(body ?? '')) && !inside.test(JSON.stringify(headers))) : undefined;
  if (told) return { kind: 'errors', why: `tells of its insides: ${told}` };
  if (!operation.documented.has(String(answer.status))) return { kind: 'undocumented', why: `status ${answer.status}` };
  if (answer.status >= 400 && !isProblem(answer)) return { kind: 'undocumented', why: 'a refusal that is no problem document' };
  return null;
}

function isProblem({ headers, body, status }) {
  if (!/^application\/problem\+json/.test(headers['content-type'] ?? '')) return false;
  const { code, title, detail, status: told, errorId } = JSON.parse(body);
  return typeof code === 'string' && title === code && typeof detail === 'string' && detail !== '' && told === status && errorId === undefined;
}
