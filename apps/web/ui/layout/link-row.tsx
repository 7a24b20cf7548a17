import { Button } from '@mantine/core';
import { Chip } from '../text/chip.js';
import classes from './link-row.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  link: { revokedAt: string | null; expiresAt: string };
  title: string;
  detail: string;
  isPending: boolean;
  onRevoke: () => void;
}

/** A link that was made: what it shows, whether it works, and the way to end it. */
export function LinkRow({ link: { revokedAt, expiresAt }, title, detail, isPending, onRevoke }: Props) {
  const t = useTranslations('person.share');
  const isOver = new Date(expiresAt).getTime() < Date.now();
  return (
    <li>
      <span>
        <b>{title}</b>
        <span className={classes['detail']}>{detail}</span>
      </span>
      {revokedAt !== null || isOver ? (
        <Chip tone="quiet">{revokedAt === null ? t('over') : t('revoked')}</Chip>
      ) : (
        <Button
          size="compact-xs"
          variant="default"
          loading={isPending}
          aria-label={t('revokeThe', { what: title })}
          onClick={onRevoke}
        >
          {t('revoke')}
        </Button>
      )}
    </li>
  );
}
