import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconDownload, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Application } from '#libs/contracts';
import classes from './document-pane.module.css';
import { HighlightLegend } from './highlight-legend.js';
import { DocumentTabs } from './document-tabs.js';
import type { DocumentView } from './use-document-view.js';
import { useTranslations } from 'use-intl';

const SHAPES = ['page', 'text'] as const;

interface Props {
  documents: Application['documents'];
  /** The one that is shown. */
  documentId: string | null;
  /** Describes the highlighted lines. */
  caption: ReactNode;
  /** Whether highlights differ by tier of evidence. */
  hasTiers: boolean;
  /** Null: it has no pages, or they must not be seen, and is read as text. */
  reading: DocumentView | null;
  mayHaveFile: boolean;
  onDocument: (documentId: string) => void;
  /** Null: the reasons are in view. */
  onReasons: (() => void) | null;
}

/** Chooses the document, the evidence in it, and the way to show it. */
export function DocumentToolbar({
  documents,
  documentId,
  caption,
  hasTiers,
  reading,
  mayHaveFile,
  onDocument,
  onReasons,
}: Props) {
  const t = useTranslations('shortlist.document');
  const tShortlist = useTranslations('shortlist');
  return (
    <header>
      {onReasons && (
        <Button className="to-reasons" size="compact-sm" variant="default" onClick={onReasons}>
          {tShortlist('toReasons')}
        </Button>
      )}
      <DocumentTabs
        documents={documents}
        documentId={documentId}
        label={t('documents')}
        unnamed={t('label')}
        onDocument={onDocument}
      />
      <span className={classes['tools']}>
        {reading && <Shape reading={reading} />}
        {documentId && mayHaveFile && (
          <Tooltip label={t('file')}>
            <ActionIcon
              component="a"
              href={`/api/v1/documents/${documentId}/content`}
              target="_blank"
              rel="noreferrer"
              variant="subtle"
              color="gray"
              aria-label={t('file')}
            >
              <IconDownload size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </span>
      <span className={classes['caption']}>{caption}</span>
      {hasTiers && <HighlightLegend />}
    </header>
  );
}

function Shape({ reading }: { reading: DocumentView }) {
  const t = useTranslations('shortlist.document');
  const { shape, setShape, smaller, larger } = reading;
  return (
    <>
      {shape === 'page' && (
        <>
          <Zoom label={t('smaller')} to={smaller} icon={<IconZoomOut size={16} />} />
          <Zoom label={t('larger')} to={larger} icon={<IconZoomIn size={16} />} />
        </>
      )}
      <SegmentedControl
        size="xs"
        aria-label={t('shape')}
        value={shape}
        onChange={(next) => setShape(SHAPES.find((one) => one === next) ?? 'page')}
        data={SHAPES.map((value) => ({ value, label: t(`shapes.${value}`) }))}
      />
    </>
  );
}

function Zoom({ label, to, icon }: { label: string; to: (() => void) | null; icon: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={to === null} onClick={() => to?.()}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
