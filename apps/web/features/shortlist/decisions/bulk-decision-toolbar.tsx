import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { DECISION_KINDS, type DecisionKind } from '#libs/contracts';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import classes from './bulk-decision-toolbar.module.css';
import type { Selection } from './use-selection.js';
import { useTranslations } from 'use-intl';

const DecideMany = lazyComponent(() => import('./bulk-decision-dialog.js'), 'BulkDecisionDialog', null, 'shortlist');

interface Props {
  roleId: string;
  selection: Selection;
  seen: { identitiesHidden: boolean; filters: Record<string, string> };
  onCompare: () => void;
  /** @returns its undo */
  onDecided: (batchId: string, people: number) => () => void;
}

/** The actions for all selected candidates. Unopened candidates are listed before any decision. */
export function BulkDecisionToolbar({ roleId, selection, seen, onCompare, onDecided }: Props) {
  const t = useTranslations('shortlist.bulk');
  const tShortlist = useTranslations('shortlist');
  const [kind, setKind] = useState<DecisionKind | null>(null);
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t('selected', { n: selection.ids.length })}>
      <Text size="sm" fw={600}>
        {t('selected', { n: selection.ids.length })}
      </Text>
      {DECISION_KINDS.map((one) => (
        <Button key={one} size="compact-xs" variant="default" onClick={() => setKind(one)}>
          {tShortlist(`decisions.${one}`)}
        </Button>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        disabled={selection.ids.length < 2}
        onClick={onCompare}
        rightSection={<kbd>c</kbd>}
      >
        {t('compare')}
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={selection.clear}>
        {t('clear')}
      </Button>
      {kind && (
        <DecideMany
          key={kind}
          kind={kind}
          roleId={roleId}
          selection={selection}
          seen={seen}
          onDecided={onDecided}
          onClose={() => setKind(null)}
        />
      )}
    </div>
  );
}
