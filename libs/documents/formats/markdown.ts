import { marked } from 'marked';
import { decodeText } from '../sniff.js';
import type { DocumentFormat } from './format.js';
import { readHtml } from './html.js';

/** Markdown, through the HTML it stands for. Line breaks inside a paragraph stay: people write positions that way. */
export const markdown: DocumentFormat = {
  name: 'Markdown',
  extractor: 'markdown/1',
  mediaTypes: ['text/markdown'],
  read(bytes) {
    const source = decodeText(bytes);
    if (source === null) return Promise.resolve({ outcome: 'malformed', reason: 'not-text' });
    return Promise.resolve(readHtml(marked.parse(source, { async: false, gfm: true, breaks: true })));
  },
};
