/**
 * The location, work authorization and start date of an application in words: for lists on paper and for the candidate.
 */
import type {
  AnswersSummary,
  CurrentAnswers,
  DroppedTopic,
  ReaderLanguage,
  DroppedAnswerCounts,
  YesNoUnknown,
} from '#libs/contracts';
import { answerWords as de } from './de/answers.js';
import { answerWords as en } from './en/answers.js';
import type { WordsLike } from './words-like.js';

const ANSWERS: Readonly<Record<ReaderLanguage, WordsLike<typeof en>>> = { en, de };

/** "Equal-opportunity answers were dropped: gender, age (2)". */
export function droppedText(dropped: DroppedAnswerCounts, language: ReaderLanguage): string {
  const words = ANSWERS[language];
  const topics: Readonly<Record<DroppedTopic, string>> = words.topics;
  const each = dropped.map(({ about, count }) => `${topics[about]}${count > 1 ? ` (${count})` : ''}`);
  return `${words.dropped}: ${each.join(', ')}`;
}

/** The known answers, a line each; unanswered questions have none. */
export function answerLines(
  answers: AnswersSummary & Partial<Pick<CurrentAnswers, 'region' | 'city'>>,
  language: ReaderLanguage,
): string[] {
  const { country, region, city, workAuthorisation, sponsorship, relocation, noticeDays, availableFrom } = answers;
  const words = ANSWERS[language];
  const countries = new Intl.DisplayNames([language], { type: 'region' });
  const named = (code: string): string => countries.of(code) ?? code;
  const place = [city, region, country && named(country)].filter(Boolean);
  const may = (is: 'yes' | 'no') =>
    Object.entries(workAuthorisation).flatMap(([code, answer]) => (answer === is ? [named(code)] : []));
  const [allowed, refused] = [may('yes'), may('no')];
  const textsFor = (texts: Readonly<Record<'yes' | 'no', string>>, answer: YesNoUnknown) =>
    answer === 'unknown' ? [] : [texts[answer]];
  return [
    ...(place.length > 0 ? [`${words.place}: ${place.join(', ')}`] : []),
    ...(allowed.length > 0 ? [`${words.mayWork.yes}: ${allowed.join(', ')}`] : []),
    ...(refused.length > 0 ? [`${words.mayWork.no}: ${refused.join(', ')}`] : []),
    ...textsFor(words.sponsorship, sponsorship),
    ...textsFor(words.relocation, relocation),
    ...(noticeDays === null ? [] : [words.notice(noticeDays)]),
    ...(availableFrom === null ? [] : [`${words.available}: ${availableFrom}`]),
  ];
}
