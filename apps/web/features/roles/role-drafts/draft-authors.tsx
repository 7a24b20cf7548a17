import { useTranslations } from 'use-intl';
import type { CriteriaDrafts } from '#libs/contracts';
import { When } from '../../../ui/text/when.js';
import classes from './role-drafts.module.css';

/** Names the other users who have unsaved changes: two who edit the same requirements learn of each other. */
export function DraftAuthors({ others }: { others: CriteriaDrafts['others'] }) {
  const t = useTranslations('roleDrafts');
  return others.map(({ author, createdAt }) => (
    <p key={author.id} className={classes['status']}>
      {t.rich('author', { name: author.name, when: () => <When at={createdAt} /> })}
    </p>
  ));
}
