import { Alert, Button, Group, List, Select } from '@mantine/core';
import { useState } from 'react';
import type { DecisionKind } from '#libs/contracts';
import { useDecideMany, useDecisionCheck } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { candidateName } from '../list/candidate-row.js';
import { useDecidedToast } from './decided-toast.js';
import type { Selection } from './use-selection.js';
import { useTranslations } from 'use-intl';
import { hasUsualReason, reasonsOf } from '../../../i18n/decision-reasons.js';

interface Props {
  kind: DecisionKind;
  roleId: string;
  selection: Selection;
  seen: { identitiesHidden: boolean; filters: Record<string, string> };
  /** @returns its undo */
  onDecided: (batchId: string, people: number) => () => void;
  onClose: () => void;
}

/** Decides about all selected candidates at once, for one reason. It first lists those that no user has opened. */
export function BulkDecisionDialog({ kind, roleId, selection, seen, onDecided, onClose }: Props) {
  const t = useTranslations('shortlist.bulk');
  const tCommon = useTranslations('common');
  const tShortlist = useTranslations('shortlist');
  const showDecided = useDecidedToast();
  const check = useDecisionCheck(roleId, selection.ids);
  const decide = useDecideMany(roleId);
  const tReasons = useTranslations('shortlist.reasons');
  const reasons = reasonsOf(tReasons, kind);
  const [reason, setReason] = useState<string | null>((hasUsualReason(kind) && reasons[0]?.code) || null);
  const save = () =>
    reason !== null &&
    decide.mutate(
      { kind, reasonCode: reason, applicationIds: selection.ids, ...seen },
      {
        onSuccess: ({ batchId, decided }) => {
          selection.clear();
          onClose();
          const undo = batchId === null ? null : onDecided(batchId, decided);
          showDecided(t('decided', { n: decided }), undo);
        },
      },
    );
  return (
    <Dialog onClose={() => decide.isPending || onClose()} title={t(`confirm.${kind}`, { n: selection.ids.length })}>
      <Select
        label={tShortlist(`whyTitle.${kind}`)}
        placeholder={tShortlist('whyChoose')}
        value={reason}
        onChange={setReason}
        allowDeselect={false}
        data={reasons.map(({ code, name }) => ({ value: code, label: name }))}
        data-autofocus
      />
      {check.data && check.data.neverOpened > 0 && (
        <Alert color="yellow" mt="sm" title={t('neverOpened', { n: check.data.neverOpened })}>
          {t('lookFirst')}
          <List size="sm">
            {check.data.sample.map((one) => (
              <List.Item key={one.applicationId}>{candidateName(tCommon, one)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {(decide.error ?? check.error) && <ProblemAlert error={(decide.error ?? check.error)!} />}
      <Group mt="md" justify="flex-end">
        <Button variant="default" disabled={decide.isPending} onClick={onClose}>
          {tCommon('cancel')}
        </Button>
        <Button loading={decide.isPending} disabled={reason === null} onClick={save}>
          {t(`confirm.${kind}`, { n: selection.ids.length })}
        </Button>
      </Group>
    </Dialog>
  );
}
