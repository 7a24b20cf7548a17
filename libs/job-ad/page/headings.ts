import { namesSelection } from './selection-headings.js';

/**
 * The subject of a part of a role page. Only the first six are read for criteria. `conditions` (place, pay, hours)
 * gives notes, and `about` is where a page without the others may state everything in prose.
 */
export type PageSectionKind =
  'duties' | 'required' | 'preferred' | 'bonus' | 'glance' | 'soft' | 'conditions' | 'about' | 'ignored';

/** A narrower heading inside qualifications: what its items are. */
export type RequirementTopic = 'education' | 'experience' | 'skills' | 'cloud' | 'certifications' | 'languages' | null;

export interface PageHeading {
  section: PageSectionKind;
  topic: RequirementTopic;
}

/**
 * Headings of role pages, as whole headings: lower case, without marks, "our", "your", "the", "key" and the like dropped from the front.
 * From job advertisements at large; the first table that has the words wins.
 */
const HEADINGS: readonly [PageSectionKind, RequirementTopic, string][] = [
  [
    'duties',
    null,
    `responsibilities|duties|duties and responsibilities|roles and responsibilities|role and responsibilities|job responsibilities|job duties|what you will do|
     what you'll do|what you will be doing|what you'll be doing|what you do|what will you do|tasks|tasks and responsibilities|essential functions|
     essential duties|essential duties and responsibilities|mission|in this role you will|in this role you'll|in this role|day to day|a day in the life|
     impact|how you'll make an impact|how you will make an impact|accountabilities|scope of work|what you'll work on|what you will work on|
     what you'll own|primary responsibilities|main responsibilities|as a team member you will|you will|you'll|the work|what you'll be responsible for|
     role responsibilities|position responsibilities|tasks and duties|work tasks|your role|what will i do|what are my responsibilities|what are your responsibilities|
     principal duties|job functions|core responsibilities|responsibilities include|what the job involves`,
  ],
  [
    'preferred',
    null,
    `preferred|preferred qualifications|preferred requirements|preferred skills|preferred experience|preferred skills and experience|nice to have|nice to haves|
     nice-to-have|nice-to-haves|desirable|desirable skills|desirable criteria|desired|desired skills|desired qualifications|desired experience|good to have|
     good to haves|ideally|ideally you have|ideally you also have|additional qualifications|additional skills|would be nice|we would love to see|
     it would be great if you have|desirables|tech stack|technology stack|stack|technologies we use|tools we use|preferred education|optional`,
  ],
  [
    'bonus',
    null,
    `bonus|bonus points|bonus points for|bonus skills|plus|pluses|a plus|plus points|extra credit|extra points|it's a plus if you have|it is a plus|brownie points|
     advantages|advantageous|would be an advantage|bonus points if|bonus points if you|bonus points if you have|extra credit if|it's a bonus if|what would set you apart|what sets you apart|stand out|how to stand out|assets`,
  ],
  ['glance', null, `role at a glance|at a glance|role summary at a glance|quick facts|role facts|facts`],
  [
    'soft',
    null,
    `soft skills|soft skills that matter|personal skills|personal qualities|personal attributes|personality|interpersonal skills|behaviours|behaviors|
     behavioural competencies|behavioral competencies|personal qualifications|personal competencies|personal profile|as a person|mindset|attributes|character`,
  ],
  [
    'required',
    'education',
    `education|educational requirements|education requirements|academic qualifications|academic background|degree|education and training`,
  ],
  [
    'required',
    'experience',
    `experience benchmarks|experience levels|experience level|years of experience|work experience|professional experience|experience required|required experience|experience requirements`,
  ],
  ['required', 'cloud', `cloud platform depth|cloud platforms|cloud depth|cloud`],
  [
    'preferred',
    'certifications',
    `key certifications|useful certifications|recommended certifications|typical certifications`,
  ],
  [
    'required',
    'certifications',
    `certifications|certification|certificates|licenses and certifications|certifications and licenses|licences|licenses|licence|license`,
  ],
  ['required', 'languages', `languages|language skills|language requirements|language`],
  [
    'required',
    'skills',
    `skills|technical skills|core technical skills|core skills|required skills|key skills|hard skills|technical requirements|technical qualifications|
     skills and tools|tools|tools and technologies|technologies|technical expertise|technical competencies|technical knowledge|knowledge|knowledge and skills`,
  ],
  [
    'required',
    null,
    `requirements|qualifications|candidate|minimum qualifications|basic qualifications|required qualifications|minimum requirements|job requirements|must have|must haves|
     must-have|must-haves|what you bring|what you'll bring|what you will bring|what you bring to the table|who you are|what we're looking for|
     what we are looking for|what we look for|who we're looking for|who we are looking for|we're looking for|we are looking for|what you need|what you'll need|what you will need|
     profile|candidate profile|skills and experience|experience and skills|experience|you have|you bring|about you|essential|essential criteria|essential skills|
     essential requirements|competencies|we expect|ideal candidate|the ideal candidate|requirements and qualifications|qualifications and experience|
     qualifications and skills|skills and qualifications|skills qualifications and experience|knowledge skills and abilities|required|mandatory|mandatory skills|
     required experience and skills|what it takes|what you should have|what we're after|what we are after|what we're hoping for|you will need|you'll need|you need|key requirements|you should have|should have|you must have|we want|wanted|required skills and experience|
     required experience and qualifications|person specification|minimum experience|who are you|what do you bring|what you have|what you know|what we need from you|what we'll need from you|your background|background and experience|
     what do i need to qualify for this job|professional qualifications|what makes you a great fit|you might be a good fit if|you may be a good fit if|you'll thrive here if|you will thrive here if|you'll love this role if|
     you'll love this job if|you'll fit right in if|this role is for you if|this job is for you if|this could be you if|sound like you|does this sound like you|the person|about the person|
     the successful candidate|successful candidate|the right person|education and experience|experience and education|education and qualifications|
     education experience and skills|qualifications and education|education and work experience|training and experience|selection criteria|key selection criteria|eligibility criteria|
     what will make you successful|what makes you successful|your profile|your skills and experience|essential qualifications|technical skills and experience`,
  ],
  [
    'about',
    null,
    `overview|summary|job summary|position summary|role summary|job description|role description|position description|description|about the role|about the job|
     about the position|full job description|job details|position details|position purpose|role purpose|job purpose|about this role|about this job|role|job|position|job overview|role overview|position overview|introduction|opportunity|the opportunity`,
  ],
  [
    'conditions',
    null,
    `conditions|location|locations|position location|position duration|work location|job location|office location|place of work|where|where you will work|where you'll work|physical requirements|physical demands|schedule|hours|
     working hours|work schedule|working pattern|shift|shifts|shift and schedule|work setting|work authorization|work authorisation|right to work|visa|visa sponsorship|sponsorship|travel|salary|salary range|remuneration and salary|pay|pay range|
     compensation|pay rate|wage|ctc|remuneration|notice|notice period|joining|start date|starting date|contract|contract type|employment type|job type|duration|work mode|working mode|
     terms|terms of employment|salary and terms of employment|terms and conditions|mode of work|work model|working model|conditions of employment|nationality requirements|security|security clearance|working hours and location|closing date|application deadline|reporting to|clearance requirements`,
  ],
  [
    'ignored',
    null,
    `about|about us|about the company|about the team|company|company overview|company description|who we are|what we do|team|benefits|benefits and perks|perks|perks and benefits|
     what we offer|what you'll get|what you get|we offer|offer|why us|why join us|why work with us|compensation and benefits|pay and benefits|salary and benefits|comp and benefits|comp and perks|compensation and perks|pay and perks|total rewards|how to apply|
     apply|application|application process|process|interview process|hiring process|equal opportunity|equal opportunity employer|equal employment opportunity|eeo|
     eeo statement|diversity|diversity and inclusion|culture|values|working conditions|work environment|career outlook|outlook|job outlook|growth outlook|career path|career paths|sample cover letter|
     cover letter|frequently asked questions|faq|faqs|questions|related roles|related jobs|similar jobs|similar roles|see also|privacy|privacy notice|disclaimer|interested|contact information|want to know more|any questions|what else do i need to know|
     additional information|other|contact|context|background|reporting|reports to|supervisory responsibilities|project|projects|products|department|last updated|disclosure and barring service check|dbs check|certificate of sponsorship|uk registration|
     kind regards|best regards|warm regards|warmest regards|regards|best wishes|many thanks|thanks|cheers|sincerely|yours sincerely|
     safeguarding|safeguarding statement|things you need to know|selection process details|feedback will only be provided if you attend an interview or assessment|
     employer details|date posted|job reference|job reference number|report job|report this job|save this job|share this job|show more|show less|pay scheme|civil service code|success profiles|further information`,
  ],
];

const TABLE = new Map<string, PageHeading>();
for (const [section, topic, words] of HEADINGS) {
  for (const heading of words.split('|')) {
    const key = heading.replace(/\s+/g, ' ').trim();
    if (!TABLE.has(key)) TABLE.set(key, { section, topic });
  }
}

const FRONT = /^(?:(?:our|your|the|key|main|this|some|a few of|general|additional|specific|other|of)\s+)+/;
/** Begin of a heading whose rest is a name ("About Acme", "More in Data", "Why Acme?"). */
const IGNORED_BEGIN =
  /^(?:about|why|more in|see all|life at|join|working at|benefits|how to|meet|diversity|equal|our commitment|what (?:do |can |will )?we(?:'ll| will| can)? (?:offer|provide)|wh?at(?:'s|s| is) in it|perks|sample|application (?:and|process|procedures?|deadline)|contact (?:and|us)|(?:further|more) information)\b/;

/** What boards put below a page: other jobs, and words to search for them. */
const OTHER_JOBS =
  /^(?:(?:(?:more|other|similar|related|recommended|suggested|popular|trending|latest|recent|featured|nearby|further) )+(?:(?!about\b|on\b|of\b|in\b)[\w&-]+ )?(?:jobs?|roles?|positions?|vacanc(?:y|ies)|openings?|searches|opportunities|job titles|job categories)|people (?:also|who)\b.*\b(?:viewed|searched|applied)|(?:jobs?|roles) (?:you (?:may|might)\b.*|like this|for you|near you|similar to this|alerts?)|(?:browse|explore|search|view|see) (?:all |more |similar |other |related )+(?:[\w&-]+ )?(?:jobs|roles|vacancies|openings|positions)|recently viewed(?: \w+)?|you (?:may|might) also (?:like|be interested in))\b/;

/** True for a heading of other jobs: "Similar jobs", "Related searches", "People also viewed". */
export const opensOtherJobs = (heading: string): boolean => OTHER_JOBS.test(plainHeading(heading));

const LONGEST_HEADING = 70;

/** A heading's words for comparing: lower case, straight apostrophes, without marks and brackets. */
export const plainHeading = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[#*_:?!.…]+/g, ' ')
    .replace(/\s*&\s*|\s*\/\s*/g, ' and ')
    .replace(/\s*,\s*/g, ' ')
    .replace(/\([^)]{0,60}\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A known heading of three words or more with up to four words behind it ("What you need to succeed", "What you'll do at Acme"). */
function beginning(words: string): PageHeading | null {
  const all = words.split(' ');
  for (let length = all.length - 1; length >= Math.max(3, all.length - 4); length--) {
    const found = TABLE.get(all.slice(0, length).join(' '));
    if (found) return found;
  }
  return null;
}

/** A question by its statement: "what do you need" is "what you need", "who are we looking for" is "who we are looking for". */
function statementOf(words: string): string | null {
  const [, asks, verb, whom, rest] =
    /^(what|who|where) (do|does|did|will|would|can|should|must|are) (you|i|we)\b(.*)$/.exec(words) ?? [];
  if (asks === undefined || rest === undefined) return null;
  const subject = whom === 'we' ? 'we' : 'you';
  return `${asks} ${subject}${/^d/.test(verb!) ? '' : ` ${verb}`}${rest}`;
}

/** "License required", "Education requirements": a kind of requirement, and that it is one. */
const IS_REQUIRED = /^(.+?) (?:required|requirements?)$/;

function ofRequiredKind(words: string): PageHeading | null {
  const found = TABLE.get(IS_REQUIRED.exec(words)?.[1] ?? '');
  return found?.section === 'required' && found.topic !== null ? found : null;
}

/** "Position duties", "Examples of tasks and responsibilities". */
const NAMES_DUTIES =
  /^(?!no )(?:[\w'-]+ ){0,3}(?:duties|responsibilities|tasks)(?: (?:and|or) (?:[\w'-]+ )?(?:duties|responsibilities|tasks|functions))?$/;

/** The heading that a text is, as a whole or with a few words behind it, or null. */
export function pageHeadingOf(text: string): PageHeading | null {
  if (text.length > LONGEST_HEADING) return null;
  const words = plainHeading(text);
  const bare = words.replace(FRONT, '');
  const asked = statementOf(words);
  const whole =
    TABLE.get(words) ??
    TABLE.get(bare) ??
    beginning(bare) ??
    (asked === null ? null : TABLE.get(asked)) ??
    ofRequiredKind(bare) ??
    (NAMES_DUTIES.test(words) ? { section: 'duties', topic: null } : null);
  if (whole) return whole;
  if (OTHER_JOBS.test(words) || namesSelection(words)) return { section: 'ignored', topic: null };
  const begins = IGNORED_BEGIN.test(words) && words.split(' ').length <= 6 && !/[.,;]$/.test(text);
  return begins ? { section: 'ignored', topic: null } : null;
}

/** Returns the meaning of an unknown heading that ends with a colon, or is short and stands apart, for its items. */
export function topicOf(text: string): RequirementTopic {
  const words = plainHeading(text);
  if (/\b(?:education|degree|academic)\b/.test(words)) return 'education';
  if (/\b(?:cloud platforms?|cloud depth|cloud providers?|clouds?)\b/.test(words)) return 'cloud';
  if (/\b(?:certifications?|certificates?|licen[sc]es?)\b/.test(words)) return 'certifications';
  if (/\bbenchmarks?\b|\byears\b|\bexperience levels?\b|\bseniority\b/.test(words)) return 'experience';
  if (/\blanguages?\b/.test(words) && !/programming|scripting|coding/.test(words)) return 'languages';
  if (
    /\b(?:skills?|technolog(?:y|ies)|technical|tools?|tooling|stack|knowledge|competenc(?:y|ies)|experience|programming|frameworks?)\b/.test(
      words,
    )
  )
    return 'skills';
  return null;
}
