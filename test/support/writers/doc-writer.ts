/** Word 97 files of given pieces of text, and compound files of given streams, for what no word processor writes today. */

const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const TABLE_SECTOR = 0xfffffffd;
/** Streams from this size on lie in sectors of their own. */
const SMALL = 4096;

/** A compound file with the given streams in its topmost folder. */
export function writeCompound(streams: Readonly<Record<string, Buffer>>): Buffer {
  const sectors: Buffer[] = [];
  const next: number[] = [];
  const add = (bytes: Buffer): number => {
    const start = sectors.length;
    const count = Math.max(1, Math.ceil(bytes.length / SECTOR));
    for (let at = 0; at < count; at++) {
      const sector = Buffer.alloc(SECTOR);
      bytes.copy(sector, 0, at * SECTOR, (at + 1) * SECTOR);
      sectors.push(sector);
      next.push(at === count - 1 ? END : start + at + 1);
    }
    return start;
  };
  const names = Object.keys(streams);
  const entries = names.map((name) => {
    const bytes = Buffer.concat([streams[name]!, Buffer.alloc(Math.max(0, SMALL - streams[name]!.length))]);
    return entry(name, 2, add(bytes), bytes.length);
  });
  // The tree of a folder may lean to one side.
  entries.forEach((bytes, at) => bytes.writeUInt32LE(at + 1 < entries.length ? at + 2 : FREE, 72));
  const root = entry('Root Entry', 5, END, 0);
  root.writeUInt32LE(names.length > 0 ? 1 : FREE, 76);
  const directory = add(Buffer.concat([root, ...entries]));
  const tables = Math.ceil((next.length + 1) / (SECTOR / 4 - 1));
  const first = sectors.length;
  for (let at = 0; at < tables; at++) next.push(TABLE_SECTOR);
  const table = Buffer.alloc(tables * SECTOR, 0xff);
  next.forEach((number, at) => table.writeUInt32LE(number, 4 * at));
  const header = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tables, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(SMALL, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  header.fill(0xff, 76);
  for (let at = 0; at < tables; at++) header.writeUInt32LE(first + at, 76 + 4 * at);
  return Buffer.concat([header, ...sectors, table]);
}

function entry(name: string, type: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(2 * name.length + 2, 64);
  bytes[66] = type;
  bytes[67] = 1;
  for (const at of [68, 72, 76]) bytes.writeUInt32LE(FREE, at);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

/** A piece of text as it lies in the file. */
export interface WrittenPiece {
  text: string;
  /** One byte a letter. */
  western?: boolean;
  /** Modifiers that a save in haste put on all of it. */
  changes?: Buffer;
}

export interface WrittenDoc {
  pieces: readonly WrittenPiece[];
  /** Changes bytes of the main stream and of the tables before they are packed. */
  damage?: (main: Buffer, tables: Buffer) => void;
}

/** Where the text begins: behind the header. */
const TEXT = 1024;

/** A Word 97 file whose pieces lie in the file in the opposite order, as after saves in haste. */
export function writeDoc({ pieces, damage }: WrittenDoc): Buffer {
  const stored = pieces.map(({ text, western }) => Buffer.from(text, western ? 'latin1' : 'utf16le'));
  const offsets: number[] = [];
  let end = TEXT;
  for (let at = pieces.length - 1; at >= 0; at--) {
    offsets[at] = end;
    end += stored[at]!.length + (stored[at]!.length % 2);
  }
  const main = Buffer.alloc(Math.max(end, SMALL));
  stored.forEach((bytes, at) => bytes.copy(main, offsets[at]!));
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0xc1, 2);
  main.writeUInt16LE(0x0200 | 0x0004, 0x0a);
  main.writeInt32LE(
    pieces.reduce((sum, { text }) => sum + text.length, 0),
    0x4c,
  );
  const changed = pieces.flatMap(({ changes }) => (changes ? [changes] : []));
  const prefix = changed.flatMap((changes) => {
    const head = Buffer.alloc(3);
    head[0] = 1;
    head.writeUInt16LE(changes.length, 1);
    return [head, changes];
  });
  const table = Buffer.alloc(5 + 4 * (pieces.length + 1) + 8 * pieces.length);
  table[0] = 2;
  table.writeUInt32LE(table.length - 5, 1);
  let position = 0;
  pieces.forEach(({ text, western, changes }, at) => {
    table.writeUInt32LE(position, 5 + 4 * at);
    position += text.length;
    const record = 5 + 4 * (pieces.length + 1) + 8 * at;
    table.writeUInt32LE(western ? (2 * offsets[at]!) | 0x40000000 : offsets[at]!, record + 2);
    if (changes) table.writeUInt16LE((2 * changed.indexOf(changes)) | 1, record + 6);
  });
  table.writeUInt32LE(position, 5 + 4 * pieces.length);
  const tables = Buffer.concat([...prefix, table]);
  main.writeUInt32LE(0, 0x1a2);
  main.writeUInt32LE(tables.length, 0x1a6);
  damage?.(main, tables);
  return writeCompound({ WordDocument: main, '1Table': tables });
}
