import type { Position, Sentence, Span } from '#libs/contracts';
import { recogniseSkills, type SkillLexicon } from '#libs/language';

/**
 * Sentences without the names in the headers of positions that show no skill: the one name in an employer's ("AWS (Amazon)", "Databricks
 * Berlin") is where someone worked, and a title that is a trade of its own ("Packer", "Rancher") is no tool.
 */
export function withoutPositionNames(
  sentences: readonly Sentence[],
  positions: readonly Position[],
  skills: SkillLexicon,
): Sentence[] {
  return sentences.map((sentence) => {
    if (sentence.place !== 'heading' || sentence.position === null || sentence.mentions.length === 0) return sentence;
    const { employer, title } = positions[sentence.position]!;
    const inside = ({ document, start, end }: Span) =>
      sentence.mentions.filter((one) => document === sentence.span.document && one.start >= start && one.end <= end);
    const employers = employer ? inside(employer.span) : [];
    // Several names are a list of tools that was read as an employer.
    const dropped = new Set(new Set(employers.map((one) => one.skill)).size === 1 ? employers : []);
    if (title && isTrade(title.value, skills)) for (const one of inside(title.span)) dropped.add(one);
    if (dropped.size === 0) return sentence;
    return { ...sentence, mentions: sentence.mentions.filter((one) => !dropped.has(one)) };
  });
}

/** A title of one name that is a skill only because nothing stands beside it. */
function isTrade(title: string, skills: SkillLexicon): boolean {
  const alone = recogniseSkills(title, 0, { skills });
  if (alone.length !== 1 || alone[0]!.start > 0 || alone[0]!.end < title.length) return false;
  return recogniseSkills(`${title}: ${AMONG_OTHERS}`, 0, { skills }).length === 0;
}
/** Words that vouch for no skill. */
const AMONG_OTHERS = 'full time';
