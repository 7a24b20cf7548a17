import { Button, Popover, Text, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { DECISION_KINDS, type DecisionKind } from '#libs/contracts';
import { useKeysOfPopover } from '../../../ui/hooks/use-keys.js';
import classes from './decision-toolbar.module.css';
import { useTranslations } from 'use-intl';
import { DECISION_REASONS, hasUsualReason, reasonsOf } from '../../../i18n/decision-reasons.js';

const KEYS = { advance: 'a', hold: 'h', decline: 'd' } as const;

interface Props {
  decision: DecisionKind | null;
  /** For which of the three a reason is asked. */
  asked: DecisionKind | null;
  isPending: boolean;
  /** True if the undo key would undo this decision. */
  isLast: boolean;
  /** The menu of further actions, at the end of the toolbar. */
  menu: React.ReactNode;
  onAsk: (kind: DecisionKind | null) => void;
  onDecide: (kind: DecisionKind, reasonCode: string) => void;
  onUndo: () => void;
}

/** Advance, hold, decline: a key, then a number for the reason. Nothing is decided by a score, and no one is declined by Enter alone. */
export function DecisionToolbar({ decision, asked, isPending, isLast, menu, onAsk, onDecide, onUndo }: Props) {
  const t = useTranslations('shortlist');
  const tCommon = useTranslations('common');
  const bar = useRef<HTMLDivElement>(null);
  // The focus goes here, where Enter does nothing. Back on the button, it would ask again.
  const leave = () => bar.current?.focus({ preventScroll: true });
  const decide = (kind: DecisionKind, reasonCode: string): void => {
    if (asked !== kind) return;
    leave();
    onDecide(kind, reasonCode);
  };
  // Who types quickly is ahead of the focus, which comes to the first reason a moment later.
  useKeysOfPopover(
    asked && hasUsualReason(asked) ? [['Enter', () => decide(asked, DECISION_REASONS[asked][0])]] : [],
    '[data-reasons]',
  );
  return (
    <div
      ref={bar}
      tabIndex={-1}
      className={classes['bar']}
      role="group"
      aria-label={decision ? t(`decided.${decision}`) : t('undecided')}
    >
      {DECISION_KINDS.map((kind) => (
        <Popover
          key={kind}
          opened={asked === kind}
          onChange={(isOpen) => {
            if (isOpen) return;
            leave();
            onAsk(null);
          }}
          position="bottom-start"
          trapFocus
          // What was answered is gone at once: the next keys are for the next person.
          transitionProps={{ duration: 0 }}
          width={250}
        >
          <Popover.Target>
            <Button
              size="compact-sm"
              variant="default"
              data-kind={kind}
              disabled={isPending}
              aria-pressed={decision === kind}
              onClick={() => onAsk(asked === kind ? null : kind)}
              // With the undo beside it, there is no room for them in one line.
              rightSection={decision === null && <kbd>{KEYS[kind]}</kbd>}
            >
              {decision === kind ? t(`decided.${kind}`) : t(`decisions.${kind}`)}
            </Button>
          </Popover.Target>
          <Popover.Dropdown p="xs" data-reasons>
            <Reasons kind={kind} onChoose={(reason) => decide(kind, reason)} />
          </Popover.Dropdown>
        </Popover>
      ))}
      {decision && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={isPending}
          aria-label={tCommon('undo')}
          title={tCommon('undo')}
          onClick={onUndo}
          {...(isLast && { rightSection: <kbd>u</kbd> })}
        >
          <IconArrowBackUp size={15} aria-hidden />
        </Button>
      )}
      {menu}
    </div>
  );
}

/** Chooses the reason of a decision by its number or by the arrow keys. */
function Reasons({ kind, onChoose }: { kind: DecisionKind; onChoose: (reasonCode: string) => void }) {
  const t = useTranslations('shortlist');
  const tReasons = useTranslations('shortlist.reasons');
  const reasons = reasonsOf(tReasons, kind);
  const isFirstReady = hasUsualReason(kind);
  const list = useRef<HTMLDivElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];
  const step = (by: 1 | -1) => {
    const all = buttons();
    const at = all.findIndex((one) => one === document.activeElement);
    all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length]?.focus();
  };
  useEffect(() => (isFirstReady ? buttons()[0] : list.current)?.focus(), [isFirstReady]);
  useKeysOfPopover([
    ...reasons.map(({ code }, at): [string, () => void] => [String(at + 1), () => onChoose(code)]),
    ['ArrowDown', () => step(1)],
    ['ArrowUp', () => step(-1)],
  ]);
  return (
    <div ref={list} tabIndex={-1} className={classes['reasons']} data-autofocus={isFirstReady ? undefined : true}>
      <Text size="xs" fw={600} mb={4}>
        {t(`whyTitle.${kind}`)}
      </Text>
      {reasons.map(({ code, name }, at) => (
        <UnstyledButton key={code} className={classes['reason']} onClick={() => onChoose(code)}>
          <kbd>{at + 1}</kbd> {name}
        </UnstyledButton>
      ))}
      <Text size="xs" c="dimmed" mt={4} className={classes['hint'] ?? ''}>
        {t(isFirstReady ? 'whyHint' : 'whyHintChoose')}
      </Text>
    </div>
  );
}
