import type { RoleContent, RoleQuestion } from '#libs/contracts';
import { explainPage, pageUnderstanding, type LineFinding } from '#libs/job-ad';
import type { SkillLexicon } from '#libs/language';
import { NAMES, questionText } from '#libs/wording';

/** The longest class; a class stands before each line in a column of its own. */
const CLASS_WIDTH = 'company'.length;
const INDENT = ' '.repeat(CLASS_WIDTH + 2);

/**
 * Returns the output of `candor role --explain`: the lines of the page with their classes, below those that ask or tell
 * duties what was read from them, then the questions about the page, then how many lines that ask were understood.
 */
export function explainedLines(role: RoleContent, options: { skills?: SkillLexicon } = {}): string[] {
  const lines = explainPage(role, options);
  const { lines: understood, of } = pageUnderstanding(lines);
  const ofPage = role.questions.filter(({ criterion, span }) => criterion === null && span === null);
  return [
    ...lines.flatMap(({ span, class: kind, findings, understood: isUnderstood }) => [
      `${kind.padEnd(CLASS_WIDTH)}  ${role.page.slice(span.start, span.end).replace(/\s+/g, ' ')}`,
      ...(isUnderstood !== undefined || kind === 'does' ? findings.map((one) => `${INDENT}→ ${findingText(one)}`) : []),
      ...(isUnderstood === false ? [`${INDENT}→ Not understood`] : []),
    ]),
    '',
    ...ofPage.map((question) => `? ${questionText(question, 'en')}${offeredBy(question, role)}`),
    `Understood ${understood} of ${of} requirement ${of === 1 ? 'line' : 'lines'}`,
  ];
}

/** The requirements that a question offers as answers, behind it. */
function offeredBy({ criteria = [] }: RoleQuestion, role: RoleContent): string {
  const labels = criteria.map((id) => role.criteria.find((one) => one.id === id)?.label ?? id);
  return labels.length === 0 ? '' : ` ${labels.join(' · ')}`;
}

function findingText(finding: LineFinding): string {
  switch (finding.type) {
    case 'criterion':
      return `${finding.label} (${NAMES.en.kinds[finding.kind].toLowerCase()})`;
    case 'duty':
      return `${finding.label} (duty)`;
    case 'note':
      return `${finding.label} (${finding.kind === 'soft-skill' ? 'soft skill' : 'condition'}, not scored)`;
    case 'question':
      return `? ${questionText(finding.question, 'en')}`;
  }
}
