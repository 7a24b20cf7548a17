import type { Change } from './criteria-changes.js';
import classes from './criteria-versions.module.css';
import { criteria as said } from './messages.js';

const SIGNS: Readonly<Record<Change['what'], string>> = {
  ...{ added: '+', removed: '−', renamed: '~', kind: '~', asked: '~', details: '~', 'as-of': '~', page: '~' },
};

/** What is different between two versions, in plain words. */
export function Difference({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return <p className={classes['same']}>{said.same}</p>;
  return (
    <ul className={classes['difference']} aria-label={said.saveTitle}>
      {changes.map((change, at) => (
        <li key={at} data-what={change.what}>
          <span aria-hidden>{SIGNS[change.what]}</span>
          {said.change(change)}
        </li>
      ))}
    </ul>
  );
}
