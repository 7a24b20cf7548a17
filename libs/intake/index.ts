/** How a candidate comes in, whatever brought them: the API, an import, an ATS, the samples. No HTTP, no reading. */
export { droppedOf, keepAnswers } from './answers.js';
export { attachDocument } from './attach-document.js';
export { beginSync } from './begin-sync.js';
export { canonicalDocument, isFile } from './canonical-document.js';
export { foreseeing } from './foresee-candidates.js';
export {
  resolveAssessmentTerms,
  resolveEachAssessmentTerms,
  saveAssessmentTerms,
  noticeNamed,
  UnknownNotice,
} from './assessment-terms.js';
export { mergePeople, undoMerge, Unmergeable, type Merged } from './merge-people.js';
export { receiveCandidates } from './receive-candidates.js';
export { receiveDocument, type ReceivedDocument } from './receive-document.js';
export { statedIdentity } from './stated-identity.js';
export { switchMode } from './switch-mode.js';
