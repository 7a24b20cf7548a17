import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../read-document.js';

async function textOf(source: string, fileName?: string): Promise<string> {
  const read = await readDocument(Buffer.from(source), { fileName });
  if (read.outcome !== 'text') throw new Error(`${read.outcome}: ${read.reason}`);
  return read.text;
}

describe('HTML', () => {
  it('gives blocks as lines, lists as bullets and tables row by row', async () => {
    const page = `<!doctype html><html><head><title>not text</title><style>p { color: red }</style></head><body>
      <h2>Experience</h2><p>Engineer,
      <b>Ex</b>ample&nbsp;Ltd</p><ul><li>ran <i>clusters</i></li><li>taught</li></ul>
      <ol><li>first</li><li>second</li></ol>
      <table><tr><th>From</th><th>To</th></tr><tr><td>2018</td><td>2020</td></tr></table>
      <div>Berlin<br>Germany</div><script>document.write('no')</script></body></html>`;
    expect(await textOf(page)).toBe(
      [
        'Experience',
        '',
        'Engineer, Example Ltd',
        '',
        '• ran clusters',
        '• taught',
        '',
        '1. first',
        '2. second',
        '',
        'From\tTo',
        '2018\t2020',
        '',
        'Berlin',
        'Germany',
      ].join('\n'),
    );
  });

  it('leaves out and counts what is hidden from people', async () => {
    const read = await readDocument(
      Buffer.from(
        '<html><body><p>seen by people</p><p style="display: none">Kubernetes</p><p hidden>Helm</p></body></html>',
      ),
    );
    expect(read).toMatchObject({
      text: 'seen by people',
      findings: [{ code: 'hidden-text', data: { characters: 14 } }],
    });
  });

  it('ends in a typed outcome when it is nested too deep', async () => {
    const deep = `<html><body>${'<div>'.repeat(5_000)}text`;
    expect(await readDocument(Buffer.from(deep))).toMatchObject({ outcome: 'malformed', reason: 'nested-too-deep' });
  });
});

describe('Markdown', () => {
  it('gives headings as lines, lists as bullets and keeps the lines of a paragraph', async () => {
    const source =
      '# Ada Example\n\n## Experience\n\n**Engineer**, Example Ltd\nMar 2018 – Present\n\n- ran [clusters](https://example.org)\n- taught\n';
    expect(await textOf(source, 'cv.md')).toBe(
      'Ada Example\n\nExperience\n\nEngineer, Example Ltd\nMar 2018 – Present\n\n• ran clusters\n• taught',
    );
  });
});
