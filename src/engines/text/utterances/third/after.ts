/** English utterances about returns, damage and amends, as customers type them; one a line, slots marked. */
export const AFTER: Readonly<Record<string, string>> = {
  return: `
I want to return the {product|sofa}
how do i send this {product|lamp} back
{reason|too big for the room}, can you collect it and refund me
Please arrange a pickup, I'm not keeping the {product|mattress}.
return {order-number|88213-1}
{reason|i dont like the colour}, sending it back
the {product|chairs} are nice but {reason|we only needed four}, so {quantity|two} of them shuold go back for a refund
{reason|Didn't suit our bedroom at all}. I'd like my money back please.
refund pls, {reason|not as described}
Could you email me a return label for the {colour|pink} {product|rug}
hi i recieved the {product|desk} {time|yesterday}, havent opened it, {reason|my boss gave me one}, want to give it back
退货 please, {reason|the sofa is too hard}
I slept on it ten nights and {reason|my back is worse}. Take the {product|mattress} back.
can i return just the {product|footstool} and keep the {product|armchair}
Return request for order {order-number|EU-55019}: {reason|the fabric feels scratchy}
{reason|it broke after a day} so no i don't want a repair or a new one, i want my {money|£320} back
Where do I drop off a return? I'm on {phone|555-0126} if the shop wants to call
the {product|curtains} are {reason|too short}. refund
{reason|My wife hates it}. Simple as that. How do we hand it back
I'd like to make use of the 30 day trial and return the {product|Dreamwell mattress}
{reason|ordered twice}, one {product|mirror} needs collecting from {address|14 Beech Road}
want refund for {product|shoe cabinet}, {reason|quality is not what i expected}
The {product|wardrobe} is assembled already but {reason|it blocks the door}; will you take it back?
can you come get this {product|table} {time|this week}, we dont want it in the {room|conservatory}, {reason|looks odd there}
send back and refund both {product|nightstands} plz, {reason|drawers do not match our bed}
i refused the delivery at the door becasue {reason|it was late}, please refund the order
Started a return in the app but it stuck on step 2, please do it for me: {order-number|4410927}
{reason|The smell gives my son headaches} so the {product|bunk bed} must go back
bought {product|bar stools}, {reason|wrong height for the counter}, unopened, want to return
No longer need the {quantity|six} {product|folding chairs}. Please refund and collect.
想退 this {product|台灯}, {reason|too bright}
I kept the packaging, the {product|bookcase} is as new, and I'd like to return it because {reason|we're moving sooner than planned}
mony back or i go to my bank
return collection for {person|Mrs Whitfield}, fone {phone|07700 900119}
How can I give back a gift? My aunt sent me a {product|floor lamp} and {reason|it is not my style}
Not happy with the {product|sofa bed}, {reason|bar digs into your back}. Take it away please.
I'd prefer a refund to an exchange for the {product|desk chair}
can i still return, its {time|day 28} of the 30 days
the {product|tv unit} looks cheap, {reason|looks nothing like the photo}, want to rtn it
Please cancel the exhange and process it as a return instead
The driver who brings the new {product|bed} could take the old one I'm returning, {order-number|JJ-204}, right?
need return the {product|bedside table}, {reason|my husband bought same one}
everything wrong with this order, I'm returning all of it
{reason|the seat is too low for my mother}, she's {body-height|170 cm}, so we'd like to send the {product|recliner} back
I measured badly. {reason|It doesn't go through the front door}. Refund possible?
so i opened it n {reason|its not real leather}, i want to return n get full {money|$1,150}
start a return
please collect the {product|dining set} from {address|3 Quay Street}, {floor|second floor}, it's going back
Returning one {product|cushion cover}, tiny thing, can I just post it?
whats the fastest way to get rid of this {product|couch} and have my money
`,
  exchange: `
can I swap it for the {colour|grey} one
I want to exchange the {product|mattress} for a firmer one
{reason|wrong size} my fault, need {size|160x200 cm} instead of {size|140x200 cm}
Would you replace the {product|chair} with a new one please?
could i change the {product|rugg} for a bigger one, {reason|it looks lost under the table}
exchange {order-number|7-20933} for {colour|black}
{reason|It arrived chipped}, so I'd like a fresh one sent rather than a refund
Please swap the {product|curtains}: the {colour|beige} is {reason|too yellow in our light}, I'd take {colour|white}
换货 please, {reason|colur not suitable}
happy to pay the difference, just want the larger {product|desk}
{reason|too soft}, can i get the medium firm instead
My {product|sofa} came with the chaise on the left. I ordered that, but {reason|I should have ordered right}. Can you change it?
swap for different colour?
I'd like to trade the {product|2 seater} I got {time|last week} for the {product|3 seater}
need new {product|lampshade} not money back
exchange {quantity|two} {product|stools} to the {size|75 cm} version, {reason|ours are too low}
can you send another {product|mirror} and take the cracked one away at the same time
Is it possible to exchange the {material|fabric} {product|headboard} for the {material|leather} version?
{reason|the oak shelf clashes with our floor}, can we have it in {colour|walnut}
got {product|wardrobe} with plain {part|doors}, {reason|want the mirrored ones}, how do I change
please replace the {product|table}, I want the exact same but without a scratch
{reason|I picked the wrong finish}, exchange to matt for order {order-number|SW-1170}
hi can i exange my {product|pillow} for the lower one
my daughter outgrew the idea, {reason|she hates pink now}. swap the {product|kids chair} for the {colour|blue}?
The {product|bed} is fine but {reason|too high for my gran}; we'd like the low model in return
I don't want a refund, I want a working one. Send me another {product|desk lamp}.
Exchange instead of return: how do we do that?
could we switch the {product|coffee table} for the round one, {reason|toddler keeps hitting the corners}
can u change the {quantity|4} {product|chairs} to {colour|dark green} pls
want to swap size
想换一个 {product|床垫}, {reason|this one too hard for us}
After a week with the {colour|yellow} {product|armchair} I must admit the {colour|navy} would be better. Can I still exchange?
replacement please, second time the {product|drawer unit} turns up bent, I just want a good one
exchange for same model diff {material|fabric}, {material|velvet} instead of {material|linen}
the {product|duvet} is a double and {reason|our bed is a king}, can we exchange it
I'd rather have the {product|L-shaped sofa} facing the other way, could your driver swap it on {time|Friday}
send new one collect old one ok?
So I bought the {size|1.2 m} {product|desk} and now realise I've room for {size|1.6 m}. Swap?
change my {product|bedding set} to {colour|light grey}, unopened
Can an opened {product|mattress} be exchanged for another firmness? I'd want the soft.
{reason|the one I have squeaks}, give me a new {product|bed frame}, not a repair man
switch please: {order-number|A-77120}, {colour|red} to {colour|orange}
would appreciate a replacement {product|vase}, {reason|the one delivered has a crack}, no refund needed
{reason|Seat depth is wrong for me}, I'm {body-height|158 cm}, could I get the shallow version in exchange
i want change the {product|office chair} for one with {part|armrests}
exchange to a smaller {product|tv stand}, {reason|doesn't fit the alcove}
Can I bring it to the shop and walk out with the other colour?
Do me a swap on the {product|bar table} will ya, need the tall one
Please exchange both {product|bedside lamps} for ones with a {colour|brass} {part|base}
my {product|wardrobe} has left hinge doors and I'd much prefer right, swap possible?
`,
  'refund-status': `
where is my refund
I sent the {product|chair} back {time|three weeks ago} and haven't had my money
refund for {order-number|10-88213}?
You collected the {product|sofa} on {time|the 4th}, when will I see the {money|£780}?
still no moeny in my account
Has the refund been processed? My bank sees nothing pending.
退款 when arrive? order {order-number|5529001}
how long does it take for refunds to hit a credit card
was told 5-7 working days, its {time|day 15}
I only got {money|$60} back but the {product|lmap} cost {money|$85}. Where's the rest?
ordr cancelled {time|last Monday}, money not returned yet
can u check my refund pls
the app says refunded, the bank says no. Which is right?
Deposit of {money|2000 yuan} should have come back after I cancelled the {product|cabinet}, nothing so far
where did you send the refund, my old card has expired
i returned {quantity|two} {product|rugs} and was refunded for one
When you say refund initiated, what does that mean and when do I get it?
Any news on my money?
Partial refund of {money|£45} promised by {person|Karen} {time|last Thursday}, not received
did my return even reach you, and has the refund been approved
no refnud yet wtf
I paid half by card and half by gift card; which part of the refund is still outstanding?
status of refund {order-number|RT-90077}
Is the money on the way? Payment was by PayPal
You took the {product|mattress} away but the {money|499 euro} are missing
my instalments are still being taken though the {product|bed} was returned, when does the refund stop that
refund recieved? cant see it on statement
It's been a month since the return was accepted so where's my cash
Could you confirm the date on which the refund for the {product|dining tabel} was issued?
how much am i getting back and when
钱退了吗? i sent back the {product|椅子} {time|last week}
We cancelled the fitting, has that {money|£90} fee been paid back yet
I have a return receipt signed by your driver on {time|Friday}. Refund please, when?
was the delivery fee refunded too or just the goods
refund went to my ex's account i think, can you trace it and ring {phone|07700 900741}
pls text refund reference number to {phone|07700 900605} so I can ask my bank
You promised {time|within 48 hours}. That was {time|last week}. Refund status?
the returned {product|desk} is at your warehouse according to tracking so what are we waiting for with the money
Waiting for {money|1,299 RMB} since {time|June}
Which day will the refund of order {order-number|BB-4461} be booked
half my refund is missing
inspection of my returned {product|wardrobe} finished? and the refund?
My refund shows as store credit, but I was expecting it on my Visa. Where is it?
you refunded my friend in two days, mine takes two weeks, can you look
hi just wanna know if the refund has gone thru
I got a mail saying refund failed. What now?
When is the price difference coming back to me, the {money|$30} you agreed on {time|Sunday}
refund to alipay not arrive yet
money from my returned {product|curtains} pls, it's 10 days now
Someone called {person|Lewis} in accounts said he'd release the refund {time|yesterday}, did he?
`,
  'return-policy': `
whats your return policy
can I return a {product|mattress} after sleeping on it?
How many days do I hav to send something back?
who pays return shipping for a {product|sofa}
are sale items returnable
If I don't like the {product|rug} once it's down, can it go back?
do i need the original box to return
Is there a restocking fee?
custom made {product|curtains}, can they be returned at all
7天无理由 applies to {product|sofas}?
what are the rules if i've already assembled the {product|desk}
Before ordering, I'd like to understand your returns terms for overseas customers
free returns?
Suppose it doesn't fit through the door: do I get all my money back, or minus delivery?
can one piece of a set be returned, like {quantity|two} of {quantity|six} {product|chiars}
cooling off period?
how does the 100 night trial work exactly
If the {colour|cream} looks different at home, who covers collection
do u charge for picking up a returned {product|wardrobe}
Are floor models final sale?
my order was {money|£2,400}, would the return cost come out of that
Return window over {time|Christmas}, is it extended?
can i return something bought in store via the website
Do I have to give a reason for returning?
is the 14 days from order or from delivery
{product|pillows} and {product|toppers} returnable once opened?
does a scratch from assembly void my right to return the {product|table}
how long till refund once you get it back, according to policy
If I use a voucher and retrun later, do I get the voucher back?
return conditons for {product|lamps} please
gift from a friend, can I return without the receipt?
Who pays if I return because {reason|the delivery was late}?
Is it true that you deduct {money|300 yuan} for each big item returned
what if the {product|sofa} has been sat on for a week, still returnable?
Would exchange count as a return under your terms, cost wise
return to shop possible or only courier
the fine print says "unused". Does unpacked mean used?
can a company return, or is the 30 days for private customers only
if i cancel a made to measure {product|wardrobe} halfway do I lose the deposit
What's the deadline for returns if I bought on {time|1 November}?
退货运费谁出? your fault or mine, makes a difference?
I'm on the fence about the {product|recliner}, how easy is it to give it back
do I have to lug a {size|2 m} {product|book case} down from the {floor|4th floor} if I return it, or do your men do that
any items excluded from returns
your site says 30 days, the receipt says {time|14}, which one is binding
Are there fees when refusing delivery at the doorstep?
Can I open the box to check the colour and still return it afterwards?
what hapens if return is {time|after 30 days}, store credit?
Up the stairs to the {floor|fifth floor} and back down again: is carrying included in a return?
so no quibble means waht exactly
`,
  'damage-report': `
my {product|table} arrivd broken
The {part|glass} is cracked in {quantity|two} places, just unpacked it
box was soaking wet and the {product|mattress} inside is damp
scratch on the {part|left door} of the {product|wardrob}, delivered {time|this morning}
{product|mirror} smashed
There's a dent in the {part|headboard} that must have happened in transit
Hello, just received order {order-number|3301-77}. One {part|leg} is snapped off.
corner of the {product|desk} is crushed, courier threw it i think
It came with a huge tear in the {part|back cushion}, photos attached
收到的 {product|餐桌} has a big crack, what to do
delivery guys banged the {product|sofa} against the wall and ripped the {material|fabric}
The {product|lamp} is in pieces. Packaging looked fine from the outside.
dents all over the {product|filing cabinet}
Opened the parcel {time|yesterday evening}: {part|drawer front} split, {part|handle} bent
is it normal that the {material|marble} has a chip on arrival
my {product|bookcase} fell off the truck!! driver admitted it
half the {product|plates cupboard} {part|glass} is shattered be careful with the box he said lol
Wanted to report that the {product|bed} you delivered on {time|Tuesday} has a broken {part|side rail}
there is a hole in the {product|rug}, looks like a box cutter went through
item damaged {order-number|AZ-40911}
stain on the {part|seat} straight out of the plastic
the third {product|chair} has a cracked {part|backrest}, the others are ok
I signed for it but only afterwards I noticed the {colour|white} {product|sideboard} was scratched along the {part|top}
forklift hole right through the carton and the {part|panel} behind it
Received the {product|wardrobe} {part|doors} warped from rain, the van was leaking
{product|vase} broke in transit
unboxed {product|tv stand}, {part|glass shelf} shattered, my hand is bleeding a bit
The {material|leather} on the {product|armchair} has a slash of about {size|5 cm}
came damaged what now
Both {product|bedside tables} have crushed corners. What evidence do you need from me?
{part|legs} arrived bent on the {material|metal} {product|bench}
water marks on {product|dresser} {part|top}, delivered in the storm {time|last night}
Before I start putting it together: {part|panel C} is already splintered, is that something you sort out?
the {product|shelf} came with broken edges, also wrong label but mainly broken
torn packaging, dirty {product|mattress}, {colour|black} footprint on it
my new {product|dining table} has a crack running the full {size|1.8 m}, it wasnt me
{part|lampshade} squashed flat like a pancake
A {part|castor} was broken off the {product|office chair} when it got here.
driver dropped it on the stairs i saw it on the doorbell cam
the {part|mirror} on the {product|dressing tabel} arrived cracked and i'm superstitious :(
Scuffs everywhere on a brand new {material|velvet} {product|headboard}
dear sir the {product|cabinet} received in damaged condition, pictures enclosed, order no {order-number|IND-88342}
the {product|fridge cabinet}'s {part|door} was hanging off when I opened the box
paint chipped on the {product|crib} upon arival
outer box fine inner {material|foam} torn and {part|tabletop} chipped
Got {quantity|8} {product|chairs} {time|today}, {quantity|3} have broken {part|legs}
A long scratch across the {part|screen side} of the {product|media unit}. It was there when I cut the wrap
{colour|gold} {product|mirror}: {part|frame} is bent, {part|glass} ok
smells of diesel and is wet, it must have stood in the lorry with fuel. The {product|sofa} arrived like this {time|today}
we found mouse droppings and a chewed {part|corner} in the parcel with the {product|rug}
`,
  'missing-part': `
{part|scerws} missing
No {part|legs} in the box
The bag with the {part|bolts} wasn't there, I checked {quantity|three} times
{quantity|two} {part|slats} short on my {product|bed}
I've only recieved box 1 of 2, without the {part|back panel}
hi my {product|wardrobe} came without the {part|rail}
ther's no {part|allen key}, can you post one?
少了 {quantity|4} {part|screws}, order {order-number|90012}
{part|Manual} lists {quantity|16} {part|dowels}, I count {quantity|11}.
missing {part|shelf} from the {product|bookcase}
where are the {part|cushions}? The {product|sofa} came naked
{part|instructions} not included
So we unpacked everything and laid it out and there is no {part|hinge} for the right {part|door}
My {product|desk lamp} has no {part|plug adapter} with it
{order-number|HX-3372} - {part|wall bracket} absent from package
got the {product|table} but the {part|table top} never came
Could you send the {part|cam locks}? The bag was torn open and empty.
lacking {quantity|one} {part|armrest}
Set of {quantity|6} {product|chairs} supposed, only {quantity|5} in the boxes
theres no {part|remote} for the {product|adjustable bed}
The anti-tip {part|strap} isn't in there and I have a toddler, please send it
wich box are the {part|handles} in? Because i can't find them in any
{part|feet} for the {product|sofa} not in the {part|zip} under the {part|seat} like the leaflet says
one {part|pillow cover} missing from the {product|bedding set}
parts H and J are not in my {product|dresser} kit
received {product|curtians} without the {part|hooks} that the page promised
only half of my {product|bunk bed} is here, no {part|ladder}
i'm {quantity|one} {part|drawer runner} short, everything else is built
缺{part|配件}, {part|door handle} for {product|衣柜}
{product|Mirror} arived safely but no {part|mounting kit}
Missing {part|hardware bag} for {product|crib} model in {colour|white}, can't build anything without it
please ship the missing {part|glass shelf} of {order-number|4-1199}
is it deliberate that there's no {part|mattress support bar} in the carton?
the {product|gaming chare} came without {part|wheels} lol
The {part|middle leg} seems to have been forgotten
wheres the {part|bulb}, it says {part|bulb} included
Box was opened and re-taped and the {part|fixings} are gone
Dear team, the {part|extension leaf} of our {product|dining table} was not delivered with the rest on {time|Thursday}.
need a {part|castor}, only {quantity|4} of {quantity|5} in bag
{product|Blinds} recieved without {part|brackets}
{part|cover} for the {product|ironing board} not in there
Ordered the {product|sofa} with {quantity|two} throw {part|cushions}, none turned up
incomplete delivery, {part|plinth} and {part|side panel} missing
my {product|chair} is missin a {part|bolt}
we are short of {quantity|3 metres} of {part|curtain track}
Counted again with my son: we lack {quantity|two} {part|shelf pins}. Can they come by letter?
not in the box: {part|power cable}
the installer says {part|board number 7} is not here and he cant continue, pls send it
No {part|screws} for the {part|headboard}, tried the hardware store but none fit
your packing list ticks off a {part|drawer} that simply isn't ther
`,
  'wrong-item': `
you sent the wrong {product|chair}
I ordered {colour|grey} and got {colour|brown}
this isnt what i bought
Order says {size|180 cm}, what arrived is {size|150 cm}
got someone else's parcel, the label says {person|Mr Hughes}
收到的颜色不对, ordered {colour|beige} {product|curtains} and got {colour|pink}
The {product|wardrobe} I unpacked is a different model from the one on my invoice
received a {product|bookcase} instead of a {product|shoe cabinet}
left-hand chaise came, right-hand ordered
{quantity|4} {product|stools} in {colour|red}, I asked for {colour|black}!
Wrong {product|mattress}: firm instead of soft, the label is clear
They delivered a {product|single bed} and I paid for a {product|double bed}
it's {material|fabric}, the order was for {material|leather}
somehow my {product|lamp} turned into a {product|vase}. mix up at the warehouse?
{order-number|PL-6620} contains the wrong product
I think you have swapped two customers' orders, mine has a {product|cot} in it and I have no baby
wrong colour again
Box label correct, contents not: it's the {colour|white} version
you have send me {quantity|two} left {part|doors}, no right one
my {product|dining table} is round... I ordered the rectangular one, {size|160x90 cm}
the {product|rug} that came is a completly different pattern
Hi, I'm not the one who ordered a {product|trampoline}? I was expecting {product|bar stools}
I have the invioce here. It says {colour|oak}, what's in my {room|hallway} is {colour|walnut}.
received {product|single duvet} instead of king
wrong size sent {order-number|71-0027}
only now opened it - {product|desk} is the {size|100 cm} one, should be {size|140 cm}
The {product|sofa} delivered isn't the model we chose in the shop, the {part|arms} are different
ordered {product|floor lmap} got {product|table lamp}
They've brought me the old version of the {product|Luna chair}, not the new one from the site
different {material|fabric} on the {product|ottoman} than on the {product|sopha}, one of them is wrong
发错货了, this is not my {product|床}
Expected {quantity|six} identical {product|chairs}, and got {quantity|four} of one kind and {quantity|two} of another
got the {product|pillow} but i ordered {product|pillowcases}
why is there a {product|bathroom cabinet} in my {room|living room}, I bought a {product|sideboard}
{product|mirror} is oval. want the square i ordered. who messed up
Colour on the box: {colour|anthracite}. Colour inside: {colour|light grey}. So which of us is colour blind?
the delivery men left a {product|corner sofaa} for {person|Ivana Kovac}, that's not my name and not my {product|sofa}
Not the item pictured. Mine has {part|drawers}, this has {part|doors}
wrong {product|bed} delivered {time|today} pls fix
I got twice the same {product|bedside table} for left side, nead one left one right
Instead of {material|solid wood} I was sent the {material|veneer} version, code on the carton ends in V
Did somebody pick the wrong box? I have a {product|coat rack} and was waiting for a {product|bookshelf}.
{product|shelf} arrived in {size|60 cm} instead of {size|80 cm}, useless for me
my order had the {colour|sage} {material|linen} {product|headboard}, what came is bright {colour|green} {material|velvet}
sent wrong model number, EU {part|plug} instead of UK
the {product|table} is right but the {product|chairs} are from another series
You've delivered the display model sticker and all, not the new {product|armchair} I paid for
This {product|tv bench} is mirrored compared to what I chose, {part|cable hole} on wrong side
i ordred the {product|sofa cover} for {product|3 seater}, package says {product|2 seater}
{product|bunk bed} came, wanted {product|loft bed}
`,
  'quality-problem': `
my {product|bed} squeaks
The {material|leather} on the {product|sopha} is peeling after eight months
{product|chair} wobbles
{part|drawers} stick every time i open them
The {product|mattress} has sunk in the middle already, we've had it since {time|March}
horrible chemical smell from the {product|wardrobe}, two weeks and still there
Paint flakes off the {product|radiator shelf} whenever I wipe it
{part|hinge} came loose after a month
my {product|desk} {part|top} is bending in the middle, and there's only a laptop on it
the {product|office chiar} keeps sinking down by itself
Is a crack along the grain normal for a {material|solid wood} {product|table}? It appeared {time|this winter}.
{product|床} makes noise every time i turn over, three months old
{part|zip} of the {part|cushion cover} broke
cheap rubbish, the {part|seat} split when my kid sat on it
The {material|fabric} is pilling badly, looks ten years old and I bought it in {time|May}
{product|lamp} flickers
{product|sofa} {part|springs} are gone on one side
the {product|recliner} won't recline anymore, {part|motor} just hums
{quantity|Two} of the {part|slats} snapped under normal use
the {product|rug} sheds like a dog, whne does that stop??
{part|handle} fell off in my hand
I've noticed the {part|veneer} lifting at the edge near the sink
{product|shelf} sagging under books
colour rubs off the {product|denim armchair} onto our clothes
The {part|door} of the {product|shoe cabinet} doesn't stay shut no matter how I adjust it
mould growing on the {part|back} of the {product|wardrobe}, other {product|furniture} next to it is fine
My {product|dining chairs} creak and one {part|leg} has come away from the {part|seat} after only six weeks
the {part|gas lift} hisses
{part|frame} cracked {time|in two months}
{product|Curtain} shrank {size|6 cm} when washed exactly as the label says
{product|folding bed} doesnt lock properly, it collapsed {time|last night}
the {product|miror} is going {colour|black} around the edges
{product|sofa bed} {part|mechanism} jams half way
does it get better? the {product|pillow} smells like petrol
My back hurts because the {product|mattress} that used to be firm is like porridge now
glue is showing and the {part|edge strip} comes off on my {product|desk}
{product|table} rocks on a level floor
Bubbles under the lacquer of our {colour|white} {product|sideboard}. It's a year old, bought as {order-number|2023-5510}
the {colour|gold} finish on the {part|legs} is wearing off
{product|沙发} {material|fabric} 起球 after one month only, is this quality ok?
LED strip in the {product|display cabinet} died
i can feel every {part|spring} in this {product|bed} now
the {part|soft close} stopped closing softly
{part|cushion} filling went flat
One {part|castor} locks up and has left a groove in my floor
The {part|stitching} on the {product|armchair} is coming undone at the {part|armrest}
rust on the {material|metal} {product|bed frame} after one summer
quality of {product|stool} very bad, crack whne my husband sit, he is only {body-height|170 cm} and thin
bugs. tiny beetles are coming out of the {material|rattan} {product|chair}
my {product|standing desk} goes up crooked, left side faster than right
`,
  repair: `
can someone come and fix my {product|sofa}
I need a repair for the {product|recliner}, the {part|motor}'s dead
do you repair {material|leather}?
Please send a technician to mend the {part|hinge} on our {product|wardrobe}
how much to replace a {part|gas spring}
维修 {product|床}, {part|slats} broken, can come {time|this Sunday}?
could i get the {part|drawer runner} repaired rather than replacing the whole thing
The {product|armchair} needs new {part|springs}. Is that something your workshop does?
book a repair visit for {order-number|RP-2201}
The {part|leg} came loose, I'd love to have it glued properly by one of your people
repair pls my {product|desk} wont go up
Do you reupholster old {product|chairs} you sold?
it's out of warranty I know, but can you fix it for a fee
wondering if the scratch on the {product|tabel} could be polished out by a repairman
my {product|bed} squeaks and I'd like someone to come round and stop it
when can your guy come repair the {product|sofa bed}, any day {time|after the 12th} works
Do you sell spare {part|castors} so I can mend my {product|office chair} myself?
I don't want a new one, please just repair the {part|door}
Can the {part|zip} be sewn back in? I can bring the {part|cover} to the shop.
repair service in {address|Birmingham}? ring {phone|0121 496 0880}
my cat tore the {part|backrest}. can u patch it and what would it cost
please arange repair of {product|cupboard}, phone {phone|98200 11223}
who do I contact to get a {product|lamp} rewired
The {part|lock} on the {product|cabinet} is stuck and the key broke in it, send someone?
technician fixed it in {time|June} but it's broken again, come back and do it right
fix my {product|drawer} please
I'd like an estimate for restoring a {product|dining tabel} we purchased {time|ten years ago}
Could {person|Marek}, who repaired our {product|wardrobe} last time, come again to do the other {part|door}?
need replacement {part|motor} and somebody to put it in
Is it possible to have the cracked {part|glass top} replaced at home? We're at {address|28 Hill Street}, {floor|2nd floor}
{product|sofa} {part|leg} fell off, can it be repaired, dont wan to throw it
修一下 the {product|衣柜} {part|sliding door} please, it left the track
repairs - do you come to house or do i ship it
We rented out the flat and the tenants ruined the {product|headboard}; can you re-cover it
would you be able to re-stuff the {part|seat cushions}? They've gone flat
my {product|rocking chair} cracked, please fix it, it is from my grandmother
do you do onsite repair for {quantity|10} {product|office chairs} with broken {part|armrests}
Someone to look at my {product|blinds}, the {part|cord} snapped
{material|Veneer} chipped off one {part|corner}, looking for a repair kit or a person who does it
I'd want the {part|mechanism} repaired {time|next week}, mornings are best
is there a workshop in town that mends your {product|beds}
Fixing {quantity|one} {part|slat} can't be hard, can your man pop in on {time|Monday}?
burn mark on the {material|wool} {product|rug}, repairable?
can you send touch-up paint so i can repair the {colour|white} {product|shelf}
Our {product|extendable table} jams, we'd be grateful for a repair appointment in the {room|dining room}, {phone|07700 900166}
need technicain for {product|massage chair}
{product|mirror} {part|frame} joint opened up, can you reglue
What would a repair of the {part|frame} cost compared with buying a new {product|sofa}?
your repair man never came for the {product|bunk bed}, rebook him for {time|Saturday} plz
plaese repair under guarantee: {part|armrest} of {product|sofa}, order {order-number|19-44002}
`,
  warranty: `
how long is the warranty
does the guarentee cover the {part|motor}
What's the warranty on the {product|Cloud sofa}?
is my {product|mattress} still under warranty, bought in {time|2021}
Would peeling {material|leather} be covered?
guarantee period for {material|solid wood} {product|tables} pls
质保几年 for {product|sofa}?
I've lost the receipt, is the warranty still valid?
Does the 10 year guarantee include the {material|fabric} or only the {part|frame}?
can i extend the warrenty
who do I claim the guarantee with, you or the manufacturer?
{product|bed} is three years old and the {part|slats} broke, am I covered
is accidental damage included
Do I need to register the {product|chair} to activate the warranty?
warranty transferable if i sell the {product|wardrobe}?
wht's not covered
When does my cover end? Order {order-number|W-88012}
The {part|hinges} have a separate guarantee, don't they?
if you repair it does the warranty start again
Do second-hand and ex-display pieces come with any guarantee
does it void warranty if i drill a hole in the {product|desk}
Is wear and tear on the {part|cushions} part of the cover?
how many years on the {part|gas lift}, website says {time|2}, box says {time|5}
I moved to {address|Spain}; does the warrenty apply there?
warrenty cover cat scratches? asking for a friend haha
Commercial use: we'd put {quantity|30} {product|chairs} in a café, is the guarantee still good
Does sagging count, and how deep must the dip be before you pay? Ours is {size|2 cm}
five year protection plan at {money|£89}, what does it give me on top of the normal guarantee
free repair within how many years
is the {colour|black} coating on the {part|legs} guaranteed against rust
Please send me the warranty terms for {product|lamps}
保修 if i assemble it by myself, still have?
what do I need to make a warranty claim, photos, invoice?
Bought on {time|12 April last year}, the {product|recliner} failed {time|yesterday}. Is that inside or outside the guarantee?
lifetime guarantee, whose lifetime lol
do warrenty repairs cost call-out fee
If a part is replaced under guarantee, who pays for postage?
any warranty on {product|rugs}
The shop I got it from has closed, do you honour their warranty as the maker?
is fading from sun covered
{part|frame} 15 yrs right?
is the guarantee void when my own carpenter assembled the {product|wardrobe}
How long are you obliged to keep spare parts?
would a scorch mark fall under the protection plan i bought
Got a {product|sofa} as a gift, does the warranty follow me or the buyer {person|Anna Weiss}?
do u guarentee against woodworm
if the {product|standing desk} fails after two years what do i get, new one or repair
wanna konw whats the waranty on electrical bits
Please confirm in writing that {order-number|QT-1145} has a ten-year guarantee on the {part|frame}
does leaving it on a {room|balcony} kill the warranty
`,
  compensation: `
what are you going to give me for the trouble
I expect compensation for the three days I wasted
refund the delivery fee at least, you were a week late
I carried it to the {floor|3rd floor} myself after unpaid leave for a delivery that never came, please cover my {money|£120} loss
some kind of discount for the scratch? i'd keep it then
赔偿 how much? the {product|tabel} arrived damaged and I used one month waiting
You ruined my floor with your trolley. Who pays for that?
i want {money|500 yuan} back because of the delay
A voucher for the inconvenience would be the least you can do
no compensation no peace
My hotel cost {money|€240} since the {product|bed} wasn't delivered; I'd like that reimbursed
offer me something or i return the lot
what about partial refund, {money|$80}, and i keep the {product|desk} with the dent
Given that {quantity|two} {product|chairs} were late and one was wrong, what goodwill gesture can you propose?
compensate me for the broken wall your men left in the {room|hallway} on the {floor|first floor}
Will I get anything back for waiting ten weeks?
u promised a free {product|pillow} as an apology where is it
The {product|lamp} caused a short circuit and burned our {product|curtains}, I demand damages
Would you knock something off the price? The {part|drawer} doesn't match the rest.
late delivary compensation per day is how much
I'm keeping the scratched {product|sideboard} provided you take {money|£60} off
nead compesation for time and petrol, drove twice to the depot
Case {order-number|CL-3008}: the {money|200 RMB} you offered isn't enough, I want {money|600 RMB}
You owe me for the day off
double refnud per consumer law since the item was fake {material|leather}
lawyer says im entitled to damages, whats your offer
Your driver drove over my garden gate, it'll cost {money|$350} to fix. Please pay.
how about free installation to make up for the delay
Your mistake cost us the rental income for two weeks. How will you make good?
just want somthing for the hassle
The repairman broke the {part|glass}, I want the price of it: {money|£45}
I asked {person|Natalie} for compensation {time|last week} and she said she'd come back with a figure
discount on next ordr? since this one was a mess
退一赔三! the {product|bed} is not {material|solid wood} as advertised
my {colour|white} carpet is stained from the dye of your {product|ottoman} and the cleaning bill of {money|£95} should be yours
do you pay for missed delivery slots
I think it is fair that you give me back {money|10 euro} for the missing {part|cushion}
10 nights on an airbed. Surely that's worth something to you
price dropped {money|£150} {time|the day after} i bought, pay me the difference as goodwill since you also messed up delivery
wall scratched by installers, need {money|$200} for repaint
Can you at least send a small gift? my daughter cried on her birthday as the {product|dollhouse bed} didn't come
you're offering {money|£10} for a {money|£1,900} {product|sofa} with a hole? try again
Who reimburses the {product|mattress} I had to rent
I'd settle for the {product|footstool} for free
Kindly process compensation for delay of order {order-number|D-11820}, as your policy promises
that cheap {part|bracket} fell and broke my tv worth {money|$900}, who is paying
an apology is nice but i want money
what will you do to make it right, moneywise
Can the assembly fee come off, since I ended up building the {product|wardrobe} myself?
give me poins or credit or whatever for the wait, fair is fair
`,
}
