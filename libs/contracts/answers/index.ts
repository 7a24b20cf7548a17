/** What candidates answered when they applied. */
export * from './answers.js';
export * from './countries.js';
export * from './equal-opportunity.js';
export * from './reading/answers-of-questions.js';
export * from './reading/asked.js';
export * from './reading/language-lines.js';
export * from './standing-answers.js';
export * from './without-traits.js';
