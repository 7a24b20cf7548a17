/** Pure: the texts of a candidate's documents → a profile; corrections, masking, export. */
export { type Mask, MASKED, maskOf, maskText, withoutPlaces } from './masking/mask.js';
export { applyCorrections } from './corrections/apply-corrections.js';
export { certificateKey } from './corrections/correct-certificate.js';
export { languageCodeOf } from './corrections/correct-language.js';
export { skillIdOf } from './corrections/correct-skill.js';
export { findPosition, findStudy, positionRead, studyRead } from './corrections/find-entry.js';
export { endsBefore } from './corrections/stated-dates.js';
export { statementOf } from './corrections/statement.js';
export { looksLikeResume } from './document-kind/document-kind.js';
export { toJsonResume } from './export/json-resume.js';
export { resumeWords } from './export/resume-words.js';
export { shownSkills } from './export/shown-skills.js';
export { readMarkedLines } from './unparsed/lines-reading.js';
export { wordsOf } from './unparsed/words-of-lines.js';
export { BUILDER, buildProfile } from './profile/build-profile.js';
export { latestPosition } from './profile/latest-position.js';
export { type SourceDocument } from './profile/source-documents.js';
