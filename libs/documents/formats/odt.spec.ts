import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readDocument } from '../read-document.js';

const NAMESPACES = ['office', 'style', 'text', 'table', 'drawing', 'manifest']
  .map((name) => `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  )
  .join(' ');

/** An ODT with the given body, automatic styles, and contents of its page's header and footer. */
function writeOdt(body: string, { styles = '', header = '', footer = '', manifest = '' } = {}): Uint8Array {
  const pages = `<style:master-page style:name="Standard"><style:header>${header}</style:header><style:footer>${footer}</style:footer></style:master-page>`;
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `<office:document-styles ${NAMESPACES}><office:styles/><office:master-styles>${pages}</office:master-styles></office:document-styles>`,
    ),
    'META-INF/manifest.xml': strToU8(`<manifest:manifest ${NAMESPACES}>${manifest}</manifest:manifest>`),
  });
}

const p = (inner: string, style = 'P') => `<text:p text:style-name="${style}">${inner}</text:p>`;
const span = (inner: string, style = 'T') => `<text:span text:style-name="${style}">${inner}</text:span>`;
const textStyle = (properties: string) =>
  `<style:style style:name="T" style:family="text"><style:text-properties ${properties}/></style:style>`;
const SECRET = 'Kubernetes expert';

async function read(odt: Uint8Array) {
  const outcome = await readDocument(odt);
  if (outcome.outcome !== 'text')
    throw new Error(`${outcome.outcome}: ${outcome.reason} ${JSON.stringify(outcome.data)}`);
  return outcome;
}

describe('an OpenDocument text', () => {
  it('gives paragraphs, headings, spaces, tabs and breaks as they are', async () => {
    const { text, extractor } = await read(
      writeOdt(
        `${p('Ada')}<text:h>Experience</text:h>${p('Engineer,<text:s text:c="2"/>\n  Example<text:tab/>2018<text:line-break/>Berlin')}${p(span('loud'), 'P')}`,
        { styles: textStyle('fo:text-transform="uppercase"') },
      ),
    );
    expect(text).toBe('Ada\n\nExperience\nEngineer, Example\t2018\nBerlin\nLOUD');
    expect(extractor).toBe('odt/2');
  });

  it('gives bullets and numbers of lists, inner ones too', async () => {
    const styles = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=")"/><text:list-level-style-bullet text:level="2" text:bullet-char="-"/></text:list-style>`;
    const item = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
    const body = `<text:list text:style-name="L">${item(p('first') + `<text:list>${item(p('inner'))}</text:list>`)}${item(p('second') + p('goes on'))}</text:list>`;
    expect((await read(writeOdt(body, { styles }))).text.split(/\n+/)).toEqual([
      '1) first',
      '• inner',
      '2) second',
      'goes on',
    ]);
  });

  it('gives tables row by row, text boxes, notes, header and footer once', async () => {
    const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
    const row = (...texts: string[]) => `<table:table-row>${texts.map(cell).join('')}</table:table-row>`;
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('part time')}</text:note-body></text:note>`;
    const box = `<draw:frame svg:x="1cm" svg:y="1cm" svg:width="4cm" svg:height="2cm"><draw:text-box>${p('Speaks German')}</draw:text-box></draw:frame>`;
    const { text } = await read(
      writeOdt(
        `${p(`Engineer${note}${box}`)}<table:table>${row('Company', 'From')}${row('Example Ltd', '2018')}</table:table>`,
        {
          header: p('Ada Example'),
          footer: p('Page <text:page-number>1</text:page-number>') + p('Berlin'),
        },
      ),
    );
    expect(text.split(/\n+/)).toEqual([
      'Ada Example',
      'Engineer',
      'Speaks German',
      'Company\tFrom',
      'Example Ltd\t2018',
      'part time',
      'Berlin',
    ]);
  });

  it('leaves out deleted text, remarks and codes, and gives addresses of profiles', async () => {
    const tracked = `<text:tracked-changes><text:changed-region><text:deletion>${p('gone')}</text:deletion></text:changed-region></text:tracked-changes>`;
    const link = '<text:a xlink:href="https://github.com/ada">GitHub</text:a>';
    const { text } = await read(
      writeOdt(`${tracked}${p(`kept<office:annotation>${p('a remark')}</office:annotation> ${link}`)}`),
    );
    expect(text).toBe('kept GitHub (https://github.com/ada)');
  });

  it('is read from one flat file too', async () => {
    const flat = `<?xml version="1.0"?><office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${p('Ada Example')}</office:text></office:body></office:document>`;
    expect(await readDocument(Buffer.from(flat))).toMatchObject({ text: 'Ada Example', extractor: 'odt/2' });
  });

  it.each([
    ['white', 'fo:color="#ffffff"', 'same-colour'],
    ['of its own background', 'fo:color="#112233" fo:background-color="#112233"', 'same-colour'],
    ['not displayed', 'text:display="none"', 'marked-hidden'],
    ['of one point', 'fo:font-size="1pt"', 'tiny'],
    ['of a tenth of its size', 'fo:font-size="10%"', 'tiny'],
    ['squeezed', 'style:text-scale="1%"', 'tiny'],
    ['in pictures instead of letters', 'style:font-name="Wingdings"', 'not-drawn'],
  ])('keeps apart text that is %s', async (_way, properties, reason) => {
    const styles = textStyle(properties);
    const { text, hidden, findings } = await read(
      writeOdt(`${p(`Ran ${span(SECRET)} clusters`)}${p(span(SECRET))}${p('Berlin')}`, { styles }),
    );
    expect(text.split(/\n+/)).toEqual(['Ran clusters', 'Berlin']);
    expect(hidden).toEqual([{ text: `${SECRET} ${SECRET}`, reason, page: null }]);
    expect(findings).toMatchObject([{ code: 'hidden-text' }]);
  });

  it.each([
    ['in a hidden section', `<text:section text:display="none">${p(SECRET)}</text:section>`, 'marked-hidden'],
    ['in a hidden paragraph', p(`<text:hidden-paragraph text:is-hidden="true"/>${SECRET}`), 'marked-hidden'],
    ['in a hidden field', p(`<text:hidden-text text:string-value="${SECRET}"/>`), 'marked-hidden'],
    [
      'in a covered cell',
      `<table:table><table:table-row><table:covered-table-cell>${p(SECRET)}</table:covered-table-cell></table:table-row></table:table>`,
      'covered',
    ],
    [
      'beside the page',
      p(`<draw:frame svg:x="90cm" svg:y="1cm"><draw:text-box>${p(SECRET)}</draw:text-box></draw:frame>`),
      'off-page',
    ],
  ])('keeps apart text %s', async (_way, body, reason) => {
    const { text, hidden } = await read(writeOdt(p('Ada Example') + body));
    expect(text).toBe('Ada Example');
    expect(hidden).toEqual([{ text: SECRET, reason, page: null }]);
  });

  it('keeps white text on a dark cell', async () => {
    const styles = `${textStyle('fo:color="#ffffff"')}<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:background-color="#002244"/></style:style>`;
    const body = `<table:table><table:table-row><table:table-cell table:style-name="C">${p(span('Skills'))}</table:table-cell></table:table-row></table:table>`;
    expect(await read(writeOdt(body, { styles }))).toMatchObject({ text: 'Skills', findings: [] });
  });

  it('is encrypted where its manifest says so', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    expect(await readDocument(writeOdt('', { manifest }))).toMatchObject({
      outcome: 'encrypted',
      reason: 'password-needed',
    });
  });

  it('ends in its outcome where it is damaged or empty', async () => {
    const whole = writeOdt(p('text'));
    expect(await readDocument(whole.subarray(0, whole.length - 60))).toMatchObject({ outcome: 'malformed' });
    expect(await readDocument(writeOdt(p('')))).toMatchObject({ outcome: 'empty' });
    const picture = p('<draw:frame><draw:image xlink:href="a.png"/></draw:frame>');
    expect(await readDocument(writeOdt(picture))).toMatchObject({ outcome: 'needs-ocr' });
  });
});
