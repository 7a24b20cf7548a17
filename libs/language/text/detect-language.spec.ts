import { describe, expect, it } from '@jest/globals';
import { detectedLanguage, detectLanguage, readingOfLanguage } from './detect-language.js';

/** A few lines about work in each language. */
const TEXTS: Readonly<Record<string, string>> = {
  en: 'Ran the shop with nine staff and ordered goods for the season. Trained new people in the use of the till and wrote the plan for the week.',
  de: 'Leitung des Ladens mit neun Leuten und Bestellung der Waren für die Saison. Einarbeitung von neuen Kräften in die Kasse und Planung für die Woche.',
  fr: 'Gestion du magasin avec neuf personnes et commande des produits pour la saison. Formation des nouveaux dans les rayons et planning de la semaine.',
  es: 'Gestión de la tienda con nueve personas y pedido de los productos para la temporada. Formación de los nuevos en la caja y plan de la semana.',
  it: 'Gestione del negozio con nove persone e ordine dei prodotti per la stagione. Formazione delle nuove leve alla cassa e piano della settimana.',
  nl: 'Leiding van de winkel met negen mensen en bestelling van de goederen voor het seizoen. Inwerken van nieuwe mensen op de kassa en het rooster voor de week.',
  pt: 'Gestão da loja com nove pessoas e encomenda dos produtos para a época. Formação dos novos na caixa e plano da semana para os colegas.',
  pl: 'Prowadzenie sklepu z zespołem i zamawianie towarów na sezon oraz dla klientów. Szkolenie nowych osób przy kasie i plan na tydzień.',
  sv: 'Ledde butiken med nio anställda och beställde varor för säsongen. Lärde upp nya i kassan och gjorde schemat för veckan, som är en del av arbetet.',
  cs: 'Vedl jsem obchod s devíti lidmi a objednával zboží na sezónu. Zaučoval jsem nové lidi při práci na pokladně a připravoval plán pro tým, který je velký.',
  ro: 'Am condus magazinul cu nouă oameni și am comandat produse pentru sezon. Am format oameni noi la casă și am fost responsabil de planul din fiecare săptămână.',
  hu: 'Az üzlet vezetője voltam, és az áru rendelése is a feladatom volt. Nem csak a pénztár, hanem a heti beosztás is az én dolgom volt.',
  tr: 'Dokuz kişi ile mağazayı yönettim ve sezon için ürün sipariş ettim. Bir ekip olarak yeni gelenleri kasada eğittim ve bu haftanın planını yaptım.',
};

describe('the language of a text', () => {
  it.each(Object.entries(TEXTS))('is %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(Object.entries(TEXTS))('stays %s beside addresses, links and names', (language, text) => {
    const head =
      'João da Silva de Souza\njoao.da.silva@empresa.com.br | www.silva.com | https://github.com/o/as/do/na\nMaria dos Santos, Carlos de la Cruz\n';
    expect(detectLanguage(head + text)).toBe(language);
  });

  it.each(['Python, Docker, Kubernetes', '', 'acme.com, shop.com, acme.com.br', 'Rua da Sé 5', '2019 – 2021'])(
    'cannot be told from %j',
    (text) => {
      expect(detectedLanguage(text)).toEqual({ language: null });
    },
  );

  it('is read in sentences, word by word, or not at all', () => {
    expect(['en', 'it', 'pl', null].map(readingOfLanguage)).toEqual(Array(4).fill('sentences'));
    expect(['sv', 'cs', 'uk', 'ru'].map(readingOfLanguage)).toEqual(Array(4).fill('words'));
    expect(['ja', 'ar', 'el'].map(readingOfLanguage)).toEqual(Array(3).fill('none'));
  });
});
