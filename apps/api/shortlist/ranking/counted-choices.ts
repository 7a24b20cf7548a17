/** Counts of the store by number → by the names that the API gives them. */
import { BANDS, DECIDED, FLAG_CODES, LANES, YES_NO_UNKNOWN, type ShortlistCounts } from '#libs/contracts';
import type { FilterCounts } from '#libs/database';
import { countsByName } from '../../views/scores/lane-counts.js';

/** Counts the applications of each choice of a filter, empty choices included. */
export function namedChoices({
  lanes,
  decisions,
  opened,
  sources,
  bands,
  flags,
  news,
  answers,
}: Omit<FilterCounts, 'matching'>): Omit<ShortlistCounts, 'matching' | 'searchPending'> {
  return {
    lanes: countsByName(LANES, lanes),
    decisions: Object.fromEntries(DECIDED.map((kind) => [kind, decisions[kind] ?? 0])) as ShortlistCounts['decisions'],
    opened: yesAndNo(opened),
    sources,
    bands: countsByName(BANDS, bands),
    flags: { ...countsByName(FLAG_CODES, flags), none: flags['none'] ?? 0 },
    new: yesAndNo(news),
    countries: { unknown: 0, ...answers.country },
    sponsorship: answered(answers.sponsorship),
    relocation: answered(answers.relocation),
    authorised: answers.authorised && answered(answers.authorised),
    available: answers.available && answered(answers.available),
  };
}

function answered(counts: Readonly<Record<string, number>> | null): ShortlistCounts['sponsorship'] {
  return Object.fromEntries(
    YES_NO_UNKNOWN.map((answer) => [answer, counts?.[answer] ?? 0]),
  ) as ShortlistCounts['sponsorship'];
}

function yesAndNo(counts: Readonly<Record<string, number>>): { true: number; false: number } {
  return { true: counts['true'] ?? 0, false: counts['false'] ?? 0 };
}
