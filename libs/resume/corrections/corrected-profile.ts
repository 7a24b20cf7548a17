/** A profile while corrections are applied to it, one after the other. Each step takes one and returns another. */
import type {
  Corrected,
  Denied,
  EducationEntry,
  EntryOf,
  Finding,
  Profile,
  Sentence,
  Span,
  ActiveCorrection,
  Stated,
  StatedDate,
} from '#libs/contracts';
import { statementOf } from './statement.js';

export interface CorrectedProfile {
  profile: Profile;
  denied: readonly Denied[];
  /** Studies that the candidate does not have. They keep their indexes until the end. */
  removed: ReadonlySet<EducationEntry>;
  /** Indexes of the positions and studies that corrections speak of, by `entryKey`. */
  places: ReadonlyMap<string, number>;
  /** Where the lines of corrections stand in this reading, by the id of the correction; not all are found. */
  lines: ReadonlyMap<string, Span>;
}

/** A statement as a document of the profile, with where in it each part stands. */
export interface StatementSource {
  id: string;
  span: Span;
  /** Returns the span of a part; the whole statement for a part without words of its own. */
  of(part: string): Span;
}

/** Key of an entry that a correction is about. */
export function entryKey(fact: 'position' | 'education', of: EntryOf<unknown>): string {
  return `${fact} ${JSON.stringify(of)}`;
}

/** Adds a statement to the documents of the profile. */
export function withStatement(
  corrected: CorrectedProfile,
  { id, content, ...who }: ActiveCorrection,
): { corrected: CorrectedProfile; source: StatementSource } {
  const { text, parts } = statementOf(content);
  const document = corrected.profile.documents.length;
  const span = { document, start: 0, end: text.length };
  const documents = [
    ...corrected.profile.documents,
    {
      digest: id,
      extractor: 'statement/1',
      readability: 'stated' as const,
      language: null,
      length: text.length,
      statement: { correction: id, by: who.by, at: who.at, source: who.source, text },
    },
  ];
  return {
    corrected: { ...corrected, profile: { ...corrected.profile, documents } },
    source: { id, span, of: (part) => ({ ...span, ...parts[part] }) },
  };
}

/** A list with an entry in place of the one at an index, or at its end where there is no index. */
export const withEntry = <Entry>(list: readonly Entry[], at: number | undefined, entry: Entry): Entry[] =>
  at === undefined ? [...list, entry] : list.map((one, index) => (index === at ? entry : one));

/** Adds the index of an entry under the keys by which corrections name it. */
export const withEntryIndex = (
  corrected: CorrectedProfile,
  keys: readonly (string | null)[],
  index: number,
): CorrectedProfile => ({
  ...corrected,
  places: new Map([...corrected.places, ...keys.flatMap((key) => (key === null ? [] : [[key, index] as const]))]),
});

/** Adds what a correction says is not so. */
export const withDenied = (corrected: CorrectedProfile, denied: Denied): CorrectedProfile => ({
  ...corrected,
  denied: [...corrected.denied, denied],
});

/** Adds a sentence that a statement is read as. */
export const withSentence = (corrected: CorrectedProfile, sentence: Sentence): CorrectedProfile => ({
  ...corrected,
  profile: { ...corrected.profile, sentences: [...corrected.profile.sentences, sentence] },
});

/** Adds a finding about a statement. */
export const withFinding = (
  corrected: CorrectedProfile,
  code: string,
  { span }: StatementSource,
  data: Finding['data'] = {},
): CorrectedProfile => ({
  ...corrected,
  profile: { ...corrected.profile, findings: [...corrected.profile.findings, { code, span, data }] },
});

/** The statements that corrected an entry, this one last, and where it was read before. */
export function correctedBy(
  { span }: StatementSource,
  before: Corrected | undefined,
  was: readonly (Span | undefined)[],
): Corrected {
  if (before) return { by: [...before.by, span], was: before.was };
  return { by: [span], was: was.filter((one) => one !== undefined) };
}

/** Returns the spans of an entry's parts in the documents; the whole entry when it has none. */
export function spansOfParts(parts: readonly (Stated<unknown> | StatedDate | null)[], whole: Span): Span[] {
  const spans = parts.flatMap((part) => (part === null ? [] : [part.span]));
  return spans.length === 0 ? [whole] : spans;
}
