/** A file that is loaded when it is first shown brings the messages that it and its imports use. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import ts from 'typescript';
import { AROUND, OF_SHORTLIST } from './first-messages.js';

const WEB = join(import.meta.dirname, '..');
const parsed = new Map<string, ts.SourceFile>();

function parse(path: string): ts.SourceFile {
  const known = parsed.get(path) ?? ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  parsed.set(path, known);
  return known;
}

function eachNode(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => eachNode(child, look));
}

function imported(from: string, specifier: string): string[] {
  if (!specifier.startsWith('.')) return [];
  const base = resolve(dirname(from), specifier).replace(/\.js$/, '');
  return [`${base}.ts`, `${base}.tsx`].filter(existsSync);
}

/** The namespaces that a file and all that it imports take messages from. */
function namespacesOf(entry: string, seen = new Set<string>(), found = new Set<string>()): Set<string> {
  if (seen.has(entry)) return found;
  seen.add(entry);
  const file = parse(entry);
  for (const statement of file.statements)
    if (ts.isImportDeclaration(statement) && !statement.importClause?.isTypeOnly)
      for (const path of imported(entry, (statement.moduleSpecifier as ts.StringLiteral).text))
        namespacesOf(path, seen, found);
  eachNode(file, (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
    const [namespace] = node.arguments;
    if (['useTranslations', 'translate'].includes(node.expression.text) && namespace && ts.isStringLiteral(namespace))
      found.add(namespace.text.split('.')[0]!);
  });
  return found;
}

const pages: [what: string, lacking: string[]][] = [];
const lack = (path: string, given: readonly string[]): string[] =>
  [...namespacesOf(path)].filter((one) => !given.includes(one) && !AROUND.some((around) => around === one));

for (const name of readdirSync(WEB, { recursive: true, encoding: 'utf8' })) {
  if (!/\.tsx?$/.test(name) || name.endsWith('.spec.ts')) continue;
  const path = join(WEB, name);
  eachNode(parse(path), (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
    if (!['lazyPage', 'lazyComponent'].includes(node.expression.text)) return;
    const given = node.arguments.filter(ts.isStringLiteral).map(({ text }) => text);
    eachNode(node, (inner) => {
      if (!ts.isCallExpression(inner) || inner.expression.kind !== ts.SyntaxKind.ImportKeyword) return;
      const [file] = imported(path, (inner.arguments[0] as ts.StringLiteral).text);
      pages.push([`${relative(WEB, file!)} in ${name}`, lack(file!, given)]);
    });
  });
}
pages.push(['the shortlist', lack(join(WEB, 'features/shortlist/shortlist-page/shortlist.page.tsx'), OF_SHORTLIST)]);
pages.push(['the frame of a role', lack(join(WEB, 'features/roles/role/role-frame.tsx'), ['roles'])]);
pages.push(['the shell', lack(join(WEB, 'app/shell/shell.tsx'), [])]);
pages.push(['public pages', lack(join(WEB, 'features/compliance/public-pages/public-pages.tsx'), ['open'])]);

it('looks at every part that is loaded late', () => {
  expect(pages.length).toBeGreaterThan(30);
});

it.each(pages)('%s brings its messages', (_, lacking) => {
  expect(lacking).toEqual([]);
});
