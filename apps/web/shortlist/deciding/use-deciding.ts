/** Deciding about whoever is open, and taking it back: each is said where it happens, with the way back. */
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import type { DecisionKind } from '#libs/contracts';
import { useDecide, useUndoDecision } from '../../api/shortlist.js';
import { words } from '../../words/index.js';

interface Decided {
  applicationId: string;
  decisionId: string;
  name: string;
}

interface Person {
  applicationId: string;
  name: string;
}

/** @param seen what the person who decides sees */
export function useDeciding(roleId: string, seen: { blind: boolean; filters: Record<string, string> }) {
  const deciding = useDecide(roleId);
  const undoing = useUndoDecision(roleId);
  const latest = useRef<Decided[]>([]);

  const failed = (error: Error) =>
    notifications.show({ color: 'red', title: words.common.failed, message: error.message });
  const takeBack = ({ applicationId, decisionId, name }: Decided) => {
    latest.current = latest.current.filter((one) => one.decisionId !== decisionId);
    undoing.mutate(
      { applicationId, decisionId },
      { onSuccess: () => notifications.show({ message: words.shortlist.undone(name) }), onError: failed },
    );
  };
  return {
    isPending: deciding.isPending || undoing.isPending,
    decide({ applicationId, name }: Person, kind: DecisionKind, reasonCode: string): void {
      deciding.mutate(
        { applicationId, kind, reasonCode, ...seen },
        {
          onSuccess: ({ id }) => {
            const decided = { applicationId, decisionId: id, name };
            latest.current = [...latest.current, decided];
            notifications.show({
              message: words.shortlist.decidedToast(name, kind),
              autoClose: 6_000,
            });
          },
          onError: failed,
        },
      );
    },
    /** Takes back what was decided last on this page. */
    undo(): void {
      const last = latest.current.at(-1);
      if (last) takeBack(last);
      else notifications.show({ message: words.shortlist.nothingToUndo });
    },
  };
}
