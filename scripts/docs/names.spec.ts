import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

interface DocPaths {
  outdatedNames(root: string, known: { subcommands: string[]; routes: string[] }): string[];
  incompleteDecisions(root: string): string[];
}

const { outdatedNames, incompleteDecisions } = (await import(resolve('scripts/docs/names.mjs'))) as DocPaths;

const KNOWN = { subcommands: ['rank'], routes: ['/api/v1/roles/{roleId}/weights'] };

describe('the check of names in docs', () => {
  let root: string;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'candor-docs-'));
    write('package.json', '{"scripts": {"check": "…", "candor": "…"}}');
    write('README.md', '');
    write('SECURITY.md', '');
    write('docs/decisions/README.md', '');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('reports a path, a script, a command and a route that do not exist', () => {
    write('libs/matching/fold.ts', '');
    write(
      'docs/page.md',
      'See `libs/matching/unfold.ts`, `refold.ts`, `npm run chekc`, `candor rnk`, `GET /api/v1/roles/:id/weight` and `PUT /rolls/:id/weights`.',
    );
    expect(outdatedNames(root, KNOWN)).toEqual([
      'docs/page.md: libs/matching/unfold.ts does not exist',
      'docs/page.md: no source file is called refold.ts',
      'docs/page.md: package.json has no script chekc',
      'docs/page.md: candor has no command rnk',
      'docs/page.md: the API has no route /api/v1/roles/:id/weight',
      'docs/page.md: the API has no route /rolls/:id/weights',
    ]);
  });

  it('accepts those that exist, in spans and in blocks', () => {
    write('libs/matching/fold.ts', '');
    write('docs/page.md', 'See `libs/matching/fold.ts`, `matching/fold.ts`, `fold.ts` and `/api/v1/roles/{id}/weights?limit=3`, `GET /roles/:id/weights`.\n');
    write('README.md', '```sh\nnpm run check\nnpm run -s candor -- rank libs/matching\ncurl "$CANDOR/api/v1/roles/$ROLE/weights"\n```\n');
    expect(outdatedNames(root, KNOWN)).toEqual([]);
  });

  it('leaves placeholders and prose alone', () => {
    write('docs/page.md', '`apps/worker/jobs/<area>/<job>/`, `libs/*`, `/api/v1/roles/…`. Prose names libs/none and `x/libs/none`.');
    expect(outdatedNames(root, KNOWN)).toEqual([]);
  });

  it('reports what a decision lacks', () => {
    write('docs/decisions/README.md', '- [whole](whole.md)');
    write('docs/decisions/whole.md', '# Whole\n\nDate: 2026-11-30  \nStatus: accepted\n\n## Alternatives\n');
    write('docs/decisions/half.md', '# Half\n\nDate: soon\n');
    expect(incompleteDecisions(root)).toEqual([
      'docs/decisions/half.md lacks a line `Date: YYYY-MM-DD`',
      'docs/decisions/half.md lacks a line `Status: …`',
      'docs/decisions/half.md lacks a heading `## Alternatives`',
      'docs/decisions/README.md does not list half.md',
    ]);
  });
});
