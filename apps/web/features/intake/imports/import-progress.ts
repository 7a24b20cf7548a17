/** An import in words. */
import type { Import } from '#libs/contracts';
import type { Translate } from '../../../i18n/translate.js';

/** By the names of its files, or, where none came or an erasure removed them, by its format. */
export function titleOf(t: Translate<'imports'>, tTerms: Translate<'terms'>, one: Import): string {
  const { format, fileNames, total } = one;
  if (fileNames.length === 0) return t(`formats.${format}`);
  const others = format === 'files' ? Math.max(0, total - fileNames.length) : 0;
  return tTerms('importName', { names: fileNames.join(', '), others });
}

/** “40 of 100, more are coming · 12 a second · about 5 s left” */
export function progressText(
  t: Translate<'imports'>,
  tTerms: Translate<'terms'>,
  { done, total, splitting, perSecond, secondsLeft, state }: Import,
): string {
  if (total === 0) return state === 'finished' || state === 'cancelled' ? t('nothingImported') : t('nothingTaken');
  const parts = [splitting ? t('soFar', { done, total }) : t('of', { done, total })];
  if (state === 'running' && perSecond) parts.push(paceText(tTerms, perSecond));
  if (state === 'running' && secondsLeft !== null)
    parts.push(t('secondsLeft', { time: secondsText(tTerms, secondsLeft) }));
  return parts.join(' · ');
}

/** Scans come by the minute. */
function paceText(t: Translate<'terms'>, perSecond: number): string {
  return perSecond < 1
    ? t('pace.minute', { n: Math.max(1, Math.round(60 * perSecond)) })
    : t('pace.second', { n: Math.round(perSecond) });
}

function secondsText(t: Translate<'terms'>, seconds: number): string {
  if (seconds < 90) return t('took.seconds', { n: Math.max(1, seconds) });
  if (seconds < 90 * 60) return t('took.minutes', { n: Math.round(seconds / 60) });
  return t('took.hours', { n: Math.round(seconds / 3600) });
}
