import type { Entry } from './entries/entries.js';
import { headerPieces, type HeaderPiece } from '../lines/pieces/header-pieces.js';

/**
 * Time without work, told among the positions: "Career break", "Elternzeit", "Parental leave (12 months)". It is no position. What only
 * begins so is one: "Maternity leave cover".
 */
const BREAK =
  /^(?:(?:planned|voluntary|extended|personal|career|professional|work|employment|family) (?:break|gap|pause)|career pause|break from work|sabbatical(?: (?:year|leave))?|gap year|(?:shared )?(?:parental|maternity|paternity|family|medical|sick|caregiver|carer['’]?s?|caring|adoption|unpaid) leave|leave of absence|full[- ]time (?:parent|mother|father|mum|mom|dad|carer|caregiver)|stay[- ]at[- ]home (?:parent|mother|father|mum|mom|dad)|(?:eltern|bildungs|väter|pflege|familien)?karenz|elternzeit|mutterschutz(?:zeit)?|mutterschaft(?:s(?:urlaub|zeit|pause))?(?:$|[ ,])|kinder(?:pause|betreuung|erziehung)(?:$|[ ,])|erziehungs(?:zeit|urlaub)|familien(?:zeit|phase|pause)|berufspause|berufliche auszeit|auszeit|sabbatjahr|arbeits?suchend|congé (?:parental|maternité|de maternité|sabbatique)|année sabbatique|pause[- ](?:professionnel(?:le)?|carrière)|loopbaanonderbreking|ouderschapsverlof|congedo (?:di maternità|parentale)|urlop (?:macierzyński|wychowawczy)|unemployed|laid off|en paro|ch[oô]mage|arbeitslos|sprachaufenthalt|excedencia|año sabático|baja (?:de )?maternidad|pausa (?:na carreira|profesional)|licença[- ]maternidade)(?=$|[\s,;:]*(?:[(,;:/–—-]|(?:to|for|due|in|with|and|um|zur|wegen|mit|und|pour|para)\s))/iu;

/** Returns whether an entry describes time without work and without an employer. */
export function isCareerBreak({ header, body }: Entry): boolean {
  const [first, ...others] = namedIn(headerPieces(header));
  const below = body[0];
  // "Oct 2021 – Jul 2022" over "Career break", which is written unlike a name.
  if (!first && below && !below.bullet) return BREAK.test(below.text);
  return (
    first !== undefined &&
    BREAK.test(first.text) &&
    // "Sprachaufenthalt und Au-pair" was work.
    !/au[- ]pair$/iu.test(first.text) &&
    others.every(({ organisation, title, aside }) => aside || (!organisation && title === 0))
  );
}

const namedIn = (pieces: readonly HeaderPiece[]): HeaderPiece[] =>
  pieces.filter(({ place, label }) => !place && label !== 'dates');

/** Returns whether words beside dates describe time without work. */
export function saysCareerBreak(words: string): boolean {
  return BREAK.test(words) || WITHOUT_WORK.test(words);
}

/** Time without work in words that may also stand in the title of a position, so that only a whole line of them tells. */
const WITHOUT_WORK =
  /^(?:pause[- ]carri[eè]re|excedencia|unemployed|between jobs|job[- ]?hunting|looking for work|arbeits(?:los|suchend)|ohne (?:arbeit|anstellung)|ch[oô]mage|sans emploi|en (?:paro|desempleo)|desempleado|disoccupat[oa]|in cerca di lavoro|werkloos|werkzoekend|desempregad[oa]|bezrobotn[ya]|arbetslös|föräldraledig(?:het)?|ouderschapsverlof|zwangerschapsverlof|congedo (?:parentale|di maternità)|urlop (?:macierzyński|wychowawczy|rodzicielski))\b/iu;
