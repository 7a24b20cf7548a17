import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { LegalHold, Role } from '#libs/contracts';
import { useLegalHolds } from '../../compliance/retention/queries.js';
import { LazyHoldDialog, LazyLiftHoldDialog } from '../../compliance/retention/lazy-hold-dialogs.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadError } from '../../../ui/feedback/load-error.js';
import { Section } from '../../../ui/layout/section.js';
import rows from '../../../ui/layout/rows.module.css';
import { When } from '../../../ui/text/when.js';
import { useTranslations } from 'use-intl';

/** Places and lifts the legal hold of a role. */
export function RoleLegalHold({ role }: { role: Role }) {
  const t = useTranslations('roleSettings');
  const holds = useLegalHolds();
  const [isHolding, { open, close }] = useDisclosure();
  const own = (holds.data?.pages.flatMap(({ items }) => items) ?? []).filter(
    ({ roleId, liftedAt }) => roleId === role.id && liftedAt === null,
  );
  return (
    <Section
      title={t('hold')}
      hint={t('holdHint')}
      action={
        <Button variant="default" onClick={open}>
          {t('holdNow')}
        </Button>
      }
    >
      <LoadError what="holds" of={holds} />
      {own.length > 0 && (
        <ul className={rows['items']} aria-label={t('hold')}>
          {own.map((one) => (
            <Held key={one.id} hold={one} />
          ))}
        </ul>
      )}
      {isHolding && <LazyHoldDialog roleId={role.id} onClose={close} />}
    </Section>
  );
}

function Held({ hold }: { hold: LegalHold }) {
  const t = useTranslations('roleSettings');
  const tRetention = useTranslations('retention');
  const [isLifting, { open, close }] = useDisclosure();
  return (
    <li>
      <div className={rows['what']}>
        <b>{hold.reason}</b>
        <small>
          <When at={hold.setAt} />
        </small>
      </div>
      <div className={rows['side']}>
        <Chip tone="warn">{t('held')}</Chip>
        <Button variant="default" onClick={open}>
          {tRetention('lift')}
        </Button>
      </div>
      {isLifting && <LazyLiftHoldDialog holdId={hold.id} onClose={close} />}
    </li>
  );
}
