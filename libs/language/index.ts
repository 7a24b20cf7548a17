/** Pure: words, stems, neutral forms, recognition of skills and credentials, relatedness, occupations, search. The only importer of `natural`. */
export { neutralByEnding } from './gender/forms/feminine-endings.js';
export { neutralWordLookup } from './gender/forms/form-lookup.js';
export { genderFormsOf, listedWords, neutralWord } from './gender/forms/neutral-word.js';
export { withNeutralForms } from './gender/neutral-pattern.js';
export { neutralise } from './gender/neutralise.js';
export { OriginalWords } from './gender/original-words.js';
export { SHIPPED_SKILLS, type SkillLexicon, skillsWithCustom } from './lexicon/skill-lexicon.js';
export { packOccupations } from './occupations/occupation-table.js';
export { type OccupationTitle, titleSearch } from './search/title-search.js';
export {
  type IndexedOccupation,
  packIndexed,
  packTitleIndex,
  titleKey,
  titleNumber,
} from './occupations/title-index.js';
export { jobsInField, occupationKeys } from './occupations/occupations.js';
export { checkCustomSkills } from './custom-skills/check-custom-skills.js';
export { rarityTable } from './rarity/rarity-table.js';
export { rarityWeight } from './rarity/rarity.js';
export {
  credentialStatuses,
  recogniseCertifications,
  recogniseDegrees,
  recogniseFields,
  recogniseLanguages,
} from './recognition/recognise-credentials.js';
export { recogniseKnowledge } from './recognition/recognise-knowledge.js';
export { recogniseSkills, skillsAmong, skillsIn } from './recognition/recognise-skills.js';
export { type Neighbour, type Neighbours, packNeighbours, wordsOfTable } from './related/neighbour-table.js';
export { relatedWords } from './related/related-words.js';
export { TOO_GENERAL } from './related/too-general.js';
export { numberBags } from './relatedness/co-occurrence.js';
export { DIMENSIONS, nearestWords, unit, wordRows } from './relatedness/nearest.js';
export {
  createWordCounter,
  LEAST_RESUMES,
  PEOPLE_OF_A_WORD,
  relatedWordsWith,
  resumeWordsTable,
  type ResumeWordsTable,
  type WordCounts,
} from './relatedness/resume-words.js';
export { compileSearch, type CompiledSearch } from './search/search-query.js';
export { searchVectors } from './search/search-vectors.js';
export { abbreviationStems } from './terms/abbreviations.js';
export { initialStems } from './terms/initials.js';
export { properNamesIn } from './terms/proper-names.js';
export { isStopWord, contentWords, sentenceTerms, termsOfTokens } from './terms/terms.js';
export { allMatches } from './text/all-matches.js';
export { boundedText } from './text/bounded-text.js';
export { isLetterAt, isTrailSurrogate, codeUnitTest } from './text/code-units.js';
export { detectedLanguage, detectLanguage, readingOfLanguage } from './text/detect-language.js';
export { inflateTable } from './text/inflate-table.js';
export { compactLetters } from './text/compact-letters.js';
export { lazy } from './text/lazy.js';
export { memoise, memoiseText } from './text/memoise.js';
export { oneByte } from './text/one-byte.js';
export { actionNamed, actionsLike } from './things/actions.js';
export { commonPairs, PAIR_WEIGHT, pairsAsked } from './things/common-pairs.js';
export { synonymsOf } from './things/synonyms.js';
export { GENERAL_WEIGHT, TELLING, taskWeight, taskWeightTable } from './things/task-weights.js';
export { beginsTitles, endsTitles } from './titles/title-nouns.js';
export { FREE_TITLE, levelOfTitle, recogniseTitles, titleKeys, titleParts, titleStems } from './titles/titles.js';
export { isArticle, withOneArticle } from './words/articles.js';
export { NUMBER_WORDS } from './words/number-words.js';
export { stem } from './words/stems.js';
export { type WordToken, tokenise } from './words/tokens.js';
export { runsOfTokens, wordRuns } from './words/word-runs.js';
