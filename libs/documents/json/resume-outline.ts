import { NO_NAME } from '#libs/contracts';

/** A résumé as data, whatever JSON it came as. All strings are as given; empty means not given. */
export interface ResumeOutline {
  name: string;
  headline: string;
  contact: string[];
  links: string[];
  summary: string;
  sections: OutlineSection[];
  /** A résumé that was given as text. */
  text: string;
}

export interface OutlineSection {
  heading: string;
  entries: OutlineEntry[];
}

export interface OutlineEntry {
  /** Parts of the head line, joined with commas: "Title, Employer". */
  head: string[];
  /** A line of dates, or null when none is given. */
  dates: string | null;
  /** Lines under the head that are not bullets. */
  lines: string[];
  bullets: string[];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2018-03` as "Mar 2018", `2018` as it is; a day is left out, nothing is counted in days. */
export function monthLabel(date: string): string {
  const [year = '', month] = date.split('-');
  return month === undefined ? year : `${MONTHS[Number(month) - 1] ?? ''} ${year}`.trim();
}

/**
 * "Mar 2018 – Present". With neither date there is no line.
 *
 * @param current goes on when no end is given
 */
export function rangeOf(start: string, end: string, current: boolean): string | null {
  if (start === '' && end === '') return current ? 'Present' : null;
  if (end === '') return current ? `${monthLabel(start)} – Present` : `from ${monthLabel(start)}`;
  return start === '' ? `until ${monthLabel(end)}` : `${monthLabel(start)} – ${monthLabel(end)}`;
}

/** The canonical text of an outline: the shape that a plain, well-made résumé has. Its first line is the name, or says that none was given. */
export function outlineText(outline: ResumeOutline): string {
  const header = [
    oneLine(outline.name) || NO_NAME,
    outline.headline,
    outline.contact.join(' | '),
    outline.links.join(' | '),
  ]
    .map(oneLine)
    .filter(Boolean);
  const blocks = [header.join('\n')];
  if (outline.summary) blocks.push(`Summary\n${outline.summary.trim()}`);
  for (const { heading, entries } of outline.sections) {
    const texts = entries.map(entryText).filter(Boolean);
    // Entries of one line (skills, languages) are a list; the others stand apart.
    const apart = texts.some((text) => text.includes('\n')) ? '\n\n' : '\n';
    if (texts.length > 0) blocks.push(`${heading}\n${apart === '\n\n' ? '\n' : ''}${texts.join(apart)}`);
  }
  if (outline.text) blocks.push(outline.text);
  return blocks.filter(Boolean).join('\n\n');
}

function entryText(entry: OutlineEntry): string {
  const lines = [
    entry.head.map(oneLine).filter(Boolean).join(', '),
    entry.dates ?? '',
    ...entry.lines.map((line) => line.trim()),
  ];
  return [
    ...lines,
    ...entry.bullets
      .map(oneLine)
      .filter(Boolean)
      .map((bullet) => `• ${bullet}`),
  ]
    .filter(Boolean)
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
