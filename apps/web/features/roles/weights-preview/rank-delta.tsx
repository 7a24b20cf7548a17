import { weights as said } from './messages.js';
import classes from './rank-delta.module.css';

/** By how many ranks, up or down: by arrow, colour and words. */
export function Shift({ by }: { by: number }) {
  if (by === 0) return <span className={classes['shift']}>—</span>;
  return (
    <span
      className={classes['shift']}
      data-way={by > 0 ? 'up' : 'down'}
      aria-label={by > 0 ? said.rise(by) : said.fall(-by)}
    >
      {by > 0 ? '▲' : '▼'} {Math.abs(by)}
    </span>
  );
}
