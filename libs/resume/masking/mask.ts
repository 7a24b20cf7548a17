/** Masks what identifies a candidate in texts, and keeps the offsets of the rest. */
import type { Denied, Profile, Span } from '#libs/contracts';
import { emailsIn } from '../facts/identity/identity.js';
import { placesOfPhrase, placesOfName } from '../facts/identity/repeated-names.js';
import { genderedWords, type GenderedWord } from './gendered-words.js';
import { genderedTerms, type TextRange } from './gendered-terms.js';

type Maskable = Pick<Profile, 'documents' | 'identity' | 'education' | 'sentences' | 'denied'>;

/** The mask of a candidate's identity. */
export interface Mask {
  /** Whole names; each of their words is masked as well, written as a name is. */
  names: readonly string[];
  /** Addresses of mail, numbers, links, places to live, schools: masked in any case. */
  phrases: readonly string[];
  /** Places in documents, by the digest of their text; in what people stated, by the id of the correction. */
  places: Readonly<Record<string, readonly TextRange[]>>;
}

/** The replacement of a masked range of any length. */
export const MASKED = '█';
/**
 * A character without width, at which no line breaks. The text after a masked range keeps its offset, and the length of
 * the range stays hidden.
 */
const NOTHING = '\u2060';

/** Shorter ones ("IT", "MA") would mask what they do not mean. */
const SHORTEST_PHRASE = 4;

/**
 * Finds what identifies a candidate in the facts parsed from their documents: name, contacts and personal details,
 * schools, and the dates of studies, which reveal an age. Dates of work stay, because experience is counted by them.
 */
export function maskOf({ documents, identity, education, sentences, denied = [] }: Maskable): Mask {
  const { name, emails, phones, links, location } = identity;
  const studies = education.flatMap((study) => [study, ...(study.sources ?? [])]);
  const stated = studies.flatMap(({ institution, start, end }) => [institution, start, end]);
  const places: Record<string, TextRange[]> = {};
  const spans = [
    ...identity.terms,
    ...stated.flatMap((one) => (one ? [one.span] : [])),
    ...overruled(education, denied),
    // Lines of nothing but contacts, whatever of them was understood.
    ...sentences.flatMap(({ place, span }) => (place === 'contact' ? [span] : [])),
  ];
  for (const span of spans) {
    const digest = documents[span.document]?.digest;
    if (digest !== undefined) (places[digest] ??= []).push({ start: span.start, end: span.end });
  }
  return {
    names: name ? [name.value] : [],
    phrases: [...emails, ...phones, ...links, location, ...studies.map(({ institution }) => institution)].flatMap(
      (one) => (one ? [one.value] : []),
    ),
    places,
  };
}

/**
 * Finds the words of documents about studies that a user corrected or denied, which reveal as much as those that hold.
 * Degrees and fields that stay are shown.
 */
function overruled(education: Maskable['education'], denied: readonly Denied[]): Span[] {
  const shown = education.flatMap(({ degree, field }) => [degree, field]).flatMap((one) => (one ? [one.span] : []));
  const replaced = [
    ...education.flatMap(({ corrected }) => corrected?.was ?? []),
    ...denied.flatMap(({ fact, was }) => (fact === 'education' ? was : [])),
  ];
  return replaced.filter(
    (span) =>
      !shown.some(({ document, start, end }) => document === span.document && start === span.start && end === span.end),
  );
}

/**
 * @param places in this text that are known to tell something
 * @returns the text, of the same length in UTF-16 units, with everything masked that tells who the person is, their gender or their age
 */
export function maskText(
  text: string,
  { names, phrases }: Pick<Mask, 'names' | 'phrases'>,
  places: readonly TextRange[] = [],
): string {
  const found = [
    ...places,
    ...names.flatMap((name) => [...placesOfName(text, name, 0), ...inCapitals(text, name)]),
    ...phrases.filter(({ length }) => length >= SHORTEST_PHRASE).flatMap((phrase) => placesOfPhrase(text, phrase)),
    ...emailsIn(text, 0).map(({ span }) => span),
  ];
  const jobs = genderedWords(text).filter((one) => !found.some((other) => overlap(one, other)));
  // "Delivery woman" is a job, and no woman apart from it.
  const telling = genderedTerms(text).filter((one) => !jobs.some((other) => overlap(one, other)));
  return masked(withoutGender(text, jobs), [...found, ...telling]);
}

/** @param text of which `found` is masked */
function masked(text: string, found: readonly TextRange[]): string {
  let hidden = '';
  let at = 0;
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(at, start);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    // What only goes on from the last stretch is part of it.
    const first = from === at && hidden !== '' && from !== start ? NOTHING : MASKED;
    hidden += text.slice(at, from) + first + NOTHING.repeat(to - from - 1);
    at = to;
  }
  return hidden + text.slice(at);
}

const overlap = (one: TextRange, other: TextRange): boolean => one.start < other.end && one.end > other.start;

/**
 * The text with one form for every gender of the names of jobs ("Entwickler" for "Entwicklerin"), of the same length: a form that is
 * shorter is followed by what takes no room; where the form that stands for all is longer, what all forms begin with stands alone.
 */
function withoutGender(text: string, jobs: readonly GenderedWord[]): string {
  let plain = '';
  let at = 0;
  for (const { start, end, shown } of jobs) {
    if (start < at) continue;
    plain += text.slice(at, start) + shown + NOTHING.repeat(end - start - shown.length);
    at = end;
  }
  return plain + text.slice(at);
}

/** "RUIZ" for Ruiz: shorter words in capitals are abbreviations of something else ("SAM", "MAX"). */
function inCapitals(text: string, name: string): TextRange[] {
  const words = name.split(/\s+/).filter(({ length }) => length >= SHORTEST_PHRASE);
  return words.flatMap((word) => placesOfName(text, word.toUpperCase(), 0));
}

/** A masked text for files and pages, where nothing counts in it. */
export function withoutPlaces(text: string): string {
  return text.replace(MASKED_STRETCHES, LEFT_OUT).replaceAll(NOTHING, '');
}

const MASKED_STRETCHES = new RegExp(`${MASKED}${NOTHING}*`, 'g');
const LEFT_OUT = '[…]';
