/** Returns the name of the first document that has one: what is shown for a candidate whose name was not found, everywhere the same. */
export function firstFileName(documents: readonly { fileName: string | null }[]): string | null {
  return documents.find(({ fileName }) => fileName !== null)?.fileName ?? null;
}
