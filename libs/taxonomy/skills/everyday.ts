/**
 * The meanings of skill names in other trades: an animal, an island, a car, an author, a nurse's duty. A sentence with
 * a word of such a trade, and without other words of computing, belongs to that trade.
 */

import { wordSet, type WordSet } from './context-words.js';

const split = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');

const KITCHEN =
  'kitchen kitchens restaurant restaurants bistro brasserie menu menus food foods dish dishes cook cooks cooking cuisine culinary catering ' +
  'banquet banquets dining pastry bakery baking beverage beverages sauces plating meal meals buffet hospitality waiters waitresses guests ' +
  'barista flour dough chefs gastronomy cookery hotel hotels';
const HEALTH =
  'patients ward wards nurse nurses nursing hospital hospitals clinic clinics surgery surgical surgeon surgeons medication medications ' +
  'dental veterinary maternity paramedics ambulance vital symptoms physiotherapy pacientes soins sérum suero caregivers carers residents';
const SCHOOL = 'pupils pupil classroom classrooms kindergarten preschool toddlers children homework';
const SHOP_FLOOR =
  'welding welder welders welds boiler boilers hvac plumbing plumber hydraulic pneumatic turbine turbines forklift forklifts crane cranes ' +
  'hoists garment garments sewing textiles timber lumber bricks roofing scaffolding drywall excavator carpentry joinery jigs fixtures ' +
  'machining moulds moulding castings pumps valves solenoid wiring marine sprinkler irrigation lathe furnace gauges';
const GUARDING =
  'guards patrol patrols patrolled stadium armed police firefighters fire brigade officers inmates prison custody burglary cctv';
const SHIPPING =
  'hafen stapler puerto camión entrepôt ships vessel vessels cargo dock docks dockside wharf quay harbour harbor stevedore stevedores dockers freight shipping trucks unloading ' +
  'unloaded longshore forklift crane cranes';
const OUTDOORS =
  'zoo zoos animals animal cattle livestock garden gardens gardening shrubs crops soil forest forests forestry horticulture';
const CARS = 'audi bmw tesla skoda toyota suzuki hyundai volkswagen vw dealership dealerships car cars';
const STAGE = 'theatre theater stage actors puppets puppeteer opera dance circus museum exhibition children';

/** People of other trades. Those whose names are words of computing too ("driver", "pilot", "coach", "steward", "conductor") are left out. */
export const OF_OTHER_TRADES: ReadonlySet<string> = new Set(
  split(
    'waiter waitress bartender barista cook baker butcher farmer gardener florist beekeeper rancher jeweller jeweler goldsmith tailor ' +
      'seamstress dressmaker hairdresser barber beautician plumber electrician welder carpenter joiner roofer bricklayer glazier tiler ' +
      'cleaner housekeeper caretaker janitor nurse midwife paramedic dentist veterinarian physio physiotherapist carer caregiver ' +
      'nanny babysitter teacher receptionist cashier stevedore sailor fisherman astronomer priest pastor dancer sculptor photographer ' +
      'masseuse yoga koch köchin bäcker tischler gärtner kellner kellnerin lagerarbeiter pflegefachkraft friseurin cuisinier serveur ' +
      'serveuse vendeuse soignante infirmière camarero camarera enfermera cocinero maestra jardinero',
  ),
);

/** Words of trades that share everyday words with computing ("monitoring", "system design", "load testing"). */
const TRADES = [HEALTH, SCHOOL, SHOP_FLOOR, GUARDING, SHIPPING, OUTDOORS].join(' ');

/**
 * Spelling, as in the lists → the words that make it another thing. Two words stand for a phrase. Kept to words that a sentence about
 * computing has no use for: "port", "guest" and "pattern" are none of them.
 */
const ROWS: readonly (readonly [spelling: string, ...words: string[]])[] = [
  // Animals, places, people, things
  ['Python', 'zoo zoos reptile reptiles snake snakes keeper bite bites monty vivarium boa'],
  ['Java', 'island islands bali lombok sumatra indonesia jakarta coffee espresso roasting batik beans'],
  ['Scala', CARS, 'milan milano opera theatre ballet'],
  ['Haskell', 'county indian'],
  ['Rust', 'hull hulls bodywork corrosion paint painted welded belt wheat europa freizeitpark'],
  [
    'Swift',
    CARS,
    'taylor delivery deliveries bank banks transfers payments überweisung überweisungen zahlungsverkehr schalter virement virements banque guichet ' +
      'devises transferencia transferencias banco divisas sucursal bonifico bonifici banca sportello betaling betalingen overboekingen balie ' +
      'transferências agência câmbio przelew przelewy przelewów banku oddziale walutowe',
  ],
  ['Maven', 'fashion beauty style boutique'],
  ['Docker', SHIPPING, '_the port_ _port of_ hamburg liverpool rotterdam'],
  ['Kafka', 'franz novel novels literature prague letters essays metamorphosis german author authors'],
  ['Hadoop', 'elephant toy toys'],
  ['Azure', 'wall walls paint painted sea sky villa beach coast boat dress tiles yacht restaurant'],
  ['S3', CARS, 'samsung galaxy sacral vertebra'],
  [
    'Snowflake',
    'quilt quilts quilting christmas ornament ornaments decorations paper crochet knitted icing embroidery',
  ],
  ['Tableau', 'vivant vivants museum painting paintings actors theatre exhibition supper curtain'],
  ['Terraform', 'planet planets mars colony soil'],
  ['Ansible', 'fiction novel novels sci'],
  ['Pinecone', 'craft crafts pine forest wreath wreaths christmas children'],
  ['Prometheus', 'myth myths mythology statue titan greek bound sculpture film'],
  ['Firebase', 'artillery army battalion vietnam infantry troops marines afghanistan soldiers'],
  ['Kinesis', 'pilates tape massage gym athletes therapy physiotherapy'],
  ['Redshift', 'galaxies galaxy telescope stars'],
  ['Svelte', 'figure waist wraps salon'],
  ['Vue', 'cinema cinemas usher mer'],
  ['Flutter', 'wings valve atrial heart butterflies betting lashes salon'],
  ['Angular', 'forceps steel dimensions radii curvatures profiles surgical'],
  ['Django', 'guitar jazz reinhardt unchained'],
  ['Selenium', 'zinc vitamin vitamins soil supplement supplements minerals diet deficiency toxicology'],
  ['Confluence', 'river rivers valley'],
  ['Sass', 'attitude brows lashes salon boots'],
  ['Ruby', 'port opal emerald necklace necklaces jewellery jewelry gem gems cocktails wax'],
  ['Cypress', 'hedge hedges conifers planted trimming'],
  ['Agile', 'footwork rugby ladders dancer gymnast gymnasts'],
  ['Salesforce', 'reps representatives'],
  ['Redux', 'film apocalypse'],
  ['Fedora', 'hat hats beret berets'],
  ['Ubuntu', 'philosophy theology'],
  ['Solaris', 'film novel lem'],
  ['Tomcat', 'jet fighter navy aircraft squadron cat kitten'],
  ['Suricata', 'zoo colony meerkats'],
  ['Cosign', 'loan loans mortgage mortgages lease leases'],
  ['Avro', 'aircraft lancaster bomber'],
  ['Flink', 'rider riders fahrer lieferung groceries'],
  ['SAP', 'maple tree trees birch syrup tapping'],
  [
    'Chef',
    KITCHEN,
    'recipes waiter waitress kitchens küche speisekarte dienstplan laden restauration rang salle cocina menús cucina ristorante sala keuken gasten ' +
      'cozinha restaurante jantar kuchni kuchnia restauracji kelner',
  ],
  [
    'Helm',
    'schutzbrille baustelle handschuhe handschuhen schweißen bouw bouwplaats lassen handschoenen veiligheidsbril ship yacht',
  ],
  ['Go', 'essen speisen gerichte plats comptoir comida domicilio piatti clienti maaltijden dania dań gości lanches'],
  ['Puppet', STAGE],
  ['Express', 'train trains delivery courier parcels checkout guests'],
  ['Flask', KITCHEN, 'laboratory glassware'],
  ['Celery', KITCHEN],
  ['Cucumber', KITCHEN],
  ['Mocha', KITCHEN],
  ['Windows', 'doors glazing houses washed cleaned curtains'],
  // Abbreviations that other trades have
  [
    'ML',
    'soins sérum suero pipette pipettes saline syringe syringes vial vials ampoule vaccine vaccines insulin beaker dose doses',
  ],
  ['SAS', 'regiment army military soldier soldiers corporal sergeant parachute airline airlines cabin scandinavian'],
  ['ELT', 'english inglés gramática esol tefl tesol learners teacher teachers taught classes electrical'],
  ['CI', 'counterintelligence humint espionage confidence hazard odds'],
  ['TDD', 'deaf teletypewriter teletypewriters telecommunication tty'],
  ['TLS', 'landing transponder aircraft'],
  ['ADF', 'radio radios direction finder aircraft defence'],
  ['GCS', 'coma glasgow trauma patients neurological'],
  ['RPA', 'pilot pilots aircraft drone uav remotely'],
  ['BERT', 'bit tester testers'],
  ['CSS', 'sterile supply surgical'],
  ['CMS', 'medicare medicaid billing pricers detector cern'],
  ['VBA', 'veterans'],
  ['SSO', 'orchestra symphony'],
  ['EDR', 'aircraft flight'],
  ['EMR', HEALTH, 'medical charting charts epic cerner meditech physicians healthcare'],
  ['CNN', 'hbo mtv nbc cbs abc bbc news reporter journalist broadcast broadcasting anchor television pixar'],
  // Everyday words that are names of a class
  ['monitoring', TRADES],
  ['monitoring and alerting', TRADES],
  ['system monitoring', TRADES],
  ['alerting', TRADES],
  ['logging', 'trees timber forest forests lumber sawmill'],
  ['containers', TRADES, 'paint chemicals'],
  ['container', TRADES, 'paint chemicals'],
  ['containerized', TRADES],
  ['containerised', TRADES],
  [
    'design patterns',
    'garment garments sewing sew sewed sewn fabric fabrics knitting clothing textiles engraving tailoring',
  ],
  ['design pattern', 'garment garments sewing fabric fabrics knitting clothing textiles florist floral arrangement'],
  ['load testing', TRADES, 'lifting'],
  ['load tests', TRADES, 'lifting'],
  ['performance testing', TRADES],
  ['performance tests', TRADES, 'oral'],
  [
    'stress testing',
    TRADES,
    'ekg ekgs electrocardiogram cardiovascular bank banks capital credit liquidity portfolio loan',
  ],
  ['messaging systems', 'voice voicemail telephone switchboard mail'],
  ['notebooks', 'laboratory lab paper pens stationery'],
  ['operating systems', TRADES, 'building brake cars irrigation budgets'],
  ['operating system', TRADES, 'building brake'],
  ['security operations', TRADES, 'armed event premises enforcement'],
  ['system design', TRADES, 'heating cooling piping remediation electrical mechanical facility'],
  ['systems design', TRADES, 'heating cooling piping remediation electrical mechanical facility'],
  ['design tools', TRADES, 'dies tooling'],
  ['version control', 'drawings sop sops documents document policies'],
  ['source control', 'drawings valves'],
  ['on-call', TRADES, 'emergencies shelter violence holidays weekends plumber teller'],
  ['on-call rotation', TRADES],
  ['incident response', TRADES, 'hazmat injuries'],
  ['incident management', TRADES, 'hazmat injuries'],
  ['root cause analysis', TRADES, 'defects defective moulded packaging aircraft supplier suppliers manufacturing'],
  ['disaster recovery', 'flood floods hurricane earthquake shelter relief volunteer fema'],
  ['scrum', 'rugby ruck'],
  ['Kanban', 'replenishment warehouse assembly bins supplier suppliers manufacturing stock'],
  ['firewall', SHOP_FLOOR, 'doors attic attics drywall masonry vehicle bulkhead'],
  ['firewalls', SHOP_FLOOR, 'doors attic attics drywall masonry'],
  ['robotics', 'camp elementary kindergarten surgical surgery'],
  ['unit testing', SCHOOL, 'students maths grades curriculum'],
  ['unit tests', SCHOOL, 'students maths grades curriculum'],
  ['functional testing', TRADES, 'electrical circuit assemblies'],
  ['integration tests', SCHOOL],
  ['test cases', TRADES, 'electrical mechanical'],
  ['test plans', TRADES, 'electrical mechanical optical structures'],
  ['deep learning', SCHOOL, 'play lesson lessons maths'],
  ['machine learning', SCHOOL],
  ['supervised learning', SCHOOL],
  ['transfer learning', SCHOOL],
  ['reinforcement learning', SCHOOL, 'dogs'],
  ['scripting', 'plays radio drama film films television tv theatre dialogue documentary comedy'],
  ['functional programming', 'fitness gym athletes workouts strength'],
  ['pair programming', 'radio television festival'],
  ['Step Functions', 'mathematics calculus'],
];

/** Words of any other trade, and of things whose names stand in rows there: gems, drinks, stars, ships. Beside one, names do not vouch for one another. */
export const OTHER_TRADES: ReadonlySet<string> = new Set([
  ...split([TRADES, KITCHEN, STAGE, CARS].join(' ')),
  ...split(
    'cocktails cocktail wine wines gin coffee salad soup necklace necklaces jewellery jewelry emerald opal diamonds zodiac horoscope telescope ' +
      'planets stars yacht yachts jib regatta hedge bouquet lashes brows salon mythology myths greek lamps paints inks sorority church parish',
  ),
  ...OF_OTHER_TRADES,
]);

/**
 * Words of kitchens, care, gardens, building, guarding, farms, schools and shops in the other languages that are read: an English word in
 * such a sentence is a brand or a thing ("Cypress" of a hedge, "Rails" of a tramway).
 */
export const TRADES_ELSEWHERE: WordSet = wordSet(
  split(
    'küche* köch* kellner* restaurant* pflege* patient* klinik* krankenhaus apotheke* garten* gärtner* hecke* baustelle* maurer* gleisbau* schweiß* ' +
      'gabelstapler* wachdienst* wachmann bauernhof landwirt* bienen* honig schule schüler* kindergarten verkäufer* kleidung mode schmuck* ' +
      'cuisine cuisinier* serveur* hôpital soignant* infirmi* pharmacie jardin* haie haies chantier* maçon* soudeur* gardien* agricole* abeilles miel école ' +
      'élèves vendeur vendeuse vêtement* bijou* rayon gare ' +
      'cocina* camarer* hospital* enfermer* farmacia jardín* jardiner* seto setos obra albañil* soldador* guardia vigilante* granja abejas escuela alumnos ' +
      'dependient* ropa joyer* tienda ' +
      'cucina cuoc* camerier* ospedale infermier* giardin* siepe siepi cantiere murator* saldator* guardia miele scuola alunni ' +
      'commess* abbigliamento gioiell* negozio ' +
      'keuken* ziekenhuis* verpleeg* apotheek* tuin* haag bouwplaats* metsel* lasser* bewaker* boerderij* bijen honing school leerling* winkel* kleding ' +
      'cozinha* garçom enfermeir* farmácia jardi* obras pedreir* soldad* vigia* fazenda abelhas mel escola alunos vendedor* loja roupa* bolsas joias ' +
      'kuchni* kuchar* kelner* szpital* pielęgniar* aptek* ogr* budow* murarz* spawacz* ochron* pszcz* miód szkoł* uczni* sklep* odzież* biżuteri*',
  ),
);

/** Words that only a sentence about computing has: beside one of them a name is the skill, whatever else is said. */
export const SPEAKS_OF_COMPUTING: WordSet = wordSet(
  split(
    'software code coding codebase script scripts programming programmer programmers developer developers devops api apis cluster clusters ' +
      'deploy deploys deployed deploying deployment deployments backend frontend database databases dataset datasets cloud microservice ' +
      'microservices repository repositories app apps framework frameworks runtime kubernetes dashboards automation computing sdk latency ' +
      'git linux telemetry website websites web ' +
      // The same in the other languages that are read.
      'softwareentwickl* quellcode programmier* programmation programación programmazione programmeer* programação programowani* programist* ' +
      'entwickler* développeur* desarrollador* sviluppator* ontwikkelaar* desenvolvedor* deweloper* datenbank* databank* logiciel logiciels ' +
      'oprogramowani* microservicio* microservizi microsserviços mikroserwis* déploiement* despliegue* wdrożen* aplikacj* aplicativo aplicativos ' +
      'skript* skrypt* serveurs servidores serwer* bereitstell*',
  ),
);

/** For a spelling in lower case, the words (or two of them with a blank between) that make it another thing. */
export const EVERYDAY: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ROWS.map(([spelling, ...words]) => [spelling.toLowerCase(), phrases(words.join(' '))] as const),
);

/** `_the port_` is the one phrase "the port". */
function phrases(words: string): ReadonlySet<string> {
  const joined = [...words.matchAll(/_([^_]+)_/g)].map((match) => match[1]!);
  return new Set([...split(words.replace(/_[^_]+_/g, ' ')), ...joined]);
}

/**
 * The meanings of abbreviations beyond the listed names. A text that spells one out otherwise ("School-Age Appropriate
 * Practices (SAP)") means another thing. An abbreviation without a row and without a long name is accepted as written.
 */
export const SPELLED_OUT: Readonly<Record<string, string>> = {
  CPP: 'c plus plus',
  SAP: 'systems applications products analysis program',
  SAS: 'statistical analysis system',
  CAD: 'computer aided assisted design drafting drawing',
  CSS: 'cascading style sheets',
  ELT: 'extract load transform',
  ETL: 'extraction transformation loading',
  BERT: 'bidirectional encoder representations transformers',
  TLS: 'transport layer security',
  VPN: 'virtual private network',
  REST: 'representational state transfer',
  SOAP: 'simple object access protocol',
  RDS: 'relational database service',
  EMR: 'elastic map reduce mapreduce',
  VPC: 'virtual private cloud',
  SNS: 'simple notification service',
  IAM: 'identity access management',
  NAS: 'network attached storage',
  DBA: 'database administrator',
  XML: 'extensible markup language',
  UML: 'unified modeling language',
  LDAP: 'lightweight directory access protocol',
  BGP: 'border gateway protocol',
  HTTP: 'hypertext transfer protocol',
  HTML: 'hypertext markup language',
  ITIL: 'information technology infrastructure library',
  SAML: 'security assertion markup language',
};
