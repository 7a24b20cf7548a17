import { docx } from './docx.js';
import type { DocumentFormat } from './format.js';
import { html } from './html.js';
import { image } from './image.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { odt } from './odt.js';
import { pdf } from './pdf.js';
import { plainText } from './plain-text.js';
import { rtf } from './rtf.js';
import { yaml } from './yaml.js';

/** The registry: every format that is readable here. */
export const FORMATS: readonly DocumentFormat[] = [pdf, docx, odt, rtf, html, markdown, plainText, json, yaml, image];
