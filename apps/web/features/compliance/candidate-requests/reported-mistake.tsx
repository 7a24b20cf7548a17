import type { CandidateRequest, ReportedCorrection } from '#libs/contracts';
import { requests as said } from '../../platform/inbox/messages.js';

/** The fact as they put it, and their own words. */
export function Reported({ request: { kind, correction, words } }: { request: CandidateRequest }) {
  const fact = correction && factIn(correction);
  return (
    <>
      {fact && <p>{fact}</p>}
      {words && <blockquote>{words}</blockquote>}
      {kind === 'person' && <p>{said.personHint}</p>}
    </>
  );
}

/** A reported fact in a line; null when it was told in words alone. */
function factIn(correction: ReportedCorrection): string | null {
  const of = (...parts: (string | null | undefined)[]) =>
    `${said.facts[correction.fact]}: ${parts.filter((part) => part).join(', ')}`;
  switch (correction.fact) {
    case 'position': {
      const { title, employer, start, end } = correction;
      return of(title, employer, [start, end].filter((date) => date).join(' – '));
    }
    case 'education':
      return of(correction.degree, correction.field, correction.institution, correction.held ? null : said.notSo);
    case 'skill':
      return of(correction.skill, correction.there ? null : said.notSo);
    case 'certificate':
      return of(correction.name, correction.held ? null : said.notSo);
    case 'language':
      return of(correction.language, correction.spoken ? null : said.notSo);
    case 'other':
      return null;
  }
}
