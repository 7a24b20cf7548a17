import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { AtsRole, ChangedAtsRole } from '#libs/contracts';
import { useChangeAtsRole } from './queries.js';
import { useVendor } from '../connections/queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from './role-ats.module.css';
import { AtsChoicesForm } from './ats-choices-form.js';
import { AtsMappings } from './ats-mappings.js';
import { WriteBackStatus } from './write-back-status.js';
import { useTranslations } from 'use-intl';

interface Props {
  roleId: string;
  wish: AtsRole;
}

/** One connection: what is wanted of it, which decision is which stage, and how it stands. Nothing counts before it is saved. */
export function RoleConnection({ roleId, wish }: Props) {
  const t = useTranslations('atsRole.wish');
  const { connectionId, vendor, name, can } = wish;
  const product = useVendor(vendor)?.name ?? name;
  const change = useChangeAtsRole(roleId, connectionId);
  const [draft, setDraft] = useState<ChangedAtsRole | null>(null);
  const wanted = draft ?? wantedOf(wish);
  const set = (part: Partial<ChangedAtsRole>) => setDraft({ ...wanted, ...part });
  return (
    <section className={classes['connection']} aria-label={name}>
      <header>
        <h2>{name}</h2>
        <Chip>{product}</Chip>
      </header>
      <Checkbox
        label={t('show', { name: product })}
        description={can.show ? t('showHint') : t('cannotShow', { name: product })}
        disabled={!can.show}
        checked={wanted.showsScores}
        onChange={({ currentTarget: { checked } }) => set({ showsScores: checked })}
      />
      <Checkbox
        label={t('move', { name: product })}
        description={can.move ? t('moveHint') : t('cannotMove', { name: product })}
        disabled={!can.move}
        checked={wanted.movesStages}
        onChange={({ currentTarget: { checked } }) => set({ movesStages: checked })}
      />
      <AtsChoicesForm roleId={roleId} wish={wish} product={product} />
      {wish.choices && (
        <AtsMappings wish={wish} choices={wish.choices} product={product} wanted={wanted} onChange={set} />
      )}
      {change.error && <ProblemAlert error={change.error} />}
      <Group>
        <Button
          disabled={draft === null}
          loading={change.isPending}
          onClick={() => change.mutate(wanted, { onSuccess: () => setDraft(null) })}
        >
          {t('save')}
        </Button>
        {draft !== null && (
          <Button variant="default" onClick={() => setDraft(null)}>
            {t('discard')}
          </Button>
        )}
        {change.isSuccess && draft === null && (
          <Text size="sm" role="status">
            {t('saved')}
          </Text>
        )}
      </Group>
      <WriteBackStatus roleId={roleId} wish={wish} />
    </section>
  );
}

function wantedOf({ showsScores, movesStages, moves, decisions, reasons }: AtsRole): ChangedAtsRole {
  return { showsScores, movesStages, moves, decisions, reasons };
}
