/** Documents: their text, the file as it came, and where lines stand on its pages; as TanStack queries. */
import { useQuery } from '@tanstack/react-query';
import { getBytes } from '../../../api/client.js';

/** A document never changes. One that is read again has another text, and another query. */
const FOR_GOOD = Infinity;
/** A file is large, so an unused one is released. */
const FILE_KEPT_MS = 60_000;

export interface DocumentFile {
  bytes: Uint8Array;
  mediaType: string;
}

/** @param documentId null: the file is not in view */
export const useDocumentFile = (documentId: string | null) =>
  useQuery({
    queryKey: ['document-file', documentId],
    queryFn: ({ signal }): Promise<DocumentFile> => getBytes(`/documents/${documentId}/content`, signal),
    enabled: documentId !== null,
    staleTime: FOR_GOOD,
    gcTime: FILE_KEPT_MS,
    structuralSharing: false,
  });
