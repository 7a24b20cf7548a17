/** An answer of the API without who people are. Knows answers by the names of their fields; what it does not know, it masks as text. */
import type { ReaderLanguage } from '#libs/contracts';
import { MASKED, maskText, type Mask } from '#libs/resume';
import { hiddenName } from '#libs/wording';

/** A person to be masked, by each of the ids that an answer may call them. */
export interface MaskedPerson extends Pick<Mask, 'names' | 'phrases'> {
  /** Stands for the name. */
  code: string;
  /** Identifying spans in documents, by document ID, and in statements of users, by the ID of their correction. */
  places: ReadonlyMap<string, readonly { start: number; end: number }[]>;
}

export type MaskedPeople = ReadonlyMap<string, readonly MaskedPerson[]>;

interface Options {
  /** Ids of the address that was asked: the answer is about them. */
  about: readonly string[];
  /** Names of files reveal an identity even before it is known whose they are. */
  hideFiles: boolean;
  language: ReaderLanguage;
}

/** Fields that hold ids of people, of what they sent, or of what became of it. */
const IDS = ['candidateId', 'applicationId', 'documentId', 'candidateIds'] as const;
/** Fields with words of the role, or with who of the users did something: nothing of a candidate. */
const OTHERS = new Set([
  'by',
  'author',
  'mentions',
  'from',
  'label',
  'criterion',
  'role',
  'roleTitle',
  'weights',
  'pinned',
  'code',
]);
/** Fields whose values are of a list (`candidate`, `ats:workable`), or words where a caller gave some. */
const LISTED = new Set(['source', 'asked']);
const OF_LIST = /^[a-z]+(?:[-:][a-z]+)*$/;
/** Lists of contacts, of what people share, and of words that contacts and titles were cut into. */
const EMPTIED = new Set([
  'emails',
  'phones',
  'links',
  'shared',
  'terms',
  'runs',
  'samples',
  'titleKeys',
  'otherTitleKeys',
  'headlineKeys',
]);
const LEFT_OUT = new Set(['email', 'phone', 'externalId', 'city', 'region']);
/** Any other answer in free words may name the candidate, their school or their town, and a year may reveal an age. */
const CLOSED_ANSWER =
  /^(?!(?:19|20)\d\d$)(?:yes|no|ja|nein|oui|non|s[ií]|\d{1,6}(?:[.,]\d{1,2})?(?: (?:days?|weeks?|months?|years?))?)$/i;
/** Texts that may speak of several people at once. */
const SPOKEN = new Set(['sentence', 'text', 'quote', 'reason', 'summary', 'detail', 'message']);
/** So many people are looked for in such a text. */
const MOST_SPOKEN_OF = 10;

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** @returns ids that an answer speaks of, as often as it does */
export function idsIn(value: unknown, found: string[] = []): string[] {
  if (Array.isArray(value)) for (const one of value) idsIn(one, found);
  else if (isFields(value)) {
    found.push(...idsOf(value));
    for (const one of Object.values(value)) if (typeof one === 'object') idsIn(one, found);
  }
  return found;
}

function idsOf(fields: Fields): string[] {
  return IDS.flatMap((key) => fields[key] ?? []).filter((id): id is string => typeof id === 'string');
}

/** @returns a copy; what is not about the people is in it as it was */
export function maskAnswer(answer: unknown, people: MaskedPeople, { about, hideFiles, language }: Options): unknown {
  const all = [...new Set([...people.values()].flat())];
  const loose = all.length <= MOST_SPOKEN_OF ? all : [];
  const known = (ids: readonly string[]): MaskedPerson[] => ids.flatMap((id) => people.get(id) ?? []);

  const walk = (value: unknown, of: readonly MaskedPerson[], key: string, within: Fields): unknown => {
    if (typeof value === 'string') return text(value, of, key, within);
    if (Array.isArray(value)) {
      if (EMPTIED.has(key) && (of.length > 0 || hideFiles)) return [];
      if (key === 'names') return namesOf(value, within, people);
      if (key === 'fileNames' && hideFiles) return value.map((name) => fileName(String(name), null, language));
      return value.map((one) => walk(one, of, key, within));
    }
    return isFields(value) ? fields(value, of, key) : value;
  };

  const fields = (value: Fields, around: readonly MaskedPerson[], key: string): Fields => {
    const ids = idsOf(value);
    const own = known(ids);
    const of = ids.length > 0 && own.length > 0 ? own : around;
    const isPerson = own.length > 0 || (around.length > 0 && key === '');
    const isStudy = key === 'education' || value['fact'] === 'education' || 'institution' in value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => {
        if (OTHERS.has(name)) return [name, one];
        if (of.length > 0) {
          if (LEFT_OUT.has(name)) return [name, null];
          if (isStudy && (name === 'start' || name === 'end')) return [name, null];
          if (name === 'institution') return [name, wholly(one)];
          // Also where none was read: what is called by a file then would be called by its kind.
          if (name === 'candidateName' || (name === 'name' && isPerson)) return [name, of[0]!.code];
        }
        if (hideFiles && LEFT_OUT.has(name)) return [name, null];
        return [name, walk(one, of, name, value)];
      }),
    );
  };

  const text = (value: string, of: readonly MaskedPerson[], key: string, within: Fields): string => {
    // Its offsets are not known, and what stands beside a word may tell what the word does not.
    if (key === 'context' && of.length > 0) return text(String(within['quote'] ?? ''), of, 'quote', within);
    if (key === 'answer' && of.length > 0 && !CLOSED_ANSWER.test(value)) return MASKED;
    if (LISTED.has(key) && OF_LIST.test(value)) return value;
    if (key === 'fileName') return of.length > 0 || hideFiles ? fileName(value, of[0] ?? null, language) : value;
    const who = of.length > 0 ? of : SPOKEN.has(key) ? loose : [];
    const stated = key === 'statement' && within['fact'] === 'education' ? tellingLines(value) : [];
    return who.reduce(
      (masked, person) => maskText(masked, person, [...stated, ...placesIn(person, key, within)]),
      value,
    );
  };

  return walk(answer, known(about), '', {});
}

/** Names in the order of the ids beside them. */
function namesOf(names: readonly unknown[], { candidateIds }: Fields, people: MaskedPeople): unknown[] {
  const ids: unknown[] = Array.isArray(candidateIds) ? candidateIds : [];
  return names.map((name, index) => (name === null ? null : (people.get(String(ids[index]))?.[0]?.code ?? name)));
}

/** A value, or what states one, masked whatever it is. */
function wholly(value: unknown): unknown {
  if (typeof value === 'string') return MASKED;
  return isFields(value) && 'value' in value ? { ...value, value: MASKED } : value;
}

/**
 * Finds school and dates of a study as its correction states them. An undone correction is in no profile that would
 * know their spans.
 */
function tellingLines(statement: string): { start: number; end: number }[] {
  return [...statement.matchAll(/(?<=^(?:Institution|Start|End): ).+$/gm)].map(({ index, 0: matched }) => ({
    start: index,
    end: index + matched.length,
  }));
}

/** Its kind is left, and whose it is. */
function fileName(name: string, person: MaskedPerson | null, language: ReaderLanguage): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
  return `${person?.code ?? hiddenName(null, language)}${ending.toLowerCase()}`;
}

/** Returns the known identifying spans, counted from the beginning of this text: a whole document, or a quote of one. */
function placesIn(person: MaskedPerson, key: string, within: Fields): { start: number; end: number }[] {
  const { documentId, start, correction } = within;
  if (key === 'text' && typeof correction === 'string') return [...(person.places.get(correction) ?? [])];
  const places = (typeof documentId === 'string' && person.places.get(documentId)) || [];
  if (key === 'text' && 'digest' in within) return [...places];
  if (key !== 'quote' || typeof start !== 'number') return [];
  return places.flatMap((place) =>
    place.end > start ? [{ start: Math.max(0, place.start - start), end: place.end - start }] : [],
  );
}
