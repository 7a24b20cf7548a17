import type { HeaderPiece } from './header-pieces.js';

/**
 * Time without work, told among the positions: "Career break", "Elternzeit", "Parental leave (12 months)". It is no position. What only
 * begins so is one: "Maternity leave cover".
 */
const BREAK =
  /^(?:(?:planned|voluntary|extended|personal|career|professional|work|employment|family) (?:break|gap|pause)|career pause|break from work|sabbatical(?: (?:year|leave))?|gap year|(?:shared )?(?:parental|maternity|paternity|family|medical|sick|caregiver|carer['’]?s?|caring|adoption|unpaid) leave|leave of absence|full[- ]time (?:parent|mother|father|carer|caregiver)|stay[- ]at[- ]home (?:parent|mother|father|mum|mom|dad)|(?:eltern|bildungs|väter|pflege|familien)?karenz|elternzeit|mutterschutz(?:zeit)?|erziehungs(?:zeit|urlaub)|familien(?:zeit|phase|pause)|berufspause|berufliche auszeit|auszeit|sabbatjahr|arbeits?suchend|congé (?:parental|maternité|de maternité|sabbatique)|année sabbatique|pause (?:professionnelle|carrière)|excedencia|año sabático|baja (?:de )?maternidad|pausa (?:na carreira|profesional)|licença[- ]maternidade)(?=$|[\s,;:]*(?:[(,;:/–—-]|(?:to|for|due|in|with|and|um|zur|wegen|mit|und|pour|para)\s))/iu;

/** Whether a header tells of time without work, and of nobody to work for. */
export function isBreak(pieces: readonly HeaderPiece[]): boolean {
  const named = pieces.filter(({ place, label }) => !place && label !== 'dates');
  const [first, ...others] = named;
  return (
    first !== undefined &&
    BREAK.test(first.text) &&
    others.every(({ organisation, title, aside }) => aside || (!organisation && title === 0))
  );
}
