import type { Change } from './criteria-changes.js';
import classes from './criteria-versions.module.css';
import { useTranslations } from 'use-intl';
import { useFormats, type Formats } from '../../../i18n/use-formats.js';
import type { Translate } from '../../../i18n/translate.js';

const SIGNS: Readonly<Record<Change['what'], string>> = {
  ...{ added: '+', removed: '−', renamed: '~', kind: '~', asked: '~', details: '~', 'as-of': '~', page: '~' },
};

function changeInWords(t: Translate<'criteria'>, formats: Formats, change: Change): string {
  switch (change.what) {
    case 'added':
    case 'removed':
      return t(`change.${change.what}`, { label: change.label, kind: t(`change.kinds.${change.kind}`) });
    case 'renamed':
      return t('change.renamed', { before: change.before, label: change.label });
    case 'kind': {
      const { label, before, after } = change;
      return t('change.kind', { label, after: t(`change.kinds.${after}`), before: t(`change.kinds.${before}`) });
    }
    case 'asked':
      return t('change.asked', { after: change.after, before: change.before });
    case 'details':
      return t('change.details', { label: change.label });
    case 'as-of':
      return t('change.as-of', { after: formats.day(change.after), before: formats.day(change.before) });
    case 'page':
      return t('change.page');
  }
}

/** Lists the differences between two versions in plain words. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('criteria');
  const formats = useFormats();
  if (changes.length === 0) return <p className={classes['same']}>{t('same')}</p>;
  return (
    <ul className={classes['difference']} aria-label={t('saveTitle')}>
      {changes.map((change, at) => (
        <li key={at} data-what={change.what}>
          <span aria-hidden>{SIGNS[change.what]}</span>
          {changeInWords(t, formats, change)}
        </li>
      ))}
    </ul>
  );
}
