const webRules = require('./.dependency-cruiser.web.cjs');

/**
 * The import law (docs/explanation/architecture.md, "Layout"). A break fails the build.
 * Each lib may import the libs listed here and nothing else of ours; types count as imports (`tsPreCompilationDeps`).
 */
const LIBS = {
  contracts: [],
  taxonomy: [],
  config: [],
  matching: ['contracts'],
  duplicates: ['contracts'],
  wording: ['contracts'],
  language: ['taxonomy', 'contracts'],
  resume: ['taxonomy', 'contracts', 'duplicates', 'language'],
  'job-ad': ['taxonomy', 'contracts', 'language'],
  sandbox: [],
  documents: ['contracts', 'sandbox'],
  'role-reading': ['contracts', 'sandbox', 'language', 'resume', 'job-ad'],
  ats: ['contracts'],
  secrets: [],
  egress: ['config'],
  'virus-scan': ['config'],
  database: ['config', 'contracts'],
  queues: ['config', 'contracts', 'database'],
  process: ['secrets', 'config', 'database'],
  intake: ['contracts', 'database', 'duplicates', 'queues'],
  audit: ['database'],
  backup: ['database'],
  erasure: ['contracts', 'database', 'duplicates', 'queues'],
  'outbound-webhooks': ['secrets', 'ats', 'contracts', 'database', 'egress', 'queues'],
};

const APPS = {
  api: Object.keys(LIBS).filter((lib) => lib !== 'documents'),
  worker: Object.keys(LIBS),
  cli: Object.keys(LIBS),
  web: ['contracts', 'matching', 'wording'],
};

const others = (allowed) => `^libs/(?!(${['', ...allowed].filter(Boolean).join('|') || 'nothing'})/)`;

const libRules = Object.entries(LIBS).map(([lib, allowed]) => ({
  name: `lib-${lib}`,
  comment: `libs/${lib} may import: ${allowed.join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: others([...allowed, lib]) },
}));

const appRules = Object.entries(APPS).map(([app, allowed]) => ({
  name: `app-${app}`,
  comment: `apps/${app} may import: ${allowed.join(', ')}.`,
  severity: 'error',
  from: { path: `^apps/${app}/` },
  to: { path: others(allowed) },
}));

/**
 * Rooms of the worker, each with those it may import besides itself. `runtime` knows nothing of what it runs, and a job nothing of other
 * jobs: what two share is `domain`. The files beside the rooms put them together.
 */
const WORKER_ROOMS = {
  runtime: [],
  domain: ['runtime'],
  schedules: ['domain', 'runtime'],
  jobs: ['domain', 'runtime'],
};

const workerRules = Object.entries(WORKER_ROOMS).map(([room, allowed]) => ({
  name: `worker-${room}`,
  comment: `apps/worker/${room} may import: ${allowed.join(', ') || 'nothing else of the worker'}.`,
  severity: 'error',
  from: { path: `^apps/worker/${room}/` },
  to: { path: `^apps/worker/(?!(${[room, ...allowed].join('|')})/)` },
}));

/**
 * What each area of the API may import of the others. The order is that of the imports: an area imports none that stands below it.
 * `platform` knows nothing of the areas; `views` is what areas show of each other's data, so each may use it and it uses none of them.
 * The files beside the areas put them together.
 */
const API_AREAS = {
  platform: [],
  views: ['platform'],
  roles: ['platform', 'views'],
  candidates: ['platform', 'views', 'roles'],
  compliance: ['platform', 'views', 'roles', 'candidates'],
  intake: ['platform', 'views', 'candidates', 'compliance'],
  shortlist: ['platform', 'views', 'roles', 'candidates', 'compliance'],
  integrations: ['platform', 'views', 'roles'],
};

const apiRules = Object.entries(API_AREAS).map(([area, allowed]) => ({
  name: `api-${area}`,
  comment: `apps/api/${area} may import: ${allowed.join(', ') || 'no other area'}.`,
  severity: 'error',
  from: { path: `^apps/api/${area}/` },
  to: { path: `^apps/api/(?!(${[area, ...allowed].join('|')})/)` },
}));

/** What stands beside the files that put an app together: a folder that is not listed has no law. */
const unlisted = Object.entries({ api: API_AREAS, worker: WORKER_ROOMS }).map(([app, listed]) => ({
  name: `${app}-every-folder-listed`,
  comment: `A folder of apps/${app} is one of: ${Object.keys(listed).join(', ')}.`,
  severity: 'error',
  from: {},
  to: { path: `^apps/${app}/(?!(${Object.keys(listed).join('|')})/)[^/]+/` },
}));

/** Folders whose files use the folders beside them, and are used by none of those: rooms, areas, and what is in them. */
const noWayUp = Object.entries({
  api: ['[^/]+', '[^/]+/[^/]+', '[^/]+/[^/]+/[^/]+'],
  worker: ['(?:domain|schedules|jobs)', '[^/]+/[^/]+', '[^/]+/[^/]+/[^/]+'],
}).flatMap(([app, folders]) =>
  folders.map((above, depth) => ({
    name: `${app}-no-way-up-${depth + 1}`,
    comment: 'A file beside folders uses them, and none of them uses it.',
    severity: 'error',
    from: { path: `^(apps/${app}/${above})/[^/]+/` },
    to: { path: '^$1/[^/]+$' },
  })),
);

/**
 * Folders of the libs that read texts, in layers: each imports only those listed before it, so that no circle of folders can arise.
 * Specs may look up: they test a part through the whole.
 */
const LAYERS = {
  language: [
    'text',
    'words',
    'gender/forms',
    'gender',
    'lexicon',
    'terms',
    'rarity',
    'related',
    'occupations',
    'things',
    'titles',
    'recognition',
    'custom-skills',
    'search',
  ],
  resume: [
    'dates',
    'lines',
    'lines/pieces',
    'sections',
    'letter-case',
    'sentences/split',
    'sentences/claims',
    'sentences/lists',
    'sentences',
    'facts/identity',
    'facts/education/awards/names',
    'facts/education/parts',
    'facts/education/awards',
    'facts/education',
    'facts/certificates/names',
    'facts/certificates/lists',
    'facts/certificates',
    'facts',
    'positions/headers',
    'positions/lines',
    'positions/entries',
    'positions',
    'positions/prose',
    'positions/unpaid',
    'unparsed',
    'document',
    'document-kind',
    'union',
    'profile',
    'corrections',
    'masking',
    'export',
  ],
  'job-ad': [
    'vocabulary',
    'page',
    'lines',
    'title',
    'criteria/drafts',
    'criteria/phrases',
    'criteria/duties',
    'criteria/skills',
    'criteria/credentials',
    'criteria/experience',
    'notes/traits',
    'notes',
    'criteria/things',
    'criteria',
    'classes',
    'items',
    'pivot/languages',
    'pivot',
    'parts',
    'role/questions',
    'role',
    'reclassify',
    'templates/pages',
    'templates/pages/business',
    'templates/pages/machine-learning',
    'templates/pages/operations',
    'templates/pages/professions',
    'templates',
  ],
};

const layerRules = Object.entries(LAYERS).flatMap(([lib, folders]) =>
  folders.map((folder, at) => ({
    name: `layer-${lib}-${folder}`,
    comment: `libs/${lib}/${folder} may import of its lib: ${folders.slice(0, at).join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: `^libs/${lib}/${folder}/[^/]+$`, pathNot: '\\.spec\\.ts$' },
    to: { path: `^libs/${lib}/`, pathNot: `^libs/${lib}/(${folders.slice(0, at + 1).join('|')})/[^/]+$` },
  })),
);

/** What each area of libs/contracts may import of the others. The order is that of the imports: an area imports none that stands below it. */
const CONTRACT_AREAS = {
  platform: [],
  roles: ['platform'],
  candidates: ['platform', 'roles'],
  compliance: ['platform', 'roles', 'candidates'],
  intake: ['platform', 'candidates', 'compliance'],
  shortlist: ['platform', 'roles', 'candidates'],
  integrations: ['platform', 'roles', 'intake', 'shortlist'],
  // Responses that show data of several areas together.
  views: ['platform', 'candidates', 'compliance', 'intake', 'shortlist', 'integrations'],
};

const contractRules = Object.entries(CONTRACT_AREAS).map(([area, allowed]) => ({
  name: `contracts-${area}`,
  comment: `libs/contracts/${area} may import: ${allowed.join(', ') || 'no other area'}.`,
  severity: 'error',
  from: { path: `^libs/contracts/${area}/`, pathNot: '\\.spec\\.ts$' },
  to: { path: `^libs/contracts/(?!(${[area, ...allowed].join('|')})/)` },
}));

/**
 * What the stores of each area of libs/database may import of the others: `sql` holds expressions that several areas share. The order is
 * that of the imports: an area imports none that stands below it. So does the schema, whose areas know nothing of each other.
 */
const STORE_AREAS = {
  sql: [],
  platform: ['sql'],
  roles: ['sql', 'platform'],
  candidates: ['sql', 'platform'],
  intake: ['sql', 'platform', 'candidates'],
  compliance: ['sql', 'platform', 'candidates', 'intake'],
  shortlist: ['sql', 'platform', 'roles', 'candidates', 'compliance'],
  integrations: ['sql', 'platform', 'candidates'],
};

const storeRules = Object.entries(STORE_AREAS).flatMap(([area, allowed]) => [
  {
    name: `stores-${area}`,
    comment: `libs/database/stores/${area} may import: ${allowed.join(', ') || 'no other area'}.`,
    severity: 'error',
    from: { path: `^libs/database/stores/${area}/` },
    to: { path: `^libs/database/stores/(?!(${[area, ...allowed].join('|')})/)` },
  },
  {
    name: `schema-${area}`,
    comment: `libs/database/schema/${area} imports no other area and no store.`,
    severity: 'error',
    from: { path: `^libs/database/schema/${area}/` },
    to: { path: `^libs/database/(?!schema/${area}/)` },
  },
]);

const storeFolders = {
  name: 'stores-every-folder-listed',
  comment: `A folder of libs/database/stores is one of: ${Object.keys(STORE_AREAS).join(', ')}.`,
  severity: 'error',
  from: {},
  to: { path: `^libs/database/(?:stores|schema)/(?!(${Object.keys(STORE_AREAS).join('|')})/)[^/]+/` },
};

/** Pure libs: no clock, environment, randomness, framework or I/O. */
const PURE = 'matching|people|language|resume|job-ad|taxonomy|wording|contracts';

module.exports = {
  forbidden: [
    ...libRules,
    ...appRules,
    ...apiRules,
    ...workerRules,
    ...webRules,
    ...unlisted,
    {
      name: 'worker-no-job-to-job',
      comment: 'A job is a folder that no other job imports: what two share belongs in apps/worker/domain.',
      severity: 'error',
      from: { path: '^apps/worker/jobs/([^/]+)/([^/]+)/' },
      to: { path: '^apps/worker/jobs/', pathNot: '^apps/worker/jobs/$1/$2/' },
    },
    {
      name: 'worker-jobs-by-their-definition',
      comment: 'The registry finds a job by its name: nothing in the worker imports one.',
      severity: 'error',
      from: { path: '^apps/worker/', pathNot: '^apps/worker/jobs/([^/]+)/([^/]+)/' },
      to: { path: '^apps/worker/jobs/[^/]+/' },
    },
    {
      name: 'worker-runtime-from-the-ground',
      comment: 'What stands beside the folders of runtime is what they share, and imports none of them.',
      severity: 'error',
      from: { path: '^apps/worker/runtime/[^/]+$' },
      to: { path: '^apps/worker/runtime/[^/]+/' },
    },
    ...noWayUp,
    ...layerRules,
    ...contractRules,
    ...storeRules,
    storeFolders,
    {
      name: 'no-circle-of-folders-in-contracts',
      comment: 'A folder of libs/contracts reaches no folder that reaches it. Types count.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^libs/contracts/' },
      to: { circular: true },
    },
    {
      name: 'no-lib-to-app',
      comment: 'Libs know nothing of apps.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|bench)/' },
    },
    {
      name: 'no-lib-to-test',
      comment: 'Only specs use what tests share.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/' },
    },
    {
      name: 'no-app-to-app',
      comment: 'Apps meet in libs.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-migrations-but-database',
      comment: 'Only libs/database lists the migrations.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/database/' },
      to: { path: '^migrations/' },
    },
    {
      name: 'only-through-the-index',
      comment: 'A lib has one door: its index.ts.',
      severity: 'error',
      from: { path: '^(apps|libs|bench|migrations)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/[^/]+/index\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-libs-stay-pure',
      comment:
        'No framework, server or I/O in a pure lib (zod where schemas live; zlib unpacks a shipped table, which is not I/O).',
      severity: 'error',
      from: { path: `^libs/(${PURE})/`, pathNot: '\\.spec\\.ts$' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: ['^zlib$', '/natural/', '/franc/', '/zod/', '/html-to-text/', '/parse5/', '/marked/', '/yaml/'],
      },
    },
    {
      name: 'natural-only-in-language',
      severity: 'error',
      from: { pathNot: '^libs/language/|^bench/' },
      to: { path: 'node_modules/natural/' },
    },
    {
      name: 'natural-by-subpath',
      comment: 'Its root import loads dotenv, mongoose, pg and redis.',
      severity: 'error',
      from: {},
      to: { path: 'node_modules/natural/lib/natural/index\\.js$' },
    },
    {
      name: 'not-to-dev-dependencies',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: '\\.spec\\.ts$|^apps/web/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        // Jest finds its order of files by the path in its configuration; a worker loads what kills it by its environment.
        pathNot: [
          '\\.d\\.ts$',
          '(main|index)\\.ts$',
          '\\.spec\\.ts$',
          '^apps/web/',
          '-child\\.ts$',
          '^test/runner/order\\.mjs$',
          '^test/integration/platform/start/killed-by-json\\.mjs$',
        ],
      },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
