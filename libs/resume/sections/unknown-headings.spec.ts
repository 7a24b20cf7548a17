import { describe, expect, it } from '@jest/globals';
import { splitLines } from '../lines/lines.js';
import { plainCopy } from '../lines/plain-copy.js';
import { sectionsOf } from './sections.js';

/** The heading of each section and its kind, of a text whose other headings are known. */
function headings(heading: string, entries: string): string[] {
  const text = `Ana Ríos\nSanta Fe\n\nFormación\n\n2005 - 2010: Bachiller, Escuela Sarmiento\n\n${heading}\n\n${entries}\n\nIdiomas\n\nInglés\n\nIntereses\n\nCine`;
  return sectionsOf(splitLines(plainCopy(text))).flatMap((one) =>
    one.heading ? [`${one.heading.text}: ${one.kind}`] : [],
  );
}

describe('headings in words that no list has', () => {
  const jobs =
    'Desde marzo de 2014, Profesora de Matemática, Escuela Belgrano, Rosario.\n\nDe 2011 a 2014, Cajera, Supermercado Sol, Rosario.';

  it('are known by dated titles below them', () => {
    expect(headings('Trayectoria en aulas', jobs)).toEqual([
      'Formación: education',
      'Trayectoria en aulas: other',
      'Idiomas: language',
      'Intereses: other',
    ]);
  });

  it('are none over studies, or where nothing sets them off', () => {
    const studies = '2011 - 2014: Licenciatura en Matemática, Universidad Sol\n2008 - 2011: Bachiller, Escuela Sol';
    for (const [heading, entries] of [
      ['Universidad Belgrano', jobs],
      ['Estudios de la tarde', studies],
    ] as const)
      expect(headings(heading, entries)).not.toContain(`${heading}: other`);
  });
});
