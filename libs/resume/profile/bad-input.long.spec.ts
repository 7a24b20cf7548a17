import { describe, expect, it } from '@jest/globals';
import type { Profile } from '#libs/contracts';
import { buildProfile } from './build-profile.js';

const profileOf = (text: string): Profile =>
  buildProfile([{ text, digest: 'd', extractor: 'text/1', readability: 'text' }]);
const codes = (profile: Profile): string[] => profile.findings.map(({ code }) => code);

describe('a résumé in a language of another script than Latin and Cyrillic', () => {
  it.each([
    ['ja', '職務経歴書\n私は東京の会社でソフトウェアの開発を担当しました。データ基盤の設計と運用を行いました。'],
    ['zh', '个人简历\n我在北京的一家公司负责软件开发和数据平台的运维工作。'],
    ['ar', 'السيرة الذاتية\nعملت مهندس برمجيات في شركة كبيرة وكنت مسؤولا عن تطوير الأنظمة'],
    ['fa', 'رزومه\nمن به عنوان برنامه‌نویس در چند شرکت کار کرده‌ام و پروژه‌های بزرگ را پیش برده‌ام'],
    ['ko', '이력서\n저는 서울에 있는 회사에서 소프트웨어 개발을 담당했습니다'],
  ])('%s is reported, and silence does not count against it', (language, text) => {
    const profile = profileOf(text);
    expect(profile.documents[0]).toMatchObject({ language, readability: 'language-not-read' });
    expect(profile.findings[0]).toMatchObject({ code: 'language-not-read', data: { language } });
  });
});

describe('a résumé in a language whose sentences are not read', () => {
  it.each([
    ['uk', 'Резюме\nЯ працював інженером у компанії та відповідав за розробку її сервісів'],
    ['cs', 'Zkušenosti\nPracoval jsem ve firmě na vývoji aplikací pro banky a byl jsem při tom také vedoucí.'],
    ['hu', 'Tapasztalat\nEgy bank fejlesztője voltam, és az alkalmazás tervezése is a feladatom volt.'],
    ['fi', 'Työkokemus\nOlen ollut ohjelmoija ja olin myös tiimin vetäjä sekä kouluttaja, se on tärkeää.'],
    ['ro', 'Experiență\nAm fost programator în București și am lucrat cu echipe din mai multe țări pentru bănci.'],
  ])('%s is read word by word, and says so', (language, text) => {
    const profile = profileOf(`${text}\nPython, Docker`);
    expect(profile.documents[0]).toMatchObject({ language, readability: 'word-by-word' });
    expect(profile.findings[0]).toMatchObject({ code: 'word-by-word', data: { language } });
    expect(profile.sentences.flatMap(({ mentions }) => mentions.map(({ skill }) => skill))).toEqual(
      expect.arrayContaining(['python', 'docker']),
    );
  });
});

describe('a résumé whose language cannot be told', () => {
  it('is read as English, with a note where a few words speak of another', () => {
    const profile = profileOf('Ida Holm\nBuyer, Acme, 2019 - 2021\nSteel, copper, tin; paid in kr., e, de, do, que');
    expect(profile.documents[0]).toMatchObject({ language: null, readability: 'text', doubtfulLanguage: 'pt' });
    expect(profile.findings[0]).toMatchObject({ code: 'language-doubtful', data: { language: 'pt' } });
  });

  it('is not that of its addresses', () => {
    const profile = profileOf(
      'Amy Lund\namy.com.br, amylund.com, shop.amylund.com, as.na.do\nPhotographer, Lund Studio, 2017 - 2022',
    );
    expect(profile.documents[0]).toMatchObject({ language: null, readability: 'text' });
    expect(profile.documents[0]).not.toHaveProperty('doubtfulLanguage');
  });
});

describe('a résumé of odd length', () => {
  it('of three words is read and said to be short', () => {
    const profile = profileOf('Kubernetes Python Docker');
    expect(profile.sentences.flatMap(({ mentions }) => mentions.map(({ skill }) => skill))).toEqual([
      'kubernetes',
      'python',
      'docker',
    ]);
    expect(codes(profile)).toEqual(['very-short', 'no-positions']);
  });

  it('of 40,000 words is read to its end and said to be long', () => {
    const job = (year: number): string =>
      `\nBuyer, Acme ${year}, 03/${year} – 02/${year + 1}\n${'- bought steel, copper and tin for three plants\n'.repeat(10)}`;
    const text = `Ida Holm\n\nEmployment\n${Array.from({ length: 400 }, (_, at) => job(1960 + (at % 60))).join('')}`;
    const profile = profileOf(text);
    expect(profile.positions).toHaveLength(400);
    expect(profile.positions.at(-1)).toMatchObject({ title: { value: 'Buyer' }, dates: 'dated' });
    expect(codes(profile)).toContain('very-long');
  });
});

describe('dates that cannot be true', () => {
  it('an end before its start: the dates are not used, the rest is', () => {
    const profile = profileOf('Employment\nBuyer, Acme, 05/2020 – 03/2018\n- bought steel');
    expect(profile.positions).toMatchObject([
      { title: { value: 'Buyer' }, dates: 'unreadable', start: null, end: null },
    ]);
    expect(codes(profile)).toContain('contradictory-dates');
  });

  it('a date said to lie ahead is kept as stated and remarked on', () => {
    const profile = profileOf('Employment\nBuyer, Acme, 03/2020 – expected 05/2031\n- buys steel');
    expect(profile.positions).toMatchObject([{ start: { date: '2020-03' }, end: { date: '2031-05' } }]);
    expect(codes(profile)).toContain('future-date');
  });

  it('a position wholly ahead is kept as stated: who assesses it knows the day', () => {
    const profile = profileOf('Employment\nBuyer, Acme, 03/2090 – 05/2091\n- will buy steel');
    expect(profile.positions).toMatchObject([{ dates: 'dated', start: { date: '2090-03' }, end: { date: '2091-05' } }]);
  });
});

/**
 * Time, told coarsely: four times the text may take no more than ten times as long, where a pattern that backtracks over the whole
 * text takes sixteen times and more. The best of three runs, and an allowance that outweighs the noise of short ones.
 */
describe('time grows with the text and no faster', () => {
  const cost = (text: string): number => {
    let best = Infinity;
    for (let run = 0; run < 3; run++) {
      const before = process.cpuUsage();
      profileOf(text);
      best = Math.min(best, process.cpuUsage(before).user / 1000);
    }
    return best;
  };

  it.each([
    '2018\n',
    '2018 - \n',
    'until 2019 to ',
    '12/2018 ',
    'Buyer - Acme, 2019\n',
    'Lumen\n4 years 3 months\n\nCook\n2019 - 2020\n\n',
    'Company Name ',
    'Position: ',
    'Engineer at Acme, ',
    'rue de la Aa ',
    '12345 Ulm ',
    'MSc; ',
    'English, ',
    'Skills: a\n',
    'Aa ',
    'a. A',
    '((((',
    '[a](',
    '@',
    '\t',
    'schule',
  ])('of %j', (piece) => {
    const length = 12_000;
    const once = cost(piece.repeat(Math.ceil(length / piece.length)));
    const four = cost(piece.repeat(Math.ceil((4 * length) / piece.length)));
    expect(four).toBeLessThan(10 * once + 150);
  });
});
