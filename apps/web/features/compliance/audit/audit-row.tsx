import { Anchor } from '@mantine/core';
import type { AuditEntry } from '#libs/contracts';
import rows from '../../../ui/layout/rows.module.css';
import { When } from '../../../ui/text/when.js';
import { AuditSentence } from './audit-sentence.js';
import classes from './audit.module.css';
import type { AuditNames } from './use-audit-names.js';
import { useTranslations } from 'use-intl';

interface Props {
  entry: AuditEntry;
  names: AuditNames;
  /** Shows the other entries about the same subject. */
  onSubject: (subjectId: string) => void;
}

/** An entry as a sentence, with its details on demand. */
export function AuditRow({ entry, names, onSubject }: Props) {
  const t = useTranslations('audit');
  const { action, at, subjectKind, subjectId, details, requestId } = entry;
  const shownDetails = Object.entries(details).filter(([, value]) => value !== null);
  return (
    <li>
      <div className={rows['what']}>
        <AuditSentence entry={entry} names={names} />
        <details className={classes['details']}>
          <summary>{t('details')}</summary>
          <dl>
            <dt>{t('action')}</dt>
            <dd>{action}</dd>
            {subjectId !== null && (
              <>
                <dt>{t('subject')}</dt>
                <dd>
                  {subjectKind} {subjectId}{' '}
                  <Anchor component="button" type="button" inherit onClick={() => onSubject(subjectId)}>
                    {t('onlyAbout')}
                  </Anchor>
                </dd>
              </>
            )}
            {shownDetails.map(([name, value]) => (
              <Detail key={name} name={name} value={value} />
            ))}
            {requestId !== null && <Detail name={t('request')} value={requestId} />}
          </dl>
        </details>
      </div>
      <div className={rows['side']}>
        <When at={at} />
      </div>
    </li>
  );
}

function Detail({ name, value }: { name: string; value: unknown }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{Array.isArray(value) ? value.join(', ') : String(value)}</dd>
    </>
  );
}
