import type { Mention, Sentence } from '#libs/contracts';
import { stem, tokenise } from '#libs/language';
import { wordsBeside } from './dense-names.js';

/**
 * Sentences of one job are a list once those with at most so many words of meaning beside their names name so many skills: names alone are
 * one from four on, as in one sentence. With a word each, four or five are how many honest people write.
 */
const SHORT_LISTS = [
  { words: 0, skills: 4 },
  { words: 1, skills: 8 },
];
/** … and so are sentences of any length whose words are the same but for the names, from so many sentences and skills on. */
const SAME_FRAME = 3;
const FRAMED_SKILLS = 3;
/** The same words with the same names, told apart by numbers alone, so many times. */
const REPEATED = 5;

interface Framed {
  at: number;
  frame: string;
  /** Words of meaning beside the names. */
  beside: number;
  skills: string[];
  words: string;
}

/**
 * Marks lists that are written as one sentence per name ("Used Python. Used Docker."), and a sentence that is repeated
 * with other numbers. The value of such a list depends on the position around it, as for any list.
 * @param sentences the sentences of one document
 * @param plain its text
 */
export function markRepeatedFrames(sentences: readonly Sentence[], plain: string): Sentence[] {
  const jobs = new Map<number, Framed[]>();
  sentences.forEach((sentence, at) => {
    const { place, position, mentions, negated, claim } = sentence;
    if (place !== 'work' || position === null || negated || mentions.length === 0) return;
    if (claim === 'others' || claim === 'repeated') return;
    const framed = jobs.get(position);
    const one = framedOf(sentence, at, plain);
    if (framed) framed.push(one);
    else jobs.set(position, [one]);
  });
  const listed = new Set<number>();
  const repeated = new Set<number>();
  for (const job of jobs.values()) {
    if (job.length < 2) continue;
    for (const { words, skills } of SHORT_LISTS) {
      const short = job.filter(({ beside }) => beside <= words);
      if (short.length > 1 && skillsOf(short) >= skills) short.forEach(({ at }) => listed.add(at));
    }
    for (const group of framesOf(job)) {
      if (group.length >= SAME_FRAME && skillsOf(group) >= FRAMED_SKILLS) group.forEach(({ at }) => listed.add(at));
      const different = new Set(group.map(({ skills }) => skills.join(' '))).size;
      if (group.length >= Math.max(REPEATED, 2 * different)) group.forEach(({ at }) => repeated.add(at));
    }
  }
  if (listed.size === 0 && repeated.size === 0) return [...sentences];
  return sentences.map((sentence, at) => {
    if (repeated.has(at)) return { ...sentence, claim: 'repeated' };
    return listed.has(at) ? { ...sentence, mentions: sentence.mentions.map(asListed) } : sentence;
  });
}

function framedOf({ span, mentions }: Sentence, at: number, plain: string): Framed {
  const words = tokenise(plain.slice(span.start, span.end), span.start);
  const beside = wordsBeside(words, mentions);
  return {
    at,
    frame: [...new Set(beside.map(stem))].sort().join(' '),
    beside: beside.length,
    skills: [...new Set(mentions.map(({ skill }) => skill))].sort(),
    words: words.map(({ text }) => text).join(' '),
  };
}

/** Sentences of one frame, each wording once. A line that is said again word for word gains nothing, and costs nothing. */
function framesOf(job: readonly Framed[]): Framed[][] {
  const groups = new Map<string, Map<string, Framed>>();
  for (const one of job) {
    if (one.frame === '') continue;
    const group = groups.get(one.frame) ?? new Map<string, Framed>();
    if (!group.has(one.words)) group.set(one.words, one);
    groups.set(one.frame, group);
  }
  return [...groups.values()].map((group) => [...group.values()]);
}

function skillsOf(framed: readonly Framed[]): number {
  return new Set(framed.flatMap(({ skills }) => skills)).size;
}

function asListed(name: Mention): Mention {
  return name.claim === undefined ? { ...name, claim: 'list' } : name;
}
