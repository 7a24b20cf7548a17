import { expect, it } from '@jest/globals';
import { isNamedAfter } from './named-after.js';

it.each([
  ['Keller, Anna.txt', 'Anna Keller', true],
  ['people/Dora Quill/cv.pdf', 'Dora Quill', true],
  ['DoraQuill2024.pdf', 'Dora Quill', true],
  ['quill-dora_2024.pdf', 'Dora Quill', true],
  ['Joerg_Uebel.pdf', 'Jörg Übel', true],
  ['Jörg Übel.pdf'.normalize('NFD'), 'Jörg Übel', true],
  ['Li Na CV.pdf', 'Li Na', true],
  ['Hans Olm.pdf', 'Dr. Hans Peter Olm', true],
  ['Ольга Иванова.pdf', 'Иванова Ольга', true],
  ['Milestones and guardian.pdf', 'Ian Stone', false],
  ['Vandersloot-Bernd.exe', 'Quirina Vandersloot', false],
  ['Prince.pdf', 'Prince', false],
  ["o'neill_sean.pdf", 'Seán O’Neill', true],
  ['Lodz, Łukasz.pdf', 'Lukasz Lodz', true],
  ['Resume of Anna.pdf', 'Anna Keller', false],
])('%s is named after %s: %s', (text, name, isNamed) => {
  expect(isNamedAfter(text, name)).toBe(isNamed);
});
