/** English utterances about what went wrong after the purchase, said sideways; one a line, slots marked. */
export const AFTER: Readonly<Record<string, string>> = {
  return: `
I'd like to send the {product|sofa} back, {reason|it swallows the whole room}.
{reason|The rug just isn't me}. Please collect it and give me my money.
{reason|My back hates it}, so please come and take the {product|mattress} away for a refund.
not keeping this {product|lamp}, how do i get it back to you
{reason|The cat won't go near it and neither will I}, so I want rid of the {product|armchair} and my {money|£420} back.
Can you arrange a pick-up? The {product|desk} is going back.
{reason|Hubby vetoed the mirror}. It's still wrapped, please refund me.
{quantity|Four} days with the {product|chair} and {reason|it isn't as shown in the pictures}. Take it back please.
Start a return on {order-number|AJ47721}.
{reason|It looked bigger online}, I'd rather have the cash than the {product|bookcase}.
wana return {product|bed}, {reason|dont like it}
You can have your {product|coffee table} back, just put the {money|$260} on my card.
Please register me for a money-back on {order-number|9021734}.
{reason|Doesn't match the rest of the flat}, so the {product|sideboard} has to go back where it came from.
I bought {quantity|six} {product|dining chairs} and only need {quantity|four}. Can {quantity|two} go back?
Is someone able to pick up the {product|ottoman} {time|this week}? I'm handing it back, {reason|too tall for my mum}.
{reason|It was a gift and we've got one already}, so I'd sooner have a refund.
Return label please, for the {product|curtains}.
Having lived with it for a week, we've decided against the {colour|mustard} {product|couch}. Please reverse the sale.
sir i want to give back the {product|office chair}, {reason|height not suitable for me}, refund to bank
Where do I drop off a {product|nightstand} I don't want?
Honeymoon's over: the {product|sofa bed} leaves this house and the money comes back.
{reason|The smell of the dye gives me migraines}, kindly fetch the {product|carpet} and pay me back.
Please book the courier for my unwanted {product|shelf}, the box is taped up and ready.
I'm exercising my right of withdrawal for {order-number|AJ800155}.
Refund me for the {product|pouffe} please, {reason|my daughter bought the same one}.
`,
  exchange: `
Can I have the {product|rug} in {colour|terracotta} instead? {reason|The beige shows every crumb}.
The {product|bed} is lovely but I need the wider one, will you trade?
I'd swap these {product|bar stools} for the taller version, {reason|my knees hit the counter}.
Please send a fresh {product|lamp} and take the one with the chip away.
{reason|changed my mind}, want the {colour|navy} one not the {colour|grey}, still sealed
Would you take the {product|two-seater} and let me have the {product|three-seater}?
{reason|The medium is too firm for us}, could we have the {product|mattress} in soft?
Can we do a like-for-like? {reason|The first mirror has a bubble in the glass}.
{reason|The curtains stop above the sill}, so I need the {size|228 cm} drop in their place.
Is it possible to switch the {material|walnut} top for the {material|oak} one after delivery?
pls replace my {product|stool} with a new pc
Not asking for money, just a {product|chair} that isn't faulty in place of the one I have.
The kids say {colour|pink}, I got {colour|white}, can you trade it over?
My {product|desk} came {size|140 cm} as ordered, but {reason|it blocks the door}. Could I go down to the {size|120 cm}?
I'd like to upgrade to the {material|leather} one and pay the difference, you take back the {material|fabric} one.
Straight swap possible? {product|Duvet cover}, double to king.
{reason|The shade clashes with our walls}, so may we have the lighter one?
Do you do swaps in store? I've got the wrong height {product|bedside table}, my own fault.
exchnage {order-number|AJ31190} for bigger size please
Instead of repairing it, just give me another {product|recliner}, same model.
We picked the left-hand {product|corner sofa} and it should've been the right-hand, our mistake. Can it be switched?
{reason|One of the cushions looks used}. A new one in its place, please.
Can my {quantity|two} {colour|black} {product|pendant lamps} become {colour|brass} ones?
{reason|The pattern makes me dizzy}, I'd prefer the plain {product|armchair}.
Dear team, kindly change {product|pillow} from high to low, {reason|neck pain}.
Round instead of square for the {product|dining table}, would that still be doable now it's been delivered?
`,
  'refund-status': `
You collected the {product|sofa} {time|two weeks ago} and my account is still {money|£899} lighter.
has my money gone back to the card yet
Bank says they've received nothing from you. When did you release it?
I was told 5-7 working days, it's day 11 and zero has landed.
Did my {money|$120} for the {product|side table} get processed?
The return shows "completed" in the app, so where's my cash?
Still waiting to be reimbursed for {order-number|AJ60011}.
Which card did you pay it back to? The old one's been closed.
I can see {money|€300} but you owed me {money|€340}. Is the rest on its way?
How long before the deposit for the cancelled {product|kitchen} reappears in my account?
refnd not recieved, pls check
Any update on the {money|₹8,999} that you said you'd credit {time|last Friday}?
My statement shows no credit from you since I sent back the {product|lamps}.
PayPal has it as pending, is the ball in your court or theirs?
Could you tell me the date on which the money was sent out?
The courier took the {product|mattress} on {time|the 4th}. Where has my money got to?
still nothing in my GrabPay, refund approved already rite
Has the accounts team signed off my reimbursement?
I cancelled {order-number|77120034} {time|a month ago} and I've yet to see a penny.
Do you have a reference number for the transfer you made me, so my bank can trace it?
Will it come as store credit or go to my bank? It's been approved since {time|Tuesday}.
Money out took {quantity|two} seconds, money back is taking a month. What's its status?
Just wondering if the payback for the {product|rug} has been actioned.
Was my {money|RM 450} returned to the wallet or to the card? I see it in neither.
i sent the {product|chair} back ages ago, when do i get paid back
It says "refund initiated". How many days until I can actually spend it?
`,
  'return-policy': `
Suppose I hate it after a week, what happens then?
How long have I got to make up my mind about a {product|mattress}?
who foots the bill for the courier if i don't like it
Do I have to keep the cardboard in case it's not right?
Are made-to-measure {product|curtains} final sale?
If we've already sat on the {product|sofa}, would you still take it?
What are your rules on opened {product|bedding}?
Is there a restocking fee?
Can things bought in the clearance section be brought back, in principle?
Before I order: is there a trial period on the {product|bed}?
Do I need the receipt, or will the app do, should I ever want my money back?
can return anot after assembly
Does a {product|chair} bought online count if I carry it into a shop to give it back?
Is there a cooling-off period in {address|Ireland}?
If the colour is not as on screen, am I stuck with it or will you refund?
Would you deduct anything if a {product|desk} has been put together once?
Do gifts follow the same 30 days or do I get longer over the holidays?
how does the 100 nights thing work exactly, do you pick it up or do i
Say the {product|wardrobe} doesn't get up the stairs. Am I charged both ways?
What is the latest I could hand back something bought on {time|Black Friday}?
Whats your retrun polcy
Are display models covered by your change-of-mind terms?
I'm nervous buying a {product|couch} without sitting on it. What's my way out if it's awful?
Do refunds cover the original shipping as well, or only the goods?
Would a tiny stain void my right to send it back?
Must it be unopened? Asking before I cut the tape.
`,
  'damage-report': `
Opened the box and the {part|glass top} is in a thousand pieces.
The {product|bookcase} arrived with a corner caved in.
Driver dropped it off in the rain and the carton was soaked through, the {product|mattress} is damp.
there's a gash down the side of my brand new {product|sofa}, straight out of the plastic
One {part|door} of the {product|sideboard} came with a dent the size of a fist.
Looks like a forklift went through my {product|headboard}.
Unwrapped it {time|this morning}: long scrape across the {part|table top}. Photos attached.
The {product|mirror} was rattling when they handed it over. Now I know why.
{quantity|Three} of the {product|plates} in the set were in bits on arrival.
Box was crushed n the {part|leg} is snapped clean off
The courier's boot print is on the {colour|cream} {product|armchair} they just unloaded.
I've just unpacked {order-number|AJ22087} and the {part|veneer} is chipped along one edge.
Parcel came torn open, and there's a hole in the {product|rug}.
My {product|wardrobe} has survived the voyage less well than I'd hoped, the {part|back panel} is split.
The {part|drawer front} was already cracked in the packaging, it wasn't us.
recieved the {product|lamp} with a bent {part|shade}
Out of {quantity|eight} {product|tiles}, {quantity|two} were in one piece.
The {product|vase} did not make it. Shards everywhere in the bubble wrap.
Signed for it and only afterwards saw the {part|marble slab} has a fracture right across.
Delivery guys scratched it bringing it through the door, there's a bare streak on the {part|armrest}.
sir the {product|almirah} has come with rust and dent, kindly see picture
A staple has ripped the {material|linen} on the underside, it was like that when I took off the foil.
The {part|lid} was smashed when I lifted the polystyrene out.
Something leaked in the lorry. My {product|ottoman} has a {colour|brown} watermark and I've only just unwrapped it.
It came dinged up on {quantity|two} {part|edges}, box looked fine mind you.
Not a great start: the {product|dining table} turned up {time|today} with its {part|corner} knocked off.
`,
  'missing-part': `
I count {quantity|seven} {part|bolts}, the leaflet says {quantity|eight}.
Where are the {part|legs}? The box only had the {part|seat}.
No {part|Allen key} in the bag.
opened all {quantity|three} boxes, no {part|shelf} anywhere
The {product|bed} came without its {part|slats}, so we're on the floor {time|tonight}.
One carton of {quantity|two} has reached me, the {part|headboard} wasn't in it.
Did somebody forget to pack the {part|handles}?
Looked through the packaging twice and can't find the little bag of {part|dowels}.
Paid for {quantity|four} {product|chairs}, there are {quantity|three} in my {room|hallway}.
There's a gap where {part|part F} should've been in the foam.
My {product|desk} is short of a {part|crossbar}.
the {part|remote} for the {product|recliner} wasnt inside
I'm a {part|hinge} down. Could you post me one?
{product|Pillow covers}? It says {quantity|two} included. I got the {product|duvet cover} and nothing else.
The {part|instructions} and the {part|wall bracket} weren't with the {product|shoe cabinet}.
kit incomplete, no {part|cam locks}
You've sent the {product|lamp} but left out the {part|bulb} and the {part|plug adapter}.
Got {part|left side panel} twice over and no right one.
I'm one {part|castor} shy of a rolling {product|office chair}.
Anju, the {product|sofa} has arrived minus its {part|cushions}!
everything except {part|screws} is here sir
My {product|cot} box lacks the {part|safety rail}, may I have it sent separately?
It was meant to come with a free {product|throw}, which I can't find in the parcel.
The {part|feet} are absent from package 2.
mising peice, {part|drawer runner} on the left
On the list it says {quantity|twelve} {part|wooden pegs}. The sachet holds {quantity|nine}.
`,
  'wrong-item': `
I ordered {colour|forest green} and this is definitely {colour|blue}.
Lovely {product|stool}. Shame I bought a {product|lamp}.
The label has my name but inside is somebody else's {product|rug}.
asked for king got queen
You've shipped the {size|160 cm} one, the order clearly says {size|180 cm}.
This isn't what I paid for. It's {material|veneer} and I picked {material|solid oak}.
Expected a {product|corner sofa} opening to the left, but the one here goes to the right.
Think there's been a mix-up at the warehouse, a {product|baby cot} turned up and we're both seventy.
received {colour|brown}, order {colour|black}, pls check {order-number|AJ40418}
The {quantity|two} {product|nightstands} don't match: one is the old design.
I don't remember buying a {product|birdcage}, yet here it is in place of my {product|bookend}.
Picture on your site shows {material|brass} {part|handles}, these are {material|chrome}. Different model, surely?
My {product|mattress} is labelled firm, I asked for medium.
Why have I got {product|curtains} with eyelets when I chose pencil pleat?
wrnog color came
You sent me {person|Mr Dawson}'s parcel.
Box says {product|Hilda chair}, invoice says {product|Helga chair}. I wanted the Helga.
Instead of a set of {quantity|six} {product|mugs} there's a {product|teapot} in here.
Is this a joke? A single {product|bed}, for a couple who ordered a double?
It's a round {product|table} in the box. Mine was meant to be oval.
That {product|sofa} they just carried in is not ours, ours is {colour|rust}.
got someone elses order i think, {order-number|5512098} is on the sticker and mine ends 44
Ordered the one with {part|armrests} and this {product|chair} hasn't any, it's the other variant.
The {product|wallpaper} came in stripes. Polka dots is what I clicked.
SKU on the carton does not tally with what I purchased, kindly verify.
I'm looking at a {colour|white} {product|desk} while my receipt says {colour|walnut}.
`,
  'quality-problem': `
The {part|legs} won't sit level and the {product|table} rocks every time I put a cup down.
After two months the {product|sofa} has a crater where I sit.
It groans like a haunted ship whenever one of us turns over in {product|bed}.
The {material|leather} is flaking off on the {part|armrests}, we find bits on our clothes.
my {product|chair} slowly sinks while i work
{part|Drawers} have started sticking now the weather's turned.
Six weeks in, there's a split running down the grain of the {part|top}.
I open the {product|wardrobe} and it smells like a paint factory, still, after a month.
The {material|fabric} has gone all bobbly already.
{colour|Blue} dye has come off on my {colour|white} jeans from this {product|couch}.
The {part|gas lift} has given up.
{part|Door} on the {product|cabinet} hangs lower every week.
One of the {part|slats} snapped {time|last night}, and neither of us is heavy!
squeeky {product|bed} , cant sleep
Paint's bubbling next to the sink side of the {product|vanity}, hardly three months old.
The {product|lamp} flickers on its own, and no, it's not the {part|bulb}.
There are little beetle holes with dust coming out of my {product|bench}.
{product|Mattress} has gone hammock-shaped in the middle.
Since {time|Easter} the {part|recliner mechanism} gets stuck halfway up.
Stitching on the {part|seat} came undone, the stuffing is peeking out.
My {product|bookcase} leans like Pisa and I've only got paperbacks in it.
the {part|zip} burst first wash lah, such poor workmanship
{part|Wheels} seized up after a month on carpet.
You can hear the {product|dining chair} creak from next door.
The {part|edge banding} is lifting off my {product|desk} near the window.
Rust spots all over the garden {product|bistro set} after one summer.
`,
  repair: `
Could someone come and mend the {product|recliner}? It no longer leans back.
Do you have a craftsman who could patch the {material|leather} where the dog got at it?
I'd rather have it fixed than replaced.
The {part|hinge} has gone, can you send a chap round to sort it out?
Is it possible to get my {product|sofa} re-stuffed by you?
who fixes {product|chairs} around {address|Leeds} for you
A technician to look at the {part|motor} of our {product|adjustable bed}, please.
Can the {part|gas spring} be changed by your people? Happy to pay.
Touch-up job needed, there's a deep nick in my {material|walnut} {product|table}. Do you do that?
My grandfather bought this {product|armchair} from you years ago and I'd like it brought back to life.
repare please, {part|drawer} fell apart
Rather than chucking the {product|wardrobe} I'd prefer a new {part|door} put on by a pro.
Kindly depute a carpenter to rectify the {product|bed}.
Would you reupholster the {part|seat} if I bring it to the workshop?
Book me in for a service visit, the {part|legs} want re-gluing.
Can you weld the {part|frame} back together, or is that beyond you?
I'd need somebody with tools to straighten out the {part|runner}, it's beyond me.
Where do I bring a {product|lamp} whose switch needs replacing by you?
aircon fine, {product|cupboard} not fine, send fella to fix can?
Any chance of getting the {part|zip} on the {part|cushion cover} replaced by your seamstress?
The {part|stitching} popped, could you have it sewn up again?
I've paid enough for this {product|bed}. Fix it, don't give me a voucher.
How do I request a repairman for {order-number|AJ19980}?
Please mend my {product|desk} while I still like it.
Could you restore the {part|finish} where the wine got in?
Need an engineer out, the {product|massage chair} is dead as a dodo and I want it working again {time|by Sunday}.
`,
  warranty: `
How many years do you stand behind the {part|frame}?
If a {part|spring} goes in year four, is that on you or me?
am I still covered? bought in {time|March 2022}
Does the guarantee care about pets scratching?
Does the ten-year promise include the {material|fabric} or just the {material|wood}?
Do I need to register the {product|mattress} somewhere for the cover to count?
Say the {part|motor} dies after eighteen months, would I be paying?
What's the cover on a {product|dining table}?
lost my receipt, is the garantee gone then
Will it carry over if I sell the {product|sofa} to my cousin?
Is sun fading excluded?
Is there an extended plan I can buy for the {product|recliner}?
what voids it? asking cause my flatmate sanded the {part|top}
Sir, warranty period for {product|office chair} is how much?
Are {part|castors} seen as wear and tear, or will you honour those too?
Does it run from the day I ordered or the day it came?
I moved to {address|Canada}, does your cover still apply over here?
After how long do you stop being responsible for the {part|mechanism}?
Would using it in my café cancel the cover?
Am I protected if the {part|veneer} starts to lift down the line?
Where's my guarantee card? Nothing in the box.
Is accidental spillage part of the five years or does that cost extra?
Do outdoor pieces get the same length of protection?
Does a replaced part start a new term or keep the old one?
Which bits of the {product|bed} come with a lifetime promise?
Is labour included or only parts, if it fails in year two?
`,
  compensation: `
I took {quantity|two} days off for nothing. What will you do for me?
A discount on the next order would be the least you could do for the mess.
You owe me {money|£75} for the hotel we had to book.
My floor got scratched by your crew, I expect you to cover the {money|$300}.
Given all the hassle, I want something off the bill.
sorry doesnt pay my rent, what do i get for this
I'm prepared to keep the chipped {product|table} if you knock {money|£60} off.
A voucher, a bunch of flowers, anything to make up for it?
Who's going to reimburse me for the plumber your lads made necessary?
Three weeks on an {product|air mattress} deserves a bit more than an apology, don't you think? Make me an offer.
Kindly compensate for delay, minimum {money|Rs 2000}.
Refund the delivery fee at least, as a gesture of goodwill, since you came five hours late.
My deposit on the van is gone because of you, so I'll be billing you {money|€110}.
I'll live with the scratch, but not at full price. What's your offer?
How do you plan to make it up to us?
Please credit me for the inconvenience.
throw in a free {product|rug} and we call it even
The stain on the new carpet came from your {product|sofa}. I want it paid for.
Partial refund and I keep the {product|lamp}: deal?
i want compansation for my time
Contract says 1% per week of delay. That makes {money|$84}, please pay it.
Wedding ruined, {product|tables} a day late, an email won't cut it. I demand damages.
Surely I'm entitled to something after two wrong deliveries?
For the dent you offered {money|£10}. Make it {money|£50} and I'll drop the matter.
Would you cover the dry cleaning? The {product|chair} rubbed off on my suit.
At least give me points or a coupon for all the trouble lor.
`,
}
