/** Pairs of words for people at work that few titles of ESCO have and many résumés: the form for men, and that for women. */
import type { GenderedLanguage, GenderedWords } from './gendered-forms.js';

const FURTHER: Readonly<Partial<Record<GenderedLanguage, string>>> = {
  de: `coach|coachin mitarbeiter|mitarbeitende student|studierende teilnehmer|teilnehmende dozent|dozierende doktorand|promovierende
    chef|chefin beamter|beamtin kunde|kundin kollege|kollegin expert|experte experte|expertin wirt|wirtin pilot|pilotin soldat|soldatin
    therapeut|therapeutin sekretär|sekretärin referendar|referendarin bibliothekar|bibliothekarin notar|notarin geselle|gesellin
    partner|partnerin gründer|gründerin inhaber|inhaberin student|studentin doktorand|doktorandin absolvent|absolventin owner|ownerin
    obmann|obfrau bauer|bäuerin zimmermann|zimmerin entbindungspfleger|hebamme magister|magistra friseur|friseuse kandidat|kandidatin
    bote|botin zeuge|zeugin erbe|erbin arzthelfer|arzthelferin page|pagin zimmerjunge|zimmermädchen bürobursche|bürodame
    stallbursche|stallmagd knecht|magd amtmann|amtfrau hauptmann|hauptfrau vikar|vikarin pastor|pastorin pfarrer|pfarrerin diakon|diakonin
    rabbiner|rabbinerin junior|juniorin senior|seniorin bachelor|bachelorin kommilitone|kommilitonin franzose|französin
    nachfahre|nachfahrin graf|gräfin schwager|schwägerin held|heldin pate|patin bürge|bürgin laie|laiin insasse|insassin
    philologe|philologin erstklässler|erstklässlerin logopäde|logopädin orthopäde|orthopädin geograph|geographin schütze|schützin
    lotse|lotsin matrose|matrosin lakai|lakaiin sanitäter|sanitäterin
    freund|freundin nachbar|nachbarin klient|klientin jungkoch|jungköchin lieferant|lieferantin steward|stewardess`,
  nl: `kapper|kapster kok|kokkin verpleger|verpleegster eigenaar|eigenares caissier|caissière kassier|caissière kassier|kassierster
    ober|serveerster voorzitter|voorzitster gastheer|gastvrouw doktersassistent|doktersassistente assistent|assistente bakker|bakster
    slager|slagersvrouw serveerder|serveerster naaier|naaister wasser|wasster strijker|strijkster makelaar|makelares portier|portierster
    stagiair|stagiaire boer|boerin herder|herderin apotheker|apothekeres dichter|dichteres zanger|zangeres schilder|schilderes
    meester|meesteres eigenaar|eigenaresse lezer|lezeres lezer|leesster schrijver|schrijfster speler|speelster leider|leidster
    begeleider|begeleidster verkoper|verkoopster oppasser|oppasster coupeur|coupeuse masseur|masseuse visagist|visagiste
    pedicure|pedicuriste penningmeester|penningmeesteres huisman|huisvrouw secretaris|secretaresse conciërge|conciërgeres
    bestuurder|bestuurster directeur|directrice presentator|presentatrice redacteur|redactrice conducteur|conductrice
    inspecteur|inspectrice coördinator|coördinatrice vertegenwoordiger|vertegenwoordigster gids|gidse kleermaker|kleermaakster
    klusser|klusster telefonist|telefoniste typist|typiste receptionist|receptioniste specialist|specialiste therapeut|therapeute
    pedagoog|pedagoge psycholoog|psychologe bioloog|biologe laborant|laborante agent|agente student|studente docent|docente
    stylist|styliste schoonheidsspecialist|schoonheidsspecialiste patissier|patissière kelner|kelnerin winkelier|winkelierster
    vormgever|vormgeefster opvoeder|opvoedster kinderverzorger|kinderverzorgster helper|helpster danser|danseres keurder|keurster
    inpakker|inpakster plukker|plukster stikker|stikster baas|bazin
    kandidaat|kandidate sollicitant|sollicitante`,
  pt: `garçom|garçonete ator|atriz embaixador|embaixatriz embaixador|embaixadora imperador|imperatriz faxineiro|faxineira
    fonoaudiólogo|fonoaudióloga cirurgião|cirurgiã anfitrião|anfitriã artesão|artesã tecelão|tecelã escrivão|escrivã capitão|capitã cidadão|cidadã campeão|campeã
    guardião|guardiã sacristão|sacristã alemão|alemã castelão|castelã aldeão|aldeã vilão|vilã juiz|juíza bacharel|bacharela aluno|aluna sócio|sócia mestre|mestra
    oficial|oficiala poeta|poetisa herói|heroína cônsul|consulesa maestro|maestrina patrão|patroa barão|baronesa camareiro|camareira
    perito|perita marceneiro|marceneira ajudante|ajudanta parteiro|parteira doutor|doutora professor|professora leitor|leitora autor|autora
    tutor|tutora técnico|técnica sacerdote|sacerdotisa profeta|profetisa irmão|irmã motorneiro|motorneira
    novo|nova ativo|ativa proativo|proativa criativo|criativa sério|séria honesto|honesta usuário|usuária idoso|idosa interno|interna
    externo|externa perfeito|perfeita atento|atenta disposto|disposta apto|apta nativo|nativa
    candidato|candidata`,
  it: `vicedirettore|vicedirettrice ingegnere|ingegnera avvocato|avvocatessa avvocato|avvocata studente|studentessa vigile|vigilessa
    vicesindaco|vicesindaca sindaco|sindachessa presidente|presidentessa poeta|poetessa campione|campionessa dirigente|dirigentessa
    notaio|notaia medico|medichessa maestro|maestra cassiere|cassiera cameriere|cameriera barbiere|barbiera consigliere|consigliera
    ragioniere|ragioniera giardiniere|giardiniera ferroviere|ferroviera banchiere|banchiera bidello|bidella collaboratore|collaboratrice
    dottore|dottoressa sacerdote|sacerdotessa soldato|soldatessa deputato|deputatessa filosofo|filosofa fattore|fattoressa oste|ostessa
    custode|custodessa assunto|assunta promosso|promossa preciso|precisa esperto|esperta iscritto|iscritta autonomo|autonoma unico|unica
    laureato|laureata diplomato|diplomata abilitato|abilitata motivato|motivata socio|socia bagnino|bagnina tecnico|tecnica capo|capa
    vicecapo|vicecapa sarto|sarta fornaio|fornaia macellaio|macellaia pasticcere|pasticcera pasticciere|pasticciera gelataio|gelataia
    fioraio|fioraia operaio|operaia libraio|libraia orologiaio|orologiaia ostetrico|ostetrica balio|balia cuoco|cuoca psicologo|psicologa
    biologo|biologa geologo|geologa pedagogo|pedagoga assessore|assessora revisore|revisora difensore|difensora questore|questora
    pretore|pretora controllore|controllora supervisore|supervisora magistrato|magistrata prefetto|prefetta ministro|ministra
    carabiniere|carabiniera brigadiere|brigadiera ambasciatore|ambasciatrice senatore|senatrice casalingo|casalinga nominato|nominata
    incaricato|incaricata assistito|assistita fornito|fornita attento|attenta
    creativo|creativa dinamico|dinamica proattivo|proattiva serio|seria nuovo|nuova bravo|brava attivo|attiva munito|munita
    disposto|disposta idoneo|idonea interno|interna esterno|esterna cuochi|cuoche medici|mediche nuovi|nuove
    candidato|candidata`,
  es: `albañil|albañila ayudante|ayudanta cliente|clienta cajero|cajera alumno|alumna socio|socia licenciado|licenciada graduado|graduada
    diplomado|diplomada titulado|titulada concejal|concejala edil|edila fiscal|fiscala oficial|oficiala cónsul|consulesa poeta|poetisa
    actor|actriz emperador|emperatriz héroe|heroína sacerdote|sacerdotisa duque|duquesa asistente|asistenta gerente|gerenta
    presidente|presidenta dependiente|dependienta sirviente|sirvienta aprendiz|aprendiza capataz|capataza bedel|bedela portavoz|portavoza
    piloto|pilota sastre|sastra modisto|modista azafato|azafata jefe|jefa subjefe|subjefa juez|jueza bombero|bombera torero|torera
    tutor|tutora autor|autora becario|becaria funcionario|funcionaria empresario|empresaria voluntario|voluntaria
    bibliotecario|bibliotecaria notario|notaria comisario|comisaria secretario|secretaria operario|operaria veterinario|veterinaria
    propietario|propietaria boticario|boticaria comadrón|comadrona matrón|matrona experto|experta perito|perita arquitecto|arquitecta
    maestro|maestra ministro|ministra alcalde|alcaldesa sargento|sargenta soldado|soldada médico|médica pediatra|pediatro huésped|huéspeda
    teniente|tenienta limpiador|limpiadora mozo|moza niñero|niñera anfitrión|anfitriona guardián|guardiana capitán|capitana alemán|alemana
    bailarín|bailarina vaquero|vaquera criado|criada organizado|organizada proactivo|proactiva dinámico|dinámica educativo|educativa
    administrativo|administrativa comprometido|comprometida nombrado|nombrada inscrito|inscrita deportivo|deportiva creativo|creativa
    resolutivo|resolutiva mayordomo|mayordoma sustituto|sustituta interino|interina técnico|técnica camarero|camarera cocinero|cocinera
    nuevo|nueva activo|activa proactivo|proactiva creativo|creativa resolutivo|resolutiva honesto|honesta serio|seria usuario|usuaria
    nativo|nativa anciano|anciana interno|interna externo|externa experto|experta apto|apta dispuesto|dispuesta educativo|educativa bueno|buena
    candidato|candidata empleado|empleada`,
  fr: `docteur|doctoresse chef|chèfe chef|cheffe entraîneur|entraîneuse coureur|coureuse promu|promue élu|élue
    lauréat|lauréate reconnu|reconnue admis|admise inscrit|inscrite acquis|acquise tenu|tenue soumis|soumise remplaçant|remplaçante
    enseignant|enseignante créatif|créative attentif|attentive réactif|réactive sportif|sportive polyvalent|polyvalente patient|patiente
    apprenti|apprentie maître|maîtresse poète|poétesse hôte|hôtesse maire|mairesse contremaître|contremaîtresse âgé|âgée âgés|âgées
    meilleur|meilleure écrivain|écrivaine mannequin|mannequine commis|commise substitut|substitute avocat|avocate soldat|soldate
    consul|consule député|députée traducteur|traductrice contractuel|contractuelle professionnel|professionnelle saisonnier|saisonnière
    qualifié|qualifiée certifié|certifiée organisé|organisée rigoureux|rigoureuse sérieux|sérieuse curieux|curieuse ponctuel|ponctuelle
    communicatif|communicative facteur|factrice peintre|peintresse sculpteur|sculptrice sculpteur|sculpteuse guide|guidesse
    plombier|plombière menuisier|menuisière charpentier|charpentière pompier|pompière boucher|bouchère berger|bergère étudiant|étudiante
    doctorant|doctorante alternant|alternante salarié|salariée
    nouveau|nouvelle créatif|créative sportif|sportive actif|active proactif|proactive réactif|réactive inventif|inventive
    attentif|attentive communicatif|communicative prêt|prête ouvert|ouverte discret|discrète instruit|instruite inscrit|inscrite issu|issue
    reconnu|reconnue retenu|retenue promu|promue assidu|assidue élu|élue seul|seule apprenti|apprentie perchman|perchwoman
    candidat|candidate`,
  pl: `lekarz|lekarka dyrektor|dyrektorka inżynier|inżynierka kierowca|kierowczyni krawiec|krawcowa psycholog|psycholożka
    przedstawiciel|przedstawicielka szkoleniowiec|szkoleniowczyni zatrudniony|zatrudniona główny|główna starszy|starsza młodszy|młodsza
    prezes|prezeska szef|szefowa sędzia|sędzina kolega|koleżanka student|studentka absolwent|absolwentka położny|położna bufetowy|bufetowa
    salowy|salowa kadrowy|kadrowa opiekun|opiekunka mistrz|mistrzyni członek|członkini wychowawca|wychowawczyni gospodarz|gospodyni
    dozorca|dozorczyni sprzątacz|sprzątaczka tłumacz|tłumaczka spawacz|spawaczka słuchacz|słuchaczka badacz|badaczka malarz|malarka
    piekarz|piekarka kucharz|kucharka fryzjer|fryzjerka chirurg|chirurżka pedagog|pedagożka architekt|architektka adwokat|adwokatka
    prawnik|prawniczka technik|techniczka pracownik|pracownica robotnik|robotnica urzędnik|urzędniczka rolnik|rolniczka kelner|kelnerka
    barman|barmanka krojczy|krojcza leśniczy|leśnicza radny|radna chorąży|chorąża odpowiedzialny|odpowiedzialna samodzielny|samodzielna
    dyplomowany|dyplomowana wykwalifikowany|wykwalifikowana licencjonowany|licencjonowana certyfikowany|certyfikowana byłem|byłam
    doświadczony|doświadczona kreatywny|kreatywna komunikatywny|komunikatywna dokładny|dokładna nauczyciel|nauczycielka
    właściciel|właścicielka założyciel|założycielka artysta|artystka zarządca|zarządczyni księgowy|księgowa zastępca|zastępczyni
    kierownik|kierowniczka instruktor|instruktorka lektor|lektorka rektor|rektorka żołnierz|żołnierka strażak|strażaczka
    policjant|policjantka ratownik|ratowniczka steward|stewardesa trener|trenerka psychoterapeuta|psychoterapeutka
    fizjoterapeuta|fizjoterapeutka logopeda|logopedka dentysta|dentystka farmaceuta|farmaceutka fotograf|fotografka geodeta|geodetka
    poeta|poetka magister|magisterka sprzedawca|sprzedawczyni kasjer|kasjerka
    tancerz|tancerka pasterz|pasterka poseł|posłanka ambitny|ambitna sumienny|sumienna dyspozycyjny|dyspozycyjna odporny|odporna
    dobry|dobra uczciwy|uczciwa rzetelny|rzetelna pracowity|pracowita nowy|nowa nowy|nowe młody|młoda gotowy|gotowa
    kandydat|kandydatka`,
  cs: `bratr|sestra stevard|letuška stevard|stevardka číšník|servírka číšník|číšnice zkušený|zkušená vyučený|vyučená zodpovědný|zodpovědná
    bratři|sestry švec|ševcová krejčí|krejčová ošetřovatel|ošetřovatelka student|studentka absolvent|absolventka žák|žákyně kolega|kolegyně
    majitel|majitelka ředitel|ředitelka zedník|zednice dělník|dělnice pracovník|pracovnice úředník|úřednice vědec|vědkyně umělec|umělkyně
    poradce|poradkyně obhájce|obhájkyně prodejce|prodejkyně správce|správkyně zástupce|zástupkyně soudce|soudkyně kadeřník|kadeřnice
    holič|holička kuchař|kuchařka pekař|pekařka řezník|řeznice cukrář|cukrářka lékař|lékařka lékárník|lékárnice trenér|trenérka
    manažer|manažerka inženýr|inženýrka programátor|programátorka fotograf|fotografka psycholog|psycholožka pedagog|pedagožka
    právník|právnička technik|technička mechanik|mechanička tlumočník|tlumočnice překladatel|překladatelka spisovatel|spisovatelka
    herec|herečka zpěvák|zpěvačka novinář|novinářka prodavač|prodavačka uklízeč|uklízečka hlídač|hlídačka domovník|domovnice
    školník|školnice šéf|šéfka zaměstnanec|zaměstnankyně mistr|mistrová starosta|starostka policista|policistka voják|vojačka hasič|hasička
    řidič|řidička pracoval|pracovala vedl|vedla zodpovídal|zodpovídala spolehlivý|spolehlivá samostatný|samostatná pečlivý|pečlivá
    kvalifikovaný|kvalifikovaná certifikovaný|certifikovaná diplomovaný|diplomovaná odborný|odborná
    šič|šička předseda|předsedkyně místopředseda|místopředsedkyně mim|mimička pantomim|pantomimička pasák|pasačka bloger|blogerka
    přednosta|přednostka nový|nová
    kandidát|kandidátka uchazeč|uchazečka`,
  ro: `doctor|doctoriță contabil|contabilă șef|șefă licențiat|licențiată organizat|organizată medic|medică chelner|chelneriță
    bucătar|bucătăreasă coafor|coafeză croitor|croitoreasă profesor|profesoară casier|casieră steward|stewardesă student|studentă
    absolvent|absolventă inginer|ingineră avocat|avocată farmacist|farmacistă economist|economistă educator|educatoare elev|elevă
    preot|preoteasă director|directoare învățător|învățătoare asistent|asistentă ospătar|ospătăriță lucrător|lucrătoare vânzător|vânzătoare
    autorizat|autorizată calificat|calificată certificat|certificată angajat|angajată motivat|motivată experimentat|experimentată
    responsabil|responsabilă dinamic|dinamică serios|serioasă harnic|harnică menajer|menajeră infirmier|infirmieră îngrijitor|îngrijitoare
    brutar|brutăreasă cosmetician|cosmeticiană tehnician|tehniciană primar|primăriță ministru|ministră psiholog|psihologă pictor|pictoriță
    scriitor|scriitoare actor|actriță dansator|dansatoare prezentator|prezentatoare secretar|secretară bibliotecar|bibliotecară
    poștaș|poștăriță spălător|spălătoreasă
    candidat|candidată`,
};

/** @returns the pairs, each as one that a single title shows */
export function furtherWords(): GenderedWords[] {
  return Object.entries(FURTHER).flatMap(([language, pairs]) =>
    pairs.split(/\s+/).map((pair) => {
      const [masculine, feminine] = pair.split('|') as [string, string];
      return { language: language as GenderedLanguage, masculine, feminine, titles: 1 };
    }),
  );
}
