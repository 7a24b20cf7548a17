/** One form of a word for every gender, as the tables of the readers know it. */
import { inflateTable } from '../../text/inflate-table.js';
import { lazy } from '../../text/lazy.js';
import { memoise } from '../../text/memoise.js';
import { ENGLISH_FORMS } from './english-forms.js';
import { PHRASE_FORMS } from './phrase-forms.js';
import { neutralWordLookup, type FormTable } from './form-lookup.js';
import { PACKED_FORMS, PACKED_HEADS, PACKED_KEPT } from './table.generated.js';

const pairsOf = (packed: string): [string, string][] =>
  inflateTable(packed)
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const [one, ...others] = line.split(' ');
      return others.map((form): [string, string] => [form, one!]);
    });

/** Listed forms: those of one word, and those of several, which are found in the text. */
export const listedWords: () => ReadonlyMap<string, string> = lazy(
  () =>
    new Map(
      [...ENGLISH_FORMS, ...PHRASE_FORMS].flatMap((line) => {
        const [one, ...others] = line.split('|');
        return others.map((form): [string, string] => [form, one!]);
      }),
    ),
);

/** The shipped table. */
export const shippedForms: () => FormTable = lazy(() => ({
  forms: new Map([...pairsOf(PACKED_FORMS), ...[...listedWords()].filter(([form]) => !form.includes(' '))]),
  heads: new Map(pairsOf(PACKED_HEADS)),
  kept: new Set(inflateTable(PACKED_KEPT).toString('utf8').split(' ')),
}));

/** The one form of a word in lower case for every gender: "saleswoman" and "salesperson" are "salesman", "Entwicklerin" is "entwickler". */
export const neutralWord: (word: string) => string = memoise((word) => lookUp()(word));
const lookUp = lazy(() => neutralWordLookup(shippedForms()));

/** Every word that stands for others. */
const ones: () => ReadonlySet<string> = lazy(
  () => new Set([...shippedForms().forms.values(), ...shippedForms().heads.values(), ...listedWords().values()]),
);

/** Last two units of every word that may change, in either case: those of ASCII in a table, the others in a set. */
const lastUnits: () => { ascii: Uint8Array; others: ReadonlySet<number> } = lazy(() => {
  const { forms, heads } = shippedForms();
  const written = [...forms.keys(), ...heads.keys(), ...OTHER_ENDS].flatMap((form) => [form, form.toUpperCase()]);
  const ascii = new Uint8Array(ASCII * ASCII);
  const others = new Set<number>();
  for (const word of [...written, 'In', 'eR']) {
    const [first, last] = [word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1)];
    if (first < ASCII && last < ASCII) ascii[first * ASCII + last] = 1;
    else others.add(first * UNITS + last);
  }
  return { ascii, others };
});
const ASCII = 128;
const UNITS = 65_536;
/** Ends of words that change by a rule. */
const OTHER_ENDS: readonly string[] = [
  ...'man men son ple in en au uw te ft ce re ri se es ne ée és as ka ką er em ra rx dx cx ix xs ea da ta na za ca ia ga fa la ma ła wa am iz ni ci ią ię ně ss gx rn iz ec de he ów om mi ch ie'.split(
    ' ',
  ),
  ...[...'cdglnrstvzșțiouekbšč'].flatMap((one) => [`${one}ă`, `${one}á`, `${one}ã`]),
];

/**
 * Returns whether the word of a text that ends before `end` may have another form: cheap, and never wrong where it says
 * no.
 */
export function mayChange(text: string, end: number): boolean {
  const [first, last] = [text.charCodeAt(end - 2), text.charCodeAt(end - 1)];
  const { ascii, others } = lastUnits();
  return first < ASCII && last < ASCII ? ascii[first * ASCII + last] === 1 : others.has(first * UNITS + last);
}

/** Endings of words for jobs and people. A mark after one means a form of it, and no path or sum ("and/in"). */
const CALLED =
  /(?:[^aeiouy]er|eur|[stdk]or|ist|ent|ant|log|loge|urg|agog|kund|kolleg|ärzt|anwält|köch|ekt|ier|ien|é|eux|if|el|al|ain|ado|eiro|ero|[aeiuct]tore|[lrsv]sore|iere|aio|ico|ario|ista|ogo|ivo|ido|oso|ato|ito|any|ony|zny|lny|[nvtk]ý)s?$/u;

/** Returns whether a word in lower case is one form of several, as far as can be told. */
export function isGenderForm(word: string): boolean {
  return (
    ones().has(word) || ones().has(word.replace(/s$/, '')) || (word.length >= SHORTEST_CALLED && CALLED.test(word))
  );
}
const SHORTEST_CALLED = 5;

/** The other forms of each word that stands for all. */
const others: () => ReadonlyMap<string, readonly string[]> = lazy(() => {
  const found = new Map<string, string[]>();
  for (const [form, one] of [...shippedForms().forms, ...listedWords()])
    found.set(one, [...(found.get(one) ?? []), form]);
  return found;
});

/** The other forms of a word that stands for all, as far as the table has them; none for one that stands for itself. */
export function genderFormsOf(one: string): readonly string[] {
  return others().get(one) ?? [];
}
