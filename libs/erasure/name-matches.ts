/** Of an erased person: what is called like them, and who else may be them. */
import { erasure, imports, type Tenant } from '#libs/database';
import { eightDigits, isNamedAfter, MOST_HOLDERS } from '#libs/duplicates';

/** Empties names of refused files, of sources and of tables in them, that are named after the person. @returns how many */
export async function dropNames(tenant: Tenant, names: readonly string[]): Promise<number> {
  if (names.length === 0) return 0;
  const items = (await erasure.listRefusedItems(tenant)).filter(({ fileName }) => isNamed(fileName, names));
  await erasure.clearItemNames(tenant, items);
  await imports.clearNamesInResponses(
    tenant,
    items.map(({ importId }) => importId),
  );
  const foundImports = (await imports.listNamed(tenant)).filter(({ fileName }) => isNamed(fileName, names));
  const named = foundImports.map(({ importId }) => importId);
  const tables = await dropTableNames(tenant, names);
  return items.length + tables + (await imports.clearNames(tenant, named));
}

/** A table in a ZIP is found again by its name: it gets another one, in the same folder unless that is called so too. */
async function dropTableNames(tenant: Tenant, names: readonly string[]): Promise<number> {
  const tables = (await imports.listNamedTables(tenant)).filter(({ name }) => isNamed(name, names));
  for (const { importId, name, number } of tables) {
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    await imports.renameTable(tenant, importId, {
      name,
      to: `${isNamed(folder, names) ? '' : folder}table ${number}`,
    });
  }
  return tables.length;
}

/**
 * Lists candidates without a name whose file has the person's name, mostly because it could not be read. They may be
 * other people of that name, so they are reported and not erased.
 */
export async function namelessNamesakes(tenant: Tenant, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const files = await erasure.listFilesOfNameless(tenant);
  return [...new Set(files.filter(({ fileName }) => isNamed(fileName, names)).map(({ candidateId }) => candidateId))];
}

/**
 * Lists other candidates with an address, a number or a profile page of the person. They may be the same person, so
 * they are reported.
 */
export async function candidatesAlike(
  tenant: Tenant,
  candidateIds: readonly string[],
  phones: readonly string[],
): Promise<string[]> {
  const found = new Set(await erasure.listSharingKeys(tenant, candidateIds, MOST_HOLDERS));
  // Keys have nine digits; in countries where no number has so many, people are not looked up by them.
  for (const digits of new Set(phones.map(eightDigits))) {
    if (digits === null) continue;
    const ending = await erasure.listWithNumbersEnding(tenant, candidateIds, digits);
    const theirs = ending.filter(({ phone }) => eightDigits(phone) === digits);
    if (theirs.length <= MOST_HOLDERS) for (const { candidateId } of theirs) found.add(candidateId);
  }
  return [...found].sort();
}

/**
 * Lists applications of others with a note that names the person. The rest of the note is about another candidate, so
 * it is reported and kept.
 */
export async function notesNaming(tenant: Tenant, names: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const name of names) {
    const [longest = ''] = name.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length);
    if (longest.length < 2) continue;
    for (const { applicationId, text } of await erasure.listNotesWith(tenant, longest))
      if (isNamedAfter(text, name)) found.add(applicationId);
  }
  return [...found];
}

const isNamed = (fileName: string, names: readonly string[]): boolean =>
  names.some((name) => isNamedAfter(fileName, name));
