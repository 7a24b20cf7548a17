// A step of `npm run check`: what docs/decisions/platform-database-statements.md says of stores. A file with SQL by hand says why in one
// line at its top, a file without SQL has no such line, and no function of a store takes an organization beside a tenant.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { sourceFiles } from './source-files.mjs';

const SQL = /\b(SELECT|INSERT INTO|DELETE FROM|UPDATE [\w${}]+ (\w+ )?SET)\b/;
const REASON = /^\/\/ SQL by hand: (.+)$/m;

const paths = sourceFiles(['libs/database/stores'], /\.ts$/).filter((path) => !path.endsWith('.spec.ts'));
const program = ts.createProgram(paths, {
  ...{
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
  },
  ...{ strict: true, skipLibCheck: true, noEmit: true, experimentalDecorators: true },
});
const checker = program.getTypeChecker();
const faults = paths.flatMap((path) => {
  const file = program.getSourceFile(path);
  return [...faultsOfSql(path, file), ...faultsOfFunctions(path, file)];
});
console.log(
  faults.join('\n') || `Stores: ${paths.length} files, SQL by hand with its reason, no organization beside a tenant.`,
);
process.exit(faults.length === 0 ? 0 : 1);

function faultsOfSql(path, file) {
  const source = readFileSync(path, 'utf8');
  const reason = REASON.exec(source);
  const hasSql = stringsOf(file).some((text) => SQL.test(text));
  if (hasSql && reason === null) return [`${path}: SQL without a line "// SQL by hand: <reason>".`];
  if (!hasSql && reason !== null) return [`${path}: "// SQL by hand" without SQL.`];
  const before = reason === null ? '' : source.slice(0, reason.index).replace(/^\/\*\*[\s\S]*?\*\/\n/, '');
  return before === ''
    ? []
    : [`${path}: the line "// SQL by hand" belongs at the top, below the docstring of the file.`];
}

function stringsOf(node) {
  const texts = [];
  const visit = (child) => {
    if (ts.isStringLiteralLike(child)) texts.push(child.text);
    else if (ts.isTemplateExpression(child)) texts.push(child.getText());
    ts.forEachChild(child, visit);
  };
  visit(node);
  return texts;
}

/** Exported functions whose first parameter is a tenant, and another one has the organization. */
function faultsOfFunctions(path, file) {
  return file.statements
    .filter(
      (one) => ts.isFunctionDeclaration(one) && one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
    )
    .filter(({ parameters: [first] }) => first?.type?.getText(file) === 'Tenant')
    .filter(({ parameters }) => parameters.slice(1).some((one) => namesOrganization(checker.getTypeAtLocation(one))))
    .map(({ name }) => `${path}: ${name.text} takes an organization beside a tenant, which has one.`);
}

function namesOrganization(type) {
  const parts = type.isUnionOrIntersection() ? type.types : [type];
  const element = (part) => checker.getIndexTypeOfType(part, ts.IndexKind.Number);
  const isList = (part) => checker.isArrayType(part) || checker.isTupleType(part);
  return parts.some((part) =>
    isList(part)
      ? namesOrganization(element(part))
      : part === type
        ? part.getProperty('organisationId') !== undefined
        : namesOrganization(part),
  );
}
