import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import { PAGE_FORMATS } from '#libs/contracts';
import { PageNestingError, jobDescriptionText } from './page-text.js';

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
    expect(jobDescriptionText(page, 'markdown')).toBe(
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
    expect(jobDescriptionText(page, 'html')).toBe(
      ['Data Engineer', '', 'Two', 'lines', '- Python & SQL', '', '- Spark', '- PySpark', '- Type', '- Full time'].join(
        '\n',
      ),
    );
  });

  it('may be nested deeper than anybody writes, and is refused beyond that', () => {
    expect(jobDescriptionText('<div>'.repeat(400) + 'x', 'html')).toBe('x');
    expect(() => jobDescriptionText('<div>'.repeat(20_000) + 'x', 'html')).toThrow(PageNestingError);
  });
});

describe('markdown that no human wrote', () => {
  const size = 200_000;

  it.each(['>', '> ', '1. ', '- ', '*a_', 'a.b-c_', '**a *b ', '[a]('])(
    'is answered, and not parsed for minutes or until the stack ends: %j',
    (part) => {
      expect(jobDescriptionText(part.repeat(size / part.length), 'markdown')).toEqual(expect.any(String));
    },
  );

  it('is answered with lists a hundred levels deep', () => {
    const nested = Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');
    expect(jobDescriptionText(nested, 'markdown').split('\n')).toHaveLength(600);
  });

  it('is distinguished from long rules and tables', () => {
    const page = `Role\n\n${'-'.repeat(80)}\n\n- **Python**\n\n| a | b |\n|${'-'.repeat(90)}|---|\n| c | d |`;
    expect(jobDescriptionText(page, 'markdown')).toContain('- Python');
  });
});

describe('any page', () => {
  it('loses line ends of other systems, control characters and empty lines in a row', () => {
    expect(jobDescriptionText('\uFEFFA \r\n\r\n\r\n\u0000B\u00a0C\rD\u00ad\n\n', 'text')).toBe('A\n\nB C\nD');
    expect(jobDescriptionText('half \ud800 pair', 'text')).toBe('half \ufffd pair');
  });

  it('has a text that reads as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...PAGE_FORMATS), (page, format) => {
        const text = jobDescriptionText(page, format);
        expect(jobDescriptionText(text, 'text')).toBe(text);
      }),
    );
  });
});

describe('text that was copied out of a form', () => {
  it('loses the tags and entities around its words, and keeps its own lines', () => {
    expect(
      jobDescriptionText(
        'Night Baker\n\n<p><b>You need</b></p><ul><li>Rye &amp; wheat</li>\n<li>Ovens</li></ul>',
        'text',
      ),
    ).toBe('Night Baker\n\nYou need\n\n- Rye & wheat\n- Ovens');
  });

  it('is shown the same where the feed has escaped it once more', () => {
    expect(
      jobDescriptionText('&lt;p&gt;Night Baker&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Rye&lt;/li&gt;&lt;/ul&gt;', 'text'),
    ).toBe('Night Baker\n\n- Rye');
  });

  it('stays as it is without a tag, or nested deeper than a page is', () => {
    expect(jobDescriptionText('Less than < 5 kg & more', 'text')).toBe('Less than < 5 kg & more');
    const deep = `${'<div>'.repeat(600)}Baker${'</div>'.repeat(600)}`;
    expect(jobDescriptionText(deep, 'text')).toBe(deep);
  });
});
