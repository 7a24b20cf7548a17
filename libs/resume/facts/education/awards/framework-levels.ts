import type { EducationLevel } from '#libs/contracts';

type Levels = Readonly<Record<number, EducationLevel>>;

/** Of the European framework, and of those that number their levels as it does (France since 2019, Germany, Poland, Italy). */
const EUROPEAN: Levels = {
  3: 'vocational',
  4: 'vocational',
  5: 'associate',
  6: 'bachelor',
  7: 'master',
  8: 'doctorate',
};
/** Of the Irish framework. */
const IRISH: Levels = {
  4: 'vocational',
  5: 'vocational',
  6: 'vocational',
  7: 'bachelor',
  8: 'bachelor',
  9: 'master',
  10: 'doctorate',
};
/** Of awards that say "Level 4" and no framework: below a degree in Britain, Ireland and New Zealand. Above, they are of many kinds. */
const BELOW_DEGREES: Levels = { 2: 'vocational', 3: 'vocational', 4: 'vocational', 5: 'vocational', 6: 'vocational' };

const FRAMEWORKS: readonly [RegExp, Levels][] = [
  [
    /(?<!\p{L})(?:EQF|DQR|NQR|NLQF|VQF|PRK|QRQ|QNQ|MEC|ERK|RNCP)[ -]*(?:level|niveau|stufe|poziom|nivel|livello)? ?([3-8])(?!\d)/iu,
    EUROPEAN,
  ],
  [/(?<!\p{L})(?:NFQ|QQI|FETAC|HETAC)[ -]*(?:level|l)? ?(\d0?)(?!\d)/iu, IRISH],
  [/(?<!\p{L})(?:level|lvl|niveau|nivel|nível|poziom|livello) ([2-6])(?!\d)/iu, BELOW_DEGREES],
];

/** The level of education that a level of a framework of qualifications is ("EQF level 7", "QQI Level 8", "RNCP niveau 6"). */
export function levelOfFramework(text: string): EducationLevel | null {
  for (const [pattern, levels] of FRAMEWORKS) {
    const level = pattern.exec(text)?.[1];
    if (level !== undefined && levels[Number(level)] !== undefined) return levels[Number(level)]!;
  }
  return null;
}
