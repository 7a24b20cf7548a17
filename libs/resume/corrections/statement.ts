import type { CorrectionContent } from '#libs/contracts';
import { HUMAN_LANGUAGES } from '#libs/taxonomy';

/** A user's statement as a text, with the ranges of its parts. Evidence of a corrected fact quotes it. */
export interface StatementText {
  text: string;
  /** By the name of the field of the correction. */
  parts: Record<string, { start: number; end: number }>;
}

type Line = [label: string, field: string, value: string];

/** A correction as lines of text, the same for the same correction. */
export function statementOf(content: CorrectionContent): StatementText {
  const parts: StatementText['parts'] = {};
  let text = '';
  for (const [label, field, value] of linesOf(content)) {
    if (text !== '') text += '\n';
    const start = text.length + label.length + 2;
    text += `${label}: ${value}`;
    parts[field] = { start, end: start + value.length };
  }
  return { text, parts };
}

const NONE = 'none';

const languageName = (code: string): string => HUMAN_LANGUAGES.find((one) => one.code === code)?.name ?? code;

function linesOf(content: CorrectionContent): Line[] {
  switch (content.fact) {
    case 'position':
      return [
        ...named('Position', content.of, ({ title, employer }) => [title, employer]),
        ...line('Title', 'title', content.title),
        ...line('Employer', 'employer', content.employer),
        ...dates(content),
        ...(content.current === undefined ? [] : line('Goes on', 'current', content.current ? 'yes' : 'no')),
      ];
    case 'education':
      return [
        ...named('Study', content.of, ({ degree, field, institution }) => [degree, field, institution]),
        ...(content.held ? [] : line('There', 'held', 'no')),
        ...line('Degree', 'degree', content.degree),
        ...line('Field', 'field', content.field),
        ...line('Institution', 'institution', content.institution),
        ...dates(content),
        ...line('Status', 'status', content.status?.replace('-', ' ')),
      ];
    case 'skill':
      return [
        ...line(content.present ? 'Skill' : 'No skill', 'skill', content.skill),
        ...named('Used as', content.in, ({ title, employer }) => [title, employer]),
      ];
    case 'certificate':
      return [
        ...line(content.held ? 'Certificate' : 'Certificate not held', 'name', content.name),
        ...line('Issued', 'issued', content.issued),
        ...line('Expires', 'expires', content.expires),
      ];
    case 'lines':
      return line('No fact in the lines', 'lines', content.lines.words.slice(0, QUOTED));
    case 'language':
      return [
        ...line(content.spoken ? 'Language' : 'Language not spoken', 'language', languageName(content.language)),
        ...(content.level === null ? [] : line('Level', 'level', content.level)),
      ];
    case 'resume':
      return line('Résumé', 'resume', content.resume ? 'yes' : 'no');
  }
}

/** Letters of marked lines in a statement. */
const QUOTED = 80;

function named<Read>(
  label: string,
  of: { read: Read } | { added: string } | null,
  words: (read: Read) => (string | null)[],
): Line[] {
  if (of === null || !('read' in of)) return [];
  const known = words(of.read).filter((word) => word !== null);
  return known.length === 0 ? [] : [[label, 'entry', known.join(', ')]];
}

function line(label: string, field: string, value: string | null | undefined): Line[] {
  return value === undefined ? [] : [[label, field, value ?? NONE]];
}

function dates({ start, end }: { start?: string | null; end?: string | null }): Line[] {
  return [...line('Start', 'start', start), ...line('End', 'end', end)];
}
