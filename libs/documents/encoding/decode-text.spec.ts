import { describe, expect, it } from '@jest/globals';
import { decode, decodeNamed } from './decode-text.js';
import { readDocument } from '../read-document.js';
import { decodeAs } from './windows-1252.js';

/** Text as bytes of an encoding of one byte a character: the platform decodes them only. */
function encoded(text: string, encoding: string): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const table = new Map([...bytes].map((byte) => [decodeAs(bytes.slice(byte, byte + 1), encoding), byte]));
  return Uint8Array.from([...text].map((sign) => table.get(sign) ?? 0x3f));
}

/** Text as bytes of an encoding of two bytes a character. */
function encodedWide(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (sign.length === 1 && !table.has(sign)) table.set(sign, [lead, trail]);
    }
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (table.get(sign) ?? []))),
  );
}

function utf32(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const codes = [...(mark ? '\uFEFF' : ''), ...text].map((sign) => sign.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(4 * codes.length));
  codes.forEach((code, index) => {
    view.setUint32(4 * index, code, littleEndian);
  });
  return new Uint8Array(view.buffer);
}

const GERMAN = 'Jörg Müller, Straßenbauer in Köln – „geprüfte“ Übersetzungen';
const FRENCH = 'Ingénieur à Besançon, diplômé de l’École supérieure, expérience en génie civil';
const POLISH = 'Łukasz Żółć, inżynier w Łodzi, doświadczenie: zarządzanie zespołem, język angielski';
const CZECH = 'Jiří Dvořák, inženýr v Plzni, vzdělání: Vysoké učení technické, řízení týmu, znalost češtiny';
const HUNGARIAN = 'Kovács Győző, mérnök, tapasztalat: szoftverfejlesztő, erős üzleti érzék, Győr';
const RUSSIAN = 'Иван Петров, инженер-программист, опыт работы в Москве, знание английского языка';
const UKRAINIAN = 'Олена Шевченко, інженерка, Київ, досвід роботи: розробка, знання англійської мови';
const GREEK = 'Μηχανικός λογισμικού στην Αθήνα, εμπειρία πέντε χρόνια, γλώσσες: αγγλικά';
const TURKISH = 'Yazılım mühendisi, İstanbul, güçlü iletişim, iş deneyimi beş yıl, çağrı merkezi';
const JAPANESE = '職務経歴書 ソフトウェアエンジニアとして東京で五年間はたらきました。';
const CHINESE = '软件工程师，在北京工作五年，熟悉数据库和分布式系统，英语流利。';
const TRADITIONAL = '軟體工程師，在台北工作五年，熟悉資料庫和分散式系統，英文流利。';
const KOREAN = '소프트웨어 엔지니어, 서울에서 오 년 동안 일했습니다. 영어 능통.';

describe('text of unknown encoding', () => {
  it.each([
    ['windows-1252', GERMAN],
    ['windows-1252', FRENCH],
    ['windows-1252', 'Zoë Müller'],
    ['windows-1252', 'Résumé — 5 years, £40,000'],
    ['macintosh', GERMAN],
    ['macintosh', FRENCH],
    ['iso-8859-15', 'Gehalt: 40.000 €, Jörg Müller'],
    ['windows-1250', POLISH],
    ['windows-1250', CZECH],
    ['windows-1250', HUNGARIAN],
    ['iso-8859-2', POLISH.replace(/–/g, '-')],
    ['windows-1251', RUSSIAN],
    ['windows-1251', UKRAINIAN],
    ['koi8-u', RUSSIAN],
    ['ibm866', RUSSIAN],
    ['windows-1253', GREEK],
    ['windows-1254', TURKISH],
  ])('in %s is read: %s', (encoding, text) => {
    expect(decode(encoded(text, encoding))).toEqual({ text, encoding: expect.any(String), guessed: true });
  });

  it.each([
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['gb18030', CHINESE],
    ['big5', TRADITIONAL],
    ['euc-kr', KOREAN],
  ])('in %s is read: %s', (encoding, text) => {
    expect(decode(encodedWide(text, encoding))).toEqual({ text, encoding, guessed: true });
  });

  it.each([true, false])('in UTF-32 is read, with and without its mark (little end first: %s)', (littleEndian) => {
    const text = 'Zoë Müller 🙂';
    expect(decode(utf32(text, littleEndian, true))).toMatchObject({ text, guessed: false });
    expect(decode(utf32(`${text}, engineer in Berlin`, littleEndian, false))).toMatchObject({ guessed: true });
  });

  it('has the quotation marks and dashes of Windows-1252', () => {
    expect(decode(Uint8Array.of(0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0xe9))?.text).toBe('“A” – é');
  });

  it('in UTF-8 is never guessed at', () => {
    for (const text of [GERMAN, RUSSIAN, JAPANESE, 'plain'])
      expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', guessed: false });
  });

  it('is read as the document says, where that fits', () => {
    const bytes = encoded('naïve', 'macintosh');
    expect(decodeNamed(bytes, 'macintosh')).toEqual({ text: 'naïve', encoding: 'macintosh', guessed: false });
    expect(decodeNamed(Buffer.from('naïve'), 'windows-1252')).toMatchObject({ text: 'naïve', encoding: 'utf-8' });
    expect(decodeNamed(encoded(GERMAN, 'windows-1252'), 'no-such')).toMatchObject({ text: GERMAN, guessed: true });
  });

  it('is remarked on where it was guessed', async () => {
    expect(await readDocument(encoded(POLISH, 'windows-1250'))).toMatchObject({
      text: POLISH,
      findings: [{ code: 'encoding-guessed', data: { encoding: 'windows-1250' } }],
    });
    expect(await readDocument(Buffer.from('Zoë Müller\nEngineer', 'utf16le'))).toMatchObject({
      text: 'Zoë Müller\nEngineer',
      findings: [{ code: 'encoding-guessed', data: { encoding: 'utf-16le' } }],
    });
  });
});
