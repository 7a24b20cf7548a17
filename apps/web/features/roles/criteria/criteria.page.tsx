import { useMemo, type ComponentProps } from 'react';
import type { Role, WeightsVersion } from '#libs/contracts';
import { useCanRecruit } from '../../../api/session.js';
import { useWeights } from '../role/queries.js';
import { ownCriteriaDraft, useCriteriaDrafts } from '../role-drafts/queries.js';
import { useRoleVersion } from '../criteria-content/queries.js';
import { useRoleInView } from '../role/role-frame.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useLastReady } from '../../../ui/hooks/use-last-ready.js';
import { criteriaInForce, criterionOf } from '../criteria-content/criteria-content.js';
import { CriteriaEditor, type EditorBase } from '../criteria-editor/criteria-editor.js';

/** What is shown and, unless it is still to be activated, the weights in force. */
interface Criteria {
  base: EditorBase;
  weights: WeightsVersion | undefined;
}

/** Shows the criteria of a role beside its job description: of the active version, or of the one that is being activated. */
export function CriteriaPage() {
  const role = useRoleInView();
  return <CriteriaOfRole key={role.id} role={role} />;
}

function CriteriaOfRole({ role }: { role: Role }) {
  const pending = role.pendingVersion;
  const coming = useRoleVersion(role.id, pending?.id ?? null);
  const weights = useWeights(role.id, role.weights.id);
  const mayEdit = useCanRecruit();
  const shown = pending === null ? null : (coming.data ?? null);
  const ready = useMemo<Criteria | null>(() => {
    if (pending !== null)
      return (
        shown && {
          base: { ...shown, versionId: shown.id, criteria: shown.criteria.map(criterionOf) },
          weights: undefined,
        }
      );
    if (!weights.data) return null;
    const { version, page, questions, notes } = role;
    const criteria = criteriaInForce(role, weights.data);
    return {
      base: { ...{ versionId: version.id, number: version.number, page, questions, notes }, criteria },
      weights: weights.data,
    };
  }, [pending, shown, role, weights.data]);
  // What was saved is on its way: until it is here, what was shown stays.
  const criteria = useLastReady(ready);
  const failed = coming.isLoadingError ? coming : weights.isLoadingError ? weights : null;
  if (failed) return <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />;
  if (criteria === null) return <LoadingPage />;
  return <EditorOfDraft roleId={role.id} {...criteria} applications={role.applications} mayEdit={mayEdit} />;
}

/** The draft is read when the editor opens, and not while it is shown: it is typed here. */
function EditorOfDraft(props: Omit<ComponentProps<typeof CriteriaEditor>, 'stored' | 'others'>) {
  const { roleId, mayEdit } = props;
  const drafts = useCriteriaDrafts(roleId, mayEdit);
  if (mayEdit && drafts.isPending) return <LoadingPage />;
  return (
    <CriteriaEditor
      {...props}
      stored={mayEdit ? ownCriteriaDraft(drafts.data) : null}
      others={drafts.data?.others ?? []}
    />
  );
}
