/** Fields that signs, labels or the name of the degree tell for what they are. */
import type { ResumeLine } from '../../../lines/lines.js';
import { wordTotal } from '../../../lines/line-shape.js';
import { cutPart, namesInstitution, type DegreePlace, type LinePart } from './institution.js';

/** In words. */
const LONGEST = 9;

/** 'Specialist degree "Paediatrics"', "CESS technique « Technicien en comptabilité »": in quotes behind the degree, before any other sign. */
export function quotedField(line: ResumeLine, degree: DegreePlace): LinePart | null {
  const from = degree.end - line.start;
  const [quote, before = '', text = ''] =
    /^([^,;|(\t]{0,40})["“«„]\s?(\p{L}[^"”»“]{2,60}?)\s?["”»“]/u.exec(line.text.slice(from)) ?? [];
  if (quote === undefined || namesInstitution(before) || namesInstitution(text) || wordTotal(text) > LONGEST)
    return null;
  const start = degree.end + quote.lastIndexOf(text);
  return { start, end: start + text.length, text };
}

/** "Bachelor of Secondary Education, Major in Mathematics": what someone majored in says more than the name of the degree. */
export function majorIn(line: ResumeLine, degree: DegreePlace): LinePart | null {
  const from = degree.end - line.start;
  const found =
    /(?<!\p{L})(?:with (?:a )?)?major(?:ed|ing)? in (\p{Lu}[^,;|()\t]*?)(?=$|\s*[,;|()\t]|\s[-–]\s|\s(?:19|20)\d\d|\swith\s|\sat\s)/iu.exec(
      line.text.slice(from),
    );
  const text = found?.[1];
  if (!found || text === undefined || namesInstitution(text) || wordTotal(text) > LONGEST) return null;
  const start = degree.end + found.index + found[0].length - text.length;
  return { start, end: start + text.length, text };
}

/** "Attestato federale di capacità (AFC) muratore": behind the letters of the award. */
export function behindLetters(line: ResumeLine, { end }: DegreePlace): LinePart | null {
  const [found = '', text = ''] =
    /^ \([A-Z]{2,6}\) (?:(?:in|en|em|of|de|di) )?(\p{L}{4}[\p{L} '’&-]*?)(?=$|\s*[,;|(\t]|\s[-–]\s)/u.exec(
      line.text.slice(end - line.start),
    ) ?? [];
  if (text === '' || namesInstitution(text) || wordTotal(text) > LONGEST) return null;
  const start = end + found.length - text.length;
  return { start, end: start + text.length, text };
}

/** "Master of Professional Accounting": what a degree is of, unless that says only which kind of degree it is. */
export function ofName(line: ResumeLine, { start, end }: DegreePlace): LinePart | null {
  const name = line.text.slice(start - line.start, end - line.start);
  const of = /^(?:master|bachelor|doctor|associate) of /iu.exec(name)?.[0].length;
  if (of === undefined || OF_KIND.test(name.slice(of))) return null;
  return cutPart({ start, end, text: name }, of, name.length);
}

/** Degrees of many subjects. */
const OF_KIND =
  /^(?:(?:applied |fine |liberal )?(?:arts?|sciences?)|philosophy|letters|engineering|technology|research|studies)\b/iu;
