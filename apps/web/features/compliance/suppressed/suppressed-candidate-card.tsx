import { Anchor, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SuppressedCandidate, SuppressionResolution } from '#libs/contracts';
import { useApplication } from '../../candidates/applications/queries.js';
import { useRole } from '../../roles/role/queries.js';
import rows from '../../../ui/layout/rows.module.css';
import { When } from '../../../ui/text/when.js';
import { ResolveSuppressed } from './resolve-suppressed.js';
import { useTranslations } from 'use-intl';
import { knownOr } from '../../../i18n/translate.js';

type Resolution = SuppressionResolution['resolution'];

/** A suppressed candidate: their data, their roles, and both decisions. */
export function SuppressedCandidateCard({
  person,
  onDone,
}: {
  person: SuppressedCandidate;
  onDone: (resolution: Resolution) => void;
}) {
  const t = useTranslations('suppressed');
  const tTerms = useTranslations('terms');
  const tShortlist = useTranslations('shortlist');
  // What they sent is named there.
  const application = useApplication(person.applications[0]?.id ?? null);
  const [asking, setAsking] = useState<Resolution | null>(null);
  const documents = application.data?.documents ?? [];
  const name = documents.map(({ fileName }) => fileName).find((each) => each !== null) ?? t('noFile');
  return (
    <li>
      <div className={rows['what']}>
        <b>{application.isPending && person.applications.length > 0 ? '…' : name}</b>
        <small>
          {t('knownBy', { by: person.matched.map((by) => tTerms(`knownBy.${by}`)).join(', ') })} ·{' '}
          <When at={person.suppressedAt} />
        </small>
        {person.applications.map(({ id, roleId, source }) => (
          <small key={id}>
            {t('for')}{' '}
            <Anchor component={Link} to={`/roles/${roleId}`} inherit>
              <RoleTitle roleId={roleId} />
            </Anchor>
            , {t('by', { source: knownOr(tShortlist, `choices.${source}`, source) })}
          </small>
        ))}
        {documents.map(({ id, fileName }) => (
          <small key={id}>
            <Anchor href={`/api/v1/documents/${id}/content`} inherit>
              {fileName ? t('download', { file: fileName }) : t('downloadUnnamed')}
            </Anchor>
          </small>
        ))}
      </div>
      {asking ? (
        <ResolveSuppressed
          name={name}
          candidateId={person.candidateId}
          resolution={asking}
          onDone={onDone}
          onLeave={() => setAsking(null)}
        />
      ) : (
        <Group gap="xs">
          <Button variant="default" aria-label={t('offersFor.release', { name })} onClick={() => setAsking('release')}>
            {t('offers.release')}
          </Button>
          <Button
            variant="subtle"
            c="var(--missing)"
            aria-label={t('offersFor.discard', { name })}
            onClick={() => setAsking('discard')}
          >
            {t('offers.discard')}
          </Button>
        </Group>
      )}
    </li>
  );
}

function RoleTitle({ roleId }: { roleId: string }) {
  const t = useTranslations('suppressed');
  return useRole(roleId).data?.title ?? t('role');
}
