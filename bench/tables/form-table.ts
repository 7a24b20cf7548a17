import { neutralByEnding, neutralWordLookup } from '#libs/language';
import { furtherWords } from './further-forms.js';
import { genderedTitles, countGenderedWords, type GenderedLanguage } from './gendered-forms.js';
import { inflected } from './inflected-forms.js';

/** Words of English so common as these are never changed, whatever they mean in other languages ("administrative", "marina"). */
const COMMON = 20_000;
/** Words of English that an ending must not change, however rare. */
const ENGLISH = 60_000;

/** Where the words of a compound stand together. */
const COMPOUNDING: ReadonlySet<GenderedLanguage> = new Set(['de', 'nl', 'sv', 'da']);
/** Where the plural for women is a form of that for men, and not of the singular. */
const ROMANCE: ReadonlySet<GenderedLanguage> = new Set(['fr', 'es', 'pt', 'it']);
/** Languages whose many cases are left out where English has such a word: "zoology", "auditory". */
const CASES: ReadonlySet<GenderedLanguage> = new Set(['pl', 'cs', 'ro']);
const HEAD =
  /(?:in|innen|frau|frauen|ster|sters|trice|euse|inna|ska|vrouw|dame|schwester|experte|inde|esse|ess|res|ine)$/u;

/** French words that end as a participle for women does and name no person, some of them in the patterns of the readers. */
const NOUNS =
  'allée année années arrivée chaussée coordonnées donnée données durée entrée idée journée journées lycée lycées musée rentrée soirée tournée vallée armée portée matinée randonnée assemblée carrière carrières carrera carreras manera jornada jornadas temporada entrada salida llamada vida bebida bebidas posada posadas mérida lleida panamá bogotá paraná américa áfrica república frontera bandera carreira bandeira madeira książka umowa budowa rozmowa warszawa szkoła matière matières manière filière rivière lumière frontière barrière'.split(
    ' ',
  );
/** Common in English as names alone: San Marino, Marin County. */
const FORCED = new Set(['marino', 'marin']);
/** In every compound: "congresswoman" is never kept. */
const PERSON = /(?:wom[ae]n|persons?|people|mistress)$/;
/** "Formers" would end "transformers", too; stems do without the "-s" of such words anyway. */
const isEnglishPlural = (form: string): boolean => /^[a-z]{1,9}$/.test(form) && form.endsWith('s');
/** A shorter word ends too many others. */
const SHORTEST_HEAD = 6;

/** Pairs that ESCO has by chance or that say something else: articles, "media", the sister of an order, air hostess and host. */
const NO_PAIRS = new Set('della delle alla allo media medio mediana barista bariste carrière hostess nonne'.split(' '));

/** The table as it is shipped, and what was left out because both words of a pair are common English. */
export interface BuiltFormTable {
  forms: string;
  heads: string;
  kept: string;
  counts: { forms: number; heads: number; kept: number };
  leftOut: string[];
}

/**
 * @param folder of ESCO's titles
 * @param english words of English, the commonest first
 * @param known words that the readers know by name: of a pair with one of them, that one stands for both
 */
export function formTable(folder: string, english: readonly string[], known: ReadonlySet<string>): BuiltFormTable {
  const common = new Set(english.slice(0, COMMON));
  const listed = new Set(english);
  const further = furtherWords();
  const pairs = [...countGenderedWords(genderedTitles(folder)), ...further]
    .filter(({ masculine, feminine }) => !NO_PAIRS.has(feminine) && !NO_PAIRS.has(masculine))
    .sort((a, b) => b.titles - a.titles);
  const ofEsco = new Set(pairs.flatMap(({ masculine, feminine }) => [masculine, feminine]));
  const kept = new Set([
    ...NOUNS,
    ...english
      .slice(0, ENGLISH)
      .filter((word) => /^\p{L}{4,}$/u.test(word) && !PERSON.test(word))
      .filter((word) => neutralByEnding(word) !== word && (common.has(word) || !ofEsco.has(word))),
    // A word of the readers whose other form they do not know names no person: "jornada".
    ...[...known].filter((word) => {
      const one = neutralByEnding(word);
      return one !== word && !known.has(one) && !PERSON.test(word) && !/ées?$/.test(word) && !ofEsco.has(word);
    }),
  ]);
  const root = (word: string): string => (kept.has(word) ? word : neutralByEnding(word));
  const leftOut: string[] = [];
  const stands = new Map<string, string>();
  const compounding = new Set<string>();
  const find = (word: string): string => {
    let at = word;
    for (let next = stands.get(at); next !== undefined; next = stands.get(at)) at = next;
    return at;
  };
  /** Lets one word stand for both. */
  const join = (man: string, woman: string, language: GenderedLanguage): void => {
    const [one, other] = [find(root(man)), find(root(woman))];
    if (one === other) return;
    if (common.has(one) && common.has(other) && !FORCED.has(one)) {
      leftOut.push(`${man}/${woman}`);
      return;
    }
    const isKnown = known.has(other) && !known.has(one) && !common.has(one) && other === woman;
    // What stands for other words already goes on standing for them.
    const isRoot = other !== root(woman) && !common.has(one);
    const reversed = common.has(other) || FORCED.has(one) || isKnown || isRoot;
    stands.set(reversed ? one : other, reversed ? other : one);
    if (!reversed && COMPOUNDING.has(language) && HEAD.test(woman)) compounding.add(other);
  };
  for (const { masculine, feminine, language } of pairs) join(masculine, feminine, language);
  for (const { masculine, feminine, language } of pairs)
    for (const [form, stem] of inflected(language, masculine, feminine)) {
      if (CASES.has(language) && listed.has(form)) continue;
      if (ofEsco.has(form) || stands.has(form) || (common.has(form) && (!ROMANCE.has(language) || common.has(stem))))
        continue;
      if (stands.has(root(form))) {
        // A rule of another language has it already: "mélangeuses" is "mélangeux" by its end.
        if (root(form) !== form && find(root(form)) !== find(root(stem))) stands.set(form, find(root(stem)));
        continue;
      }
      join(stem, form, language);
      if (language === 'de' && stands.get(form) === find(stem) && !isEnglishPlural(form)) compounding.add(form);
    }

  const forms = new Map<string, string>();
  const heads = new Map<string, string>();
  const derive = neutralWordLookup({ forms, heads, kept });
  const all = [...stands.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const form of all) {
    const one = find(form);
    if (derive(form) === one) continue;
    if (compounding.has(form) && form.length >= SHORTEST_HEAD) heads.set(form, one);
    forms.set(form, one);
  }
  // What stands for others stays as it is.
  for (const one of new Set(all.map(find))) if (derive(one) !== one) kept.add(one);
  return {
    forms: packed(forms),
    heads: packed(heads),
    kept: [...kept].sort().join(' '),
    counts: { forms: forms.size, heads: heads.size, kept: kept.size },
    leftOut,
  };
}

function packed(forms: ReadonlyMap<string, string>): string {
  const lines = new Map<string, string[]>();
  for (const [form, one] of forms) lines.set(one, [...(lines.get(one) ?? []), form]);
  return [...lines]
    .map(([one, others]) => [one, ...others.sort()].join(' '))
    .sort()
    .join('\n');
}
