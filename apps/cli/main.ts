/** `candor`. Each command is loaded when it is asked for: `rank` must not wait for a web server's modules. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { KeyAddOptions } from './access/key.command.js';
import type { UserAddOptions } from './access/user.command.js';
import type { UserLinkOptions } from './access/user-link.command.js';
import type { BackupCommandOptions } from './backup/backup.command.js';
import type { RestoreOptions } from './backup/restore.command.js';
import { CommandError } from './command-error.js';
import type { ConnectionOptions, ServerOptions } from './connection/connection.command.js';
import type { EraseOptions } from './erase/erase.command.js';
import type { HooksSendOptions } from './hooks/hooks-send.command.js';
import type { ImportOptions } from './import/import.command.js';
import type { ParseOptions } from './parse/parse.command.js';
import type { RankOptions } from './rank/rank.command.js';
import type { ReplayOptions } from './replay/replay.command.js';
import type { VerifyAuditOptions } from './verify-audit/verify-audit.command.js';

const KINDS = ['admin', 'recruiter', 'hiring-manager'];

function isoDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('Give a day as YYYY-MM-DD.');
  }
  return value;
}

function number(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a number from 1 on.');
}

const skillsOption = () =>
  new Option(
    '--skills <file>',
    'skills and aliases of your own as JSON or YAML: a list of entries, or what GET /api/v1/organisation-skills answers',
  );

const serverOption = () => new Option('--server <url>', 'where Candor runs (default: the one on the data folder)');
const keyOption = () => new Option('--key <key>', 'API key; better given in the environment').env('CANDOR_API_KEY');
const several = (one: string, before: string[] | undefined): string[] => [...(before ?? []), one];

const program = new Command('candor')
  .description('Matches candidates to a role and shows its working.')
  .showHelpAfterError('(candor --help lists the commands)');

program
  .command('start')
  .description('run everything: database, API, worker and web pages, until Ctrl-C')
  .action(async () => (await import('./start/start.command.js')).start());

program
  .command('rank')
  .description('rank résumés for a role, without a server or a database')
  .argument('<files...>', 'résumés, or folders of them')
  .requiredOption('--role <file>', 'role page (txt, md, html, pdf, docx), or a role as JSON or YAML')
  .option('--as-of <date>', "day that dates count to (default: the role's own, else today)", isoDate)
  .option(
    '--weights <file-or-preset>',
    'skills-first, experience-first, certification-first, or weights as JSON: the `weights` that `candor role <file>` prints, changed, or all that it prints (default: by formula from the role)',
  )
  .addOption(skillsOption())
  .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv']).default('table'))
  .option('--explain', 'in a table, the whole working of each candidate with the lines it rests on')
  .action(async (files: string[], options: RankOptions) =>
    (await import('./rank/rank.command.js')).rank(files, options),
  );

program
  .command('parse')
  .description('print what is read from résumés')
  .argument('<files...>', 'résumés, or folders of them')
  .addOption(
    new Option('--format <format>', 'json: the profiles; text: of one file, the document text that spans count in')
      .choices(['json', 'text'])
      .default('json'),
  )
  .addOption(skillsOption())
  .action(async (files: string[], options: ParseOptions) =>
    (await import('./parse/parse.command.js')).parse(files, options),
  );

program
  .command('role')
  .description('print what is read from a role page: its criteria, as JSON')
  .argument('<file>', 'role page (txt, md, html, pdf, docx), or a role as JSON or YAML')
  .addOption(skillsOption())
  .action(async (file: string, options: { skills?: string }) =>
    (await import('./role/role.command.js')).role(file, options),
  );

program
  .command('import')
  .description('import candidates into a role of a running server; run again, it goes on where it was')
  .argument('<files...>', 'résumés, folders of them, ZIPs, tables (.csv), lines of JSON (.ndjson)')
  .requiredOption('--role <id>', 'the role, by its id')
  .addOption(serverOption())
  .addOption(keyOption())
  .option(
    '--map <column=field>',
    'of a table: what a column holds where the guess is wrong, "-" for nothing (may be repeated)',
    several,
  )
  .action(async (files: string[], options: ImportOptions) =>
    (await import('./import/import.command.js')).importCandidates(files, options),
  );

const connection = program.command('connection').description('connections of a running server to ATS products');

const connectionOptions = (command: Command): Command =>
  command
    .option('--name <name>', 'as people see it')
    .option('--secret <secret>', 'signing secret that the sender shows or chose')
    .option(
      '--account <field=value>',
      'what it takes to call the vendor (may be repeated; the docs name the fields)',
      several,
    )
    .addOption(serverOption())
    .addOption(keyOption());

connectionOptions(
  connection
    .command('add')
    .description('connect an ATS; prints the address, the signing secret (once) and what is to be done there')
    .argument('<vendor>', 'standard-webhooks, greenhouse, ashby, …'),
).action(async (vendor: string, options: ConnectionOptions) =>
  (await import('./connection/connection.command.js')).connectionAdd(vendor, options),
);

connectionOptions(
  connection
    .command('change')
    .description('give a connection another name, secret or account; a secret that is replaced counts for a day')
    .argument('<id>')
    .option('--assessment-token <token>', 'what the vendor gave to be told results of assessments with'),
).action(async (id: string, options: ConnectionOptions) =>
  (await import('./connection/connection.command.js')).connectionChange(id, options),
);

connection
  .command('assessment-key')
  .description('make the key that the vendor asks for assessments with; prints it (once) and what is to be done there')
  .argument('<id>')
  .addOption(serverOption())
  .addOption(keyOption())
  .action(async (id: string, options: ServerOptions) =>
    (await import('./connection/connection.command.js')).connectionAssessmentKey(id, options),
  );

connection
  .command('list')
  .description('list connections')
  .addOption(serverOption())
  .addOption(keyOption())
  .action(async (options: ServerOptions) =>
    (await import('./connection/connection.command.js')).connectionList(options),
  );

connection
  .command('show')
  .description('print the address of a connection, and what is to be done at its vendor’s')
  .argument('<id>')
  .addOption(serverOption())
  .addOption(keyOption())
  .action(async (id: string, options: ServerOptions) =>
    (await import('./connection/connection.command.js')).connectionShow(id, options),
  );

program
  .command('hooks')
  .description('try a connection without its vendor')
  .command('send')
  .description('play a sample delivery, signed as its vendor signs; ends with 1 when it is refused')
  .argument('[vendor]', 'whose')
  .argument('[event]', 'as the vendor calls it')
  .option('--list', 'list vendors and events')
  .option('--to <url>', 'address of the hook')
  .addOption(
    new Option('--secret <secret>', 'signing secret of the connection; better given in the environment').env(
      'CANDOR_HOOK_SECRET',
    ),
  )
  .addOption(new Option('--role <id>', 'the role that the person applies for, by its id in Candor').conflicts('job'))
  .option('--job <id>', 'the opening that the person applies for, by its id at the vendor’s')
  .option('--person <number>', 'which invented person', number, 1)
  .option('--twice', 'send the same delivery again after it')
  .action(async (vendor: string | undefined, event: string | undefined, options: HooksSendOptions) =>
    (await import('./hooks/hooks-send.command.js')).hooksSend(vendor, event, options),
  );

program
  .command('migrate')
  .description('bring the database up to date')
  .action(async () => (await import('./migrate/migrate.command.js')).migrateCommand());

program
  .command('seed')
  .description('add the shipped role and its sample candidates')
  .option('--organisation <id>', 'where to (default: the only one)')
  .action(async (options: { organisation?: string }) => (await import('./first-run/seed.command.js')).seed(options));

program
  .command('backup')
  .description('write everything into one file, while Candor runs; the secret key is kept apart')
  .argument('<file>', 'where to; - for stdout')
  .option('--force', 'write over a file that is there')
  .action(async (file: string, options: BackupCommandOptions) =>
    (await import('./backup/backup.command.js')).backup(file, options),
  );

program
  .command('restore')
  .description('restore a backup into an empty data folder, or into the empty database of DATABASE_URL')
  .argument('<file>', 'what `candor backup` wrote')
  .option(
    '--key <file>',
    'file with the secret key of the backup (default: CANDOR_SECRET_KEY, else that of the data folder)',
  )
  .option('--without-key', 'restore although the key is lost: stored secrets stay closed')
  .option(
    '--records <folder>',
    'where it was noted who was erased since (default: CANDOR_RECORDS_DIR, else that of the data folder)',
  )
  .action(async (file: string, options: RestoreOptions) =>
    (await import('./backup/restore.command.js')).restore(file, options),
  );

program
  .command('erase')
  .description('remove a person for good, and say what was removed and what is left')
  .argument('[candidate-id]')
  .option('--email <address>', 'everybody with this address')
  .option('--export <file>', 'write who was erased (ids and keyed digests) for the day a backup is restored')
  .option('--apply <file>', 'after a restore: erase those again')
  .option('--organisation <id>', 'of the person (default: the only one)')
  .action(async (candidateId: string | undefined, options: EraseOptions) =>
    (await import('./erase/erase.command.js')).erase(candidateId, options),
  );

program
  .command('verify-audit')
  .description(
    'find out whether anybody has changed, removed or added entries of the audit; ends with 2 when somebody has',
  )
  .option('--organisation <id>', 'whose (default: all)')
  .option(
    '--head <number:digest>',
    'what an earlier run printed: the chain must contain it (may be given several times)',
    (value: string, before: string[]) => [...before, value],
    [],
  )
  .option('--json', 'print the results as JSON')
  .action(async (options: VerifyAuditOptions) =>
    (await import('./verify-audit/verify-audit.command.js')).verifyAudit(options),
  );

program
  .command('replay')
  .description('compute stored scores again, from the versions they rest on; ends with 2 when one comes out otherwise')
  .argument('[assessments...]', 'ids of assessments (default: all of the role, or of the organisation)')
  .option('--role <id>', 'those of this role')
  .option('--organisation <id>', 'whose (default: the only one)')
  .option('--json', 'print the results as JSON')
  .action(async (assessments: string[], options: ReplayOptions) =>
    (await import('./replay/replay.command.js')).replay(assessments, options),
  );

const kindOption = (fallback: string) => new Option('--kind <kind>', 'what it may do').choices(KINDS).default(fallback);

const user = program.command('user').description('people who sign in');

user
  .command('add')
  .description('add a user; prints a one-time link and a password, once')
  .argument('<email>')
  .option('--name <name>', 'as others see it (default: from the address)')
  .addOption(kindOption('recruiter'))
  .option('--organisation <id>', 'where to (default: the only one)')
  .addOption(new Option('--new-organisation <name>', 'make an organisation for it').conflicts('organisation'))
  .action(async (email: string, options: UserAddOptions) =>
    (await import('./access/user.command.js')).userAdd(email, options),
  );

user
  .command('link')
  .description('print a new one-time sign-in link for somebody, for example after a lost password; ends nothing')
  .argument('<email>')
  .option('--password', 'a link to choose a password with; using it ends their other sessions')
  .action(async (email: string, options: UserLinkOptions) =>
    (await import('./access/user-link.command.js')).userLink(email, options),
  );

program
  .command('key')
  .description('API keys for programs')
  .command('add')
  .description('make an API key; printed once')
  .argument('[name]', 'what it is for', 'command line')
  .addOption(kindOption('recruiter'))
  .option('--scope <scopes...>', 'what of that it is for, for example candidates:write (default: all of it)')
  .option('--organisation <id>', 'where to (default: the only one)')
  .action(async (name: string, options: KeyAddOptions) =>
    (await import('./access/key.command.js')).keyAdd(name, options),
  );

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`candor: ${describe(error)}\n`);
  process.exitCode = 1;
}

/** What a person can put right is said in words; anything else is a defect, and its stack tells where. */
function describe(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
