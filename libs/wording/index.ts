/** Pure: explanation data in, sentences in the reader's language out. The only place with words about a score. */
export { answerLines, droppedText } from './answers.js';
export {
  customSkillsFaultText,
  findingText,
  importOutcomeText,
  isKnownQuestion,
  questionText,
  unreadDocumentText,
  weightsFaultText,
} from './codes.js';
export { excerpt, countWords } from './excerpt.js';
export { explainGains, explainScreenQuestion, missingInWords } from './explain-advice.js';
export {
  explainApplication,
  explainBand,
  explainFlag,
  explainLane,
  topReasons,
  type Reason,
} from './explain-application.js';
export { explainNode, explainPart, quotedWords } from './explain-node.js';
export { partInWords } from './explain-part.js';
export { explainToCandidate, letterText, requestSentence, wordsForCandidates } from './explain-to-candidate.js';
export { GRAMMAR } from './grammar.js';
export { IMPORT_STATE_TEXTS, importName, lineText, paceText, secondsText } from './imports.js';
export { accountMail, inboxText } from './inbox.js';
export { missingFileText, webhookErrorText } from './integrations.js';
export { nameAtStart } from './letters.js';
export { NAMES } from './names.js';
export { NOTICE_STARTERS } from './notice-starters.js';
export { fileLeftOutText, hiddenName, personExportNote, statedText } from './people.js';
export { problemText } from './problems.js';
export { decisionText, madeText, placeText, REPORT, scoreText } from './report.js';
export { STORED_LANGUAGE, storedOutcomeText } from './stored.js';
export { summariseCandidate } from './summarise-candidate.js';
export { shownInAts } from './write-back.js';
