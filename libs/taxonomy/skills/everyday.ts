/**
 * What the names of skills mean in other trades: an animal, an island, a car, an author, the duty of a nurse. A sentence with a word of
 * such a trade, and with nothing else that speaks of computing, is of that trade.
 */

const split = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');

const KITCHEN =
  'kitchen kitchens restaurant restaurants bistro brasserie menu menus food foods dish dishes cook cooks cooking cuisine culinary catering ' +
  'banquet banquets dining pastry bakery baking beverage beverages sauces plating meal meals buffet hospitality waiters waitresses guests ' +
  'barista flour dough chefs gastronomy cookery hotel hotels';
const HEALTH =
  'patients ward wards nurse nurses nursing hospital hospitals clinic clinics surgery surgical surgeon surgeons medication medications ' +
  'dental veterinary maternity paramedics ambulance vital symptoms physiotherapy caregivers carers residents';
const SCHOOL = 'pupils pupil classroom classrooms kindergarten preschool toddlers children homework';
const SHOP_FLOOR =
  'welding welder welders welds boiler boilers hvac plumbing plumber hydraulic pneumatic turbine turbines forklift forklifts crane cranes ' +
  'hoists garment garments sewing textiles timber lumber bricks roofing scaffolding drywall excavator carpentry joinery jigs fixtures ' +
  'machining moulds moulding castings pumps valves solenoid wiring marine sprinkler irrigation lathe furnace';
const GUARDING =
  'guards patrol patrols patrolled stadium armed police firefighters fire brigade officers inmates prison custody burglary cctv';
const SHIPPING =
  'ships vessel vessels cargo dock docks dockside wharf quay harbour harbor stevedore stevedores dockers freight shipping trucks unloading ' +
  'unloaded longshore forklift crane cranes';
const OUTDOORS =
  'zoo zoos animals animal cattle livestock garden gardens gardening shrubs crops soil forest forests forestry horticulture';
const STAGE = 'theatre theater stage actors puppets puppeteer opera dance circus museum exhibition children';

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
  ['Scala', 'milan milano opera theatre ballet'],
  ['Haskell', 'county indian'],
  ['Rust', 'hull hulls bodywork corrosion paint painted welded belt wheat'],
  ['Swift', 'taylor delivery deliveries bank banks transfers payments'],
  ['Maven', 'fashion beauty style boutique'],
  ['Docker', SHIPPING, '_the port_ _port of_ hamburg liverpool rotterdam'],
  ['Kafka', 'franz novel novels literature prague letters essays metamorphosis german author authors'],
  ['Hadoop', 'elephant toy toys'],
  ['Azure', 'wall walls paint painted sea sky villa beach coast boat dress tiles yacht restaurant'],
  ['S3', 'audi tesla bmw samsung galaxy car cars dealership vehicle vehicles sacral vertebra'],
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
  ['Kinesis', 'tape massage gym athletes therapy physiotherapy'],
  ['Redshift', 'galaxies galaxy telescope stars'],
  ['Svelte', 'figure waist body'],
  ['Vue', 'cinema cinemas usher mer'],
  ['Flutter', 'wings valve atrial heart butterflies betting'],
  ['Angular', 'forceps steel dimensions radii curvatures profiles surgical'],
  ['Django', 'guitar jazz reinhardt unchained'],
  ['Selenium', 'zinc vitamin vitamins soil supplement supplements minerals diet deficiency toxicology'],
  ['Confluence', 'river rivers valley'],
  ['Sass', 'attitude'],
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
  ['Chef', KITCHEN, 'recipes waiter waitress kitchens'],
  ['Puppet', STAGE],
  ['Express', 'train trains delivery courier parcels checkout guests'],
  ['Flask', KITCHEN, 'laboratory glassware'],
  ['Celery', KITCHEN],
  ['Cucumber', KITCHEN],
  ['Mocha', KITCHEN],
  ['Windows', 'doors glazing houses washed cleaned curtains'],
  // Abbreviations that other trades have
  ['ML', 'pipette pipettes saline syringe syringes vial vials ampoule vaccine vaccines insulin beaker dose doses'],
  ['SAS', 'regiment army military soldier soldiers corporal sergeant parachute airline airlines cabin scandinavian'],
  ['ELT', 'english esol tefl tesol learners teacher teachers taught classes electrical'],
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
  ['on-call', TRADES, 'emergencies shelter violence holidays weekends plumber teller'],
  ['on-call rotation', TRADES],
  ['incident response', TRADES, 'hazmat injuries'],
  ['incident management', TRADES, 'hazmat injuries'],
  ['root cause analysis', TRADES, 'defects defective moulded packaging aircraft supplier suppliers manufacturing'],
  ['disaster recovery', 'flood floods hurricane earthquake shelter relief volunteer fema'],
  ['scrum', 'rugby'],
  ['Kanban', 'replenishment warehouse assembly bins supplier suppliers manufacturing stock'],
  ['firewall', 'doors attic attics drywall masonry vehicle bulkhead'],
  ['firewalls', 'doors attic attics drywall masonry'],
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
  ['statistics', 'births deaths vital crime registration athletic players league labor labour'],
  ['scripting', 'plays radio drama film films television tv theatre dialogue documentary comedy'],
  ['functional programming', 'fitness gym athletes workouts strength'],
  ['pair programming', 'radio television festival'],
  ['Step Functions', 'mathematics calculus'],
];

/** Words that only a sentence about computing has: beside one of them a name is the skill, whatever else is said. */
export const SPEAKS_OF_COMPUTING: ReadonlySet<string> = new Set(
  split(
    'software code coding codebase script scripts programming programmer programmers developer developers devops api apis cluster clusters ' +
      'deploy deploys deployed deploying deployment deployments backend frontend database databases dataset datasets cloud microservice ' +
      'microservices repository repositories app apps framework frameworks runtime kubernetes dashboards automation computing sdk latency ' +
      'git linux telemetry website websites web',
  ),
);

/** For a spelling in lower case, the words (or two of them with a blank between) that make it another thing. */
export const EVERYDAY: ReadonlyMap<string, readonly string[]> = new Map(
  ROWS.map(([spelling, ...words]) => [spelling.toLowerCase(), phrases(words.join(' '))] as const),
);

/** `_the port_` is the one phrase "the port". */
function phrases(words: string): readonly string[] {
  const joined = [...words.matchAll(/_([^_]+)_/g)].map((match) => match[1]!);
  return [...new Set([...split(words.replace(/_[^_]+_/g, ' ')), ...joined])];
}

/**
 * What abbreviations stand for, beyond the names listed: a text that spells one out otherwise ("School-Age Appropriate Practices (SAP)")
 * speaks of another thing. An abbreviation without a row and without a long name is taken as it stands.
 */
export const SPELLED_OUT: Readonly<Record<string, string>> = {
  SAP: 'systems applications products analysis program',
  SAS: 'statistical analysis system',
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
