import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { dayName } from '#libs/wording';
import { useExplanationLinks, useMakeExplanationLink, useRevokeExplanationLink } from './queries.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { words } from '../../../i18n/index.js';
import { LinkRow } from '../../../ui/layout/link-row.js';
import classes from '../../../ui/layout/links.module.css';

const said = words.person.explanation;
const { share } = words.person;

/** Links by which the candidate reads it: a new one, beside the other ways, and those that were made. */
export function ExplanationLinks({ applicationId, children }: { applicationId: string; children: ReactNode }) {
  const links = useExplanationLinks(applicationId);
  const make = useMakeExplanationLink(applicationId);
  const revoke = useRevokeExplanationLink(applicationId);
  const error = make.error ?? revoke.error ?? links.error;
  return (
    <>
      <Group gap={8} my="sm">
        {!make.data && (
          <Button loading={make.isPending} onClick={() => make.mutate()}>
            {said.link}
          </Button>
        )}
        {children}
      </Group>
      {make.data && (
        <CopyField
          label={said.linkMade}
          description={said.linkOnce}
          value={new URL(make.data.path, window.location.origin).href}
        />
      )}
      {error && <ProblemAlert error={error} />}
      {links.data && links.data.length > 0 && (
        <section aria-label={said.links}>
          <h3 className={classes['title']}>{said.links}</h3>
          <ul className={classes['links']}>
            {links.data.map((link) => (
              <LinkRow
                key={link.id}
                link={link}
                title={dayName(link.madeAt)}
                detail={`${share.opened(link.opened)} · ${share.until} ${dayName(link.expiresAt)}`}
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
