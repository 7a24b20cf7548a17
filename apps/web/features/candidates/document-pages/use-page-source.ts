import { useEffect, useState } from 'react';
import type { PageSize } from '#libs/contracts';
import type { DocumentFile } from './queries.js';
import type { DocumentPageSource } from './page-source.js';
import { openPdf } from './pdf-pages.js';
import { openImage } from './image-pages.js';

/** Opens a file to be drawn, and closes it when another one is looked at. @returns null until it is open, and why it could not be */
export function usePageSource(
  { bytes, mediaType }: DocumentFile,
  size: PageSize | undefined,
): { paper: DocumentPageSource | null; failed: boolean } {
  const [opened, setOpened] = useState<{ of: Uint8Array; paper: DocumentPageSource | null } | null>(null);
  useEffect(() => {
    let isLeft = false;
    let paper: DocumentPageSource | null = null;
    const opening = mediaType === 'application/pdf' ? openPdf(bytes) : openImage(bytes, mediaType, size);
    opening.then(
      (one) => {
        paper = one;
        if (isLeft) one.close();
        else setOpened({ of: bytes, paper: one });
      },
      () => isLeft || setOpened({ of: bytes, paper: null }),
    );
    return () => {
      isLeft = true;
      paper?.close();
    };
    // The size comes with the bytes and does not change.
  }, [bytes, mediaType]);
  const isOf = opened?.of === bytes;
  return { paper: isOf ? opened.paper : null, failed: isOf && opened.paper === null };
}
