/** Parts of an explanation by their names, where the sentences about them are there already. */
import type { Detail, ReaderLanguage, ReasonNode } from '#libs/contracts';
import { GRAMMAR } from './grammar.js';
import { nameAtStart } from './letters.js';

interface NamedNode {
  label: string;
  detail?: Detail;
  children: readonly NamedNode[];
}

/** Whether the sentence about a node begins with the name of what was found: a name keeps its capital inside a sentence. */
export function isNameFirst(sentence: string, { label, detail = {}, children }: NamedNode): boolean {
  const names = [label, detail['name'], spokenId(detail['skill'])];
  return (
    names.some((name) => typeof name === 'string' && name !== '' && isFirst(sentence, nameAtStart(name))) ||
    children.some((child) => isNameFirst(sentence, child))
  );
}

const isFirst = (sentence: string, name: string): boolean =>
  sentence.startsWith(`${name}:`) || sentence.startsWith(`${name} · `);

/** Sentences of these begin with the name of what they are about, where there is anything. */
export const NAMED: readonly string[] = ['skill', 'cloud', 'certifications'];

/** A part of a whole by its name, with its sentence; the name is not repeated. */
export function partInWords(
  part: NamedNode & Pick<ReasonNode, 'test' | 'value'> & { sentence: string },
  language: ReaderLanguage,
): string {
  const [name, sentence] = [nameAtStart(part.label), part.sentence];
  if (sentence.startsWith(`${name}:`)) return sentence;
  const isNamed = (NAMED.includes(part.test) && part.value > 0) || isNameFirst(sentence, part);
  return isNamed ? `${name} · ${sentence}` : `${name}: ${GRAMMAR[language].insideSentence(sentence)}`;
}

const spokenId = (id: Detail[string] | undefined): string | null =>
  typeof id === 'string' ? id.replaceAll('-', ' ') : null;
