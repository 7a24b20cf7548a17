/** Entry of a reader process: reads one document after another for the pool that started it, and writes nothing. */
import { serveTasks } from '#libs/sandbox';
import { pdfium } from '../pdf/engine/pdfium.js';
import { readDocument } from '../read-document.js';
import type { ReadRequest } from './messages.js';

await serveTasks(({ bytes, hint }: ReadRequest) => readDocument(bytes, hint), pdfium);
