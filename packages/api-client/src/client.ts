import { ApiError, type Problem } from './api-error.js';

/** What the client asks of a carrier. `url` is a path with its query, without a host. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A value to be sent as JSON. */
  readonly body?: unknown;
}

/** What a carrier brings back. `body` is parsed JSON, or the text when it was not JSON. */
export interface TransportAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The door to the network, handed in: fetch in a browser, the platform's request in a mini-program, injection in a server test. */
export interface Transport {
  /** Rejects only when no answer came at all. */
  send(request: TransportRequest): Promise<TransportAnswer>;
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type JsonOf<T> = T extends { content: { 'application/json': infer Body } } ? Body : undefined;
type SuccessOf<Responses> = { [Code in keyof Responses]: Code extends 200 | 201 | 202 | 204 ? JsonOf<Responses[Code]> : never }[keyof Responses];

/** The paths that know a method, of a document printed by openapi-typescript. */
export type PathsWith<Paths, M extends Method> = {
  [Path in keyof Paths]: Paths[Path] extends Record<M, { responses: unknown }> ? Path : never;
}[keyof Paths] & string;

type OperationOf<Paths, M extends Method, Path extends keyof Paths> = Paths[Path] extends Record<M, infer Operation> ? Operation : never;
type ParameterOf<Operation, Place extends 'path' | 'query'> = Operation extends { parameters: Record<Place, infer Given> } ? Given : never;
type BodyOf<Operation> = Operation extends { requestBody?: infer Body } ? JsonOf<NonNullable<Body>> : undefined;

/** The answer of one operation when it succeeds; `undefined` for an answer without content. */
export type AnswerOf<Paths, M extends Method, Path extends keyof Paths> =
  OperationOf<Paths, M, Path> extends { responses: infer Responses } ? SuccessOf<Responses> : never;

type PathPart<Operation> = [ParameterOf<Operation, 'path'>] extends [never] ? { path?: never } : { path: ParameterOf<Operation, 'path'> };
type BodyPart<Operation> = [BodyOf<Operation>] extends [undefined] ? { body?: never } : { body: BodyOf<Operation> };
type QueryPart<Operation> = Operation extends { parameters: { query?: infer Given } } ? { query?: Given } : { query?: never };

/** What one call is given. `headers` carries what belongs to this call alone, such as `Idempotency-Key`. */
export type CallInput<Paths, M extends Method, Path extends keyof Paths> = PathPart<OperationOf<Paths, M, Path>> &
  QueryPart<OperationOf<Paths, M, Path>> &
  BodyPart<OperationOf<Paths, M, Path>> & { headers?: Readonly<Record<string, string>> };

export interface Client<Paths> {
  /** Calls one operation. Throws {@link ApiError} when the server refuses or cannot be reached. */
  call<M extends Method, Path extends PathsWith<Paths, M>>(
    method: M,
    path: Path,
    ...input: {} extends CallInput<Paths, M, Path> ? [CallInput<Paths, M, Path>?] : [CallInput<Paths, M, Path>]
  ): Promise<AnswerOf<Paths, M, Path>>;
}

interface UntypedInput {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A caller typed by the paths of an OpenAPI document; see `createClient` for ours. */
export function createTypedClient<Paths>(transport: Transport): Client<Paths> {
  const call = async (method: string, path: string, input: UntypedInput = {}): Promise<unknown> => {
    const request = {
      method: method.toUpperCase(),
      url: fillPath(path, input.path ?? {}) + queryString(input.query ?? {}),
      headers: { accept: 'application/json', ...input.headers },
      ...(input.body === undefined ? {} : { body: input.body }),
    };
    const answer = await transport.send(request).catch((cause: unknown) => {
      throw cause instanceof ApiError ? cause : ApiError.unreachable(cause);
    });
    if (answer.status >= 200 && answer.status < 300) return answer.status === 204 ? undefined : answer.body;
    throw ApiError.refused(answer.status, answer.body as Problem | null);
  };
  return { call } as unknown as Client<Paths>;
}

function fillPath(path: string, values: Readonly<Record<string, string | number>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined || value === '') throw new Error(`${path} needs ${name}`);
    return encodeURIComponent(value);
  });
}

function queryString(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one: unknown) => [name, one] as const))
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
