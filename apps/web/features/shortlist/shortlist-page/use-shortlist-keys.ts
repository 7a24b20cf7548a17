/** Single keys of the page of a shortlist (`keys` of the messages lists them for users). */
import type { DecisionKind } from '#libs/contracts';
import { useKeys } from '../../../ui/hooks/use-keys.js';
import type { useDecisions } from '../decisions/use-decisions.js';
import type { Selection } from '../decisions/use-selection.js';
import type { ListAddress } from '../list/use-list-address.js';
import { visibleName } from '../list/visible-name.js';
import type { OpenCandidate } from './use-open-candidate.js';
import { useTranslations } from 'use-intl';

interface Page {
  address: ListAddress;
  open: OpenCandidate;
  selection: Selection;
  deciding: ReturnType<typeof useDecisions>;
}

export function useShortlistKeys({ address, open, selection, deciding }: Page): void {
  const t = useTranslations('common');
  const { shown, reading } = open;
  const ask = (kind: DecisionKind) => {
    if (shown) open.setAsked(kind);
  };
  useKeys([
    ['j', () => open.choose(open.next)],
    ['k', () => open.choose(open.previous)],
    ['a', () => ask('advance')],
    ['h', () => ask('hold')],
    ['d', () => ask('decline')],
    // What was decided last on this page; on a page that has just been opened, about the candidate in view.
    [
      'u',
      () =>
        deciding.last === undefined && shown?.decision
          ? deciding.undoOf({ applicationId: shown.id, name: visibleName(t, shown) }, shown.decision)
          : deciding.undo(),
    ],
    ['x', () => open.chosen && selection.toggle(open.chosen)],
    ['c', () => address.compare(selection.ids)],
    ['e', () => shown && (reading.next(shown), open.setSide('document'))],
    ['o', () => reading.correct('outcome')],
    ['w', () => reading.correct('fact')],
    ['p', () => shown && address.openPanel('phone')],
    ['n', () => open.noteField.current?.focus()],
  ]);
}
