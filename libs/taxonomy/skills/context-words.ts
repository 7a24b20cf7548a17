/**
 * Context in the other languages that are read: what the words of a guard are called there, and which names are words of English
 * alone. Plain data, reviewed like the lists.
 */

const split = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');

/** English words of guards → the same in German, French, Spanish, Italian, Dutch, Portuguese and Polish. `*` ends a stem. */
const ROWS: readonly (readonly [english: string, elsewhere: string])[] = [
  [
    'programming',
    'programmier* programmation programmeur* programación programador* programmazione programmatore programmatori programmatur* programmeer* ' +
      'programação programowani* programist* programm* programow*',
  ],
  ['coding', 'codage codificación codifica codificação kodowani*'],
  ['scripting', 'skript* skrypt*'],
  ['code', 'quellcode quelltext código codice broncode kodu kod'],
  ['language', 'programmiersprache langage lenguaje linguaggio programmeertaal linguagem język języku języka'],
  ['languages', 'programmiersprachen langages lenguajes linguaggi programmeertalen linguagens języki językach języków'],
  [
    'developer',
    'entwickler* développeur* desarrollador* sviluppator* ontwikkelaar* desenvolvedor* programador* deweloper*',
  ],
  ['backend', 'serverseitig*'],
  ['microservices', 'microservicio* microservizi microsserviços microserviços mikroserwis* mikrousług*'],
  ['services', 'webdienst* webservic* webserwis*'],
  ['api', 'schnittstelle schnittstellen'],
  ['apis', 'interfaz interfacce'],
  ['software', 'softwareentwickl* logiciel logiciels oprogramowani*'],
  ['mobile', 'mobil* móvil móviles mobiele móvel móveis'],
  [
    'app',
    'apps applikation* applicatie* aplicación aplicaciones application applications applicazion* aplicativo aplicativos aplikacj*',
  ],
  ['ios', 'iphone ipad'],
  ['firmware', 'mikrocontroller* microcontrol* mikrokontroler*'],
  ['embedded', 'eingebettet* embarqué embarquée embarqués embarquées embebido* embarcado* wbudowan*'],
  ['compiler', 'kompilier* compilateur* compilador* compilator* kompilator*'],
  ['statistics', 'statistik* statistique* estadística* statistica statistiche statistiek* estatística* statystyk*'],
  [
    'statistical',
    'statistisch* statistique* estadístic* statistico statistica statistici statistiche estatístic* statystyczn* regression* régression* regresion* regressione regressioni regressão ' +
      'regresj* auswertung* ausgewertet ausgewertete biostatisti*',
  ],
  ['models', 'modelle modellen modèle modèles modelos modello modelli modele modeli'],
  ['database', 'datenbank* données datos dati dane dados danych gegevens* database databank* databas* baz bazą bazy'],
  [
    'databases',
    'abfrage abfragen requête requêtes sgbd consultas interrogazioni consulta zapytań zapytania zoekopdrachten',
  ],
  ['queries', 'abfragen requêtes consultas interrogazioni zapytań zapytania'],
  ['tables', 'tabellen tablas tabelle tabelas tabele tabel'],
  ['data', 'daten datei* données datos dati gegevens* dados danych dane'],
  ['pipeline', 'datenfluss chaîne flujo flusso stroom fluxo potok'],
  [
    'pipelines',
    'datenflüsse ladelauf ladeläufe ladestrecke* flux flujos flussi datastro* fluxos potoki potoków zasileń zasilenia zasilania chargement* cargas caricamenti laadtaken',
  ],
  ['workflow', 'arbeitsablauf abläufe ordonnancement planificación'],
  [
    'scheduling',
    'ablaufsteuerung orchestrierung ordonnancement orquestación orchestrazione orquestração harmonogram* orkiestracj*',
  ],
  ['orchestration', 'orchestrierung orquestación orchestrazione orchestratie orquestração orkiestracj*'],
  ['jobs', 'verarbeitung* verarbeitet traitements procesamiento elaborazion* verwerk* processamento przetwarzan*'],
  ['streaming', 'datenstrom datenströme echtzeit strumieni*'],
  ['etl', 'datenintegration entrepôt almacén magazzino datawarehous* hurtown* armazém'],
  ['build', 'builds kompilier* compilation compilación compilazione compilação kompilacj*'],
  [
    'automation',
    'automatisier* automatisation* automatisé* automatización automatizar automazion* automatizz* automatiser* automatização automatyz*',
  ],
  ['tools', 'werkzeug werkzeuge outil outils herramientas strumenti gereedschap ferramentas narzędzia narzędzi'],
  [
    'deployment',
    'ausgerollt ausrollen rollout* bereitstell* déploiement* déployé* déployer despliegue* desplegar desplegué rilascio rilasci uitgerold uitrol* ' +
      'implantação implantações implantei wdrażani* wdrożen*',
  ],
  ['deployments', 'bereitstellungen déploiements despliegues rilasci implantações wdrożenia'],
  ['release', 'auslieferung* versión rilascio releases wydan*'],
  ['servers', 'server serveur serveurs servidor servidores serwer serwery serwerów serwerami serwerach'],
  [
    'configuration',
    'konfigur* configuration configurer configuré* configuración configurar configurazion* configurat* configuratie* configureer* ingericht configuração konfigur*',
  ],
  ['testing', 'testen testautomat* softwaretest* pruebas collaudo testes testy testów testowani*'],
  ['tests', 'unittests pruebas testes testy testów'],
  ['cluster', 'clúster clústeres grappe klaster klastra klastrze klastry'],
  ['clusters', 'cluster clústeres klastry klastrów'],
  ['training', 'training trainieren entraînement entrenamiento addestramento treinamento trenowani*'],
  ['cloud', 'wolke nube nuvola nuvem chmura chmurze chmury'],
  ['monitoring', 'überwachung* supervision monitorización monitoraggio bewaking monitoramento monitorowani*'],
  ['image', 'bild* images imágenes immagini beeld* imagens obraz*'],
  ['images', 'bilder imágenes immagini beelden imagens obrazów'],
  ['game', 'spiele spiel jeux juegos videojuegos giochi spellen jogos gier'],
  ['website', 'webseite webseiten sitio sitios sito siti sites strona strony stron'],
  ['websites', 'webseiten sitios siti sites stron strony'],
  ['security', 'sicherheit sécurité seguridad sicurezza beveiliging segurança bezpieczeństw*'],
  ['reports', 'berichte rapports informes report rapporten relatórios raporty raportów'],
  ['dashboards', 'tableaux cuadros cruscotti painéis pulpity'],
  ['linux', 'unix'],
  ['log', 'logdatei* logbestand* journaux logów logi registro registros'],
  ['gateway', 'passerelle pasarela gateways bramę bramy bramka'],
  ['parser', 'analyseur analizador analisador analizator parsera'],
  ['hosts', 'rechner machines máquinas macchine maszyn'],
  [
    'administered',
    'administrier* administration administró administración amministrazione beheer administração administracj*',
  ],
  ['numerical', 'numerisch* gerechnet calculés calculados calcolati berekend obliczan*'],
];

const ELSEWHERE: ReadonlyMap<string, readonly string[]> = new Map(
  ROWS.map(([english, elsewhere]) => [english, split(elsewhere)] as const),
);

/** Returns English words of context with those that stand for them in the other languages that are read. */
export const inEveryLanguage = (words: readonly string[]): readonly string[] => [
  ...new Set(words.flatMap((word) => [word, ...(ELSEWHERE.get(word) ?? [])])),
];

/** A set of whole words and of stems, which end in `*`. */
export interface WordSet {
  has(word: string): boolean;
}

/** Makes a set of words; a stem has four letters or more. */
export function wordSet(words: Iterable<string>): WordSet {
  const whole = new Set<string>();
  const stems = new Set<string>();
  let shortest = Infinity;
  let longest = 0;
  for (const word of words) {
    if (!word.endsWith('*')) {
      whole.add(word);
      continue;
    }
    const stem = word.slice(0, -1);
    stems.add(stem);
    shortest = Math.min(shortest, stem.length);
    longest = Math.max(longest, stem.length);
  }
  return {
    has(word) {
      if (whole.has(word)) return true;
      for (let length = shortest; length <= longest && length <= word.length; length++)
        if (stems.has(word.slice(0, length))) return true;
      return false;
    },
  };
}

/**
 * Spellings that are words of English and of no other language here: in a sentence of another language, in their own case, they are the
 * name. First names, well-known companies and words that the other languages share ("Chef", "Express", "Temporal") are none.
 */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  split(
    'airflow ansible bedrock bootstrap celery chroma confluent cucumber cypress envoy feast flask flink go groovy hibernate hive jenkins nomad ' +
      'oracle playwright polars postman puppet r rails rancher react rust sentry slurm snort snowflake spark spring swift tailwind vagrant vault',
  ),
);
