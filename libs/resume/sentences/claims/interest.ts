/**
 * "Enjoys deploying models", "interested in Kafka", "looking for an ML role": what a candidate likes or wants, not what
 * they did.
 */
const INTEREST =
  /^[\s\-–•*·]*(?:(?:casual\s+)?(?:notes?|interests?|likes|misc)\s*:\s*)?(?:i(?:\s+am|\s+have|['’](?:m|d|ve))?\s+|have\s+(?=always\s|long\s))?(?:an?\s+(?:[\p{L}-]+,?\s+){1,8}?who\s+(?:has|have|is)\s+)?(?:been\s+)?(?:(?:also|really|always|long|particularly|especially|very|deeply|genuinely)\s+){0,2}(?:been\s+)?(?:enjoy(?:s|ing)?|loves?|likes?|interested\s+in|passionate\s+about|enthusiastic\s+about|keen\s+(?:on|to)|fascinated\s+by|fond\s+of|curious\s+about|excited\s+(?:about|by|to)|would\s+(?:like|love)\s+to|looking\s+(?:for|to|forward)|seek(?:s|ing)?\s|aims?\s+to|aspir(?:es?|ing)\s+to|hop(?:es?|ing)\s+to|wants?\s+to|(?:eager|willing|ready|motivated|hungry|happy)\s+to\s+(?:learn|work|grow|develop|join|start|train|move|contribute)|eager\s+(?:for|about)|dreams?\s+of)\b/iu;

/** True for a sentence that only states what a candidate likes, hopes for or looks for. It describes no work done. */
export function isInterest(text: string): boolean {
  return INTEREST.test(text);
}
