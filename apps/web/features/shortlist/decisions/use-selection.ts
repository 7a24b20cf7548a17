/** The selected candidates of the list, for a bulk decision or a comparison. */
import { useEffect, useMemo, useState } from 'react';

export interface Selection {
  all: ReadonlySet<string>;
  /** In the order in which they were selected. */
  ids: readonly string[];
  toggle: (applicationId: string) => void;
  clear: () => void;
}

/** @param roleId a change of role empties the selection */
export function useSelection(roleId: string): Selection {
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => setIds([]), [roleId]);
  return useMemo(
    () => ({
      all: new Set(ids),
      ids,
      toggle: (applicationId) =>
        setIds((old) =>
          old.includes(applicationId) ? old.filter((id) => id !== applicationId) : [...old, applicationId],
        ),
      clear: () => setIds([]),
    }),
    [ids],
  );
}
