import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PAGE_FORMATS } from '#libs/contracts';
import { rolePageText } from './page-text.js';

describe('markdown', () => {
  it('becomes lines: headings alone, bullets with a dash, no marks', () => {
    const page = [
      '---',
      'layout: job',
      '---',
      '# Data *Engineer*',
      'We need **you** &amp; `dbt`, see [our site](https://example.org).',
      '## Requirements',
      '* 5+ years of Python',
      '* SQL',
      '  1. Postgres',
      '  2. MySQL',
      '',
      '| Tool | Years |',
      '|---|---|',
      '| Go | 2 |',
      '',
      '<p>Plain <b>html</b></p>',
    ].join('\r\n');
    expect(rolePageText(page, 'markdown')).toBe(
      [
        'Data Engineer',
        '',
        'We need you & dbt, see our site.',
        '',
        'Requirements',
        '',
        '- 5+ years of Python',
        '- SQL',
        '  - Postgres',
        '  - MySQL',
        '',
        'Tool | Years',
        'Go | 2',
        '',
        'Plain html',
      ].join('\n'),
    );
  });
});

describe('html', () => {
  it('becomes what its reader sees', () => {
    const page = `<!doctype html><html><head><title>t</title><style>p{}</style></head><body><nav>Home</nav>
      <h1>Data   Engineer</h1><div>Two<br>lines</div><script>alert(1)</script>
      <ul><li><p>Python &amp; SQL</p></li><li>Spark<ul><li>PySpark</li></ul></li></ul>
      <p style="display: none">secret Kubernetes</p><p hidden>Kafka</p><dl><dt>Type</dt><dd>Full time</dd></dl><footer>Imprint</footer></body></html>`;
    expect(rolePageText(page, 'html')).toBe(
      ['Data Engineer', '', 'Two', 'lines', '- Python & SQL', '', '- Spark', '- PySpark', '- Type', '- Full time'].join(
        '\n',
      ),
    );
  });

  it('may be nested as deep as it likes', () => {
    expect(rolePageText('<div>'.repeat(20_000) + 'x', 'html')).toBe('x');
  });
});

describe('any page', () => {
  it('loses line ends of other systems, control characters and empty lines in a row', () => {
    expect(rolePageText('\uFEFFA \r\n\r\n\r\n\u0000B\u00a0C\rD\u00ad\n\n', 'text')).toBe('A\n\nB C\nD');
    expect(rolePageText('half \ud800 pair', 'text')).toBe('half \ufffd pair');
  });

  it('has a text that reads as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...PAGE_FORMATS), (page, format) => {
        const text = rolePageText(page, format);
        expect(rolePageText(text, 'text')).toBe(text);
      }),
    );
  });
});
