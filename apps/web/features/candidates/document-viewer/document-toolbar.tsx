import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconDownload, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Application } from '#libs/contracts';
import { words } from '../../../i18n/index.js';
import classes from './document-pane.module.css';
import type { WayToRead } from './use-document-view.js';

const said = words.shortlist.document;
const SHAPES = ['page', 'text'] as const;

interface Props {
  documents: Application['documents'];
  /** The one that is shown. */
  documentId: string | null;
  /** What is said of the lines that are shown. */
  told: ReactNode;
  /** Null: it has no pages, or they must not be seen, and is read as text. */
  reading: WayToRead | null;
  mayHaveFile: boolean;
  onDocument: (documentId: string) => void;
  /** Null: the reasons are in view. */
  onReasons: (() => void) | null;
}

/** Which document, which of its lines, and how it is shown. */
export function DocumentBar({ documents, documentId, told, reading, mayHaveFile, onDocument, onReasons }: Props) {
  return (
    <header>
      {onReasons && (
        <Button className="to-reasons" size="compact-sm" variant="default" onClick={onReasons}>
          {words.shortlist.toReasons}
        </Button>
      )}
      <nav aria-label={said.documents}>
        {documents.map(({ id, fileName }) => (
          <button key={id} type="button" aria-current={id === documentId} onClick={() => onDocument(id)}>
            {fileName ?? said.label}
          </button>
        ))}
      </nav>
      <span className={classes['tools']}>
        {reading && <Shape reading={reading} />}
        {documentId && mayHaveFile && (
          <Tooltip label={said.file}>
            <ActionIcon
              component="a"
              href={`/api/v1/documents/${documentId}/content`}
              target="_blank"
              rel="noreferrer"
              variant="subtle"
              color="gray"
              aria-label={said.file}
            >
              <IconDownload size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </span>
      <span className={classes['told']}>{told}</span>
    </header>
  );
}

function Shape({ reading }: { reading: WayToRead }) {
  const { shape, setShape, smaller, larger } = reading;
  return (
    <>
      {shape === 'page' && (
        <>
          <Zoom label={said.smaller} to={smaller} icon={<IconZoomOut size={16} />} />
          <Zoom label={said.larger} to={larger} icon={<IconZoomIn size={16} />} />
        </>
      )}
      <SegmentedControl
        size="xs"
        aria-label={said.shape}
        value={shape}
        onChange={(next) => setShape(SHAPES.find((one) => one === next) ?? 'page')}
        data={SHAPES.map((value) => ({ value, label: said.shapes[value] }))}
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
