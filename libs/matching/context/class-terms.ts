/** Returns whether a term of a sentence stands for a class of tools, and is no word of it. */
export function isClassTerm(term: string): boolean {
  return term.startsWith('class:');
}
