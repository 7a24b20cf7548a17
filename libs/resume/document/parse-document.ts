import type { SkillLexicon } from '#libs/language';
import { headlineIn } from '../facts/headline.js';
import { identityIn } from '../facts/identity/identity.js';
import { languagesIn } from '../facts/languages.js';
import { splitLines } from '../lines/lines.js';
import { plainCopy } from '../lines/plain-copy.js';
import type { PositionDraft } from '../positions/timeline.js';
import { sectionsOf } from '../sections/sections.js';
import { markRepeatedFrames } from '../sentences/lists/repeated-frames.js';
import { columnWidth } from '../sentences/split/text-units.js';
import { contactLines, headLines, preambleOf } from './contact-lines.js';
import { certificationsOfSections } from './document-certifications.js';
import { educationOfSections } from './document-education.js';
import type { DocumentFacts } from './document-facts.js';
import { placedProse, sentencesOfProse, sentencesOfSections, type SentenceSource } from './document-sentences.js';
import { sectionContents, type SectionContent } from './section-contents.js';
import { unparsedParts } from '../unparsed/unparsed-parts.js';

/** Parses one document: text → lines → sections → identity, positions and facts → sentences with their places. */
export function parseDocument(
  { text, extractor }: { text: string; extractor: string },
  document: number,
  lexicon: SkillLexicon,
): DocumentFacts {
  const plain = plainCopy(text);
  const lines = splitLines(plain);
  const sections = sectionsOf(lines);
  const identity = identityIn(text, lines, contactLines(sections, text, lexicon), document, extractor);
  const headline = headlineIn(preambleOf(sections), identity.name, document);
  const head = { headline, lines: headLines(sections, identity, lexicon) };
  const contents = sectionContents(sections, head, document, lexicon);
  const headed = draftsOf(contents);
  const source: SentenceSource = { plain, document, width: columnWidth(lines), lexicon };
  const prose = placedProse(contents, headed, source);
  const drafts = [...headed, ...prose.drafts];
  const sentences = [...sentencesOfSections(contents, source), ...sentencesOfProse(prose, source)].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const education = educationOfSections(sections, document);
  const certifications = certificationsOfSections(sections, plain, document, education);
  return {
    headline,
    drafts,
    sentences: markRepeatedFrames(sentences, plain),
    education,
    certifications,
    languages: sections.flatMap((section) => languagesIn(section.lines, plain, document, section.kind)),
    identity,
    words: sentences.reduce((sum, sentence) => sum + sentence.words, 0),
    unparsed: unparsedParts({ contents, drafts, education, certifications, document, lexicon }),
  };
}

/** Matches headings of unpaid work. */
const VOLUNTARY = /volunt|volont|vrijwillig|freiwillig|ehren[aä]mt|b[ée]n[ée]vol|community service/iu;

/** The positions of all sections, in the order of the document. */
function draftsOf(contents: readonly SectionContent[]): PositionDraft[] {
  return contents.flatMap(({ section: { heading }, positions }) => {
    const isVoluntary = heading !== null && VOLUNTARY.test(heading.text);
    return positions.map(({ draft }) => {
      const { title } = draft.position;
      return {
        ...draft,
        isVoluntary: isVoluntary || draft.isVoluntary === true || (title !== null && VOLUNTARY.test(title.value)),
      };
    });
  });
}
