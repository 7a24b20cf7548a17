/** What was read about a person, as they are told it: each fact with the words of their documents that it rests on. Pure. */
import type { EvidenceQuote, Explained, Profile, ReadFact, Span, Stated, StatedDate } from '#libs/contracts';
import { excerpt, wordsForCandidates } from '#libs/wording';

const QUOTE_LENGTH = 160;
/** More skills than these fill a page that nobody reads; the criteria show those that counted. */
const MOST_SKILLS = 60;

const value = (stated: Stated<string> | null): string | null => stated?.value ?? null;
const date = (stated: StatedDate | null): string | null => stated?.date ?? null;

/** @param nameOf the name of a skill by its id */
export function factsOf(
  profile: Profile,
  language: Explained['language'],
  { quote, nameOf }: { quote: (span: Span) => EvidenceQuote[]; nameOf: (skill: string) => string | undefined },
): ReadFact[] {
  const { read } = wordsForCandidates(language);
  const quoted = (span: Span): string[] => quotesOf(quote(span));
  const languageNames = new Intl.DisplayNames([language], { type: 'language' });
  return [
    ...profile.positions.map(({ title, employer, start, end, current, span }, index) => ({
      fact: 'position' as const,
      index,
      text: read.position({
        ...{ title: value(title), employer: value(employer) },
        ...{ start: date(start), end: date(end), current },
      }),
      quotes: quoted(span),
    })),
    ...profile.education.map(({ degree, field, institution, end, span }, index) => ({
      fact: 'education' as const,
      index,
      text: read.education({
        ...{ degree: value(degree), field: value(field), institution: value(institution) },
        end: date(end),
      }),
      quotes: quoted(span),
    })),
    ...profile.certifications.map(({ name, issued, expires, span }) => ({
      fact: 'certificate' as const,
      index: null,
      text: read.certificate({ name: name.value, issued: date(issued), expires: date(expires) }),
      quotes: quoted(span),
    })),
    ...profile.languages.map(({ language: code, level, span }) => ({
      fact: 'language' as const,
      index: null,
      text: read.language({ language: languageNames.of(code) ?? code, level }),
      quotes: quoted(span),
    })),
    ...skillsOf(profile, nameOf).map(({ name, span }) => ({
      fact: 'skill' as const,
      index: null,
      text: name,
      quotes: quoted(span),
    })),
  ];
}

/** Words of a document on one line each, none twice, and none that stand in others. */
export function quotesOf(evidence: readonly EvidenceQuote[], about: readonly string[] = []): string[] {
  const quotes = [...new Set(evidence.map(({ quote }) => excerpt(quote, QUOTE_LENGTH, about)))];
  return quotes.filter((quote) => !quotes.some((other) => other !== quote && other.includes(quote)));
}

/** Skills that were recognised, in the order of their names, each with the first sentence that names it. */
function skillsOf(profile: Profile, nameOf: (skill: string) => string | undefined): { name: string; span: Span }[] {
  const found = new Map<string, Span>();
  for (const { span, mentions, negated, ignored } of profile.sentences) {
    if (negated || ignored) continue;
    for (const { skill } of mentions) if (!found.has(skill)) found.set(skill, span);
  }
  return [...found]
    .flatMap(([skill, span]) => {
      const name = nameOf(skill);
      return name === undefined ? [] : [{ name, span }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .slice(0, MOST_SKILLS);
}
