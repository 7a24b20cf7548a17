/** Decisions and their undo. Each is announced in place, also when the user is already with the next candidate. */
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import type { DecisionKind } from '#libs/contracts';
import { findCurrentDecision, useDecide, useUndoDecision, useUndoMany } from './queries.js';
import { useTranslations } from 'use-intl';

const SHOWN_FOR_MS = 6_000;

interface Person {
  applicationId: string;
  name: string;
}

/** Something that was decided on this page. */
interface Decided {
  /** Null: about many. */
  applicationId: string | null;
  /** The application whose decision the server has not confirmed yet; null if it has. */
  pending: string | null;
  /** Waits for its answer first: who decides and takes back at once is ahead of it. */
  undo: () => Promise<unknown>;
  /** Announces the undo. */
  announcement: string;
}

/** @param seen what the person who decides sees */
export function useDecisions(roleId: string, seen: { identitiesHidden: boolean; filters: Record<string, string> }) {
  const t = useTranslations('shortlist');
  const deciding = useDecide(roleId);
  const undoing = useUndoDecision(roleId);
  const undoingMany = useUndoMany(roleId);
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const latest = useRef(decided);

  const keep = (next: readonly Decided[]): void => {
    latest.current = next;
    setDecided(next);
  };
  const drop = (one: Decided): void => keep(latest.current.filter((other) => other !== one));
  const undoOne = (one: Decided): void => {
    drop(one);
    one.undo().then(
      () => notifications.show({ message: one.announcement }),
      (error: Error) => failed(t('notUndone'), error),
    );
  };
  return {
    isPending: deciding.isPending || undoing.isPending,
    /** The decision that the key undoes; undefined: none. */
    last: decided.at(-1),
    decide({ applicationId, name }: Person, kind: DecisionKind, reasonCode: string): void {
      // Pressed twice, it is one decision.
      const pending = `${applicationId} ${kind} ${reasonCode}`;
      if (latest.current.some((other) => other.pending === pending)) return;
      const made = deciding.mutateAsync({ applicationId, kind, reasonCode, ...seen });
      const one: Decided = {
        applicationId,
        pending,
        announcement: t('undone', { name }),
        undo: async () => undoing.mutateAsync({ applicationId, decisionId: (await made).id }),
      };
      keep([...latest.current, one]);
      made.then(
        () => {
          one.pending = null;
          notifications.show({ message: t(`decidedToast.${kind}`, { name }), autoClose: SHOWN_FOR_MS });
        },
        (error: Error) => {
          drop(one);
          failed(t('notDecided', { name }), error);
        },
      );
    },
    /** Stores a bulk decision, to be undone like the others. @returns a function that undoes it */
    decidedMany(batchId: string, people: number): () => void {
      const one: Decided = {
        applicationId: null,
        pending: null,
        announcement: t('bulk.undone', { n: people }),
        undo: () => undoingMany.mutateAsync(batchId),
      };
      keep([...latest.current, one]);
      return () => undoOne(one);
    },
    /** Undoes the last decision on this page. */
    undo(): void {
      const last = latest.current.at(-1);
      if (last) undoOne(last);
      else notifications.show({ message: t('nothingToUndo') });
    },
    /** Undoes the current decision about a candidate, whichever user made it, and wherever. */
    undoOf({ applicationId, name }: Person): void {
      const here = latest.current.findLast((one) => one.applicationId === applicationId);
      undoOne(
        here ?? {
          applicationId,
          pending: null,
          announcement: t('undone', { name }),
          undo: async () =>
            undoing.mutateAsync({ applicationId, decisionId: await findCurrentDecision(t, applicationId) }),
        },
      );
    },
  };
}

function failed(title: string, error: Error): void {
  notifications.show({ color: 'red', title, message: error.message, autoClose: false });
}
