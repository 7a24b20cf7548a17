/** Documents to be searched: texts of people, with words as rare and as common as words are, and some whose share is known. */
import { numbers } from './numbers.js';

const TEXTS = 2_000;
const VOCABULARY = 30_000;
/** Words of a text beside those of the person. */
const WORDS = 250;

/** Words, and in how many of a thousand texts each stands. What stands in one of 100,000 is a number of the person's own. */
const SHARES: Readonly<Record<string, number>> = {
  ...{ halfword: 500, otherhalf: 500, fifthword: 200, tenthword: 100, twentiethword: 50, fiftiethword: 20 },
  ...{ hundredthword: 10, thousandthword: 1 },
};

/** Each of the texts in turn, with words of its own behind it. "Odd" and "even" share no text; "north" and "star" are never neighbours. */
export function searchedTexts(texts: readonly string[]): string[] {
  return Array.from({ length: TEXTS }, (_, number) => {
    const next = numbers(number * 7_907 + 5);
    const known = Object.entries(SHARES).flatMap(([word, share]) => (next(1_000) < share ? [word] : []));
    // Of a rank that is as likely as it is low: as Zipf found words to be.
    const drawn = Array.from({ length: WORDS }, () => spelled(Math.floor(VOCABULARY ** (next(1e6) / 1e6))));
    const parted = next(2) === 0 ? ['evenword'] : ['oddword'];
    return `${texts[number % texts.length]}\n${[...known, ...parted, 'north', ...drawn, 'star'].join(' ')}`;
  });
}

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ru'];

function spelled(rank: number): string {
  return `v${[...String(rank)].map((digit) => SYLLABLES[Number(digit)]).join('')}`;
}
