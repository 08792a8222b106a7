import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { RIGHTS } from './access/rights.js';
import { VERSION } from './platform/config/version.js';
import { PROBLEM_CODES } from './platform/http/problem.js';
import { pagePolicy } from './web/index.js';

/** The contract as the controllers declare it, completed by what holds for every route: problems, keys and credentials. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('一格')
    .setDescription('Requests of a neighbourhood and their way through three tiers. Errors are RFC 9457 problem documents.')
    .setVersion(VERSION)
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'staff')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'Authorization', description: '`Lookup <code>`: opens the one request of that code.' }, 'lookup')
    .build();
  const document = SwaggerModule.createDocument(app, head, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` });
  addProblems(document);
  return document;
}

/** The one style sheet that the library's script lays into its page. */
const STYLE_OF_LIBRARY = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

export function serveApiDocs(app: NestFastifyApplication, document: OpenAPIObject): void {
  // The page comes from the library; what stands in it is let in by its digests, and nothing else.
  app.getHttpAdapter().getInstance().addHook('onSend', async (_request, reply, page) => {
    if (typeof page === 'string' && reply.request.routeOptions.url?.startsWith('/api/docs') === true && /^text\/html/.test(String(reply.getHeader('content-type')))) {
      void reply.header('content-security-policy', pagePolicy(page, { made: [STYLE_OF_LIBRARY] }));
    }
    return page;
  });
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: '一格 API' });
}

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

function addProblems(document: OpenAPIObject): void {
  const schemas = ((document.components ??= {}).schemas ??= {}) as Schemas;
  schemas['ProblemCode'] = { type: 'string', enum: [...PROBLEM_CODES] };
  schemas['Problem'] = {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'detail'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { $ref: '#/components/schemas/ProblemCode' },
      detail: { type: 'string', description: 'A sentence for people, in the language of Accept-Language.' },
      errors: {
        type: 'array',
        items: { type: 'object', required: ['field', 'code', 'detail'], properties: { field: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } } },
      },
      current: { $ref: '#/components/schemas/MovedView' },
      errorId: { type: 'string' },
    },
  };
  (document.components ??= {}).responses = { Refused: { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } } };
  for (const [address, path] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries({ get: path.get, post: path.post, put: path.put, patch: path.patch, delete: path.delete })) {
      if (!operation) continue;
      const right = RIGHTS[(operation.operationId ?? '').replace('_', 'Controller.')];
      const guarded = right !== undefined && !right.roles.includes('anyone');
      const refusals = method === 'get' ? refusalsOfReading({ guarded, named: address.includes('{'), asked: (operation.parameters ?? []).some((one) => 'in' in one && one.in === 'query') }) : REFUSALS_OF_WRITING;
      for (const status of refusals) operation.responses[String(status)] = { $ref: '#/components/responses/Refused' };
      if (guarded) operation.security = [{ staff: [] }, ...(right.roles.includes('reporter') ? [{ lookup: [] }] : [])];
    }
  }
}

/** What may be answered to whoever changes something, beside the success: `statusOf` has the codes of each. */
const REFUSALS_OF_WRITING = [400, 401, 403, 404, 409, 413, 415, 422, 429, 503, 507] as const;

/** A token that is over is refused everywhere, also where none is needed; what one may not know of is not there. */
function refusalsOfReading({ guarded, named, asked }: { guarded: boolean; named: boolean; asked: boolean }): number[] {
  return [400, 401, ...(guarded ? [403] : []), ...(named || asked ? [404, 409, 422] : []), 429, 503];
}
