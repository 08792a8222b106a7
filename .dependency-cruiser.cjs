/** Who may import whom (docs/architecture.md "Directions"). Every rule says why it stands; it fails the check, not the review. */
const SPEC = '[.-]spec\\.tsx?$|[.]contract[.]ts$|/src/testing/|/test/';
/** The only files of the server that see everything: they put it together. */
const COMPOSITION_ROOT = '^apps/server/src/([^/]+\\.ts|cli/.+)$';
const FEATURE = '^apps/server/src/(?!platform/|adapters/|testing/|cli/)([^/]+)/';
const ANY_FEATURE_INSIDE = (layer) => `^apps/server/src/(?!platform/|adapters/|testing/|cli/)[^/]+/${layer}/`;

const own = (name, place) => ({
  name,
  severity: 'error',
  from: { path: `^${place}/src/`, pathNot: SPEC },
  to: { pathNot: `^${place}/` },
});

module.exports = {
  forbidden: [
    {
      ...own('domain-is-pure', 'packages/domain'),
      comment: 'The rules of a request run in a phone, a browser and a server alike: no package, no Node, no other part of ours.',
    },
    {
      ...own('the-wire-is-its-own-language', 'packages/api-client'),
      comment: 'The client follows the contract and nothing else; were it to share types with the domain, a change inside would change the wire.',
    },
    { ...own('tokens-stand-alone', 'packages/tokens'), comment: 'Colours and sizes depend on nobody.' },
    {
      name: 'learning-is-pure',
      comment: 'What learns and reads texts needs no file, no network, no clock: the same texts give the same model on every machine.',
      severity: 'error',
      from: { path: '^packages/triage/src/', pathNot: SPEC },
      to: { pathNot: '^packages/(triage|domain)/' },
    },
    {
      name: 'faces-do-not-learn',
      comment: 'Models are large; a phone has the words of emergencies from the domain and asks the service for the rest.',
      severity: 'error',
      from: { path: '^apps/(miniprogram|console)/src/' },
      to: { path: '^packages/triage/' },
    },
    {
      name: 'the-stand-in-knows-nothing-of-us',
      comment: 'It imitates WeChat from the documents of WeChat; were it to share code with the adapters, both would be wrong alike.',
      severity: 'error',
      from: { path: '^packages/wechat-standin/' },
      to: { path: '^(apps|packages)/', pathNot: '^packages/(wechat-standin|tsconfig)/' },
    },
    {
      name: 'nothing-that-is-shipped-knows-the-stand-in',
      comment: 'Whoever speaks to WeChat speaks HTTP to an address; the stand-in lets anybody in as anybody and may not be reachable by an import.',
      severity: 'error',
      from: { path: '^(apps|packages)/(?!wechat-standin/)', pathNot: SPEC },
      to: { path: '^packages/wechat-standin/' },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'What carries every feature must not know one of them, or no feature could be taken out again.',
      severity: 'error',
      from: { path: '^apps/server/src/platform/', pathNot: SPEC },
      to: { path: '^apps/server/src/', pathNot: '^apps/server/src/platform/' },
    },
    {
      name: 'adapters-know-their-port',
      comment: 'An adapter translates one outside service to one port; a feature in it would make the service irreplaceable.',
      severity: 'error',
      from: { path: '^apps/server/src/adapters/([^/]+)/', pathNot: SPEC },
      to: { path: '^apps/server/src/', pathNot: ['^apps/server/src/adapters/$1/', '^apps/server/src/platform/(ports|config|clock|calls)/'] },
    },
    {
      name: 'features-meet-at-the-front-door',
      comment: 'A feature may be rearranged behind its index.ts without another noticing. The trial district alone writes rows of all, in bulk.',
      severity: 'error',
      from: { path: FEATURE, pathNot: [SPEC, '^apps/server/src/trial/'] },
      to: { path: FEATURE, pathNot: ['^apps/server/src/$1/', '^apps/server/src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'only-the-root-puts-together',
      comment: 'main, modules list, entities and the command line see everything; nothing may lean on them.',
      severity: 'error',
      from: { path: '^apps/server/src/', pathNot: [COMPOSITION_ROOT, SPEC] },
      to: { path: COMPOSITION_ROOT },
    },
    {
      name: 'infrastructure-serves',
      comment: 'Rows and repositories are used by the use cases; they neither call them nor know of HTTP. The shape of a stored value may be theirs.',
      severity: 'error',
      from: { path: ANY_FEATURE_INSIDE('infrastructure'), pathNot: SPEC },
      to: {
        path: [ANY_FEATURE_INSIDE('application'), ANY_FEATURE_INSIDE('http'), '^apps/server/src/platform/http/', '/@nestjs/swagger/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'use-cases-know-no-http',
      comment:
        'The same use case serves HTTP, the command line and a timer. It knows who asks, refusals as codes, pages, and the shape of its answers; ' +
        'never a route, a status, a header or the documentation.',
      severity: 'error',
      from: { path: ANY_FEATURE_INSIDE('application'), pathNot: SPEC },
      to: {
        path: [ANY_FEATURE_INSIDE('http'), '^apps/server/src/platform/http/', '/@nestjs/swagger/', '/node_modules/fastify/'],
        pathNot: ['^apps/server/src/platform/http/(problem|actor|page)[.]ts$', '/http/[^/]+[.]view[.]ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'http-goes-through-use-cases',
      comment: 'A controller that reaches the database skips access, unit of work and timeline. It may know what a row looks like, to shape an answer; health asks the database whether it is there.',
      severity: 'error',
      from: { path: ANY_FEATURE_INSIDE('http'), pathNot: [SPEC, '/health[.]controller[.]ts$'] },
      to: {
        path: [ANY_FEATURE_INSIDE('infrastructure'), '^apps/server/src/platform/database/', '/node_modules/typeorm/'],
        pathNot: '[.]entity[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'faces-speak-through-the-contract',
      comment: 'Mini-program and console know the server by its contract, and not each other.',
      severity: 'error',
      from: { path: '^apps/(miniprogram|console)/src/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'only-platform-touches-taro-calls',
      comment: 'What differs between WeChat and a browser stays in one place; components and hooks of Taro are free.',
      severity: 'error',
      from: { path: '^apps/miniprogram/src/(?!platform/)', pathNot: SPEC },
      to: { path: '\\.h5\\.tsx?$' },
    },
    {
      name: 'no-circle',
      comment: 'Whoever reads one of a circle must read all of it. Entities that point at each other are the one exception.',
      severity: 'error',
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-leans-on-specs',
      comment: 'What is shipped must not need what only tests have.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: SPEC },
      to: { path: SPEC },
    },
    {
      name: 'no-dev-dependency-at-run-time',
      comment: 'It would be missing where only the dependencies are installed.',
      severity: 'error',
      from: { path: '^(apps/server|packages/[^/]+)/src/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm', 'aliased-workspace'], pathNot: ['/@types/', '^packages/'] },
    },
    {
      name: 'everything-is-found',
      comment: 'An import that leads nowhere fails on somebody else\'s machine.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/' },
      to: { couldNotResolve: true, pathNot: ['\\.(svg|png|css|scss|json)', '^packages/'] },
    },
    {
      name: 'no-drawer',
      comment: 'A file named utils, helpers or common is where things go that nobody wants to name.',
      severity: 'error',
      from: {},
      to: { path: '^(apps|packages)/.*/(utils|util|helpers|helper|common|misc)(/|[.]tsx?$)', pathNot: 'node_modules|/i18n/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '(^|/)dist/'] },
    exclude: { path: ['(^|/)\\.dist-', '(^|/)coverage/', '^apps/[^/]+/dist/', '^packages/[^/]+/dist/.+\\.d\\.ts\\.map$'] },
    includeOnly: { path: ['^(apps|packages)/', 'node_modules'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'scripts/lint/tsconfig.layout.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.d.ts', '.json'],
      mainFields: ['main', 'types', 'typings'],
    },
    skipAnalysisNotInRules: true,
  },
};
