/**
 * The parsed facts about a candidate in the form that they receive: each with the words of their documents behind it.
 * Pure.
 */
import {
  statesEnd,
  type Corrected,
  type EvidenceQuote,
  type Profile,
  type ReaderLanguage,
  type ReadFact,
  type Span,
  type Stated,
  type StatedDate,
} from '#libs/contracts';
import { excerpt, wordsForCandidates } from '#libs/wording';

const QUOTE_LENGTH = 160;
/** More skills would fill a page that no one reads; the criteria show those that counted. */
const MOST_SKILLS = 60;

const value = (stated: Stated<string> | null): string | null => stated?.value ?? null;
const date = (stated: StatedDate | null): string | null => stated?.date ?? null;

/** @param nameOf the name of a skill by its id */
export function explainedFacts(
  profile: Profile,
  language: ReaderLanguage,
  { quote, nameOf }: { quote: (span: Span) => EvidenceQuote[]; nameOf: (skill: string) => string | undefined },
): ReadFact[] {
  const { read } = wordsForCandidates(language);
  const quoted = (span: Span): string[] => distinctQuotes(quote(span));
  /** Returns the quotes of each document that states a fact. */
  const quotedOf = (fact: { span: Span; sources?: readonly { span: Span }[] }): string[] =>
    distinctQuotes((fact.sources ?? [fact]).flatMap(({ span }) => quote(span)));
  /** Not everything that counts is in their documents: the response includes what users stated about them. */
  const markCorrected = ({ span, corrected }: { span: Span; corrected?: Corrected }, text: string): string =>
    corrected || profile.documents[span.document]?.statement ? read.corrected({ text }) : text;
  const languageNames = new Intl.DisplayNames([language], { type: 'language' });
  return [
    ...profile.positions.map((position, index) => ({
      fact: 'position' as const,
      index,
      text: markCorrected(
        position,
        read.position({
          ...{ title: value(position.title), employer: value(position.employer) },
          ...{ start: date(position.start), current: position.current },
          end: statesEnd(position) ? date(position.end) : null,
        }),
      ),
      quotes: quotedOf(position),
    })),
    ...profile.education.map((study, index) => ({
      fact: 'education' as const,
      index,
      text: markCorrected(
        study,
        read.education({
          ...{ degree: value(study.degree), field: value(study.field), institution: value(study.institution) },
          end: date(study.end),
        }),
      ),
      quotes: quotedOf(study),
    })),
    ...profile.certifications.map((one) => ({
      fact: 'certificate' as const,
      index: null,
      text: markCorrected(
        one,
        read.certificate({ name: one.name.value, issued: date(one.issued), expires: date(one.expires) }),
      ),
      quotes: quotedOf(one),
    })),
    ...profile.languages.map((one) => ({
      fact: 'language' as const,
      index: null,
      text: markCorrected(
        one,
        read.language({ language: languageNames.of(one.language) ?? one.language, level: one.level }),
      ),
      quotes: quotedOf(one),
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
export function distinctQuotes(evidence: readonly EvidenceQuote[], about: readonly string[] = []): string[] {
  const quotes = [...new Set(evidence.map(({ quote }) => excerpt(quote, QUOTE_LENGTH, about)))];
  return quotes.filter((quote) => !quotes.some((other) => other !== quote && other.includes(quote)));
}

/** Returns the recognized skills in the order of their names, each with the first sentence that names it. */
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
