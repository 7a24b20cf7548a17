/** An import in words. */
import type { Import } from '#libs/contracts';
import { importName, paceText, secondsText } from '#libs/wording';
import { imports as said } from './messages.js';

/** By the names that came with it, or, where none did or an erasure took them, by what it is. */
export function titleOf(one: Import): string {
  return importName(one) ?? said.formats[one.format];
}

/** “40 of 100, more are coming · 12 a second · about 5 s left” */
export function progressText({ done, total, splitting, perSecond, secondsLeft, state }: Import): string {
  if (total === 0) return state === 'finished' || state === 'cancelled' ? said.nothingImported : said.nothingTaken;
  const parts = [splitting ? said.soFar(done, total) : said.of(done, total)];
  if (state === 'running' && perSecond) parts.push(paceText(perSecond));
  if (state === 'running' && secondsLeft !== null) parts.push(said.secondsLeft(secondsText(secondsLeft)));
  return parts.join(' · ');
}
