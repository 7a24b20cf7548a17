import { withNeutralForms } from '#libs/language';
import { TRAINING_OCCUPATION } from '../awards/names/training-occupations.js';
import { cutPart, type LinePart } from './institution.js';

/** Names of awards that say the trade or the branch that they are in. */
const IN_NAME: readonly RegExp[] = [
  // "Versicherungsfachfrau mit eidg. Fachausweis", "Kauffrau EFZ", "dipl. Pflegefachfrau HF"
  /^(?:dipl\. |[Dd]iplom )?(\p{Lu}.*?) (?:(?:mit )?(?:eidg\.?|eidgenössischem) \p{L}+|EFZ|EBA|HF)$/u,
  // "Baccalauréat littéraire", "Bac STMG"
  /^bac(?:cal\p{L}*)?[ -](?:série )?(?!pro|g[ée]n|techno)(\S.*)$/iu,
  // "Diploma di Geometra", "Diploma di perito meccanico"
  /^diploma di ((?:geometra|perito|ragion).*)$/iu,
  // "Diplôme d'État d'infirmier"
  /^dipl[ôo]me d[’']état (?:d[’']|de )(\p{L}.*)$/iu,
  // "Engenharia Elétrica", "Ingeniero Agrónomo", "Contador Público", "Abogada": called by the profession
  /^((?:engenharia|ingenier[íi]a|ingegneria|ingenier[oa]) \p{L}{4,}.*|contador\p{L}*(?: .*)?|abogad[oa]|arquitect[oa]|m[ée]dic[oa](?: .*)?|psicólog[oa]|odontólog[oa]|cirujan[oa] dentista|bioquímic[oa]|farmacéutic[oa]|kinesiólog[oa]|escriban[oa]|trabajador\p{L}* social|administrador\p{L}* de empresas|\p{L}*fachwirt(?:in)?|bilanzbuchhalter(?:in)?)$/iu,
  // "Verwaltungsfachangestellte", "Kauffrau für Büromanagement"
  new RegExp(`^(${TRAINING_OCCUPATION})$`, 'iu'),
  // "Legal Practice Course", "Graduate Diploma in Law"
  /^(legal practice) course$/iu,
  /^graduate diploma in (law)$/iu,
  // "Naturvetenskapsprogrammet"
  /^(.*programmet)$/iu,
];

const PATTERNS = IN_NAME.map(withNeutralForms);

/** What an award says it is in by its own name. */
export function fieldInName(award: LinePart): LinePart | null {
  for (const pattern of PATTERNS) {
    const name = pattern().exec(award.text)?.[1];
    if (name === undefined) continue;
    const at = award.text.indexOf(name, award.text.startsWith(name) ? 0 : 1);
    return cutPart(award, at, at + name.length);
  }
  return null;
}
