/** Letters of names and sentences, the same in every language. */

/** With its first letter in upper case. */
export function sentenceCase(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

/** Names that their owners write small; others with a capital or a digit inside, like iOS or k6, are seen. */
const WRITTEN_SMALL: ReadonlySet<string> = new Set(
  'containerd dbt ggplot2 npm pandas pgvector pip pnpm pytest scikit-learn sklearn tidyverse webpack yarn'.split(' '),
);

/** A name or a label where it begins a line or a sentence: with a capital, unless it is a name that is written small. */
export function nameAtStart(label: string): string {
  const first = /^[^\s,:/(]*/.exec(label)![0];
  return WRITTEN_SMALL.has(first) || /[\p{Lu}\d]/u.test(first) ? label : sentenceCase(label);
}

/** A score in whole points, as people read it. */
export function wholePoints(hundredths: number): string {
  return String(Math.floor(hundredths / 100 + 0.5));
}
