import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '../../../ui/dialogs/confirm-button.js';
import { When } from '../../../ui/text/when.js';
import { useDiscardNewRoleDraft, useNewRoleDrafts, type ListedNewRole } from './queries.js';
import classes from './role-drafts.module.css';

/** The user's drafts of new roles, above the roles. @param isEnabled the user may create roles */
export function NewRoleDraftList({ isEnabled }: { isEnabled: boolean }) {
  const t = useTranslations('roleDrafts');
  const drafts = useNewRoleDrafts(isEnabled);
  if (drafts.length === 0) return null;
  return (
    <ul className={classes['drafts']} aria-label={t('list')}>
      {drafts.map((draft) => (
        <Draft key={draft.id} draft={draft} />
      ))}
    </ul>
  );
}

function Draft({ draft: { id, title, excerpt, changedAt } }: { draft: ListedNewRole }) {
  const t = useTranslations('roleDrafts');
  const discard = useDiscardNewRoleDraft(id);
  const name = title.trim() || firstLine(excerpt) || t('untitled');
  return (
    <li>
      <span className={classes['name']}>
        {t('draftOf', { title: name })}
        <small>{t.rich('changed', { when: () => <When at={changedAt} /> })}</small>
      </span>
      <Button
        variant="default"
        component={Link}
        to={`/roles/new?draft=${id}`}
        aria-label={t('continueOne', { title: name })}
      >
        {t('continue')}
      </Button>
      <ConfirmButton
        label={t('discard')}
        confirm={t('discardTitle')}
        consequence={t('discardWhy', { title: name })}
        isDestructive
        mutation={discard}
      />
    </li>
  );
}

const LONGEST_NAME = 80;

function firstLine(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1)}…` : line;
}
