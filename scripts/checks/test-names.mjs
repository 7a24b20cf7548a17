// A step of `npm run check`: the name of a test says what it is about. A test within a block reads on from the block's name; one
// outside of any block must not begin with a verb, as its subject would be missing.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Verbs that begin no subject. Names that begin with a parameter (`%s`, `$name`) are left to their rows. */
const VERBS = new Set(
  `adds announces are asks assesses averages backs begins brings builds can cannot carries comes costs counts decides does do
  drops ends erases falls finds finishes forgets gains gets gives goes go greets has have holds is keeps knows lacks leaves lets lists
  loses makes may measures misses must names needs never packs prefers prints processes puts quotes ranks reads refuses rejects
  remembers removes replaces says sends sets shows stands starts stays stops takes tells turns wants waits was were will
  works writes`.split(/\s+/),
);
const BLOCKS = new Set(['describe', 'inBrowser']);
const TESTS = new Set(['it', 'test']);

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.spec.ts', '*.spec.tsx'],
  {
    encoding: 'utf8',
  },
);
const faults = files.split('\n').filter(Boolean).flatMap(fieldErrorsOf);
console.log(faults.join('\n') || 'Test names: every test outside of a block begins with its subject.');
process.exit(faults.length === 0 ? 0 : 1);

function fieldErrorsOf(path) {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node)) {
      const called = calledBy(node);
      if (BLOCKS.has(called)) return;
      const [name] = node.arguments;
      if (TESTS.has(called) && name && node.arguments.length > 1 && ts.isStringLiteralLike(name)) {
        const [first] = name.text.split(/[\s,]/);
        if (VERBS.has(first)) {
          const { line } = source.getLineAndCharacterOfPosition(name.getStart());
          found.push(`${path}:${line + 1} “${name.text}” has no subject.`);
        }
      }
    }
    // Tests of a function stand in the block that calls it.
    if (!ts.isFunctionDeclaration(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Name of the function at the root of a call: `it` in `it.each(rows)('…')`. */
function calledBy(call) {
  let callee = call.expression;
  while (!ts.isIdentifier(callee)) {
    if (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)) callee = callee.expression;
    else if (ts.isTaggedTemplateExpression(callee)) callee = callee.tag;
    else return '';
  }
  return callee.text;
}
