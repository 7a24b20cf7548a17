/** English sentences about faults of weights and of an organization's custom skills. */

export const weightsFaults = {
  'weight-negative': (subject, value) => `The weight of ${subject} is ${value}. It must be 0 or more`,
  'weight-not-whole': (subject, value) => `The weight of ${subject} is ${value}. It must be a whole number`,
  'weight-missing': (subject) => `The weight of ${subject} is missing`,
  'weights-not-100': (_, value) => `The weights add up to ${value}, but must add up to 100`,
  'weights-all-zero': () => 'All weights are 0. At least one must be greater',
  'category-unknown': (subject) => `The category ${subject} does not exist`,
  'category-without-criteria': (subject, value) =>
    `${subject} has ${value} points but no criterion that counts. Move the points to another category`,
  'category-without-importance': (subject, value) => `${subject} has ${value} points but only criteria of importance 0`,
  'criterion-unknown': (subject) => `The role has no criterion ${subject}`,
  'criterion-missing': (subject) => `The criterion ${subject} is missing`,
  'kind-unknown': (subject) => `The kind of ${subject} is none of must, required, preferred, bonus`,
  'importance-negative': (subject, value) => `The importance of ${subject} is ${value}. It must be 0 or more`,
  'importance-not-whole': (subject, value) => `The importance of ${subject} is ${value}. It must be a multiple of 0.1`,
  'importance-too-large': (subject, value) => `The importance of ${subject} is ${value}. It must be 1000 or less`,
  'threshold-out-of-range': (lane, value) =>
    `The lane ${lane} begins at ${value}. It must be a whole number from 1 to 100`,
  'thresholds-crossed': (_, value) => `Possible matches begin at ${value}, which is above strong matches`,
} satisfies Record<string, (subject: string, value: number) => string>;

export const customSkillsFaults = {
  'id-shipped': (id, name) =>
    `The ID ${id} belongs to the built-in skill ${name}. Remove the name to add aliases, or use another ID`,
  'id-twice': (id) => `The list has the ID ${id} twice. Merge the two entries`,
  'skill-unknown': (id) => `There is no built-in skill ${id}. Add a name to create a custom skill`,
  'class-unknown': (id) => `There is no class ${id}. Search the skills for a class`,
  'implied-unknown': (id) => `The implied skill ${id} is neither built in nor in this list`,
  'implies-itself': (id) => `${id} implies itself through other skills. Remove one of the steps`,
  'spelling-empty': (text) => `“${text}” has no letters or digits`,
  'spelling-common': (text) => `“${text}” is too common and would match everywhere. Add a word`,
  'spelling-long': (text) => `“${text}” is too long. Use at most eight words`,
  'spelling-shipped': (text, name) => `“${text}” is already a spelling of ${name}`,
  'spelling-twice': (text, id) => `“${text}” is already a spelling of ${id}`,
} satisfies Record<string, (subject: string, of: string) => string>;
