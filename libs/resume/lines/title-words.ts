import { beginsTitles, endsTitles, lazy, memoise, neutralWord } from '#libs/language';

/** Nouns that a job title ends in or turns on, singular, lower-case, without accents. Layout knowledge: what a title means is the taxonomy's. */
const titleNouns = lazy(
  () =>
    new Set(
      `engineer developer programmer architect administrator admin manager director analyst scientist researcher consultant specialist technician
   designer lead leader head chief officer president founder cofounder owner partner principal associate assistant intern trainee apprentice
   coordinator supervisor executive representative agent advisor adviser accountant auditor bookkeeper controller cashier clerk teacher tutor professor
   lecturer instructor trainer coach nurse physician doctor surgeon therapist pharmacist dentist chef cook baker waiter waitress server bartender barista host hostess
   driver operator mechanic electrician plumber carpenter welder machinist foreman superintendent inspector estimator planner scheduler buyer merchandiser
   salesperson salesman saleswoman seller broker trader banker teller underwriter actuary attorney lawyer paralegal counsel advocate judge solicitor
   secretary receptionist recruiter generalist writer editor journalist reporter author translator interpreter librarian photographer videographer artist animator
   producer musician actor stylist cosmetologist hairdresser guard officer detective soldier sergeant captain lieutenant pilot steward attendant
   janitor cleaner housekeeper caregiver nanny babysitter volunteer mentor member fellow postdoc student freelancer contractor entrepreneur
   strategist evangelist advocate liaison facilitator moderator marketer copywriter economist statistician mathematician physicist chemist biologist geologist
   technologist tester sre devops dba cto ceo cfo coo cio ciso vp svp evp avp swe sde qa pm po support helpdesk programmanager
   worker laborer packer picker handler stocker loader installer fabricator assembler craftsman farmer gardener fisherman butcher
   expert master practitioner professional custodian dispatcher expediter appraiser assessor adjuster examiner investigator surveyor cartographer
   counselor counsellor psychologist paramedic emt hygienist optician dietitian nutritionist radiographer technologist phlebotomist aide orderly
   investigator custodian concierge valet porter caterer sommelier crew teammate employee keyholder ambassador promoter telemarketer collector
   underwriter processor entry typist transcriptionist auxiliary commis archivist curator docent ranger lifeguard referee athlete instructor dean provost registrar bursar
   apprenticeship internship praktikant praktikantin werkstudent werkstudentin ingenieur ingenieurin entwickler entwicklerin softwareentwickler softwareentwicklerin leiter leiterin berater beraterin
   mitarbeiter mitarbeiterin administratorin architektin analystin wissenschaftler wissenschaftlerin sachbearbeiter sachbearbeiterin fachinformatiker fachinformatikerin kaufmann kauffrau techniker technikerin
   geschaftsfuhrer geschaftsfuhrerin auszubildender auszubildende assistent assistentin teamleiter teamleiterin projektleiter projektleiterin systemadministrator softwareingenieur datenanalyst datenanalystin lehrer lehrerin
   ingenieure developpeur developpeuse chef consultante responsable directeur directrice technicien technicienne stagiaire charge chargee conseiller conseillere gestionnaire comptable assistante analyste chercheur chercheuse administrateur
   ingeniero ingeniera desarrollador desarrolladora programador analista gerente director directora jefe jefa consultor consultora tecnico tecnica becario becaria asistente administrador administradora cientifico cientifica arquitecto coordinador coordinadora responsable
   dev eng ops mgr asst supv bricklayer plasterer roofer tiler glazier joiner scaffolder labourer groundworker dresser miller grinder polisher sprayer rigger doktorand doktorandin doctorant doctorante doctorando cheffe sysadmin webmaster sourcer midwife toolmaker moldmaker mouldmaker fitter setter turner drafter draftsman draughtsman designer
   infirmier infirmiere vendeur vendeuse serveur serveuse cuisinier cuisiniere avocat avocate professeur chauffeur educateur educatrice formateur formatrice juriste
   developpeure programmeur programmeuse architecte redacteur redactrice acheteur acheteuse macon soudeur mecanicien mecanicienne electricien apprenti apprentie alternant alternante
   enfermero enfermera vendedor vendedora cocinero cocinera abogado abogada profesor profesora camarero camarera conductor conductora disenador disenadora contable auxiliar encargado encargada
   dependiente dependienta maestro maestra medico medica redactor redactora investigador investigadora soldador mecanico electricista ayudante operario operaria
   volontar volontarin rezeptionist florist polizist optiker portier gastgeber hausdame servicekraft
   arzt arztin koch kochin anwalt anwaltin azubi geselle gesellin meister meisterin schreiner tischler maurer maler friseur friseurin
   controleur controleuse auditeur auditrice animateur animatrice operateur operatrice coordinateur coordinatrice enseignant enseignante ouvrier ouvriere magasinier magasiniere
   preparateur preparatrice caissier caissiere boulangere patissier patissiere plombier menuisier carreleur peintre secretaire receptionniste traducteur traductrice journaliste graphiste
   manutentionnaire cariste soignant soignante kinesitherapeute pharmacien pharmacienne medecin dentiste veterinaire psychologue
   recepcionista limpiador limpiadora administrativo administrativa repartidor repartidora peluquero peluquera fontanero carpintero albanil cajero cajera teleoperador teleoperadora secretario secretaria
   farmaceutico farmaceutica fisioterapeuta psicologo psicologa periodista traductor traductora educador educadora
   kellnerin backerin gartnerin sekretar sekretarin apotheker apothekerin hebamme elektriker elektrikerin lagerist lageristin polier
   rn lpn np cna sdr bdr rep trustee chair chairman chairwoman chairperson deacon milker shearer rouseabout farmhand deckhand stagehand bosun skipper corporal constable cadet usher reviser critic pianist organist
   leitung teamleitung koch kuchenchef souschef rechtsanwalt rechtsanwaltin referendar referendarin vorstand kassier kassierin beisitzer beisitzerin obmann obfrau kassenwart kassenwartin lernender lernende lehrling soldat inhaber inhaberin aushilfe doktorand hauswart hausmeister
   wehrdienst zivildienst prasenzdienst grundwehrdienst freiwilligendienst praktikum schulpraktikum pflichtpraktikum tirocinio estagio praktyka traineeship practicum
   teamleider orderpicker wijkagent hoofdagent leerkracht verkoper verpleegkundige verzorgende vakkenvuller beveiliger bezorger kapster kapper elektricien timmerman schoonmaker kok korporaal aspirant bestuurslid vrijwilliger voorman coordinator onderwijzer leraar lerares zorgcoordinator secretaresse jobstudent rechercheur magazijnier poetshulp
   parrucchiere parrucchiera lavorante farmacista idraulico muratore commesso commessa impiegato impiegata segretario segretaria infermiere infermiera insegnante autista apprendista volontario volontaria educatore educatrice addetto addetta operatore operatrice collaboratore collaboratrice capo stagista animatore animatrice montatore barman fiorista consulente dirigente docente ricercatore ricercatrice estetista saldatore falegname imbianchino
   balconista confeiteiro confeiteira motorista enfermeiro enfermeira pedreiro coordenador coordenadora soldado eletricista promotor promotora atendente cabeleireiro cabeleireira faxineiro faxineira porteiro bombeiro ajudante encarregado encarregada operador operadora serralheiro soldador
   contador contadora pasante voluntario voluntaria practicante comercial celador celadora monitor monitora operador peon mozo moza gestor gestora
   conducteur conductrice entraineur entraineuse tresorier tresoriere benevole vacataire interimaire soldat accompagnateur accompagnatrice attache attachee employe employee cheftaine aide-soignant remplacant remplacante cariste livreur livreuse
   strazak ratownik ratowniczka trener trenerka opiekun opiekunka kierowca brygadzista praktykant praktykantka pielegniarz pielęgniarka ksiegowy księgowa księgowy programista programistka murarz sprzatacz kasjer kasjerka magazynier pracownik asystent asystentka doradca mechanik kierownik specjalista specjalistka wolontariusz wolontariuszka stażysta stazysta
   ledare arbetsledare lärare förskollärare sjuksköterska undersköterska sköterska barnmorska vårdbiträde biträde snickare målare murare svetsare montör ingenjör utvecklare programmerare handläggare ekonom säljare kassör lokalvårdare städare vaktmästare kock servitör servitris bagare chaufför förare lagerarbetare arbetare medarbetare sekreterare forskare läkare tandläkare psykolog socionom behandlingsassistent väktare brandman elektriker rörmokare mekaniker maskinförare lärling ordförande ledamot tränare vikarie
   lærling sykepleier sjukepleiar helsefagarbeider hjelpepleier vernepleier fagarbeider arbeider lærer barnehagelærer teamleder avdelingsleder prosjektleder snekker tømrer sveiser montør ingeniør utvikler saksbehandler konsulent selger medarbeider renholder vaktmester kokk servitør sjåfør sekretær forsker tannlege sosionom rådgiver vekter brannmann rørlegger styremedlem styreleder trener vikar kasserer
   sygeplejerske sosu-assistent sosu-hjælper sundhedsassistent sundhedshjælper pædagog afdelingsleder projektleder svejser udvikler sagsbehandler sælger butiksassistent medarbejder tjener chauffør læge tandlæge bestyrelsesmedlem formand træner
   sairaanhoitaja lähihoitaja hoitaja opettaja insinööri myyjä kokki tarjoilija siivooja kuljettaja asentaja sähköasentaja hitsaaja kirvesmies työntekijä varastotyöntekijä myyntiedustaja päällikkö johtaja avustaja sihteeri ohjaaja suunnittelija kehittäjä lääkäri harjoittelija valmentaja puheenjohtaja
   sviluppatore ingegnere responsabile tirocinante ontwikkelaar medewerker stagiair adviseur desenvolvedor engenheiro estagiario`
        .split(/\s+/)
        .flatMap((word) => [word, neutralWord(word), folded(word)]),
    ),
);

function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Words that make a name an employer's wherever they stand in it. */
const ORGANISATION =
  /(?:^|[^\p{L}])(?:inc|llc|llp|ltd|limited|corp|corporation|co|company|g?gmbh|mbh|ges\.m\.b\.h|pte|sdn\.? bhd|ag|kg|se|ug|a\/s|aps|asa|b\.v|n\.v|s\.p\.a|s\.r\.l|s\.r\.o|a\.s|kft|zrt|d\.o\.o|e\.?v|plc|sa|sarl|sas|s\.?l|spa|srl|snc|lda|ltda|eireli|eurl|sasu|sprl|ohg|gbr|v\.o\.f|sp\. z o\.o|sp\. j|bv|nv|oy|ab|as|pty|pvt|s\.a\.(?:b\.)? de c\.v|s\.a|s\. de r\.l|group|gruppe|grupo|gruppo|groupe|holdings?|technologies|laboratories|laboratory|studios?|consultants|partners|associates|industries|enterprises|university|universität|université|universidad|college|institute|institut|academy|hospital|hospitalier|hôpital|ospedale|krankenhaus|clinic|klinik|klinikum|\p{L}{2,}(?:kindergarten|kinderkrippe|kinderhaus|verein|vereniging|förening|verband|feuerwehr|schule|bäckerei|metzgerei|tischlerei|schreinerei|gärtnerei|brauerei|kanzlei|bibliothek|bücherei|gesellschaft|krankenhaus|klinikum|klinik|sjukhus|sjukhuset|sykehus|sygehus|sykehjem|plejehjem|äldreboende|kommune?|skola|skolan|skole|barnehage|børnehave|ziekenhuis|gymnasium|sparkasse|genossenschaft|apotheke|pflegeheim|seniorenheim)|bank|insurance|agency|ministry|foundation|stiftung|motors|airlines|church|army|navy|air force|marine corps|county|city of|state of|government|ventures|union|trust|verlag|self-employed|selbstständig|selbständig)\.?(?=$|[^\p{L}])/iu;

/** "O'Riordan's Chemist": a shop that is called after its keeper and the trade. */
const SHOP =
  /\p{L}['’]s\s+(?:chemist|butcher|baker|grocer|greengrocer|fishmonger|florist|barber|hairdresser|tailor|jeweller|optician|newsagent|ironmonger|saddler|cobbler|tobacconist)s?$/iu;

/** What clubs and fire brigades are called by, before their name ("TSV Brackwede", "OSP Brzezinka") or behind it ("Reddish Rovers JFC"). */
const CLUB =
  /(?:^|\s)(?:TSV|TuS|VfB|VfL|VfR|SpVgg|ASV|TSG|DJK|BSV|FSV|SV|FC|ASD|SSD|KS|LKS|MKS|GKS|UKS|OSP|FF|SDIS|SNSM|DLRG|GAA) (?=\p{Lu})|\p{L} (?:FC|AFC|RFC|JFC|CFC|GAA|CC|SC|CF|HC|e\.V\.)$/u;

/** Words that do so at the end of a name ("Kanaal Software") and are of a trade elsewhere ("Software Engineer", "Data Science"). */
const ORGANISATION_AT_END =
  /(?:^|[^\p{L}])(?:school|labs?|systems|solutions|services|software|consulting|international|department|networks?|analytics|media|energy|pharma|logistics|retail|stores?|restaurant|hotel|traders|builders|contractors|developers|suppliers|brothers|bros|sons|council|team|capital|financial|health|healthcare|center|centre|association|society|club|communications?|robotics|cloud|digital|data|ai|works|werke)$/iu;

/**
 * Matches premises and trades that end a name and are no department of a company ("The Harbour Master Inn"). By
 * themselves they are no name.
 */
const PREMISES_AT_END =
  /\p{L}\s+(?:inn|hotels|resorts?|lodge|arms|pub|caf[eé]|bistro|brasserie|bakery|supermarkets?|pharmacy|apotheke|garage|farms?|winery|vineyards?|brewery|brewing|shipyards?|airport|airways|railways?|authority|museum|gallery|theat(?:re|er)|library|nursery|kindergarten|magazine|press|publishing|publishers|records|radio|television|news|gazette|herald|mills?|foundry|steel|metals|plastics|chemicals|textiles|foods|beverages|dairy|trucking|haulage|couriers?|express|homes|properties|realty|estates|pictures|films|games|entertainment|gym|salon|furniture|interiors|semiconductors?|instruments|biotech|therapeutics|pharmaceuticals?|biosciences|genomics|diagnostics|aerospace|automotive|petroleum|minerals|telecom|wireless|broadband|hospice|federation|alliance|cooperative|co-op|charity|parish)$/iu;

/** "Halden & Moreau Consulting Engineers", "Great Lakes Partners Inc.": many of a trade are a firm, one of it is a title. */
function namesFirm(whole: string): boolean {
  const phrase = whole.replace(FIRST_OF_PARTNERS, '');
  if (/[,|;:()\t]|\s[-–—/]\s|^(?:senior|junior|lead|all|team)\b/iu.test(phrase)) return false;
  const words = phrase.replace(LEGAL_FORM, '').split(/\s+/);
  const last = words.at(-1)!.toLowerCase();
  return (
    words.length >= 2 &&
    words.every((word) => /^(?:\p{Lu}|\d|&|and$|und$|et$|y$|of$|de$|the$)/u.test(word)) &&
    /[^s]s$/.test(last) &&
    !titleNouns().has(last) &&
    (titleNouns().has(last.slice(0, -1)) || beginsTitles(last.slice(0, -1)))
  );
}

/** "Ruiz, Larrañaga & Partners". */
const FIRST_OF_PARTNERS = /^\p{Lu}[\p{L}'’-]+, (?=\p{Lu}[\p{L}'’-]+ (?:&|and|und|y|et|e) \p{Lu})/u;
const LEGAL_FORM = /,?\s+(?:inc|llc|llp|ltd|limited|corp|plc|gmbh|ag|kg|pty|pvt)\.?$/i;

/** The title noun of a phrase and whether the phrase ends in it: "Head of Data" has one, "Data Engineer" ends in one. */
export function titleStrength(phrase: string): 0 | 1 | 2 {
  const found = wordsOf(phrase);
  if (found.length === 0) return 0;
  if (SHOP.test(phrase)) return 0;
  if (LEVEL_OF_FIRM.test(phrase) || OF_SERVICE.test(phrase)) return 2;
  const last = lastOf(found);
  if (OF_SEVERAL.test(phrase) && !PARTS.test(phrase)) return 0;
  if (isTitleNoun(last)) return last.endsWith('s') && namesFirm(phrase) ? 0 : 2;
  const beginning = strengthOfBeginning(phrase, found);
  if (beginning > 0) return beginning;
  if (!found.some(isTitleNoun)) return 0;
  if (LEGAL_FORM.test(phrase) && namesFirm(phrase)) return 0;
  if (FIRST_OF_FIRM.test(phrase) && PREMISES_AT_END.test(phrase) && !found.slice(1).some(isTitleNoun)) return 0;
  // "The Harbour Master Inn": the noun is of the house's name.
  if (PREMISES_AT_END.test(phrase) && isTitleNoun(found.at(-2)!) && !/[,|;:()\t]|\s[-–—/]\s/u.test(phrase)) return 0;
  // "Data analyst (contract)", "Kaufmann (IHK)": what stands in brackets behind a title is said of it.
  const bracket = phrase.endsWith(')') ? phrase.lastIndexOf('(') : -1;
  return bracket > 0 && isTitleNoun(lastOf(wordsOf(phrase.slice(0, bracket)))) ? 2 : 1;
}

/**
 * "Técnico de laboratorio", "kierownik magazynu": titles that begin with their noun. Firms do so too ("Meccanica Alta"), and English has some
 * of the nouns: only a word like "de" behind it, or nothing, makes sure.
 */
function strengthOfBeginning(phrase: string, [first, second]: readonly string[]): 0 | 1 | 2 {
  if (!beginsTitles(first!) || hasOrganisationWord(phrase)) return 0;
  if (second === undefined || BEHIND_NOUN.test(second)) return 2;
  return isTitleNoun(first!) ? 0 : 1;
}

/** "Operador de quinta rueda sencillo y full", "Cargador y ayudante general": a noun of titles first, as titles of many languages have it. */
export function beginsWithTitle(phrase: string): boolean {
  const [first] = wordsOf(phrase);
  return first !== undefined && /^\p{Lu}\p{Ll}/u.test(phrase) && beginsTitles(first) && titleStrength(phrase) > 0;
}

const BEHIND_NOUN =
  /^(?:de|du|des|d|di|del|della|dei|delle|degli|do|da|dos|das|en|em|in|ds|w|a|al|aux?|per|para|pour)$/;

/** Words that name companies as well as people: "Volunteer State Trucking", "Pioneer Valley Foods". */
const FIRST_OF_FIRM =
  /^(?:volunteer|pioneer|ranger|pilot|partner|master|expert|porter|carpenter|turner|miller|baker|farmer|dean) \p{Lu}\p{L}+ \p{Lu}/iu;

/** "Magazziniere presso Fratelli Rota S.p.A.": words that stand before a house and nothing else. */
const AT_HOUSE = /\s(?:presso|chez|beim?|bij|hos)\s(?=\p{Lu})/u;

/** `titleStrength` of a header's line: the names of its firms ("Great Lakes Partners Inc.", "The Harbour Master Inn") are no titles beside their towns either. */
export function titleInParts(line: string): 0 | 1 | 2 {
  const at = AT_HOUSE.exec(line);
  const before = at ? titleStrength(line.slice(0, at.index)) : 0;
  if (before > 0) return before;
  const whole = titleStrength(line);
  if (whole === 0) return 0;
  const parts = line.split(/[|•·\t,]|\s[-–—]\s/u).filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every((part) => titleStrength(part.trim()) === 0) ? 0 : whole;
}

/** Matches the years that people serve a state or a cause, and the stay of an au pair: in words, what they were. */
const OF_SERVICE =
  /^(?:(?:compulsory |mandatory |obligatory )?(?:military|national|army|civil|civilian|community|alternative) service(?: person(?:nel)?)?|nysc|freiwilliges (?:soziales|ökologisches) jahr|fsj|föj|bundesfreiwilligendienst|bufdi|(?:allgemeiner )?(?:wehr|grundwehr|präsenz|militär|zivil)dienst|service (?:militaire|national|civil|civique)|servicio (?:militar|social)(?: (?:nacional|obligatorio))?|serviço militar(?: obrigatório)?|servizio (?:militare|civile)(?: (?:nazionale|volontario|universale))?|(?:militaire )?dienstplicht|(?:zasadnicza |obowiązkowa )?służba wojskowa)(?:$|[ ,]*\()|(?:^|\s)au[- ]pair$/iu;
/** Returns whether a phrase is the years that people serve a state or a cause, and no more. */
export const isService = (phrase: string): boolean => OF_SERVICE.test(phrase);
/** Matches the titles of audit firms above an associate. */
const LEVEL_OF_FIRM = /^(?:audit|tax|assurance|advisory|accounting|valuation) senior$/i;
const lastOf = (words: readonly string[]): string => words.findLast((word) => !NOT_LAST.test(word)) ?? '';
/** Levels and the marks of gender behind a title. */
const NOT_LAST = /^(?:i{1,3}|iv|v|\d+|l\d|senior|junior|mid|m|w|d|f|h|x|in|innen|frau|mann|e|trice|euse|iere|ne|a)$/;

/** Returns whether a phrase has a word that names of organizations have. Several steps ask it of the same phrases. */
export const hasOrganisationWord = memoise((whole) => {
  const phrase = whole.replace(COUNTY, '');
  return (
    ORGANISATION.test(phrase) ||
    ORGANISATION_AT_END.test(phrase) ||
    CLUB.test(phrase) ||
    SHOP.test(phrase) ||
    PREMISES_AT_END.test(phrase) ||
    HOUSE_FIRST.test(phrase) ||
    OF_SEVERAL.test(phrase) ||
    namesFirm(phrase)
  );
});

/** Matches the signs between the parts of a line. */
const PARTS = /[,|;:()\t]|\s[-–—/]\s|\s(?:at|bei|chez|with)\s/u;

/** "Zimmerli & Partner", "J. R. Haddow & Sons", "Veuve Maurin et Fils": a name and those who share the firm. */
const OF_SEVERAL =
  /^\p{Lu}.* (?:&|and|und|et|y|e|i|en) (?:Partners?|Partner:innen|Associates|Sons?|Daughters?|Brothers|Söhne|Sohn|Töchter|Gebrüder|Fils|Filles|Frères|Associés|Hijos?|Hijas|Hermanos|Asociados|Figli|Figlio|Fratelli|Associati|Filhos?|Irmãos|Associados|Zonen|Zoon|Synowie|Syn|Wspólnicy|Co\.?|Cie\.?)(?:$|[ ,]+(?:Ltd|Limited|LLP|LLC|Inc|GmbH|AG|KG|OHG|SA|SARL|SAS|S\.?L|S\.r\.l|B\.?V|N\.?V)\.?$)/u;

/** Names that begin with what the house is, as those of many languages do: "Bakkerij Aernoudt", "Gemeente Vechtdal", "Office of the Governor". */
const HOUSE_FIRST =
  /^(?:(?:h[oô]tel|albergo|gasthof|gasthaus|pensi[oó]n|ristorante|restaurante|trattoria|osteria|pizzeria|farmacia|parafarmacia|pharmacie|apotheek|apotheke|bakkerij|bäckerei|metzgerei|boulangerie|panader[ií]a|drukkerij|druckerei|autohaus|spedition|transports|garage|kanzlei|salone?|supermarkt|supermercados?|clinica|clínica|clinique|krankenhaus|ospedale|ziekenhuis|woonzorgcentrum|zorggroep|stichting|fundaci[oó]n|fondazione|fundacja|fundação|asociaci[oó]n|associação|associazione|basisschool|grundschule|gymnasium|lyc[eé]e|lyceum|coll[eè]ge|école|escuela|colegio|scuola|liceo|istituto|instituci[oó]n|universit[aà]|universiteit|universidade|uniwersytet|politechnika|hogeschool|szkoła|szpital|przedszkole|urząd|gemeente|gemeinde|stadtverwaltung|landkreis|commune|mairie|ville|municipalidad|ayuntamiento|comune|câmara|prefeitura|ministerio|ministère|ministero|ministerie|banque|banco|banca|fiduciaire|kita|kindergarten|jard[ií]n infantil|cr[eè]che|ehpad|croce|cruz|croix|rotes kreuz|rode kruis|freiwillige feuerwehr|bombeiros|uitzendbureau|reederei|despacho|estudio|grupo|groupe|sociedad|caisse)\s+(?:d[aeiou]s?\s+|del(?:la)?\s+|dell?['’]|di\s+|da\s+|van\s+|voor\s+|für\s+)*(?=[\p{Lu}\d"“])|(?:office|bureau|ministry|directorate) of (?=\p{Lu}|the \p{Lu}))/iu;

/** Returns whether a name is an organization's wherever it occurs. "Systems" at its end may also belong to a title. */
export const namesCompany = (phrase: string): boolean => ORGANISATION.test(phrase.replace(COUNTY, ''));

/** "Clonee, Co. Meath", "Boulder, CO": of a county or a state, and no company. */
const COUNTY = /(?<=^|[,|\t]\s*)Co\.? \p{Lu}\p{Ll}+$|(?<=^\p{Lu}[\p{L}. ]{2,24}, )CO$/u;

/** A name that is an address on the web ("otulea.example.de"), as employers of the web are called. */
export const WEB_NAME =
  /^(?:[a-z\d-]{1,63}\.){1,4}(?:com|org|net|io|dev|de|eu|fr|es|uk|ch|at|nl|it|info|ai|app|co|edu|gov|example)$/i;

/** Matches the end of German job titles; the trade precedes it in the same word. */
const GERMAN_COMPOUND =
  /(?:ingenieur|entwickler|programmierer|berater|leiter|manager|architekt|analyst|analytiker|techniker|mechaniker|mechatroniker|elektroniker|informatiker|administrator|pfleger|schwester|lehrer|arzt|meister|fahrer|fuhrer|verkaufer|bearbeiter|mitarbeiter|assistent|referent|redakteur|gestalter|designer|zeichner|konstrukteur|monteur|schlosser|installateur|fachkraft|fachmann|fachfrau|kaufmann|kauffrau|fachwirt|betriebswirt|koordinator|vertreter|buchhalter|prufer|planer|helfer|therapeut|wissenschaftler|forscher|praktikant|padagoge?|gehilfe?|verwalter|begleiter|reiniger|polizist|trainer|erzieher|betreuer|disponent|einkaufer|spezialist|anwalt|referendar|koch|wart|anwarter|konzipient|diener|chef|inhaber)(?:in|innen)?$|(?:hilfs|lehr|assistenz|fach|buro|schreib|pflege|betreuungs|reinigungs|servier|service|kuchen|verkaufs|arbeits|nachwuchs|fuhrungs)kraft$|leitung$|angestellter?$|beamt(?:er?|in)$|beauftragter?$|[a-z]{4}(?:istin|atorin|entin|antin|ologin)(?:nen)?$/;

/** Matches the end of Dutch job titles, likewise. */
const DUTCH_COMPOUND =
  /(?:medewerker|leider|adviseur|verkoper|beheerder|begeleider|ontwikkelaar|verpleegkundige|leerkracht|technicus|consulent|behandelaar|bezorger|bewaker|beveiliger|schoonmaker|wachter|werkster|kundige|deskundige|voorman|coordinator)s?$/;

/** Endings that hardly any English word but a job has. */
const ENGLISH_ENDING =
  /(?:[a-z]{2}ologist|[a-z]{3}ician|[a-z]{2}grapher|[a-z]{3}keeper|[a-z]{3}maker|[a-z]{3}smith|[a-z]{4}therapist|[a-z]{3}iatrist|[a-z]{4}dontist|[a-z]{3}ometrist|[a-z]{4}etist|[a-z]{3}eopath|[a-z]{4}practor|(?:crafts|chair|fore|repair|handy|service|police|fire|fisher|grounds|watch|trades|journey|lines|ombuds)(?:man|men|woman|person))s?$/;

/** Heads of something in Italian, in one word: "capoturno", "caposala", "capocantiere". */
const ITALIAN_COMPOUND = /^capo(?!danno|lavor|luog|gir|line|vers|tast|mastr|volg|pagin|fil)[a-z]{4,}$/;

const isTitleNoun = memoise(
  (word) =>
    titleNouns().has(word) ||
    (endsTitles(word) && !word.endsWith('ing')) ||
    (word.endsWith('s') && titleNouns().has(word.slice(0, -1))) ||
    GERMAN_COMPOUND.test(word) ||
    DUTCH_COMPOUND.test(word) ||
    ENGLISH_ENDING.test(word) ||
    ITALIAN_COMPOUND.test(word) ||
    isCompound(word),
);

/** In letters: the shortest noun that ends a compound, and the shortest word before it. */
const LEAST_NOUN = 6;
const LEAST_BEFORE = 4;

/**
 * "Gärtnerfacharbeiter", "reachtruckchauffeur": a word that ends in a noun of titles, as compounds of German, Dutch and the Nordic languages do. English nouns with
 * an ending of their own ("cooperator") are none.
 */
function isCompound(word: string): boolean {
  for (let from = LEAST_BEFORE; from <= word.length - LEAST_NOUN; from++) {
    const noun = word.slice(from);
    if (COMPOUNDED.test(noun) && !PREFIX.test(word.slice(0, from)) && (endsTitles(noun) || titleNouns().has(noun)))
      return true;
  }
  return false;
}

/** Beginnings of words of science that are no noun by themselves ("semiconductor"). */
const PREFIX =
  /^(?:semi|super|multi|micro|macro|inter|trans|over|under|counter|photo|electro|thermo|auto|hydro|turbo|ultra|meta|para|poly|proto|retro|tele|anti|extra|infra|intra|mega|nano|neuro|cyber|elektro)$/;
/** Endings of the nouns that German, Dutch and Nordic compounds end in; those of other languages have other ones. */
const COMPOUNDED = /(?:er|erin|ling|ist|istin|eur|eurin|ent|entin|ant|antin|aar|mann|frau|are|ska|ør|or|taja)$/;

function wordsOf(phrase: string): string[] {
  const lower = phrase.toLowerCase();
  if (ASCII.test(lower)) return lower.match(/[a-z\d]+/g) ?? [];
  return (
    lower
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\d]+/gu) ?? []
  );
}

/** Nearly all lines are: they need no taking off of accents. */
const ASCII = /^[\x20-\x7e]*$/;
