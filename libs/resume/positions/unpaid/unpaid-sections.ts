/** Sections of unpaid work, in whose lines posts stand one by one. */
import type { ResumeLine } from '../../lines/lines.js';
import { hasOrganisationWord, titleStrength } from '../../lines/title-words.js';
import type { PositionLines, Positions } from '../positions.js';
import { postsOfLines } from './unpaid-posts.js';

/** How much a reading of a post tells, in fields: its title and its house, less what speaks against them. */
function worthOf({ draft: { position } }: PositionLines): number {
  const [title, house] = [position.title?.value, position.employer?.value];
  const isSwapped = title !== undefined && titleStrength(title) === 0 && hasOrganisationWord(title);
  const isLong = /:\s/.test(house ?? '') || /:\s/.test(title ?? '');
  return Number(title !== undefined) + Number(house !== undefined) - Number(isSwapped) - Number(isLong);
}

const worthOfAll = (positions: readonly PositionLines[]): number =>
  positions.reduce((sum, one) => sum + worthOf(one), 0);

/** Returns whether what one reading has for a house is a title in the other. */
const areSwapped = (entries: readonly PositionLines[], posts: readonly PositionLines[]): boolean =>
  entries.some(({ draft: { position: one } }) =>
    posts.some(({ draft: { position: other } }) => one.employer !== null && one.employer.value === other.title?.value),
  );

/** Returns whether each of the lines tells a post. */
export const areAllPosts = (lines: readonly ResumeLine[], document: number): boolean =>
  lines.length > 0 && lines.every((line) => postsOfLines([line], document).length > 0);

/**
 * The reading of such a section that tells more: by the form that entries of work have, or line by line. That of the lines has to tell
 * something of every entry.
 */
export function withPostsOfLines(read: Positions, lines: readonly ResumeLine[], document: number): Positions {
  const posts = postsOfLines(lines, document);
  const gain = worthOfAll(posts) - worthOfAll(read.positions);
  if (gain < 0 || (gain === 0 && !areSwapped(read.positions, posts))) return read;
  const covered = posts.flatMap(({ header }) => header);
  const isCovered = (one: ResumeLine): boolean => covered.some(({ start, end }) => start < one.end && end > one.start);
  if (!read.positions.every(({ header }) => header.length === 0 || header.some(isCovered))) return read;
  return { positions: posts, loose: lines.filter((line) => !isCovered(line)) };
}
