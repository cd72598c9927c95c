/** Ordinary English utterances about after-sales; one a line, slots marked. */
export const AFTER: Readonly<Record<string, string>> = {
  return: `
I want to return my {product|sofa}
I'd like to send it back
Can I have my money back for the {product|chair}?
Please arrange a return for {order-number|3309147}
I want to give it back as {reason|it smells of chemicals}
How do I return this {product|lamp}? I live on the {floor|third floor} and can't carry it down
Can you pick up the {product|mattress} from the {floor|2nd floor}? I don't want to keep it
I need a return label
Return please, {reason|it is too big}
I want to return the {product|rug} because {reason|the colour does not match}
Please take the {product|bed} back, {reason|it's not for us}
I wish to return {quantity|one} of the {product|stools}
We bought the {product|recliner} for my dad but {reason|he cannot get out of it}, so we would like to return it for a refund
I should like to return the {colour|beige} {product|armchair} delivered on {time|Tuesday}, since {reason|it is much harder than I expected}
Hello, I want give back the {product|table}, {reason|it not fit in my kitchen}, what I must do?
hi so the {product|tv unit} came {time|yesterday} and {reason|it just looks cheap}, can i send it back please
i wnat to retrun the {product|desk} {reason|its to low for me}
Order {order-number|60012875}: {quantity|two} {product|bedside tables}, unopened, to be returned as {reason|I ordered too many}
Could your driver {person|Mr Foster} collect the {product|mirror} when he comes on {time|Friday}? I'm returning it because {reason|it doesn't suit our hall}
I've slept on it for a month and {reason|my back hurts every morning}, so I am making use of the trial and returning the {product|mattress}
Please come and fetch the {product|shelf} from {address|18 Church Lane, York}, I am sending it back
Can I return it and get a refund, {reason|my partner bought the same one by accident}
`,
  exchange: `
Can I exchange it?
I'd like to swap the {product|chair} for another colour
Can I change it for a bigger one?
I want the {colour|grey} one instead of the {colour|blue} one
Please send me a new one in exchange
How do I exchange my {product|rug}?
I'd like a different size, {reason|this one is too short for us}
Could I swap the {product|mattress} for a softer one because {reason|I can't sleep on it}?
Exchange please, {reason|the size is wrong for my room}
Can I trade this {product|desk} for the {size|160 cm} version?
I'd rather have it in {material|oak}, can we swap?
Could you replace the {product|lamp} with a fresh one?
I bought the {colour|cream} {product|curtains} {time|last week} but {reason|they are too short}, could I have the longer ones instead?
Would it be possible to exchange the {product|armchair} from order {order-number|5571203} for the same model in {material|leather}?
i want change my {product|bed} from {size|140 cm} to {size|160 cm}, is possible?
we love the {product|sofa} but {reason|the yellow is way too bright at home}, any chance of swapping it for the {colour|navy} one?
can i exchage the {product|pilow} for a firmer 1
I don't need a refund, I would just like a different {product|table}, as {reason|this one blocks the door}
Please exchange {quantity|three} of the {product|chairs} for ones with {part|armrests}, because {reason|my mother needs something to hold on to}
{person|Ms Walker} in the shop said on {time|Saturday} I could swap the {product|footstool} for the larger one, how do we do that?
As {reason|the white chest of drawers shows every mark}, could you take it back and bring me the {colour|walnut} one?
If I send the {product|headboard} back, will you send out the {size|180 cm} one in its place?
`,
  'refund-status': `
Where is my refund?
When will I get my money back?
I haven't received my refund yet
Has my refund been processed?
How long does a refund take?
Did you get my return and refund it?
My refund still isn't on my card
What's the status of my refund?
I'm still waiting for {money|£249}
Have you refunded order {order-number|8820461}?
You said you'd pay me back, it's not on my account
Will the refund go to my card or PayPal?
The {product|sofa} was collected on {time|5 August} and I have still not seen the money, could you look into it?
I would appreciate it if you could tell me on which day the amount of {money|1,150 euros} was transferred
I cancelled my order {time|two weeks ago} and money not come back, where it is?
hey, only {money|$80} of the {money|$120} came back for the {product|chair} i returned, where's the rest?
stil no refund for {order-number|41190276}, whats going on
Your colleague {person|Mr Bennett} confirmed the refund on {time|Monday}, has it actually been sent?
I returned {quantity|two} {product|lamps} and only see the money for {quantity|one}, is the other refund on its way?
My bank says no payment has arrived from you, can you check the refund for the {product|bookcase}?
Was the deposit of {money|200 pounds} paid back after I cancelled?
I paid in instalments, so how and when does the refund for the {product|bed} reach me?
`,
  'return-policy': `
What is your return policy?
How long do I have to return something?
Who pays for return shipping?
Can I return it if I don't like it?
Do I need the original packaging?
Are returns free?
Can sale items be returned?
Is there a trial period for {product|mattresses}?
Is it possible to return a {product|sofa} after assembly?
What are the rules for returning custom-made furniture?
Do I get the full amount back if I send something back?
Can I return an online order in a shop?
Before I order the {product|wardrobe}, what happens if it turns out to be the wrong one, can I give it back?
Could you please explain whether a return fee is deducted for large items such as a {product|bed}?
If I don't like the {product|table}, who must pay the transport to bring back?
say i order {quantity|two} {product|chairs} and only keep one, is that ok with you guys?
whats your retrun policy on {product|rugs}
I threw the box away on {time|Sunday}, does that mean I am not allowed to send things back?
Are {product|pillows} excluded from returns for hygiene reasons?
I ordered on {time|1 November} as a {time|Christmas} gift, until when may it be returned?
Does the fourteen day period begin with the order or with the delivery?
Would I have to pay for collection from the {floor|3rd floor} if I returned a {product|sofa bed}?
`,
  'damage-report': `
My {product|table} arrived damaged
The {product|mirror} is broken
There is a big scratch on the {part|top}
It came with a dent
The box was wet and torn
One {part|leg} was broken when I opened the box
The {part|glass} was smashed on arrival
My new {product|sofa} has a tear in it, it came like that
Your men dropped my {product|wardrobe} on the stairs to the {floor|third floor} and it's broken
Just unpacked it and the {part|corner} is chipped
Damaged in transit, what do I do?
{quantity|Two} {product|stools} arrived cracked
I took delivery of a {product|sideboard} {time|this morning} and noticed that the left {part|door} is badly scratched
I am sorry to inform you that the {product|bookcase} from order {order-number|7765012} reached us with a split {part|side panel}
The {product|bed} is come broken, the {part|headboard} have a hole, I send photo
opened the {product|lamp} {time|last night} and the {part|shade} is all bent, packaging was squashed too
my {product|desk} arived dammaged, {part|table top} is cracked
{quantity|One} of the {quantity|four} {product|dining chairs} has a snapped {part|backrest}, and the carton looked as if it had been dropped
The {product|mattress} was left outside in the rain on {time|Thursday} and is soaked through
Driver {person|Mr Cole} saw himself that the {material|marble} {part|top} was in {quantity|two} pieces when it came off the van
There are stains all over the {colour|cream} {part|cushions}, straight out of the packaging
They knocked the {product|cabinet} against the wall while carrying it up to the {floor|second floor}, so the {part|edge} is splintered
`,
  'missing-part': `
There are {part|screws} missing
A {part|leg} is missing
I didn't get the {part|handles}
The box has no {part|instructions} in it
Something is missing from my parcel
{quantity|Two} {part|bolts} are missing
The {part|remote control} was not in the box
Only {quantity|three} {part|legs} came with my {product|table}
The {part|slats} for my {product|bed} are not here
Bag of {part|fittings} not included
I'm short of {quantity|one} {part|shelf}
Where are the {part|castors}? They're not in the package
I have unpacked everything for the {product|wardrobe} and cannot find the {part|back panel}, could you send one?
Order {order-number|1029384} was delivered {time|yesterday}, however {quantity|four} {part|hinges} that should be in bag C are not there
in the box is missing the {part|key} for the {product|desk}, please send to me
hi, nearly done building the {product|cot} and we're {quantity|six} {part|screws} short, can you pop some in the post
the {part|cushon covers} wernt in the box
According to the parts list there should be {quantity|eight} {part|dowels} and I count {quantity|five}
Could you ask {person|Mrs Shaw} in the parts department to send the {part|drawer runners} which were left out of my {product|chest of drawers}?
We received {quantity|two} boxes out of {quantity|three}, and the missing one seems to contain the {part|doors}
No {part|feet} came with the {colour|grey} {product|sofa}, please post them to {address|27 Abbey Road, Derby}
The {product|lamp} is here, but the {part|plug adapter} is not
`,
  'wrong-item': `
You sent me the wrong {product|chair}
This is not what I ordered
I got the wrong colour
I ordered {colour|black} and got {colour|white}
The size is wrong, I asked for {size|180 cm}
I received someone else's parcel
That's a different {product|table}
Wrong {product|lamp} in the box
It should be {material|oak} but it's {material|pine}
I got a {product|stool} instead of a {product|chair}
You delivered the left-hand {product|corner sofa}, I need the right-hand one as ordered
The {part|legs} are the wrong colour
My order {order-number|6650128} says {colour|dark green}, but the {product|armchair} which came {time|today} is clearly {colour|light blue}
I'm afraid there has been a mix-up: we were expecting a {size|200 x 90 cm} {product|mattress} and a {size|200 x 80 cm} one was delivered
I have receive other product, I bought {product|bookshelf} and come {product|shoe cabinet}
lol you lot sent me {quantity|five} {product|bar stools}, i ordered a {product|rug}
recieved wrong item, orderd {product|nightstand} got {product|coffe table}
The label on the box is right, but inside there is a completely different {product|desk}
The parcel has the name {person|Mr Peter Lloyd} on it and that isn't me
{quantity|Two} of the {product|curtains} are {colour|cream} as ordered and {quantity|two} are {colour|yellow}
The {part|cover} I received belongs to another model and doesn't go on my {product|sofa}, I ordered the one for the {product|three-seater}
On {time|Monday} your driver brought a {product|double bed}, though we ordered {quantity|two} {product|single beds}
`,
  'quality-problem': `
My {product|chair} wobbles
The {product|sofa} is sagging
The {product|bed} squeaks when I turn over
The paint is peeling off
My {product|table} has a crack in it
It smells really bad
The {part|drawer} keeps getting stuck
The {part|fabric} is coming apart at the seams
The {part|zip} broke after a few days
The {product|lamp} flickers
The {part|door} won't stay closed any more
{part|Armrest} came loose after a month
Since {time|January} the {product|recliner} makes a grinding noise each time the {part|footrest} goes up
We bought the {product|mattress} {time|last year} and there is already a deep hollow in the middle of it
The {material|leather} of my {product|sofa} it is peeling, and I use it very little
so the {product|office chair} just slowly sinks while i'm sitting on it, is that a known thing?
the {part|draws} of my {product|dresser} dont close propely anymore
I'm rather disappointed that the {part|veneer} on my {product|sideboard} is lifting, it's less than a year old
{quantity|Three} {part|slats} of the {product|bed} from order {order-number|2281946} have snapped under normal use
Every time someone sits at the end, the {product|bench} tips, it has never been stable
The {part|cushions} have gone completely flat since we got it in {time|March}
Small holes are appearing in the {material|wood} with dust below, could that be woodworm?
`,
  repair: `
Can you repair my {product|chair}?
Could somebody come and fix the {product|sofa}?
I'd like to have it repaired
Do you do repairs?
My {part|drawer} needs fixing
Can the {part|hinge} be fixed?
I need a repair appointment
How can I get my {product|recliner} mended?
I don't want a new one, just mend this one
Can you replace the {part|gas spring} in my {product|office chair}?
Who repairs your {product|lamps}?
Please send a repairman
The {part|motor} of the {product|bed} stopped on {time|Sunday}, could you arrange for a technician to come and mend it?
Would you kindly send someone to {address|33 Castle Street, Exeter} to repair the {part|sliding door} of our {product|wardrobe}?
I want that you repair my {product|table}, not change it
hey could that nice fella {person|Dave} come back and fix the {part|leg} on our {product|couch}? the dog chewed it
can u fix a broken {part|zipper} on a {part|sofa cover} or do i need someone els
I have a ten-year-old {product|armchair} from you, can it be reupholstered or repaired at your workshop?
Please book a repair for order {order-number|5018823}, any day {time|after Wednesday} is fine
The {part|table top} has a deep burn mark from a candle, is it something your people could sand out and refinish?
Could you mend the {part|frame} at my home, I'm on the {floor|6th floor} and can't bring it in
Instead of replacing it, could your carpenter glue the {part|backrest} for me?
`,
  warranty: `
How long is the warranty?
Is my {product|sofa} still under warranty?
What does the guarantee cover?
Do you give a guarantee on {product|mattresses}?
Does the warranty cover scratches?
Where do I find my warranty card?
How many years of guarantee are there on the {part|frame}?
Can I extend the warranty?
I lost my receipt, is the guarantee still valid?
Is wear and tear covered?
Warranty on the {product|recliner}?
Does the guarantee start on the delivery date?
I bought a {product|bed} from you in {time|June 2022}, order {order-number|1140072}, would it still be covered?
Could you please clarify whether the {part|motor} has the same guarantee period as the rest of the {product|recliner}?
How many year is the guaranty for this {product|table}?
quick q, if the {part|springs} go in a couple of years am i covered or is that my problem?
is ther a waranty on the {material|lether}
If I sell the {product|sofa} to {person|Mr Khan}, does the guarantee pass on to him?
Do I lose my guarantee if I put the {product|wardrobe} together without your fitters?
The brochure says ten years, does that include the {part|cushions} or only the {material|wood}?
We use the {product|chairs} in a small café, does the warranty apply to business use as well?
Do I have to register the {product|mattress} {time|by the end of the month} to get the longer guarantee?
`,
  compensation: `
I want compensation
What will you give me for the trouble?
Can I get some money off because of the scratch?
I think I deserve a partial refund
Will you compensate me for the delay?
I'd keep it if you gave me a discount for the damage
Who pays for my damaged floor?
I took a day off work for nothing, who's paying for that?
A voucher would be the least you could do
Give me {money|£50} back and I'll keep the {product|table}
How are you going to make up for this?
Sorry isn't enough, I expect some money
Your men scratched our parquet on {time|Friday}, and I am asking you to pay {money|300 euros} for it
In view of the repeated delays with order {order-number|9902716}, I would ask you to refund the delivery charge as a gesture of goodwill
I wait two months for {product|bed}, I want some compensation money for this
ok the dent isn't massive, knock {money|40 quid} off the {product|cabinet} and we'll call it even?
i want compansation for the broken {product|vase} your driver knocked over
{person|Mr Morgan} promised me a free {product|cushion} as an apology on {time|Tuesday}, I'm still expecting it
We had to rent a {product|bed} because yours came late, please reimburse us the {money|$180}
The {part|back} is a bit stained, I don't want to send it back but a price reduction would be fair
I would like to be paid for the two missed deliveries, as I lost wages both days
What do I get as compensation for living without a {product|kitchen table} since {time|February}?
`,
}
