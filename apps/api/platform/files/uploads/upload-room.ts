/** Memory for files that come in. A file is held whole until it is stored, and many people may upload at once. */
import { Injectable } from '@nestjs/common';
import { UploadsBusy } from '../../http/problems/problem.js';

/** Bytes of files that are held at a time, of all uploads together. */
const ROOM = 256 * 1024 * 1024;

/** The longest time that an upload waits for room, ms. After it the sender is asked to try again. */
const PATIENCE = 10_000;

/**
 * Reserves space for a file before its first byte is read, so that no upload waits with half a file in memory. Unread
 * bytes wait with their sender.
 */
@Injectable()
export class UploadRoom {
  private free: number;
  private readonly waiting: { bytes: number; enter: () => void }[] = [];

  constructor(
    private readonly room = ROOM,
    private readonly patience = PATIENCE,
  ) {
    this.free = room;
  }

  /**
   * @param bytes most that the file may have
   * @returns gives the room back
   * @throws UploadsBusy when there is none for long
   */
  async take(bytes: number): Promise<() => void> {
    const wanted = Math.min(bytes, this.room);
    // In the order they came: a large one is not passed by small ones for ever.
    if (this.waiting.length > 0 || this.free < wanted) await this.wait(wanted);
    else this.free -= wanted;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.free += wanted;
      this.admitWaiting();
    };
  }

  private wait(bytes: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const one = {
        bytes,
        enter: () => {
          clearTimeout(late);
          resolve();
        },
      };
      const late = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(one), 1);
        reject(new UploadsBusy());
        this.admitWaiting();
      }, this.patience);
      this.waiting.push(one);
    });
  }

  private admitWaiting(): void {
    for (let next = this.waiting[0]; next && next.bytes <= this.free; next = this.waiting[0]) {
      this.waiting.shift();
      this.free -= next.bytes;
      next.enter();
    }
  }
}
