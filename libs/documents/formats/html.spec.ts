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
    ['a class that is important', 'class="firm" style="display: inline"', 'marked-hidden'],
    ['a rule for what stands in it', 'class="note"', 'marked-hidden'],
    ['a rule for two classes', 'class="a b"', 'marked-hidden'],
    ['a rule for any screen', 'class="screen"', 'marked-hidden'],
    ['the shorthand of its font', 'style="font: 0/0 a"', 'tiny'],
    ['a filter', 'style="filter: blur(1px) opacity(0%)"', 'transparent'],
    ['the fill of its letters', 'style="-webkit-text-fill-color: transparent"', 'transparent'],
    ['a colour by its hue', 'style="color: hsl(210 40% 99%)"', 'same-colour'],
    ['a colour by its rarer name', 'style="color: mintcream"', 'same-colour'],
    ['a variable', 'style="color: var(--paper)"', 'same-colour'],
    ['a variable of its own', 'style="--ink: var(--paper); color: var(--ink)"', 'same-colour'],
    ['the other value of a variable', 'style="color: var(--none, rgb(255, 255, 255))"', 'same-colour'],
    ['a variable that sets a size', 'style="--s: 1px; font-size: var(--s)"', 'tiny'],
    ['a place moved to the left', 'style="position: relative; left: -9999px"', 'off-page'],
    ['a place far to the right', 'style="position: absolute; right: -300vw"', 'off-page'],
    ['being moved away', 'style="transform: translateX(-9999px)"', 'off-page'],
    ['being made small', 'style="transform: scale(0)"', 'tiny'],
    ['being cut to nothing', 'style="clip-path: inset(100%)"', 'clipped'],
    ['being cut to a point', 'style="clip-path: circle(0)"', 'clipped'],
    ['being cut to a corner', 'style="clip-path: polygon(0 0, 0 0, 0 0)"', 'clipped'],
    ['lines of no height', 'style="line-height: 0; overflow: hidden"', 'clipped'],
    ['an indent as wide as its box', 'style="text-indent: 100%; white-space: nowrap; overflow: hidden"', 'clipped'],
    ['not being worked out', 'style="content-visibility: hidden"', 'marked-hidden'],
  ])('keeps apart what is hidden by %s', async (_way, attribute, reason) => {
    const sheet =
      '<style>/* a */ .secret { display: none } @media print { p { display: none } } #small { font-size: 1px } :root { --paper: #fff } .firm { display: none !important } @media screen { .screen { display: none } } body p .note, .cv .seen { display: none } .a.b { display: none }</style>';
    const page = (inner: string) =>
      `<html><head>${sheet}</head><body><p>Ran clusters ${inner} in Berlin</p></body></html>`;
    const read = await readDocument(Buffer.from(page(`<span ${attribute}>Kubernetes expert</span>`)));
    expect(read).toMatchObject({
      text: 'Ran clusters in Berlin',
      hidden: [{ text: 'Kubernetes expert', reason, page: null }],
      findings: [{ code: 'hidden-text' }],
    });
  });

  it.each([
    ['a template', '<template>Kubernetes expert</template>'],
    ['what is for browsers without scripts', '<noscript>Kubernetes expert</noscript>'],
    ['names for screen readers', '<p aria-label="Kubernetes expert" title="Kubernetes expert"></p>'],
    ['a comment', '<!-- Kubernetes expert -->'],
  ])('has nothing of %s, which is no text of a page', async (_what, inner) => {
    const read = await readDocument(Buffer.from(`<html><body><p>Ada</p>${inner}</body></html>`));
    expect(read).toMatchObject({ outcome: 'text', text: 'Ada', findings: [] });
    expect(read).not.toHaveProperty('hidden');
  });

  it('keeps apart what is folded up where the line to open it is hidden', async () => {
    const page =
      '<html><body><p>Ada</p><details><summary style="display:none">more</summary>Kubernetes</details></body></html>';
    expect(await readDocument(Buffer.from(page))).toMatchObject({
      text: 'Ada',
      hidden: [{ text: 'more Kubernetes', reason: 'marked-hidden' }],
    });
  });

  it('keeps apart items of a list with their signs', async () => {
    const page =
      '<html><body><p>Ada</p><ol><li style="color:#fff">Kubernetes</li><li>Ran ships</li></ol></body></html>';
    expect(await readDocument(Buffer.from(page))).toMatchObject({ text: 'Ada\n\n2. Ran ships', hidden: [{}] });
  });

  it('keeps apart what a font tag paints in the color of the page', async () => {
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
    ['larger again in a box without a size', '<div style="font-size:0"><p style="font-size:14px">Kubernetes</p></div>'],
    ['coloured again in a clear box', '<p style="color:transparent"><span style="color:#000">Kubernetes</span></p>'],
    [
      'shown again in a hidden box',
      '<p style="visibility:hidden"><span style="visibility:visible">Kubernetes</span></p>',
    ],
    [
      'filled with a gradient',
      '<h1 style="background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent">Kubernetes</h1>',
    ],
    [
      'light on dark by variables',
      '<style>:root{--a:#111;--b:#eee} body{background:var(--a);color:var(--b)}</style><p>Kubernetes</p>',
    ],
    ['placed by itself', '<p style="position:absolute;left:auto;top:50%">Kubernetes</p>'],
    ['moved by half', '<p style="position:absolute;left:50%;transform:translate(-50%, -50%)">Kubernetes</p>'],
    ['moved in', '<p style="opacity:0;animation:fade 1s forwards">Kubernetes</p>'],
    [
      'of a class that is hidden elsewhere',
      '<style>.old .x { display: none } .x.on { display: block } .x { display: none }</style><p class="x on">Kubernetes</p>',
    ],
    ['folded up', '<details><summary></summary>Kubernetes</details>'],
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
