/** `candor`. Each command is loaded when it is asked for: `rank` must not wait for a web server's modules. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { KeyAddOptions } from './commands/platform/access/key.command.js';
import type { UserAddOptions } from './commands/platform/access/user.command.js';
import type { UserLinkOptions } from './commands/platform/access/user-link.command.js';
import type { BackupCommandOptions } from './commands/platform/backup/backup.command.js';
import type { RestoreOptions } from './commands/platform/backup/restore.command.js';
import { CommandError } from './command-error.js';
import type { ConnectionOptions, ServerOptions } from './commands/integrations/connection/connection.command.js';
import type { EraseOptions } from './commands/compliance/erase/erase.command.js';
import type { EventsSendOptions } from './commands/integrations/send-event/events-send.command.js';
import type { ImportOptions } from './commands/intake/import/import.command.js';
import type { ParseOptions } from './commands/intake/parse/parse.command.js';
import type { RoleOptions } from './commands/roles/role/role.command.js';
import type { RankOptions } from './commands/shortlist/rank/rank.command.js';
import type { ReplayOptions } from './commands/shortlist/replay/replay.command.js';
import type { VerifyAuditOptions } from './commands/compliance/verify-audit/verify-audit.command.js';

const KINDS = ['admin', 'recruiter', 'hiring-manager'];

function isoDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('Use a date as YYYY-MM-DD.');
  }
  return value;
}

function number(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Use a number of 1 or more.');
}

const skillsOption = () =>
  new Option(
    '--skills <file>',
    'custom skills and aliases as JSON or YAML: a list of entries, or the response of GET /api/v1/custom-skills',
  );

const partOption = () =>
  new Option(
    '--part <number>',
    'which role to read of a page that describes several (default: the whole page)',
  ).argParser(number);
const serverOption = () => new Option('--server <url>', 'where Candor runs (default: the one on the data folder)');
const keyOption = () => new Option('--key <key>', 'API key; safer in the environment').env('CANDOR_API_KEY');
const several = (one: string, before: string[] | undefined): string[] => [...(before ?? []), one];

const program = new Command('candor')
  .description('Matches candidates to a role and shows its working.')
  .showHelpAfterError('(candor --help lists all commands)');

program
  .command('start')
  .description('run database, API, worker and web pages until Ctrl-C')
  .action(async () => (await import('./start/start.command.js')).start());

program
  .command('rank')
  .description('rank résumés for a role, without a server or a database')
  .argument('<files...>', 'résumés, or folders with résumés')
  .requiredOption('--role <file>', 'job description (txt, md, html, pdf, docx), or a role as JSON or YAML')
  .addOption(partOption())
  .option('--as-of <date>', 'as-of date of the assessment (default: the date of the role, else today)', isoDate)
  .option(
    '--weights <file-or-preset>',
    'skills-first, experience-first, certification-first, or a JSON file with the edited `weights` of `candor role <file>`, or its whole output (default: computed from the role)',
  )
  .addOption(skillsOption())
  .addOption(new Option('--format <format>', 'output format').choices(['table', 'json', 'csv']).default('table'))
  .option('--explain', 'in a table, add the score breakdown of each candidate with its evidence')
  .option('--all-resumes', 'rank files that look like another kind of document, too')
  .action(async (files: string[], options: RankOptions) =>
    (await import('./commands/shortlist/rank/rank.command.js')).rank(files, options),
  );

program
  .command('parse')
  .description('parse résumés and print the profiles')
  .argument('<files...>', 'résumés, or folders with résumés')
  .addOption(
    new Option('--format <format>', 'json: profiles; text: the document text of one file, which spans refer to')
      .choices(['json', 'text'])
      .default('json'),
  )
  .addOption(skillsOption())
  .action(async (files: string[], options: ParseOptions) =>
    (await import('./commands/intake/parse/parse.command.js')).parse(files, options),
  );

program
  .command('role')
  .description('parse a job description and print its criteria as JSON')
  .argument('<file>', 'job description (txt, md, html, pdf, docx), or a role as JSON or YAML')
  .addOption(skillsOption())
  .addOption(partOption())
  .option('--explain', 'print each line of the page with its class and what was read from it, instead of JSON')
  .action(async (file: string, options: RoleOptions) =>
    (await import('./commands/roles/role/role.command.js')).role(file, options),
  );

program
  .command('import')
  .description('import candidates into a role of a running server; if run again, it resumes')
  .argument('<files...>', 'résumés, folders, ZIPs, tables (.csv), JSON lines (.ndjson)')
  .requiredOption('--role <id>', 'id of the role')
  .addOption(serverOption())
  .addOption(keyOption())
  .option('--map <column=field>', 'map a table column to a field, or "-" to skip it (repeatable)', several)
  .action(async (files: string[], options: ImportOptions) =>
    (await import('./commands/intake/import/import.command.js')).importCandidates(files, options),
  );

const connection = program.command('connection').description('manage the ATS connections of a running server');

const connectionOptions = (command: Command): Command =>
  command
    .option('--name <name>', 'display name')
    .option('--secret <secret>', 'signing secret of the sender')
    .option(
      '--account <field=value>',
      'account field for the API of the vendor (repeatable; see the docs of the vendor)',
      several,
    )
    .addOption(serverOption())
    .addOption(keyOption());

connectionOptions(
  connection
    .command('add')
    .description('connect an ATS; prints the address, the signing secret (once) and the steps in the ATS')
    .argument('<vendor>', 'standard-webhooks, greenhouse, ashby, …'),
).action(async (vendor: string, options: ConnectionOptions) =>
  (await import('./commands/integrations/connection/connection.command.js')).connectionAdd(vendor, options),
);

connectionOptions(
  connection
    .command('change')
    .description('change the name, secret or account of a connection; a replaced secret is valid for one more day')
    .argument('<id>')
    .option('--assessment-token <token>', 'token of the vendor for assessment results'),
).action(async (id: string, options: ConnectionOptions) =>
  (await import('./commands/integrations/connection/connection.command.js')).connectionChange(id, options),
);

connection
  .command('assessment-key')
  .description('create the assessment key of a connection; prints it (once) and the steps in the ATS')
  .argument('<id>')
  .addOption(serverOption())
  .addOption(keyOption())
  .action(async (id: string, options: ServerOptions) =>
    (await import('./commands/integrations/connection/connection.command.js')).connectionAssessmentKey(id, options),
  );

connection
  .command('list')
  .description('list connections')
  .addOption(serverOption())
  .addOption(keyOption())
  .action(async (options: ServerOptions) =>
    (await import('./commands/integrations/connection/connection.command.js')).connectionList(options),
  );

connection
  .command('show')
  .description('print the address of a connection and the steps in the ATS')
  .argument('<id>')
  .addOption(serverOption())
  .addOption(keyOption())
  .action(async (id: string, options: ServerOptions) =>
    (await import('./commands/integrations/connection/connection.command.js')).connectionShow(id, options),
  );

program
  .command('events')
  .description('test a connection without its vendor')
  .command('send')
  .description('send a sample event, in the format of the vendor; exits with 1 if it is refused')
  .argument('[vendor]', 'whose')
  .argument('[event]', 'name of the event at the vendor')
  .option('--list', 'list vendors and events')
  .option('--to <url>', 'address of the connection (/hooks/…)')
  .addOption(
    new Option('--secret <secret>', 'signing secret of the connection; safer in the environment').env(
      'CANDOR_EVENT_SECRET',
    ),
  )
  .addOption(new Option('--role <id>', 'id of the role that the sample candidate applies for').conflicts('opening'))
  .option('--opening <id>', 'id of the opening at the vendor')
  .option('--person <number>', 'number of the sample candidate', number, 1)
  .option('--twice', 'send the same event twice')
  .action(async (vendor: string | undefined, event: string | undefined, options: EventsSendOptions) =>
    (await import('./commands/integrations/send-event/events-send.command.js')).eventsSend(vendor, event, options),
  );

program
  .command('migrate')
  .description('migrate the database to this version')
  .action(async () => (await import('./commands/platform/migrate/migrate.command.js')).migrateCommand());

program
  .command('seed')
  .description('add the shipped role and its sample candidates')
  .option('--organisation <id>', 'id of the organization (default: the only one)')
  .action(async (options: { organisation?: string }) =>
    (await import('./commands/platform/first-run/seed.command.js')).seed(options),
  );

program
  .command('backup')
  .description('back up all data to one file while Candor runs; the secret key is not included')
  .argument('<file>', 'where to; - for stdout')
  .option('--force', 'overwrite an existing file')
  .action(async (file: string, options: BackupCommandOptions) =>
    (await import('./commands/platform/backup/backup.command.js')).backup(file, options),
  );

program
  .command('restore')
  .description('restore a backup to an empty data folder, or to the empty database of DATABASE_URL')
  .argument('<file>', 'output file of `candor backup`')
  .option(
    '--key <file>',
    'file with the secret key of the backup (default: CANDOR_SECRET_KEY, else that of the data folder)',
  )
  .option('--without-key', 'restore without the key; stored secrets stay unreadable')
  .option(
    '--records <folder>',
    'where it was noted who was erased since (default: CANDOR_RECORDS_DIR, else that of the data folder)',
  )
  .action(async (file: string, options: RestoreOptions) =>
    (await import('./commands/platform/backup/restore.command.js')).restore(file, options),
  );

program
  .command('erase')
  .description('erase a candidate, and report removed and remaining data')
  .argument('[candidate-id]')
  .option('--email <address>', 'erase every candidate with this email address')
  .option('--export <file>', 'write the erasures (ids and keyed digests) to a file, for use after a restore')
  .option('--apply <file>', 'after a restore, repeat the erasures of a file')
  .option('--organisation <id>', 'organization of the candidate (default: the only one)')
  .action(async (candidateId: string | undefined, options: EraseOptions) =>
    (await import('./commands/compliance/erase/erase.command.js')).erase(candidateId, options),
  );

program
  .command('verify-audit')
  .description('verify the integrity of the audit log; exits with 2 if entries were changed, removed or added')
  .option('--organisation <id>', 'id of the organization (default: all)')
  .option(
    '--checkpoint <number:digest>',
    'checkpoint of an earlier run that the chain must contain (repeatable)',
    (value: string, before: string[]) => [...before, value],
    [],
  )
  .option('--json', 'print the results as JSON')
  .action(async (options: VerifyAuditOptions) =>
    (await import('./commands/compliance/verify-audit/verify-audit.command.js')).verifyAudit(options),
  );

program
  .command('replay')
  .description('recompute stored scores from their versions; exits with 2 if one differs')
  .argument('[assessments...]', 'ids of assessments (default: all of the role or organization)')
  .option('--role <id>', 'assessments of this role')
  .option('--organisation <id>', 'id of the organization (default: the only one)')
  .option('--json', 'print the results as JSON')
  .action(async (assessments: string[], options: ReplayOptions) =>
    (await import('./commands/shortlist/replay/replay.command.js')).replay(assessments, options),
  );

const kindOption = (fallback: string) => new Option('--kind <kind>', 'access level').choices(KINDS).default(fallback);

const user = program.command('user').description('manage users');

user
  .command('add')
  .description('add a user; prints a one-time link and a password, once')
  .argument('<email>')
  .option('--name <name>', 'display name (default: from the address)')
  .addOption(kindOption('recruiter'))
  .option('--organisation <id>', 'id of the organization (default: the only one)')
  .addOption(new Option('--new-organisation <name>', 'create an organization for the user').conflicts('organisation'))
  .action(async (email: string, options: UserAddOptions) =>
    (await import('./commands/platform/access/user.command.js')).userAdd(email, options),
  );

user
  .command('link')
  .description('print a one-time sign-in link for a user, for example after a lost password; sessions stay open')
  .argument('<email>')
  .option('--password', 'make it a password link; its use ends the other sessions of the user')
  .action(async (email: string, options: UserLinkOptions) =>
    (await import('./commands/platform/access/user-link.command.js')).userLink(email, options),
  );

program
  .command('key')
  .description('manage API keys')
  .command('add')
  .description('create an API key; prints it once')
  .argument('[name]', 'purpose of the key', 'command line')
  .addOption(kindOption('recruiter'))
  .option('--scope <scopes...>', 'scope, for example candidates:write (default: all scopes)')
  .option('--organisation <id>', 'id of the organization (default: the only one)')
  .action(async (name: string, options: KeyAddOptions) =>
    (await import('./commands/platform/access/key.command.js')).keyAdd(name, options),
  );

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`candor: ${await describe(error)}\n`);
  process.exitCode = 1;
}

/** A fault that the user can fix becomes a sentence. Any other is a defect, and its stack shows where. */
async function describe(error: unknown): Promise<string> {
  if (error instanceof CommandError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { stackInSources } = await import('#libs/process');
  return stackInSources(error) || error.message;
}
