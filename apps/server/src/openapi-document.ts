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
  const problem = { description: 'Refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (!operation) continue;
      operation.responses['default'] = problem;
      const right = RIGHTS[(operation.operationId ?? '').replace('_', 'Controller.')];
      if (right && !right.roles.includes('anyone')) operation.security = [{ staff: [] }, ...(right.roles.includes('reporter') ? [{ lookup: [] }] : [])];
    }
  }
}
