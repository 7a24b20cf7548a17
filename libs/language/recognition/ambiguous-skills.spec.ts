import { describe, expect, it } from '@jest/globals';
import { SHIPPED_CATALOGUE } from '#libs/taxonomy';
import { recogniseSkills } from './recognise-skills.js';
import { tokenise } from '../words/tokens.js';

/**
 * Names that are also ordinary words, people, places or other things: the sentence decides. Each row is a spelling, the skill that it
 * may stand for, a sentence in which it does, and one in which it does not.
 */
const READINGS: readonly [spelling: string, skill: string, yes: string, no: string][] = [
  // Languages
  ['Go', 'go', 'Services in Go and Python', 'Our go-to-market plan: Go to schools, be a Go-getter with AWS'],
  ['Go', 'go', 'Python and Go', 'Grab and Go food services for Python teams'],
  ['Go', 'go', 'Java, Python and Go', 'Python and Go to market'],
  ['Go', 'go', 'Rust and Go', 'Come and Go'],
  ['R', 'r', 'SQL and R', 'Toys and R Us, SQL'],
  ['R', 'r', 'Regression models in R and SQL', 'Led R&D with Mr R Kelly'],
  ['C', 'c', 'Firmware in C, C++', 'Section C of the vitamin C report'],
  ['Swift', 'swift', 'iOS apps in Swift and Objective-C', 'A Swift payment to Taylor Swift'],
  ['Rust', 'rust', 'Rewrote the parser in Rust, formerly C++', 'Rust removal and belt grinding'],
  ['CPP', 'cpp', 'Drivers in CPP and Rust, built with CMake', 'Must hold the CPP of the payroll association'],
  ['Dart', 'dart', 'Flutter apps in Dart', 'Won the Dart tournament of the pub'],
  ['Julia', 'julia', 'Simulations in Julia and Python, two languages', 'Reported to Julia Brown, head of sales'],
  ['Ruby', 'ruby', 'Web services in Ruby and JavaScript', 'Ruby Miller ran the flower shop'],
  ['Scala', 'scala', 'Spark jobs in Scala', 'la scala of a shop in milano'],
  ['Elixir', 'elixir', 'Backend services in Elixir', 'Sold an Elixir of herbs'],
  ['Groovy', 'groovy', 'Jenkins pipelines scripted in Groovy', 'Groovy parties for children'],
  ['Lua', 'lua', 'Game scripting in Lua, C++', 'Lua Costa taught dance'],
  ['Shell', 'bash', 'Automation in Shell and Python', 'Two years with Royal Dutch Shell'],
  ['Apex', 'apex', 'Apex classes and Lightning pages on Salesforce', 'At the Apex of the mountain'],
  // Data
  ['Informatica', 'informatica', 'ETL in Informatica and Talend', 'Laurea in Informatica, conoscenza di SQL'],
  // Web
  ['React', 'react', 'React front end in TypeScript', 'React to incidents in our AWS cloud'],
  ['Node', 'nodejs', 'APIs in Node and TypeScript', 'Node pools of a cluster on AWS'],
  [
    'Express',
    'express',
    'APIs with Express and MongoDB',
    'Express interest in Node.js roles; worked at American Express',
  ],
  ['Next.js', 'nextjs', 'Shops in Next.js', 'Next we moved house'],
  ['Vue', 'vue', 'Dashboards in Vue and Nuxt.js', 'A room with a view'],
  ['Angular', 'angular', 'Dashboards in Angular', 'Measured the angle of angled lines'],
  ['Spring', 'spring', 'Spring and Hibernate in Java', 'Graduated in Spring 2019 with Java coursework'],
  ['Rails', 'rails', 'Rails and PostgreSQL', 'Welded Rails for the tramway'],
  ['Svelte', 'svelte', 'Widgets in Svelte', 'a svelte figure'],
  ['Tailwind', 'tailwind', 'Styled with Tailwind and React', 'A Tailwind for the economy'],
  ['Bootstrap', 'bootstrap', 'Pages with Bootstrap and jQuery', 'Bootstrap the company from nothing'],
  ['Flask', 'flask', 'APIs in Flask and Python', 'Cleaned every Flask of the laboratory'],
  ['Ionic', 'ionic', 'Mobile apps in Ionic and Angular', 'Ionic liquids measured with Python'],
  ['Prisma', 'prisma', 'Node.js, Prisma, PostgreSQL', 'Prisma Health hospital nurse'],
  // Tests
  ['Cypress', 'cypress', 'End-to-end tests in Cypress', 'Planted Cypress trees'],
  ['Jest', 'jest', 'Unit tests in Jest for React code', 'Said it in Jest'],
  ['Mocha', 'mocha', 'Tests in Mocha and Chai', 'Served a Mocha latte in tests of taste'],
  ['Jasmine', 'jasmine', 'Karma and Jasmine tests', 'Jasmine rice and curry'],
  ['Selenium', 'selenium', 'Browser tests in Selenium', 'Vitamins and minerals in food'],
  ['Cucumber', 'cucumber', 'BDD scenarios in Cucumber', 'Cucumber salad for Java developers'],
  ['Postman', 'postman', 'Tested the APIs in Postman', 'Postman'],
  ['Playwright', 'playwright', 'Browser tests in Playwright', 'An award-winning Playwright of Dublin'],
  // Games and devices
  ['Unity', 'unity', 'Games in Unity and C#', 'Unity of the team in Python work'],
  ['Unreal', 'unreal', 'Shooter game in Unreal with C++', 'An Unreal experience for guests'],
  ['ROS', 'ros', 'Robot navigation in ROS', 'The Ros family farm'],
  // Data
  ['Spark', 'spark', 'Batch jobs on Spark and Hadoop', 'Spark joy with every order'],
  ['Hive', 'hive', 'Queries in Hive on Hadoop', 'Kept a Hive of bees'],
  ['Flink', 'flink', 'Streaming in Flink', 'A quick link to the shop'],
  ['Snowflake', 'snowflake', 'Warehouses in Snowflake and dbt', 'Cut paper into a snowflake'],
  ['Redshift', 'redshift', 'Marts in Redshift on AWS', 'The red shift of galaxies'],
  ['Looker', 'looker', 'Dashboards in Looker', 'onlooker and looker-on at events'],
  ['Metabase', 'metabase', 'Charts in Metabase', 'A meta study, base rates'],
  ['Presto', 'presto', 'Queries in Presto on S3', 'Presto! The rabbit was gone'],
  ['Cassandra', 'cassandra', 'Data in Cassandra and Kafka', 'Cassandra Jones, receptionist'],
  ['Oracle', 'oracle', 'Databases: Oracle and MySQL', 'Account manager at Oracle Corporation'],
  ['Snort', 'snort', 'IDS rules in Snort', 'A Snort of laughter'],
  ['Oracle', 'oracle-erp', 'ERP systems (SAP, Oracle)', 'Reports from SAP data with SQL on Oracle'],
  ['Oracle', 'oracle', 'Reports from SAP data with SQL on Oracle', 'ERP systems (SAP, Oracle)'],
  ['Excel', 'excel', 'Reports in Excel and Tableau', 'Teams that Excel at selling'],
  ['dbt', 'dbt', 'Snowflake models in dbt', 'Group work in DBT and grief counselling'],
  ['Pandas', 'pandas', 'Dataframes in Pandas and Python', 'Fed the Pandas of the zoo'],
  ['Polars', 'polars', 'Dataframes in Polars, Python', 'Two Polars of a magnet'],
  ['DAX', 'dax', 'Measures in DAX for Power BI', 'Shares of the DAX fell'],
  ['Confluent', 'confluent', 'Streaming on Confluent and Kafka', 'Grew Confluent monolayers'],
  ['Iceberg', 'iceberg', 'Tables in Iceberg on Spark', 'The tip of the Iceberg'],
  ['CDC', 'change-data-capture', 'CDC from Postgres with Debezium', 'Guidelines of the CDC for nurses'],
  ['MDM', 'master-data-management', 'MDM of customers in Informatica', 'Rolled out MDM to phones'],
  // ML
  ['Neptune', 'neptune', 'Compared experiments in Neptune', 'Sailed the Neptune to Malta'],
  ['Comet', 'comet', 'Logged training runs to Comet beside MLflow', 'Photographed the Comet from the roof'],
  ['Feast', 'feast', 'Feature definitions in Feast', 'Cooked a Feast for 200 guests'],
  ['Ray', 'ray', 'Distributed training on Ray', 'Friend of Ray, fond of X Ray images'],
  ['Prefect', 'prefect', 'Moved the flows from cron to Prefect', 'School Prefect and head of house'],
  ['Luigi', 'luigi', 'ETL pipelines in Luigi', 'Luigi Rossi managed the kitchen'],
  ['Temporal', 'temporal', 'Durable workflows in Temporal', 'Temporal data of the satellites'],
  ['Evidently', 'evidently', 'Evidently drift dashboards for each model', 'Evidently the shop was closed'],
  ['Triton', 'triton', 'GPU inference on Triton', 'Sold the Triton pickup'],
  ['Claude', 'claude', 'Prompts for Claude and GPT', 'Worked for Claude Dupont, painter'],
  ['Gemini', 'gemini', 'Agents on Gemini and Vertex AI', 'Star sign Gemini'],
  ['Chroma', 'chroma', 'Embeddings in Chroma for RAG', 'Chroma keying in film'],
  ['Pinecone', 'pinecone', 'Vector search in Pinecone', 'Collected a pinecone'],
  ['RAG', 'rag', 'A RAG service over the handbook', 'Kept the project RAG status green'],
  ['MCP', 'mcp', 'MCP tools for LLM agents', 'Holder of the MCP since 2003'],
  ['CNN', 'cnn', 'Image models: CNN and LSTM layers in PyTorch', 'Reporter for CNN'],
  // Cloud
  ['Lambda', 'aws-lambda', 'Lambda behind an AWS queue', 'A Lambda expression is anonymous'],
  ['Glue', 'aws-glue', 'AWS jobs in Glue', 'Glue and paper for children'],
  ['Athena', 'athena', 'S3 queries in Athena on AWS', 'Athena Papadakis, tutor'],
  ['Aurora', 'aurora', 'AWS databases: Aurora', 'Watched the Aurora in Norway'],
  ['Bicep', 'bicep', 'Azure templates in Bicep', 'Bicep curls for clients'],
  // DevOps
  ['Chef', 'chef', 'Servers set up with Chef and Puppet', 'Chef at a restaurant; Head Chef with a team of five'],
  ['Puppet', 'puppet', 'Manifests in Puppet for Linux servers', 'A Puppet show for schools'],
  ['Helm', 'helm', 'Helm releases on a Kubernetes cluster', 'Took the helm of the Helm family business'],
  ['Vault', 'vault', 'Secrets in Vault on Kubernetes', 'Guarded the bank Vault'],
  ['Consul', 'consul', 'Discovery with Consul and Terraform', 'Consul of Spain in Leeds'],
  ['Packer', 'packer', 'Images with Packer and Terraform', 'Packer in a warehouse'],
  ['Nomad', 'nomad', 'Jobs on Nomad with Terraform', 'Lived as a digital Nomad using AWS'],
  ['Flux', 'flux-cd', 'GitOps with Flux', 'Priorities in Flux'],
  ['Argo', 'argo-cd', 'Kubernetes releases with Argo', 'Sailed on the Argo'],
  ['Rancher', 'rancher', 'Kubernetes clusters in Rancher', 'Cattle Rancher in Texas'],
  ['Istio', 'istio', 'A mesh with Istio', 'A mesh of wire'],
  ['Envoy', 'envoy', 'Envoy as the Istio proxy', 'Envoy of the king'],
  ['Backstage', 'backstage', 'A developer portal on Backstage', 'Backstage at the theatre'],
  ['Bamboo', 'bamboo', 'Builds in Bamboo and Git', 'Bamboo furniture'],
  ['Jaeger', 'jaeger', 'Tracing with Jaeger', 'Anna Jaeger, nurse'],
  ['Loki', 'loki', 'Grafana logs in Loki', 'Loki in the saga'],
  ['Windows', 'windows', 'Linux and Windows servers', 'Cleaned Windows of houses'],
  ['SAN', 'storage', 'SAN and NAS storage', 'Moved to SAN Francisco, worked with AWS'],
  // Security
  ['Nessus', 'nessus', 'Scans in Nessus', 'The centaur of myth'],
  ['Wireshark', 'wireshark', 'Captures in Wireshark', 'A shark on a wire'],
  ['Metasploit', 'metasploit', 'Exploits in Metasploit', 'Exploited the land'],
  ['Splunk', 'splunk', 'Searches in Splunk', 'Went spelunking'],
  ['Kibana', 'kibana', 'Boards in Kibana', 'Boards of oak'],
  ['MFA', 'mfa', 'SSO and MFA for identity', 'MFA in painting'],
  ['Sentinel', 'azure-sentinel', 'SIEM rules in Sentinel and Defender, KQL', 'Reporter at the Daily Sentinel'],
  // Business and design
  ['Word', 'microsoft-word', 'Letters in Word, tables in Excel', 'Word of mouth, and Excel'],
  ['Outlook', 'outlook', 'Calendars in Outlook and Word', 'Outlook: steady growth'],
  ['Access', 'ms-access', 'Access and Excel reports', 'Access to the premises'],
  ['Figma', 'figma', 'Screens in Figma', 'A figment of fancy'],
  ['Workday', 'workday', 'Payroll and HCM in Workday', 'An eight hour Workday'],
  ['Workday', 'workday', 'Workday proficient', 'Proficient at planning a workday'],
  ['Confluence', 'confluence', 'Pages in Confluence', 'at the confluence of two rivers'],
  ['Poetry', 'python-packaging', 'Python dependencies with Poetry', 'Poetry reading for children'],
  ['Celery', 'celery', 'Django jobs in Celery', 'Celery soup of the day'],
  ['Vite', 'vite', 'Builds with Vite and TypeScript', 'Answered vite, vite! in French'],
  ['Hibernate', 'hibernate', 'Java persistence with Hibernate', 'Bears Hibernate in winter'],
  ['Bedrock', 'bedrock', 'AWS models through Bedrock', 'Drilled into Bedrock'],
  ['Lambdas', 'aws-lambda', 'AWS Lambdas behind a gateway', 'Lambdas and streams of the lecture'],
  ['Dataflow', 'dataflow', 'GCP pipelines on Dataflow', 'Drew the Dataflow of the office'],
  ['Spinnaker', 'spinnaker', 'Kubernetes releases with Spinnaker', 'Set the Spinnaker in a race'],
  ['Flagger', 'flagger', 'Kubernetes canaries with Flagger', 'Traffic Flagger at road works'],
  ['Vagrant', 'vagrant', 'Linux boxes in Vagrant', 'Helped a Vagrant find shelter'],
  ['Sentry', 'sentry', 'TypeScript errors in Sentry', 'Stood Sentry at the gate'],
  ['Tenable', 'nessus', 'Vulnerability scans in Tenable', 'A Tenable position'],
  ['Illustrator', 'adobe-illustrator', 'Logos in Illustrator and Photoshop', 'Illustrator of picture books'],
  // Abbreviations and further words
  ['GBM', 'gradient-boosting', 'Scored with GBM in Python and XGBoost', 'Nursed patients with GBM'],
  ['evals', 'llm-evaluation', 'LLM evals in Python', 'Yearly evals of staff'],
  ['ASR', 'speech-recognition', 'Voice models: ASR and speech in PyTorch', 'The asr prayer'],
  ['NER', 'ner', 'NER of entities in text with spaCy', 'Drove to ner'],
  ['embeddings', 'embeddings', 'Semantic search over embeddings', 'Embeddings of tiles in mortar'],
  ['notebooks', 'notebook', 'Research code in notebooks', 'Sold notebooks and pens'],
  ['GPT', 'gpt-models', 'Prompts for GPT and Claude', 'GPT values of the liver'],
  ['BI', 'bi', 'BI dashboards in Tableau', 'The BI annual picnic'],
  ['ZooKeeper', 'zookeeper', 'Kafka with ZooKeeper', 'A ZooKeeper feeding lions'],
  ['IAM', 'aws-iam', 'AWS policies in IAM', 'IAM a friendly person'],
  ['VPC', 'aws-vpc', 'AWS networks: VPC and peering', 'The VPC club'],
  ['VPCs', 'aws-vpc', 'AWS networks in VPCs', 'The VPCs club'],
  ['ALB', 'aws-alb', 'AWS traffic through ALB', 'ALB county fair'],
  ['ELB', 'aws-alb', 'AWS traffic through ELB', 'ELB county fair'],
  ['RDS', 'aws-rds', 'AWS RDS and MySQL in RDS', 'Neonates with RDS'],
  ['EMR', 'emr', 'AWS Spark clusters on EMR', 'Charting in the EMR system'],
  ['SNS', 'sns', 'AWS queues with SNS', 'SNS marketing of cakes'],
  ['CDK', 'aws-cdk', 'AWS stacks in CDK', 'CDK inhibitors in trials'],
  ['ACR', 'azure-container-registry', 'Azure images in ACR', 'ACR criteria in rheumatology'],
  ['container', 'containers', 'Built the container in a pipeline', 'A container of paint'],
  ['alerting', 'monitoring', 'Alerting on latency of the API', 'Alerting the police'],
  ['logging', 'logging', 'Logging of microservices in production', 'Logging of old forests'],
  ['OPA', 'opa', 'Kubernetes policies with OPA', 'OPA and Oma'],
  ['NAS', 'storage', 'Storage on NAS and SAN', 'NAS Brooklyn band'],
  ['D3', 'd3', 'Charts in D3 and TypeScript', 'Vitamin D3 drops'],
  ['CMS', 'cms', 'Website content in a CMS', 'The CMS detector'],
  ['SOAP', 'soap', 'SOAP and XML web services', 'Bars of SOAP'],
  ['k6', 'k6', 'Load scripts in k6', 'The k6 school years'],
  ['DSP', 'signal-processing', 'Audio filters on a DSP', 'The DSP exam for police'],
  ['SOX', 'sox', 'SOX audits of controls', 'White SOX fan'],
  ['Agile', 'agile', 'Agile development in sprints', 'An Agile cat'],
  ['refactoring', 'refactoring', 'Refactoring of legacy code', 'Refactoring my garden'],
  ['torch', 'pytorch', 'Tensors on torch in Python', 'Carried the torch of the games'],
  ['Jenkins', 'jenkins', 'Builds in Jenkins', 'Reported to Tom Jenkins, sales'],
  ['Airflow', 'airflow', 'ETL DAGs in Airflow', 'Measured airflow in ducts'],
  ['Starburst', 'trino', 'Trino queries on Starburst', 'A Starburst sweet'],
  ['Parquet', 'avro', 'Parquet files on S3', 'Laid parquet floors'],
  ['GCE', 'compute-engine', 'GCP machines on GCE', 'GCE A levels in maths'],
  ['classifiers', 'classification-models', 'Text classifiers in PyTorch', 'Classifiers of waste'],
  ['CV', 'computer-vision', 'Models for NLP or CV', 'Send your CV to the address below, NLP team'],
  ['statistics', 'statistics', 'Statistics and probability', 'Compiled statistics of sales per shop'],
  // Words of everyday trades
  ['monitoring', 'monitoring', 'Monitoring and alerting of our servers', 'Monitoring patients on the ward'],
  ['containers', 'containers', 'Containers deployed to production', 'Unloaded shipping containers at the port'],
  ['packaging', 'python-packaging', 'Python code: packaging and wheels', 'Packaging of fresh food'],
  [
    'packaged',
    'python-packaging',
    'Packaged shared Python code with unit tests',
    'Packaged a Python service in Docker',
  ],
  ['clustering', 'clustering', 'Regression and clustering in Python', 'Clustering of shops along the road'],
];

const skills = (text: string): string[] => recogniseSkills(text).map((mention) => mention.skill);

describe('ambiguous names', () => {
  it.each(READINGS)('%s is %s in %j, and not in %j', (_, skill, yes, no) => {
    expect(skills(yes)).toContain(skill);
    expect(skills(no)).not.toContain(skill);
  });

  it.each([
    ['Kafka', 'kafka', 'Essays on Franz Kafka and his letters'],
    ['Hugging Face', 'hugging-face', 'Two people hugging, face to face'],
    ['Milvus', 'milvus', 'A kite circled the field'],
  ])('%s is recognized by its own letters', (name, skill, no) => {
    expect(skills(`Built it with ${name}`)).toContain(skill);
    expect(skills(no)).not.toContain(skill);
  });

  it.each([
    'Production support, installation and configuration; technical support to developers',
    'Management of infrastructure and risk; change management; team leadership',
    'Root cause analysis and quality control of moulded parts',
    'Cost optimization of the supply chain',
    'Reverse engineering of gear boxes',
    'Payment processing, fraud detection and forecasting at the branch',
    'Cloud-native equivalents of them',
  ])('no skill in words too broad to show one: %s', (text) => {
    expect(skills(text)).toEqual([]);
  });

  it('reads each name of a vendor as one thing', () => {
    expect(skills('ERP systems (SAP, Oracle, Hyperion)')).toEqual(['erp', 'sap', 'oracle-erp']);
    expect(skills('Experience with Oracle, SAP or other ERP systems')).toEqual(['oracle-erp', 'sap', 'erp']);
    expect(skills('Replicated tables with Airbyte')).toEqual(['airbyte']);
    expect(skills('Led root cause analysis after production incidents')).toContain('incident-response');
  });

  it.each([
    'Go to market with a go-getter; we go live in spring and react to incidents',
    'Express interest, excel at service, have access to systems',
    'Julia and Ruby met Claude at the bar',
    'Word of mouth and a positive outlook for our teams',
    'Take the helm, spark ideas, feast on rice, play the game',
    'Salt, flour and ginger in the vault of the chef',
  ])('none in: %s', (text) => {
    expect(recogniseSkills(text)).toEqual([]);
  });
});

const key = (text: string): string =>
  tokenise(text)
    .map((token) => token.text)
    .join(' ');

describe('the table of readings', () => {
  it('has a row for each name of one word that needs company', () => {
    const rows = new Set(READINGS.map(([spelling, skill]) => `${key(spelling)} ${skill}`));
    const missing = SHIPPED_CATALOGUE.spellings()
      .filter(({ text, guard }) => (guard?.words ?? guard?.areas) && tokenise(text).length === 1)
      .filter(({ text, skill }) => !rows.has(`${key(text)} ${skill}`))
      .map(({ text, skill }) => `${text} (${skill})`);
    expect(missing).toEqual([]);
  });
});
