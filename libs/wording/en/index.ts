/** Every sentence of the language, by its topic. */
export { answerWords } from './answers.js';
export { candidateWords } from './candidate.js';
export { customSkillsFaults, weightsFaults } from './codes/faults.js';
export { findingWords } from './codes/findings.js';
export { outcomeWords } from './codes/import-outcomes.js';
export { inboxWords } from './inbox.js';
export { integrationWords } from './integrations.js';
export { names } from './names.js';
export { peopleWords } from './people.js';
export { questionWords } from './codes/questions.js';
export { reportWords } from './report.js';
export { scoreWords } from './scores.js';
