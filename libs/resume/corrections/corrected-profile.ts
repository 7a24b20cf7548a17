/** A profile while people's corrections are applied to it. */
import type {
  Corrected,
  Denied,
  EducationEntry,
  EntryOf,
  Finding,
  Profile,
  Span,
  StandingCorrection,
  Stated,
  StatedDate,
} from '#libs/contracts';
import type { SkillLexicon } from '#libs/language';
import { statementOf } from './statement.js';

export interface Draft {
  /** A copy that may be changed; its entries are replaced, never changed. */
  profile: Profile;
  denied: Denied[];
  /** Studies that are not so. They keep their places until the end. */
  removed: Set<EducationEntry>;
  lexicon: SkillLexicon;
  /** Where positions and studies stand that corrections speak of, by `keyOf`. */
  places: Map<string, number>;
}

/** A statement as a document of the profile, with where in it each part stands. */
export interface Said {
  id: string;
  span: Span;
  /** Where a part of it stands; the whole of it for what it has no words of its own for. */
  of(part: string): Span;
}

/** Key of an entry that a correction is about. */
export function keyOf(fact: 'position' | 'education', of: EntryOf<unknown>): string {
  return `${fact} ${JSON.stringify(of)}`;
}

/** Adds a statement to the documents of the profile. */
export function say({ profile }: Draft, { id, content, ...who }: StandingCorrection): Said {
  const { text, parts } = statementOf(content);
  const document = profile.documents.length;
  profile.documents.push({
    digest: id,
    extractor: 'statement/1',
    readability: 'stated',
    language: null,
    length: text.length,
    statement: { correction: id, by: who.by, at: who.at, source: who.source, text },
  });
  const span = { document, start: 0, end: text.length };
  return { id, span, of: (part) => ({ ...span, ...parts[part] }) };
}

/** That somebody put an entry right, beside whoever did before. */
export function correctedBy(said: Said, before: Corrected | undefined, was: readonly (Span | undefined)[]): Corrected {
  if (before) return { by: [...before.by, said.span], was: before.was };
  return { by: [said.span], was: was.filter((span) => span !== undefined) };
}

/** Where the parts of an entry stand in the documents; the whole of it when it has none. */
export function spansOf(parts: readonly (Stated<unknown> | StatedDate | null)[], whole: Span): Span[] {
  const spans = parts.flatMap((part) => (part === null ? [] : [part.span]));
  return spans.length === 0 ? [whole] : spans;
}

export function note({ profile }: Draft, code: string, said: Said, data: Finding['data'] = {}): void {
  profile.findings.push({ code, span: said.span, data });
}
