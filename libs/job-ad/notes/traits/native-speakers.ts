/** Native speakers of a language: others speak it as well. */
import { recogniseLanguages, allMatches } from '#libs/language';
import { BEGIN, END } from './groups-of-people.js';

const SPEAKER = '(?:speakers?|proficiency|fluency|command|level|tongue)';
const NATIVE = new RegExp(
  `(?<![\\p{L}\\p{N}-])native[- ](?:level |like |speaking )?${SPEAKER}${END}|${BEGIN}mother[- ]tongue${END}|${BEGIN}muttersprach\\p{L}*|${BEGIN}langue maternelle${END}|${BEGIN}(?:lengua|língua) materna${END}|${BEGIN}(?:di )?madrelingua${END}|${BEGIN}moedertaal${END}|${BEGIN}język(?:a|u)? ojczyst\\p{L}+|${BEGIN}(?:hablante nativ[oa]s?|nivel nativo)${END}`,
  'iu',
);
/** Beside a language it is a speaker, and elsewhere a program ("aplicaciones nativas"). */
const BESIDE = new RegExp(`(?<![\\p{L}\\p{N}-])native |${BEGIN}nativ[oa]s?${END}`, 'giu');
const SPEAKER_BEHIND = new RegExp(`^[\\s-]${SPEAKER}${END}`, 'iu');

const CLOSES = /^\s*(?:[.,;:)/]|$)|^\s(?:and|or|y|o|is|required|preferred)\b/i;

/** The words by which a sentence asks for a native speaker, or null. */
export function nativeAsked(text: string): { start: number; end: number } | null {
  const named = NATIVE.exec(text);
  if (named) return { start: named.index, end: named.index + named[0].length };
  for (const beside of allMatches(text, BESIDE)) {
    const start = beside.index;
    const end = start + beside[0].trimEnd().length;
    const languages = recogniseLanguages(text);
    const behind = languages.find((one) => one.start > end && /^\s(?:de |en )?$/i.test(text.slice(end, one.start)));
    if (behind) return { start, end: behind.end + (SPEAKER_BEHIND.exec(text.slice(behind.end))?.[0].length ?? 0) };
    const before = languages.find((one) => one.end < start && /^\s?[(:–-]?\s?$/.test(text.slice(one.end, start)));
    if (before && CLOSES.test(text.slice(end))) return { start: before.start, end };
  }
  return null;
}
