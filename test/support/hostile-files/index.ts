/** Files that are made to hurt their reader, and how reading each ends. To add one: one object in the list of its family. */
import type { HostileFile } from './hostile-file.js';
import { OFFICE_FILES } from './office-files.js';
import { PDF_FILES } from './pdf-files.js';
import { PICTURE_FILES } from './picture-files.js';
import { TEXT_FILES } from './text-files.js';

export type { HostileFile } from './hostile-file.js';

export const HOSTILE_FILES: readonly HostileFile[] = [...PDF_FILES, ...OFFICE_FILES, ...PICTURE_FILES, ...TEXT_FILES];
