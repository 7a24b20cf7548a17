/** How a candidate comes in, whatever brought them: the API, an import, an ATS, the samples. No HTTP, no reading. */
export { canonicalDocument, isFile } from './canonical-document.js';
export { receiveCandidates } from './receive-candidates.js';
export { receiveDocument } from './receive-document.js';
