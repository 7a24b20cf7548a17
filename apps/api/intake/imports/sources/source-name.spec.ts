import { expect, it } from '@jest/globals';
import { sourceName } from './source-name.js';

it.each([
  ['attachment; filename="people.csv"', 'people.csv'],
  ['attachment; filename=people.csv', 'people.csv'],
  ['attachment; filename="a; \\"b\\".zip"; size=7', 'a; "b".zip'],
  [`attachment; filename="J_rg.zip"; filename*=UTF-8''J%C3%B6rg%20%28neu%29.zip`, 'Jörg (neu).zip'],
  [`attachment; filename="plain.zip"; filename*=UTF-8''%C3%B`, 'plain.zip'],
  [`attachment; filename="${Buffer.from('Jörg.zip').toString('latin1')}"`, 'Jörg.zip'],
  ['attachment; filename="J\xf6rg.zip"', 'Jörg.zip'],
  [`attachment; filename="${Buffer.from('../../etc/cv\u202efdp.exe').toString('latin1')}"`, 'cvfdp.exe'],
  [`attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd`, 'passwd'],
  ['attachment; filename="///"', null],
  ['attachment', null],
  [undefined, null],
])('%j → %j', (disposition, name) => expect(sourceName(disposition)).toBe(name));
