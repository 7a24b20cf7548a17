/** The user's preferred view of documents, kept in the browser for all candidates and roles. */
import { useLocalStorage } from '@mantine/hooks';

export type DocumentShape = 'page' | 'text';

/** Widths of a page as shares of the pane. */
const ZOOMS = [1, 1.25, 1.5, 2, 3] as const;

export interface DocumentView {
  shape: DocumentShape;
  setShape: (shape: DocumentShape) => void;
  zoom: number;
  /** Null where it goes no further. */
  larger: (() => void) | null;
  smaller: (() => void) | null;
}

export function useDocumentView(): DocumentView {
  const [shape, setShape] = useLocalStorage<DocumentShape>({
    key: 'candor-document-shape',
    defaultValue: 'page',
    getInitialValueInEffect: false,
  });
  const [zoom, setZoom] = useLocalStorage({
    key: 'candor-document-zoom',
    defaultValue: 1,
    getInitialValueInEffect: false,
  });
  const to = (next: number | undefined) => (next === undefined ? null : () => setZoom(next));
  return {
    shape,
    setShape,
    zoom,
    larger: to(ZOOMS.find((one) => one > zoom)),
    smaller: to(ZOOMS.findLast((one) => one < zoom)),
  };
}
