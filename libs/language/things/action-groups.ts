/** Verbs that tell the same action of work, a group a line. Written by hand after the verbs that head tasks of one work activity in O*NET. */
export const ACTION_GROUPS = `
supervise oversee manage direct lead
train teach instruct coach educate mentor onboard orient tutor develop
hire recruit staff interview onboard
recruit source hire interview screen attract
write draft author compose prepare document edit produce create develop
document record log track maintain enter report write
record log document track enter post register
prepare produce create compile generate develop draft draw write complete
create develop design build produce make establish prepare set draw generate draft
design develop create model draw engineer lay
develop build create establish grow implement launch design introduce
build construct make assemble fabricate manufacture erect
fabricate manufacture produce machine build make
maintain keep update manage service uphold sustain
maintain service repair inspect overhaul fix troubleshoot
repair fix service restore replace troubleshoot mend
replace install fit change swap
install set configure deploy mount fit implement image setup
configure set install customize administer deploy
administer manage maintain configure support
troubleshoot diagnose resolve fix repair support solve debug
resolve solve handle address settle fix answer troubleshoot
diagnose assess troubleshoot identify evaluate
answer respond handle take field receive reply
handle manage process take deal
process handle enter post complete review prepare
review check examine audit verify inspect evaluate analyze approve monitor assess proofread read
check verify inspect test examine review ensure monitor confirm
inspect check examine audit test monitor
test check validate verify measure inspect evaluate
monitor track watch check oversee observe control follow
track monitor follow record maintain log
analyze evaluate assess review study examine interpret research
assess evaluate examine analyze measure determine test screen
evaluate assess review appraise rate
research investigate study gather analyze identify
investigate research examine inquire
plan organize schedule coordinate arrange design develop prepare
organize coordinate plan arrange run hold host conduct manage
schedule book arrange plan coordinate set assign
conduct perform run lead carry hold deliver administer execute facilitate
perform conduct do carry complete execute
run operate manage conduct lead
operate run use drive control handle
lead run teach head manage conduct guide supervise facilitate
teach instruct lead train educate deliver tutor
present deliver give demonstrate show pitch
deliver provide give present supply bring transport
provide give offer deliver supply render
give provide offer deliver administer
administer give dispense provide apply
advise counsel consult guide recommend assist inform educate
explain advise educate inform present communicate
help assist support aid guide
assist help support aid serve
support assist help aid maintain
serve wait assist help deliver
greet welcome receive meet host seat
sell market promote upsell cross recommend
promote market advertise publicize sell
advertise promote market publicize
negotiate bargain agree secure obtain
secure obtain win gain acquire negotiate
win gain acquire secure attract
grow increase expand develop build raise improve boost
increase grow raise improve boost expand
reduce cut lower decrease save minimize
improve enhance optimize increase streamline upgrade
implement introduce install establish launch apply execute roll deploy
ensure maintain enforce comply check verify
enforce ensure apply maintain
comply ensure follow adhere meet
order purchase buy procure requisition
buy purchase order procure source
stock replenish restock fill shelve
fill stock load replenish
load unload ship pack
ship send dispatch deliver mail distribute
pack package wrap box
count inventory reconcile check
reconcile balance match verify
balance reconcile count close
pay process disburse issue
bill invoice charge
collect gather receive obtain pursue recover
receive accept collect take
file archive organize store
greet welcome host
cook prepare make grill bake
bake cook make prepare
clean sanitize wash disinfect tidy sweep
move transport carry transfer lift
transport drive deliver move carry
drive operate transport haul
achieve reach meet exceed attain hit accomplish surpass
reach achieve meet exceed attain hit
exceed achieve meet reach surpass
meet achieve exceed reach attain
attain achieve reach meet exceed
cut trim slice shape
draw sketch draft illustrate design model detail
edit revise proofread correct review
publish post produce print distribute release
photograph shoot capture film
film shoot record produce
contact call reach phone email
call phone contact dial
communicate liaise correspond inform interact work
liaise communicate coordinate work interact cooperate partner
represent act appear speak
forecast project predict estimate model budget
estimate calculate quote project price
calculate compute figure determine
budget plan allocate forecast manage
approve authorize sign review
update revise maintain refresh upgrade edit
upgrade update improve replace migrate
migrate move convert transfer upgrade
code program write develop
program code develop write
treat care manage administer heal
care treat nurse attend tend assist
dispense fill issue give
protect secure guard safeguard
guard patrol protect secure watch
patrol guard monitor watch
rescue save respond
weld join solder fuse
paint coat finish
measure gauge calibrate test
calibrate adjust test align
adjust set calibrate align
translate interpret
enroll register sign enlist
register enroll sign
`;

/**
 * Nouns of actions with a stem of their own, behind the verb: every verb above that has one, but for nouns that tell more often what is
 * sold or done than that it is ("service", "sale", "entry", "solution", "application").
 */
export const ACTION_NOUNS = `
oversee oversight
register registration
maintain maintenance
administer administration
settle settlement
diagnose diagnosis
resolve resolution
respond response
receive receipt
analyze analysis
approve approval
appraise appraisal
deliver delivery
advise advice
guide guidance
explain explanation
recommend recommendation
assist assistance
produce production
reduce reduction
introduce introduction
expand expansion
acquire acquisition
grow growth
comply compliance
adhere adherence
convert conversion
reconcile reconciliation
provide provision
assemble assembly
recover recovery
store storage
sanitize sanitation
revise revision
publish publication
photograph photography
correspond correspondence
liaise liaison
replace replacement
procure procurement
replenish replenishment
ship shipment
pay payment
treat treatment
enroll enrollment
recruit recruitment
repair repair
execute execution
inspect inspection
verify verification
identify identification
`;
