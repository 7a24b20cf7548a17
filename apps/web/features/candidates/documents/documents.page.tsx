import type { Candidate } from '#libs/contracts';
import { unreadDocumentText } from '#libs/wording';
import { useProfiles } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { Section } from '../../../ui/layout/section.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import { When } from '../../../ui/text/when.js';
import { useCandidateInView } from '../candidate-frame/candidate-frame.js';
import { CandidateDocument } from './candidate-document.js';
import classes from './side-by-side.module.css';
import { useLocale, useTranslations } from 'use-intl';
import { knownOr } from '../../../i18n/translate.js';
import { useFormats, type Formats } from '../../../i18n/use-formats.js';

/** Lists the documents of a candidate beside the open one, and the profile versions that were built from them. */
export function DocumentsPage() {
  const t = useTranslations('candidate.documents');
  const { candidate, facts } = useCandidateInView();
  const [address, change] = useAddressState();
  const open = address.get('document');
  return (
    <main className={classes['page']} data-open={open !== null || undefined}>
      <div className={classes['main']}>
        {candidate.documents.length === 0 ? (
          <EmptyState title={t('none')} />
        ) : (
          <ul className={rows['items']} aria-label={t('title')}>
            {[...candidate.documents].reverse().map((one) => (
              <Received
                key={one.id}
                document={one}
                isOpen={one.id === open}
                onOpen={() => change({ document: one.id === open ? null : one.id }, { replace: true })}
              />
            ))}
          </ul>
        )}
        <Versions candidateId={candidate.id} />
      </div>
      {open !== null && (
        <CandidateDocument
          candidate={candidate}
          facts={facts}
          topic={null}
          documentId={open}
          onTopic={() => undefined}
          onClose={() => change({ document: null }, { replace: true })}
        />
      )}
    </main>
  );
}

interface ReceivedProps {
  document: Candidate['documents'][number];
  isOpen: boolean;
  onOpen: () => void;
}

function Received({ document: { fileName, size, origin, outcome, receivedAt }, isOpen, onOpen }: ReceivedProps) {
  const locale = useLocale();
  const t = useTranslations('candidate.documents');
  const formats = useFormats();
  const name = fileName ?? t('unnamed');
  return (
    <li>
      <div className={rows['what']}>
        <button type="button" className={rows['opener']} aria-expanded={isOpen} onClick={onOpen}>
          {name}
        </button>
        <small>
          <When at={receivedAt} /> · {knownOr(t, `origins.${origin}`, origin)} · {sizeInWords(formats, size)}
        </small>
        {outcome !== null && outcome !== 'text' && <small>{unreadDocumentText(outcome, fileName, locale)}</small>}
      </div>
      <div className={rows['side']}>
        {outcome === null ? (
          <Chip tone="accent">{t('waiting')}</Chip>
        ) : (
          <Chip tone={outcome === 'text' ? 'good' : 'warn'}>{outcome === 'text' ? t('read') : t('notRead')}</Chip>
        )}
      </div>
    </li>
  );
}

function Versions({ candidateId }: { candidateId: string }) {
  const t = useTranslations('candidate.documents');
  const versions = useProfiles(candidateId);
  const { candidate } = useCandidateInView();
  const nameOf = (id: string): string => candidate.documents.find((one) => one.id === id)?.fileName ?? t('unnamed');
  const items = versions.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={classes['below']}>
      <Section title={t('versions')} hint={t('versionsHint')}>
        {versions.isPending && <LoadingRows rows={2} />}
        {versions.error && <ProblemAlert error={versions.error} retry={() => void versions.refetch()} />}
        {items.length > 0 && (
          <ul className={rows['items']}>
            {items.map(({ id, number, builder, taxonomy, documentIds, createdAt }, at) => (
              <li key={id}>
                <div className={rows['what']}>
                  {t('version', { n: number })} {at === 0 && <Chip tone="accent">{t('newest')}</Chip>}
                  <small>
                    {documentIds.map(nameOf).join(', ') || t('from', { n: 0 })} · {t('reader', { builder, taxonomy })}
                  </small>
                </div>
                <span className={rows['side']}>
                  <When at={createdAt} />
                </span>
              </li>
            ))}
          </ul>
        )}
        <ShowMore of={versions} />
      </Section>
    </div>
  );
}

const KB = 1024;

function sizeInWords(formats: Formats, bytes: number): string {
  if (bytes < KB) return `${bytes} B`;
  return bytes < KB * KB ? `${Math.round(bytes / KB)} kB` : `${formats.number(bytes / KB / KB, 1)} MB`;
}
