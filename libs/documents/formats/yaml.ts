import { LineCounter, parseDocument } from 'yaml';
import { JSON_EXTRACTOR } from '#libs/contracts';
import type { FormatResult } from '../outcome.js';
import { decodeText } from '../encoding/decode-text.js';
import type { DocumentFormat } from './format.js';
import { parsePerson } from './json.js';

/** A person as YAML: the same shapes as in JSON. */
export const yaml: DocumentFormat = {
  name: 'JSON Resume or candidate profile (YAML)',
  // The text is made by the same hand as that of JSON.
  extractor: JSON_EXTRACTOR,
  mediaTypes: ['application/yaml'],
  read(bytes) {
    const text = decodeText(bytes);
    return Promise.resolve(text === null ? { outcome: 'malformed', reason: 'not-text' } : readYaml(text));
  },
};

/** Longest text. A résumé has 5,000 to 20,000 characters; comparing the keys of a map with each other takes seconds from here on. */
const MAX_YAML = 100_000;

function readYaml(text: string): FormatResult {
  if (text.length > MAX_YAML) return { outcome: 'too-big', reason: 'too-much-text', data: { limit: MAX_YAML } };
  const lineCounter = new LineCounter();
  // Only true, false and null are more than text: `2018` and `2018-03` are dates here, and those are text.
  const document = parseDocument(text, {
    lineCounter,
    schema: 'failsafe',
    customTags: ['null', 'bool'],
    logLevel: 'silent',
  });
  const [fault] = document.errors;
  if (fault) {
    const { line, col: column } = lineCounter.linePos(fault.pos[0]);
    return { outcome: 'malformed', reason: 'not-yaml', data: { line, column } };
  }
  return parsePerson(document.toJS());
}
