import { recogniseCertifications } from '#libs/language';
import { periodsOf } from '../../dates/periods.js';
import { resolvePeriod } from '../../dates/resolve-period.js';
import type { ResumeLine } from '../../lines/lines.js';
import type { ReadCertification } from './distinct-certifications.js';
import { certificateStatusOf } from './names/certificate-status.js';
import { LANGUAGE_TEST, POST_NOMINAL } from './names/credential-words.js';

/** Examinations that lines about languages name ("German (C1, telc 2019)"), with the date right behind each. */
export function languageTestsIn(lines: readonly ResumeLine[], document: number): ReadCertification[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(LANGUAGE_TEST)].map(({ index, 0: value }) => {
      const end = index + value.length;
      const behind = line.text.slice(end).split(/[();]/, 1)[0]!;
      const date = periodsOf(line).find(
        (one) => !one.unreadable && one.start >= line.start + end && one.end <= line.start + end + behind.length,
      );
      return entryAt(line, index, value, document, date ? resolvePeriod(date, document).start : null);
    }),
  );
}

/** Examinations that no other word is written like, so that they are read outside of lists of languages as well. */
const UNMISTAKABLE =
  /^(?:TOEFL|TOEIC|IELTS|BULATS|Linguaskill|DELF|DALF|DELE|SIELE|TestDaF|Goethe-Zertifikat|telc|JLPT|TOPIK|PTE Academic|Cambridge English|EF SET)/;

/** Examinations in a language that begin a line of skills or of other things: "TOEIC 785 points (2019)". */
export const languageTestsAhead = (lines: readonly ResumeLine[], document: number): ReadCertification[] =>
  languageTestsIn(
    lines.filter(({ text }) => UNMISTAKABLE.test(text)),
    document,
  ).filter(({ name, span }) => name.span.start === span.start);

/** In lines: a name stands at the head of a document. */
const HEAD = 3;
const NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s+[\p{Lu}"“(][\p{L}.'’"”)-]*){1,4}$/u;

/** Letters behind a name that stand for a license or a chartered title: "Jane Doe, RN, CPA". */
export function postNominalsIn(lines: readonly ResumeLine[], document: number): ReadCertification[] {
  for (const line of lines.slice(0, HEAD)) {
    const [name = '', ...rest] = line.text.split(',');
    if (rest.length === 0 || !NAME.test(name.trim())) continue;
    let at = name.length + 1;
    const entries: ReadCertification[] = [];
    for (const part of rest) {
      const value = part.trim();
      if (POST_NOMINAL.test(value)) entries.push(entryAt(line, at + part.indexOf(value), value, document, null));
      at += part.length + 1;
    }
    if (entries.length > 0) return entries;
  }
  return [];
}

function entryAt(
  line: ResumeLine,
  at: number,
  value: string,
  document: number,
  issued: ReadCertification['issued'],
): ReadCertification {
  const start = line.start + at;
  return {
    certification: recogniseCertifications(value)[0]?.certification ?? null,
    name: { value, span: { document, start, end: start + value.length } },
    issued,
    expires: null,
    span: { document, start: line.start, end: line.end },
    ...(certificateStatusOf(line.text.slice(at)) === 'pursued' && { pursued: true as const }),
  };
}
