/**
 * Waiting items, in turn between their senders. Each sender's items leave in order, and a sender of many delays no
 * sender of one. Adding and taking cost as much as for a short array and a map; putting back is linear in the number of
 * senders.
 */
export class FairQueue<Item> {
  /** In the order of turns: the first key is the next sender. An entry is never empty. */
  private readonly bySender = new Map<string, Item[]>();
  private waiting = 0;

  get size(): number {
    return this.waiting;
  }

  sizeOf(sender: string): number {
    return this.bySender.get(sender)?.length ?? 0;
  }

  add(sender: string, item: Item): void {
    const own = this.bySender.get(sender);
    if (own) own.push(item);
    else this.bySender.set(sender, [item]);
    this.waiting++;
  }

  /** Puts an item back that was taken: it is the next of all. */
  putBack(sender: string, item: Item): void {
    const others = [...this.bySender];
    const own = this.bySender.get(sender) ?? [];
    this.bySender.clear();
    this.bySender.set(sender, [item, ...own]);
    for (const [other, items] of others) if (other !== sender) this.bySender.set(other, items);
    this.waiting++;
  }

  /** Takes the next item; its sender's others wait until every other sender had a turn. */
  take(): Item | undefined {
    const [turn] = this.bySender;
    if (turn === undefined) return undefined;
    const [sender, own] = turn;
    const item = own.shift();
    this.bySender.delete(sender);
    if (own.length > 0) this.bySender.set(sender, own);
    this.waiting--;
    return item;
  }

  /** Takes all items. */
  drain(): Item[] {
    const items = [...this.bySender.values()].flat();
    this.bySender.clear();
    this.waiting = 0;
    return items;
  }
}
