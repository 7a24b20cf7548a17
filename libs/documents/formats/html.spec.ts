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

  it('has the address of a link to a profile behind its text', async () => {
    const page = `<html><body><p><a href="https://github.com/ada">GitHub</a> | <a href="mailto:ada@example.org"><svg></svg></a> |
      <a href="https://example.com/about">Example Ltd</a></p></body></html>`;
    expect(await textOf(page)).toBe('GitHub (https://github.com/ada) | ada@example.org | Example Ltd');
  });

  it('reads the encoding that it names', async () => {
    const head = Buffer.from('<html><head><meta charset="windows-1251"></head><body>', 'latin1');
    const read = await readDocument(Buffer.concat([head, Uint8Array.of(0xd0, 0xe8, 0xf2, 0xe0)]));
    expect(read).toMatchObject({ text: 'Рита', findings: [] });
  });

  it.each([
    ['display: none', 'style="display: none"', 'marked-hidden'],
    ['the hidden attribute', 'hidden', 'marked-hidden'],
    ['visibility', 'style="visibility:hidden !important"', 'marked-hidden'],
    ['no opacity', 'style="opacity: 0"', 'transparent'],
    ['a transparent colour', 'style="color: rgba(0, 0, 0, 0)"', 'transparent'],
    ['a font of no size', 'style="font-size:0"', 'tiny'],
    ['a font of one pixel', 'style="font-size: 1px"', 'tiny'],
    ['white on white', 'style="color:#FFF"', 'same-colour'],
    ['the colour of its background', 'style="color: navy; background: rgb(0, 0, 128)"', 'same-colour'],
    ['a place far to the left', 'style="position:absolute; left:-9999px"', 'off-page'],
    ['a far indent', 'style="text-indent: -9999px"', 'off-page'],
    ['a box of one pixel', 'style="width:1px;height:1px;overflow:hidden"', 'clipped'],
    ['a class', 'class="x secret"', 'marked-hidden'],
    ['an id', 'id="small"', 'tiny'],
  ])('keeps apart what is hidden by %s', async (_way, attribute, reason) => {
    const sheet =
      '<style>/* a */ .secret { display: none } @media print { p { display: none } } #small { font-size: 1px }</style>';
    const page = (inner: string) =>
      `<html><head>${sheet}</head><body><p>Ran clusters ${inner} in Berlin</p></body></html>`;
    const read = await readDocument(Buffer.from(page(`<span ${attribute}>Kubernetes expert</span>`)));
    expect(read).toMatchObject({
      text: 'Ran clusters in Berlin',
      hidden: [{ text: 'Kubernetes expert', reason, page: null }],
      findings: [{ code: 'hidden-text' }],
    });
  });

  it('keeps apart what a font tag paints in the colour of the page', async () => {
    const page = '<html><body bgcolor="#EEEEEE"><p>Ada <font color="#EEEEEE">Kubernetes</font></p></body></html>';
    expect(await readDocument(Buffer.from(page))).toMatchObject({
      text: 'Ada',
      hidden: [{ text: 'Kubernetes', reason: 'same-colour' }],
    });
  });

  it.each([
    ['hidden from screen readers only', '<p aria-hidden="true">Kubernetes</p>'],
    ['white on a dark box', '<div style="background:#123"><p style="color:white">Kubernetes</p></div>'],
    [
      'white where a class that we work out is dark',
      '<style>.side { background: black }</style><div class="side"><p style="color:#fff">Kubernetes</p></div>',
    ],
    [
      'white where rules for some places only are',
      '<style>.side .dark { background: black }</style><div class="side"><p class="dark" style="color:#fff">Kubernetes</p></div>',
    ],
    ['white before a picture', '<div style="background: url(a.png)"><p style="color:#fff">Kubernetes</p></div>'],
    ['hidden on paper only', '<style>@media print { .a { display: none } }</style><p class="a">Kubernetes</p>'],
    ['faint', '<p style="opacity: .6; color: #aaa">Kubernetes</p>'],
  ])('keeps what is seen, though it is %s', async (_way, inner) => {
    const read = await readDocument(Buffer.from(`<html><body>${inner}</body></html>`));
    expect(read).toMatchObject({ text: 'Kubernetes', findings: [] });
    expect(read).not.toHaveProperty('hidden');
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
