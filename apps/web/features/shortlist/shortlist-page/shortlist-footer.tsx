import type { Shortlist } from '#libs/contracts';
import { Keys } from '../../../ui/text/keyboard-keys.js';
import { words } from '../../../i18n/index.js';
import classes from '../list/shortlist.module.css';

/** The keys of the page, and the versions that every score on it rests on. */
export function ShortlistFoot({ shortlist: { roleVersion, weights } }: { shortlist: Shortlist }) {
  return (
    <footer className={classes['foot']}>
      {words.shortlist.foot.map(({ keys, does }) => (
        <span key={does} className={classes['key']}>
          <Keys of={keys} /> {does}
        </span>
      ))}
      <span className={classes['versions']}>
        {words.shortlist.versions(roleVersion.number, weights.number, weights.name, roleVersion.asOf)}
      </span>
    </footer>
  );
}
