import { useQuery } from '@tanstack/react-query';
import type { DocumentText, Highlights } from '#libs/contracts';
import { get } from '../../../api/client.js';

/** A document never changes. One that is read again has another text, and another query. */
const FOR_GOOD = Infinity;

export const useDocumentText = (documentId: string | null) =>
  useQuery({
    queryKey: ['document-text', documentId],
    queryFn: () => get<DocumentText>(`/documents/${documentId}/text`),
    enabled: documentId !== null,
    staleTime: FOR_GOOD,
  });

/** The rectangles of text ranges on the pages. @param ranges as `12-40,55-80`; null: they are not in view */
export const useHighlights = (documentId: string | null, ranges: string | null) =>
  useQuery({
    queryKey: ['highlights', documentId, ranges],
    queryFn: () => get<Highlights>(`/documents/${documentId}/highlights?ranges=${ranges}`),
    enabled: documentId !== null && ranges !== null,
    staleTime: FOR_GOOD,
  });
