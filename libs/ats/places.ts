/** Reads locations in the words of candidates. */
import { countryNamed } from '#libs/contracts';
import { filled, line } from './cleaning.js';

/** As `answers.location` of an application has it. */
export interface AtsLocation {
  country?: string;
  region?: string;
  city?: string;
}

/** A place that is written as "City, Region, Country"; undefined when its country is not certain. */
export function placeNamed(text: unknown): AtsLocation | undefined {
  const parts = (line(text)?.split(',') ?? []).flatMap((part) => line(part, 200) ?? []);
  const last = parts.at(-1) ?? '';
  // "Los Angeles, CA" is not in Canada, and "Atlanta, Georgia" is not in Georgia.
  const isCertain = (last.length > 2 || /^(?:US|UK|GB)$/.test(last)) && !/^georgia$/i.test(last);
  const country = isCertain ? countryNamed(last) : null;
  if (country === null) return undefined;
  const [city, region] = parts.slice(0, -1);
  return filled({ country, region, city });
}
