import { useCallbackRef } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { HiddenText, PageSize } from '#libs/contracts';
import type { DocumentFile } from './queries.js';
import { scrollToMiddle } from '../../../ui/hooks/scroll-to.js';
import type { Highlight } from '../evidence/evidence.js';
import { PageView } from './page-view.js';
import classes from './document-pages.module.css';
import { usePageSource } from './use-page-source.js';
import { useTranslations } from 'use-intl';

/** The size that is reserved for a page whose size is not known yet. */
const A4: PageSize = { width: 595, height: 842 };

interface Props {
  file: DocumentFile;
  /** The sizes of the pages in whose units positions are; empty where none were kept. */
  sizes: readonly PageSize[];
  highlights: readonly Highlight[];
  hidden: readonly HiddenText[];
  /** Width of a page as a share of the width that there is; from 1. */
  zoom: number;
  onTopic: (id: string) => void;
  /** It cannot be drawn: the text has to do. */
  onFailed: () => void;
}

/** The document as it looks, page below page, with rectangles over the lines that something rests on. */
export function DocumentPages({ file, sizes, highlights, hidden, zoom, onTopic, onFailed }: Props) {
  const { paper, failed } = usePageSource(file, sizes[0]);
  // The same function always: pages that are drawn are not drawn again for it.
  const pageFailed = useCallbackRef(onFailed);
  useEffect(() => {
    if (failed) pageFailed();
  }, [failed, pageFailed]);
  const looked = useRef<HTMLButtonElement>(null);
  const lookedAt = highlights.find(({ isLooked }) => isLooked)?.id;
  useEffect(() => {
    scrollToMiddle(looked.current);
  }, [lookedAt, paper]);
  const shown = sizes.length > 0 ? sizes : (paper?.sizes ?? [A4]);
  return (
    <div className={classes['pages']} style={{ width: `${100 * zoom}%` }}>
      {shown.map((size, page) => (
        // Pages of one file: their order never changes.
        <div key={page}>
          <NotSeen texts={hidden.filter((one) => one.page === page)} />
          <PageView
            paper={paper}
            page={page}
            of={shown.length}
            size={size}
            highlights={highlights.filter((one) => one.page === page)}
            looked={looked}
            onTopic={onTopic}
            onFailed={pageFailed}
          />
        </div>
      ))}
    </div>
  );
}

/** Hidden text of the page. */
function NotSeen({ texts }: { texts: readonly HiddenText[] }) {
  const t = useTranslations('shortlist.document');
  if (texts.length === 0) return null;
  return (
    <ul className={classes['hidden']} aria-label={t('notSeen')}>
      {texts.map(({ text, reason }, at) => (
        <li key={at}>
          <b>{t(`notSeenBecause.${reason}`)}</b> <q>{text}</q>
        </li>
      ))}
    </ul>
  );
}
