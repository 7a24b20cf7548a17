/**
 * English verbs of work whose past forms have another stem, a verb a line, its forms behind it. The closed list of
 * irregular verbs, without forms that are words of their own ("found", "left", "saw", "felt", "ground", "bore", "wound").
 */
export const IRREGULAR_VERBS = `
bear borne
begin began begun
bind bound
break broke broken
breed bred
bring brought
build built
buy bought
catch caught
choose chose chosen
deal dealt
dig dug
do did done
draw drew drawn
drive drove driven
feed fed
fight fought
fly flew flown
forgive forgave forgiven
get got gotten
give gave given
go went gone
grow grew grown
hang hung
hold held
keep kept
know knew known
lead led
lend lent
lose lost
make made
meet met
oversee oversaw overseen
pay paid
rebuild rebuilt
redo redid redone
repay repaid
resell resold
rewrite rewrote rewritten
ride rode ridden
run ran
seek sought
sell sold
send sent
sew sewn
shake shook shaken
shoot shot
show shown
sing sang sung
speak spoke spoken
spend spent
spin spun
stand stood
steal stole stolen
strike struck
sweep swept
swim swam swum
take took taken
teach taught
tell told
think thought
throw threw thrown
undergo underwent undergone
understand understood
undertake undertook undertaken
uphold upheld
weave wove woven
win won
withdraw withdrew withdrawn
withhold withheld
write wrote written
`;
