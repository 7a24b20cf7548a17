import { IMPORTANCE, MET_FROM, MUST_FROM } from '#libs/contracts';

/** One number that shapes a score, with the reason it has that value. */
export interface Constant {
  value: number;
  unit: string;
  reason: string;
  /** `reasoned`, or the data it was fitted on. */
  origin: 'reasoned' | `fitted on ${string}`;
}

const reasoned = (value: number, unit: string, reason: string): Constant => ({
  value,
  unit,
  reason,
  origin: 'reasoned',
});

const fitted = (value: number, unit: string, reason: string): Constant => ({
  value,
  unit,
  reason,
  origin: 'fitted on labeled résumés of ten trades; ±25 % moves few outcomes',
});

const PARTS = 'ten-thousandths';
/** Weight of a word that names a thing: see `taskWeight` of `libs/language`. */
const WORD_WEIGHT = 'hundredths of ln(tasks / tasks with the word)';
/** What sentences earn for a duty; no points of a score. */
const EVIDENCE = 'hundredths of a point of evidence';

/**
 * Every number that shapes a score. The code reads it from here and `docs/reference/score.md` is generated from here; a change needs
 * figures, a golden case and a line in `docs/decisions/`. Starting values come from the design of the score (SCORE).
 */
export const CONSTANTS = {
  strengthDatedWork: reasoned(10000, PARTS, 'Shown in dated work: the best proof a résumé can give.'),
  strengthUndatedWork: reasoned(
    6000,
    PARTS,
    'Shown in undated work: done, but at an unknown time and for an unknown duration.',
  ),
  strengthUndatedProject: reasoned(
    5000,
    PARTS,
    'Shown in an undated project: done, usually without others relying on it.',
  ),
  strengthCertificateOrCourse: reasoned(5000, PARTS, 'A certificate or course shows knowledge, not use.'),
  strengthListed: reasoned(
    5000,
    PARTS,
    'Only listed, beside relevant or adjacent dated work that makes it believable.',
  ),
  strengthListedWithoutWork: reasoned(3000, PARTS, 'Only listed, with no such work: a claim.'),
  recencyFullMonths: reasoned(36, 'months', 'Skills of this kind keep for about three years unused.'),
  recencyHalfLifeMonths: reasoned(60, 'months', 'After that they fade: half after five more years.'),
  recencyFloor: reasoned(6000, PARTS, 'Old dated work is never worth less than undated work.'),
  bridgedBreakMonths: reasoned(24, 'months', 'A break in relevant work of up to two years costs nothing.'),
  cloudNamed: reasoned(4000, PARTS, 'The vendor is named, no service of it.'),
  cloudSomeServices: reasoned(
    7000,
    PARTS,
    'One or two services, or more without one for containers or machine learning.',
  ),
  cloudDeepServices: reasoned(
    3,
    'services',
    'With so many, one of them for containers or machine learning, a cloud counts in full.',
  ),
  experienceMonthsShare: reasoned(
    8000,
    PARTS,
    'Share of the experience value that months earn; scope of the work earns the rest.',
  ),
  adjacentShare: reasoned(5000, PARTS, 'A month of adjacent work counts half a relevant one.'),
  adjacentCapShare: reasoned(5000, PARTS, 'Adjacent work earns at most this share of the middle band’s lower bound.'),
  undatedPositionMonths: reasoned(
    3,
    'months',
    'A relevant position counts as a short one at least, dated or not: silence about dates never pays.',
  ),
  statedMonthsCapShare: reasoned(5000, PARTS, 'Durations stated in prose earn at most this share of the bound.'),
  relevantDutyValue: reasoned(
    5000,
    PARTS,
    'From this value on a duty counts as shown, in a position and in what people read.',
  ),
  relevantDutyShare: reasoned(
    4000,
    PARTS,
    'Share of the duties, of which it shows two at least, that makes a position relevant whatever its title.',
  ),
  adjacentCriteria: reasoned(
    3,
    'criteria',
    'Criteria that make a position adjacent whatever its title; one of them a skill.',
  ),
  dutiesCountedShare: reasoned(6000, PARTS, 'Résumés never list every duty: the best six tenths count.'),
  dutiesPerSentence: reasoned(2, 'duties', 'One sentence serves at most two duties, so that length does not win.'),
  thingNamedShare: reasoned(5000, PARTS, 'A sentence names a thing when it says half of the weight of its words.'),
  thingWholeShare: reasoned(9000, PARTS, 'From this share on it names the whole thing.'),
  thingTelling: reasoned(
    300,
    WORD_WEIGHT,
    'Words that weigh less stand in one of twenty tasks of any trade: alone they name no thing.',
  ),
  thingRare: reasoned(
    600,
    WORD_WEIGHT,
    'A thing that weighs as much as one word of every four hundred tasks needs no verb of the action beside it.',
  ),
  dutyThing: fitted(
    225,
    EVIDENCE,
    'The heaviest thing of a duty that a sentence names, where it weighs as much as `dutyThingWeight`; a lighter one earns less.',
  ),
  dutyThingWeight: fitted(1200, WORD_WEIGHT, 'Two telling words weigh so much.'),
  dutyThingWhole: fitted(30, EVIDENCE, 'It names the thing with all its words.'),
  dutyAction: fitted(70, EVIDENCE, 'It has a verb of the action that the duty asks for.'),
  dutyTrade: fitted(80, EVIDENCE, 'It stands under a title of the role’s trade, which says what common words mean.'),
  dutyFurtherThing: fitted(100, EVIDENCE, 'Each further thing of the duty that it names.'),
  dutyFurtherThings: fitted(2, 'things', 'So many further things count.'),
  dutyTradeAnywhere: fitted(70, EVIDENCE, 'Some position has a title of the role’s trade.'),
  dutyThingsFound: fitted(270, EVIDENCE, 'All things of the duty are named somewhere in sentences about work.'),
  dutyThingFound: fitted(7000, PARTS, 'Share of a thing’s weight from which it is named somewhere.'),
  dutyThingsCounted: fitted(3, 'things', 'Three things found are all of a long duty.'),
  dutyPlace: fitted(42, EVIDENCE, 'Each place that names a thing of the duty: work that comes up again.'),
  dutyPlaces: reasoned(2, 'places', 'So many such places count; the same words again are the same place.'),
  dutyLineLeast: fitted(220, EVIDENCE, 'A sentence that earns less by itself shows nothing, whatever the rest says.'),
  dutyPartlyFrom: fitted(
    450,
    EVIDENCE,
    'From so many points on a duty is shown in part; below, the wording is similar.',
  ),
  dutyPointValue: fitted(
    35,
    'ten-thousandths for each hundredth of a point',
    'A point and a half more shows it in full.',
  ),
  dutyClearShare: fitted(7500, PARTS, 'A sentence that says so much of a thing, and the action, may be quoted second.'),
  dutyQuotedShare: fitted(8500, PARTS, 'Such a sentence is quoted when it earns this share of the best one’s points.'),
  dutyQuotes: reasoned(2, 'sentences', 'Two sentences show a duty; more of them are a wall of text.'),
  dutySummary: reasoned(5000, PARTS, 'A duty told in a summary or headline.'),
  dutyLeast: reasoned(500, PARTS, 'Any sentence matches this much of a duty, so less is noise.'),
  copiedWords: reasoned(7, 'words', 'Shorter sentences may agree with a page by chance.'),
  copiedShare: reasoned(5000, PARTS, 'Share of four-word runs found on the role page that makes a sentence copied.'),
  copiedNamesShare: reasoned(
    6000,
    PARTS,
    'A sentence that is so far names of skills and certificates is a list, which two people write alike.',
  ),
  copiedListShare: reasoned(
    8000,
    PARTS,
    'Share of its runs from which such a list is a copy all the same: a pasted line.',
  ),
  copiedLineTerms: reasoned(
    3,
    'terms',
    'Lines of the role page with fewer words of meaning are written alike by anybody.',
  ),
  copiedLineShare: reasoned(
    6000,
    PARTS,
    'Share of such a line’s words, in any order, that stand in one sentence of a copy.',
  ),
  copiedBesideShare: reasoned(
    6700,
    PARTS,
    'Words of its own that such a sentence has at most, to those of the line: words put in or replaced make no other sentence.',
  ),
  copiedLines: reasoned(
    3,
    'lines',
    'So many lines of the page in one job, and half of all that it has, are a copy: one or two are chance.',
  ),
  copiedLinesShare: reasoned(5000, PARTS, 'That half; also of the sentences of the job that have to do with the role.'),
  certificationUndated: reasoned(
    6000,
    PARTS,
    'Without a date, of a programme that lapses: held once, and perhaps today.',
  ),
  certificationExpired: reasoned(4000, PARTS, 'Expired: learnt once, not current.'),
  educationOtherField: reasoned(5000, PARTS, 'The level asked for, in another field.'),
  equivalentMonths: reasoned(
    48,
    'months',
    'Experience equivalent to a degree where the role sets no bound: as long as a degree takes.',
  ),
  languageFloor: reasoned(5000, PARTS, 'A stated language never counts less than one that is not mentioned.'),
  languageWorking: reasoned(
    4,
    'level, A1 = 1 to C2 = 6',
    'The résumé’s own language counts as B2, the level people work in.',
  ),
  phrasePlaces: reasoned(2, 'places', 'A word counts in at most two places, so that repetition adds nothing.'),
  phraseSaturation: {
    value: 1.2,
    unit: 'places',
    reason: 'n/(n + 1.2): the first mention of a word says most.',
    origin: 'fitted on hr-scored, before shipping; ±25 % hardly matters',
  } satisfies Constant as Constant,
  phraseWords: reasoned(
    4,
    'words',
    'Résumés do not repeat a long requirement word for word: the weight of its rarest four words counts as all of it.',
  ),
  certificationStated: reasoned(
    6000,
    PARTS,
    'A certificate that is named in free words outside of the section of certificates: named, and perhaps held.',
  ),
  similarMost: reasoned(3000, PARTS, 'Related words show nothing; they may move the order a little.'),
  phraseOneThing: reasoned(8000, PARTS, 'Of a requirement that names several things one that is shown is most of it.'),
  phraseQuotes: reasoned(
    3,
    'lines',
    'Further lines that show a requirement in free words, beside the best of each thing.',
  ),
  phraseOwn: reasoned(
    MET_FROM,
    PARTS,
    'A requirement met word for word in two places of dated work reads as met; words of its field add the rest.',
  ),
  phraseAlone: reasoned(
    5000,
    PARTS,
    'A word of a requirement counts half by itself, and the other half as far as the rest of it is there: “design” is not “mould design”.',
  ),
  phraseField: reasoned(
    2.5,
    'times its own words',
    'Related words of a usual phrase weigh so much; where they weigh less, its own words count for more.',
  ),
  longList: reasoned(
    13,
    'skills',
    'So many names in one list under other work take more than one criterion shown beside them to count as shown.',
  ),
  listWordsPerName: reasoned(
    3,
    'words a name',
    'A sentence that says so much beside the names of a list tells of the list too, and bears it out.',
  ),
  stuffingCriteria: reasoned(
    3,
    'skills',
    'A list after a sentence about other work is flagged as stuffing if it names this many required skills.',
  ),
  stuffingListed: reasoned(15, 'skills', 'So many skills only listed …'),
  stuffingShownShare: reasoned(1000, PARTS, '… with less than this share of them shown is flagged as stuffing.'),
  metFrom: reasoned(MET_FROM, PARTS, 'From this value on a criterion reads as met; below, as partial.'),
  mustFrom: reasoned(MUST_FROM, PARTS, 'A must holds from this value on, unless it asks for years or a certificate.'),
  unknown: reasoned(5000, PARTS, 'What the reader could not tell counts half and widens the range.'),
  mustMonthsFrom: reasoned(
    9000,
    PARTS,
    'A must of years holds from this share of the months asked: a month of a year is no reason to leave a candidate out.',
  ),
  strongFrom: reasoned(
    7000,
    PARTS,
    'A strong match begins at this share of the score of a candidate who shows every must-have and important criterion in full.',
  ),
  possibleFrom: reasoned(4000, PARTS, 'A possible match begins at this share of the same score.'),
  importanceMust: reasoned(IMPORTANCE.must, 'tenths', 'Must-have.'),
  importanceRequired: reasoned(IMPORTANCE.required, 'tenths', 'Important.'),
  importancePreferred: reasoned(IMPORTANCE.preferred, 'tenths', 'Nice to have: half as much as what is required.'),
  bonusPoints: reasoned(100, 'hundredths of a point', 'A bonus criterion in full.'),
  bonusCap: reasoned(
    500,
    'hundredths of a point',
    'All bonus criteria together: they may tip a balance, not make a match.',
  ),
  baseSkills: reasoned(40, 'share', 'What a résumé proves best.'),
  baseExperience: reasoned(30, 'share', 'The best sign of level.'),
  baseResponsibilities: reasoned(15, 'share', 'Repeats skills and rewards prose.'),
  baseCertifications: reasoned(10, 'share', 'Supporting proof.'),
  baseEducation: reasoned(5, 'share', 'Weak as proof, and linked to class.'),
  baseLanguages: reasoned(5, 'share', 'Rarely asked for; a floor rather than a degree.'),
  strengthPreferredOnly: reasoned(6, 'tenths', 'A category in which nothing is required weighs less.'),
  presetFirst: reasoned(
    50,
    'points',
    'What a preset puts first is worth as much as all the rest together, or what the formula gives it where that is more.',
  ),
  licenceFactor: reasoned(25, 'tenths', 'A license that the law requires makes certifications weigh more.'),
  degreeFactor: reasoned(20, 'tenths', 'A degree required without an alternative makes education weigh more.'),
  fewSkillsFactor: reasoned(6, 'tenths', 'One or two skills cannot carry the weight of many.'),
  fewSkills: reasoned(3, 'criteria', 'Fewer skill criteria than this are few.'),
} as const satisfies Record<string, Constant>;
