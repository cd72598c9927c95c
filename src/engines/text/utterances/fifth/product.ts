/** English utterances about the goods, the choice and the paying, said sideways; one a line, slots marked. */
export const PRODUCT: Readonly<Record<string, string>> = {
  price: `
What's the damage on the {material|walnut} {product|sideboard}?
Saw the very same {product|sofa} down the road for {money|£200} less. Can you match that?
how much are you asking for the {product|wing chair}
My budget stops at {money|$500}, is that your final word on the {product|bed}?
Would you do a better deal if I take {quantity|ten}?
I can't see a figure next to the {product|wardrobe}. What does it go for?
That's a bit steep. Any room to haggle?
What would I be looking at for the {product|dining table} plus {quantity|six} {product|chairs}?
boss last price for this {product|rug}?
Is {money|€1,290} for one piece or for the pair?
What does the {size|180 cm} come to compared with the {size|160 cm}?
Does the quoted figure include VAT?
hw much is dis {product|lamp}
Ballpark, what will a whole {product|kitchen} run me?
The tag in the shop says one thing and your site another. Which one do I pay for the {product|stool}?
Sir best rate for {quantity|twenty} {product|office chairs}?
Why has the {product|bookcase} gone up by {money|£30} since {time|last week}?
Can you shave a little off the {product|mirror}? I'm a bit short.
Do the {part|legs} cost extra or are they in the {money|$799}?
What do you want for the one in the window?
How many dollars more is the {material|leather} version than the {material|fabric}?
cheapest {product|desk chair} you can give me, figure wise?
Wayfair has it at {money|$349}. Beat it and I'll buy {time|today}.
Is it worth {money|£1,000}, or will you take {money|£850} for the {product|armchair}?
How much would I pay without the {part|headboard}?
Roughly what does a set of {product|curtains} in that cloth work out at?
`,
  promotion: `
When do you next mark things down?
Got any codes going for first-timers?
is it worth waiting for {time|Black Friday}
My voucher won't go through at the till.
Do teachers get something off?
Is there a deal if I take the {product|bed} and the {product|mattress} together?
I heard there's a clearance event coming up, which days is it?
Can I stack the newsletter ten percent with the spring offer?
any {time|11.11} deals {time|this year} ah
Does the buy-{quantity|two}-get-one apply to {product|dining chairs} as well?
The banner said 20% off but my basket didn't budge.
What's on special {time|this week}?
Students get a reduction by any chance?
until when is the half-price thing on {product|rugs} valid
Do you have a sale in {time|January} like everyone else?
Any festive offer for {time|Diwali} on {product|sofas}?
I let my {money|£25} coupon lapse, could it be reactivated?
Is there a bundle for furnishing a whole {room|living room}?
discout code pls
Will the {product|recliner} be reduced at {time|the bank holiday}?
Do I get a gift with purchases over {money|$1,000}?
What's the catch with the "pay less on Tuesdays" thing on your homepage?
My friend referred me, do we both get something knocked off?
Are ex-display pieces going for a song at the end of the season?
Has the summer event ended yet or can I still grab the deal?
Flash deal ended a minute before I paid, could you still honour it?
`,
  stock: `
Greyed-out button on the {product|bookcase}. Are you all out?
Have you got {quantity|six} of the {product|cane chairs} ready to go?
When's the next batch of the {colour|olive} {product|sofa} landing?
is the {product|lamp} still a thing or did you discontinue it
Would the {address|Glasgow} branch have the {product|mirror} on the floor {time|today}?
Could you ping me the minute the {product|crib} returns?
how many left of the {size|140 cm} {product|desk}
I only need one more {product|bar stool} to match mine. Any lying around?
It was in my basket {time|yesterday} and now it's gone. Sold out?
Can I walk out of the {address|Pasadena} store with the {product|nightstand}, or is it order only?
Is the {material|marble} version ever coming back?
this one ready stock or must wait for shipment
Do you still make the {product|Aria armchair}? I need a second.
Put one aside for me if there's any left of the {product|rug}?
"Low quantity" it says. How low is low?
avaliable now? the {colour|white} {product|dresser}
Are there any of the old model in the back?
Is the outdoor {product|bench} gone for the season?
Got the {product|king mattress} in at the moment?
When will you be getting more of those {material|rattan} {product|baskets}?
Your shop says "notify me". Should I hold my breath or look elsewhere?
Sir {product|steel cupboard} available in {address|Pune} showroom or no?
I'd take the last {product|coffee table} if it's not already spoken for.
Do you keep spare {part|cushion covers} for the {product|Oslo sofa} on hand?
Is the {colour|teal} one sold everywhere or just at your end?
Can you get hold of {quantity|forty} {product|banquet chairs} {time|by Friday}, or is the {product|cupboard} bare?
`,
  size: `
How tall is the {product|bookcase} with the {part|feet} on?
What's the depth of the {part|seat} on the {product|Lena sofa}?
give me the footprint of the {product|sofa bed} when it's open
Is there enough space under the {product|bed} for boxes? I mean, how many centimetres are there?
How thick is the {product|mattress}?
What does the {product|wardrobe} weigh and measure in its box?
The page only has inches. What's that in cm for the {product|desk}?
Is the {size|120 cm} the inside or the outside of the {product|shelf}?
dimention of the {product|TV unit} pls
From floor to {part|armrest}, what is it?
What's the span of the {product|dining table} once both {part|leaves} are out?
How far apart are the {part|shelves}?
Diameter of the round one?
wat is the height of {product|bar stool} {part|seat}
How wide is each {part|drawer} inside?
Is king on your site {size|150 cm} or {size|180 cm} across?
Need the clearance below the {part|table top}, to the apron.
How deep does the {product|cabinet} go, {part|handles} included?
What length is the {part|cord} of the {product|pendant lamp}?
Could you send me the spec sheet with all measurements of the {product|crib}?
How far does the {product|recliner} stick out when fully back?
l x w x h of {product|side table} thanks
Which is longer, the {product|two-and-a-half seater} or the {product|loveseat}, and by how much?
Is the {part|headboard} counted in the {size|210 cm}?
How big is the {product|rug} exactly, fringe and all?
Gauge of the gap between the {part|slats}, please?
`,
  fit: `
My lift is {size|80 cm} wide. Any hope for the {product|sofa}?
Would a {product|corner sofa} swamp a {room|lounge} of {size|3 by 4 m}?
I'm {body-height|6 foot 4}, will my feet hang off the {product|bed}?
will the {product|wardrobe} go up a spiral staircase
There's an alcove of {size|118 cm}, does the {product|desk} slot in?
I'm only {body-height|152 cm}, can I touch the ground in the {product|armchair}?
Front door's narrow, {size|70 cm}. Can we get the {product|dining table} through?
Does the {product|bookcase} go under a sloping roof of {size|190 cm}?
Can the {product|mattress} be bent round the landing corner?
Is the {product|TV unit} wide enough for my {size|65 inch} telly?
Would {quantity|eight} {product|chairs} go round that {product|table} without bumping elbows?
The {product|fridge cabinet}: does it take a fridge of {size|60 cm}?
do you think a {product|king size bed} is too much for my {room|box room}
My old {part|slats} are {size|200 cm}, will your {product|mattress} sit on them properly?
Is the {product|office chair} alright for someone of {body-height|195 cm}?
Can a wheelchair slide under the {product|desk}?
Will it fitt thru a {size|32 inch} door
Would the {product|bunk bed} clear my ceiling fan?
I worry the {product|sideboard} blocks the radiator. Space is {size|45 cm}. Can I risk it?
hdb lift small, {product|wardrobe} can go in or not
Is the {product|recliner} any use if I can only leave {size|20 cm} behind it?
The {room|hallway} is {size|95 cm} across. Could we still squeeze by the {product|shoe cabinet}?
Do IKEA inserts go into your {product|bookcase}?
My wife is {body-height|158 cm}, would she be able to use the top {part|shelf} of that {product|wardrobe}?
Does the {product|sofa bed} have room to unfold in a {room|study} of {size|2.4 m}?
Could the {product|piano bench} be squeezed into a Mini?
`,
  material: `
Is that real {material|oak} or just a thin skin over {material|chipboard}?
What's inside the {part|cushions}?
is the {product|couch} genuine hide or that fake stuff
What are the {part|legs} under the paint, {material|steel}?
Does the {product|mattress} have {part|springs} or only {material|foam}?
Which tree does the {product|table} come from?
My sister says it's {material|MDF}, you say {material|wood}. Who's right about the {product|wardrobe}?
What's the cloth on the {product|armchair}, and how many rubs is it rated for?
{material|Feather} or {material|polyester} in these {product|pillows}?
pure {material|wool} or a blend, the {product|rug}?
I'm vegan. Is any animal used in the {product|chair}?
Is the {part|worktop} {material|stone} all the way through?
sir {product|cot} is of {material|sheesham} or {material|mango wood}?
Are the {part|drawer bottoms} {material|plywood}?
what's the {part|frame} made out of
Which grade of {material|leather} do you use for the {product|recliner}?
How dense is the {material|foam} in the {part|seat}?
{material|Brass} throughout, or plated, the {product|lamp}?
Is it laquered or oiled on the surface of the {product|bench}?
Do the {product|curtains} contain {material|cotton} at all?
What am I sitting on, in terms of filling?
Is the {product|mirror} {material|acrylic} or proper {material|glass}?
What sort of {material|rattan} is that, natural or {material|plastic}?
Can you tell me the composition label text for the {product|duvet}?
Are the boards glued from strips or one plank, on the {product|dining table}?
what meterial is the {part|back panel}
`,
  colour: `
Is the {colour|sage} more {colour|grey} or more {colour|green} in real life?
Could you post me some snippets of the fabrics?
what shades does the {product|sofa} come in
On my screen it's {colour|peach}, on my husband's it's {colour|salmon}. Which is it?
Does the {material|walnut} go darker with time?
Does the {product|lamp} come in anything besides {colour|black}?
I've got {colour|magnolia} walls, is the {colour|ivory} the same tone?
Would the new {product|chair} match the {colour|navy} one I bought in {time|2021}?
Any chance of a swatch of the {colour|rust} {material|velvet}?
Is it available in a warmer tone than {colour|charcoal}?
whats the RAL code of the {product|cabinet}
Can I see the {product|rug} in daylight? Your photos look filtered.
do u have {colour|maroon} for this {product|armchair}
Is the {colour|white} a bright one or creamy?
Are the {part|legs} always {colour|natural} or can they be had dark?
The {product|dresser}: is it the same {colour|blue} as in the catalogue?
Does dye lot vary between {product|curtain} panels?
What other finishes exist for the {material|ash} {product|table}?
colur diffrent from picture or same?
Would {colour|mint} be discontinued? I only see {colour|teal} and {colour|grey} listed.
Which of the {colour|greys} is the darkest?
May I borrow a sample of the stain before I commit?
Is the {product|bench} two-tone, or is that the light?
How close is {colour|oatmeal} to {colour|sand}?
My eyes can't tell, is that {colour|black} or a very deep {colour|green}?
Do the {product|cushions} come in brights or only neutrals?
`,
  comfort: `
Is the {product|mattress} on the firmer side?
I've got a slipped disc, would the {product|recliner} do me any good?
Do you sink in or perch on top of that {product|sofa}?
can you nap on it without waking up crooked
My mum struggles to stand up from low seats. Is the {product|armchair} kind to her?
After eight hours at a screen, will I still feel my backside in this {product|chair}?
How squishy are the {part|cushions}?
Does the {product|bed} get hot in summer? I'm a sweaty sleeper.
I'm a side sleeper with sore hips, is this one right for me?
Would I feel my partner tossing about on this {product|mattress}?
is the {part|backrest} supportive or floppy
Rate it from one to ten, one being a cloud and ten a plank.
Is it pleasant to lounge on with bare legs, or does it stick?
Do the {part|slats} poke through the {product|futon}?
My lower back gives me gyp, soft or hard {product|mattress}?
the {product|dining chairs}, nice to sit on for a long dinner?
Does the {product|pillow} keep your neck straight?
Is the {material|boucle} scratchy?
very soft or medium this {product|sofa}, aunty got knee pain
Would my dad be cosy in it of an {time|evening}?
Does the {part|lumbar} bit dig in?
Will the {material|foam} go easy on a pregnant woman?
confortable for long gaming?
I fancy something that hugs you. Is the {product|loveseat} like that?
Is that {product|sofa bed} decent for guests or a torture rack?
Is the {product|bench} bearable without a {product|cushion}?
`,
  safety: `
Can a toddler pull the {product|chest of drawers} over?
Any nasty fumes from the {material|MDF}? I'm asthmatic.
How many kilos will the {part|shelf} take?
Is the {product|coffee table} sharp at toddler-forehead height?
would a {body-height|130 cm} kid be able to fall over the {part|rail}
My partner weighs 150 kilos. Will the {product|chair} hold?
Will my rabbit be poisoned if he gnaws the {part|legs}?
Does the {product|sofa} meet the fire regs for rented flats?
What's the formaldehyde class of the boards?
can the cat get stuck in the {part|recliner mechanism}
Is the paint on the {product|cot} lead free?
Does the {part|glass} break into blunt crumbs if it goes?
How much can I pile on the {product|bookcase} before it gives way?
Do the {part|drawers} have something that stops little fingers being trapped?
E0 or E1 this {product|wardrobe}? newborn at home
Are there anti-tip straps for the {product|dresser}?
Is the top bunk alright for a five year old?
Is it ok for babys to chew
Would the {product|lamp} burn a curious hand?
What is the maximum user weight on the {product|bar stool}?
Are the {part|corners} rounded? My two run about like lunatics.
Is the glue in the {product|table} toxic?
Could the {product|swing chair} come off the ceiling with {quantity|two} adults in it?
Any certificate that it's fine for allergy sufferers?
Does the {product|heated blanket} switch itself off?
Is that {product|high chair} tested so that a wriggler can't slip out?
`,
  care: `
Red wine on the {material|linen}. What do I do, quick?
Can I chuck the {part|covers} in the washing machine?
how do i get cat hair off {material|velvet}
How often ought I to oil the {material|teak} {product|bench}?
Is Windex ok on the {part|table top}?
My kid drew on the {material|leather} with a biro, any tips?
What should I use against rings from hot mugs?
Does it need waxing?
Can the garden {product|set} stay out in the rain over winter?
What keeps the {product|sofa} from fading by the window?
dusty {material|rattan}, vacuum or brush?
How do I fluff up the {part|cushions} so they keep their shape?
Steam mop on my {product|rug}, yes or no?
Should I flip the {product|mattress} every few months?
how to wash {product|curtain} dear, by hand?
Best way of stopping the {material|brass} going dull?
My {product|pillow} has gone {colour|yellow}. Can it be rescued with bleach?
I spilt nail varnish remover on the {material|walnut}, how do I treat the mark?
Do the {part|castors} want a drop of oil now and then?
Is a bit of soapy water enough for {material|marble}?
clening instructions for {material|suede} {product|sofa} ?
What product do you suggest to shield the {material|oak} from sticky fingers?
Humid season here, how to prevent mould on {product|wardrobe}?
Is ironing the {product|tablecloth} allowed?
How do I look after {material|lacquer} so it lasts?
The dog had an accident on the {product|ottoman}. How do I get the pong out?
`,
  customise: `
Could you make the {product|bookcase} {size|ten centimetres} shorter?
I have my own cloth. Would you cover the {product|sofa} in it?
We want the {product|table} at {size|237 cm}, which isn't on your list. Doable?
can u do it in {colour|burgundy} just for me
My alcove is crooked, so nothing off the shelf works. Would you build a {product|wardrobe} for it?
Do you engrave? I'd love our names on the {part|headboard}.
Is it possible to have the {product|desk} with {quantity|three} {part|drawers} rather than {quantity|two}?
I'd like the {part|legs} in {material|brass} though you only offer {material|oak}.
What's the smallest change in measurements you'd accept for made-to-order?
Could your workshop copy a {product|chair} from a photo?
the {product|bed} with no {part|footboard}, possible at factory?
Mirror image of the {product|L-sofa} with a deeper {part|chaise}: could that be built?
bespoke {product|kitchen island}, who does that at yours
Can I pick any RAL shade for the {product|cabinet}?
I need a hole for cables cut in the {part|top} before you ship it.
Do you tailor {product|curtains} to odd-shaped windows?
Sir make to order {product|mandir} {size|3 feet} possible?
Could you add a {part|lock} to the {product|cupboard} for me?
A firmer {part|filling} on his side, softer on mine, can your people do that?
custum size {product|matress} for a boat
I'd want the {product|bench} narrower, in {material|cherry}, without varnish. Are you up for it?
Would you cut down the {product|rug} to {size|190 x 275 cm}?
We run a café and need {quantity|thirty} {product|stools} with our logo. Do you do that?
Is there any way of getting the {product|sideboard} on higher {part|feet} than standard?
I've drawn a {product|cot} myself, can you build from my sketch?
Is the length of the {product|shelf} up to me or fixed at what you show?
`,
  recommend: `
{quantity|Two} dogs, {quantity|three} kids, zero taste. What {product|sofa} would you point me to?
What would look nice beside a {colour|green} {product|armchair}?
I've got {money|$600} and an empty {room|study}, what should I buy?
which {product|mattress} would you pick for a couple with different tastes
If it were your {room|bedroom}, {product|wardrobe} with hinged or sliding {part|doors}?
I'm torn between the {product|Oslo} and the {product|Bergen}, help me choose.
What do most people take for a small {room|balcony}?
Got anything for a gran who loves flowery things?
Need ideas for a housewarming present around {money|£50}.
show me something like this but less bulky
Which {product|lamp} suits a reading corner best?
What goes with {material|walnut} floors?
I rent and move every year. What sort of {product|bed} makes sense?
any good {product|chair} for long time study, pls advise
Round or square {product|table} for a narrow {room|dining room}, what do you reckon?
My {room|hall} is a dump of shoes. What have you got that'd sort it?
What's your bestseller in {product|bookcases}?
Suggest me {product|sofa set} under {money|Rs 40,000}.
Is there an alternative to the {product|recliner} that doesn't look like granddad's?
Boyfriend likes industrial, I like Scandi. What could we agree on?
What would you put in front of a big window?
recomend a {product|rug} for under {product|dining table}
First flat, no clue. Where would you start?
Which of your {product|desks} would you give a left-handed teenager?
Something to hide a litter box in, got any bright ideas?
We have people over a lot, what kind of {product|seating} do you think we need?
`,
  'design-service': `
Would someone come round and run a tape over my {room|kitchen}?
I've the floor plan of an empty flat. Could one of your stylists turn it into a scheme?
do you have people who draw up the whole room
We'd love a pro to look at our {room|lounge} and tell us where everything goes.
How much notice does your designer need for a home visit?
Can I have a 3D picture of how our {room|bedroom} would end up?
Is the planning session free if I buy the {product|kitchen} from you?
I need somebody to take the measurements for the built-in {product|wardrobes}.
Do you have an interior decorator on staff?
my wife wants to sit with a designer on {time|Sunday}, ok?
Could your team do a mood board for the {room|nursery}?
Who can produce a layout for an office of forty people?
Our open-plan space defeats us. Book us with one of your planners?
Sir free site visit and design is there?
I'd like your architect to revise the drawing she did for our {room|dressing room}.
Do you offer virtual consultations with a stylist?
plz send designer to {address|15 Marine Parade}, {time|next week} any day
We're gutting the house and want someone to plan every room top to bottom.
Can the person who does the plans work from photos alone?
I want a lighting plan for the {room|hallway}, drawn by an expert.
desinger apointment how to make
Does your {address|Austin} store have a room planner I can sit down with?
What do your decorators charge for doing a one-bed?
I want a proper drawing with sizes before I spend a penny, can you have one made?
Could {person|Chloe}, your designer, take on our second {room|bathroom} too?
Landlord needs a render of the studio. Is that a service of yours?
`,
  payment: `
My card keeps getting knocked back at the till.
Can I spread it over a year?
do you take amex
Is it alright if I give you half now and the rest on the doorstep?
It charged me twice for one {product|lamp}, sort my card out please?
What are the bank details for a transfer?
Would cash be okay with the driver?
I got the OTP but the page froze, did the money go through or not?
Is there interest if I split the {money|£1,200} into six?
How much must I put down to secure the {product|kitchen}?
Can {quantity|two} of us chip in on separate cards?
UPI or card only?
Do you do Klarna?
When does the balance on the {product|sofa} have to be settled?
paymnt failed 3 times, what now
My company wants to settle by cheque, is that on?
Could I use up my gift card and put the rest on Visa?
GrabPay, PayNow, which one accept?
What happens if I miss a monthly instalment?
The checkout won't load Apple Pay for me.
Is my {money|$200} deposit taken off the final amount?
Can you send a link so my dad can settle it for me?
Am I able to purchase on finance with a so-so credit score?
cod available or not
Which currencies can I be charged in? I'm on a euro account.
Do you hold the money until it ships, or take it straight away?
`,
  invoice: `
My accountant wants paperwork for {order-number|AJ40021}.
Can you bill it to our limited company with the VAT number on?
where can i download the bill
The receipt shows my private name, it should say Brightwell Ltd. Could you reissue?
I need a document for the tax man covering the {product|desk}.
Please email me the tax receipt for {order-number|66120847}.
GST bill required sir, kindly send on mail.
Insurance is asking for proof of what I paid for the {product|sofa}. Could you send it?
Is there a pro forma I can hand to my boss before we order?
No receipt was in the box, may I have one as a PDF?
Separate bills for {quantity|two} {product|chairs} please, one is for my flatmate.
You've put the wrong VAT number on our bill.
can i get an official fapiao for this
Purchasing needs our PO reference printed on the bill, can you add it?
How long until the bill for {time|March} shows in my account?
I threw the slip away, and expenses won't pay me back without it. Another copy?
Do you do e-billing for the public sector?
invoce not recieved yet
A stamped copy for customs, please, of what I bought in {time|May}.
I'd like the bill itemised, with assembly on its own line.
Which address do you print on the bill? It must be our registered office.
Can it be made out to my employer after I've already paid?
Please put {person|Anneke de Boer} on the bill rather than me.
Need company bill, UEN to be shown, how ah?
The tax on the receipt looks off, could you correct and resend the document?
Will a bill come with the parcel or by mail?
`,
}
