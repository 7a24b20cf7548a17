/** Forms of several words in other languages than English: the form that stands for all, then the others, divided by "|". */
export const PHRASE_FORMS: readonly string[] = [
  'homme de ménage|femme de ménage',
  'hommes de ménage|femmes de ménage',
  'valet de chambre|femme de chambre',
  'valets de chambre|femmes de chambre',
  "garçon d'étage|femme d'étage",
  'maïeuticien|sage femme|homme sage femme',
  'maïeuticiens|sages femmes',
  'garçon de salle|fille de salle',
  'garçon de cuisine|fille de cuisine',
  "steward|hôtesse de l'air|hôtesse de l’air|hôte de l'air|hôte de l’air",
  // "Carrière" alone is a quarry and a career, "media" what one reads.
  'ouvrier carrier|ouvrière carrière',
  'ouvriers carriers|ouvrières carrières',
  'carrier fendeur|carrière fendeuse',
  'carriers fendeurs|carrières fendeuses',
  'técnico medio|técnica media',
  'técnicos medios|técnicas medias',
  'mozo de almacén|moza de almacén',
  'señor de la limpieza|señora de la limpieza',
  'chico de los recados|chica de los recados',
  'homem da limpeza|senhora da limpeza|mulher da limpeza',
  'uomo delle pulizie|donna delle pulizie',
  // Titles of ESCO have either.
  'alla disinchiostratura|allo disinchiostratura',
];
