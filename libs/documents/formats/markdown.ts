import { marked } from 'marked';
import { decode } from '../encoding.js';
import { encodingFindings } from './encoding-findings.js';
import type { DocumentFormat } from './format.js';
import { readHtml } from './html.js';

/** Markdown, through the HTML it stands for. Line breaks inside a paragraph stay: people write positions that way. */
export const markdown: DocumentFormat = {
  name: 'Markdown',
  extractor: 'markdown/3',
  mediaTypes: ['text/markdown'],
  read(bytes) {
    const source = decode(bytes);
    if (source === null) return Promise.resolve({ outcome: 'malformed', reason: 'not-text' });
    const page = marked.parse(source.text, { async: false, gfm: true, breaks: true });
    return Promise.resolve(readHtml(page, encodingFindings(source)));
  },
};
