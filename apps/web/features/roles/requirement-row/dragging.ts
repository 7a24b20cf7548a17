/** Dragging by the browser's own means: what is dragged is known to the page alone. */
import type { DragEvent } from 'react';
import type { Category } from '#libs/contracts';

export interface Dragged {
  id: string;
  /** The index of a part of a group; null: the whole criterion. */
  place: number | null;
  category: Category;
}

/** Returns the properties of a draggable element. */
export function dragging(what: Dragged, onDrag: (dragged: Dragged | null) => void) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.stopPropagation();
      event.dataTransfer.effectAllowed = 'move';
      // A browser drags nothing that holds nothing.
      event.dataTransfer.setData('text/plain', what.id);
      onDrag(what);
    },
    onDragEnd: () => onDrag(null),
  } as const;
}

/** Returns the properties of a drop target. @param isFit whether the dragged item may be dropped here */
export function dropping(isFit: boolean, onDrop: () => void) {
  return {
    onDragOver: (event: DragEvent) => {
      if (!isFit) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = 'move';
    },
    onDrop: (event: DragEvent) => {
      if (!isFit) return;
      event.preventDefault();
      event.stopPropagation();
      onDrop();
    },
  } as const;
}
