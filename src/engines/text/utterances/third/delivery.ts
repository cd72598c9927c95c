/** English utterances about delivery, as customers type them; one a line, slots marked. */
export const DELIVERY: Readonly<Record<string, string>> = {
  'order-status': `
wheres my {product|sofa}
any update on {order-number|FN-20938}?
Could you tell me whether my order has left the warehouse yet?
tracking says label created since {time|Monday}, has it been shipped or not
I paid {time|last Friday} and never got a confirmation email, did the order go through
status of order {order-number|7734120} please
my {product|wardrobe} has been on "processing" forever, what does processing mean exactly
The courier link shows nothing, is the parcel with them at all
is my {product|bed frame} still in production or already packed
hi bought {quantity|two} {product|lamps} and only one shows on the tracking, where is the other
{order-number|A100482} where is it
我的订单 {order-number|20240611883} shipped already or not yet?
The app says delivered but there is nothing at my door
it says out for delivery {time|today} but the map shows the van in another city, where is my {product|mattress} actually
can u check if my order is confirmed
hello i ordered a {colour|green} {material|velvet} {product|armchair} and would like to know how far along it is
I got an email that part of the order was sent. Which part?
has the {product|shoe cabinet} been dispatched, mob {phone|07700 900027}
parcel stuck in customs??
I'm not finding my order in the account, I bought as a guest under {phone|07700 900214}
what stage is the custom {product|bookcase} at, have they cut the {material|wood} yet
tracking number pls for the {product|rug}
The carrier told me they nevr recieved the {product|table} from you, so who has it
delivered to neighbour it says. wich neighbour. nobody here has a {product|desk} of mine
Ordered {time|three weeks ago} under the name {person|Helen Marsh}, could you look up where things stand? Phone {phone|0161 496 0042}
so i placed an order on my phone then the app crashed and now i dont konw if it exists, can you see anything
is {order-number|SO-55810} paid and confirmed on your side
My {product|curtains} seem to be going round in circles between depots, whats happening with them
have you sent it yet
whcih courier is carrying my {product|mirror}
where is my staff {product|desks}, i order {quantity|12} for the company {room|office}, {floor|9th floor}
The order went from shipped back to pending overnight, is something wrong with it
my order was split in {quantity|3 parcels} and i only see tracking for {quantity|two}
Did the {product|nightstands} leave together with the {product|bed}?
whereabouts is my delivry
no sms no email no nothing, is the {product|sofa} on its way
I'd just like to make sure you've got my order, the {colour|white} {product|dining table} with {quantity|six} {product|chairs}
Your colleague {person|Amy} said {time|yesterday} it was loaded on a truck, can you confirm that it really left
track {order-number|88-10293-C}
请问 my {product|沙发} 到哪里了, tracking page is blank
hi there just chekcing on my order thanks
It's marked as collected fom the depot by someone called {person|D. Novak}, that's not me. Where's my parcel
I see a payment of {money|£649} on my card but no order in the app
do you see order for {product|kids bed} on name {person|Olga Petrova}, i don't hvae number
where in the world is my {product|coffee table} lol
the {product|chairs} came {time|this morning} but the {product|table} wasn't on the van. Where is it then
Is my {product|sofa bed} at your local depot already? My neighbour's came through there
not sure my order changed after i edited the colour, can you tell me what it currently says
what's going on with {order-number|W-330175}, it was supposed to be with the shipper {time|two days ago}
The return of the old order is done, now I want to know if the replacement {product|shelf} was sent
`,
  'delivery-time': `
eta?
when will my {product|sofa} arrive
If I order the {product|Cloud sofa} {time|today}, how soon could it be here?
how many days for delivery to {address|Aberdeen}
Roughly what time {time|tomorrow} will the van come? It's the {floor|11th floor} and I must book the lift
lead time on the {material|oak} {product|sideboard} pls
We're moving in on {time|the 14th}. Will the {product|beds} be there by then?
is it possible to have a {product|mattress} delivered to {floor|the second floor} {time|before Christmas}
do you deliver on {time|Sundays}
will it definitly come {time|today}
What's the delivery window for order {order-number|44120-B}
my baby is due in {time|late March} and i need the {product|cot} beofre that, doable?
how long does a made to order {product|wardrobe} take from payment to door
any idea whether it's {time|morning} or {time|afternoon}, the text just says {time|Thursday}
I want buy {product|desk}, how long shipping to {address|Kuala Lumpur}
expected date for {order-number|HJ90023}?
so the {product|bookshelf} shows in stock, does that mean {time|next day} dilivery or what
Do deliveries still run over {time|the bank holiday weekend}
when r u coming
Could you give me an hour's window for {time|Saturday}? I can't sit in {time|the whole day}.
大概什么时候到 my {product|desk chair}? working from the floor rn
will the {product|rug} and the {product|coffee table} come the same day
The page says 2-6 weeks, which is quite a range. Is it more like two or more like six for the {colour|navy} one?
if im paying for express waht day does it land
I fly home on {time|the 23rd}, will the {product|bed} have come by that date
how soon can you get {quantity|40} {product|chairs} to a venue in {address|Bristol}
delivery date pls {order-number|0098811}
Would it reach me {time|within a week}? My guests arrive {time|next Saturday}.
does the driver ring before arriving and how long before
when can i expect my {product|curtians}
It left the depot {time|this morning} according to your email so what time should i be home
what's the earliest delivery slot for {address|SE15}, {floor|top floor} flat
Are you able to ship the {product|floor lamp} same day
after the {product|table} is made, how many days untill it reaches {address|Galway}
I read that {product|sofas} take months these days, is that true for yours
delivery in how many working days
will somebody call me on {phone|07700 900388} with a date or do i just wait for it to show up
My tenant moves in on {time|1 September}, if I order {quantity|two} {product|beds} now are we in time
{time|618} orders, when do they ship? {time|end of June}?
tell me the arival date of my {product|dresser} please
I was told {time|Tuesday} by email and {time|Wednesday} by text, whcih day is it
What time do your drivers finish? It's {time|5pm} and still nothing, should I keep waiting
shipping time to an island off {address|Scotland}?
is the {product|mirror} going to be here for {time|mum's birthday on Friday}
Preorder {product|stools}: when do they go out
how long between your warehouse and {address|12 Canal Street, Manchester}
Before I commit: realistic delivery time on a {size|180x200 cm} {product|bed} with storage?
delivery {time|tmrw} yes or no
My builder finishes in {time|mid May}, and I'd order the {product|cabinets} now if they took about that long. Do they?
你们 deliver to {address|Shenzhen} takes how many days ah
`,
  'change-address': `
I need to change the delivery address
please send it to {address|48 Elm Grove, Leeds LS6 2TA} instead
wrong postcode on my order, should be {address|BS3 4QF}
I've moved house since ordering the {product|sofa}, new place is {address|7 Harbour View, Cardiff}
can my {product|bed} go to my parents instead of my flat
The phone number on the order is old. Use {phone|07700 900871} from now on.
typo in my adress, its flat {address|16B} not 16D
Could the driver call my wife {person|Sofia} on {phone|07700 900334} rather than me
deliver to {room|office} not home pls, {floor|2nd floor}
Order {order-number|T-40418} - please swap the recipient to {person|James Okoro}, {phone|020 7946 0173}, I'll be abroad
i put the billing address as the shipping address by mistake
地址写错了, should be {address|Room 1203, Block 5, Sunshine Garden}
It's the {floor|4th floor}, I wrote {floor|3rd floor} on the form
would it be possible to have the {product|wardrobe} delivered to a storage unit at {address|Unit 9, Mill Lane}?
new mobile {phone|138 0013 8219} the old one is dead
I no longer live at that address, what do I do about the delivery {time|next week}
so my landlord won't let me have it delivered to the building, can we use my sisters place {address|220 Oak Avenue}
change contact to {person|Mr Zhang} {phone|139 0000 4521}
The {product|dining table} should go to {address|5 Rue des Lilas} and the {product|chairs} stay with the original address
can i edit shipping adress after payment
You have the right street but the wrong town. It's {address|Newport in Wales}, not {address|Newport on the Isle of Wight}
pls add buzzer code and company name to the adress, we are {address|Suite 300, 18 King Road}
Is there any way to redirect my parcel to a pickup point near {address|Euston}?
house number missing, it is {address|91}
hi i want {product|mattress} deliver to my new apartment {address|Tower C 1805} because we move earlier
The courier keeps calling my ex husband. Please remove his number and put {phone|555-0142}
my concierge {person|Walter} will take it, put his name on the label
can you redirect order {order-number|99201773} its already shipped i know but im in {address|Glasgow} now
update phone no. on file please to {phone|136 5550 1188}, driver cant reach me
Just noticed autofill used my old uni addres for the {product|desk}, help
please use the back entrance on {address|Station Road}, that's the proper delivery address for trucks
收件人 change to {person|Chen Yu}, phone {phone|186 2100 7743}
Need it sent to another country now, {address|Lyon} instead of {address|Antwerp}, can you do that
The apartment number was cut off on the confirmation, it should say {address|Apt 4417}, {floor|44th floor}
i'd rather it went to my workshop ({floor|lower ground floor}) than my home address
can someone else recieve it, my friend {person|Tom Beckett} lives {floor|ground floor} of the same building
Correction to my delivery details: postcode is {address|EH8 9YL}
my street has two number 10s so write {address|10 Old Brewery Yard} on it
order is going to the house we just sold!!! stop it and send to {address|33 Willow Close}
email on the order is wrong too but first the address, {address|14 Park Terrace not Park Lane}
would rather u left the {product|shoe cabinet} with the shop downstairs, {address|Rossi Bakery, 2 High Street}
We'll be staying at my mother in law's from {time|next week}, so {order-number|ND-7781} should go there
Where in the app do I change the delivery address, the button is greyed out
recipient name should match passport, {person|Maria Fernanda Lopez}
send {product|lamp} to my girlfriend, address {address|8 Rose Court}, phone {phone|07700 900556}
The lift in our building is broken for a month so I'd like the goods sent to my brother's at {address|61 Queen Street} on the {floor|first floor}
different drop off for {quantity|2} of the {product|chairs} possible?
i gave the driver a landline, could you put my cell {phone|555-0178} there as well
wrong city!! i am in {address|Portland Maine} not {address|Oregon}
I want the {product|bookcase} at the school gate B rather than reception, can the address be amended
`,
  'change-delivery-time': `
can we move my delivery to {time|Thursday}
I won't be home {time|tomorrow}, could you come on {time|Saturday} instead?
reschedule pls {order-number|20117}
The floor isn't finished, please hold my {product|wardrobe} for two weeks
any chance of an {time|evening} slot rather than the {time|morning} one
bring it up to {floor|floor 3} {time|after 5pm} pleae, I work until then
delivary booked for {time|Monday 9am} but I've a hospital appointment. Any other day that week would do
can u come earlier {time|today}
Our keys to the flat have been delayed, so I need to push the {product|sofa} back to {time|early July}
改到 {time|下周三} ok? nobody at home
postpone
would it be possible to deliver the {product|bed} {time|a few days later}, say {time|the 19th}?
i missed the driver, when can he come again
The slot you gave me ({time|12-2}) clashes with school pick up, {time|before noon} would be great
pls dont deliver {time|this weekend}, we are away
I'd like everything to come on one day, so delay the {product|rug} until the {product|coffee table} is ready
can the delivary be changed from {time|Tuesday} to {time|Wednesday}?
My husband has covid, please don't send the men {time|this week}. {time|Next week} is fine.
I need it sooner, {time|Friday} at the latest, can you bring the date forward?
order {order-number|CB-8804} - change date to {time|March 3rd}
Not ready for it yet. Could you keep it at the warehouse till {time|the end of the month}
we're on the {floor|8th floor} with no lift access on {time|the 5th} because of maintenance so we have to pick another day
text says {time|8am to 8pm}, i can only do {time|1pm to 4pm}
Building management only allow deliveries {time|Monday to Friday}, and you've booked {time|Sunday}
can i pick a differnt time for my {product|mattress}
so basically im on holiday from {time|the 2nd} to {time|the 16th} and your van comes bang in the middle, what now
could driver come {time|around 3} instead, thx
earlier slot if someone cancels?
The date chosen was automatic and I never agreed to it; {time|Monday week} suits me
Please ask the driver to wait until {time|half past six} before coming
i chose express but i dont actually ned it that quick, make it {time|next month}
Snow has closed our lane. Better come when it thaws, maybe {time|next Tuesday}
My {product|desk} comes {time|tomorrow} right? i need it to be {time|the day after tomorrow} instead
hold delivery pls, painter still in the {room|living room}
换个时间送货 please, {time|Saturday morning} best
How do I rearrange a delivery date in the app
I hvae to sign for it myself but I'm at work then, is {time|7pm} or later available
move up the delivery by a day if you can
Your text offers {time|Wednesday} only and there was no option to say no. {time|Friday afternoon}, please.
can delivery and fitting be on the same day, {time|the 27th}, rather than the delivery coming first
{time|10am} too early for us, we hvae newborn. {time|2pm}?
the previous tenant leaves on {time|30 June} so the {product|beds} cannot come before, please correct the date
I said weekdays only!! change it
sorry to be a pain but can we shift again, this time to {time|next Friday}
We need the {quantity|20} {product|tables} {time|one day earlier}, the event was moved to {time|Saturday}
is a timed delivery on {time|the 8th} possible, i booked an all-day one
let's do {time|Monday} rather than {time|Tuesday} for the {product|bookcase} thanks
Driver {person|Pete} rang and said he's early, but I'm out until {time|4}, tell him to come then
delay it until i text you from {phone|07700 900512}
I'll be at {address|the new flat} only from {time|6 in the evening}, can the van come last to us
`,
  'cancel-order': `
cancel my order
I'd like to cancel {order-number|55-10238} please, {reason|I found it cheaper elsewhere}
pls cancle the {product|armchair}, keep the rest
{reason|ordered twice by accident} can you delete one of them
{reason|I changed my mind} about the {product|bed}, it hasn't shipped yet so please call it off
how do i cancel
{reason|my landlord won't allow it}, so I hav to cancel the {product|washing machine cabinet}
Since {reason|you can't deliver before the 10th} I no longer want it.
stop the order, {reason|wrong colour selected}
Is it too late to cancel? I paid {time|an hour ago}
取消订单 {order-number|773920118} thx
{reason|the sofa doesnt fit through our stairwell} according to my measurements, cancel before you send it
Please don't ship the {product|mirror}. {reason|My wife already bought one}.
{reason|i hit buy by mistake}
{reason|We have split up} and I don't need a {product|double bed} any more. Cancel it.
would like to withdraw from the contract, order {order-number|NL-30021}, made {time|yesterday}
can i cancle and reorder with the coupon
not waiting another six weeks, cancel it and give me my money back
Cancel button in the app does nothing
my card got charged {money|899 euros} but I do not want the {product|table} anymore because {reason|we are moving abroad}
hi the order i just placed pls ignore it, {reason|wrong size}
I only need {quantity|four} {product|chairs}, please take {quantity|two} off the order
order {order-number|6612} cancel, {reason|delivery takes too long}
Your rep told me cancelling a made to measure {product|wardrobe} is free {time|within 24 hours}, so I'm doing that
remove the {product|floor lamp} from my order before it ships
If it's still not dispatched I'd rather cancel altogether
can I cancel the fitting and the order both
{reason|my son ordered this on my phone without asking}. {quantity|Three} {product|gaming chairs}!! undo please
do not send anything i cancelled {time|last week} by phone and it still says processing
deposit paid but I won't go ahead with the {product|kitchen cabinets}, {reason|renovation is off}
I wish to cancel purchase because {reason|the reviews are bad}
{reason|out of stock till August}? then forget it, cancle
{reason|Got made redundant this week}, and the {product|sofa} is a luxury I can't afford. Can the order be stopped?
{reason|bought the wrong model}, cancel {order-number|KX-0917} plz
What happens if I cancel now, it has already been packed? I do want to cancel.
不要了, cancel the {product|desk} please
refuse delivery or cancel, whichever is quicker, i dont want the thing anymore
My order says ready to ship. {reason|We measured again and it's too big for the bedroom}, so please abort
can you cancel just the {product|rug} and refund {money|$120}, my number's {phone|555-0163}
no longer required
I ordered the {product|mattress} on {time|Sunday} but {reason|a friend gave us hers}, so I'd be glad if you cancelled mine
cancel order of {person|Rajesh Kumar}, phone {phone|98450 01234}
pleae void {order-number|113-2290} , {reason|duplicate}
Hello, the {product|curtains} I bought {time|last night} {reason|are the wrong drop}, cancel them and I'll order again
{reason|The delivery date was moved a third time}. That's it. I cancel.
i want to cansel my subscription to the {product|plant stand} set thing and the oder too
before u cut the {material|fabric}, stop, I don't want the {product|blinds} after all
can an oder be cancelled when it is already with the courier? mine needs to be
{reason|Found out my building has no lift}, so cancel the {product|American fridge cabinet} please
cancel all {quantity|3 orders} under my account
`,
  urge: `
hurry up please
why is it taking so long
It's been five weeks. Ship my {product|sofa}.
can you speed up order {order-number|48812}? I'm sleeping on the floor
still nothing!!! what are you people waiting for
催一下 {order-number|309117826} please, waiting 20 days already
You said {time|Tuesday}. It's {time|Friday}. When are you going to move?
pls chase the courier for me
My {product|mattress} is late again and I've had enough, push the warehouse
could somebody please light a fire under the delivery team, my {product|desk} was due {time|last Monday}
how much longer do i have to wait for a {product|chair}
Everyone else's came. Why not mine? Please prioritise it.
i need that {product|wardrobe} urgently, clothes are in bin bags, plz rush
3rd time asking. get it moving
Would you kindly expedite my order? The wedding is {time|next Saturday}.
delivery promised {time|within three days}, now its {time|day nine}, so slow
The {product|cot} has not been sent and the baby's here already. Please make it happen {time|this week}.
whats the hold up
Waiting, waiting, waiting. Two months for a {product|bookshelf}?
can u ask the factory to go faster pls
kindly expedite {order-number|IN-220714}, very urgent for housewarming
so slow omg
Your status hasn't changed since {time|the 3rd}. Do something.
tell the driver to get a move on, I've been in since {time|7am}
i paid for express {money|£29} and its slower than normal post, send it NOW
Is anybody actually working on my order? It has been overdue a week, please hurry it along
快点发货 pls, my lease starts on {time|Monday}
my parents are eighty and without a {product|bed}, i beg you to send it quickly
Please put a priority flag on {order-number|R-66102}.
how can {quantity|four} {product|stools} take this long?
dispatch it already
I was patient for a month, now I'd like to see it leave the warehouse {time|today}
any way to jump the queue, we eat dinner on the carpet since {time|Easter}
why havent you shiped my {product|lamp}, its in stock
Not to nag, but could you nudge the carrier again? The {product|rug} is ten days late
another delay?? make it quicker plese, we have guests
Get your supplier to deliver the {material|marble} {part|top} faster, the rest of the {product|table} is standing here useless
third week. third excuse. hurry
the {product|sofa} you promised for {time|Chinese New Year} is not here and CNY is {time|tomorrow}, rush it please
Please push this through, my office opens on {time|the 1st} and {quantity|15} people have no {product|desks}
why does a {product|nightstand} need 40 days
been refreshing tracking for days, can you give them a push
I understand you're busy, but this needs to go out. {order-number|2291-A}.
yo send my stuff already
For the love of god, when?? I have been asking since {time|last month}
Everything is delayed and nobody hurries. Please escalate my {product|bed} delivery to whoever can move it
it sits in depot 6 days, why nobody bring it, it is {size|10 km} from my house
can we get a wiggle on with the {product|kitchen chairs} please
Seriously, how hard is it to put a {product|mirror} on a van
waited in all day {time|yesterday} for nothing, make sure they come first thing {time|tomorrow}
`,
}
