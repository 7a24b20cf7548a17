import { useEffect, useEffectEvent, useState } from 'react';

/**
 * A file dropped beside its target would leave the page: the whole window takes it, and folders with all that is in them.
 * @returns whether files are held over the page
 */
export function useDroppedFiles(send: (files: File[]) => void): boolean {
  const dropped = useEffectEvent(send);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer?.types.includes('Files')) setOver(true);
    };
    // Left for a part of the page, the window is not left.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void filesIn(event.dataTransfer).then((files) => dropped(files));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}

async function filesIn({ items }: DataTransfer): Promise<File[]> {
  // Both are gone once anything is waited for.
  const held = [...items].filter(({ kind }) => kind === 'file');
  const found = held.map((item) => ({ folder: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files: File[] = [];
  for (const { folder, file } of found) {
    if (folder?.isDirectory) files.push(...(await filesUnder(folder)));
    else if (file) files.push(file);
  }
  return files;
}

async function filesUnder(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  // A hundred at a time, until none come.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const one of some) if (!isLitter(one.name)) found.push(...(await filesUnder(one)));
  }
}

/** Asks for a folder, and takes all that is in it. */
export function chooseFolder(take: (files: File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  input.onchange = () => take([...(input.files ?? [])].filter(({ name }) => !isLitter(name)));
  input.click();
}

/** Files that systems add to folders: `.DS_Store`, `Thumbs.db`. */
const isLitter = (name: string): boolean => name.startsWith('.') || name === 'Thumbs.db';
