/** Pure: explanation data in, English sentences out. The only place with words about a score. */
export { missingFileText } from './attachments.js';
export { answerLines, droppedText } from './answers.js';
export { hiddenName } from './hidden-name.js';
export {
  explainToCandidate,
  letterText,
  requestSentence,
  wordsForCandidates,
} from './candidate/explain-to-candidate.js';
export { findingText, importOutcomeText, questionText, weightsFaultText } from './codes.js';
export { duration, lowerCase, monthName, nameAtStart } from './durations.js';
export { explainGains, missingInWords, explainScreenQuestion } from './explain-advice.js';
export {
  explainApplication,
  explainBand,
  explainFlag,
  explainLane,
  topReasons,
  type Reason,
} from './explain-application.js';
export { customSkillsFaultText } from './custom-skills.js';
export { statedText } from './statements.js';
export { excerpt, countWords as wordsSaid } from './excerpt.js';
export { explainNode, explainPart, partInWords, quotedWords } from './explain-node.js';
export { ABOUT_ACCOUNT, ACCOUNT_SUBJECTS, inboxText } from './inbox.js';
export { webhookErrorText } from './webhooks.js';
export { IMPORT_STATE_TEXTS as IMPORT_STANDS, importName, paceText, secondsText } from './imports.js';
export { NOTICE_STARTERS } from './notice-starters.js';
export { CATEGORY_NAMES, KIND_NAMES, LANE_NAMES, OUTCOME_NAMES, PRESET_WORDS } from './names.js';
export { decisionText, madeText, placeText, REPORT, scoreText } from './report.js';
export { ERASED_NAMES, FILE_LEFT_OUT, outOfDateText, PERSON_EXPORT_NOTE } from './people.js';
export { shownInAts } from './write-back.js';
