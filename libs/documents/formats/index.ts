import { doc } from './doc.js';
import { docx } from './docx.js';
import type { DocumentFormat } from './format.js';
import { epub } from './epub.js';
import { html } from './html.js';
import { image } from './image.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { mhtml } from './mhtml.js';
import { odt } from './odt.js';
import { applePages } from './pages.js';
import { pdf } from './pdf.js';
import { plainText } from './plain-text.js';
import { rtf } from './rtf.js';
import { yaml } from './yaml.js';

/** The registry: every format that is readable here. */
export const FORMATS: readonly DocumentFormat[] = [
  pdf,
  docx,
  doc,
  odt,
  rtf,
  applePages,
  html,
  mhtml,
  epub,
  markdown,
  plainText,
  json,
  yaml,
  image,
];
