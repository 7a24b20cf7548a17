import { Alert, Button } from '@mantine/core';
import { Link } from 'react-router';
import classes from '../criteria-content/criteria-editor.module.css';
import { criteria as said } from '../criteria-content/messages.js';
import type { CriteriaDraft } from '../criteria-draft/use-criteria-draft.js';

interface Props {
  roleId: string;
  draft: CriteriaDraft;
  /** Number of the version in force. */
  number: number;
  hasSaved: boolean;
  mayEdit: boolean;
}

/** Above the requirements: another version overtook the draft, the draft was saved, or it cannot be edited. */
export function EditorAlerts({ roleId, draft, number, hasSaved, mayEdit }: Props) {
  return (
    <>
      {draft.isOvertaken && (
        <Alert color="yellow" mb="md">
          {said.overtaken(number)}
          <Button display="block" size="compact-xs" variant="default" mt={6} onClick={draft.discard}>
            {said.theirs}
          </Button>
        </Alert>
      )}
      {hasSaved && !draft.isChanged && (
        <Alert color="green" mb="md" role="status">
          {said.savedNow} <Link to={`/roles/${roleId}`}>{said.toShortlist}</Link>
        </Alert>
      )}
      {!mayEdit && <p className={classes['why']}>{said.readOnly}</p>}
    </>
  );
}
