import type { Application } from '#libs/contracts';
import classes from './document-tabs.module.css';

interface Props {
  documents: readonly Pick<Application['documents'][number], 'id' | 'fileName'>[];
  /** The one that is shown. */
  documentId: string | null;
  /** Names the list of documents. */
  label: string;
  /** Stands for a document without a file name. */
  unnamed: string;
  onDocument: (documentId: string) => void;
}

/** The documents of a candidate, of which one is shown. */
export function DocumentTabs({ documents, documentId, label, unnamed, onDocument }: Props) {
  return (
    <nav className={classes['tabs']} aria-label={label}>
      {documents.map(({ id, fileName }) => (
        <button key={id} type="button" aria-current={id === documentId} onClick={() => onDocument(id)}>
          {fileName ?? unnamed}
        </button>
      ))}
    </nav>
  );
}
