/** However a job's heading is written, it is read from every format: also where all lines are short and a page ends in the heading. */
import { describe, expect, it } from '@jest/globals';
import { readDocument } from '#libs/documents';
import { buildProfile } from '#libs/resume';
import { HEADING_FORMS, JOBS, expectedJobs, jobsIn, type Job } from '../../support/heading-forms.js';
import { paragraph, writeDocx } from '../../support/writers/docx-writer.js';
import { column, writePdf } from '../../support/writers/pdf-writer.js';

type Written = (job: Job) => string[];

const SHORT = ['• Cut the costs by 12 %', '• Trained four new colleagues'];
const LONG = [
  '• Cut the costs of the monthly run by 12 % with a process that six branches now follow',
  '• Trained four new colleagues',
];

function linesOf(jobs: readonly Job[], written: Written, body: readonly string[]): string[] {
  return [
    'Ingrid Solheim',
    'ingrid@solheim.example',
    'WORK EXPERIENCE',
    ...jobs.flatMap((job) => [...written(job), ...body]),
    'EDUCATION',
    'BSc in Economics, University of Leeds, 2011',
  ];
}

const escaped = (line: string): string => line.replaceAll('&', '&amp;');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A paragraph for each line, in each format; the PDF's first page ends inside of the second job's heading. */
const FORMATS: Readonly<Record<string, (lines: readonly string[], cut: number) => Uint8Array>> = {
  docx: (lines) => writeDocx(lines.map((line) => paragraph(escaped(line))).join('')),
  html: (lines) => utf8(`<html><body>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</body></html>`),
  rtf: (lines) => utf8(`{\\rtf1\\ansi ${lines.map((line) => line.replace('•', '\\u8226?')).join('\\par\n')}}`),
  md: (lines) => utf8(lines.map((line) => line.replace('• ', '- ').replace(/^(?=[A-Z ]+$)/, '## ')).join('\n\n')),
  pdf: (lines, cut) =>
    writePdf([{ texts: column(60, 780, lines.slice(0, cut)) }, { texts: column(60, 780, lines.slice(cut)) }]),
};

describe.each(Object.entries(FORMATS))('the jobs of a résumé in %s', (extension, write) => {
  it.each(Object.entries(HEADING_FORMS))('are read from headings of the form %s', async (_form, written) => {
    for (const jobs of Object.values(JOBS))
      for (const body of [SHORT, LONG]) {
        const lines = linesOf(jobs, written, body);
        const second = written(jobs[1]!);
        const cut = lines.indexOf(second[0]!) + Math.max(1, Math.floor(second.length / 2));
        const read = await readDocument(write(lines, cut), { fileName: `resume.${extension}` });
        if (read.outcome !== 'text') throw new Error(read.outcome);
        const source = { text: read.text, digest: 'd', extractor: read.extractor, readability: 'text' as const };
        expect(jobsIn(buildProfile([source]))).toEqual(expectedJobs(jobs));
      }
  });
});
