import { describe, expect, it } from '@jest/globals';
import { fc } from '../../test/support/properties.js';
import { DECLARED, readServerSettings, readSettings, SettingsError } from './index.js';

const KEY = Buffer.alloc(32, 7).toString('base64');

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

/** The settings that other settings need. */
const OTHERS_NEED = {
  DATABASE_URL: 'postgres://db/candor',
  SMTP_FROM: 'candor@example.com',
  CANDOR_PUBLIC_URL: 'https://candor.example',
};

describe('readSettings', () => {
  it('gives the defaults for an empty environment', () => {
    expect(readSettings({ PATH: '/bin', HOME: '/home/someone' })).toEqual({
      databaseUrl: null,
      databaseOwnerUrl: null,
      databasePool: 10,
      redisUrl: null,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      trustedProxies: ['loopback'],
      insecureHttp: false,
      secretKey: null,
      formerSecretKeys: [],
      sessionIdleMinutes: 720,
      sessionHours: 168,
      callsPerMinuteKey: 60_000,
      callsPerMinuteUser: 6_000,
      eventStreams: 30,
      metricsToken: null,
      smtpUrl: null,
      smtpFrom: null,
      dataDir: '.data',
      recordsDir: null,
      databaseDir: null,
      diskWarningMb: null,
      diskReserveMb: null,
      logLevel: 'info',
      readers: 2,
      ocr: null,
      clamd: null,
      workerPort: null,
      egressAllow: [],
    });
  });

  it('reads every setting', () => {
    const env = {
      DATABASE_URL: 'postgres://candor:secret@db:5432/candor',
      DATABASE_OWNER_URL: 'postgresql://owner:secret@db/candor?sslmode=require',
      CANDOR_DATABASE_POOL: '25',
      REDIS_URL: 'rediss://cache:6379/1',
      PORT: '0',
      HOST: '::1',
      CANDOR_PUBLIC_URL: 'https://candor.example:8443/',
      CANDOR_TRUSTED_PROXIES: 'loopback, 10.1.2.3,fd00::/8',
      CANDOR_INSECURE_HTTP: 'true',
      CANDOR_SECRET_KEY: KEY,
      CANDOR_FORMER_SECRET_KEYS: `${KEY}, ${KEY}`,
      CANDOR_SESSION_IDLE_MINUTES: '60',
      CANDOR_SESSION_HOURS: '24',
      CANDOR_CALLS_PER_MINUTE_KEY: '0',
      CANDOR_CALLS_PER_MINUTE_USER: '600',
      CANDOR_EVENT_STREAMS: '5',
      CANDOR_METRICS_TOKEN: 'a-token-of-24-characters',
      SMTP_URL: 'smtps://candor:secret@mail.example',
      SMTP_FROM: 'Candor <candor@example.com>',
      CANDOR_DATA_DIR: '/var/lib/candor data',
      CANDOR_RECORDS_DIR: '/var/lib/candor-records',
      CANDOR_DATABASE_DIR: '/var/lib/postgresql',
      CANDOR_DISK_WARNING_MB: '2048',
      CANDOR_DISK_RESERVE_MB: '0',
      LOG_LEVEL: 'debug',
      CANDOR_READERS: '8',
      CANDOR_OCR: 'eng+deu',
      CANDOR_CLAMD: 'tcp://clamd:3310',
      CANDOR_WORKER_PORT: '9464',
      CANDOR_EGRESS_ALLOW: 'ats.example, 10.0.0.0/8:8443,[fd00::/8]',
    };
    expect(
      Object.values(DECLARED)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(env).sort());
    expect(readSettings(env)).toEqual({
      databaseUrl: env.DATABASE_URL,
      databaseOwnerUrl: env.DATABASE_OWNER_URL,
      databasePool: 25,
      redisUrl: env.REDIS_URL,
      port: 0,
      host: '::1',
      publicUrl: 'https://candor.example:8443',
      trustedProxies: ['loopback', '10.1.2.3', 'fd00::/8'],
      insecureHttp: true,
      secretKey: KEY,
      formerSecretKeys: [KEY, KEY],
      sessionIdleMinutes: 60,
      sessionHours: 24,
      callsPerMinuteKey: 0,
      callsPerMinuteUser: 600,
      eventStreams: 5,
      metricsToken: env.CANDOR_METRICS_TOKEN,
      smtpUrl: env.SMTP_URL,
      smtpFrom: env.SMTP_FROM,
      dataDir: '/var/lib/candor data',
      recordsDir: '/var/lib/candor-records',
      databaseDir: '/var/lib/postgresql',
      diskWarningMb: 2048,
      diskReserveMb: 0,
      logLevel: 'debug',
      readers: 8,
      ocr: 'eng+deu',
      clamd: { host: 'clamd', port: 3_310 },
      workerPort: 9464,
      egressAllow: [
        { host: 'ats.example', port: null },
        { network: '10.0.0.0', bits: 8, port: 8443 },
        { network: 'fd00::', bits: 8, port: null },
      ],
    });
  });

  it('asks for what mail needs', () => {
    expect(faultsOf(() => readSettings({ SMTP_URL: 'smtp://mail.example', SMTP_FROM: 'nobody' }))).toEqual([
      'SMTP_FROM is "nobody"; it must be an email address, or a name with one: Candor <candor@example.com>',
      expect.stringMatching(/^SMTP_URL is set without CANDOR_PUBLIC_URL: /),
    ]);
  });

  it('names an address without a scheme beside all other faults', () => {
    expect(faultsOf(() => readSettings({ CANDOR_PUBLIC_URL: 'candor.example.com', PORT: 'x' }))).toEqual([
      'PORT is "x"; it must be a whole number from 0 to 65535 (0 takes a free one)',
      'CANDOR_PUBLIC_URL is "candor.example.com"; it must be a URL that begins with http:// or https:// and has no path',
    ]);
  });

  it.each(Object.values(DECLARED).map(({ name }) => name))(
    'answers odd values of %s with a fault or a value',
    (name) => {
      const odd = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.webUrl({ withQueryParameters: true }),
        fc.domain(),
        fc.double().map(String),
        fc.constantFrom(
          'http://',
          'https:',
          '//',
          'postgres://',
          'http://[::',
          'http://a:99999',
          'null',
          '-0',
          '0x10',
          ' ',
        ),
      );
      fc.assert(
        fc.property(odd, (text) => {
          for (const fault of faultsOf(() => readSettings({ ...OTHERS_NEED, [name]: text })))
            expect(fault).toMatch(new RegExp(`^${name} is .* must be `, 's'));
        }),
        { numRuns: 200 },
      );
    },
  );

  it('takes an empty variable as not set', () => {
    expect(readSettings({ REDIS_URL: '', PORT: '' })).toMatchObject({ redisUrl: null, port: 3000 });
  });

  it('names all faults at once, in plain words, and shows no secret', () => {
    const faults = faultsOf(() =>
      readSettings({
        DATABASE_URL: 'mysql://root:hunter2@db/candor',
        PORT: '65536',
        CANDOR_INSECURE_HTTP: 'yes',
        CANDOR_PUBLIC_URL: 'https://candor.example/app',
        CANDOR_SECRET_KEY: 'c2hvcnQ=',
        LOG_LEVEL: 'loud',
      }),
    );
    expect(faults).toEqual([
      'DATABASE_URL is wrong (its value is not shown); it must be a URL that begins with postgres:// or postgresql://',
      'PORT is "65536"; it must be a whole number from 0 to 65535 (0 takes a free one)',
      'CANDOR_PUBLIC_URL is "https://candor.example/app"; it must be a URL that begins with http:// or https:// and has no path',
      'CANDOR_INSECURE_HTTP is "yes"; it must be true or false',
      'CANDOR_SECRET_KEY is wrong (its value is not shown); it must be at least 32 random bytes in base64, as `openssl rand -base64 32` prints them',
      'LOG_LEVEL is "loud"; it must be one of error, warn, info, debug',
    ]);
  });

  it.each(['abc', '-1', '3.5', '1e3', ' 80', '99999999999'])('refuses PORT=%s', (port) => {
    expect(faultsOf(() => readSettings({ PORT: port }))).toHaveLength(1);
  });

  it.each(['10.0.0.0/33', 'fd00::/129', '10.0.0', 'proxy.example', '10.0.0.0/8/8', '10.0.0.1,', 'true', '*'])(
    'refuses CANDOR_TRUSTED_PROXIES=%s',
    (proxies) => {
      expect(faultsOf(() => readSettings({ CANDOR_TRUSTED_PROXIES: proxies }))).toHaveLength(1);
    },
  );

  it.each([
    ['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3_310 }],
    ['tcp://scanner.example', { host: 'scanner.example', port: 3_310 }],
    ['tcp://[::1]:9000', { host: '::1', port: 9_000 }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['off', null],
    ['', null],
  ])('reads CANDOR_CLAMD=%s', (text, address) => {
    expect(readSettings({ CANDOR_CLAMD: text }).clamd).toEqual(address);
  });

  it.each([
    ...[
      'on',
      '127.0.0.1:3310',
      'http://127.0.0.1:3310',
      'tcp://',
      'tcp://:3310',
      'tcp://a:0',
      'tcp://a:99999',
      'tcp://a b:1',
    ],
    ...['tcp://a:1/path', 'tcp://name:password@a:1', 'unix:', 'unix:clamd.ctl', 'unix://clamd.ctl'],
  ])('refuses CANDOR_CLAMD=%s', (text) => {
    expect(faultsOf(() => readSettings({ CANDOR_CLAMD: text }))).toEqual([
      expect.stringMatching(/^CANDOR_CLAMD is ".*"; it must be off, tcp:\/\/ with a host/),
    ]);
  });

  it.each(['on', 'true', 'english', 'eng,deu', 'eng+', 'ENG', '../eng'])('refuses CANDOR_OCR=%s', (ocr) => {
    expect(faultsOf(() => readSettings({ CANDOR_OCR: ocr }))).toHaveLength(1);
  });

  it('takes text recognition as switched off where it says so', () => {
    expect(readSettings({ CANDOR_OCR: 'off' }).ocr).toBeNull();
    expect(readSettings({ CANDOR_OCR: 'chi_sim_vert' }).ocr).toBe('chi_sim_vert');
  });

  it('refuses an owner login without one for the processes', () => {
    expect(faultsOf(() => readSettings({ DATABASE_OWNER_URL: 'postgres://owner@db/candor' }))).toEqual([
      'DATABASE_OWNER_URL is set without DATABASE_URL. Set the login of the processes in DATABASE_URL',
    ]);
  });

  it('lets the key of the import command stand in the environment', () => {
    expect(faultsOf(() => readSettings({ CANDOR_API_KEY: 'x' }))).toEqual([]);
  });

  it('names unknown CANDOR_ variables, with the name that was probably meant', () => {
    expect(
      faultsOf(() => readSettings({ CANDOR_DATADIR: 'x', CANDOR_COLOUR: 'red', CANDOR_TEST_POSTGRES: 'x' })),
    ).toEqual([
      'CANDOR_COLOUR is not a setting of Candor',
      'CANDOR_DATADIR is not a setting of Candor; did you mean CANDOR_DATA_DIR?',
    ]);
  });
});

describe('readServerSettings', () => {
  it('names what is missing beside what is wrong', () => {
    expect(faultsOf(() => readServerSettings({ PORT: 'x', DATABASE_URL: 'nonsense' }))).toEqual([
      'CANDOR_SECRET_KEY is not set; it must be at least 32 random bytes in base64, as `openssl rand -base64 32` prints them',
      'DATABASE_URL is wrong (its value is not shown); it must be a URL that begins with postgres:// or postgresql://',
      'PORT is "x"; it must be a whole number from 0 to 65535 (0 takes a free one)',
    ]);
  });

  it('gives settings in which they are present', () => {
    const settings = readServerSettings({ DATABASE_URL: 'postgres://db/candor', CANDOR_SECRET_KEY: KEY });
    expect(settings.databaseUrl).toBe('postgres://db/candor');
    expect(settings.secretKey).toBe(KEY);
  });
});

describe('SettingsError', () => {
  it('describes itself for people', () => {
    expect(new SettingsError(['PORT is "x"']).describe()).toBe(
      'One setting is wrong. Nothing was started.\n  - PORT is "x"\n',
    );
    expect(new SettingsError(['a', 'b']).describe()).toBe('2 settings are wrong. Nothing was started.\n  - a\n  - b\n');
  });
});
