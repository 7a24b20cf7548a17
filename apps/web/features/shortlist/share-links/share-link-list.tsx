import { Text } from '@mantine/core';
import type { ShareLink } from '#libs/contracts';
import { dayName } from '#libs/wording';
import { useRevokeShareLink, useShareLinks } from './queries.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { words } from '../../../i18n/index.js';
import { LinkRow } from '../../../ui/layout/link-row.js';
import sheet from '../../../ui/layout/links.module.css';

const said = words.person.share;

/** Links to a role that work, and those that did. */
export function ShareLinkList({ roleId }: { roleId: string }) {
  const links = useShareLinks(roleId);
  const revoke = useRevokeShareLink(roleId);
  if (links.isLoadingError) return <ProblemAlert error={links.error} retry={() => void links.refetch()} />;
  return (
    <section aria-label={said.links}>
      <h3 className={sheet['title']}>{said.links}</h3>
      {links.isPending && <LoadingRows rows={2} />}
      {links.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {said.noLinks}
        </Text>
      )}
      <ul className={sheet['links']}>
        {links.data?.map((link) => (
          <LinkRow
            key={link.id}
            link={link}
            title={link.note ?? said.noNote}
            detail={`${shownBy(link)} · ${said.opened(link.opened)} · ${said.until} ${dayName(link.expiresAt)}`}
            isPending={revoke.isPending && revoke.variables === link.id}
            onRevoke={() => revoke.mutate(link.id)}
          />
        ))}
      </ul>
      {revoke.error && <ProblemAlert error={revoke.error} />}
    </section>
  );
}

function shownBy({ scope, applicationIds, blind }: ShareLink): string {
  const what = scope === 'shortlist' ? said.whole : said.some(applicationIds.length);
  return `${what}, ${blind ? said.masked : said.withNames}`;
}
