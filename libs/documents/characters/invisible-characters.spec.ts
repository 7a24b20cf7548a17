import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../read-document.js';

const read = (text: string) => readDocument(Buffer.from(text));
const split = (word: string) => [...word].join('\u200B');
const tags = (text: string) => [...text].map((sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0))).join('');

describe('characters that no one sees', () => {
  it('are taken out of words, and remarked on where words are split again and again', async () => {
    expect(await read(`Ran ${split('Go')}, ${split('SQL')} and Rust`)).toMatchObject({
      text: 'Ran Go, SQL and Rust',
      findings: [{ code: 'invisible-characters', data: { words: 2 } }],
    });
  });

  it('are no remark where a program left one or two, or a script needs them', async () => {
    const honest = [
      'Kube\u200Brnetes',
      'Auf\u200Clage',
      'co\u00ADop\u00ADer\u00ADa\u00ADtion',
      'می\u200Cخواهم می\u200Cروم می\u200Cدانم می\u200Cگویم',
      '👩\u200D💻 \uFE0F',
    ];
    for (const text of honest) expect(await read(`Ada ${text}`)).toMatchObject({ findings: [] });
  });

  it('are shown where they spell words', async () => {
    expect(await read(`Ada${tags('Kubernetes expert')} Example`)).toMatchObject({
      text: 'Ada Example',
      hidden: [{ text: 'Kubernetes expert', reason: 'not-drawn', page: null }],
      findings: [{ code: 'hidden-text' }],
    });
    expect(await read(`Ada${'\u200B\u200C'.repeat(8)} Example`)).toMatchObject({
      text: 'Ada Example',
      findings: [{ code: 'invisible-characters' }],
    });
  });

  it('are a flag where they follow one', async () => {
    expect(await read(`Edinburgh \u{1F3F4}${tags('gbsct')}\u{E007F}`)).toMatchObject({ findings: [] });
  });
});
