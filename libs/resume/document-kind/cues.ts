import type { DocumentKind } from '#libs/contracts';

/** What tells one kind of document. */
export interface KindCues {
  kind: DocumentKind;
  /** How many different cues have to be there. */
  needs: number;
  /** Each is looked for once, line by line. */
  cues: readonly RegExp[];
  /** Marks that many lines of such a document have, and what share of all lines that must be. */
  lines?: { mark: RegExp; least: number; share: number };
  /** It has headings that résumés have too ("Experience", "Education"), so these do not speak against it. */
  sharesHeadings?: true;
  /** It tells of no period of work at all. */
  tellsNoPeriod?: true;
  /** It may tell of one period of work, so that only more of them speak against it. */
  mayTellPeriod?: true;
}

const MONEY = String.raw`(?:[€£$₹]|\b(?:EUR|USD|GBP|CHF|Rs\.?|PLN|zł))`;
/** A price at the end of a line, without a year before it. */
const PRICED = new RegExp(String.raw`^\D.*?\s(?:${MONEY}\s?)?\d{1,3}[.,]\d{2}(?:\s?${MONEY})?$`, 'u');

/**
 * Kinds of documents that are no résumés, in English, German, French, Spanish, Italian, Dutch, Portuguese and Polish. A
 * cue is a phrase that such documents are made of, never a topic: an accountant's résumé says "invoices", and never
 * "Invoice No. 20419".
 */
export const KIND_CUES: readonly KindCues[] = [
  {
    kind: 'invoice',
    needs: 3,
    cues: [
      /^\W*(?:tax |pro ?forma )?invoice\b(?:.{0,25}\d|\W*$)|^\W*(?:rechnung|quittung)(?:\s*(?:nr|nummer)?[.: -]*[\d/-]+)?\W*$|^\W*(?:facture|factura|fattura|factuur|fatura|faktura)\b.{0,25}(?:\d|$)/iu,
      /\b(?:invoice (?:no|number|date|#)|rechnungs(?:nummer|datum|nr)|numéro de facture|due date|bill(?:ed)? to|leistungszeitraum|fecha de emisión)\b/iu,
      /\b(?:unit price|einzelpreis|prix unitaire|precio unitario|prezzo unitario|stukprijs|preço unitário|cena jedn|qty|quantité|hsn)\b/iu,
      /\b(?:sub-?total|total due|amount due|balance due|grand total|rechnungsbetrag|gesamtbetrag|nettobetrag|total (?:ht|ttc)|taxable value|importe total|base imponible|totale fattura|te betalen|do zapłaty)\b/iu,
      /\b(?:vat|mwst|ust|tva|iva|btw|cgst|sgst|sales tax)\b.{0,12}\d/iu,
      /\b(?:please pay|payable within|zahlbar|règlement par|iban|sort code|amount in words|e\. ?& ?o\. ?e)\b/iu,
    ],
  },
  {
    kind: 'menu',
    needs: 2,
    cues: [
      /^\W*(?:starters?|appetizers?|vorspeisen|entrées|primeros|entrantes|antipasti|voorgerechten|entradas|przystawki|breakfast(?: all day)?|small plates)\W*$/iu,
      /^\W*(?:mains?|main courses?|entrees|hauptgerichte|hauptspeisen|plats|segundos|secondi|primi|hoofdgerechten|pratos principais|dania główne|sides)\W*$/iu,
      /^\W*(?:desserts?|nachspeisen|nachtisch|postres|dolci|nagerechten|sobremesas|desery|puddings)\W*$/iu,
      /^\W*(?:drinks|getränke|boissons|bebidas|bevande|dranken|napoje|beers?|wines?|cocktails)\W*$/iu,
      /\b(?:lunch menu|dinner menu|speisekarte|menú del día|menu du jour|carte des|service charge|gratuity|gluten-free .{0,30}available|tell us about (?:any )?allerg|incluye pan|iva incluido)\b/iu,
    ],
    lines: { mark: PRICED, least: 0, share: 0 },
  },
  {
    kind: 'thesis',
    needs: 3,
    cues: [
      /\b(?:in partial fulfil?lment|submitted (?:to|for|in)|vorgelegt von|présentée? et soutenue?|presentada? por|eingereicht von|zur erlangung)\b/iu,
      /^\W*(?:(?:bachelor|master|diplom)(?:arbeit|thesis)|(?:inaugural-?)?dissertation|thèse de doctorat|mémoire de (?:master|fin d)|tesis doctoral|trabajo de fin de|tesi di laurea|proefschrift|praca magisterska)/iu,
      /\b(?:this (?:thesis|dissertation|chapter)|present (?:thesis|dissertation)|findings of this (?:thesis|dissertation)|vorliegende(?:n)? arbeit|directeur de mémoire|ce mémoire|cette thèse)\b/iu,
      /^\W*(?:supervis(?:or|ors|ed by)|erstgutachter(?:in)?|zweitgutachter(?:in)?|betreuer|sous la direction|director de tesis|relatore|promotor)\b/iu,
      /^\W*(?:(?:table of )?contents|inhaltsverzeichnis|sommaire|table des matières|índice|indice|inhoudsopgave)\W*$/iu,
      /^\W*(?:chapter|kapitel|chapitre|capítulo|capitolo|hoofdstuk|première partie)\s*(?:\d|[ivx]+\b|:)?/iu,
      /\b(?:eidesstattliche|i declare that|déclare sur l'honneur|declaration of authorship|matrikelnummer|remerciements)\b/iu,
      /^\W*(?:references|bibliography|literaturverzeichnis|bibliographie|bibliografía|bibliografia)\W*\d*$/iu,
      /\(\p{Lu}\p{L}+(?: (?:&|and|et al\.?,?) ?\p{L}*)?,? \d{4}(?:; | ?\))|\bet al\./u,
      /^\W*\d\.\d(?:\.\d)? \p{Lu}/u,
    ],
  },
  {
    kind: 'paper',
    needs: 4,
    cues: [
      /^\W*(?:abstract|zusammenfassung|résumé de l'article|resumen)\b[\s.:—–-]*/iu,
      /^\W*(?:keywords|index terms|schlüsselwörter|mots[- ]clés|palabras clave)\s*[:—–-]/iu,
      /^\W*(?:(?:\d{1,2}|[ivx]+)\.?\s+)?(?:introduction|einleitung|introducción|preliminaries)\W*$/iu,
      /^\W*(?:(?:\d{1,2}|[ivx]+)\.?\s+)?(?:methods?|methodology|methode|methodik|materials and methods|related work|proof of .{1,20}|métodos?)\W*$/iu,
      /^\W*(?:(?:\d{1,2}|[ivx]+)\.?\s+)?(?:results?|ergebnisse|findings|experiments|résultats|resultados)\W*$/iu,
      /^\W*(?:(?:\d{1,2}|[ivx]+)\.?\s+)?(?:discussion|conclusions?|diskussion|fazit|conclusión|conclusiones)\W*$/iu,
      /^\W*(?:references|literatur|bibliograph(?:y|ie)|referencias)\W*$/iu,
      /\[\d{1,3}\](?:, \[\d{1,3}\])?(?:\.|\s\p{Ll})|\((?:vgl\. )?\p{Lu}\p{L}+(?: et al\.)?,? \d{4}/u,
      /\bdoi:|arxiv:\d|conflicts? of interest|we (?:prove|propose|present|show|randomi[sz]ed)\b|\b(?:lemma|theorem) \d|\bp ?[<=] ?0?\.\d|\b(?:table|figure|tabelle|abbildung) \d/iu,
    ],
  },
  {
    kind: 'contract',
    needs: 3,
    mayTellPeriod: true,
    cues: [
      /\b(?:this agreement (?:is|shall|was)|this contract is|present[e]? contrato|present contrat|vertragsparteien|mietvertrag|arbeitsvertrag|kaufvertrag|umowa (?:o|najmu))\b/iu,
      /\b(?:hereinafter|hereunder|hereto|whereas the|now,? therefore|in witness whereof|en adelante (?:el|la)|ci-après|nachfolgend .{0,30} genannt|reunidos)\b/iu,
      /\((?:the|each a) ["“]?\p{Lu}\p{L}+|\((?:ver)?(?:mieter|mieterin|arbeitgeber|arbeitnehmer|verkäufer|käufer|vermieter)(?:in)?\)/iu,
      /\bgoverned by the laws?\b|\b(?:governing law|jurisdicción|gerichtsstand|droit applicable|schriftform|se someten a)\b/iu,
      /\b(?:either party|neither party|receiving party|the parties (?:agree|have|wish|hereto)|las partes|les parties conviennent|die parteien)\b/iu,
      /\b(?:employee|employer|tenant|contractor|party|landlord|agreement) shall\b|\bthe (?:employment|term) shall\b/iu,
      /^\W*(?:§ ?\d+|cláusulas?|article \d+|(?:primera|segunda|tercera)\.)/iu,
      /\b(?:kündigung bedarf|leistet eine kaution|written notice|tiene por objeto|mietverhältnis|bedarf der)\b/iu,
    ],
  },
  {
    kind: 'job-ad',
    needs: 3,
    sharesHeadings: true,
    tellsNoPeriod: true,
    cues: [
      /\((?:m\/[wf]\/[dx]|w\/m\/d|f\/m\/[dx]|h\/f|gn)\)|\bun\(e\)\b/iu,
      /\b(?:we are (?:hiring|looking for|seeking)|we['’]re (?:hiring|looking for)|what we(?:['’]re| are) looking for|wir suchen|nous rec(?:rutons|herchons)|buscamos|cerchiamo|wij zoeken|procuramos|poszukujemy|join our team)\b/iu,
      /\b(?:what we offer|we offer|wir bieten|nous (?:offrons|proposons)|ofrecemos|offriamo|wij bieden|oferecemos|oferujemy|benefits: )\b/iu,
      /\b(?:you will|you['’]ll|you have|your (?:responsibilities|tasks|profile|role)|(?:de|ih)(?:ine?|re?) (?:aufgaben|profil)|vo(?:s|tre) (?:missions?|profil)|tus funciones|jouw (?:taken|profiel))\b/iu,
      /\b(?:apply now|to apply,?|how to apply|send (?:us )?your (?:cv|resume|résumé|application)|bewirb dich|bewerben sie sich|envoyez votre cv|envía tu|poste à pourvoir|zum nächstmöglichen)\b/iu,
      /\b(?:equal opportunity employer|about the (?:role|job)|pay: |salary range|per hour$|postuler|hybrid work$)/iu,
      /^\W*(?:requirements|responsibilities|qualifications|about us|über uns)\W*$/iu,
      /\b(?:(?:the )?(?:successful|ideal|right) (?:candidate|applicant)|(?:interested|qualified|shortlisted) (?:candidates|applicants)|candidates? (?:must|should|will)|applicants (?:must|should|will))\b/iu,
      /\b(?:(?:minimum|required|preferred|desired|basic|additional) (?:qualifications|skills|experience|requirements)|must[- ]haves?:|nice[- ]to[- ]haves?|(?:is|are|would be) (?:a plus|required|preferred|desirable)|key requirements)\b/iu,
      /\b(?:job (?:description|responsibilities|summary|type|requirements)|position (?:summary|overview|description)|application (?:procedures?|deadline)|closing date|reports to:|employment type|what you['’]ll (?:do|bring|need)|who you are|in this role,? you|the role)\b/iu,
      /\b(?:competitive (?:salary|pay|compensation)|paid time off|401\(?k\)?|health insurance|regardless of|without regard to|reasonable accommodations?|background check|right to work|salary: |per annum|pension scheme|annual leave|base (?:salary|pay))\b/iu,
      /\b(?:we are (?:a|an|the|committed|proud)|we['’]re (?:a|an|the|building|on a)|our (?:client|mission|values|culture|customers|company)|as part of our|founded in \d{4})\b/iu,
    ],
  },
  {
    kind: 'reference-letter',
    needs: 2,
    mayTellPeriod: true,
    cues: [
      /^\W*(?:to whom(?:soever)? it may concern|(?:zwischen|arbeits)zeugnis|experience certificate|relieving letter|letter of recommendation|attestation de travail|certificat de travail)\W*$/iu,
      /\b(?:pleasure to recommend|letter of recommendation for|(?:recommend|recommending) (?:her|him|them)\b|i (?:can )?(?:highly |strongly |warmly )?recommend \p{Lu}|without (?:reservation|hesitation))/iu,
      /\b(?:this is to certify that|war vom .{4,40} bis .{4,40} (?:als|in)|worked (?:for|with|under) (?:me|us)|was employed (?:with|by|at)|a travaillé (?:dans|pour) notre)\b/iu,
      /\b(?:zu unserer vollen|vollsten zufriedenheit|vollen zufriedenheit|gegenüber vorgesetzten|verlässt uns|wünschen (?:ihm|ihr)|auf eigenen wunsch)\b/iu,
      /\b(?:we wish (?:him|her|them)|his conduct|her conduct|during (?:his|her|their) tenure|we found (?:him|her)|among the (?:top|best) .{0,30}(?:taught|students))\b/iu,
    ],
  },
  {
    kind: 'transcript',
    needs: 3,
    cues: [
      /\b(?:(?:academic |official )+transcript|statement of marks|mark ?sheet|relevé de notes|zeugnis der|certificación académica|expediente académico|cijferlijst)\b/iu,
      /\b(?:term gpa|cumulative gpa|durchschnittsnote|moyenne générale|total credits|marks obtained|max\.? marks|nota media)\b/iu,
      /\b(?:student id|student no|matrikel(?:nummer|-nr)|roll no|n° étudiant|candidate no|registration no)\b/iu,
      /^\W*(?:(?:fall|spring|summer|autumn|winter) (?:term |semester )?\d{4}|semest(?:er|re)\s+\d)\W*$/iu,
      /\b(?:registrar|controller of examinations|prüfungskommission|schulleiter(?:in)?|result: pass|mention (?:assez )?bien)\b/iu,
      /^.{3,45}\s(?:\d[\d.,]* (?:credits?|ects)|(?:\d{1,3} ){2,4}punkte|\d{2,3} \d{1,3} [A-F][+-]?$)/iu,
    ],
  },
  {
    kind: 'recipe',
    needs: 2,
    cues: [
      /^\W*(?:ingredients|zutaten|ingrédients|ingredientes|ingredienti|ingrediënten|składniki)\b/iu,
      /^\W*(?:method|directions|preparation|zubereitung|préparation|preparación|preparazione|bereiding|przygotowanie)\W*$/iu,
      /^\W*\d+(?:[.,/]\d+)? ?(?:g|kg|ml|cl|l|tbsp|tsp|cups?|el|tl|oz|cucchiai|cuillères?|cucharadas?|tin|szklanki)\b/iu,
      /\b(?:preheat|simmer|stir in|whisk|fold in|bake for|fry the|anbraten|abschmecken|umrühren|unterrühren|mijoter|mélanger|cuocere|mescolare|hornear|season and serve)\b/iu,
      /\b(?:serves \d|prep(?:aration)? (?:time )?\d|für \d personen|pour \d personnes|para \d personas|per \d persone|\d+ ?°c)\b/iu,
    ],
    lines: {
      mark: /^\W*\d+(?:[.,/]\d+)? ?(?:g|kg|ml|cl|l|tbsp|tsp|cups?|el|tl|oz|cucchiai|tin)\b/iu,
      least: 3,
      share: 0.1,
    },
  },
  {
    kind: 'source-code',
    needs: 2,
    cues: [
      /^\s*(?:import\s.+\sfrom\s+['"]|import \w+(?:\.\w+)*;?$|from \w+ import |#include\s*[<"]|using \w+(?:\.\w+)*;|package \w+(?:\.\w+)*;?$|require\()/u,
      /^\s*(?:(?:export |public |private |static |async |const )*(?:function|class|interface|def|fn|func|void|int|struct)\s+\w+\s*[(<{:])/u,
      /^\s*(?:if|for|while|switch)\s*\(.*\)\s*\{?$|^\s*(?:for|if|with|while) .+:$/u,
      /^\s*(?:return\b.*;?|\}\s*(?:else)?\s*\{?|\);?)$/u,
      /^\s*(?:SELECT\s.+|FROM\s+\w+)/u,
      /^\s*(?:(?:INNER |LEFT )?JOIN\s+\w+.+\sON\s.+|GROUP BY\s.+)/u,
      /^\s*(?:CREATE (?:TABLE|INDEX|VIEW)\s.+|INSERT INTO\s.+|UPDATE\s+\w+\s+SET\s.+)/u,
    ],
    lines: {
      mark: /[;{}]\s*$|^\s*(?:def|class|for|if|with|return|import|from)\b.*[:)\w]$|^\s+\S+\s*=\s*\S|^#|^(?:SELECT|FROM|JOIN|WHERE|GROUP BY|ORDER BY|HAVING)\s/u,
      least: 5,
      share: 0.5,
    },
  },
  {
    kind: 'form',
    needs: 2,
    cues: [
      /\b(?:please (?:complete|fill in|return this form)|in (?:block capitals|druckbuchstaben)|bitte .{0,30}ausfüllen|à remplir|rellen(?:e|ar) )/iu,
      /\b(?:for office use|office use only|nur von der behörde|von der .{3,20} auszufüllen|réservé à l'administration|approved by:?\s*_)/iu,
      /^\W*(?:application for|antrag auf|demande de|solicitud de|.{0,40}\bform)\W*.{0,40}$/iu,
      /(?:signature|unterschrift|firma)\s*:?\s*[_.]{6,}/iu,
      /(?:☐|□|\[ ?\])\s*\p{L}/u,
    ],
    lines: { mark: /[_.]{6,}|_{4,}|(?:☐|□|\[ ?\])\s*\p{L}/u, least: 3, share: 0.2 },
  },
  {
    kind: 'cover-letter',
    needs: 3,
    cues: [
      /^\W*(?:dear\s.{2,40}[,:]?|sehr geehrte.{2,60},?|madame,? monsieur,?|estimad[oa]s?\s.{2,40}[:,]|gentile\s.{2,40},|geachte\s.{2,40},|prezad[oa]s?\s.{2,40}[,:]|szanowni państwo,?)$/iu,
      /\b(?:i am writing to (?:apply|express)|my application for|apply for the (?:position|post|role)|bewerbe (?:ich )?mich|je vous adresse ma candidature|me dirijo a|mi candidatura|hierbij solliciteer)\b/iu,
      /\b(?:look forward to (?:hearing|meeting)|thank you for (?:considering|your (?:time|consideration))|welcome the (?:chance|opportunity)|einladung zu einem|freue ich mich|me tiens à votre disposition|quedo a su disposición|gerne überzeuge)\b/iu,
      /^\W*(?:yours (?:sincerely|faithfully|truly)|(?:best|kind|warm) regards|sincerely|mit freundlichen grüßen|atentamente|cordialement|met vriendelijke groet|cordiali saluti)\W*$|salutations distinguées/iu,
      /\b(?:find my (?:cv|resume|résumé) attached|(?:cv|resume|résumé) (?:is )?(?:attached|enclosed)|anbei .{0,20}lebenslauf)\b/iu,
    ],
  },
];
