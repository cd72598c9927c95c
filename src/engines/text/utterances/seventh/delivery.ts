/** Ordinary English utterances about delivery; one a line, slots marked. */
export const DELIVERY: Readonly<Record<string, string>> = {
  'order-status': `
Where is my order?
Has my {product|sofa} been shipped yet?
Can you check the status of order {order-number|4471209}?
Is my parcel on its way?
Can I get a tracking number please?
I'd like to know what is happening with my order
Did you receive my order?
The tracking page shows nothing
track my {product|bookcase}
Has it left the warehouse?
Which carrier has my {product|bed}?
Is {order-number|AN-20388} still being processed?
Good morning, I ordered {quantity|two} {product|armchairs} on {time|3 March} and have not had a confirmation email, did the order go through?
Could you kindly tell me at which stage my order {order-number|88120457} is at the moment?
hi its about the {colour|white} {product|wardrobe} i bought {time|last week}, any update on where it is
Please can you say me where is my package, I not find it in the website
The carrier says delivered on {time|Tuesday} but there is nothing at my door, can you find out where the {product|nightstand} is?
wheres my oder {order-number|5530918} i cant see it in my acount
My husband ordered a {product|desk} under the name {person|Mr Daniel Carter}, can you see how far it has got?
It said "in production" on {time|Monday}, is it still in production?
I only got one of the {quantity|three} parcels, where are the others at the moment?
Sorry to bother you, the phone on the order is {phone|07700 900123}, can you look up whether it has been sent out?
`,
  'delivery-time': `
When will my order arrive?
How long does delivery take?
What day is my {product|mattress} coming? I'm on the {floor|top floor} and need someone to help
Will it be here {time|by Friday}?
What's the lead time on this {product|sofa}?
Do you deliver on {time|Saturdays}?
If I order {time|today}, when do I get it?
How many weeks until the {product|dining table} comes?
What time will the driver be here {time|tomorrow}?
Any idea of the delivery date for {order-number|6620144}?
Can I expect it {time|this week}?
Is the {product|bed frame} delivered {time|before Christmas}?
We are moving on {time|1 June} and would like to know whether a {product|corner sofa} ordered {time|today} would be there in time
Could you please tell me the approximate hour of the delivery on {time|Wednesday}, as I must ask for leave at work?
When it will come my {product|table}? I must be at home or not?
hey quick one, do they come in {time|the morning} or {time|the afternoon} on {time|Thursday}, need to know when to be in
how long dose shipping usualy take to {address|Leeds}
Before I buy, how quickly could the {colour|grey} {product|recliner} get to {address|14 Mill Lane, Norwich}?
I placed order {order-number|30071852} on {time|Sunday} and there is no date on the confirmation, when should I expect the {product|chairs}?
Does the {product|bunk bed} arrive the same day as the {product|mattresses} or later?
My mother-in-law {person|Mrs Evans} will be letting the men in, so what is the time slot on {time|the 12th}?
The site says 2 to 4 weeks, can you be a bit more precise about when it gets here?
`,
  'change-address': `
I need to change my delivery address
Can you send it to another address?
I gave you the wrong postcode
Please deliver to {address|22 Park Road, Bristol} instead
We've moved, can I update the address?
My phone number has changed, it's {phone|07911 123456}
The floor on my order is wrong, it's the {floor|4th floor}
Can you ship the {product|sofa} to my office?
Please put a different contact name on the order
Deliver it to my mum's place instead please
Can I change where {order-number|7712350} goes?
New address: {address|5 Queen Street, Flat 3, Edinburgh}
I forgot to put the flat number, it should be {address|Flat 12, 80 Victoria Road, Leicester}, could you add that to order {order-number|91820034}?
Would it be possible to have the {product|wardrobe} taken to {address|17 Orchard Close, Reading} rather than to my current home?
Hello, I did a mistake with my address, correct is {address|9 Station Road, Luton}, please to change
The person receiving it will be {person|Mr Alan Brooks}, his number is {phone|07700 900456}, please use that instead of mine
i put my old adress by mistake, can u change it to {address|41 Elm Grove, Cardiff} plz
Since I'll be away on {time|Friday}, could you take the {product|bed} to my neighbour {person|Mrs Patel} at {address|6 Hill View}?
We got the keys to the new flat early, so the {product|dining set} should go to {address|103 Harbour Street, Portsmouth}, {floor|second floor}
Could the driver call my wife {person|Sarah} on {phone|0161 496 0322} and not me? I'll be abroad
My order is going to {address|Oxford} but I actually live in {address|Oxford Road, Manchester}, please correct it
the street is right but town is wrong, shoud be {address|Newport}
`,
  'change-delivery-time': `
Can I change my delivery date?
I won't be home on {time|Thursday}, can you come another day?
Please deliver {time|next week} instead
Could you move my delivery to {time|Saturday}?
Is it possible to get it in {time|the afternoon} rather than {time|the morning}?
I need to postpone the delivery
Can you hold my order until {time|the end of May}?
I'd like to reschedule
Can it be delivered earlier than {time|20 April}?
{time|Tomorrow} doesn't suit me any more
Not {time|Monday} please, {time|Tuesday} is better
Can I pick a different time slot?
Our floor is still being laid, so would you mind keeping the {product|sofa} in your warehouse until {time|15 July}?
I have a delivery booked for order {order-number|2230981} on {time|Wednesday morning} but a hospital appointment came up, could we make it {time|Friday} instead?
please you can bring the {product|table} {time|after 6 pm}? I am working until {time|5 pm}
hiya, driver text says {time|8 am} {time|tomorrow}, any chance of making it {time|after 10} as i do the school run
can we re arange the delivary for {time|next tuesday}
{person|Mr Hughes} has just rung me to say {time|the 4th}, but I am on holiday then, {time|the 11th} would be fine
I'd be most grateful if the {product|wardrobe} could come {time|after Easter} instead of {time|before Easter}
Both deliveries are on different days, can you bring the {product|bed} and the {product|mattress} together on {time|Saturday}?
The lift is out of order until {time|next Monday}, please push my delivery back
Something came up {time|today}, I must put off the delivery to {time|the weekend}
`,
  'cancel-order': `
I want to cancel my order
Please cancel {order-number|1184520}
Can I still cancel?
Cancel it please, {reason|I've changed my mind}
Cancel the {product|coffee table} please
Please cancel the {product|sofa} before it's sent, {reason|we don't need it any more}
How do I cancel an order?
I ordered twice by mistake, please cancel one
Could you take the {product|lamp} off my order?
Stop my order please
I'd like to cancel because {reason|I found it cheaper somewhere else}
Cancel please, {reason|it takes too long}
I ordered a {product|bed frame} {time|last night} but {reason|my landlord is leaving me his old one}, so please cancel
Would you be so kind as to cancel order {order-number|70093318}, as {reason|we are not moving house after all}?
Hello I want to cancel my buying of {product|wardrobe} because {reason|my room is too small for it}
hi, sorry, can you cancel the {quantity|four} {product|dining chairs} i ordered {time|this morning}? {reason|my wife hates the colour}
pls cancle my oder, {reason|i picked the wrong size}
My father {person|Mr George Allen} placed an order {time|yesterday} and would like to cancel it since {reason|he was charged more than he expected}
Please cancel only the {colour|green} {product|armchair} from {order-number|4402197} and keep the rest
Due to {reason|losing my job} I am no longer able to afford the {product|kitchen table}, can the order be cancelled?
Is it too late to cancel? It says ready to dispatch, but {reason|the delivery date doesn't work for us}
I was told {time|the end of June} and it's {time|September} according to your mail, so I am cancelling
`,
  urge: `
Why is it taking so long?
Can you hurry up please?
I've been waiting for ages, please send it
Please speed up my order
It should have been here {time|last week}!
I need this {product|bed} urgently
Come on, when are you finally going to ship it?
Still nothing, what is the hold-up?
You promised {time|Monday} and it's {time|Thursday}
Can you push the warehouse a bit?
This is far too slow
Please get my {product|sofa} out {time|today}
I am sleeping on the floor, so could you please make sure the {product|mattress} leaves the warehouse {time|today}?
It's been late since {time|2 May}, order {order-number|9913045}, please give it priority
I understand you are busy, but I would be grateful if somebody could chase the carrier for my {product|sideboard}
Why so slow the delivery? I pay already {time|last month}, please do fast
honestly we've been eating off boxes since {time|easter}, can someone please get a move on with our {product|dining table}
plese hurry with my {product|cot}, baby is due {time|next week}
This is the third time I am asking you to dispatch my {quantity|six} {product|chairs}, please do it
My guests arrive on {time|Friday} and the {product|sofa bed} still hasn't been sent, please rush it
{person|Mr Turner} told me on {time|Tuesday} he would chase it and nothing has moved since, get it sent please
Delayed again?? How much longer do I have to wait for a simple {product|bookshelf}
`,
  freight: `
How much is delivery?
Is delivery free?
Do you deliver to {address|Scotland}?
What does shipping to {address|Dublin} cost?
Do I have to pay extra for the {floor|third floor}?
Can I collect it myself to save the delivery cost?
Is there a surcharge for islands?
What are your delivery charges?
From what amount is shipping free?
Is the {floor|first floor} included or only the {floor|ground floor}?
Why is delivery {money|£79} and not {money|£39}?
Is carrying it up to the {floor|5th floor} included in the delivery?
I live on the {floor|fourth floor} without a lift, would your drivers bring the {product|wardrobe} up and what would that add to the delivery charge?
Could you please let me know whether {address|Truro, Cornwall} is within your delivery area?
How much I pay for transport of {quantity|two} {product|mattresses} to {address|Rotterdam}?
hi there, before i order, is postage for the small {product|stool} the same as for a big {product|sofa}?
how much is shiping to {address|belfast}
If I buy the {product|bed} and the {product|nightstands} together, do I pay the delivery fee once or three times?
My basket shows {money|45 pounds} for delivery although it says free over {money|500 pounds}, how is that calculated?
Is there an extra delivery cost if the {product|corner sofa} has to go to the {floor|1st floor} of a house with narrow stairs?
Do you bring it only to the kerb for that delivery price or into the {room|living room}?
We're out in the country near {address|Hay-on-Wye}, do your vans come that far and is it more expensive?
`,
}
