import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../read-document.js';

const HEAD =
  '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset2 Wingdings;}{\\f2\\fcharset204 Arial Cyr;}{\\f3\\fcharset128 MS Mincho;}{\\f4\\fcharset2 Symbol;}}{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue128;\\red255\\green255\\blue0;}{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}}{\\info{\\author Nobody}{\\title Not text}}{\\*\\generator Test;}';
const rtf = (body: string) => Buffer.from(`${HEAD}${body}}`, 'latin1');
const SECRET = 'Kubernetes expert';

async function read(bytes: Uint8Array) {
  const outcome = await readDocument(bytes);
  if (outcome.outcome !== 'text')
    throw new Error(`${outcome.outcome}: ${outcome.reason} ${JSON.stringify(outcome.data)}`);
  return outcome;
}
const textOf = async (body: string) => (await read(rtf(body))).text;

describe('RTF', () => {
  it('gives paragraphs, tabs, breaks and signs as they are, and headings set off', async () => {
    const body =
      'Ada\\par\\pard\\s1 Experience\\par\\pard Engineer,\r\n Example\\tab 2018 \\endash  2020\\line Berlin\\par\n\\{braces\\}\\~and \\\\ \\ldblquote quotes\\rdblquote\\par';
    expect(await textOf(body)).toBe(
      'Ada\n\nExperience\nEngineer, Example\t2018 – 2020\nBerlin\n{braces} and \\ “quotes”',
    );
  });

  it('decodes bytes by the code page and by the font, and Unicode with what replaces it', async () => {
    const body =
      "Zo\\'eb M\\u252?ller \\u-10179?\\u-8704? {\\uc2\\u1055ab\\u1056\\'41\\'42} {\\f2\\'cf\\'f0} {\\f3\\'93\\'8c\\'8b\\'9e} {\\f4\\'b3} 5 {\\upr{no}{\\*\\ud yes}}";
    expect(await textOf(body)).toBe('Zoë Müller 😀 ПР Пр 東京 ≥ 5 yes');
  });

  it('gives bullets and numbers of lists', async () => {
    const body =
      "{\\listtext\\pard\\plain\\f1\\'a7\\tab}\\ls1 first\\par{\\pntext 2.\\tab}{\\*\\pn\\pnlvlbody}second\\par\\pard {\\*\\listtable{\\list no}}plain";
    expect((await textOf(body)).split('\n')).toEqual(['• first', '2. second', 'plain']);
  });

  it('gives tables row by row', async () => {
    const row = (...cells: string[]) =>
      `\\trowd\\cellx100\\cellx200\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row`;
    expect(await textOf(`Ada\\par${row('Company', 'From')}${row('Example Ltd', '2018')}\\pard Berlin\\par`)).toBe(
      'Ada\n\nCompany\tFrom\nExample Ltd\t2018\n\nBerlin',
    );
  });

  it('gives results of fields, addresses of profiles, notes, text boxes, header and footer', async () => {
    const link = '{\\field{\\*\\fldinst{HYPERLINK "https://github.com/ada"}}{\\fldrslt{\\ul GitHub}}}';
    const page = '{\\footer Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par Berlin\\par}';
    const box =
      '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt Speaks German\\par}}{\\shprslt{\\*\\do Speaks German}}}';
    const body = `{\\header Ada Example\\par}${page}Engineer ${link}{\\footnote part time}${box}\\par{\\pict\\pngblip 89504e47}{\\object{\\*\\objdata 00}{\\result shown}}`;
    expect((await textOf(body)).split(/\n+/)).toEqual([
      'Ada Example',
      'Engineer GitHub (https://github.com/ada)',
      'Speaks German',
      'shown',
      'part time',
      'Berlin',
    ]);
  });

  it('leaves out deleted text, remarks and binary data', async () => {
    expect(
      await textOf('kept{\\deleted  gone}{\\*\\annotation a remark} \\bin6 }{\\x}{here{\\*\\unknown {\\*\\ud no}}'),
    ).toBe('kept here');
  });

  it.each([
    ['marked as hidden', '\\v', 'marked-hidden'],
    ['white', '\\cf1', 'same-colour'],
    ['of its highlight', '\\cf3\\highlight3', 'same-colour'],
    ['of its shading', '\\cf2\\chcbpat2', 'same-colour'],
    ['of one point', '\\fs2', 'tiny'],
    ['squeezed', '\\charscalex1', 'tiny'],
    ['in pictures instead of letters', '\\f1', 'not-drawn'],
  ])('keeps apart text that is %s', async (_way, words, reason) => {
    const { text, hidden, findings } = await read(
      rtf(`Ran {${words} ${SECRET} }clusters\\par{${words} ${SECRET}\\par}Berlin`),
    );
    expect(text.split(/\n+/)).toEqual(['Ran clusters', 'Berlin']);
    expect(hidden).toEqual([{ text: `${SECRET} ${SECRET}`, reason, page: null }]);
    expect(findings).toMatchObject([{ code: 'hidden-text' }]);
  });

  it('keeps white text on a dark cell or paragraph', async () => {
    const body =
      '\\trowd\\clcbpat2\\cellx100\\pard\\intbl {\\cf1 Skills}\\cell\\row\\pard\\cbpat2 {\\cf1 Languages}\\par';
    expect(await read(rtf(body))).toMatchObject({ text: 'Skills\n\nLanguages', findings: [] });
  });

  it('is read as far as it goes where it breaks off, with a remark', async () => {
    const whole = rtf('Ada Example\\par Engineer');
    expect(await read(whole.subarray(0, whole.length - 4))).toMatchObject({
      text: 'Ada Example\nEngin',
      findings: [{ code: 'ends-early' }],
    });
  });

  it('ends in its outcome where it is nested too deep, empty or a picture', async () => {
    expect(await readDocument(rtf('{'.repeat(5_000)))).toMatchObject({
      outcome: 'malformed',
      reason: 'nested-too-deep',
    });
    expect(await readDocument(rtf('\\par'))).toMatchObject({ outcome: 'empty', reason: 'no-text' });
    expect(await readDocument(rtf('{\\*\\shppict{\\pict\\pngblip 89504e47}}'))).toMatchObject({ outcome: 'needs-ocr' });
  });
});
