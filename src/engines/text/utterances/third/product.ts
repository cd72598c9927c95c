/** English utterances about products, prices and planning, as customers type them; one a line, slots marked. */
export const PRODUCT: Readonly<Record<string, string>> = {
  price: `
how much is this {product|sofa}
price?
What does the {product|Luna bed} cost in {size|180x200 cm}?
can you do better on the prise
saw the same {product|lamp} for {money|£35} elsewhere, do you price match
the {product|table} with {quantity|six} {product|chairs}, what would the whole lot come to
多少钱 for {material|solid wood} {product|bed}?
too expensive, any cheaper one of the same model without the {part|armrests}?
Why is the {colour|green} one {money|$80} more than the {colour|grey}?
last pirce pls
Could you quote me for {quantity|25} {product|desks}, delivered to {address|Dublin}?
I've got {money|£400} in my pocket and your {product|armchair} is {money|£449}. Can we meet somewhere?
is the price for one {product|chair} or the pair
how much would it be in {material|leather} instead
Cost of an extra {part|cushion cover}
unit price if i take {quantity|100 pieces}
does {money|£899} include the {product|mattress} or only the {part|frame}
price of {size|2.4 m} {product|wardrobe} with {part|mirrors}
Does that price include VAT?
Hmm, {money|3999} is more than I wanted to spend. Is there any room for negotiation?
it was {money|£220} {time|last week} and now {money|£260}, why did the price go up
best price for {quantity|two} {product|rugs}?
whats the diff in prise between the {product|2 seater} and {product|3 seater}
I'm interested in the {colour|navy} {product|recliner} but can't find what it costs on the page
how much for spare {part|legs}
can u match amazon
your competitor across the road sells this {product|mattress} {money|200 yuan} cheaper, what can you do for me
便宜点 can? i buy {quantity|2}
rough cost per metre of {material|linen} {product|curtains}?
Trade price for interior designers on {product|floor lamps}?
how mutch is the {product|shoe cabinet} by the door in youre photo
Is the showroom price the same as the online one?
whats the price in dollars, website only shows yuan
price list for all {product|bookcases} please
If I buy the display {product|sofa} as it stands, what wuold you want for it?
I'd pay {money|£500} {time|today} for the {product|sideboard}, deal?
how much all in with delivery and assembly for a {product|wardrobe}
Is it going to get cheaper or should I buy now at this price
{product|dining table} {size|160 cm} vs {size|200 cm}, price of each
Whats it cost to get the {product|bed} with storage compared to without
does the price in my basket change if I wait till {time|tomorrow}
send me quotation
price on request?? just tell me, the {material|marble} one
any cheaper?
The tag in the shop said {money|$499}, the till said {money|$529}. Which is the price?
how much is a replacement {part|tabletop} in {material|glass}
would you lower it a bit if I collect it myself
Would the {product|kids desk} and {product|kids chair} be cheaper as a set?
budget {money|5000 RMB}, how much is that {product|corner sofa} please
{quantity|two} of the {product|Oslo stools}, total?
`,
  promotion: `
any dicount code
when is the next sale
is the {time|black friday} offer on {product|mattresses} still running
my coupon doesn't work
Do you have a student discount?
can I combine the voucher with the sale pirce
有优惠吗 for new customer?
first order discount?
I got an email about 20% off {product|sofas}, where do I enter it
What's on offer in {time|November}?
does the {product|wordrobe} go on sale at {time|618}?
spend {money|£500} save {money|£50}, does that include delivery in the total
free {product|pillow} with every {product|bed}, is that still valid
code SPRING expired {time|yesterday} but i only saw it now, can you still apply it
Is there a bundle deal if I get the {product|table} and the {product|bench} together?
promo for teachers or nurses
when does the clearance end
How do I get the {money|300 yuan} coupon I saw on your live stream?
if it goes on sale {time|next week} will i get the difference back
Do Key workers get a discount
is the flash sale on {product|rugs} only {time|today}
need voucher
your banner says buy {quantity|two} get one free on {product|cushions} but checkout doesnt take it off
Any {time|Boxing Day} reductions planned on {product|dining chairs}?
{time|双11} deals on {product|沙发}? when preorder starts
I'm getting married, do you have a wedding package with money off?
birthday discount?
what is the gift with the {product|mattress} promotion, the {product|topper} or the {product|duvet}
do u give discount for influencer
Sale price says "from", does it apply to {colour|dark green} as well
Would it be wiser to wait for the {time|January} sales before buying a {product|bed}?
it says coupon already used but i never used it, order {order-number|PR-1180} got cancelled
refer a friend scheme? what do we both get
is there end of line stock with reduction
Which {product|lamps} are included in the 30% event
can I use {quantity|2 coupons} in one order
minimum spend for the {money|$50} off?
military discount available?
newsletter discount never arrived in my inbox, can you send the code
The promotion was advertised until {time|Sunday}, so why is it off on {time|Saturday}?
do you have a discout for big orders, we are fitting out a school
any cashback offers at the moment
trade-in: mony off a new {product|sofa} when you take my old one?
I'm only buying if there's a deal. Is there one?
{time|black friday} when start
Does the Easter promo cover made to measure {product|curtains}?
Anything coming up for {time|Mother's Day}? i want a {product|recliner} for mum
promo code not applied, total still {money|£1,040}
coupon {money|50元} can use for {product|mirror} or only big {product|furniture}
ex-display bargains?
`,
  stock: `
is this in stock
When will the {colour|blue} {product|armchair} be back?
do you have {quantity|six} of the {product|Oslo chairs}
any left?
I need {quantity|12} {product|desks}. Have you got that many?
有货吗 {size|1.8 m} {product|bed}?
sold out again?? when restock
Is the {product|Cloud sofa} available in your {address|Nottingham} store?
can you let me know as soon as the {material|rattan} {product|lamp} is available
discontinued or just out of stock?
got the {product|shoe cabinet} in {colour|white}?
Are there any {product|mattresses} I could take away {time|today}
site says low stock, how many exactly
will {product|garden bench} come back in {time|spring}
last one in the display, have you more in the warehouse
i want the {size|160x230 cm} {product|rug} but cant add to basket, is it gone
Could you reserve one {product|mirror} for me until {time|Friday}?
availability of {product|bookcase} in {colour|walnut}?
I bought a {product|nightstand} {time|two years ago} and need a second. Do you still make it?
do you still have the {product|velvet stool} from {time|last season}
preorder possible for the {product|bunk bed}?
When do you expect the next shipment of {product|bar stools}
in stock or made to order
Which colours of the {product|headboard} could ship right away?
is the {colour|mustard} {product|cushion} gone forever
Any chance that the {product|extendable table} turns up again, even a return or a showroom piece?
page 404 for the {product|Nordby dresser}, dont you sell it anymore
stock check pls, {quantity|8} {product|folding chairs}
have u got {part|slats} on stock for {size|140 cm} {product|beds}
还有没有 the {colour|green} {product|sofa}? website says sold out
how long until its available agian
can I be put on a wating list for the {product|crib}
do you have a {product|desk} in stock that is {size|120 cm} wide
Is it realy sold out everywhere or only online?
I'd come by {time|this afternoon} if you have the {product|wardrobe} there to carry off
your app shows {quantity|3 left}, the website zero, which one is true
will there be more of the {colour|terracotta} {material|linen} {product|curtains} or was it a one-off
Any {product|toppers} left in super king?
Do you carry {product|coat racks} at all?
left hand version unavailable, wen back
are replacement {part|covers} for the {product|Marlow sofa} stil available
is {product|pendant lamp} in {colour|brass} available in {quantity|4 pieces} same batch
Is this a phantom listing? I've seen "coming soon" on the {product|sideboard} since {time|January}
notify me pls
when do new {product|kids beds} come in
can i still get the matching {product|bench} for the {product|dining table} I own
do u have it
What's the earliest month you'd have {quantity|200} {product|stacking chairs}?
I've been watching the {colour|olive} {product|recliner} for ages, is it coming back or should I give up
only {size|90 cm} in stock? where's the {size|120 cm}
`,
  size: `
how wide is it
dimensions of the {product|wardrobe} please
What's the {part|seat} height on the {product|bar stool}?
length x width x height?
how deep is the {product|sofa} without the {part|cushions}
is the {product|bed} {size|200 cm} long or {size|210 cm}
How thick is the {product|mattress}
多高 the {product|shelf}?
weight of the {material|marble} {product|table}
Clearance under the {product|bed frame}, would be useful for my robot vacuum
internal measurements of the {part|draws}?
size of box
The drawing says {size|85 cm}; is that with or without the {part|legs}
does the {product|dining table} extend, and to what length
I need the exact diameter of the {product|round mirror}, page only says large
whats the drop of the {product|curtains}
Could you tell me how far the {product|recliner} sticks out when fully open?
distance between the {part|shelves}
how many cm is a "double" with you? in my country it's {size|160 cm}
inches not cm pls for {product|desk}
how big is the {product|rug} in the photo on page 2
What sizes does the {product|Luna bed} come in
depth of {product|shoe cabinet}? ned the narrow one
is {size|2.2 m} the width incl. both {part|armrests}
{part|seat} depth?
can u measure the {part|leg} height for me
The spec lists {size|75x40 cm} for the {product|nightstand}. Which one's the height?
overall hight of {product|bunk bed} and the gap between bunks, boys are {body-height|125 cm} and {body-height|138 cm}
What's the smallest {product|corner sofa} you make? Our {room|sitting room} is tiny
how tall is the {part|headboard} from floor, i'm {body-height|174 cm} and like to lean
{part|cable} length of the {product|floor lamp}
do you know how wide the {part|opening} of the {product|cupboard} is when {part|doors} are at 90 degrees
size chart for {product|fitted sheets}
{product|Sofa} lying area when it's folded out: is that a real {size|140x190 cm}?
how heavy is each box, I have to carry alone
thickness of the {part|tabletop} in mm pls
is it {size|6 ft}?
尺寸 of {product|coffee table}? cannot find
Package dimensions for {product|desk chair}, it has to go into a small car
At its lowest setting, how high is the {product|standing desk}? I'm only {body-height|4'11}
how long is the longest {product|bench} you have
what width is one {product|curtain} {part|panel}
From wall to front, how much does the {product|floating shelf} protrude?
volume of the {product|storage bench}, in litres or so
my {product|Oslo chair} page shows no sizes, can you tell me {part|seat} and {part|back} height
{part|armrest} height please {product|office chair}, min and max
Is the {size|180 cm} measured outside the {part|frame} or is it the {product|mattress} size
Dimentions?
{product|tv bench}, how wide and how low is it
do the {quantity|two} {product|nesting tables} differ much in size, what are they
`,
  fit: `
will it fit through my door, {size|78 cm}
I'm {body-height|185 cm}, is the {product|bed} long enough for me?
does a {size|240 cm} {product|sofa} go in a lift of {size|210 cm} height
my {room|living room} is {size|3 m} by {size|4 m}, can the {product|corner sofa} go in there
Would this {product|desk} suit someone who's {body-height|6'4}?
not sure the {product|wardrobe} fits under our sloped ceiling
fits a {size|55 inch} tv?
Will my old {size|140x200 cm} {product|mattress} fit into your {product|bed frame}
is {product|2 seater} too big for a tiny {room|bedroom}
can the {product|table} sit {quantity|eight} poeple comfortably in a {size|2.8 m} wide {room|dining room}
My stairs turn at the {floor|second floor} landing. Can the {product|sofa} get round a corner of {size|90 cm}?
i am {body-height|155 cm} will my feet touch the ground on this {product|chair}
{room|客厅} only {size|3.2 m} wide, {product|L-shaped sofa} can fit or not
would {size|2 m} {product|curtains} be long enough, window to floor is {size|2.05 m}
Does the {product|shoe cabinet} fit behind a door? I've {size|20 cm}
is a {size|160x230 cm} {product|rug} right for under a {product|dining table} with {quantity|six} {product|chairs}
gap between wall and radiator is {size|62 cm}, your {product|bookcase} says {size|60 cm} so fine?
my son is {body-height|1.95 m}, which length of {product|mattress} does he need to fit
will the {product|headboard} fit any {product|bed}
can i get this up to {floor|4th floor} through a narrow spiral staircase
Is the {product|office chair} ok for my wife, {body-height|5'1}, she always dangles
Can the {product|sofa} be taken apart to go through a {size|70 cm} doorway
fit in a mini cooper?
My ceiling is {size|2.3 m} and the {product|bunk bed} {size|1.65 m}. Enough headroom for a ten-year-old of {body-height|140 cm}?
does standard {size|60x60 cm} {part|cushion} fit your {product|bench}
alcove {size|118 cm}, {product|desk} {size|120 cm}... any way to make it work?
Would the {product|king size bed} leave enough room to open the {product|wardrobe} in {size|11 sqm}?
my knees hit every {product|table}. I'm {body-height|193 cm}, how about this one
can {product|recliner} stand near the wall or does it need space behind it
is that {product|lamp} too tall for a {size|240 cm} ceiling
I've a niche {size|1.83 m} wide in the {room|hallway}; does anything of the {product|PAX-like wardrobe} type slot in
old lift {size|80x100 cm}, {floor|7th floor}. will {product|mattress} roll go in
fit for {body-height|5'2} girl? the {product|gaming chair}
Do the {part|legs} of the {product|stool} clear underfloor pipes that rise {size|12 cm}
does this {product|topper} fit a {product|super king bed}
we plan to put it in the {room|kitchen} between fridge and wall, {size|45 cm}, would the {product|trolley} go there
身高 {body-height|190 cm}, {size|2 m} {product|床} enough?
Will {quantity|two} of these {product|armchairs} fit opposite the {product|sofa} in a {size|5 m} {room|lounge}
too wide for a {room|balcony} of {size|1.1 m}?
my hubby {body-height|6ft2} n me {body-height|5ft3}, same {product|sofa} {part|seat} depth ok for both?
Could my wheelchair get under this {product|desk}? I'm {body-height|6 ft} and it sits high
does the {part|drawer} still open if {product|bed} stands {size|50 cm} from the wall
I worry the {product|wardrobe} cannot be stood up in the room once assembled, ceiling {size|240 cm}, {product|wardrobe} {size|236 cm}
can my fish tank {size|120x40 cm} stand on the {product|sideboard}, sizewise
Is the {product|loft bed} suitable for an adult of {body-height|178 cm}
door {size|2 m} high {size|80 cm} wide {room|hallway} {size|1 m}, {product|fridge cabinet} go thru?
im {body-height|165} tall, is {size|75 cm} {product|desk} too high
{quantity|Four} {product|stools} at a {size|1.5 m} counter, is that too tight?
will it go in my {room|attic room}, {floor|fourth floor}, hatch stairs
does your {product|mattress protector} fit a {product|mattress} {size|35 cm} thick
`,
  material: `
is it real {material|leahter}
what is the {product|table} made of
{material|solid wood} or {material|veneer}?
Which filling do the {part|cushions} have, {material|feather} or {material|foam}?
is the {product|wardrobw} {material|mdf} or {material|plywood}
whats inside the {product|mattress}
Does the {product|rug} contain any {material|wool}, I'm allergic
是 {material|实木} 吗 this {product|bed}?
The {part|legs}, are they {material|metal} or {material|plastic} painted to look like it
how dense is the {part|foam}
top grain or bonded {material|lether}?
What kind of {material|wood} is the {part|frame}
{material|oak} all the way through or just the {part|top}?
Is the {material|velvet} {material|cotton} or {material|polyester}
{material|fabric} composition pls {product|Marlow sofa}
is the {part|back panel} also {material|solid wood} or just {material|cardboard}
Is the {product|lamp} shade {material|paper} or {material|linen}?
do you use glue or joints in the {product|dining tabel}
thread count of the {product|sheets}
natural {material|latex} or synthetic?
I want to know how many {part|springs} there are in the {size|150 cm} {product|mattress} and if they are pocketed
where does the {material|wood} come from
what material is {part|tabletop}, is it {material|sintered stone} or {material|ceramic}
Is this {material|rattan} real or {material|plastic}?
vegan? i.e. no animal products in the {product|armchair}
are the {part|hinges} from blum
does "{material|walnut}" here mean {material|walnut} wood or only the colour
Is it the same {material|fabric} on the {part|back} of the {product|sofa} as on the front
{part|drawers} dovetailed? what bottom?
Could you tell me the rub count (Martindale) of the {material|boucle}
the desc says {material|engineered wood}, what exactly is that
which type of {material|marble}, natural or artificial
is the {product|mirror} {material|glass} or {material|acrylic}
what are the {product|curtains} made from, do they have {part|lining}
{part|面料} is {material|linen} or {material|polyester}? {product|沙发} in the {colour|beige}
so is it {material|leather} {material|leather} or that {material|pu} stuff
What's the finish on the {material|ash} {product|bench}: oil, lacquer, wax?
is there {material|steel} in the {part|frame} or only {material|wood}
How thick is the {material|glass} and is it tempered
{part|slats} {material|beech} or {material|pine}
is this {material|cotton} {product|duvet} filled with {material|down}
matirial of the {product|shoe rack}?
Are all sides of the {product|bookcase} {material|bamboo}, or is some of it laminate
Waterproof board or normal {material|chipboard} for the {product|bathroom cabinet}?
the {part|seat} looks like {material|leather} in the photo but costs {money|£99}, so what is it really
any {material|particle board} in this?
hello, is the {product|crib} made of {material|pine} or {material|beech}, and what paint
recycled content of the {product|rug}?
Is your {material|teak} FSC certified
do the {product|chairs} hvae a {material|metal} core in the {part|backrest} or is it {material|plastic} shell only
`,
  colour: `
what colours does it come in
is the {colour|grey} more {colour|blue} or more {colour|brown} in real life
Do you have samples?
can I see the {colour|sage} {material|fabric} before i order
does the {product|sofa} come in {colour|dark green}
photo looks {colour|cream} but text says {colour|white}, which one is it?
Is the {colour|walnut} of the {product|bed} the same shade as the {product|nightstand}
色差大吗 the {colour|米色} {product|curtains}?
any swatches i can get by post
My floor is {colour|light oak}. Will the {colour|dark brown} {product|table} clash?
only {colour|black}?
what other colors are avaliable for the {product|stool}
How close is the colour on screen to reality?
do the {part|legs} come in {colour|gold}
Will the {colour|navy} show every bit of lint
I ordered swatch 3 and 5, is there a darker one between those?
RAL code of the {colour|blue} {product|cabinet}?
which {colour|pink} is it, dusty or bubblegum
Does the {material|leather} darken with time
Is there a {product|wardrobe} in a warm {colour|white}, not that hospital {colour|white}
can you send real pictures of the {colour|terracotta} {product|armchair} in daylight
is {colour|oak} finish yellowish
{colour|silver} or {colour|chrome} {part|handles} on this one?
would {colour|beige} or {colour|grey} go better with a {colour|blue} wall
different batch different colour? i want add {quantity|two} more {product|chairs} to mine from {time|last year}
yuor picture shows {colour|green} but name is {colour|teal}, confused
Please post {material|fabric} samples to {address|6 Chapel Lane, Bath}
do all {product|Oslo chairs} have {colour|black} {part|legs}
is it matt or glossy, the {colour|white}
Colour temperature of the {product|lamp}: warm or cold?
the {colour|red} one, brick or ferrari?
does the {product|rug} have any {colour|yellow} in it, hard to tell
这个 {colour|灰色} is light or dark? for {product|sofa}
are the {product|curtains} the same colour on both sides
got anything in {colour|purple}
Whats the lightest {material|wood} tone you have
can you mix colours, like {quantity|2} {colour|red} and {quantity|2} {colour|white} {product|chairs}
will the {colour|orange} fade in the sun?
Hi! is the {part|stitching} {colour|white} or same as the {material|leather}
I'd like to see {colour|olive} next to {colour|moss}, are there sample cards
is {colour|ivory} available for {size|160 cm} {product|beds} or just for the big ones
is the inside of the {product|cabinet} also {colour|dark grey}
which colour sells best for the {product|Cloud sofa}
The reviews mention the {colour|mint} is brighter than shown. True?
is there {material|wood} grain visible on {colour|black} {product|sideboard}
how many shades of {colour|beige} do you even have lol
colour chart pls
Would the {material|brass} tone match {colour|copper} {product|lamps}?
Do sample pieces cost anything?
does {product|bedding} come in plain {colour|light grey} no pattern
`,
  comfort: `
is the {product|sofaa} comfy
hard or soft?
I have a bad back, is this {product|mattress} any good for me?
how firm is it on a scale of 1 to 10
can you sit on the {product|dining chairs} for {time|a whole evening} without getting numb
side sleeper here, which firmness feels right
坐感 soft or hard the {product|Cloud sofa}?
Does the {product|mattress} get hot in {time|summer}
is the {part|seat} springy or do you sink in
My mother finds it hard to get up from low seats. How easy is it with the {product|recliner}?
i weigh 110kg at {body-height|1.83 m}, will the medium stil feel medium
Is it comfortable for sleeping on every night, the {product|sofa bed}?
neck support on the {product|office chair} any good for {body-height|188 cm}
does one feel it when the partner turns over
is the {material|wool} scratchy on bare skin
Would you say the {part|backrest} is high enough to lean your head at {body-height|6 foot 1}?
hows the {product|topper}, does it make a hard {product|bed} softer
too firm for a kid of {body-height|110 cm}?
Do the {part|cushions} slide forward when you sit
I've a slipped disc and my doctor says medium firm. Does yours count as that?
is {product|gaming chair} comfy for 10 hrs a day
does {material|lether} feel cold in {time|winter}
lumbar support adjustable?
We're looking for something to nap on; is the {product|chaise} soft enough?
is it like sitting on a cloud or on a plank
who is this {product|pillow} for, back or stomach sleepers of {body-height|169 cm}
my hips hurt on hard {product|mattresses}, I'm {body-height|5 foot 8}, how soft does the plush one feel
does the {part|armrest} height feel natural when reading if you're {body-height|5 ft 4}
short person {body-height|150 cm}, do you slouch on the {product|deep sofa}
Are {material|metal} {product|bar stools} bearable without a {product|cushion}?
how bouncy is the {product|bed}
is the {material|memory foam} the slow sinking type, i hate feeling stuck
Is the {product|armchair} comfortable for breastfeeding?
can i try lying on it somewhere before i buy
硬不硬 this {product|床垫}? for old people
do the {part|seats} get softer over time
The {product|bench} has no {part|back}, isn't that tiring at dinner?
any complaints re the {part|bar} in the middle of {product|sofa bed}, can u feel it
For someone with arthritis, {product|riser chair} or {product|normal armchair}, what sits better?
would a {body-height|6'3} man be comfortable on the {product|Luna bed}
comfort of {material|latex} compared with {material|foam}?
honest opinion is it actually comfortable or just pretty
my wife wants soft, I want hard. Can one {product|matress} do both?
does it make u sweat, the fake {material|leather} on the {product|desk chair}
Is there padding on the {part|arms}
how soft is the {product|rug}, kids sit on it
{part|seat} edge press into the thighs? I'm {body-height|160 cm}
Getting pins and needles from my current {product|chair}. Would your {product|ergo chair} be kinder?
not too squishy i hope?
is the {product|hammock chair} relaxing for back pain patients
`,
  safety: `
is it safe for toddlers
how much weight can the {product|shelf} hold
formaldehyde level?
Does the {product|bunk bed} meet the safety standard, gap sizes and so on
any sharp corners on the {product|coffee table}
will it tip over if my kid climbs the {part|drawers}
Is the paint on the {product|crib} non-toxic?
甲醛 ok? for baby {room|bedroom}
max load of the {product|loft bed}, I'm 95 kg, {body-height|1m90}
are the {product|curtains} flame retardant
Can my cat get trapped in the {product|sofa bed} {part|mechanism}
what happens if the {material|glass} {product|table} breaks, splinters or crumbs
is the {product|mattress} oeko tex certified
E0 or E1 board?
does it come with an anti-tip {part|strap}
my baby licks everything, is the {material|lacquer} saliva proof
how strong is the {product|swing chair}, can {quantity|two} adults of {body-height|180 cm} sit in
Do I need to air out the {product|wardrobe} before putting it in the {room|nursery}?
can {product|stool} carry 120 kilos
The {product|blind} {part|cords} worry me with a two year old around. Are they child safe?
is the {product|lamp} hot to touch
fom what age can a child sleep in the top bunk
fire label on the {product|sofa}? needed for my rental flat
voc emissions of the {part|foam}?
Is the {product|high chair} stable, mine tries to rock it over
Can you send me the test report for formaldehyde for order {order-number|TR-559}
does the {material|leather} contain chromium
is it ok to have {product|miror} above a {product|bed}, how is it secured
does it smell, pregnant wife here
Would the {product|rug} be slippery on tiles? My grandmother's 88.
dog proof? mine chews, are there poisonous finishes on the {part|legs}
are the {part|hinges} finger safe for kids
how many kg per {part|drawer}
I hvae asthma, could the {material|feather} {product|pillow} be a problem
ce certified electric {part|motor} on the {product|recliner}? kids play with the {part|remote}
Rounded edges or square on the {product|kids desk}?
can it stand on {room|balcony}, wind blow it over?
安全吗, {product|衣柜} not fixed to wall?
wall mounted {product|desk}, what weight will it take with {quantity|two} monitors
do yours contain flame retardant chemicals? I'd rather they didnt
Can a 5 year old open the {product|storage bed} alone or might the lid fall on her?
bpa / lead free?
Is the {part|ladder} of the {product|bunk bed} safe for small feet
what's the load limit on the {product|bed}, husband and I are both heavy
The {product|tv stand}: will it hold 60 kg of aquarium?
static or chemical smell risk for my parrot with a new {product|sofa}?
toughened {material|glass}? got twins
Has the {product|pushchair cabinet} been tested by anyone independent
does the {product|radiator cover} catch fire lol serious question
does it have {part|guard rails} both side, {product|kids bed}, girl {body-height|95 cm}
`,
  care: `
how do I clean the {product|sofa}
can the {part|covers} go in the washing machine
red wine on my {colour|white} {product|rug} HELP
what do you put on {material|oak} to keep it nice
Is it okay to use vinegar on the {material|marble} {part|top}?
how often should I turn the {product|mattress}
pet hair off {material|velvet}, any tips
{material|皮} {product|沙发} how to clean?
ink stain on {material|leather}, waht works
Do the {product|curtains} need dry cleaning?
which oil for the {material|teak} {product|bench}
can i steam clean the {product|headboard}
How do you get cup rings off a {material|wood} {product|table}?
baby peed on the {product|mattress}
remove scuffs from {colour|black} matt {product|cabinet}
Will a wet cloth harm the {material|veneer}?
how to stop the {material|rattan} from drying out
is there a spray you'd recommend to protect the {material|fabric} before we use it
what temperature wash {product|cushion covers}
Polish or no polish on lacquered {part|doors}?
smell of smoke in my {product|armchair}, how do i get it out
can i leave the {product|garden chairs} outside in {time|winter}
vacuum ok on {material|boucle}?
how do I keep the {material|brass} from going dull
maintenance of {material|solid wood} in dry heated rooms, humidity?
chocolate. {colour|cream} {material|linen}. please advise
Is bleach safe on {colour|white} {material|plastic} {product|chairs}
do i have to re-oil, and how many times a year
My {product|lamp} shade is dusty, can it be washed?
cleaning instructions {product|Cloud sofa} pls, label cut off
how do u fluff up the {part|cushions} so they dont go flat
nail varnish on {product|dressing table} omg
What can I do against scratches on {material|walnut}, is there a wax for it?
sun protection for {material|leather} near the window?
怎么保养 {material|实木} {product|餐桌}?
glass cleaner on the {product|mirror} leaves streaks, what should I use instead
tumble dry {product|duvet}?
mould on {product|blinds} in the {room|bathroom}, how to clean
does the {part|cover} of the {product|topper} come off for washing
Our dog drools over everything; how would I treat the {material|suede} to survive him?
felt pads under {part|legs} needed for parquet?
can i use a magic eraser on it
how to clean {product|mattres} stain
Is the {material|ceramic} {part|top} heat proof or do I need mats
candle wax in the {material|wool} {product|rug}, iron and paper?
how do you look after {material|cane}
the {part|drawer runners} are getting stiff, what grease do you use
Do you have a care leaflet for {material|nubuck}?
loose threads on the {product|throw}, cut or pull
how long before i can put hot dishes on a freshly oiled {product|table}
`,
  customise: `
can you make it {size|10 cm} shorter
do you do bespoke {product|wardrobes}
I'd like the {product|sofa} in a {material|fabric} I supply myself
custom size {product|table} {size|230x95 cm} possible?
Could the {part|legs} be higher, I'm {body-height|195 cm}
定制 {product|衣柜} for {size|2.65 m} ceiling how
Is it possible to order the {product|bed} without the {part|headboard}?
want my initials on the {product|desk}
made to measure {product|curtains}, windows are {size|3.1 m} tall
my wall is crooked, could you build a {product|bookcase} that follows the slope
can i get it in {colour|burgundy} even tho its not on the list
Extra {part|shlef} inside and no {part|rail}, can the factory do that?
odd size {product|mattress}, {size|135x195 cm} with a cut corner for a boat
do you do non standard sizes for people of {body-height|2.01 m}
change {part|handles} to {colour|brass}?
I need {quantity|40} {product|chairs} with our logo stitched in
For my {body-height|205 cm} son I need a {product|bed} of {size|220 cm}. Can you make one?
Can the {product|corner sofa} be made with {quantity|one} {part|seat} less on the short side?
any option to hav {product|shoe cabinet} in {material|walnut} not {material|oak}
i want special {product|table} round {size|170 cm}, {material|sintered stone}, {part|base} in {colour|black}
What would a {product|built-in wardrobe} under the stairs involve?
could u cut the {product|rug} to size
hole for the cables on the left side please, when making my {product|desk}
we're {body-height|152 cm} and {body-height|155 cm}, can the {room|kitchen} {product|cabinets} be made lower
Firm on my side ({body-height|186 cm}), soft on hers ({body-height|161 cm}): do you make a {product|mattress} like that to order?
paint it in a Farrow and Ball shade?
can you adjust the {product|bench} to {size|137 cm} exactly
do the {product|blinds} come in any witdh i want
can i design my own {product|tv wall}
a {product|dining table} that seats {quantity|14}, do you make something like that specially
Would your workshop engrave a name into a {product|crib}?
{product|sofa} modular? I want choose left part and right part different colour, {colour|grey} and {colour|orange}
how does customisation work
May I send you a sketch of a {product|sideboard} and get it made?
{part|seat} {size|5 cm} higher for my mum with bad knees, is that doable for the {product|armchair}
尺寸可以改吗? {product|TV stand} {size|1.95 m}
bespoke {product|mirror} cut to {size|84x143 cm}
I'd prefer {part|drawers} in place of the {part|doors}. Can the {product|dresser} be altered?
we need the {product|wardrobe} split in {quantity|two pieces} so it goes up the stairs to the {floor|3rd floor}, can the factory do this
{product|headboard} in same {material|velvet} as my {product|chiar}, special order?
any chance of a left handed version
can i have it {size|2 cm} narower
Do you do corporate colours on {product|reception desks}?
the standard {product|desk} is too low for {body-height|198 cm}, build me a {size|82 cm} one?
{material|oak} but stained {colour|black}, is that something you offer
How long can you make a {product|floating shelf} in one piece?
need {product|cushions} for my own {product|window seat}, {material|foam} cut to shape
Custom {product|bunk bed} for {quantity|three} kids, quote on design first?
round the corners off for me when you make it? toddler
{product|dog bed} matching the {product|sofa}, can you make one from leftover {material|fabric}
`,
  recommend: `
can you recommend a {product|sofa}
which {product|mattress} is best for couples
I'm looking for something small for my {room|hallway}, any ideas?
help me choose, {product|Oslo chair} or {product|Luna chair}
what would go with a {colour|green} {material|velvet} {product|couch}
budget {money|£600}, need {product|bed} and {product|desk} for a student
推荐一个 {product|desk} for {size|1.2 m} space
best seller?
We've {quantity|two} kids and a dog, which {material|fabric} would survive?
suggest good {product|chair} for long hours coding, i am {body-height|172 cm}
Which {product|lamp} do you think would make a dark {room|living room} cosy
my dad is {body-height|6'5} and 20 stone. what {product|recliner} shuold i get him
Is there something similar to the {product|Cloud sofa} but cheaper
what size {product|rug} should I get for a {size|3x4 m} room
gift for a housewarming under {money|$50}?
I can't decide between {material|leather} and {material|fabric}
Show me your {product|wardrobes} with {part|sliding doors}
need a {product|mattress} for a {room|guest room}, not too dear
what do most people buy wiht this {product|bed}
something to hide shoes in, for a {size|90 cm} wide {room|corridor}
Any {product|dining table} that works in a studio flat, folds maybe?
{product|desk} for a tall teen {body-height|187 cm}, growing
what {product|sofa} would you get if you were {body-height|162 cm} like me
which of the {quantity|three} is better quality
i like japanese style, what do u have for {room|bedroom}
Looking for a {product|bookcase}, {colour|white}, no deeper than {size|25 cm}. Got anything?
for a rental i need cheap but sturdy {product|beds}, pls suggest
Which {product|pillow} for someone who is {body-height|160 cm} and sleeps on her side, the low or high one?
有没有 soft {product|sofa} for small flat, around {money|4000 yuan}?
What goes well on either side of a fireplace?
is there a model with more storage than this one
first apartment, no clue. where do i start?
My back aches and I'm {body-height|180 cm}. Which of your {product|office chairs} would you advise?
{product|sofa} for cats that scratch?
{product|curtains} for a room facing east, i wake up at {time|5} every day. options?
What's a good height of {product|bar stool} for a {size|94 cm} counter?
anything nice in {material|rattan}?
we are old couple, he {body-height|168 cm} me {body-height|157 cm}, easy to get out {product|sofa} plaese advice
Recommend a {product|coffee table} to match a {colour|walnut} {product|tv bench}
Need ideas for a reading corner with {product|armchair} and {product|floor lamp}, {money|€700} max
do you have anything like the {product|chair} from friends
what's better for allergy, {material|latex} or {material|foam} {product|mattress}?
which {product|shoe cabinet} holds the most pairs
Ours is a {floor|ground floor} flat with little light, which {material|wood} tone would you pick?
Could you put together {quantity|three} options of {product|bunk beds} for me?
{product|kids desk} that grows along, my girl is {body-height|118 cm}
shuold i go for the big or the small {product|mirror} above a {size|140 cm} {product|sideboard}
something for a {room|home office} that turns into a {room|guest room} at {time|Christmas}
looking for comfy {product|dining chairs}, not {colour|grey} pls everything is {colour|grey}
i need {product|wardrobe} for {quantity|2} persons wich one u suggest
`,
  'design-service': `
do you offer interior design
can someone come and measure my {room|bedroom}
I have a floor plan, could you lay out the {product|furniture} for me?
free design consultation?
We'd love a designer's help with our {room|living room}, how does that work
3d plan of my {room|kitchen} with your {product|cabinets} pls
设计师 can come to my home {time|this weekend}?
how much does a room plan cost
nead somebody to measure windows for {product|curtains}
Could I speak with a designer before I choose the {product|wardrobe} layout
do ur designers do whole flats
I've just bought an empty {size|85 sqm} apartment and I want you to plan everything
book a measuring apointment {time|next Tuesday}, {address|31 Orchard Close}
can you render how the {product|sofa} would look in my room, i'll send photos
Is ther an online planner or do I get a real person to draw it?
designer appointment on {time|Sunday}
my {room|study} is L shaped, can your people draw me a plan with a {product|desk} and {product|shelves}
wht does a home visit by the stylist include
Would you measure up for free and then deduct it from the {product|wardrobe}?
Here are my measurements, {size|4.2x3.6 m}, please make a proposal with {product|furniture}
who can help plan a {room|nursery}
We're opening a café and need a seating plan for {quantity|50} guests
colour consultation? want someone to pick walls, {product|rugs}, all of it
i have the blueprint as pdf, how do i send to your designer
The designer {person|Clara} made us a plan in {time|March}; can she revise it with a bigger {product|table}?
量尺 service for {product|窗帘} in {address|Pudong}, have?
Want a professional to tell me where things shuold go
do designers charge if i dont buy anything
can u do a mood board for me
How long does it take to receive a design draft?
Please arrange for your surveyor to come {time|after 6pm}, call {phone|07700 900995}
measure service for {product|built-in wardrobe}, {floor|7th floor}, {address|Elm Tower}
we can't visualise it at all, could you draw our {room|lounge} wiht the {product|corner sofa} in it
Is the designer's plan mine to keep
does your design team do {room|office} fit outs, about {quantity|30 desks}
video call with a desinger possible? living abroad until {time|July}
Can someone check my own plan for mistakes before I order the {product|kitchen}?
want design help for small {room|balcony} on {floor|20th floor}
the design i received ignores the radiator, have it redone pls
interested in the full home package, who draws up the plan
do you have a service that comes round to look at the light and suggests {product|lamps}
planning appointment in store, {time|Saturday} possible? {person|Ewan}, {phone|0131 496 0555}
Is a designer included when spending over {money|£3,000}
I would like your architect to see if the wall between {room|kitchen} and {room|dining room} could go and plan accordingly
desinger for my flat pls
measuring man came {time|last week}, when do I get the drawing
can the designer work with {product|furniture} i already have
feng shui layout, do your designers know about that?
How do I share a scan of the room with your planning team?
Styling advice visit for {person|Mrs Adeyemi}, {address|5 Palm Grove}, is there someone in my area?
`,
  payment: `
do you take paypal
can I pay in instalments
my card keeps getting declined
How much deposit do you need for the {product|kitchen}?
apple pay?
klarna for a {product|mattress} possible?
I was charged twice for {order-number|P-30988}
支付宝 ok? i am in UK
is cash on delivery available
payment failed but money left my account
Can I pay half now and half on deilvery
interest free for how many months
which cards
do you accept american express
Want to pay by bank transfer, please give me the account details
the page freezes after i press pay
Could the balance of {money|£1,200} be paid {time|next month}?
is paying on your site secure
pay with gift card plus visa, how?
When will my card be charged, now or at dispatch
i hav {quantity|two} gift cards can i use both
Do you do finance for the self employed
verification code from bank never arrives so i cant check out
paid deposit {money|500 yuan} {time|last week}, how do I pay the rest
buy now pay later?
Can my company pay on account, 30 days net?
wechat pay can or not
what is the minimum amount for instalments
I'd like to split the payment between me and my flatmate
Finance was refused. Can you tell me why?
dollar or pound, in what currency will I be billed for the {product|rug}
3 x {money|€150} is what I'd like to pay for the {product|armchair}, is that offered?
direct debit date change, plaese make it {time|the 5th of each month}
your system says insufficent funds but there's plenty
can i pay over the phone, call {phone|07700 900238}
Payment link expired, send new one to {phone|07700 900640} please
do instalments cost extra
Do you take cheques? My grandfather {person|Harold} has nothing else
Is the deposit on a custom {product|sofa} refundable? no i mean, how much and how do i pay it
still shows unpaid but i've transferred {money|2,999 RMB} on {time|Monday}
early repayment of my finance plan, how?
need to pay remaining before delivery or when the {product|bed} arrives?
can I pay in the shop and have it delivered
花呗分期 for {product|sofa} 12 months?
how do i change card on my monthly plan
Bitcoin accepted?
I put the order in but skipped the payment step. Where can I complete it?
is there a fee for credit cards
my mum wants to pay for me, can she do it wiht her card
paypal went thru twice for the {product|lamp}
`,
  invoice: `
can I have an invioce
need a VAT receipt for {order-number|V-2016}
Please issue the invoice to my company, {person|Becker} GmbH
the invoice shows the wrong name
receipt pls
发票 can you send? company name later
Where do I download the invoice for the {product|desk}?
i need {quantity|two} separate invoices, one for the {product|chairs} one for the {product|table}
Could you add our purchase oder number to the bill
invoice never came with the parcel
My accountant needs the invoice of {time|last March}, can you resend it?
tax id missing on invoice {order-number|INV-88201}
proforma invoice for {quantity|20} {product|beds} please, our purchasing dept requires it
do you give e-invoice or paper
want the invoice in english
lost my receipt for a {product|mattress} bought in {time|2022}
please put {address|Unit 2, Riverside Park} as billing address on the invoice
special vat fapiao possible? 专票
The total on the invoice ({money|£812}) does not match what I paid ({money|£798})
bill to my employer not to me
can u email the invoce to accounts dept, {floor|6th floor}, they lost it
how do I get a tax invoice, need it for expenses
does the invoice state the material? customs asks for it
Invoice in the name of {person|Dr Elena Rossi} please
I need a copy with the serial number for my insurance claim
when will i get the invoice, after delivery?
cancel invoice and reissue with new vat number
export invoice without VAT, we're in {address|Norway}
Receipt for the installation {money|£75} as well please
invoice date should be {time|December} for tax reasons, the goods came in {time|January}
could you split the invoice by room, {room|kitchen} and {room|bedroom}
bought as a guest, how can i get my invoice?
our school pays only on invoce, can you write one for {quantity|15} {product|lamps}
开票 info: personal, order {order-number|6620018}, thx
Your PDF won't open. Send the bill again?
need invoice showing price before discount
is the till slip enough as proof of purchase or do i need an invoice
wrong address on my fapiao
send invoice to {phone|139 1111 2020} by sms link
I would like a stamped invoice by post
Do you do gift receipts without a price
credit note for the returned {product|shelf}, my bookkeeper is asking
no vat breakdown on it?
invoice {order-number|2024-0091} has {quantity|3} {product|stools} but I bought {quantity|4}
change company title to {person|Lin} Trading Ltd on the fapiao
hi could i get an itemised receipt for my landlord
Can the invoice be made out to {quantity|two} people, {person|Sam Reed} and {person|Jo Reed}?
is it possible to recieve the invoice beofre payment?
My warranty claim needs an invoice and I haven't got it. Could you send me a copy?
quarterly collective invoice for our business account possible
`,
  freight: `
how much is delivry
do you deliver to {address|Cornwall}
is shipping free over a certain amount
Delivery cost for a {product|sofa} to {floor|3rd floor} without lift?
ship to {address|Canada}?
运费多少 to {address|Chengdu}?
why is the delivery {money|£59} when the {product|stool} costs {money|£30}
do you carry it upstairs or jsut to the kerb
floor charge?
Can I pick it up myself to save the delivery fee
shipping to {address|Northern Ireland} extra?
What's the surcharge for the {floor|5th floor}
is removal of the old {product|mattress} included in dilivery
free shiping?
I'm ordering {quantity|three} {product|lamps}, do I pay postage three times
do you cover the Highlands, {address|IV27}
how much to send a {product|rug} to {address|Athens}
customs duties to {address|Switzerland}, who pays
Does delivery to a {room|loft room} of choice cost more than to the door?
any delivery charge for bringing the {product|wardrobe} to the {floor|second floor}?
i live on an island, will you come and at what cost
what is white glove delivery and how much
postage on swatches?
包邮吗 the {product|desk}
Next-day option, what does it cost?
There's no lift in our house and we're on the {floor|sixth floor}; how much would the men ask
the basket adds {money|$89} shipping for a {product|mirror}, is that right
Shipping fee to zip {address|90210} pls
can you combine shipping for {order-number|A-11} and {order-number|A-12}
Do you deliver outside the city?
is delivery to the {floor|13th floor} free for members or everyone
to {address|Tibet}, any extra freight?
How is freight calculated, by weight or volume?
{floor|10th floor} with lift, still a fee?
I only want kerbside to save money, does that exist
collect form store free?
would you ship a {product|dining table} to my holiday home in {address|Portugal}
deilvery to a {floor|basement} flat, down narrow steps, extra cost?
If I refuse the parcel do I pay shipping twice
whats the minimum order for free delivery
Forwarder in {address|Guangzhou}: can you ship there and what do you charge
{time|saturday} delivery pirce?
do your vans go to {address|Lerwick}, {floor|1st floor}
{floor|4 楼} no elevator how much extra
Will the courier carry the {product|sofa} into the {room|living room} or do I pay for that
freight for a full container of {product|chairs} to {address|Lagos}
delivery fee is more then the item lol can you waive it
Is there an extra fee for timed delivery
shipping cost for spare {part|legs}?
You wrote free delivery but I'm being charged {money|£25} at checkout, which is it?
`,
}
