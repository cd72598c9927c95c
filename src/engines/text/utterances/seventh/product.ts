/** Ordinary English utterances about products, prices and paying; one a line, slots marked. */
export const PRODUCT: Readonly<Record<string, string>> = {
  price: `
How much is this {product|sofa}?
What does the {product|bed} cost?
Price please
Can you do it any cheaper?
Is that your best price?
How much for {quantity|two} {product|chairs}?
I saw it cheaper elsewhere, can you match it?
What's the price of the {material|oak} version?
Why is the {product|lamp} so expensive?
Is {money|£400} the price for one or for the pair?
How much would the {size|180 cm} one be?
Does that price include VAT?
Could you tell me what the {colour|grey} {product|corner sofa} comes to with the {product|footstool}?
Another shop offers the same {product|mattress} for {money|349 euros}, would you be willing to match that price?
What is price for {quantity|six} piece of this {product|chair}?
ok so what's the damage for the whole {room|bedroom} set, {product|wardrobe} and all?
how much dose the {product|dinning table} cost
My budget is {money|$600}, could you let me have the {product|sideboard} for that?
I was quoted {money|1,200 pounds} by {person|Mr Price} in {time|May}, is that still the price?
Is the {material|leather} version of the {product|armchair} a lot dearer than the {material|fabric} one?
What would I pay in total for {quantity|eight} {product|bar stools}?
The {product|bookcase} has gone up by {money|50 euros} since {time|Sunday}, why is that?
`,
  promotion: `
Do you have a discount code?
Is there a sale on?
When do the sales start?
Are there any offers on {product|mattresses}?
My coupon doesn't work
Do you do {time|Black Friday} deals?
Is there a student discount?
Can I combine {quantity|two} vouchers?
Do first-time customers get anything off?
How long does the offer last?
What's on offer {time|this week}?
Where do I enter my voucher?
Will the {product|sofa} be reduced in {time|the January sales}, or should I buy it straight away?
I should like to know whether the 20 percent promotion also applies to the {colour|blue} {product|armchair}
Hello, you have some promotion for new house? I buy many things
any chance of a little promo code for a first order? worth asking haha
do u have any dicount codes for {product|rugs}
I got a {money|£25} voucher from {person|Mrs Green} for my birthday, is it valid on sale items?
Is there a bulk discount if we order {quantity|twenty} {product|chairs} for our parish hall?
The spring offer ended on {time|31 March} and I missed it by a day, will there be another one?
Do teachers or nurses get a discount with you?
If I spend {money|1,000 euros}, do I get a free gift as advertised?
`,
  stock: `
Is this in stock?
Do you have the {product|chair} available?
When will it be back in stock?
How many have you got left?
Is the {colour|blue} one still available?
It says sold out, will you get more?
Have you got it in your {address|Leeds} shop?
Can I see this {product|sofa} in a showroom?
Do you still sell the {product|desk} with {part|drawers}?
Is the {size|160 cm} {product|bed} available?
Out of stock again?
Has this {product|lamp} been discontinued?
I need {quantity|ten} {product|dining chairs} at once, would you have that many in your warehouse?
Could you please notify me as soon as the {colour|green} {product|armchair} can be ordered again?
You have this {product|table} in magazin or only by order?
hi, the site won't let me add the {product|tv stand} to my basket, is it gone for good?
is the {colour|gray} {product|sofa} avalable
{person|Ms Baker} told me that more {product|nightstands} were due in {time|September}, have they come in?
Can you reserve the last {product|mirror} for me until {time|Saturday}?
I bought {quantity|four} {product|chairs} in {time|2021} and need {quantity|two} more, do you still make them?
Will you have the {material|walnut} {product|sideboard} again {time|before the end of the year}?
Are replacement {part|covers} for the {product|corner sofa} available at the moment?
`,
  size: `
How big is the {product|table}?
What are the dimensions?
How wide is the {product|sofa}?
How high is the {part|seat}? I'm only {body-height|1.55 m}
How deep are the {part|shelves}?
What size does the {product|bed} come in?
How much does the {product|wardrobe} weigh?
How long is the {product|bench}?
What's the diameter of the round {product|table}?
How thick is the {product|mattress}?
Is the {product|desk} {size|120 cm} or {size|140 cm} wide?
Measurements please
Could you give me the exact height of the {product|sideboard} including the {part|feet}?
I would like to know how large the {product|sofa bed} is when it is folded out
Which is the size of the {product|bookcase}? width and high
hey, what's the gap under the {product|bed}? just want to know if it says {size|15 cm} or {size|20 cm}
what are the mesurements of the {product|cofee table}
How big are the boxes of the {product|wardrobe} and how many kilos does each one weigh?
For the {product|dining chairs}, can you tell me the {part|seat} height and the height of the {part|backrest}?
The page lists {size|200 x 220 cm}, is that the {product|bed frame} or the {product|mattress}?
How long does the {product|extending table} get with both {part|leaves} pulled out?
What are the inside dimensions of the {part|drawers} in the {colour|white} {product|dresser}?
`,
  fit: `
Will it fit in my {room|living room}?
Will the {product|sofa} go through my front door?
Will it go up the stairs to the {floor|second floor}?
Is the {product|desk} ok for someone {body-height|190 cm} tall?
My room is {size|3 x 4 m}, is the {product|bed} too big?
Can {quantity|six} people sit at this {product|table}?
My daughter is {body-height|1.10 m}, is the {product|children's desk} the right height for her?
Is it too big for a small {room|bedroom}?
My door is {size|75 cm} wide, will it get through?
I'm {body-height|5 foot 2}, is the {part|seat} too high for me?
Is {size|200 cm} long enough for me at {body-height|1.88 m}?
Is the {product|chair} good for a tall person? I'm {body-height|1.95 m}
We have a narrow staircase up to the {floor|third floor}, do you think the {product|wardrobe} could get round the corner?
My husband is {body-height|six foot four} and I am {body-height|five foot one}, would the {product|recliner} suit both of us?
My {room|salon} have {size|4 metres}, this {product|corner sofa} can enter?
so i'm {body-height|158cm}, will my feet dangle on this {product|sofa} or nah
will it fitt in a {room|kitchen} thats only {size|2.5m} wide
The lift in our house is {size|90 x 110 cm} and we are on the {floor|8th floor}, will the {product|mattress} go in?
My son is {body-height|142 cm}, can he use the {product|desk} already or is it too high for him?
Is there room for a {product|dining table} of {size|180 cm} with {quantity|six} {product|chairs} if my {room|dining room} is {size|3.2 m} long?
I am {body-height|1.83 m} and my wife is {body-height|1.65 m}, is a {product|bed} of {size|200 cm} long enough for us?
Could the {product|bookcase} stand under a sloping ceiling that is {size|170 cm} at the lowest point?
`,
  material: `
What is it made of?
Is it {material|solid wood}?
Is the {product|sofa} real {material|leather}?
What kind of wood is this?
What's inside the {part|cushions}?
Is the {part|top} {material|glass} or {material|plastic}?
Is it {material|oak} or just {material|veneer}?
What {material|fabric} is the {part|cover}?
Does it contain {material|down}?
What are the {part|legs} made from?
Is the {part|frame} {material|metal} or {material|wood}?
Is it {material|MDF}?
Could you tell me whether the {part|back panel} of the {product|bookcase} is {material|plywood} or {material|chipboard}?
I would be interested to know what filling is used in the {product|mattress}, {material|latex} or {material|foam}
This {product|table} is from {material|massive wood} or only {material|paper} on top?
just curious, is the {product|rug} proper {material|wool} or some synthetic stuff?
is the {product|armchair} reel {material|lether} or fake
Where does the {material|teak} for the {product|garden bench} come from, and is it FSC certified?
What density is the {material|foam} in the {part|seat} of the {colour|grey} {product|sofa}?
I ordered the {product|sideboard} on {time|Monday} and wonder if the {part|drawer bottoms} are {material|solid wood} too
Are the {product|curtains} pure {material|linen} or mixed with {material|polyester}?
Is the finish on the {product|dining table} oil or lacquer?
`,
  colour: `
What colours does it come in?
Do you have this in {colour|black}?
Can I get a {material|fabric} sample?
Is the {product|sofa} {colour|grey} or {colour|beige}?
Does the colour look the same in real life?
Is there a darker {colour|brown}?
What does {colour|sage green} look like?
Could you send me colour swatches?
Which colours are there for the {part|legs}?
Does the {material|wood} get darker over time?
Is the {colour|white} bright or more like {colour|cream}?
Do the {product|chair} and the {product|table} have the same shade?
I find it hard to judge on my screen, is the {colour|blue} of the {product|armchair} more of a {colour|navy}?
Would you be so kind as to post me samples of the {colour|green} and the {colour|rust} {material|velvet}?
What colors you have for this {product|bed}? I search {colour|red}
is the {colour|pink} one like {colour|baby pink} or more dusty? hard to tell from the pics lol
wat colors dose the {product|dresser} come in
Can the {colour|walnut} of the {product|sideboard} differ from the photo, as it is a natural product?
Does the {product|rug} in {colour|charcoal} have a warm or a cold tone?
Please send the swatches to {person|Mrs Helen Moore}, {address|2 Garden Terrace, Durham}
Will new {part|covers} bought {time|today} be the same {colour|grey} as the ones on our old {product|sofa}?
Does the {colour|cream} version turn {colour|yellow} in the sun?
`,
  comfort: `
Is the {product|sofa} comfortable?
Is the {product|mattress} soft or firm?
Is this {product|chair} good for a bad back?
Can you sleep on it every night?
How hard is the {part|seat}?
Is it comfy for long hours of work?
Do you sink in a lot?
I'm {body-height|1.92 m}, is this {product|armchair} comfortable for me?
Which firmness is right at {body-height|172 cm} and 80 kilos?
Does the {product|mattress} get hot in {time|summer}?
Does the {part|backrest} support your neck if you're {body-height|6'1"}?
Would you call it a hard {product|bed}?
I have a slipped disc, am {body-height|five foot nine} and must not lie too soft, how would you describe the {product|mattress}?
Could you tell me if the {product|dining chairs} remain comfortable through a long evening?
The {product|sofa bed} is good for sleep all nights? I have pain in my back
be honest, is the {product|recliner} comfy for someone who's {body-height|six foot five}?
is the {product|matress} to soft for a side sleper, {body-height|185cm} and 95 kilo
My grandmother {person|Mrs Ivy Dean} has bad hips, is this {product|armchair} comfortable to sit in and get out of?
I work {time|from 8 to 6} and am {body-height|164 cm} tall, would your {product|office chair} be comfortable all day?
Does the {material|latex} {product|pillow} feel bouncy or more like {material|memory foam}?
Will I feel the gap between the two halves of the {size|180 cm} {product|bed}?
How does the {material|leather} feel to sit on when it's cold, is it unpleasant?
`,
  safety: `
Is it safe for children?
Does it contain formaldehyde?
How much weight can it hold?
Are the {part|corners} rounded?
Is the {product|sofa} safe with cats?
Can it tip over?
Is the paint toxic?
Is the {product|bunk bed} safe for a three-year-old of {body-height|98 cm}?
What is the maximum load of the {part|shelf}?
Is the {part|door} made with safety {part|glass}, so that it doesn't shatter?
Is it fire resistant?
Do the {part|drawers} have a child lock?
We have a crawling baby, should the {product|chest of drawers} be fixed to the wall so that it can't fall?
Could you kindly send me the test certificate concerning harmful substances for the {product|cot}?
This {product|bed} have bad chemical? My son he has asthma
I'm a big lad, 130 kilos, will the {product|office chair} hold me?
is the varnish non toxik, my dog likes to chew {part|legs}
Is the gap between the {part|bars} of the {product|crib} small enough that a baby's head can't get stuck?
Is it dangerous for {quantity|two} adults to sit on the {product|swing chair} together?
My daughter is allergic to {material|latex}, is the {product|mattress} free of it?
{person|Dr Hussain} advised us to avoid strong fumes, how long should the {product|wardrobe} air out before it's safe?
Could a claw go through the {material|leather}, we've two kittens arriving on {time|Sunday}
`,
  care: `
How do I clean it?
Can the {part|cover} be washed?
How do I get a stain out of my {product|sofa}?
What should I use on {material|leather}?
Can I put it in the washing machine?
How often should I oil the {product|table}?
Is it easy to clean?
How do I look after {material|solid oak}?
Can it stay outside in {time|winter}?
Do I need a protector for the {product|mattress}?
How do I remove scratches from {material|wood}?
Can I use a wet cloth on it?
I spilt coffee on the {colour|cream} {product|armchair} {time|this morning}, what would be the best way to get it out?
Could you please advise me which product is suitable for protecting the {part|table top} from hot pans?
How I can wash this {product|rug}? with water is ok?
kids drew all over the {colour|white} {product|dresser} with felt tip, help, what gets that off?
how to clen {material|velvit} {product|chairs}
Should the {part|cushions} be turned or shaken so that they keep their shape?
Is there anything special I must do for the {material|marble} in the {room|bathroom}, like sealing it?
How hot may I iron the {material|linen} {product|curtains} after washing?
The {product|garden table} has been out since {time|April} and turned {colour|grey}, how do I bring the colour back?
At what temperature do you wash the removable {part|covers} of the {product|pillows}?
`,
  customise: `
Can you make it to measure?
Do you do custom sizes?
Can I have it {size|10 cm} shorter?
Can I choose my own {material|fabric}?
Could I get the {product|table} in another wood?
Do you make bespoke {product|wardrobes}?
I need a {product|shelf} exactly {size|87 cm} wide
Can you paint it in a special colour?
Is it possible to have different {part|legs}?
Could you build a {product|desk} for somebody who is {body-height|2 m} tall?
Can the {product|sofa} be made deeper? I'm {body-height|1.97 m}
I'd like my own design made
We have a niche of {size|143 cm}, could your workshop make a {product|bookcase} to go precisely into it?
Would you be able to produce this {product|bench} in {material|ash} instead of {material|beech}?
I want {product|bed} with special measure, {size|150 x 210}, you can do?
so if i sent you a sketch could you guys make a {product|tv unit} like that?
can u make the {product|cabnet} in {colour|mint green}
Is it possible to have the name {person|Oliver} carved into the {part|headboard} of the {product|cot}?
I'm {body-height|2.05 m} tall and need a made-to-measure {product|desk}, about {size|82 cm} high
Could you leave out the {part|armrest} on the left and make the {product|sofa} {size|30 cm} longer for me?
We are opening a café in {time|March} and need {quantity|fifteen} {product|tables} in a size you don't list
Because my wife is only {body-height|4 ft 11}, could the {part|seat} of the {product|armchair} be made lower?
`,
  recommend: `
Can you recommend a {product|sofa}?
Which {product|mattress} should I get?
What would you suggest for a small {room|bedroom}?
I'm looking for a nice {product|desk}
Which one is better?
What's your most popular {product|chair}?
I need a gift idea
What goes well with a {colour|green} {product|sofa}?
I want a {product|bed} under {money|£500}, any ideas?
Help me choose a {product|desk}, I'm {body-height|178 cm} tall
Show me something for the {room|hallway}
Which {product|chair} is best if you're {body-height|six foot three}?
I'm {body-height|1.70 m} and sleep on my side, which {product|mattress} would you advise?
We are furnishing our first flat and would be glad of some suggestions for a {product|dining table} that seats {quantity|eight}
Please recommend me good {product|chair} for computer, I am {body-height|187 cm} and heavy
bit lost with all the choice tbh, what {product|rug} would you go for with dark floors?
wich {product|sofa} is best for dogs and kids
My dad is {body-height|1 metre 76}, his birthday is on {time|10 September}, which {product|reading chair} might please him?
Between the {product|recliner} and the {product|rocking chair}, which one would you give to a nursing mother?
I've got a wall of {size|240 cm} in my {room|home office} and lots of books, what do you have that would work?
I'm {body-height|five foot eleven}, my girlfriend's {body-height|5'3"}, what {product|office chair} could we share?
{person|Mr Young} is retiring and we've collected {money|250 euros}, which {product|armchair} would you pick?
`,
  'design-service': `
Do you have a designer?
Can someone come and measure my {room|kitchen}?
I need help planning my {room|living room}
Do you offer interior design?
Can you draw me a plan?
I'd like a design consultation
Could someone plan the {floor|2nd floor} of our house?
How does your planning service work?
Is the design advice free?
Could your designer look at my floor plan of the {floor|1st floor}?
Do you do 3D drawings of the room?
I want an appointment with an interior designer
We have bought a house and would like one of your designers to do the entire {floor|ground floor} for us
Might it be possible for somebody to visit us at {address|50 Windsor Avenue, Guildford} on {time|Tuesday} to take measurements?
I need a person to make the project of my {room|kitchen}, I am {body-height|150 cm} and all is too high for me, you have this service?
so my {room|lounge} is a total mess and i have zero taste, do you have people who can plan it for me?
do you do mesuring at home befor making a {product|fitted wardrobe}
Could {person|Ms Laura Chapman}, your designer, call me {time|before Friday} about the drawings?
What does it cost when a designer comes to us and plans a {room|nursery}?
The {room|attic} on the {floor|4th floor} has slopes everywhere, can a specialist come and take the measurements?
I have received the plan for our {room|home office}, may the designer change {quantity|two} things in it?
Does your designer work online as well, if I just upload photos and a sketch with the dimensions?
`,
  payment: `
How can I pay?
Do you take PayPal?
Can I pay in instalments?
My card was declined
Can I pay on delivery?
Do you accept credit cards?
How much is the deposit?
The payment didn't go through
Can I pay by bank transfer?
I've been charged twice
Is there interest on monthly payments?
Do you take Apple Pay?
I tried to pay for the {product|sofa} {time|this morning}, the page froze and the {money|899 euros} have left my account
Would you allow me to pay half of the sum up front and the remainder on delivery?
I can pay with cash when come the {product|table}?
hey, is there any way to split the {money|$1,400} over a few months?
paymant failed again, order {order-number|5092231}, what do i do
To which account should I transfer the {money|2,300 pounds}, and which reference do I put?
My boss {person|Mr Nash} wants to pay {time|by the end of the month}, can we buy on account?
By when do I have to pay the rest for the {product|kitchen}? I paid the deposit on {time|7 January}
Can I use {quantity|two} different cards for one order?
Could you send me a payment link again? The one from {time|Friday} has expired
`,
  invoice: `
I need an invoice
Can you send me the invoice?
Where is my receipt?
I'd like a VAT invoice
Please email me the bill
The invoice is wrong
Can I have a copy of my invoice?
Could you put my company name on the invoice?
How do I download the receipt?
Invoice for order {order-number|8840217} please
There was no invoice in the box
Can I get the invoice in my wife's name?
For my tax return I need the invoice for the {product|desk} that I bought in {time|October}
Would you please reissue the invoice to Hartley Ltd, {address|60 King Street, Leicester}, for the attention of {person|Mr Hartley}?
I need factura for my company with tax number, how I can get?
hi, my work's paying for the {product|office chair} so i need a proper bill with the vat on it
plz send invioce for {quantity|three} {product|lamps}
My invoice says {money|£640}, but it should show {money|£590}, can you correct it?
I have bought on {time|2 July} and {time|9 July}, could I have one invoice for both?
The accountant {person|Mrs Fry} asks for the original bill for order {order-number|7183604}
Can the invoice be dated {time|December} rather than {time|January}?
Do you send invoices by post? I would need it at {address|11 Mount Pleasant, Swansea}
`,
}
