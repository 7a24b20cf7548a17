// `node scripts/checks/exported-names.mjs`: refuses an exported name that two files declare. One name has one meaning in the whole repository, so
// that a search for it finds one thing. `--report` lists every such name and always passes; `--update` lowers the frozen count.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { frozen, sourceFiles, verdict } from './source-files.mjs';

const FOLDERS = ['apps', 'libs', 'bench'];
/** Specs, and catalogs of messages in other languages: they export the name of the English one, and its type. */
const LEFT_OUT = /\.spec\.tsx?$|\.de\.ts$|^libs\/wording\/de\//;

/**
 * The names that a file declares and exports, and the modules that it passes on.
 * @returns {{ declared: Set<string>, passedOn: { from: string, as: string | undefined }[] }} `as` is the namespace of `export * as`
 */
function exportsOf(path) {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, false);
  const imported = new Set(file.statements.filter(ts.isImportDeclaration).flatMap(importedNames));
  const declared = new Set();
  const passedOn = [];
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement;
      if (moduleSpecifier) {
        const as = exportClause && ts.isNamespaceExport(exportClause) ? exportClause.name.text : undefined;
        passedOn.push({ from: moduleSpecifier.text, as });
      } else if (exportClause && ts.isNamedExports(exportClause)) {
        for (const { name, propertyName } of exportClause.elements)
          if (!imported.has((propertyName ?? name).text)) declared.add(name.text);
      }
      continue;
    }
    const exported = ts.canHaveModifiers(statement)
      ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      : false;
    if (exported) for (const name of namesOf(statement)) declared.add(name);
  }
  return { declared, passedOn };
}

/** The names that an import brings into a module, by what the module calls them. */
function importedNames({ importClause }) {
  const bindings = importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
}

/** The names that a statement of a module declares. */
function namesOf(statement) {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  const declares =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return declares && statement.name ? [statement.name.text] : [];
}

/** The names in the pattern on the left of a declaration: `{ a, b: [c] }` has a and c. */
function boundNames(name) {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(element.name)));
}

/** Files that the rest of the repository sees through a namespace, with its name: `export * as applications from './applications.js'`. */
function namespaces(modules) {
  const found = new Map();
  const enter = (path, namespace) => {
    if (!modules.has(path) || found.has(path)) return;
    found.set(path, namespace);
    for (const { from } of modules.get(path).passedOn) enter(resolved(path, from), namespace);
  };
  for (const [path, { passedOn }] of modules)
    for (const { from, as } of passedOn) if (as !== undefined) enter(resolved(path, from), as);
  return found;
}

/** The source file that a relative import of another one means. */
const resolved = (path, from) => join(dirname(path), from).replace(/\.js$/, '.ts');

const modules = new Map(
  sourceFiles(FOLDERS, /\.tsx?$/)
    .filter((path) => !LEFT_OUT.test(path))
    .map((path) => [path, exportsOf(path)]),
);
const namespaceOf = namespaces(modules);

const places = new Map();
for (const [path, { declared }] of modules) {
  for (const name of declared) {
    const qualified = namespaceOf.has(path) ? `${namespaceOf.get(path)}.${name}` : name;
    places.set(qualified, [...(places.get(qualified) ?? []), path]);
  }
}

const { allowed } = frozen('exported-names');
const twice = [...places].filter(([, paths]) => paths.length > 1).sort(([a], [b]) => (a < b ? -1 : 1));
const kept = new Set(allowed.map(({ name }) => name));
const faults = twice
  .filter(([name]) => !kept.has(name))
  .map(([name, paths]) => ({ kind: 'duplicates', text: `${name}: ${paths.join(', ')}` }));
const unused = allowed.filter(({ name }) => !twice.some(([found]) => found === name)).map(({ name }) => name);
process.exit(verdict({ check: 'exported-names', kinds: ['duplicates'], faults, unused }));
