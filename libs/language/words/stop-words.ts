/**
 * Words that carry no meaning of their own in a duty or a requirement. Function words only, plus the words that every
 * requirement line is written with ("experience with", "ability to", "strong knowledge of"): they would match every résumé.
 */
const WORDS = `
a an and are as at be been being both but by can could did do does doing done for from had has have having he her here hers him his how
i if in into is it its itself just least let may me might mine more most must my no nor not of off on once only or other our ours out over own
per shall she should so some such than that the their theirs them then there these they this those through to too under until up upon us
very via was we were what when where which while who whom whose why will with within without would you your yours yourself
about above across after again against all along also although always am among amongst any anything around because before behind below
between beyond during each either else ever every everything few further get gets getting hence however less like made make makes many
much neither never next now nothing often one onto otherwise per perhaps please rather same several since still sure take taken than
therefore though thus toward towards two unless unlike use used uses using usually well whether yet e.g eg i.e ie etc
ability able experience experienced experiences knowledge strong proven demonstrated excellent good great solid deep understanding
proficiency proficient familiarity familiar required preferred requirement requirements qualification qualifications responsible
responsibilities including include includes included plus years year months month day days work working worked works role
skills skill skilled hands expertise expert relevant related ensure ensuring ensured various
comfortable competent capable conversant versed adept essential mandatory desirable desired advantage advantageous beneficial ideally
preferably minimum prior previous demonstrable extensive thorough equivalent similar candidate candidates applicant applicants
don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't i'm i've i'd i'll we're we've you're you'll it's that's
`;

export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean));
