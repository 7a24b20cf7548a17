import type { AwardNames } from './award-names.js';

/** What is awarded at many levels. */
export const AWARDS_OF_ANY_LEVEL: AwardNames = {
  level: null,
  names: [
    'titre rncp(?: (?:de )?niveau \\d)?',
    '(?:qqi|fetac|nfq) level \\d(?: (?:major award|certificate|award))?',

    'post-?hbo(?:-opleiding)?',
    'posgrado|postgrado',
    'specializzazione(?: in)?|corso di perfezionamento',
    "titre professionnel(?: de| d[’'])?",
    "diplôme (?:universitaire|inter-?universitaire)(?: de| d[’']| en)?",
    '(?:advanced|general|executive) management program(?:me)?|executive education',
    'first school leaving certificate|primary school(?: leaving)?|elementary(?: school|(?=:|,|$| \\())|primary(?: education)?(?=:|$)|educação básica|primaria(?= |,|$)|grundschule|basisschool|école primaire|scuola elementare|szkoła podstawowa',
    'paces|classes? préparatoires?(?: aux grandes écoles)?|prépa(?= )|propedeuse',
    'zertifikatslehrgang|(?:cas|das)(?= (?:in |fh |eth |uzh |hsg )?\\p{Lu})',
    'nachdiplomstudium(?: in)?',
    'npq(?: (?:in|for))?|npqh|npqml',
    '(?:[a-z]{2,6} )?level [4-8](?: \\p{L}+){0,5} (?:programme|diploma|certificate|award)',
    'access course(?: diploma)?',
    'diplom[ae]?(?= |,|:|$|\\()|dyplom|certificate(?= (?:in|of) )|zertifikat(?= )',
  ],
  exact: ['NPQH', 'NDS', 'CPGE', 'PACES'],
};
