import { useEffect, useMemo, useRef, useState } from 'react';
import type { Application, DocumentText, EvidenceQuote } from '#libs/contracts';
import { ApiError } from '../../../api/api-error.js';
import { useDocumentFile } from '../document-pages/queries.js';
import { useDocumentText, useHighlights } from './queries.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { DocumentToolbar } from './document-toolbar.js';
import classes from './document-pane.module.css';
import {
  documentToOpen,
  highlightsOf,
  rangesInAddress,
  rangesOf,
  topicsOf,
  type Shown,
  type Topic,
} from '../evidence/evidence.js';
import { isDrawn } from '../document-pages/page-source.js';
import { DocumentTextView } from './document-text-view.js';
import { useDocumentView } from './use-document-view.js';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

const OutcomeText = lazyComponent(() => import('./outcome-text.js'), 'OutcomeText');

/** Loads the PDF renderer, which is large, when the first page is shown. */
const RealPages = lazyComponent(
  () => import('../document-pages/document-pages.js'),
  'DocumentPages',
  <Blank />,
  'shortlist',
);

interface Props {
  application: Application | Shown | null;
  /** Words that were searched for: shown until a criterion or remark is chosen. */
  found?: readonly EvidenceQuote[];
  topic: string | null;
  /** The index of the current quote of the topic, from 0. It wraps around after the last one. */
  quote: number;
  onTopic: (id: string) => void;
  /** To the reasons, where they are not in view; left out: they always are. */
  onReasons?: () => void;
}

/** Shows the documents behind a score, as pages or as text, with the evidence of the chosen criterion or remark highlighted. */
export function DocumentPane({
  application,
  found = NOTHING_FOUND,
  topic: chosenTopic,
  quote,
  onTopic,
  onReasons,
}: Props) {
  const t = useTranslations('shortlist.document');
  const topics = useMemo(
    () => (application ? [...topicsOf(application), ...foundTopic(t, found)] : []),
    [application, found],
  );
  const topic = chosenTopic ?? (found.length > 0 ? FOUND : null);
  const chosen = topics.find(({ id }) => id === topic);
  const quotes = chosen?.quotes ?? [];
  const at = quotes.length === 0 ? null : quote % quotes.length;
  const looked = at === null ? null : (quotes[at] ?? null);
  // An opened document stays until the user requests a line of another one.
  const [picked, setPicked] = useState<{ of: string; documentId: string } | null>(null);
  useEffect(() => setPicked(null), [topic, quote]);
  const documentId =
    picked !== null && picked.of === application?.id
      ? picked.documentId
      : (looked?.documentId ?? (application ? documentToOpen(application.documents, topics, chosen) : null));

  const reading = useDocumentView();
  const [undrawn, setUndrawn] = useState<string | null>(null);
  const shown = application?.documents.find(({ id }) => id === documentId);
  const mediaType = shown?.mediaType ?? '';
  const file = useDocumentFile(isDrawn(mediaType) && reading.shape === 'page' ? documentId : null);
  const isCovered = file.error instanceof ApiError && file.error.code === 'identities-hidden';
  const hasPages = isDrawn(mediaType) && undrawn !== documentId && !isCovered;
  const isPage = hasPages && reading.shape === 'page';
  const text = useDocumentText(documentId);
  const ranges = useMemo(() => (documentId ? rangesOf(documentId, topics) : []), [documentId, topics]);
  const asked = rangesInAddress(ranges) ?? '0-0';
  const places = useHighlights(documentId, isPage && text.data ? asked : null);
  const highlights = useMemo(
    () => highlightsOf(ranges, places.data?.rectangles ?? [], topic, looked),
    [ranges, places.data, topic, looked],
  );
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [documentId]);

  if (!application) return <section className={classes['pane']} aria-label={t('label')} />;
  return (
    <section className={classes['pane']} aria-label={t('label')}>
      <DocumentToolbar
        documents={application.documents}
        documentId={documentId}
        caption={
          chosen ? (
            <>
              <b>{chosen.label}</b> · {at === null ? t('noLine') : t('quote', { at: at + 1, of: quotes.length })}{' '}
              {quotes.length > 1 && <kbd>e</kbd>}
            </>
          ) : (
            t('chooseCriterion')
          )
        }
        hasTiers={topics.some(({ quotes: own }) => own.some(({ tier }) => tier !== undefined))}
        onReasons={onReasons ?? null}
        reading={hasPages ? reading : null}
        mayHaveFile={!isCovered && text.data?.outcome !== 'infected'}
        onDocument={(id) => setPicked({ of: application.id, documentId: id })}
      />
      <div ref={scroller} className={classes['scroller']}>
        {isCovered && <p className={classes['none']}>{t('covered')}</p>}
        {text.error && !isPage && <ProblemAlert error={text.error} retry={() => void text.refetch()} />}
        {text.data && text.data.text === null && (
          <p className={classes['none']}>
            <OutcomeText outcome={text.data.outcome} fileName={shown ? shown.fileName : ''} />
          </p>
        )}
        {text.data && <ReaderRemarks text={text.data} withHidden={!isPage} />}
        {isPage ? (
          file.isLoadingError ? (
            <ProblemAlert error={file.error} retry={() => void file.refetch()} />
          ) : !file.data || !(places.data ?? text.error) ? (
            <Blank />
          ) : (
            <RealPages
              file={file.data}
              sizes={places.data?.pages ?? []}
              highlights={highlights}
              hidden={text.data?.hidden ?? []}
              zoom={reading.zoom}
              onTopic={onTopic}
              onFailed={() => setUndrawn(documentId)}
            />
          )
        ) : (
          text.data?.text &&
          documentId && (
            <DocumentTextView
              documentId={documentId}
              text={text.data.text}
              topics={topics}
              topic={topic}
              looked={looked}
            />
          )
        )}
      </div>
    </section>
  );
}

const FOUND = 'found';
const NOTHING_FOUND: readonly EvidenceQuote[] = [];

const foundTopic = (t: Translate<'shortlist.document'>, quotes: readonly EvidenceQuote[]): Topic[] =>
  quotes.length === 0 ? [] : [{ id: FOUND, label: t('found'), quotes: [...quotes] }];

/** Reserves the space of a page that is not drawn yet. */
function Blank() {
  const tCommon = useTranslations('common');
  return <div className={classes['blank']} role="status" aria-label={tCommon('loading')} />;
}

/** Shows the remarks of the parser about the document, and text that the page does not show. */
function ReaderRemarks({ text: { findings, hidden }, withHidden }: { text: DocumentText; withHidden: boolean }) {
  const t = useTranslations('shortlist.document');
  const shown = withHidden ? hidden : hidden.filter(({ page }) => page === null);
  if (findings.length + shown.length === 0) return null;
  return (
    <ul className="remarks" aria-label={t('remarks')}>
      {findings.map(({ code, sentence }) => (
        <li key={code} className="finding">
          {sentence}
        </li>
      ))}
      {shown.map(({ text, reason }, at) => (
        <li key={at} className="finding">
          {t(`notSeenBecause.${reason}`)} <q>{text}</q>
        </li>
      ))}
    </ul>
  );
}
