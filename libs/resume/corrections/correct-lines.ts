import type { LinesCorrection, LinesRead, Profile, Span, UnparsedPart } from '#libs/contracts';
import type { CorrectedProfile } from './corrected-profile.js';

/** Takes lines that hold no fact out of what was not understood; does nothing where a later reading understands them. */
export function correctLines(before: CorrectedProfile, { lines }: LinesCorrection): CorrectedProfile {
  const part = findPart(lines, before.profile);
  return part ? withoutPart(before, part) : before;
}

/** Finds lines that a user has seen: by their place in the same text, or by their words in another reading of it. */
export function findPart({ digest, start, end, words }: LinesRead, profile: Profile): UnparsedPart | null {
  const { documents, unparsed = [] } = profile;
  const isThere = ({ span }: UnparsedPart): boolean =>
    documents[span.document]?.digest === digest && span.start < end && span.end > start;
  return unparsed.find(isThere) ?? unparsed.find((one) => one.words === words) ?? null;
}

/** Removes a part and the finding about it. */
export function withoutPart(corrected: CorrectedProfile, part: UnparsedPart): CorrectedProfile {
  const { unparsed = [], ...profile } = corrected.profile;
  const left = unparsed.filter((one) => one !== part);
  const isOfPart = ({ code, span }: Profile['findings'][number]): boolean =>
    code === part.cause &&
    span !== null &&
    span.document === part.span.document &&
    span.start === part.span.start &&
    span.end === part.span.end;
  const findings = profile.findings.filter((one) => !isOfPart(one));
  return { ...corrected, profile: { ...profile, findings, ...(left.length > 0 && { unparsed: left }) } };
}

/**
 * Gives the text that belongs to lines to a position: it describes work done there. A sentence that begins above the lines goes with them
 * only if more of it stands below them, since the reader may have joined it with the lines by mistake.
 *
 * @param reach from the lines to the end of their text
 */
export function withTextOfLines(
  corrected: CorrectedProfile,
  lines: Span,
  reach: Span,
  position: number,
): CorrectedProfile {
  const isOfLines = ({ document, start, end }: Span): boolean =>
    document === reach.document &&
    start < reach.end &&
    end > reach.start &&
    (start >= lines.start || end - lines.end > lines.start - start);
  const sentences = corrected.profile.sentences.map((one) => {
    if (!isOfLines(one.span) || one.place === 'contact') return one;
    const { positions: _, ...sentence } = one;
    return { ...sentence, place: 'work' as const, position };
  });
  return { ...corrected, profile: { ...corrected.profile, sentences } };
}
