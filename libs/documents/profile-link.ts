/** Pages about a person, and ways to reach one: the address of such a link says something that its text ("LinkedIn", an icon) does not. */
const PROFILE =
  /^https?:\/\/(?:[\w-]+\.){0,2}(?:linkedin\.com\/(?:in|pub)\/[^/]+|(?:github|gitlab|kaggle|leetcode|hackerrank|dribbble|twitter|x)\.com\/[^/]+\/?$|xing\.com\/profile\/[^/]+|stackoverflow\.com\/users\/\d+|medium\.com\/@[^/]+|behance\.net\/[^/]+\/?$|bitbucket\.org\/[^/]+\/?$|huggingface\.co\/[^/]+\/?$|orcid\.org\/[\dX-]+|researchgate\.net\/profile\/[^/]+|dev\.to\/[^/]+\/?$)/i;
const REACHES = /^(?:mailto:[^\s@?]+@[^\s@?]+|tel:\+?[\d\s().-]{6,24})/i;
/** Matches names for a page of one's own. */
const OWN_PAGE = /^(?:my )?(?:portfolio|(?:personal )?(?:website|web ?site|site|page)|homepage|home page|blog|web)$/i;
const LONGEST_ADDRESS = 200;

/**
 * Returns the text of a link as shown. The address follows if it is a profile, a mail address or a number of a person,
 * or a page that the text calls the author's own, unless the text already shows it. Other links are only their text,
 * because readers do not see their target.
 */
export function linkText(shown: string, address: string): string {
  const plain = address.trim();
  const text = shown.trim();
  if (plain.length > LONGEST_ADDRESS || /\s/.test(plain)) return shown;
  const isOwn = OWN_PAGE.test(text) && /^https?:\/\/[^/]+(?:\/[^/]*)?\/?$/i.test(plain);
  if (!isOwn && !PROFILE.test(plain) && !REACHES.test(plain)) return shown;
  const shortened = REACHES.test(plain)
    ? plain.replace(/^\w+:/, '').replace(/\?.*$/, '')
    : plain.replace(/[?#].*$/, '');
  if (bare(text).includes(bare(shortened))) return shown;
  // An icon or a picture alone: the address is all there is to read.
  return /[\p{L}\p{N}]/u.test(text) ? `${shown} (${shortened})` : `${shown} ${shortened} `;
}

function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/https?:\/\/|www\.|[\s().-]/g, '')
    .replace(/\/$/, '');
}
