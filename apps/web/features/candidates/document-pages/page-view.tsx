import { useEffect, useRef, useState, type RefObject } from 'react';
import type { PageSize } from '#libs/contracts';
import type { Highlight } from '../evidence/evidence.js';
import type { DocumentPageSource } from './page-source.js';
import classes from './document-pages.module.css';
import { useTranslations } from 'use-intl';

/** A page is drawn this far before it comes into view, and kept as far behind. */
const NEAR = '1200px 0px';
/** A pane that is being resized is drawn for once it rests. */
const RESTS_MS = 150;

interface Props {
  /** Null while the file is being opened. */
  paper: DocumentPageSource | null;
  /** From 0. */
  page: number;
  of: number;
  size: PageSize;
  highlights: readonly Highlight[];
  /** Receives the highlight in view. */
  looked: RefObject<HTMLButtonElement | null>;
  onTopic: (id: string) => void;
  /** It cannot be drawn. */
  onFailed: () => void;
}

/** One page: its place is kept from the beginning, it is drawn when it comes near, and the lines that something rests on are marked. */
export function PageView({ paper, page, of, size, highlights, looked, onTopic, onFailed }: Props) {
  const t = useTranslations('shortlist');
  const sheet = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const wording = useRef<HTMLDivElement>(null);
  const width = useWidth(sheet);
  const isNear = useNear(sheet);
  useEffect(() => {
    if (!paper || !isNear || width === 0) return undefined;
    const left = new AbortController();
    const { signal } = left;
    const scale = width / size.width;
    const layer = document.createElement('div');
    paper.draw(page, scale * window.devicePixelRatio, signal).then(
      (canvas) => signal.aborted || drawing.current?.replaceChildren(canvas),
      () => signal.aborted || onFailed(),
    );
    paper.layWords(page, scale, layer, signal).then(
      () => signal.aborted || wording.current?.replaceChildren(layer),
      // The page can be seen all the same, and its text be read as text.
      () => undefined,
    );
    return () => left.abort();
  }, [paper, page, isNear, width, size.width, onFailed]);
  const share = (points: number, whole: number) => `${(100 * points) / whole}%`;
  return (
    <div
      ref={sheet}
      className={classes['sheet']}
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
      role="group"
      aria-label={t('document.page', { n: page + 1, of })}
    >
      <div ref={drawing} className={classes['drawing']} aria-hidden />
      <div ref={wording} className={classes['words']} />
      {highlights.map(({ id, left, top, right, bottom, topic, label, isOn, isLooked, isImplied }) => (
        <button
          key={id}
          ref={isLooked ? looked : null}
          type="button"
          tabIndex={-1}
          className={classes['mark']}
          data-on={isOn || undefined}
          data-looked={isLooked || undefined}
          data-tier={isImplied ? 'implied' : undefined}
          title={label}
          aria-label={label}
          style={{
            left: share(left, size.width),
            top: share(top, size.height),
            width: share(right - left, size.width),
            height: share(bottom - top, size.height),
          }}
          onClick={() => onTopic(topic)}
        />
      ))}
    </div>
  );
}

/** Pixels that a page is wide, once it rests; 0 before it is there. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    setWidth(current.clientWidth);
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setWidth(current.clientWidth), RESTS_MS);
    });
    observer.observe(current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element]);
  return width;
}

/** Returns whether the element is in view, or soon will be. */
function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new IntersectionObserver((entries) => setIsNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: NEAR,
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
