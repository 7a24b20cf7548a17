/** Notes about an application, as TanStack queries. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewNote, Note, NoteReaders, Page } from '#libs/contracts';
import { get, post, remove } from '../../../api/client.js';
import { HANDLED } from '../../../api/unhandled-mutations.js';

export const useNotes = (applicationId: string) =>
  useQuery({
    queryKey: ['notes', applicationId],
    queryFn: () => get<Page<Note>>(`/applications/${applicationId}/notes?limit=50`),
  });

/** The users whom a note about a candidate can mention. */
export const useNoteReaders = (applicationId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['note-readers', applicationId],
    queryFn: () => get<NoteReaders>(`/applications/${applicationId}/notes/readers`),
    enabled,
  });

function useAfterNote(applicationId: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['notes', applicationId] });
}

export function useAddNote(applicationId: string) {
  return useMutation({
    meta: HANDLED,
    mutationFn: (input: NewNote) => post<Note>(`/applications/${applicationId}/notes`, input),
    onSettled: useAfterNote(applicationId),
  });
}

export function useRemoveNote(applicationId: string) {
  return useMutation({
    mutationFn: (noteId: string) => remove(`/applications/${applicationId}/notes/${noteId}`),
    onSettled: useAfterNote(applicationId),
  });
}
