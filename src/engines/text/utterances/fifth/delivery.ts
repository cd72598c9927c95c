/** English utterances about orders and their delivery that say things sideways; one a line, slots marked. */
export const DELIVERY: Readonly<Record<string, string>> = {
  'order-status': `
Any news on {order-number|AJ20938812}? The page has said "packed" since {time|Monday}.
whereabouts is my {product|bookcase} right now
The tracking link just spins, can you tell me which depot it's sitting in?
I paid {time|last Thursday} and haven't had a peep from you, did it actually go through to the warehouse?
Has my {product|bed frame} left the factory or is it still being made?
My neighbour got hers and I ordered the same evening, so I'm curious what stage mine has got to.
hi dear, pls help check {order-number|88120457} already ship or not yet
App says delivered but there is nothing on my porch.
Can you see if the {product|coffee table} and the {product|TV unit} are on the same truck or were split up?
I never got a confirmation mail. Is there anything under {phone|07700 900418}?
what does "awaiting consolidation" mean for my {product|wardrobe}
The courier scan shows {address|Leicester hub} twice, has it been turned round?
Just checking that my {quantity|four} {product|dining chairs} have been handed to the carrier.
Could you look up {order-number|5530019274} and tell me how far along it is?
It vanished from my account after the update. Do you still have it on your side?
Supposedly out on the van {time|this morning}, but the map hasn't moved off the motorway.
Has anybody picked my {product|sideboard} yet or is it still on a shelf?
I have a deposit on a {material|velvet} {product|armchair} and would like to know whether it's in production.
wer is my parcel, trackin number not working
Got a text that says "customs hold". Is that our {product|dining table}?
Order under {person|Priya Nair}, {phone|98450 11273}, please tell me current position.
Half of my stuff turned up {time|yesterday}, where has the other half got to?
Did the {product|rug} ship with the {product|lamp}? Only one label in the email.
My tracking went quiet after {address|Felixstowe}, what's the latest?
is {order-number|AJ7741} still "processing" or can i stop refreshing
I'd like to know if the things I bought on {time|Sunday} have been dispatched.
`,
  'delivery-time': `
If I press buy {time|tonight}, would I be sitting on it {time|by Christmas}?
roughly what sort of wait are we talking for the {material|oak} {product|dining table}
We get the keys on {time|14 March}, could a {product|mattress} be there {time|that day}?
How many weeks from payment to my front door for a made-to-order {product|sofa}?
Which day should I take off work for the {product|wardrobe}?
My in-laws land {time|next Friday} and they need something to sleep on. Would the {product|sofa bed} make it?
what's the lead time on the {product|bunk bed}, love
is it days or months lah, the {product|bookshelf}
When can I expect {order-number|AJ20011873}?
Will your driver be round in {time|the morning} or {time|the afternoon} on {time|Wednesday}?
I'm trying to plan the skip for my old {product|couch}, so what date should I count on for the new one?
Does anything come quicker than three weeks? Our {product|bed} just collapsed.
Do you people deliver on weekends or only {time|Monday to Friday}?
how soon cud you get a {product|desk} to {address|Cork}
For {address|Darwin}, what's a realistic arrival estimate?
the site says 6-8 weeks, is that honest or optimistic
Do I get a two-hour window or am I stuck in the house all of {time|Thursday}?
Exam season starts on {time|the 2nd}, would the {product|study desk} reach my son before that?
Once the {product|cabinet} leaves the port, how long until it's in {address|Manila}?
Will it be here {time|before Diwali}?
I need to tell the concierge a date for the {product|king-size bed}, have you got one?
how long do u guys usually take after the payment clears
What's the turnaround if the {colour|sage} one is in the warehouse already?
Is next-day a thing for small bits like a {product|bedside lamp}?
Baby is due {time|in five weeks}; I'd like to know if the {product|cot} beats her to it.
Ballpark, will it land {time|before New Year} or not?
`,
  'change-address': `
We've moved! The {product|bed} should go to {address|14 Larch Close, Reading} now.
I put my old flat number in by mistake, it's {address|7B} not {address|7D}.
pls send to my office instead: {address|22 Cecil Street}
My husband will be taking it in, so swap my name for {person|Daniel Okafor}, {phone|07911 123456}.
The postcode I typed is wrong, the right one is {address|LS6 3HN}.
Sale on the flat fell through so the {product|sofa} can't come to {address|Mill Road}. I'll be at my mum's, {address|3 Hazel Grove}, for now.
Driver should ring {phone|0412 555 908}, my other phone died.
Can the {product|desk} for {order-number|AJ99120} be dropped at my sister's place rather than mine?
i fat fingered the street, its {address|Elm Avenue} not {address|Elm Road}
Checkout picked my billing location. Ship to {address|Unit 9, 410 Harbour Blvd} please.
I'd rather you left it with the neighbours at {address|number 12}, update the label?
New mobile is {phone|+65 9123 4477}, kindly amend the contact person also.
Is it too late to redirect {order-number|30077412} to {address|Birmingham}?
We're renovating, so everything is going into storage at {address|Bay 40, Safestore Croydon} instead of the house.
Wrong tower sir, {address|Tower C} not {address|Tower A}, kindly correct it on the label.
Someone else needs to sign for it, put {person|Mei Ling} down as the receiver.
Autofill gave you my ex's house. Please don't let my {product|mirror} go there!
Could my {product|dining set} come to the holiday cottage and not home?
The number on the shipping note has a digit missing, it should be {phone|07700 907781}.
chnage the adress on my order to {address|55 Queen St}
I gave you the front entrance but lorries have to use the gate on {address|Back Lane}, add that for me.
Landlord won't accept parcels, so please route it to the pickup point on {address|Hill Street}.
Order {order-number|AJ551209}: different recipient, {person|Tom Bexley}, same street.
I'm staying at a friend's until the flood damage is sorted, send the {product|mattress} to {address|8 Orchard View} instead.
My apartment is {address|1204}, you have {address|1024} on the slip.
can i still edit where it's going or is it locked
`,
  'change-delivery-time': `
{time|Tuesday} is no good any more, could the driver come {time|Thursday} instead?
I'll be in hospital {time|that day}, so can you hold the {product|sofa} back until {time|the following week}?
Our floors won't be dry. Push everything to {time|mid-May} please.
any chance of a later slot {time|tomorrow}, i don't finish till {time|six}
We're away, kindly keep my {product|wardrobe} in your warehouse till {time|10 June}.
Nobody's home in {time|the morning}; {time|after 3pm} works though.
The decorators overran, so don't send the {product|bed} yet. {time|End of the month} would be better.
Can you bring it forward? I'm free as early as {time|Monday}.
move my slot to {time|saturday} pls
The lift is booked by another tenant on {time|the 8th}, only {time|the 9th} is open for me.
Missed the driver, left a card. I'd like another go on {time|Friday}.
Boss called a meeting, so I can't be in {time|Wednesday}. What else have you got?
postpone {order-number|AJ330918} till i shout
Is it alright if the {product|dining table} waits a fortnight? Still no {room|kitchen} floor here.
Could the van swing by in {time|the evening} rather than at {time|lunchtime}?
Keys are delayed by the solicitor so the {product|mattress} would be going to a locked house. Rebook for {time|after the 20th}?
can do {time|next weekend} only, weekday cannot
I picked {time|the 3rd} by accident, I meant {time|the 13th}.
My flight got cancelled, I'm not back until {time|Sunday}. Please reschedule the drop-off.
School run is at {time|3}, so anything but then. Could you shift it an hour?
Don't deliver during {time|Chinese New Year}, do it {time|after the holiday} please.
Plumber and {product|sofa} on the same {time|morning} is chaos, may I shunt you lot to {time|the afternoon}?
dilivery day need to be changed to {time|friday}
Street's closed for the marathon on {time|Sunday}, find me another date?
I want an earlier date than {time|28 November} if someone has dropped out.
Bring {order-number|6610023} {time|two days later} than planned, would you?
`,
  'cancel-order': `
{reason|We lost the house}, so I won't be needing the {product|dining table} any more. Please stop it.
scrap {order-number|AJ12004} thanks
{reason|I pressed buy twice like a muppet}, kill one of them.
{reason|Found the same thing at half the price}, so please drop my order.
Before it leaves the warehouse, can I back out?
{reason|My wife already bought one}, so don't bother sending the {product|floor lamp}.
Don't ship it. {reason|My visa got refused and I'm moving home}.
I've changed my mind about the {product|recliner} and nothing's been dispatched yet, so call it off.
Take the {product|rug} off my order, leave the rest.
plz cansel my order
The whole {product|bedroom set} needs to be called off, {reason|the wedding isn't happening}.
{reason|The wait is too long for us}, I'd rather pull the plug on {order-number|50118237}.
{reason|My toddler ordered a chandelier on my phone}. Undo that, please!
Is there still time to withdraw? I only paid {time|an hour ago}.
Not going ahead with the {product|sofa bed} after all.
do not proceed with {order-number|AJ660123} ok? {reason|budget cut by my boss}
Can I get out of the purchase before it's made? {reason|The room turned out smaller than the drawings}.
{reason|Since it is delayed to next year}, kindly void my order.
I want it stopped, the {product|wall unit} that's in production.
The {product|desk} I bought {time|last night}: please forget it, {reason|my company is giving me one}.
cancel pls, {reason|ordered by mistake}
Nix the {quantity|two} {product|bar stools}, keep the {product|table}.
How do I pull my order before you charge the balance?
{reason|Lost my job on Friday}, I'm afraid I have to pull out of the {product|kitchen} deal.
I'd like to un-order the {colour|grey} {product|ottoman} while it's still unpacked at your end.
There's no button for calling an order off in the app. Can you do it for me?
`,
  urge: `
Come on, it's been "out for delivery" since {time|Monday}. Get a move on!
we're eating off the floor here, please hurry with that {product|table}
Could you give the warehouse a nudge? I've been patient for weeks.
How much longer are you going to drag this out?
I'm sleeping on a yoga mat because my {product|bed} is five days late. Chop chop.
You promised {time|the 12th}, it's {time|the 20th}, what on earth is the hold-up
Can someone light a fire under the courier please?
pls expedite la, my guests coming on {time|Saturday} and still no {product|sofa}
Why is it taking forever to put one {product|stool} in a box?
Kindly do the needful and speed up {order-number|AJ88213}.
Every time I ask it is "{time|tomorrow}". Ship the thing already.
i could have carved the {product|chair} myself by now
Snails are faster. Push it out {time|today}, would you?
Third chaser from me. Please get {order-number|7004512} moving.
tick tock, moving day is {time|tomorrow}
Is there any way to jump the queue? My mother comes out of hospital on {time|Thursday} and the {product|adjustable bed} has to be here.
The delay is getting silly, please escalate my shipment.
whats taking so long
Everyone else in the group buy got theirs. Stop sitting on mine.
I need that {product|crib} like yesterday, please rush it.
You said two weeks, we are on week five, so please make it a priority.
faster can or not, waiting very long already
Please prioritise my {product|desk}, I start the new job on {time|Monday} and it's overdue.
Another week of silence and still nothing on the truck, speed it up please.
hurrry up with my delivary
Would you chase the depot again? It hasn't budged in days and I'm running out of annual leave.
`,
  freight: `
What would you sting me for to get a {product|sofa} up to {address|the Isle of Skye}?
do you go as far as {address|Ulaanbaatar}
Is postage on top of the {money|£349} or in it?
We've no lift and live on {floor|the fifth floor}, do your couriers add a surcharge to the shipping for that?
At what basket value does delivery become free?
Does a {product|bookcase} to {address|Goa} cost extra?
Would I pay less if I collected it from the store myself?
we live on an island, will your truck even come here
The cart added {money|$89} for shipping one {product|lamp}. Is that right?
Kerbside only, or do they carry it into the {room|bedroom} for that money?
how much is the courier to {address|Penang}
Is there a charge for remote villages? We're at {address|Ullapool}.
If I get {quantity|three} {product|wardrobes}, do I pay for the van three times?
Do you ship abroad, say {address|Lisbon}, and what does that run to?
Does {money|£59} for delivery stop at the kerb or cover {floor|the second floor} too?
Free delivery to {address|Queensland} too or just the capital cities?
whats the shiping fee for a {product|king size mattress}
Am I inside your delivery zone at {address|KT22 9PQ}?
Why is it {money|₹2,500} to send a {product|side table} but zero for the {product|sofa}?
I've got my own van, so can you knock the carriage off?
Is delivery charged per floor or a flat rate? We are on {floor|level 12}.
Will I be billed for a second trip if nobody answers the door?
Who covers import duty when it goes to {address|Norway}?
got a member discount but delivry still shows {money|40 dollars}, is that normal
Do you serve {address|Alaska}, and roughly what's the haulage?
Premium two-man service: what does it cost compared with the ordinary one?
`,
}
