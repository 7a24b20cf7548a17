/** A whole résumé gives the same profile in the form for women and in that for men; `npm run eval` tries hundreds with ESCO's titles. */
import { describe, expect, it } from '@jest/globals';
import { twinDifferences, twinResume } from '../../../bench/eval/twin-resumes/twin-resumes.js';
import { TWIN_LANGUAGES, type TwinLanguage } from '../../../bench/eval/twin-resumes/wordings.js';

const TITLES: Readonly<Record<TwinLanguage, string>> = {
  en: 'Salesman|Saleswoman;Kiln man|Kiln woman;Prop master|Prop mistress;Steward|Stewardess;Stunt man|Stunt woman',
  de: 'Bürokaufmann|Bürokauffrau;Erzieher|Erzieherin;Arzt|Ärztin;Koch|Köchin;Verkäufer|Verkäuferin',
  fr: 'Développeur|Développeuse;Infirmier|Infirmière;Vendeur|Vendeuse;Directeur|Directrice;Cuisinier|Cuisinière',
  es: 'Cocinero|Cocinera;Enfermero|Enfermera;Director|Directora;Camarero|Camarera;Abogado|Abogada',
  it: 'Cameriere|Cameriera;Infermiere|Infermiera;Direttore|Direttrice;Cuoco|Cuoca;Operaio|Operaia',
  nl: 'Verkoper|Verkoopster;Leraar|Lerares;Directeur|Directrice;Kapper|Kapster;Begeleider|Begeleidster',
  pt: 'Enfermeiro|Enfermeira;Engenheiro|Engenheira;Diretor|Diretora;Cozinheiro|Cozinheira;Professor|Professora',
  pl: 'Nauczyciel|Nauczycielka;Kierownik|Kierowniczka;Sprzedawca|Sprzedawczyni;Kelner|Kelnerka;Lekarz|Lekarka',
};

describe('a whole résumé in the form for women and in that for men', () => {
  it.each(TWIN_LANGUAGES)('gives the same profile: %s', (language) => {
    const titles = TITLES[language].split(';').map((pair) => pair.split('|') as [string, string]);
    for (let index = 0; index < 4; index++) expect(twinDifferences(twinResume(language, index, titles))).toEqual([]);
  });
});
