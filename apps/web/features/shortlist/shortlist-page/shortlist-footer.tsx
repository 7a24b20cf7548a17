import type { Shortlist } from '#libs/contracts';
import { KeyboardKeys } from '../../../ui/text/keyboard-keys.js';
import classes from '../list/shortlist.module.css';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

const KEYS = { move: ['j', 'k'], decide: ['a', 'h', 'd'], quote: ['e'], undo: ['u'], help: ['?'] } as const;

/** The keys of the page, and the versions that every score on it rests on. */
export function ShortlistFooter({ shortlist: { roleVersion, weights } }: { shortlist: Shortlist }) {
  const t = useTranslations('shortlist');
  const formats = useFormats();
  return (
    <footer className={classes['foot']}>
      {(Object.keys(KEYS) as (keyof typeof KEYS)[]).map((does) => (
        <span key={does} className={classes['key']}>
          <KeyboardKeys of={KEYS[does]} /> {t(`foot.${does}`)}
        </span>
      ))}
      <span className={classes['versions']}>
        {t('versions', {
          role: roleVersion.number,
          weights: weights.number,
          name: weights.name,
          asOf: formats.day(roleVersion.asOf),
        })}
      </span>
    </footer>
  );
}
