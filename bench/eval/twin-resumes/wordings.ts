/**
 * What whole résumés say in eight languages, in the form for men and in that for women: `[for men|for women]`. `{0}` and on are titles.
 * The sentences are our own.
 */

/** Headings, dates and sentences of one language. */
export interface Wording {
  headings: Readonly<Record<'summary' | 'work' | 'education' | 'skills' | 'languages', string>>;
  /** March, May, September, October. */
  months: readonly [string, string, string, string];
  present: string;
  summaries: readonly string[];
  bullets: readonly string[];
  education: readonly string[];
  skills: readonly string[];
  languages: readonly string[];
}

export const TWIN_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'] as const;
export type TwinLanguage = (typeof TWIN_LANGUAGES)[number];

export const WORDINGS: Readonly<Record<TwinLanguage, Wording>> = {
  en: {
    headings: {
      summary: 'Summary',
      work: 'Work Experience',
      education: 'Education',
      skills: 'Skills',
      languages: 'Languages',
    },
    months: ['March', 'May', 'September', 'October'],
    present: 'Present',
    summaries: [
      'Reliable {0} with eight years of experience in small companies.',
      'I work as a {0} and was a [spokesman|spokeswoman] of the staff.',
      'Experienced {0}, known to clients as a good [salesman|saleswoman].',
    ],
    bullets: [
      'Trained two new [waiters|waitresses] and one [steward|stewardess]',
      'Reported to the [chairman|chairwoman] of the board every month',
      'Stood in for the [foreman|forewoman] of the night shift',
      'Worked as a {1} in a team of six',
      'Planned the shifts of thirty colleagues in Excel',
      'Supported the [headmaster|headmistress] with the budget of the school',
      'Acted as [host|hostess] of a trade fair with 200 guests',
      'Cut the costs of storage by 12 % within one year',
    ],
    education: [
      'BSc in Economics, University of Leeds, 2009',
      'Apprenticeship as a {2}, City College Norwich, 2008',
      'MSc in Chemistry, University of York, 2010, president of the [alumni|alumnae]',
    ],
    skills: [
      'Excel, SAP, customer service',
      'Good [businessman|businesswoman], bookkeeping, Excel',
      'Project management, Python',
    ],
    languages: ['English (native), German (B2)', 'English: native speaker\nFrench: fluent'],
  },
  de: {
    headings: {
      summary: 'Profil',
      work: 'Berufserfahrung',
      education: 'Ausbildung',
      skills: 'Kenntnisse',
      languages: 'Sprachen',
    },
    months: ['März', 'Mai', 'September', 'Oktober'],
    present: 'heute',
    summaries: [
      '[Engagierter und zuverlässiger|Engagierte und zuverlässige] {0} mit acht Jahren Erfahrung in kleinen Betrieben.',
      'Ich bin {0} und [ein belastbarer Teamplayer|eine belastbare Teamplayerin] mit Blick für Zahlen.',
      'Als {0} arbeite ich seit Jahren eng mit [dem Geschäftsführer|der Geschäftsführerin] zusammen.',
    ],
    bullets: [
      'Einarbeitung von zwei neuen [Kollegen|Kolleginnen] und [einem Praktikanten|einer Praktikantin]',
      'Unterstützung [des Abteilungsleiters|der Abteilungsleiterin] bei der Planung des Budgets',
      'Vertretung [vom Schichtleiter|von der Schichtleiterin] in der Nachtschicht',
      'Tätigkeit als {1} in einem Team von sechs Personen',
      'Planung der Schichten von dreißig Beschäftigten mit Excel',
      '[Ansprechpartner|Ansprechpartnerin] für Kunden und Lieferanten',
      'Zusammenarbeit mit [Ärzten, Pflegern und Lehrern|Ärztinnen, Pflegerinnen und Lehrerinnen]',
      'Senkung der Lagerkosten um 12 % innerhalb eines Jahres',
    ],
    education: [
      'Diplom-[Kaufmann|Kauffrau], Universität Köln, 2009',
      'Ausbildung [zum Industriekaufmann|zur Industriekauffrau], IHK Dortmund, 2008',
      'Staatlich [geprüfter Techniker|geprüfte Technikerin] Maschinenbau, Fachschule Ulm, 2010',
      'Diplom-[Ingenieur|Ingenieurin] Elektrotechnik, TU Dresden, 2007',
    ],
    skills: ['Excel, SAP, Buchhaltung', '[Ersthelfer|Ersthelferin], Excel, Staplerschein', 'Projektmanagement, Python'],
    languages: [
      'Deutsch ([Muttersprachler|Muttersprachlerin]), Englisch (B2)',
      'Deutsch: Muttersprache\nEnglisch: fließend',
    ],
  },
  fr: {
    headings: {
      summary: 'Profil',
      work: 'Expérience professionnelle',
      education: 'Formation',
      skills: 'Compétences',
      languages: 'Langues',
    },
    months: ['mars', 'mai', 'septembre', 'octobre'],
    present: "aujourd'hui",
    summaries: [
      '{0} [motivé et rigoureux|motivée et rigoureuse] avec huit ans d’expérience dans de petites entreprises.',
      'Je suis {0}, [sérieux, organisé et créatif|sérieuse, organisée et créative].',
      '[Passionné|Passionnée] par mon métier, je travaille comme {0} auprès [du directeur|de la directrice].',
    ],
    bullets: [
      'Formation de deux nouveaux collègues et [d’un apprenti|d’une apprentie]',
      'Assistance [du directeur commercial|de la directrice commerciale] pour le budget annuel',
      'Remplacement [du chef d’équipe|de la cheffe d’équipe] pendant la nuit',
      'Travail comme {1} dans une équipe de six personnes',
      'Planification des horaires de trente salariés avec Excel',
      '[Chargé|Chargée] de la relation avec les clients et les fournisseurs',
      'Coordination de cinq [infirmiers et éducateurs spécialisés|infirmières et éducatrices spécialisées]',
      'Réduction des coûts de stockage de 12 % en un an',
    ],
    education: [
      'Master en gestion, Université de Lyon, 2009',
      'BTS Comptabilité, Lycée Jean Moulin, 2008, [diplômé|diplômée] avec mention',
      'Diplôme [d’infirmier|d’infirmière], IFSI de Lille, 2010',
      'Licence de droit, Université de Nantes, 2007, [major|major] de promotion',
    ],
    skills: [
      'Excel, SAP, comptabilité',
      '[Secouriste certifié|Secouriste certifiée], Excel',
      'Gestion de projet, Python',
    ],
    languages: ['Français (langue maternelle), anglais (B2)', 'Français : natif\nAnglais : courant'],
  },
  es: {
    headings: {
      summary: 'Perfil',
      work: 'Experiencia laboral',
      education: 'Formación',
      skills: 'Habilidades',
      languages: 'Idiomas',
    },
    months: ['marzo', 'mayo', 'septiembre', 'octubre'],
    present: 'actualidad',
    summaries: [
      '{0} [comprometido y organizado|comprometida y organizada] con ocho años de experiencia en empresas pequeñas.',
      'Soy {0}, [proactivo, dinámico y acostumbrado|proactiva, dinámica y acostumbrada] a trabajar en equipo.',
      '[Apasionado|Apasionada] por mi oficio, trabajo como {0} junto [al director|a la directora].',
    ],
    bullets: [
      'Formación de dos [compañeros nuevos|compañeras nuevas] y [un becario|una becaria]',
      'Apoyo [al jefe|a la jefa] de departamento en el presupuesto anual',
      'Sustitución [del encargado|de la encargada] del turno de noche',
      'Trabajo como {1} en un equipo de seis personas',
      'Planificación de los turnos de treinta empleados con Excel',
      '[Responsable y encargado|Responsable y encargada] de la atención a clientes y proveedores',
      'Coordinación de cinco [enfermeros y educadores|enfermeras y educadoras]',
      'Reducción de los costes de almacén en un 12 % en un año',
    ],
    education: [
      '[Licenciado|Licenciada] en Derecho, Universidad de Sevilla, 2009',
      '[Graduado|Graduada] en Economía, Universidad de Valencia, 2008',
      '[Técnico|Técnica] Superior en Administración y Finanzas, IES Goya, 2010',
      '[Ingeniero|Ingeniera] Industrial, Universidad Politécnica de Madrid, 2007',
    ],
    skills: ['Excel, SAP, contabilidad', '[Trabajador|Trabajadora] en equipo, Excel', 'Gestión de proyectos, Python'],
    languages: ['Español ([nativo|nativa]), inglés (B2)', 'Español: lengua materna\nInglés: fluido'],
  },
  it: {
    headings: {
      summary: 'Profilo',
      work: 'Esperienza professionale',
      education: 'Istruzione e formazione',
      skills: 'Competenze',
      languages: 'Lingue',
    },
    months: ['marzo', 'maggio', 'settembre', 'ottobre'],
    present: 'oggi',
    summaries: [
      '{0} [motivato e preciso|motivata e precisa] con otto anni di esperienza in piccole aziende.',
      'Sono {0}, [organizzato, dinamico e abituato|organizzata, dinamica e abituata] a lavorare in gruppo.',
      '[Appassionato|Appassionata] del mio mestiere, lavoro come {0} accanto [al direttore|alla direttrice].',
    ],
    bullets: [
      'Formazione di due [nuovi colleghi|nuove colleghe] e [un apprendista|un’apprendista]',
      'Supporto [al direttore amministrativo|alla direttrice amministrativa] per il bilancio annuale',
      'Sostituzione [del caposquadra|della caposquadra] nel turno di notte',
      'Lavoro come {1} in un gruppo di sei persone',
      'Pianificazione dei turni di trenta dipendenti con Excel',
      '[Addetto|Addetta] ai rapporti con clienti e fornitori',
      'Coordinamento di cinque [infermieri ed educatori|infermiere ed educatrici]',
      'Riduzione dei costi di magazzino del 12 % in un anno',
    ],
    education: [
      '[Laureato|Laureata] in Economia, Università di Bologna, 2009',
      'Diploma di [ragioniere|ragioniera], Istituto Tecnico Galilei, 2008',
      'Laurea in Giurisprudenza, Università di Padova, 2010, [dottore|dottoressa] con lode',
    ],
    skills: [
      'Excel, SAP, contabilità',
      '[Bravo organizzatore|Brava organizzatrice], Excel',
      'Gestione di progetti, Python',
    ],
    languages: ['Italiano (madrelingua), inglese (B2)', 'Italiano: madrelingua\nInglese: fluente'],
  },
  nl: {
    headings: {
      summary: 'Profiel',
      work: 'Werkervaring',
      education: 'Opleiding',
      skills: 'Vaardigheden',
      languages: 'Talen',
    },
    months: ['maart', 'mei', 'september', 'oktober'],
    present: 'heden',
    summaries: [
      'Betrouwbare {0} met acht jaar ervaring in kleine bedrijven.',
      'Ik ben {0} en werk graag samen met een ervaren [verkoper|verkoopster].',
      'Als {0} werk ik al jaren nauw samen met de [directeur|directrice].',
    ],
    bullets: [
      'Inwerken van twee nieuwe [leraren|leraressen] en een [stagiair|stagiaire]',
      'Ondersteuning van de [directeur|directrice] bij het opstellen van het budget',
      'Vervanging van de [ploegleider|ploegleidster] in de nachtdienst',
      'Werk als {1} in een team van zes personen',
      'Plannen van de diensten van dertig medewerkers met Excel',
      '[Woordvoerder|Woordvoerster] van het personeel',
      'Samenwerking met vijf [verkopers en begeleiders|verkoopsters en begeleidsters]',
      'Verlaging van de opslagkosten met 12 % in een jaar',
    ],
    education: [
      'Bachelor Economie, Universiteit Utrecht, 2009',
      'Mbo-opleiding [kapper|kapster], ROC Amsterdam, 2008',
      'Hbo Verpleegkunde, Hogeschool Rotterdam, 2010, [voorzitter|voorzitster] van de studentenraad',
    ],
    skills: ['Excel, SAP, boekhouden', 'Goede [organisator|organisatrice], Excel', 'Projectmanagement, Python'],
    languages: ['Nederlands (moedertaal), Engels (B2)', 'Nederlands: moedertaal\nEngels: vloeiend'],
  },
  pt: {
    headings: {
      summary: 'Perfil',
      work: 'Experiência profissional',
      education: 'Formação académica',
      skills: 'Competências',
      languages: 'Idiomas',
    },
    months: ['março', 'maio', 'setembro', 'outubro'],
    present: 'atualmente',
    summaries: [
      '{0} [dedicado e organizado|dedicada e organizada] com oito anos de experiência em pequenas empresas.',
      'Sou {0}, [proativo, dinâmico e habituado|proativa, dinâmica e habituada] a trabalhar em equipa.',
      '[Apaixonado|Apaixonada] pela profissão, trabalho como {0} junto [do diretor|da diretora].',
    ],
    bullets: [
      'Formação de dois [novos colegas|novas colegas] e de [um estagiário|uma estagiária]',
      'Apoio [ao diretor financeiro|à diretora financeira] no orçamento anual',
      'Substituição [do encarregado|da encarregada] do turno da noite',
      'Trabalho como {1} numa equipa de seis pessoas',
      'Planeamento dos turnos de trinta trabalhadores com Excel',
      '[Encarregado|Encarregada] do atendimento a clientes e fornecedores',
      'Coordenação de cinco [enfermeiros e educadores|enfermeiras e educadoras]',
      'Redução dos custos de armazém em 12 % num ano',
    ],
    education: [
      '[Licenciado|Licenciada] em Direito, Universidade de Coimbra, 2009',
      '[Graduado|Graduada] em Economia, Universidade de São Paulo, 2008',
      '[Técnico|Técnica] em Contabilidade, Instituto Federal do Paraná, 2010',
      '[Pós-graduado|Pós-graduada] em Finanças, Universidade do Porto, 2007',
    ],
    skills: ['Excel, SAP, contabilidade', '[Bom comunicador|Boa comunicadora], Excel', 'Gestão de projetos, Python'],
    languages: ['Português ([nativo|nativa]), inglês (B2)', 'Português: língua materna\nInglês: fluente'],
  },
  pl: {
    headings: {
      summary: 'Podsumowanie',
      work: 'Doświadczenie zawodowe',
      education: 'Wykształcenie',
      skills: 'Umiejętności',
      languages: 'Języki',
    },
    months: ['marzec', 'maj', 'wrzesień', 'październik'],
    present: 'obecnie',
    summaries: [
      '[Sumienny i zaangażowany|Sumienna i zaangażowana] {0} z ośmioletnim doświadczeniem w małych firmach.',
      'Jestem {0}, [odpowiedzialny i dobrze zorganizowany|odpowiedzialna i dobrze zorganizowana].',
      'Jako {0} od lat [pracowałem blisko z dyrektorem|pracowałam blisko z dyrektorką].',
    ],
    bullets: [
      '[Szkoliłem dwóch nowych kelnerów i stażystę|Szkoliłam dwie nowe kelnerki i stażystkę]',
      'Wsparcie [kierownika działu|kierowniczki działu] przy budżecie rocznym',
      '[Zastępowałem brygadzistę|Zastępowałam brygadzistkę] na nocnej zmianie',
      'Praca jako {1} w zespole sześciu osób',
      'Planowanie zmian trzydziestu pracowników w programie Excel',
      '[Byłem odpowiedzialny|Byłam odpowiedzialna] za obsługę klientów i dostawców',
      'Współpraca z pięcioma [pielęgniarzami i nauczycielami|pielęgniarkami i nauczycielkami]',
      'Obniżenie kosztów magazynu o 12 % w ciągu roku',
    ],
    education: [
      'Magister ekonomii, Uniwersytet Warszawski, 2009',
      'Technik rachunkowości, Technikum Ekonomiczne w Łodzi, 2008',
      'Licencjat z prawa, Uniwersytet Jagielloński, 2010, [absolwent z wyróżnieniem|absolwentka z wyróżnieniem]',
    ],
    skills: [
      'Excel, SAP, księgowość',
      '[Dobry organizator|Dobra organizatorka], Excel',
      'Zarządzanie projektami, Python',
    ],
    languages: ['Polski (ojczysty), angielski (B2)', 'Polski: język ojczysty\nAngielski: biegły'],
  },
};
