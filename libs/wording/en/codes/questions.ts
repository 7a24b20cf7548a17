/** English questions that a role asks back. */
import { textFor, type CodeSentence } from '../../code-data.js';
import { count } from '../grammar.js';

/** Why a criterion may not be set, after the words that set it. */
export const TRAITS = {
  age: 'asks about age',
  gender: 'asks about gender',
  family: 'asks about family or household',
  nationality: 'asks about origin',
  religion: 'asks about religion',
  residence: 'asks about the place of residence, which can show origin',
  'career-gap': 'penalizes career breaks, which come from illness, care and children',
  photo: 'asks for a photo, which shows age, origin and gender',
  health: 'asks about health',
  appearance: 'asks about appearance',
};

export const questionWords = {
  'confirm-musts': () => 'Which of these would you not hire without?',
  'and-or': (d) => `Are all of these required, or is one enough: ${d['names']}? Assumed: one is enough`,
  alternatives: (d) => `Is one of these enough: ${d['names']}? Assumed: one is enough`,
  'certifications-best-of': (d) =>
    `${d['names']} are listed separately. They form one requirement, which the best match meets. Is that intended? If each is needed, add separate criteria`,
  slash: (d) => `Does the slash mean “and” or “or”: ${d['names']}? Assumed: one is enough`,
  examples: (d) => `Are these examples, or the whole list: ${d['names']}? Assumed: examples`,
  'cloud-count': (d) => `How many of the ${d['of']} clouds are required? Assumed: one is enough`,
  'unknown-heading': (d) => `Does “${d['heading']}” introduce requirements? Its list was taken as important`,
  'trait-refused': (d) =>
    `“${d['words']}” ${textFor(TRAITS, d['trait']) ?? 'asks about a personal trait'}, so Candor does not score it. Remove it from the ad and name the skill that you need`,
  'native-speaker': (d) =>
    `“${d['words']}” excludes people who speak the language equally well. It was read as level C2 at most. State the level that the work needs`,
  'citizenship-asked': (d) =>
    `“${d['words']}” asks for a citizenship: it is noted and never scored. Only a law or a contract may require one (a security clearance, export control, public office): check which, and name it on the page. Where none does, ask for the right to work`,
  'years-limit': (d) =>
    `“${d['label']}” sets an upper limit. More experience never costs points, so the limit is noted and not scored. If the job is for beginners, say so in the title or ask for fewer years`,
  'requirements-contradict': (d) =>
    `“${d['first']}” and “${d['second']}” contradict each other. The first one is scored and the second one is not: remove the one that is wrong`,
  'absence-asked': (d) =>
    `“${d['label']}” asks for the absence of something, which no résumé shows. It is noted and not scored. Say what the person should have instead`,
  'listed-twice': (d) =>
    d['first'] === d['second']
      ? `“${d['first']}” is listed twice and counts once`
      : `“${d['first']}” and “${d['second']}” ask for the same thing, which counts once. If one of them means something else, say it in other words`,
  'general-requirement': (d) =>
    `“${d['label']}” by itself is so general that résumés show it in many senses. Say what the person has to know or do, such as a tool, a task or a certificate`,
  'long-requirement': (d) =>
    d['names'] === undefined
      ? `This requirement has ${count(Number(d['words'] ?? 0), 'word')}, and nothing was taken from it. Give each thing that you require its own line`
      : `This requirement has ${count(Number(d['words'] ?? 0), 'word')}. Only this was taken from it: ${d['names']}. Give each thing that you require its own line`,
  'requirement-not-read': (d) =>
    `“${d['label']}”${Number(d['others'] ?? 0) > 0 ? ` and ${count(Number(d['others']), 'other requirement')} are` : ' is'} in a language that Candor does not read. Only the same words are looked for, so most résumés will not show it. Say it in English`,
  'experience-assumed': (d) =>
    `No years are asked. ${Number(d['months'] ?? 0) / 12} were taken for this level: how many are meant?`,
  'many-criteria': (d) =>
    `${d['criteria']} criteria are more than a résumé can answer, and each weighs next to nothing. Which ones matter?`,
  'very-long-page': (d) => `The page has ${count(Number(d['words'] ?? 0), 'word')}: is it one advertisement?`,
  'language-not-read': () =>
    'The job description is in a language that Candor does not read. Only names of tools, languages and certificates were taken from it',
  'page-not-understood': (d) =>
    `${Number(d['of'] ?? 0) === 0 ? 'No line of the job description was recognized as a requirement' : `Understood ${d['lines']} of ${count(Number(d['of']), 'requirement line')}, fewer than half`}. Put each requirement on its own line below a heading such as “Requirements”, or add the missing ones yourself`,
  'no-line-breaks': () =>
    'The job description seems to have lost its line breaks, so requirements may be missing or cut. Paste it again with one requirement per line, or check each one',
  'no-title': () => 'No job title was recognized. Enter the job title',
  'title-unknown': (d) =>
    d['taken'] === undefined
      ? `“${d['title']}” is not a known job title, and the job description names none. Only positions with this title count as relevant. Which job is it?`
      : `“${d['title']}” is not a known job title. The title “${d['taken']}” of the job description was used. Is that correct?`,
  'several-roles': (d) =>
    `The page describes ${d['count']} roles: ${d['names']}. Create each from its own part, or candidates for one are measured by the others’ requirements`,
  'looks-like-resume': () =>
    'This looks like a résumé, not a job description. To add a candidate, open a role and choose “Add candidates”. If it is a job description, go on',
  'empty-page': () => 'The page is empty. Paste the job description, choose a file, or start from a template',
  'title-only': () =>
    'The page has only a title. Add what the role requires, one requirement per line, or start from a template',
  'no-requirements': () =>
    'No requirements were recognized. Add them yourself, one per line below the heading “Requirements”, or start from a template',
} satisfies Record<string, CodeSentence>;
