/** Endings by which a form for women is told where the table does not have the word. */

/** An ending in the form for women, and what stands there in the other; tried in this order, on words of so many letters or more. */
interface Ending {
  ending: RegExp;
  becomes: string;
  shortest: number;
}

const ending = (pattern: string, becomes: string, shortest = 7): Ending => ({
  ending: new RegExp(`${pattern}$`, 'u'),
  becomes,
  shortest,
});

/**
 * Only what ends so is changed; a few thousand words of English and of the readers that do are kept as they are (`bench/tables`). German
 * words lose "-in" behind what makes a person of a verb or a subject; French and Italian share one form, as "-trice" is both languages'.
 */
const ENDINGS: readonly Ending[] = [
  // English
  ending('(?<=\\p{L}{3})woman', 'man', 8),
  ending('(?<=\\p{L}{3})women', 'men', 8),
  ending('(?<=\\p{L}{3})persons', 'men', 10),
  ending('(?<=\\p{L}{3})person', 'man', 9),
  ending('(?<=\\p{L}{4})people', 'men', 10),
  // German
  ending('(?<=[bdfgklmnprstzßhcvwx]er|[bdfgklmnprst]ler)innen', '', 9),
  ending('(?<=[bdfgklmnprstzßhvwx]er)in', '', 8),
  ending('(?<=ist|ent|ant|nom|loge?|urg|graph|graf|pädagog)innen', 'en', 10),
  ending('(?<=ist|ent|ant)in', '', 8),
  ending('(?<=tor|eur|ekt|ar|ät)innen', 'en', 10),
  ending('(?<=[tsk]or|eur|ekt)in', '', 8),
  ending('(?<=olog|agog)in', 'e', 8),
  ending('(?<=urg|nom)in', '', 8),
  // Adjectives and participles: in German the form for men ends otherwise with every article.
  ending(
    '(?<=iert|geprüft|gelernt|anerkannt|ausgebildet|geschult|vereidigt|befugt|bestellt|betraut|erfahren|leitend|vertretend|verantwortlich|ständig|freiberuflich|(?:isch|lich)(?<=\\p{L}{7}))er',
    'e',
    8,
  ),
  ending('ärztin(?:nen)?', 'arzt', 6),
  ending('anwältin(?:nen)?', 'anwalt', 8),
  ending('köchin(?:nen)?', 'koch', 6),
  ending('(?<=\\p{L}{3})rätin(?:nen)?', 'rat', 8),
  ending('fach(?:frau|kraft|person|leute)', 'fachmann', 8),
  ending('fach(?:frauen|kräfte|personen)', 'fachmann', 9),
  ending('(?<=\\p{L}{3})frau', 'mann', 7),
  ending('(?<=\\p{L}{3})vrouw', 'man', 8),
  ending('(?<=\\p{L}{3})(?:frauen|leute)', 'männer', 8),
  ending('lehr(?:kraft|person)', 'lehrer', 8),
  ending('lehr(?:kräfte|personen)', 'lehrer', 9),
  ending('(?:reinigungs|putz)(?:frau|kraft|hilfe)', 'putzmann', 7),
  ending('(?:kranken|kinder|intensiv|gemeinde|pflege|stations|op|säuglings)schwester', 'krankenpfleger', 10),
  ending('(?:kranken|kinder|intensiv|gemeinde|pflege|stations|op|säuglings)schwestern', 'krankenpfleger', 10),
  // French and Italian
  ending('(?<=[aiucp])(?:trice|tore)', 'teur', 7),
  ending('(?<=[aiucp])(?:trices|trici|tori)', 'teurs', 8),
  ending('(?<=[iîg])euse', 'eux', 7),
  ending('(?<=[iîg])euses', 'eux', 8),
  ending('(?<=[oe]ur)euses?', 'eux', 8),
  ending('(?<=[^\\Waeiou])euse', 'eur', 7),
  ending('(?<=[^\\Waeiou])euses', 'eurs', 8),
  ending('(?<=i)enne', 'en', 7),
  ending('(?<=i)ennes', 'ens', 8),
  ending('(?<=[tnhlrdscvbpgm]|gn)ière', 'ier', 8),
  ending('(?<=[tnhlrdscvbpgm]|gn)ières', 'iers', 9),
  ending('(?<=ni)eure(?=s?)', 'eur', 7),
  ending('ée', 'é', 5),
  ending('ées', 'és', 6),
  // Spanish and Portuguese
  ending('(?<=[aei]dor|[tsc]tor|[iec]tor|isor|esor|ultor)a', '', 8),
  ending('(?<=[aei]dor|[tsc]tor|[iec]tor|isor|esor|ultor)as', 'es', 9),
  ending('(?<=[dts]or)[x@]', '', 7),
  ending('(?<=[dts]or)[x@]s', 'es', 8),
  ending('(?<=ier|ñer|bogad|mplead|ncargad|icenciad|aestr|écnic|édic)[x@]', 'o', 6),
  ending('(?<=ier|ñer|bogad|mplead|ncargad|icenciad|aestr|écnic|édic)[x@]s', 'os', 7),
  // Polish, Czech and Romanian
  ending('(?<=ist)k[aą]', 'a', 7),
  ending('(?<=[aeo]tor|ent|ant|olog|[tlnmd]er)k[aą]', '', 8),
  ending('niczk[aą]', 'nik', 8),
  ending('(?<=[aiu])toare', 'tor', 8),
];

/** The word as `ENDINGS` have it, or the word itself. */
export function byEnding(word: string): string {
  for (const { ending: pattern, becomes, shortest } of ENDINGS) {
    if (word.length < shortest) continue;
    const found = pattern.exec(word);
    if (found) return word.slice(0, found.index) + becomes;
  }
  return word;
}
