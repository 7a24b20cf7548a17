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
 * The reading of such a section that tells more: by the form that entries of work have, or line by line. Where lines tell only some of its
 * entries, those are read so that stand in one line and are read better by it.
 *
 * @param of `isVoluntary` is false for paid work that people do beside another job, `isHeaded` for a heading that does not say that posts stand
 * below it
 */
export function withPostsOfLines(
  read: Positions,
  lines: readonly ResumeLine[],
  document: number,
  { isVoluntary, isHeaded }: { isVoluntary: boolean; isHeaded: boolean },
): Positions {
  const posts = postsOfLines(lines, document, isHeaded).map((post) => ({
    ...post,
    draft: { ...post.draft, isVoluntary },
  }));
  const gain = worthOfAll(posts) - worthOfAll(read.positions);
  if (gain < 0 || (gain === 0 && !areSwapped(read.positions, posts))) return withSomePosts(read, posts);
  const covered = posts.flatMap(({ header }) => header);
  const isCovered = (one: ResumeLine): boolean => covered.some((other) => overlap(one, other));
  if (!read.positions.every(({ header }) => header.length === 0 || header.some(isCovered)))
    return withSomePosts(read, posts);
  return { positions: posts, loose: lines.filter((line) => !isCovered(line)) };
}

const overlap = (one: ResumeLine, other: ResumeLine): boolean => one.start < other.end && other.start < one.end;

/** Returns whether a line tells the post better than an entry does: more of it, or all of it where the entry took its title from the line above. */
function isReadBetter(post: PositionLines, { header, draft }: PositionLines): boolean {
  if (header.length === 1) return worthOf(post) > worthOf({ header, draft, body: [] });
  const [line] = post.header;
  const title = draft.position.title?.span;
  const isOfLine = line !== undefined && draft.period !== null && draft.period.start >= line.start;
  return isOfLine && worthOf(post) === WHOLE && title !== undefined && title.end <= line.start;
}
/** A post with its title and its house. */
const WHOLE = 2;

/** The entries with the posts of lines in place of those that they tell better, and beside those that tell nothing of their lines. */
function withSomePosts(read: Positions, posts: readonly PositionLines[]): Positions {
  const isIn = (lines: readonly ResumeLine[], { header: [line] }: PositionLines): boolean =>
    line !== undefined && lines.some((one) => overlap(one, line));
  const better = posts.filter((post) => {
    const entries = read.positions.filter(({ header }) => isIn(header, post));
    return entries.every((entry) => isReadBetter(post, entry));
  });
  if (better.length === 0) return read;
  const isRead = (line: ResumeLine): boolean => better.some((post) => isIn([line], post));
  const others = read.positions
    .filter(({ header }) => !header.some(isRead))
    .map((one) => ({ ...one, body: one.body.filter((line) => !isRead(line)) }));
  const positions = [...others, ...better].sort((a, b) => a.draft.position.span.start - b.draft.position.span.start);
  return { positions, loose: read.loose.filter((line) => !isRead(line)) };
}
