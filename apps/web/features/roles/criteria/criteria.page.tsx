import { useMemo, type ComponentProps } from 'react';
import { useCanRecruit } from '../../../api/session.js';
import { useWeights } from '../role/queries.js';
import { ownCriteriaDraft, useCriteriaDrafts } from '../role-drafts/queries.js';
import { useRoleVersion } from '../criteria-content/queries.js';
import { useRoleInView } from '../role/role-frame.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { criteriaInForce, criterionOf } from '../criteria-content/criteria-content.js';
import { CriteriaEditor, type EditorBase } from '../criteria-editor/criteria-editor.js';

/** Shows the criteria of a role beside its job description: of the active version, or of the one that is being activated. */
export function CriteriaPage() {
  const role = useRoleInView();
  const pending = role.pendingVersion;
  const coming = useRoleVersion(role.id, pending?.id ?? null);
  const weights = useWeights(role.id, role.weights.id);
  const mayEdit = useCanRecruit();
  const shown = pending === null ? null : (coming.data ?? null);
  const base = useMemo<EditorBase | null>(() => {
    if (pending !== null) return shown && { ...shown, versionId: shown.id, criteria: shown.criteria.map(criterionOf) };
    if (!weights.data) return null;
    const { version, page, questions, notes } = role;
    return {
      ...{ versionId: version.id, number: version.number, page, questions, notes },
      criteria: criteriaInForce(role, weights.data),
    };
  }, [pending, shown, role, weights.data]);
  const failed = coming.isLoadingError ? coming : weights.isLoadingError ? weights : null;
  if (failed) return <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />;
  if (base === null) return <LoadingPage />;
  return (
    <EditorOfDraft
      key={role.id}
      roleId={role.id}
      base={base}
      weights={pending === null ? weights.data : undefined}
      applications={role.applications}
      mayEdit={mayEdit}
    />
  );
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
