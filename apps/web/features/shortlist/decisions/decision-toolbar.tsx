import { Button, Popover, Text, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { DECISION_KINDS, type DecisionKind } from '#libs/contracts';
import { useKeysOfPopover } from '../../../ui/hooks/use-keys.js';
import classes from './decision-toolbar.module.css';
import { useTranslations } from 'use-intl';
import { DECISION_REASONS, reasonsOf } from '../../../i18n/decision-reasons.js';

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

/** Advance, hold, decline: a key, then Enter or a number for the reason. Nothing is decided by a score. */
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
  useKeysOfPopover(asked ? [['Enter', () => decide(asked, DECISION_REASONS[asked][0])]] : [], '[data-reasons]');
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
              rightSection={<kbd>{KEYS[kind]}</kbd>}
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

/** Chooses the reason of a decision: Enter takes the first one, and a number takes its own. */
function Reasons({ kind, onChoose }: { kind: DecisionKind; onChoose: (reasonCode: string) => void }) {
  const t = useTranslations('shortlist');
  const tReasons = useTranslations('shortlist.reasons');
  const reasons = reasonsOf(tReasons, kind);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  useKeysOfPopover(reasons.map(({ code }, at) => [String(at + 1), () => onChoose(code)]));
  return (
    <>
      <Text size="xs" fw={600} mb={4}>
        {t(`whyTitle.${kind}`)}
      </Text>
      {reasons.map(({ code, name }, at) => (
        <UnstyledButton
          key={code}
          ref={at === 0 ? first : null}
          className={classes['reason']}
          onClick={() => onChoose(code)}
        >
          <kbd>{at + 1}</kbd> {name}
        </UnstyledButton>
      ))}
      <Text size="xs" c="dimmed" mt={4} className={classes['hint'] ?? ''}>
        {t('whyHint')}
      </Text>
    </>
  );
}
