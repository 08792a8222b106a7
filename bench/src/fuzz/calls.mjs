import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Arbitraries, strange } from './arbitraries.mjs';

/** A picture of one pixel, so that an upload goes its whole way. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
/** No value of a header may hold these; a client that sends them does not get as far as the service. */
const UNSENDABLE = /[^\x20-\x7e]/g;

/** The operations of the contract, each with an arbitrary that makes calls of it. */
export function operationsOf(document, known) {
  const [tame, wild] = [false, true].map((strangely) => new Arbitraries(document.components.schemas, known, { wild: strangely }));
  return Object.entries(document.paths).flatMap(([address, methods]) =>
    METHODS.filter((method) => methods[method]).map((method) => {
      const operation = methods[method];
      return { name: `${method.toUpperCase()} ${address}`, method: method.toUpperCase(), documented: new Set(Object.keys(operation.responses)), calls: fc.oneof(callsOf(address, operation, tame), callsOf(address, operation, wild)) };
    }),
  );
}

function callsOf(address, { parameters = [], requestBody }, arbitraries) {
  const fieldsOf = (place) => Object.fromEntries(parameters.filter((one) => one.in === place).map(({ name, schema }) => [name, arbitraries.text(schema ?? {}, place === 'path' ? nameIn(address, name) : name)]));
  const content = requestBody?.content ?? {};
  const schema = content['application/json']?.schema;
  const json = schema ? arbitraries.of(schema, 'body') : fc.constant(undefined);
  return fc.record({
    path: fc.record(fieldsOf('path')),
    query: fc.record({ ...fieldsOf('query'), surplus: strange }, { requiredKeys: parameters.filter((one) => one.in === 'query' && one.required).map(({ name }) => name) }),
    surplus: arbitraries.wild ? fc.nat(12).map((luck) => luck === 0) : fc.constant(false),
    headers: arbitraries.wild ? headers() : fc.uuid().map((key) => ({ 'idempotency-key': key })),
    body: content['multipart/form-data'] ? upload() : fc.oneof({ weight: 14, arbitrary: json.map(asJson) }, { weight: arbitraries.wild ? 1 : 0, arbitrary: raw() }),
  }).map(({ path, query, surplus, headers: given_, body }) => {
    const { surplus: odd, ...asked } = query;
    const filled = address.replace(/\{(\w+)\}/g, (_, name) => escaped(path[name] ?? 'x'));
    const search = Object.entries(surplus ? { ...asked, surplus: String(JSON.stringify(odd)) } : asked).map(([name, value]) => `${name}=${escaped(value)}`).join('&');
    return { url: search === '' ? filled : `${filled}?${search}`, headers: { ...(body?.type === undefined ? {} : { 'content-type': body.type }), ...given_ }, body: body?.bytes };
  });
}

/** `id` says little; what stands before it in the address says whose. */
const nameIn = (address, name) => (name === 'id' ? `${/\/([\w-]+)\/\{id\}/.exec(address)?.[1] ?? ''}.id` : name);

const headers = () =>
  fc.record({
    key: fc.oneof({ weight: 12, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.constantFrom('', 'short', 'a'.repeat(500), '00000000-0000-0000-0000-000000000000') }, { weight: 1, arbitrary: fc.constant(undefined) }),
    language: fc.constantFrom('zh-CN', 'zh-TW', 'en', 'fr, *;q=0.1', ';;q=', 'x'.repeat(300), undefined),
    odd: fc.oneof({ weight: 20, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constantFrom({ 'content-type': 'text/plain' }, { 'content-type': 'application/json; charset=utf-16' }, { accept: 'image/png' }, { range: 'bytes=0-1' }, { 'if-none-match': '*' }, { 'x-http-method-override': 'DELETE' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { expect: '100-continue-not' }) }),
  }).map(({ key, language, odd }) => ({ ...(key === undefined ? {} : { 'idempotency-key': key }), ...(language === undefined ? {} : { 'accept-language': language }), ...odd }));

const asJson = (value) => (value === undefined ? undefined : { type: 'application/json', bytes: Buffer.from(JSON.stringify(value)) });

/** Bodies that are no JSON, or more than is read. */
const raw = () =>
  fc.constantFrom(
    { type: 'application/json', bytes: Buffer.from('{"a":') }, { type: 'application/json', bytes: Buffer.from([0xff, 0xfe, 0x00]) }, { type: 'application/json', bytes: Buffer.alloc(0) }, { type: 'application/json', bytes: Buffer.from(`{"text":"${'a'.repeat(300_000)}"}`) },
    { type: 'application/json', bytes: Buffer.from('{"__proto__":{"admin":true}}') }, { type: 'application/json', bytes: Buffer.from('"text"') }, { type: 'application/json', bytes: Buffer.from(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) }, { type: 'text/xml', bytes: Buffer.from('<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>') }, undefined,
  );

function upload() {
  return fc.record({
    bytes: fc.oneof(fc.constant(PIXEL), fc.uint8Array({ maxLength: 200 }).map((noise) => Buffer.concat([PIXEL.subarray(0, 20), noise])), fc.constantFrom(Buffer.alloc(0), Buffer.from('<svg onload="x"/>'), Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('RIFF\0\0\0\0WEBP'))),
    name: fc.constantFrom('file', 'file', 'file', 'other', '__proto__', ''),
    file: fc.constantFrom('a.png', '../../a.php', 'a\\b.jpg', '', 'a'.repeat(4_000)),
    whole: fc.nat(10),
  }).map(({ bytes, name, file, whole }) => {
    const boundary = `edge${randomUUID()}`;
    const body = Buffer.concat([Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${file}"\r\ncontent-type: image/png\r\n\r\n`), bytes, Buffer.from(whole === 0 ? '' : `\r\n--${boundary}--\r\n`)]);
    return { type: `multipart/form-data; boundary=${boundary}`, bytes: body };
  });
}

/** As an address takes it; halves of a sign go as the bytes that they would be. */
const escaped = (text) => text.toWellFormed() === text ? encodeURIComponent(text).slice(0, 6_000).replace(/%.?$/, '') : '%ED%A0%80';

export const sendable = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value).replace(UNSENDABLE, '?')]));
