import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { AtsRole, ChangedAtsRole } from '#libs/contracts';
import { useChangeAtsRole } from './queries.js';
import { useVendor } from '../connections/queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { atsRole } from './messages.js';
import classes from './role-ats.module.css';
import { Choices } from './ats-choices.js';
import { Maps } from './ats-mappings.js';
import { Standing } from './write-back-status.js';

const said = atsRole.wish;

interface Props {
  roleId: string;
  wish: AtsRole;
}

/** One connection: what is wanted of it, which decision is which stage, and how it stands. Nothing counts before it is saved. */
export function AtsConnection({ roleId, wish }: Props) {
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
        label={said.show(product)}
        description={can.show ? said.showHint : said.cannotShow(product)}
        disabled={!can.show}
        checked={wanted.showsScores}
        onChange={({ currentTarget: { checked } }) => set({ showsScores: checked })}
      />
      <Checkbox
        label={said.move(product)}
        description={can.move ? said.moveHint : said.cannotMove(product)}
        disabled={!can.move}
        checked={wanted.movesStages}
        onChange={({ currentTarget: { checked } }) => set({ movesStages: checked })}
      />
      <Choices roleId={roleId} wish={wish} product={product} />
      {wish.choices && <Maps wish={wish} choices={wish.choices} product={product} wanted={wanted} onChange={set} />}
      {change.error && <ProblemAlert error={change.error} />}
      <Group>
        <Button
          disabled={draft === null}
          loading={change.isPending}
          onClick={() => change.mutate(wanted, { onSuccess: () => setDraft(null) })}
        >
          {said.save}
        </Button>
        {draft !== null && (
          <Button variant="default" onClick={() => setDraft(null)}>
            {said.discard}
          </Button>
        )}
        {change.isSuccess && draft === null && (
          <Text size="sm" role="status">
            {said.saved}
          </Text>
        )}
      </Group>
      <Standing roleId={roleId} wish={wish} />
    </section>
  );
}

function wantedOf({ showsScores, movesStages, moves, decisions, reasons }: AtsRole): ChangedAtsRole {
  return { showsScores, movesStages, moves, decisions, reasons };
}
