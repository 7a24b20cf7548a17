import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'react-router';
import type { LegalHold } from '#libs/contracts';
import { useCandidate } from '../../candidates/candidate-frame/queries.js';
import { useRole } from '../../roles/role/queries.js';
import { useLegalHolds } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { Section } from '../../../ui/layout/section.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { When } from '../../../ui/text/when.js';
import { LazyHoldDialog, LazyLiftHoldDialog } from './lazy-hold-dialogs.js';
import { useTranslations } from 'use-intl';

/** Lists legal holds, including lifted ones. */
export function LegalHolds() {
  const t = useTranslations('retention');
  const holds = useLegalHolds();
  const [isHolding, { open, close }] = useDisclosure();
  const items = holds.data?.pages.flatMap((page) => page.items) ?? [];
  const hold = (
    <Button variant="default" onClick={open}>
      {t('hold')}
    </Button>
  );
  return (
    <Section title={t('holds')} hint={t('holdsHint')} action={hold}>
      {holds.isPending && <LoadingRows rows={2} />}
      {holds.error && <ProblemAlert error={holds.error} retry={() => void holds.refetch()} />}
      {holds.data && items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noHolds')}. {t('noHoldsHint')}
        </Text>
      )}
      {items.length > 0 && (
        <ul className={rows['items']} aria-label={t('holds')}>
          {items.map((one) => (
            <Hold key={one.id} hold={one} />
          ))}
        </ul>
      )}
      <ShowMore of={holds} />
      {isHolding && <LazyHoldDialog onClose={close} />}
    </Section>
  );
}

function Hold({ hold }: { hold: LegalHold }) {
  const t = useTranslations('retention');
  const { candidateId, roleId, reason, setAt, liftedAt, liftReason } = hold;
  const [isLifting, { open, close }] = useDisclosure();
  return (
    <li>
      <div className={rows['what']}>
        <b>
          {roleId !== null ? <RoleHeld roleId={roleId} /> : candidateId && <CandidateHeld candidateId={candidateId} />}
        </b>
        <small>{reason}</small>
        <small>
          {t('set')} <When at={setAt} />
          {liftedAt !== null && (
            <>
              {' · '}
              {t('lifted').toLowerCase()} <When at={liftedAt} />
              {liftReason && `: ${liftReason}`}
            </>
          )}
        </small>
      </div>
      <div className={rows['side']}>
        {liftedAt !== null ? (
          <Chip tone="quiet">{t('lifted')}</Chip>
        ) : (
          <Button variant="default" onClick={open}>
            {t('lift')}
          </Button>
        )}
      </div>
      {isLifting && <LazyLiftHoldDialog holdId={hold.id} onClose={close} />}
    </li>
  );
}

function RoleHeld({ roleId }: { roleId: string }) {
  const t = useTranslations('retention');
  return (
    <>
      {t('everybodyOf')} <Link to={`/roles/${roleId}`}>{useRole(roleId).data?.title ?? t('aRole')}</Link>
    </>
  );
}

function CandidateHeld({ candidateId }: { candidateId: string }) {
  const t = useTranslations('retention');
  const tCommon = useTranslations('common');
  const { data } = useCandidate(candidateId);
  return data ? (data.name ?? tCommon('nameNotRead')) : t('aCandidate');
}
