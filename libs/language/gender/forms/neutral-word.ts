/** One form of a word for every gender, as the tables of the readers know it. */
import { inflateTable } from '../../text/inflate-table.js';
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
export const LISTED_WORDS: ReadonlyMap<string, string> = new Map(
  [...ENGLISH_FORMS, ...PHRASE_FORMS].flatMap((line) => {
    const [one, ...others] = line.split('|');
    return others.map((form): [string, string] => [form, one!]);
  }),
);

/** The shipped table. */
export const SHIPPED_FORMS: FormTable = {
  forms: new Map([...pairsOf(PACKED_FORMS), ...[...LISTED_WORDS].filter(([form]) => !form.includes(' '))]),
  heads: new Map(pairsOf(PACKED_HEADS)),
  kept: new Set(inflateTable(PACKED_KEPT).toString('utf8').split(' ')),
};

/** The one form of a word in lower case for every gender: "saleswoman" and "salesperson" are "salesman", "Entwicklerin" is "entwickler". */
export const neutralWord: (word: string) => string = memoise(neutralWordLookup(SHIPPED_FORMS));

/** Last two units of every word that may change, in either case. */
const LAST = new Set<number>();
const ONES = new Set<string>([
  ...SHIPPED_FORMS.forms.values(),
  ...SHIPPED_FORMS.heads.values(),
  ...LISTED_WORDS.values(),
]);
for (const form of [
  ...SHIPPED_FORMS.forms.keys(),
  ...SHIPPED_FORMS.heads.keys(),
  ...'man men son ple in en au uw te ft ce re ri se es ne ée és as ka ką er em ra rx dx cx ix xs ea da ta na za ca ia ga fa la ma ła wa am iz ni ci ią ię ně ss gx rn iz ec de he ów om mi ch ie'.split(
    ' ',
  ),
  ...[...'cdglnrstvzșțiouekbšč'].flatMap((one) => [`${one}ă`, `${one}á`, `${one}ã`]),
])
  for (const written of [form, form.toUpperCase()])
    LAST.add(written.charCodeAt(written.length - 2) * 65_536 + written.charCodeAt(written.length - 1));

for (const capital of ['In', 'eR']) LAST.add(capital.charCodeAt(0) * 65_536 + capital.charCodeAt(1));

/**
 * Returns whether the word of a text that ends before `end` may have another form: cheap, and never wrong where it says
 * no.
 */
export function mayChange(text: string, end: number): boolean {
  return LAST.has(text.charCodeAt(end - 2) * 65_536 + text.charCodeAt(end - 1));
}

/** Endings of words for jobs and people. A mark after one means a form of it, and no path or sum ("and/in"). */
const CALLED =
  /(?:[^aeiouy]er|eur|[stdk]or|ist|ent|ant|log|loge|urg|agog|kund|kolleg|ärzt|anwält|köch|ekt|ier|ien|é|eux|if|el|al|ain|ado|eiro|ero|[aeiuct]tore|[lrsv]sore|iere|aio|ico|ario|ista|ogo|ivo|ido|oso|ato|ito|any|ony|zny|lny|[nvtk]ý)s?$/u;

/** Returns whether a word in lower case is one form of several, as far as can be told. */
export function isGenderForm(word: string): boolean {
  return ONES.has(word) || ONES.has(word.replace(/s$/, '')) || (word.length >= SHORTEST_CALLED && CALLED.test(word));
}
const SHORTEST_CALLED = 5;

let others: Map<string, string[]> | null = null;

/** The other forms of a word that stands for all, as far as the table has them; none for one that stands for itself. */
export function genderFormsOf(one: string): readonly string[] {
  if (!others) {
    others = new Map();
    for (const [form, stands] of [...SHIPPED_FORMS.forms, ...LISTED_WORDS])
      others.set(stands, [...(others.get(stands) ?? []), form]);
  }
  return others.get(one) ?? [];
}
