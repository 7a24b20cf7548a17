import { periodsOf } from '../../dates/periods.js';
import type { ResumeLine } from '../../lines/lines.js';
import { datesOf } from './certificate-dates.js';
import { certificateName } from './names/certificate-name.js';
import { certificateStatusOf, isOnlyStatus } from './names/certificate-status.js';
import { credentialsNamedIn } from './names/credential-names.js';
import type { ReadCertification } from './distinct-certifications.js';

/** A certificate that the taxonomy does not know, under the name that its line gives it. */
export function freeEntry(line: ResumeLine, below: ResumeLine | undefined, document: number): ReadCertification[] {
  const place = certificateName(line);
  const remarks = withoutNames(line.text);
  const status = certificateStatusOf(below && isStatusLine(below) ? `${remarks} | ${below.text}` : remarks);
  if (!place || status === 'failed' || isBarePaper(line.text.slice(place.start - line.start, place.end - line.start)))
    return [];
  const value = line.text.slice(place.start - line.start, place.end - line.start).replace(/\s+/g, ' ');
  return [
    {
      certification: null,
      name: { value, span: { document, ...place } },
      ...datesOf(line, periodsOf(line), below && isStatusLine(below) ? below : undefined, document, true),
      span: { document, start: line.start, end: line.end },
      ...(status === 'lapsed' && { lapsed: true as const }),
      ...(status === 'pursued' && { pursued: true as const }),
    },
  ];
}

/** What a line says beside the names of credentials: "in training" is part of one. */
const withoutNames = (text: string): string =>
  credentialsNamedIn(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)}-${rest.slice(end)}`, text);

/** "Certification": a paper without a name. */
const isBarePaper = (name: string): boolean =>
  /^(?:other )?(?:certificat\p{L}*|certified|licen[cs]e[sd]?|licensure|zertifikate?|certificados?|diplomas?|training|courses?)$/iu.test(
    name.trim(),
  );

/** A line below a name that tells only when it was earned or how it stands. */
const isStatusLine = (line: ResumeLine): boolean => !line.bullet && !line.blankBefore && isOnlyStatus(line.text);
