import { describe, expect, it } from '@jest/globals';
import { buildProfile } from '../profile/build-profile.js';
import { resumeWords } from './resume-words.js';

const TEXT = `Marigold Baker
12 Larkspur Lane, Bristol
marigold.baker@example.org · +44 117 496 0123

EXPERIENCE
Florist, Petal & Stem, 2018 – 2023
- Arranged bouquets and wreaths for weddings
- Marigold trained two apprentices in Bristol

SKILLS
Wreath making, Excel
`;

const profile = buildProfile([{ text: TEXT, digest: 'a', extractor: 'text/1', readability: 'text' }]);

describe('the words of a résumé', () => {
  const words = resumeWords({
    profile,
    texts: [TEXT],
    known: ['Marigold Baker', 'Bristol', 'marigold.baker@example.org'],
  });

  it('are the stems of its sentences as the person writes them', () => {
    expect(words.get('wreath')).toMatch(/^wreaths?$/);
    expect(words.get('bouquet')).toBe('bouquets');
  });

  it('do not tell who the person is, in whatever sentence', () => {
    for (const stem of ['marigold', 'baker', 'bristol', 'larkspur', 'lane'])
      expect([...words.keys()]).not.toContain(stem);
    expect([...words.values()].join(' ')).not.toMatch(/marigold|baker|bristol|example|@|\d/i);
  });
});
