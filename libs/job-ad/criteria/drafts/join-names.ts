/** Joins names into one label: "A", "A or B", "A, B or C". */
export function joinNames(names: readonly string[], word: 'or' | 'and'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)!}`;
}
