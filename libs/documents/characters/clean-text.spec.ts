import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import { cleanText } from './clean-text.js';

describe('cleanText', () => {
  it.each([
    ['a\r\nb\rc\u2028d\fe', 'a\nb\nc\nd\ne'],
    ['a\u00A0\u2003b', 'a b'],
    ['Kube\u200Brnetes\u00AD \u202Ex', 'Kubernetes x'],
    ['\uD800a\uDC00', '\uFFFDa\uFFFD'],
    ['e\u0301', '\u00E9'],
    ['ﬁnd the oﬃce', 'find the office'],
    ['Ｐｙｔｈｏｎ：', 'Python:'],
    ['a \t b  c ', 'a\tb c'],
    ['a\n\n\n\nb\n', 'a\n\nb'],
    ['Go \uE0A0 Rust', 'Go Rust'],
  ])('brings %j into the form of document text', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it.each(['▪ item', '\uF0B7\titem', '►item', '· item', '• item', '§ item'])(
    'writes the bullet of %j as one of ours',
    (raw) => {
      expect(cleanText(raw).toLowerCase()).toBe('• item');
    },
  );

  it('takes an o at the start of lines for the bullet that Word draws with it, of one line for a word', () => {
    expect(cleanText('o Ran it\no Taught')).toBe('• Ran it\n• Taught');
    expect(cleanText('para\no Brasil')).toBe('para\no Brasil');
  });

  it.each([
    ['cafÃ© in SÃ£o Paulo', 'café in São Paulo'],
    ['â€œyesâ€\u009D â€“ donâ€™t', '“yes” – don’t'],
    ['Company Name ï¼\u200B City', 'Company Name - City'],
    ['â€œAâ€ from', '“A” from'],
    ['150Â customers, PythonÂ', '150 customers, Python'],
    ['Â· first', '• first'],
    ['coÂcurricular', 'co-curricular'],
  ])('repairs %j', (broken, whole) => {
    expect(cleanText(broken)).toBe(whole);
  });

  it.each([
    'Ângela São Conceição',
    'Björn Åström, naïve café',
    'À la carte “yes” – don’t',
    'ÂNGELA',
    'Señor Ñandú, 5 € each',
  ])('leaves %j as it is', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const once = cleanText(raw);
        expect(cleanText(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });
});
