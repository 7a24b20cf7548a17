import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Role } from '#libs/contracts';
import classes from '../criteria-content/criteria-editor.module.css';
import { useRoleInView } from '../role/role-frame.js';
import { RoleParts } from '../role-creation/role-parts.js';
import { useTranslations } from 'use-intl';

interface Props {
  question: Role['questions'][number];
  /** The text that the places of the parts refer to. */
  page: string;
  /** Left out for users who only read. */
  onAnswer?: () => void;
}

/** Offers to create each role that a page describes. The role in view keeps the whole page: a user may have edited it. */
export function SeveralRolesQuestion({ question: { text, parts = [] }, page, onAnswer }: Props) {
  const t = useTranslations('criteria.severalRoles');
  const { id, confidential } = useRoleInView();
  const [isSplit, setIsSplit] = useState(false);
  return (
    <div className={classes['question']} role="note">
      <span>{text}</span>
      {onAnswer && (
        <>
          <RoleParts page={page} parts={parts} confidential={confidential} onAllCreated={() => setIsSplit(true)} />
          {isSplit ? (
            <p role="status">
              {t('split')} <Link to={`/roles/${id}/settings`}>{t('settings')}</Link>
            </p>
          ) : (
            <Button size="compact-xs" variant="subtle" onClick={onAnswer}>
              {t('oneRole')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
