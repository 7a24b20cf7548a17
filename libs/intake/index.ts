/** How a candidate comes in, whatever brought them: the API, an import, an ATS, the samples. No HTTP, no reading. */
export { canonicalDocument } from './canonical-document.js';
export { receiveDocument, type IncomingDocument, type ReceivedDocument } from './receive-document.js';
