import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useExplanationLinks, useMakeExplanationLink, useRevokeExplanationLink } from './queries.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { LinkRow } from '../../../ui/layout/link-row.js';
import classes from '../../../ui/layout/link-row.module.css';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

/** Links by which the candidate reads it: a new one, beside the other ways, and those that were made. */
export function ExplanationLinkList({ applicationId, children }: { applicationId: string; children: ReactNode }) {
  const t = useTranslations('person.explanation');
  const tPerson = useTranslations('person');
  const formats = useFormats();
  const links = useExplanationLinks(applicationId);
  const make = useMakeExplanationLink(applicationId);
  const revoke = useRevokeExplanationLink(applicationId);
  const error = make.error ?? revoke.error ?? links.error;
  return (
    <>
      <Group gap={8} my="sm">
        {!make.data && (
          <Button loading={make.isPending} onClick={() => make.mutate()}>
            {t('link')}
          </Button>
        )}
        {children}
      </Group>
      {make.data && (
        <CopyField
          label={t('linkMade')}
          description={t('linkOnce')}
          value={new URL(make.data.path, window.location.origin).href}
        />
      )}
      {error && <ProblemAlert error={error} />}
      {links.data && links.data.length > 0 && (
        <section aria-label={t('links')}>
          <h3 className={classes['title']}>{t('links')}</h3>
          <ul className={classes['links']}>
            {links.data.map((link) => (
              <LinkRow
                key={link.id}
                link={link}
                title={formats.day(link.madeAt)}
                detail={`${tPerson('share.opened', { n: link.opened })} · ${tPerson('share.until')} ${formats.day(link.expiresAt)}`}
                isPending={revoke.isPending && revoke.variables === link.id}
                onRevoke={() => revoke.mutate(link.id)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
