/** Every sentence of the language, by its topic. */
export { answers } from './answers.js';
export { candidate } from './candidate.js';
export { customSkillsFaults, weightsFaults } from './faults.js';
export { findings } from './findings.js';
export { importOutcomes } from './import-outcomes.js';
export { inbox } from './inbox.js';
export { integrations } from './integrations.js';
export { names } from './names.js';
export { people } from './people.js';
export { questions } from './questions.js';
export { report } from './report.js';
export { scores } from './scores.js';
