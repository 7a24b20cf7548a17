/** Endings that mark a feminine form of words that the table lacks. */
import { lazy } from '../../text/lazy.js';

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

/** Words that end in "-x" for every gender in Spanish and Portuguese: "ingenierx". */
const BEFORE_X =
  '(?<=[ai]d|(?:ar|[ñjcz]|qu|in|i|ch|ll|rr|en|rm|mb)er|eir|óg|ógraf|óri|óni?c|aestr|écnic|édic|áctic|átic)';

/**
 * Only what ends so is changed; a few thousand words of English and of the readers that do are kept as they are (`bench/tables`). German
 * words lose "-in" behind what makes a person of a verb or a subject; French and Italian share one form, as "-trice" is both languages'.
 */
const endings: () => readonly Ending[] = lazy(() => [
  // English
  ending('(?<=\\p{L}{3})woman', 'man', 8),
  ending('(?<=\\p{L}{3})women', 'men', 8),
  ending('(?<=\\p{L}{3})persons', 'men', 10),
  ending('(?<=\\p{L}{3})person', 'man', 9),
  ending('(?<=\\p{L}{4})people', 'men', 10),
  ending('(?<=\\p{L}{3})mistress', 'master', 11),
  // German
  ending('(?<=[bcdfgklmnprstzßhvwxy]er|eer|auer|ier|[bdfgklmnprst]ler)innen', '', 9),
  ending('(?<=[bcdfgklmnprstzßhvwxy]er|eer|auer|ier|wart)in', '', 8),
  ending('(?<=ist|ent|ant|nom|loge?|urg|graph|graf|pädagog)innen', 'en', 10),
  ending('(?<=[iy]st|ent|ant|tect|ogr[ao]f|graph|är|[bdkmr]at)in', '', 9),
  ending('(?<=ist|ent|ant)in', '', 8),
  ending('ädin', 'äde', 7),
  ending('ädinnen', 'äden', 9),
  ending('(?<=tor|eur|ekt|ar|ät)innen', 'en', 10),
  ending('(?<=[tskldin]or|eur|ekt)in', '', 8),
  ending('(?<=olog|agog)in', 'e', 8),
  ending('(?<=urg|nom)in', '', 8),
  // Nouns that have this end in all cases but one, as in the plural: "einem Praktikanten" for a woman is "einer Praktikantin".
  ending('(?<=\\p{L}{3}(?<!chr)ist|\\p{L}{3}[ae]nt)en', '', 9),
  ending('(?<=olog|agog)en', 'e', 9),
  // Adjectives and participles: in German the form for men ends otherwise with every article.
  ending(
    '(?<=iert|(?<=\\p{L}{4})end|beauftragt|angestellt|bedienstet|berechtigt|bevollmächtigt|abgeordnet|geprüft|gelernt|anerkannt|ausgebildet|geschult|vereidigt|befugt|bestellt|betraut|erfahren|leitend|vertretend|verantwortlich|ständig|freiberuflich|willig|bedürftig|fähig|lässig|ürdig|seitig|(?:(?<!zw)isch|lich)(?<=\\p{L}{7}))e[rnm]',
    'e',
    8,
  ),
  ending(
    '(?<=\\p{L}{3}(?:tüchtig|freudig|mutig|sorgfältig|eifrig|voll|(?<!sc)haft|sam|bar|tiv|siv|los))e[rnm]',
    'e',
    8,
  ),
  ending('(?<=\\p{L}{3})mann(?:es|s)', 'mann', 8),
  ending('arzt(?:es|s)', 'arzt', 6),
  ending('anwalt(?:es|s)', 'anwalt', 8),
  ending('ärzt(?:in(?:nen)?|en?)', 'arzt', 6),
  ending('anwält(?:in(?:nen)?|en?)', 'anwalt', 8),
  ending('köch(?:in(?:nen)?|en?)', 'koch', 5),
  ending('(?<=\\p{L}{3})rätin(?:nen)?', 'rat', 8),
  ending('fach(?:frau|kraft|person|leute)', 'fachmann', 8),
  ending('fach(?:frauen|kräfte|personen)', 'fachmann', 9),
  ending('(?<=\\p{L}{3})frau', 'mann', 7),
  ending('(?<=\\p{L}{3})vrouw', 'man', 8),
  ending('(?<=\\p{L}{3})(?:frauen|leute)', 'männer', 8),
  ending('lehr(?:kraft|person)', 'lehrer', 8),
  ending('lehr(?:kräfte|personen)', 'lehrer', 9),
  ending('(?:reinigungs|putz)(?:frau|kraft|hilfe)', 'putzmann', 7),
  ending('schwestern?', 'pfleger', 9),
  ending('experte', 'expert', 8),
  // Dutch
  ending('(?<=\\p{L}{3}eerd)e', '', 8),
  ending('(?<=en)ares', 'aar', 9),
  // French and Italian
  ending('ttrice', 'ttore', 8),
  ending('ttrici', 'ttori', 8),
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
  ending('(?<=[lgnch])ère', 'er', 7),
  ending('(?<=[lgnch])ères', 'ers', 8),
  ending('(?<=n)nelle', 'nel', 9),
  ending('(?<=\\p{L}{3}[ae]nt)e', '', 8),
  ending('anta', 'ante', 8),
  ending('enta', 'ente', 8),
  ending('ée', 'é', 5),
  ending('ées', 'és', 6),
  // Spanish and Portuguese
  ending('(?<=[aei]dor|[tsc]tor|[iec]tor|isor|esor|ultor)a', '', 8),
  ending('(?<=[aei]dor|[tsc]tor|[iec]tor|isor|esor|ultor)as', 'es', 9),
  ending('(?<=[aeioust]tor|[cg]tor|ador|idor)a', '', 7),
  ending('(?<=[aeioust]tor|[cg]tor|ador|idor)as', 'es', 8),
  ending('triz', 'dor', 8),
  ending('(?<=\\p{L}{3}[ai])das', 'dos', 8),
  ending('(?<=\\p{L}{3}[ai])da', 'do', 7),
  ending('(?<=[áéíóúâêô]\\p{L}{0,5}(?:ic|ni[ct]|[fglmnrt]|ri|gi))a', 'o', 5),
  ending('(?<=[áéíóúâêô]\\p{L}{0,5}(?:ic|ni[ct]|[fglmnrt]|ri|gi))as', 'os', 7),
  ending('(?<=\\p{L}{2}eir)a', 'o', 7),
  ending('(?<=\\p{L}{2}eir)as', 'os', 8),
  ending('(?<=(?:qu|[jñcz]|ll|rr|ch|mb|[dt]i|en)er)a', 'o', 7),
  ending('(?<=(?:qu|[jñcz]|ll|rr|ch|mb|[dt]i|en)er)as', 'os', 8),
  // Italian
  ending('(?<=\\p{L}{2})ieri', 'iere', 7),
  ending('(?<=\\p{L}{2}[lrnt]ai)a', 'o', 7),
  ending('(?<=\\p{L}{3}[eiouzcnglrvmst]at)a', 'o', 8),
  ending('(?<=lle|lo|go|ur)ghe', 'ghi', 7),
  ending('(?<=[dts]or)[x@]', '', 7),
  ending('(?<=[dts]or)[x@]s', 'es', 8),
  ending('(?<=\\p{L}{3}[bcdfglmnñrtvzi])@', 'o', 5),
  ending('(?<=\\p{L}{3}[bcdfglmnñrtvzi])@s', 'os', 6),
  ending(`${BEFORE_X}x`, 'o', 6),
  ending(`${BEFORE_X}xs`, 'os', 7),
  // Polish, Czech and Romanian
  ending('(?<=[iy]st)k[aąęio]', 'a', 7),
  ending('(?<=\\p{L}{3}[iy]s)(?:tce|tkom|tkami|tkach|t[ęą]|tów|tom|tami|tach|ście|ści)', 'ta', 8),
  ending('(?<=\\p{L}{3}[iy]s)(?:ty|tek)', 'ta', 9),
  ending('(?<=\\p{L}{3})ark[aą]', 'arz', 7),
  ending(
    '(?<=[aáeo]tor|[ktsdz]or|ent|ant|olog|nom|[gr]raf|[bcdfgijklmnprstzżł]er|[iít]el|ér|\\p{L}{3}(?:dat|kat|vat|a[čř]|ář|eč))k[aą]',
    '',
    7,
  ),
  ending('żk[aą]', 'g', 7),
  ending('ožka', 'og', 7),
  ending('(?<=[ny])iczk[aą]', 'ik', 8),
  ending('(?<=\\p{L}{3})yczk[aą]', 'yk', 8),
  ending('(?<=n)ička', 'ík', 7),
  ending('(?<=aw|d|r|k)czyni[ąę]?', 'ca', 8),
  ending('ow(?:czyni[ąę]?|iec)', 'owca', 7),
  ending('kyně', 'ce', 7),
  ending('(?<=owan|czn|aln|[ji]on|eln|śn|[ao]ln|zon|rzn|[ei]sn)a', 'y', 8),
  ending('(?<=ow)a', 'y', 7),
  ending('ąca', 'ący', 6),
  ending('(?<=[rdwp])sza', 'szy', 6),
  ending('łam', 'łem', 5),
  ending('(?<=\\p{L}{3})ła', 'ł', 6),
  ending('(?<=[aeio]n|iv|ov|it|[bdlrtvč]n|ick|sk|ck)á', 'ý', 7),
  ending('(?<=[aiu])toare', 'tor', 8),
  ending('oară', 'or', 7),
  ending('(?<=\\p{L}{3})ăreasă', 'ar', 9),
  ending('(?<=\\p{L}{3}r)iță', '', 8),
  ending('(?<=\\p{L}{3}[cdglnrstvzșț])ă', '', 6),
]);

/** The word as the endings have it, or the word itself. */
export function neutralByEnding(word: string): string {
  for (const { ending: pattern, becomes, shortest } of endings()) {
    if (word.length < shortest) continue;
    const found = pattern.exec(word);
    if (found) return word.slice(0, found.index) + becomes;
  }
  return word;
}
