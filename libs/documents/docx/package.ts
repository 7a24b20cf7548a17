import { ReadEnded } from '../outcome.js';
import { unzipBounded } from '../archive/zip.js';
import { flatFile } from './flat-files.js';
import { childrenOf, parseXml, type XmlElement } from '../xml/xml-tree.js';

/** A relationship of a part: where it points, and whether that is outside of the file. */
export interface Relationship {
  type: string;
  target: string;
  external: boolean;
}

/** The parts of a Word file, parsed when they are asked for. */
export interface WordPackage {
  /** Name of the part with the document itself. */
  main: string;
  has(name: string): boolean;
  bytes(name: string): Uint8Array;
  /** Null where there is no such part. */
  part(name: string): XmlElement | null;
  /** By id. Targets inside the file are full names of parts. */
  relationships(name: string): Map<string, Relationship>;
  /** The part that another one points at by a kind of relationship, for example `styles`. */
  related(name: string, kind: string): XmlElement | null;
}

/** First letter of a ZIP; all else is a document in one XML file. */
const ZIP = 0x50;

export function openPackage(bytes: Uint8Array): WordPackage {
  if (bytes[0] !== ZIP) {
    const { parts } = flatFile(bytes);
    return packageOf(
      (name) => parts.get(name) ?? null,
      new Map(),
      (name) => parts.has(name),
    );
  }
  const files = unzipBounded(bytes, (name) => /\.(?:xml|rels|x?html?|txt)$/i.test(name));
  const part = (name: string): XmlElement | null => {
    const found = files.get(name);
    return found === undefined ? null : parseXml(name, found);
  };
  return packageOf(part, files, (name) => files.has(name));
}

function packageOf(
  part: (name: string) => XmlElement | null,
  files: ReadonlyMap<string, Uint8Array>,
  has: (name: string) => boolean,
): WordPackage {
  const relationships = (name: string): Map<string, Relationship> => {
    const slash = name.lastIndexOf('/') + 1;
    const root = part(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`);
    return new Map(
      childrenOf(root ?? undefined, 'Relationship').map(({ attributes }) => {
        const external = attributes['TargetMode'] === 'External';
        const target = attributes['Target'] ?? '';
        return [
          attributes['Id'] ?? '',
          {
            type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
            target: external ? target : inPackage(name.slice(0, slash), target),
            external,
          },
        ];
      }),
    );
  };
  const claims = [...relationships('').values()].flatMap(({ type, target }) =>
    type === 'officeDocument' && has(target) ? target : [],
  );
  // Which of them a person sees depends on the program that opens it.
  if (new Set(claims).size > 1) throw new ReadEnded('malformed', 'two-documents', { parts: claims.join(', ') });
  const main = claims[0] ?? 'word/document.xml';
  if (!has(main)) throw new ReadEnded('malformed', 'no-document-part', { part: main });
  return {
    main,
    has,
    bytes: (name) => files.get(name) ?? new Uint8Array(),
    part,
    relationships,
    related(name, kind) {
      const found = [...relationships(name).values()].find(({ type, external }) => type === kind && !external);
      // Files of careless programs do not say where their styles are.
      return part(found?.target ?? `${name.replace(/[^/]*$/, '')}${kind}.xml`);
    },
  };
}

/** The full name of a part; `..` never leads out of the file. */
function inPackage(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
