/** How well the pieces of a header fit as its title, its employer and its place, and what that is worth. */
import type { HeaderPiece } from '../../lines/pieces/header-pieces.js';
import { capitalShare, isWrittenAsName, startsWithVerb, wordTotal } from '../../lines/line-shape.js';

/** How well a piece of a header fits as each part of it; 0 is doubtful. */
export interface Fit {
  title: number;
  employer: number;
  place: number;
}

/** A piece of a header at its place within the form. */
export interface SlottedPiece {
  /** The line of the piece, counted from the one with the dates, its number in the line, and the sign before it. */
  slot: string;
  fit: Fit;
  /** Of the line that it stands in. */
  line: number;
  /** Ends in a title noun. */
  isTitle: boolean;
}

/** Costs and gains of a header, in the units of `Fit`. Found on printed and spaced résumés; each may vary by half without effect. */
export const COST = {
  noTitle: 1.6,
  noEmployer: 0.6,
  leftOver: 0.25,
  missingLine: 0.35,
  line: 0.05,
  gapInside: 0.2,
  gapBelow: 0.6,
  looseAbove: 0.8,
  otherTitle: 1.5,
};
/** The part of a piece's own words in its fit; the rest is what stands at the same place of the other headers. */
const OWN = 0.4;
/** What a place that few headers have costs. */
const RARE = 0.5;

/** The sign before a piece. */
export function signOf({ afterAt, afterSlash, aside, afterCell, stretch }: HeaderPiece): string {
  if (afterAt) return 'at';
  if (aside) return '(';
  if (afterSlash) return '/';
  if (afterCell) return '|';
  return stretch > 0 ? '-' : ',';
}

export function fitOf({ text, title, organisation, place, afterAt, label }: HeaderPiece): Fit {
  const words = wordTotal(text);
  const common =
    (words > 8 ? -2 : 0) +
    (/\.$/.test(text) && words > 3 ? -2 : 0) +
    (/https?:|www\.|@/.test(text) ? -3 : 0) +
    (capitalShare(text) < 0.5 ? (title > 0 ? -0.4 : -1.5) : 0) +
    (title < 2 && startsWithVerb(text) && !isWrittenAsName(text) ? -2 : 0);
  const noun = title === 2 ? 2.2 : title === 1 ? 0.6 : -0.6;
  return {
    title: common - 0.5 + noun + (place ? -2 : 0) + (organisation && title < 2 ? -1.2 : 0) + labelled(label, 'title'),
    employer:
      common +
      0.1 +
      (organisation ? 1.6 : 0) +
      (title > 0 && !organisation ? -1.3 : 0) +
      (place ? -1.5 : 0) +
      (afterAt ? 2 : 0) +
      labelled(label, 'employer'),
    place: common - 0.6 + (place ? 2.5 : 0) + (title > 0 || organisation ? -1 : 0) + labelled(label, 'place'),
  };
}

const LABELLED = 2.5;

function labelled(label: HeaderPiece['label'], as: HeaderPiece['label']): number {
  if (label === null) return 0;
  return label === as ? LABELLED : -LABELLED;
}

/** The mean fit of the pieces at each place of the headers. */
export function meansOf(headers: readonly (readonly SlottedPiece[])[]): Map<string, Fit> {
  const sums = new Map<string, Fit & { count: number }>();
  for (const { slot, fit } of headers.flat()) {
    const sum = sums.get(slot) ?? { title: 0, employer: 0, place: 0, count: 0 };
    sum.title += fit.title;
    sum.employer += fit.employer;
    sum.place += fit.place;
    sum.count++;
    sums.set(slot, sum);
  }
  const rareBelow = headers.length / 2;
  return new Map(
    [...sums].map(([slot, { title, employer, place, count }]) => {
      const rare = count < rareBelow ? RARE : 0;
      return [slot, { title: title / count - rare, employer: employer / count - rare, place: place / count - rare }];
    }),
  );
}

/** The best title, employer and place that the pieces of a header can be, and what that is worth. */
export function bestNaming(
  pieces: readonly SlottedPiece[],
  means: ReadonlyMap<string, Fit>,
): { score: number; employer: boolean } {
  const fits = pieces.map(({ slot, fit }) => blended(fit, means.get(slot)!));
  let best = { score: -Infinity, employer: false };
  for (let title = -1; title < fits.length; title++) {
    for (let employer = -1; employer < fits.length; employer++) {
      if (title >= 0 && title === employer) continue;
      let score = title < 0 ? -COST.noTitle : fits[title]!.title;
      score += employer < 0 ? -COST.noEmployer : fits[employer]!.employer;
      let place = 0;
      let left = 0;
      for (let at = 0; at < fits.length; at++) {
        if (at === title || at === employer) continue;
        left++;
        if (title >= 0 && pieces[at]!.isTitle && pieces[at]!.line !== pieces[title]!.line) score -= COST.otherTitle;
        place = Math.max(place, fits[at]!.place);
      }
      score += place - COST.leftOver * (place > 0 ? left - 1 : left);
      if (score > best.score) best = { score, employer: employer >= 0 };
    }
  }
  return best;
}

const blended = (own: Fit, mean: Fit): Fit => ({
  title: OWN * own.title + (1 - OWN) * mean.title,
  employer: OWN * own.employer + (1 - OWN) * mean.employer,
  place: OWN * own.place + (1 - OWN) * mean.place,
});
