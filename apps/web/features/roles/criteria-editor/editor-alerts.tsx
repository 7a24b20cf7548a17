import { Alert, Button } from '@mantine/core';
import { Link } from 'react-router';
import classes from '../criteria-content/criteria-editor.module.css';
import type { CriteriaDraft } from '../criteria-draft/use-criteria-draft.js';
import { useTranslations } from 'use-intl';

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
  const t = useTranslations('criteria');
  return (
    <>
      {draft.isOvertaken && (
        <Alert color="yellow" mb="md">
          {t('overtaken', { number })}
          <Button display="block" size="compact-xs" variant="default" mt={6} onClick={draft.discard}>
            {t('theirs')}
          </Button>
        </Alert>
      )}
      {hasSaved && !draft.isChanged && (
        <Alert color="green" mb="md" role="status">
          {t('savedNow')} <Link to={`/roles/${roleId}`}>{t('toShortlist')}</Link>
        </Alert>
      )}
      {!mayEdit && <p className={classes['why']}>{t('readOnly')}</p>}
    </>
  );
}
