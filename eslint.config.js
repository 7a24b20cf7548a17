import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Outgoing requests pass the guard in libs/egress. */
const EGRESS = 'Requests go out through libs/egress.';
const NO_WAYS_OUT = ['fetch', 'WebSocket', 'EventSource'].map((name) => ({ name, message: EGRESS }));
const NO_CLIENTS = [
  ...['http', 'node:http'].map((name) => ({
    name,
    importNames: ['request', 'get', 'Agent', 'ClientRequest', 'default'],
    message: EGRESS,
  })),
  ...['https', 'node:https', 'http2', 'node:http2', 'undici'].map((name) => ({ name, message: EGRESS })),
];

const NO_HOTKEYS = [
  {
    name: '@mantine/hooks',
    importNames: ['useHotkeys', 'getHotkeyHandler'],
    message: 'Shortcuts are registered through apps/web/ui/hooks/use-keys.ts, which knows when they are off.',
  },
];

const NO_FOCUSED_TESTS = {
  selector: "MemberExpression[object.name=/^(describe|it|test)$/][property.name='only']",
  message: 'A focused test hides the others.',
};

/** Syntax that is refused everywhere; tests may read the environment. */
const NOWHERE = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Only libs/config reads the environment.',
  },
  NO_FOCUSED_TESTS,
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.data/', 'apps/web/dist/', 'test/.groups/'] },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...NOWHERE],
    },
  },
  {
    files: ['apps/{api,worker,cli}/**/*.ts', 'libs/**/*.ts'],
    // The command line calls our own server.
    ignores: ['**/*.spec.ts', 'libs/egress/**', 'apps/cli/start/readiness.ts', 'apps/cli/server/**'],
    rules: {
      'no-restricted-globals': ['error', ...NO_WAYS_OUT],
      'no-restricted-imports': ['error', { paths: NO_CLIENTS }],
    },
  },
  {
    files: ['apps/worker/**/*.ts'],
    ignores: ['**/*.spec.ts', 'apps/worker/runtime/tokens.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...NOWHERE,
        {
          selector: "CallExpression[callee.name='Symbol']",
          message: 'Injection tokens of the worker stand in apps/worker/runtime/tokens.ts.',
        },
      ],
    },
  },
  {
    files: ['libs/{matching,language,resume,job-ad,taxonomy,wording}/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...NO_WAYS_OUT,
        { name: 'process', message: 'Pure libs have no environment.' },
        { name: 'setTimeout', message: 'Pure libs have no clock.' },
        { name: 'performance', message: 'Pure libs have no clock.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Scores never depend on chance.' },
        { object: 'Date', property: 'now', message: 'Scores never depend on the clock; pass asOf.' },
      ],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'crypto', property: 'randomUUID', message: 'Browsers have none on plain http: use uuid.' },
      ],
      'no-restricted-imports': ['error', { paths: NO_HOTKEYS }],
    },
  },
  { files: ['apps/web/ui/hooks/use-keys.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['libs/config/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_FOCUSED_TESTS] },
  },
  { files: ['test/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.config.{js,ts}', 'apps/web/**'], rules: { 'no-restricted-exports': 'off' } },
);
