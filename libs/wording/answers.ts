/**
 * The location, work authorization and start date of an application in words: for lists on paper and for the candidate.
 */
import type { AnswersSummary, DroppedTopic, CurrentAnswers, DroppedAnswerCounts, YesNoUnknown } from '#libs/contracts';
import { en } from './en.js';

const countries = new Intl.DisplayNames(['en'], { type: 'region' });
const named = (code: string): string => countries.of(code) ?? code;

/** "Equal-opportunity answers were dropped: gender, age (2)". */
export function droppedText(dropped: DroppedAnswerCounts): string {
  const topics: Readonly<Record<DroppedTopic, string>> = en.answers.topics;
  const each = dropped.map(({ about, count }) => `${topics[about]}${count > 1 ? ` (${count})` : ''}`);
  return `${en.answers.dropped}: ${each.join(', ')}`;
}

/** The known answers, a line each; unanswered questions have none. */
export function answerLines(answers: AnswersSummary & Partial<Pick<CurrentAnswers, 'region' | 'city'>>): string[] {
  const { country, region, city, workAuthorisation, sponsorship, relocation, noticeDays, availableFrom } = answers;
  const place = [city, region, country && named(country)].filter(Boolean);
  const may = (is: 'yes' | 'no') =>
    Object.entries(workAuthorisation).flatMap(([code, answer]) => (answer === is ? [named(code)] : []));
  const [allowed, refused] = [may('yes'), may('no')];
  const textsFor = (words: Readonly<Record<'yes' | 'no', string>>, answer: YesNoUnknown) =>
    answer === 'unknown' ? [] : [words[answer]];
  return [
    ...(place.length > 0 ? [`${en.answers.place}: ${place.join(', ')}`] : []),
    ...(allowed.length > 0 ? [`${en.answers.mayWork.yes}: ${allowed.join(', ')}`] : []),
    ...(refused.length > 0 ? [`${en.answers.mayWork.no}: ${refused.join(', ')}`] : []),
    ...textsFor(en.answers.sponsorship, sponsorship),
    ...textsFor(en.answers.relocation, relocation),
    ...(noticeDays === null ? [] : [en.answers.notice(noticeDays)]),
    ...(availableFrom === null ? [] : [`${en.answers.available}: ${availableFrom}`]),
  ];
}
