import { CONSTANTS } from '../constants.js';
import { share } from '../arithmetic/rounding.js';
import { isWordTerm } from './derived-terms.js';
import { isWordOf, type PageLine } from './role/page-lines.js';
import type { RolePlan } from './role/role-plan.js';
import type { ContextSentence } from './evaluation-context.js';

/** Words of its own that a bullet of a copied job has at most to count as copied with it ("Experience with Prometheus"). */
const OWN_WORDS = 1;

/**
 * Finds jobs whose text is the role page with words replaced, put in or in another order: their sentences that resemble the page count as
 * copied. A sentence alone is never found so, since honest people write of the same work in the same words; several lines of the page in
 * one job are a copy.
 */
export function holdCopiedJobs(sentences: readonly ContextSentence[], { page }: RolePlan): void {
  if (page.lines.length < CONSTANTS.copiedLines.value) return;
  const jobs = new Map<number, ContextSentence[]>();
  for (const one of sentences) {
    if (one.position === null) continue;
    const job = jobs.get(one.position);
    if (job) job.push(one);
    else jobs.set(one.position, [one]);
  }
  for (const job of jobs.values()) {
    if (copiedOf(job, page) === null) continue;
    // One document has to copy the page. Several that each hold a little of it, or that say more, are no copy together.
    for (const document of new Set(job.map(({ sentence }) => sentence.span.document))) {
      const own = job.filter(({ sentence }) => sentence.span.document === document);
      const places = copiedOf(own, page);
      if (places === null) continue;
      for (const one of own) {
        if (!places.has(one.place)) continue;
        one.copied = true;
        one.reserve = null;
        one.tier = 'listed';
      }
    }
  }
}

/** The places of what is copied among sentences of one job; null where they are no copy of the page. */
function copiedOf(job: readonly ContextSentence[], page: RolePlan['page']): ReadonlySet<number> | null {
  const alike = job.map(({ sentence }) => lineOf(sentence, page.lines));
  const isOfPage = ({ sentence }: ContextSentence): boolean =>
    isAbout(sentence, page.whole) && own(sentence, page.whole) <= OWN_WORDS;
  const others = job.filter(
    (one, at) => alike[at] === null && one.reserve === null && isAbout(one.sentence, page.whole) && !isOfPage(one),
  );
  if (!isCopy(alike, others.length, page.lines.length)) return null;
  return new Set(job.filter((one, at) => alike[at] !== null || isOfPage(one)).map(({ place }) => place));
}

/** @param others how many sentences of the job have to do with the role in words of their own */
function isCopy(alike: readonly (number | null)[], others: number, lines: number): boolean {
  const copied = alike.filter((line) => line !== null);
  const different = new Set(copied).size;
  if (different < CONSTANTS.copiedLines.value) return false;
  const half = CONSTANTS.copiedLinesShare.value;
  return share(different, lines) >= half && share(copied.length, copied.length + others) >= half;
}

type Words = Pick<ContextSentence['sentence'], 'terms' | 'mentions'>;

/** The line of the page that most words of a sentence come from; null where it has too many of its own or lacks too many of the line's. */
function lineOf(sentence: Words, lines: readonly PageLine[]): number | null {
  let best: number | null = null;
  let most = 0;
  lines.forEach((line, at) => {
    const common = sentence.terms.filter((term) => line.terms.has(term)).length;
    if (common <= most || share(common, line.terms.size) < CONSTANTS.copiedLineShare.value) return;
    if (own(sentence, line) * 10000 > common * CONSTANTS.copiedBesideShare.value) return;
    best = at;
    most = common;
  });
  return best;
}

function own({ terms }: Words, text: PageLine): number {
  return terms.filter((term) => isWordTerm(term) && !isWordOf(term, text)).length;
}

function isAbout({ terms, mentions }: Words, { terms: page }: PageLine): boolean {
  return mentions.length > 0 || terms.some((term) => page.has(term));
}
