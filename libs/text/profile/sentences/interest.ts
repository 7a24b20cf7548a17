/** "Enjoys deploying models", "interested in Kafka", "looking for an ML role": what somebody likes or wants, not what they did. */
const INTEREST =
  /^[\s\-–•*·]*(?:(?:casual\s+)?(?:notes?|interests?|likes|misc)\s*:\s*)?(?:i(?:\s+am|['’]m)?\s+)?(?:(?:also|really|always|particularly|especially|very)\s+)?(?:enjoy(?:s|ing)?|loves?|likes?|interested\s+in|passionate\s+about|enthusiastic\s+about|keen\s+(?:on|to)|fascinated\s+by|fond\s+of|curious\s+about|excited\s+(?:about|by|to)|looking\s+(?:for|to|forward)|seek(?:s|ing)?\s|aims?\s+to|aspir(?:es?|ing)\s+to|hop(?:es?|ing)\s+to|wants?\s+to|would\s+like\s+to|dreams?\s+of)\b/i;

/** True for a sentence that only says what somebody likes, hopes for or looks for: it tells of no work done. */
export function isInterest(text: string): boolean {
  return INTEREST.test(text);
}
