/**
 * Reads answers to form questions where they are unambiguous, for filters. The original wording
 * stays beside the result, because only it shows the intent. Answers never score.
 */
import type { z } from 'zod';
import {
  LONGEST_ANSWER,
  LONGEST_QUESTION,
  MOST_QUESTIONS,
  questionKey,
  textOfAnswer,
  type AnswersContent,
  type statedAnswersSchema,
} from '../answers.js';
import { droppedTopicOf } from '../equal-opportunity.js';
import { normalizeText } from '../plain.js';
import type { AskedAnswer } from './asked-answer.js';
import { startAnswered } from './start-dates.js';
import { placeAnswered } from './locations.js';
import { workAnswered } from './work-authorisation.js';
import { yesNoOf } from './yes-no.js';

type Read = Omit<AnswersContent, 'questions'>;

/**
 * Reads form questions and their answers into structured screening answers. It fills work
 * authorization, sponsorship, relocation, location and start date only where question and answer
 * are unambiguous, and skips a topic on which two questions disagree. Every question is kept as it
 * was worded. Questions about personal traits stay among them, so that {@link statedAnswersSchema}
 * drops and counts them.
 */
export function answersOfQuestions(asked: readonly AskedAnswer[]): z.input<typeof statedAnswersSchema> {
  const questions = onceEach(asked);
  const read = questions.map(readOf);
  const workAuthorisation = agreed(read.map(({ workAuthorisation: stated }) => stated ?? {}));
  const location = agreed(read.map(({ location: stated }) => stated ?? {}));
  const single = agreed(read.map(({ sponsorship, relocation }) => ({ sponsorship, relocation })));
  const noticePeriod = beginningOf(read);
  return {
    ...(Object.keys(workAuthorisation).length > 0 && { workAuthorisation }),
    ...(Object.keys(location).length > 0 && { location }),
    ...single,
    ...(noticePeriod && { noticePeriod }),
    ...(questions.length > 0 && {
      questions: questions.map(({ question, answer }) => ({ question, answer: asInput(answer) })),
    }),
  };
}

function readOf({ question, answer }: AskedAnswer): Read {
  const text = textOfAnswer(answer);
  if (droppedTopicOf(question, text) !== null) return {};
  const words = normalizeText(question);
  const yesOrNo = yesNoOf(answer);
  const work = yesOrNo === null ? null : workAnswered(question, words, yesOrNo);
  if (work !== null) return work;
  const when = startAnswered(words, Array.isArray(answer) && answer.length === 1 ? (answer[0] as string) : answer);
  if (when !== null) return { noticePeriod: when };
  const location = placeAnswered(question, words, text.trim(), yesOrNo);
  return location === null ? {} : { location };
}

/** Returns the fields on which all statements that contain them agree. */
function agreed<Fields extends Readonly<Record<string, unknown>>>(readings: readonly Fields[]): Fields {
  const values = new Map<string, Set<unknown>>();
  for (const [name, value] of readings.flatMap((one) => Object.entries(one)))
    if (value !== undefined) values.set(name, (values.get(name) ?? new Set()).add(value));
  const alike = [...values].filter(([, all]) => all.size === 1).map(([name, all]) => [name, [...all][0]]);
  return Object.fromEntries(alike) as Fields;
}

/** A date takes precedence over a notice period, because it is more specific. */
function beginningOf(read: readonly Read[]): { days: number } | { availableFrom: string } | null {
  const starts = read.flatMap(({ noticePeriod }) => noticePeriod ?? []);
  const { availableFrom } = agreed(starts.map(({ availableFrom: day }) => ({ availableFrom: day })));
  if (availableFrom !== undefined) return { availableFrom };
  const { days } = agreed(starts.map(({ days: length }) => ({ days: length })));
  return days === undefined || starts.some((one) => one.availableFrom !== undefined) ? null : { days };
}

/**
 * Returns each question once, cut to the limits of the schema. Two answers to the same question
 * become choices of one answer.
 */
function onceEach(asked: readonly AskedAnswer[]): AskedAnswer[] {
  const kept = new Map<string, AskedAnswer>();
  for (const { question, answer } of asked) {
    const words = question.trim().slice(0, LONGEST_QUESTION).trim();
    const key = questionKey(words);
    if (words === '' || textOfAnswer(answer).trim() === '') continue;
    const before = kept.get(key);
    if (before === undefined) kept.set(key, { question: words, answer });
    else if (textOfAnswer(before.answer) !== textOfAnswer(answer))
      kept.set(key, { ...before, answer: [...choicesOf(before.answer), ...choicesOf(answer)] });
  }
  return [...kept.values()].slice(0, MOST_QUESTIONS);
}

function choicesOf(answer: AskedAnswer['answer']): string[] {
  return Array.isArray(answer) ? [...(answer as readonly string[])] : [textOfAnswer(answer)];
}

function asInput(answer: AskedAnswer['answer']): string | number | boolean | string[] | null {
  if (typeof answer === 'string') return answer.slice(0, LONGEST_ANSWER);
  return Array.isArray(answer)
    ? (answer as readonly string[]).slice(0, MOST_QUESTIONS).map((one) => one.slice(0, LONGEST_ANSWER))
    : (answer as number | boolean | null);
}
