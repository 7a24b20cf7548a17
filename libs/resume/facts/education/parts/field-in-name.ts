import { cutPart, type LinePart } from './institution.js';

/** Names of awards that say the trade or the branch that they are in. */
const IN_NAME: readonly RegExp[] = [
  // "Versicherungsfachfrau mit eidg. Fachausweis", "Kauffrau EFZ", "dipl. Pflegefachfrau HF"
  /^(?:dipl\. )?(\p{Lu}.*?) (?:(?:mit )?(?:eidg\.?|eidgenössischem) \p{L}+|EFZ|EBA|HF)$/u,
  // "Baccalauréat littéraire", "Bac STMG"
  /^bac(?:cal\p{L}*)?[ -](?!pro|g[ée]n|techno)(\S.*)$/iu,
  // "Diploma di Geometra", "Diploma di perito meccanico"
  /^diploma di ((?:geometra|perito|ragion).*)$/iu,
  // "Diplôme d'État d'infirmier"
  /^dipl[ôo]me d[’']état (?:d[’']|de )(\p{L}.*)$/iu,
  // "Naturvetenskapsprogrammet"
  /^(.*programmet)$/iu,
];

/** What an award says it is in by its own name. */
export function fieldInName(award: LinePart): LinePart | null {
  for (const pattern of IN_NAME) {
    const name = pattern.exec(award.text)?.[1];
    if (name === undefined) continue;
    const at = award.text.indexOf(name, award.text.startsWith(name) ? 0 : 1);
    return cutPart(award, at, at + name.length);
  }
  return null;
}
