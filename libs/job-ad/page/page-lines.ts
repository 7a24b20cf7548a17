/** A line of a role page without its bullet mark and outer blanks. `page.slice(start, end) === text`. */
export interface JobDescriptionLine {
  text: string;
  start: number;
  end: number;
  bullet: boolean;
  /** An empty line, or the page's begin, stands before it. */
  apart: boolean;
}

/** Marks that lists are made with: bullets, dashes, boxes, numbers and letters with a dot or bracket. */
export const BULLET =
  /^(?:>\s+(?!\d)|[-–—*•·●○◦▪▫■□‣⁃➢➤►▶✓✔✅☐o]\s+|[-–—](?=\p{Lu}\p{Ll})|[-=]>\s*|[•●▪■‣⁃➢➤►▶✓✔✅]|\(?\d{1,2}[.)]\s+|\(?[a-z][.)]\s+)/u;

/** The page's lines that hold anything, in order. */
export function jobDescriptionLines(page: string): JobDescriptionLine[] {
  const lines: JobDescriptionLine[] = [];
  let apart = true;
  let at = 0;
  for (const raw of page.split('\n')) {
    const text = raw.trim();
    if (text === '') {
      apart = true;
    } else {
      const mark = BULLET.exec(text)?.[0] ?? '';
      const body = text.slice(mark.length).trimStart();
      const start = at + raw.indexOf(text) + (text.length - body.length);
      if (body !== '') lines.push({ text: body, start, end: start + body.length, bullet: mark !== '', apart });
      apart = false;
    }
    at += raw.length + 1;
  }
  return lines;
}
