/** When a certificate was issued and when it expires, as its line says it. */
import type { StatedDate } from '#libs/contracts';
import { recogniseCertifications } from '#libs/language';
import { periodsOf, type Period } from '../../dates/periods.js';
import { resolvePeriod } from '../../dates/resolve-period.js';
import type { ResumeLine } from '../../lines/lines.js';
import { wordTotal } from '../../lines/line-shape.js';
import { isVersion } from './names/certificate-name.js';
import { shortExpiry } from './short-expiry.js';

const EXPIRES =
  /(?:expir(?:es|y|ing|ation|ed)|lapse[sd]?|ran(?: out)?|resigned|inactive since|to be renewed|out of date|abgelaufen|ausgelaufen|\bexp\.?|valid (?:until|to|through|thru|till)|thru|current (?:through|until|to)|registered until|renew(?:s|al)?(?: due)?|not renewed(?: since)?|good (?:until|through)|in date to|gültig bis|läuft ab|ablauf|bis|valable jusqu\p{L}*|jusqu[’']?(?:au|en|à)?|valide jusqu\p{L}*|validité(?: dépassée?)?(?: depuis)?|expirée?|périmée?|échue?(?: le)?|caduca(?:do|da)?|caducó|vencid[oa]|venció|venceu|expirad[oa]|válid[oa] (?:hasta|até)|vigente hasta|hasta|até|scadut[oa](?: [a-z]{1,3})?|scade(?: il)?|scadenza|valid[oa] fino (?:al|a)|fino (?:al|a)|geldig (?:tot|t\/m)|t\/m|verlopen(?: in| sinds)?|niet (?:hernieuwd|vernieuwd)(?: sinds)?|wygas\p{L}*|ważn[yea] do|skończy\p{L}+ się(?: w)?|(?<!\p{L})do|giltigt? (?:till|t\.o\.m\.)|gyldig til|udløbet|utgånget|utløpt|,\s+to|\(to)\W{0,4}(?:date|on|in|at|by|en|em|em|le|il|w|au)?\W{0,3}$/iu;
/** So many characters before a date hold all the words that say it is the last one. */
const EXPIRY_WORDS = 60;

/** Issue and expiry dates among these periods of a line, or of the line behind it when that holds nothing else. */
export function datesOf(
  line: ResumeLine,
  periods: readonly Period[],
  next: ResumeLine | undefined,
  document: number,
  section: boolean,
): { issued: StatedDate | null; expires: StatedDate | null } {
  const own = periods.filter((one) => !one.unreadable && !isVersion(line, one.start));
  const dates = own.map((period) => ({ period, expires: expiresAt(period, line) }));
  if (
    dates.length === 0 &&
    section &&
    next &&
    !next.bullet &&
    wordTotal(next.text) <= 8 &&
    recogniseCertifications(next.text).length === 0
  ) {
    for (const period of periodsOf(next)) {
      if (!period.unreadable) dates.push({ period, expires: expiresAt(period, next) });
    }
  }
  let issued: StatedDate | null = null;
  let expires: StatedDate | null = dates.some(({ expires: isEnd }) => isEnd) ? null : shortExpiry(line, document);
  for (const date of dates) {
    const { start, end } = ends(date.period, document);
    if (date.expires) expires ??= start ?? end;
    else if (date.period.range && date.period.start === line.start) {
      // "2016 - 2018 Fachweiterbildung": as long as it took.
      issued ??= end ?? start;
    } else if (date.period.range) {
      issued ??= start;
      expires ??= date.period.to ? end : null;
    } else issued ??= start;
  }
  return { issued, expires };
}

/** Returns whether the words before a date say that it is the last one. They may be part of the period ("until", "exp."). */
function expiresAt({ from, to }: Period, line: ResumeLine): boolean {
  const point = from ?? to;
  if (point === null) return false;
  const at = point.start - line.start;
  return EXPIRES.test(line.text.slice(Math.max(0, at - EXPIRY_WORDS), at));
}

function ends(period: Period, document: number): { start: StatedDate | null; end: StatedDate | null } {
  const { start, end } = resolvePeriod(period, document);
  return { start, end };
}
