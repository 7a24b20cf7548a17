// `node scripts/checks/retired-words.mjs`: refuses the retired words of docs/glossary.md in names, texts, docs and comments. `--report` lists every
// use and always passes; `--update` lowers the frozen counts.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { frozen, sourceFiles, verdict } from './source-files.mjs';

const CODE = ['apps', 'libs', 'migrations', 'bench', 'scripts', 'test'];
/** In these files the strings are data, SQL or another language. Only the titles of tests are texts. */
const DATA = /^(test|bench|migrations|libs\/database)\/|\.spec\.tsx?$|\.de\.ts$|^libs\/wording\/de\//;
const TEST = /^(describe|it|test)$/;
/** A literal without a space is a code, a path or the name of a job or table. */
const CODED = /^[\w./:@-]+$/;

/** The rows of the glossary's table: the words of each phrase, and the kinds of text that refuse it. */
function retiredPhrases() {
  const page = readFileSync('docs/glossary.md', 'utf8');
  const table = page.slice(page.indexOf('<!-- retired:start -->'), page.indexOf('<!-- retired:end -->'));
  const rows = [...table.matchAll(/^\| (.+?) \| .+? \| (.+?) \|$/gm)].slice(1);
  return rows.map(([, phrase, kinds]) => ({ phrase, kinds: new Set(kinds.split(', ')), pattern: patternOf(phrase) }));
}

/** Matches a phrase in text whose words are separated by one space, with the endings of its last word. */
function patternOf(phrase) {
  const words = phrase.toLowerCase().split(/[ -]/);
  const last = words.pop();
  const stem = last.replace(/[ey]$/, '');
  const endings = last.endsWith('e') ? 'e|es|ed|ing' : last.endsWith('y') ? 'y|ies|ied|ying' : '|s|ed|ing';
  return new RegExp(`(?<![\\p{L}\\p{N}_])${[...words, `${stem}(?:${endings})`].join(' ')}(?![\\p{L}\\p{N}_])`, 'u');
}

/** The words of a name, in whichever case it is written: `fooBar`, `foo_bar` and `foo-bar` are "foo bar". */
const wordsOfName = (name) =>
  name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase();

const wordsOfText = (text) => text.replace(/\s+/g, ' ').toLowerCase();

/** Everything that a source file says: its name, its identifiers, its texts and its comments, with the line of each. */
function textsInCode(path) {
  const source = readFileSync(path, 'utf8');
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const lineOf = (position) => file.getLineAndCharacterOfPosition(position).line + 1;
  const texts = [{ kind: 'identifiers', line: 1, words: wordsOfName(path) }];
  const text = (node, value) => {
    if (DATA.test(path) && !isTestTitle(node)) return;
    const coded = CODED.test(value);
    texts.push({
      kind: coded ? 'identifiers' : 'strings',
      line: lineOf(node.getStart(file)),
      words: coded ? wordsOfName(value) : wordsOfText(value),
    });
  };
  const visit = (node) => {
    if (isModuleName(node)) return;
    if (ts.isIdentifier(node) && declares(node))
      texts.push({ kind: 'identifiers', line: lineOf(node.getStart(file)), words: wordsOfName(node.text) });
    else if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node))
      text(node, node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const { pos, end } of commentsOf(file, source))
    texts.push({
      kind: 'comments',
      line: lineOf(pos),
      words: wordsOfText(source.slice(pos, end).replace(/\n\s*(\*|\/\/)/g, ' ')),
    });
  return texts;
}

/** A name counts where it is declared, so that one rename is one fault. */
function declares(node) {
  const { parent } = node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  return parent.name === node && !ts.isPropertyAccessExpression(parent);
}

const isModuleName = (node) =>
  ts.isStringLiteralLike(node) &&
  (ts.isImportDeclaration(node.parent) ||
    ts.isExportDeclaration(node.parent) ||
    (ts.isCallExpression(node.parent) && node.parent.expression.kind === ts.SyntaxKind.ImportKeyword));

const isTestTitle = (node) =>
  ts.isCallExpression(node.parent) &&
  node.parent.arguments[0] === node &&
  TEST.test(node.parent.expression.getText().split('.')[0]);

/** The ranges of all comments of a file. */
function commentsOf(file, source) {
  const found = new Map();
  const visit = (node) => {
    for (const range of ts.getLeadingCommentRanges(source, node.getFullStart()) ?? []) found.set(range.pos, range);
    for (const range of ts.getTrailingCommentRanges(source, node.getEnd()) ?? []) found.set(range.pos, range);
    for (const child of node.getChildren(file)) visit(child);
  };
  visit(file);
  return found.values();
}

/** The lines of a page without its code and the addresses of its links. */
function textsInPage(path) {
  const prose = readFileSync(path, 'utf8')
    .replace(/^ *(```|~~~)[\s\S]*?^ *\1/gm, (block) => block.replace(/[^\n]/g, ''))
    .replace(/`[^`\n]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']');
  return prose.split('\n').map((line, index) => ({ kind: 'docs', line: index + 1, words: wordsOfText(line) }));
}

const phrases = retiredPhrases();
const { allowed } = frozen('retired-words');
const used = new Set();
const isAllowed = (path, phrase, kind) => {
  const entry = allowed.find(
    (one) =>
      one.in.some((folder) => `${path}/`.startsWith(`${folder}/`)) &&
      one.words.includes(phrase) &&
      (one.kinds === undefined || one.kinds.includes(kind)),
  );
  if (entry) used.add(entry);
  return entry !== undefined;
};

const pages = ['README.md', 'SECURITY.md', ...sourceFiles(['docs'], /\.md$/)].filter(
  (path) => path !== 'docs/glossary.md',
);
const texts = [
  ...sourceFiles(CODE, /\.(ts|tsx|mjs|cjs)$/).map((path) => [path, textsInCode(path)]),
  ...pages.map((path) => [path, textsInPage(path)]),
];
const faults = texts.flatMap(([path, parts]) =>
  parts.flatMap(({ kind, line, words }) =>
    phrases
      .filter(({ phrase, kinds, pattern }) => kinds.has(kind) && pattern.test(words) && !isAllowed(path, phrase, kind))
      .map(({ phrase }) => ({ kind, text: `${path}:${line} ${kind}: "${phrase}"` })),
  ),
);
const unused = allowed.filter((entry) => !used.has(entry)).map((entry) => `${entry.words} in ${entry.in}`);
process.exit(
  verdict({ check: 'retired-words', kinds: ['identifiers', 'strings', 'docs', 'comments'], faults, unused }),
);
