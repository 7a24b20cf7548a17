/** The license to drive, by the names that it has in the languages that are read. */
import { allMatches, memoiseText } from '#libs/language';
import { formsOf } from './word-forms.js';

/**
 * The names of each language, in the notation of its pivot table: `|` between them, endings in braces. In a page that is translated they stay
 * as they are, because a résumé has the same words.
 */
export const DRIVING_LICENCES = {
  de: 'führerschein{,e,s}|{pkw,lkw,auto}-führerschein|führerschein{,klasse} {b,be,c,ce,c1,c1e,d}|führerschein der klasse{,n} {b,be,c,ce,d}|führerschein klasse {b,be,c,ce,c1,c1e,d}|fahrerlaubnis{,se}|führerausweis{,e,es}|führerausweis {,kat. ,kategorie }{b,be,c,ce,d}|fahrerlaubnis {,der }klasse {b,be,c,ce,d}',
  fr: 'permis de conduire|permis de conduire b|permis {b,be,c,ce,d,vl,pl}|permis de catégorie {b,c,d}|permis catégorie {b,c,d}',
  es: '{carné,carnet,permiso,licencia} de {conducir,conducción,conducción b,conducir b,conducir tipo b,conducir c}|{carné,carnet,permiso} {b,b1,c,d}|{carné,carnet,permiso} de tipo b',
  it: 'patente {b,c,ce,d}|patente di guida|patente di guida {b,c,d}|patente {di tipo,di categoria,cat.,categoria,tipo} {b,c,ce,d}|patente auto',
  nl: 'rijbewij{s,zen}|rijbewijs {b,be,c,ce,d}|rijbewijs categorie {b,be,c,ce,d}',
  pt: 'carta de condução|carta de condução {b,de ligeiros,de pesados,categoria b}|cart{a,eira} de motorista|carteira nacional de habilitação|cnh|cnh {b,c,d,categoria b,categoria d}|habilitação {,categoria }{b,c,d}',
  pl: 'praw{o,a} jazdy|praw{o,a} jazdy {kat.,kategorii} {b,c,ce,d}',
} as const;

const ENGLISH = "(?:driver|driving|motorist)['’]?s?['’]?[- ]licen[cs]es?";
const OTHERS = Object.values(DRIVING_LICENCES)
  .flatMap(formsOf)
  .sort((a, b) => b.length - a.length)
  .map((words) => words.replace(/\./g, '\\.').replace(/\s/g, '\\s'));

/** Letters of other languages are no part of a word for `\b`. */
const DRIVING_LICENCE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[ENGLISH, ...OTHERS].join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/** Vehicles and classes that one drives for a living: without their license the work is against the law. */
const FOR_A_LIVING =
  /\b(?:commercial|cdl|hgv|lgv|pcv|psv|lorry|truck|bus|lkw|poids lourds|pl|de pesados)\b|(?:\b(?:class|klassen?|categor\p{L}*|catégorie|cat\.?|kat\.?|kategori\p{L}*|type|tipo|permis|patente|rijbewijs|carné|carnet|cnh)\s+["“‘']?)(?:A|C1?E?|D1?)\b(?!['’])/iu;

/** True for a text that names a license to drive. */
export const namesDrivingLicence = memoiseText((text) => allMatches(text, DRIVING_LICENCE).length > 0);

/** The text with blanks in place of the licenses to drive that most people hold: those of a profession stay. */
export const withoutOrdinaryDrivingLicence = (text: string): string =>
  FOR_A_LIVING.test(text) ? text : text.replace(DRIVING_LICENCE, (words) => ' '.repeat(words.length));
