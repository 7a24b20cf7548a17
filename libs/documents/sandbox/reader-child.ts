/**
 * Entry of a reader process: reads one document after another for the pool that started it. It holds no secrets (its environment is
 * empty) and no network, writes nothing, and ends when its channel closes; a terminal's Ctrl-C and a group's SIGTERM are the parent's to answer.
 */
import { pdfium } from '../pdf/pdfium.js';
import { readDocument } from '../read-document.js';
import { cutOff } from './cut-off.js';
import { endWithParent } from './end-with-parent.js';
import type { ReaderMessage, ReadRequest } from './messages.js';

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit(0));
endWithParent();
cutOff();

process.on('message', (request: ReadRequest) => {
  void readDocument(request.bytes, request.hint).then((outcome) => answer({ kind: 'read', outcome }));
});

await pdfium();
answer({ kind: 'ready' });

function answer(message: ReaderMessage): void {
  process.send?.(message);
}
