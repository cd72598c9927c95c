/** English utterances that give many details at once, names and places and reasons above all; one a line, slots marked. */
export const ENGLISH: Readonly<Record<string, string>> = {
  'order-status': `
Order {order-number|QH-77120}, {product|chest of drawers}, has it shipped?
{person|Helen Brooks} here, {phone|07700 900231}, where's my {product|mattress}
status of {order-number|4419027}? placed {time|last Tuesday} under {person|Omar Farouk}
tracking {order-number|TRK9920184} says {address|Bristol} since {time|Monday}, is that right
my {colour|grey} {product|recliner}, order no {order-number|51877}, still processing?
has the second parcel with the {part|cushions} left yet
`,
  'delivery-time': `
How long to {address|Norwich} for the {product|dining set}?
if i order {quantity|two} {product|armchairs} {time|today} when do they reach {address|Cork}
Will the {product|wardrobe} be here {time|before Christmas}?
delivery to {address|Plymouth} {time|next week} possible?
earliest date for {address|12 Mill Road, Cambridge}?
`,
  'change-address': `
Please send it to {address|48 Harbour Street, Whitstable} instead
new address: {address|Flat 3, 27 Queens Road, Reading RG1 4AU}, name {person|Peter Walsh}
Change the recipient to {person|Sonia Mehta}, phone {phone|07911 123456}
{order-number|A-30917} should go to my sister {person|Ruth} at {address|9 Elm Close}
moved house, now {address|221 Park Avenue, Leeds}, {floor|3rd floor}
deliver to {address|Exeter} not {address|Exmouth} pls
it's {address|House 14}, not 41, I mistyped
can my neighbour {person|Mr Doyle} take it, {address|number 16}
contact on the day is {person|Fatima}, {phone|+44 7700 900812}
swap the address to {address|Unit 5, Riverside Park, Derby DE24 8HG}, attention {person|Gareth Pugh}
please use {person|Nina Kowalski} as the name, {phone|020 7946 0958}
`,
  'change-delivery-time': `
can't do {time|Thursday}, could the {product|sofa} come {time|Friday afternoon}
move {order-number|66182} to {time|12 May} please
not {time|tomorrow}, make it {time|Saturday after 2pm}
hold the {product|bed} until {time|the end of June}, the {room|bedroom} isn't painted
{time|Monday morning} works better than {time|Monday evening}
`,
  'cancel-order': `
Cancel {order-number|33018}, {reason|I ordered the wrong size}
{reason|found it cheaper locally}, please cancel the {product|sideboard}
cancel my {product|bunk bed}, {reason|the kids want separate rooms}
{reason|We're moving abroad}, so stop order {order-number|QX-5512}
please cancel, {reason|delivery takes too long}
don't need the {product|desk} any more, {reason|my office gave me one}. cancel
cancel {quantity|two} of the {quantity|six} {product|chairs}, {reason|we don't have the space}
{reason|ordered twice by accident}, scrap the second one
I'd like to cancel because {reason|my husband already bought one}
`,
  urge: `
{product|sofa} was due {time|last Friday}, hurry up please
order {order-number|90211}, chase the courier, I need the {product|cot} {time|by Sunday}
why is {person|Mark} not calling back, my {product|table} is late
`,
  return: `
return the {product|rug}, {reason|the colour clashes with our floor}
{reason|It's too firm for me}, I want to return the {product|mattress}
send back {order-number|71920}, {reason|smells awful}
I'd like my {money|£640} back, {reason|the sofa is far too low}
{reason|doesn't fit through the door}, can you collect the {product|wardrobe}
returning {quantity|three} {product|stools} because {reason|they wobble}
{reason|looks cheap in real life}. return please
{product|lamp} going back, {reason|not bright enough}
we want to give back the {product|corner sofa}, {reason|it takes up the whole room}
{reason|my daughter is allergic to the filling}, refund the {product|pillows}
`,
  exchange: `
swap the {colour|beige} {product|chair} for {colour|navy}, {reason|shows every stain}
exchange my {size|150 cm} {product|bed} for the {size|180 cm}, {reason|too narrow for two}
{reason|the legs are uneven}, send me another {product|stool}
can i change the {product|curtains} to {colour|charcoal}, {reason|too light}
replace {quantity|one} {part|door}, {reason|the hinge side is wrong}
want the {material|leather} version instead of {material|fabric}, {reason|we have a cat}
`,
  'refund-status': `
{money|£120} for the {product|shelf}, promised {time|on 3 March} by {person|Dean}, not here
refund {order-number|RF-20931}, {person|Alice Ng}, when?
`,
  'damage-report': `
{part|glass top} of the {product|coffee table} arrived cracked
{quantity|two} {part|legs} on the {product|dining table} are snapped
the {product|wardrobe} {part|door} has a dent, order {order-number|88031}
big tear in the {part|seat cushion}, {product|armchair} came {time|this morning}
{product|mirror} smashed, {part|frame} bent as well
scratches all over the {colour|white} {product|tv stand}
{part|headboard} ripped when i opened the box
`,
  'missing-part': `
no {part|screws} in the box for the {product|bookcase}
missing {quantity|four} {part|hinges} and {quantity|one} {part|shelf}
{product|bed} came without {part|slats}
where is the {part|remote} for the {product|recliner}
{quantity|two} {part|drawer runners} short, order {order-number|55109}
the {part|allen key} and {part|instructions} weren't there
bag of {part|dowels} missing from {product|desk}
only {quantity|three} {part|castors}, should be {quantity|five}
`,
  'wrong-item': `
ordered {colour|oak} got {colour|walnut}
I bought a {size|140 cm} {product|table} and you sent {size|120 cm}
got {quantity|four} {product|bar stools} instead of {quantity|four} {product|dining chairs}
this {product|rug} is {colour|pink}, I asked for {colour|rust}
`,
  'quality-problem': `
{part|armrest} came loose on the {product|office chair}
the {product|sofa} {part|seat} sags, bought {time|in March}
{part|drawers} stick and the {part|handle} fell off
{material|veneer} peeling off the {product|sideboard} {part|top}
{product|bed frame} squeaks every night
`,
  repair: `
can {person|Tony} come and fix the {part|hinge} on our {product|wardrobe}, {address|5 Abbey Road}
{product|standing desk} {part|motor} dead, repair {time|this week}? {phone|07700 900655}
please repair the {part|zip} on my {product|sofa}
`,
  warranty: `
is the {part|frame} of the {product|sofa} covered, bought {time|in 2023}
warranty on {order-number|19203}, {product|mattress}?
`,
  compensation: `
you wasted my {time|Saturday}, I want {money|£50} off
knock {money|20 euros} off for the scratched {part|leg} and I'll keep the {product|table}
`,
  complaint: `
{person|Brian} on the phone was rude, {reason|he hung up on me}
I'm reporting you, {reason|nobody answers my emails}
`,
  'install-book': `
book assembly for {time|Tuesday at 10}, {address|33 Station Road, York}, {person|Emma Reid}, {phone|07700 900377}
need {quantity|two} {product|wardrobes} put together, {floor|4th floor}
can {person|Luis} fit our {product|blinds} in the {room|kitchen} {time|next Monday}
someone to hang a {product|mirror} in the {room|hallway} please
`,
  'install-change': `
fitter is booked for {time|Wednesday}, move to {time|Friday 9am}
tell {person|Kevin} not to come {time|today}, {reason|I'm ill}, {time|next Thursday} instead
`,
  'install-problem': `
{person|Stefan} drilled into the {part|top} of my {product|desk}
{product|shelf} hung crooked in the {room|study}
`,
  'install-fee': `
how much to fit {quantity|six} {product|blinds} on the {floor|second floor}
is {money|£90} normal for a {product|wardrobe}
`,
  'assembly-help': `
which way round does the {part|back panel} go
{part|cam lock} won't turn on {product|drawer unit}
stuck at step 7, the {part|side rail} doesn't line up
`,
  price: `
{size|180 cm} {material|leather} {product|bed}, how much
{quantity|four} {product|chairs} plus {product|table} for {money|$900}?
`,
  stock: `
{colour|moss green} {product|sofa} in stock?
need {quantity|ten} {product|folding chairs} {time|by Friday}, got them?
`,
  fit: `
I'm {body-height|6'3}, is the {product|bed} long enough
my wife is {body-height|158 cm} and I'm {body-height|191 cm}, one {product|sofa} for both?
for a boy of {body-height|125 cm}, which {product|desk}
lift is {size|110 cm} wide, does the {product|wardrobe} go in
adult of {body-height|185 cm}, would the {product|recliner} do
{room|hallway} only {size|95 cm}, {product|shoe cabinet} ok?
girl, {body-height|130 cm}, {product|chair} height?
man {body-height|5ft8}, does my head reach the {part|headrest}
`,
  material: `
is the {product|table} {material|solid oak} or {material|mdf}
what's inside the {part|cushions}, {material|foam} or {material|feather}
{part|legs} {material|steel} or {material|aluminium}?
`,
  colour: `
do the {product|curtains} come in {colour|sage}
is {colour|sand} closer to {colour|cream} or {colour|grey}
`,
  safety: `
does the {product|bunk bed} {part|ladder} have rounded edges
{product|crib} paint safe for {room|nursery}?
`,
  care: `
red wine on {material|linen} {product|sofa}, help
can I oil the {material|teak} {part|tabletop}
`,
  customise: `
make the {product|bookcase} {size|230 cm} tall in {colour|black}?
{product|bench} in {material|ash}, {size|1.35 m}, for the {room|dining room}
`,
  recommend: `
{product|sofa} under {money|$1,500} for a small {room|living room}
I'm {body-height|5 foot 2}, which {product|office chair}
`,
  'design-service': `
could {person|Clara Jensen} measure our {room|kitchen} in {address|Hackney} {time|next Saturday}
`,
  invoice: `
invoice for {order-number|60213} to {person|Daniel Roth}, {address|7 Castle Street, Bath}
`,
  freight: `
shipping to {address|Inverness} for {quantity|two} {product|beds}?
do you deliver to {address|Malta}, a {product|dresser}
carry up to the {floor|fifth floor}, cost?
`,
  privacy: `
delete everything about {person|Ingrid Larsen}, {phone|07700 900444}
remove {address|14 Oak Lane} from my account
`,
  human: `
can I talk to {person|Julie}
put {person|Mr Hughes} on please
`,
  praise: `
{person|Tomasz} and {person|Piotr} were brilliant, {product|kitchen} looks lovely
thank {person|Amina} from me, the {product|armchair} is perfect
`,
  greet: `
hi, this is {person|Rosa}
`,
}
