import { expect, it } from '@jest/globals';
import { phraseTree } from '../lexicon/phrase-tree.js';
import { lazy } from './lazy.js';

it('a lazy table is made when it is first asked for, and once', () => {
  let made = 0;
  const table = lazy(() => ({ number: ++made }));
  expect(made).toBe(0);
  expect([table().number, table().number]).toEqual([1, 1]);
});

it('a tree asks for its phrases when a text is first searched', () => {
  let asked = 0;
  const tree = phraseTree(() => [[`python ${++asked}`, 'python']]);
  expect(asked).toBe(0);
  expect(tree.branches.get('python')?.branches.get('1')?.ends).toEqual([{ text: 'python 1', value: 'python' }]);
  expect([...tree.branches.keys(), ...tree.ends]).toEqual(['python']);
  expect(asked).toBe(1);
});
