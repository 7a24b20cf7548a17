import { expect, it } from '@jest/globals';
import { preferredLanguage } from './reader-language.js';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['de', 'de'],
  ['de-AT, de;q=0.9, en;q=0.5', 'de'],
  ['en-US,en;q=0.9,de;q=0.8', 'en'],
  ['en;q=0.4, DE-ch;q=0.6', 'de'],
  ['fr, de;q=0.7, en;q=0.3', 'de'],
  ['fr, *;q=0.1', 'en'],
  ['de;q=0, en', 'en'],
  ['de;q=0', 'en'],
  ['de;q=high', 'en'],
  ['fr', 'en'],
])('%j is read as %s', (header, language) => expect(preferredLanguage(header)).toBe(language));
