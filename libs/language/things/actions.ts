import { lazy } from '../text/lazy.js';
import { ACTION_GROUPS, ACTION_NOUNS } from './action-groups.js';
import { IRREGULAR_VERBS } from './irregular-verbs.js';
import { stemsOfPhrase } from './stems-of-phrase.js';

interface Actions {
  /** Stems of verbs and of their nouns that tell the same action, by the stem of a verb. */
  like: Map<string, string[]>;
  /** Stems of verbs by those of their nouns. */
  verbs: Map<string, string>;
}

const actions = lazy((): Actions => {
  const like = new Map<string, string[]>();
  const verbs = new Map<string, string>();
  const nouns = new Map<string, string>();
  for (const line of ACTION_NOUNS.split('\n')) {
    const [verb, noun] = stemsOfPhrase(line);
    if (verb === undefined || noun === undefined) continue;
    nouns.set(verb, noun);
    verbs.set(noun, verb);
  }
  for (const line of ACTION_GROUPS.split('\n')) {
    const stems = stemsOfPhrase(line);
    const all = stems.flatMap((one) => [...formsOf(one), ...(nouns.has(one) ? [nouns.get(one)!] : [])]);
    for (const one of stems) {
      like.set(one, [...new Set([...(like.get(one) ?? formsOf(one)), ...all])]);
      if (!verbs.has(one)) verbs.set(one, one);
    }
  }
  return { like, verbs };
});

/** Stems of irregular forms by that of their verb: a stemmer takes "wrote" for another word than "write". */
const irregular = lazy(
  () =>
    new Map(
      IRREGULAR_VERBS.split('\n').flatMap((line) => {
        const [verb, ...forms] = stemsOfPhrase(line);
        return verb === undefined ? [] : [[verb, forms] as const];
      }),
    ),
);

const bases = lazy(
  () => new Map([...irregular()].flatMap(([verb, forms]) => forms.map((form) => [form, verb] as const))),
);

/** The stem of the verb that a stem is an irregular form of ("oversaw" of "oversee"); of any other the stem itself. */
export const baseForm = (stem: string): string => bases().get(stem) ?? stem;

const formsOf = (stem: string): string[] => [stem, ...(irregular().get(stem) ?? [])];

/** Stems of verbs, and of nouns, that tell the same action as a verb's stem, itself first. */
export function actionsLike(stem: string): readonly string[] {
  return actions().like.get(stem) ?? formsOf(stem);
}

/** The stem of the verb whose action a noun names, given by its stem: of "advise" for "advice"; null for other nouns. */
export function actionNamed(stem: string): string | null {
  return actions().verbs.get(stem) ?? null;
}
