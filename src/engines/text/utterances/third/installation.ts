/** English utterances about installation and assembly, as customers type them; one a line, slots marked. */
export const INSTALLATION: Readonly<Record<string, string>> = {
  'install-book': `
I'd like to book an installation
can someone come on {time|Saturday} to put up the {product|wardrobe}
need fitter for {product|curtains}
The {product|bed} has arrived, when can your team assemble it?
please arrange assembly for {order-number|IN-40081}
book install {time|next Wednesday afternoon}
预约安装 {product|衣柜} {time|this weekend} ok?
We have {quantity|three} {product|bookcases} in boxes, could you send a man round
my {product|mirror} is {size|2 m} tall, i want it professionally hung. how do i make an appointment
How do I schedule the fitters
hello goods received {time|today}, pls send installer {time|tomorrow}
i paid for assembly at checkout but nobody has contacted me to set a date
Could the assembly be on {time|Friday at 10}? Address is {address|9 Mill Road}, {floor|3rd floor}.
want someone to mount {product|tv unit} on wall
I thought I'd manage the {product|bunk bed} alone but no. Can I still add assembly?
installation appointment for {product|desk}, {product|shelves} and {quantity|2} {product|lamps} please
do u have a slot {time|this evening}
The boxes came early. Would it be possible to have a technician {time|before the 20th}?
call me on {phone|07700 900482} to fix a day for the fitting
pls assign a worker, our {product|shoe cabinet} arrived, contact {person|Leila} {phone|050 555 0134}
my elderly mother can't build a {product|bed} herself so please book someone for her in {address|Swansea}
when are your fitters free in {time|the first week of May}? {floor|12th floor}, parking is tricky
arrange installtion pls
Can assembly be done straight after delivery, same day? I'd like to book that.
Hi, {person|Mr Fraser} here, the {product|kitchen cabinets} are in the {room|garage} and ready for fitting, any dates?
set up appointment, {time|Monday} or {time|Tuesday}, mornings
I need an electrician from you to fit the {product|pendant lamp}
looking to have the {product|blinds} fitted {time|next week}
Now that the painting is finished we can have the {product|wall shelves} installed. Which days are open?
Assembly for {quantity|14} {product|desks} at our {room|office}, {address|40 Dock Street}, can you do it on {time|a Sunday}?
安排师傅 {time|明天} come to install {product|bed} pls, phone {phone|137 1234 0098}
book a fitter
can your installer also come for a {product|wardrobe} i purchased {time|last year}, i moved house
Please book me in for putting together the {product|sofa bed}; I'm home {time|after 4pm} most days
i missed the link for booking the assembely, can u do it here
Could we fix a date for the {product|sliding doors}? any weekday is fine
would like a technician to anchor {product|chest of drawers} to the wall in the {room|nursery}
The delivery man said assembly has to be booked separately. So I'm booking.
first available assemby slot please
i need my old {product|bed} taken apart and the new one built, can that be arranged for {time|the 11th}
order {order-number|660-213} is waiting in my {room|garage} for your guys, lets set a day
Kindly schedule installation of {product|massage chair} at {address|B-204 Lotus Residency}
{time|Thursday between 2 and 5} suits us for the fitters, can you put that in
Want to have the {product|curtain rail} drilled in. {part|Screws} and {part|rail} are here, only the person is missing
can installers do {product|crib} in {time|the evening}, baby comes soon
book same guy as last time, {person|Kofi}, for our new {product|wardrobw}
We're ready for the built-in {product|cupboard} now, how does one get an appointment
all {quantity|5 boxes} are here. send someone to assemble plz
Is it you or a partner company I book the fitting with? I'd need {time|25 June}
put me down for installation asap, {phone|07700 900530}
`,
  'install-change': `
can we move the fitting to another day
The installer is due {time|tomorrow} but I've to work, make it {time|Sunday} please
reschedule assembly {order-number|71102}
need to postpone installation, the {product|wordrobe} hasn't arrived yet
would {time|3 pm} instead of {time|10 am} be possible for the technician?
cancel the fitter, we built it ourselves
改安装时间 to {time|下周六} please
Change of plan: {time|Friday} no good for the assembly, {time|Monday} yes
installer coming at {time|8}, too early, baby asleep, later pls
Can the fitters come sooner? {time|Next month} is far too late for us
the walls are still wet so hold off the {product|shelf} installation until {time|the end of the week}
My appointment for the {product|curtains} is {time|the 6th}; could we do {time|the 7th}
pleae tell {person|Dave} the fitter not to come {time|today}
i have covid so your assembly people shouldnt come, new date?
push install back a week
May I change my fitting appointment from {time|morning} to {time|afternoon}?
Your system gave me an install slot on {time|the 30th} that I nevr picked, I want {time|the 28th}
install time change pls, phone {phone|07700 900760}
we have to rearrange the men who put up the {product|mirror}, no one home on {time|Thursday}
bring forward the assembely if you can
Appointment was set for {time|Tuesday 2pm}. My meeting got moved, so {time|after 5} is the only time I have
sorry need 2 change install date again, txt me {phone|07700 900093}
The technician rang to say he'd be early, but I'd like to stick to {time|4 o'clock}
Water pipes burst at home, so no fitting of the {product|bathroom cabinet} {time|this week}. Can we do {time|the weak after}?
move installation date, delivery got delayed to {time|the 9th} so fitting on {time|the 8th} makes no sense
can my assemby be moved to {time|the weekend}
Is it possible to split it: {product|bed} on {time|Monday} as planned, {product|wardrobe} on {time|Wednesday} instead?
not {time|Saturday} please, building forbids drilling at {time|weekends}
how do I alter the appointment with the fiter
I booked {time|the 15th} by mistake, should be {time|the 25th}
installer {time|tmrw} -> {time|friday} pls
My lift will be out of sevice on the fitting day and the {product|cupboard} parts are heavy; pick another date?
Our floor man is late. The {product|kitchen} fitting will have to wait until {time|mid October}
can u send the guy {time|befor lunch} rather than at {time|5}
师傅 can come {time|Sunday} instead? {time|Saturday} i not at home
Please delay the technician by an hour, I'm stuck in traffic
The hospital called and I have to go in that day. Please find me a different fitting day, {person|Mrs Yilmaz}, {order-number|F-3320}
installation for {product|desk}: swap the {time|9am} slot to any later slot
I'd like to withdraw from the {time|Friday} assembly and book a new one {time|in two weeks}
too soon! we only get the keys on {time|the 1st}, fitters should come after that
only {time|weekends} work for me, the fitting is set for {time|a Wednesday}
fitter's slot {time|12 to 4} clashes with nursery pickup, earlier one available?
could you put off the {product|lamp} instalation till the electrician's done
Rather than {time|next Monday}, could your man mount the {product|tv bracket} {time|this Monday}?
My neighbours complained about noise, so we need a weekday slot for drilling instead of {time|Sunday}
wrong day!! i said {time|19th} for assembling, email says {time|18th}
can we change to {time|evening}, installer can call {person|Lucy}
We'd prefer another technician and another day for the rest of the {product|wardrobe}
earlier installation please {time|today} if anyone cancels
shift my assembly booking by one day
`,
  'install-progress': `
where is the installer
The fitter was supposed to be here at {time|9}, it's {time|11}
is the technician on his way?
how much longer will the assembly take
your guy left halfway {time|yesterday}, is he coming back {time|today}
who is coming to fit my {product|wardrobe}, name and number please
师傅 到哪了? waiting since {time|8am}
has my installation been assigned to anyone
No one showed up for the {product|bed} assembly.
technician eta
When will the rest of the {product|kitchen cabinets} be finished? {quantity|Three} {part|doors} are still standing in the {room|hall}
I have an appointment {time|today} for {order-number|A-7730}, has the team set off?
can i have the phone number of the fitter, mine is {phone|07700 900674}
the installer said he'd go fetch a {part|screw} and never returned
Is the fitting still on for {time|this afternoon}? haven't heard a thing
installation status {order-number|55902}
how long does it normally take them to put up a {product|sliding wardrobe}, they've been here five hours
What happened to {person|Stefan}, our fiter? He doesn't pick up.
is install done on {floor|16th floor}? im at work and my tenant doesnt answer
so the man came, measured, said he needs another {part|panel} and left. what is the next step
any sign of the assembly guys
The app shows "technician accepted" since {time|Tuesday}, does that mean a date is fixed?
waiting for fitter {time|all day} pls update
When does the second appointment to finish the {product|bookcase} take place?
has he confirmed? your installer
did they complete the job at {address|17 Vine Street}, I couldn't be there
installer said half an hour, that was {time|two hours ago}
Could you tell me which technician is booked for {time|tommorow} and when he comes?
the fitting team is one man short, will they finish the {quantity|12} {product|desks} {time|by tonight}
I got a text that the technician has arrived but nobody's at my door
still waitng for the fitter to ring me on {phone|555-0187}
什么时候 finish installation? the {product|柜子} only half built
are your people coming or not
My wife let the installers in at {time|nine}; can you see if they have finished the {product|wardrobe}?
Which part of the fitting is still open? The report says 80 percent
{person|Mr Osei} the technician, is he still coming, it's {time|nearly 6}
installation order {order-number|IS-0912} shows completed but nobody came
fitter running late?
They left on {time|Friday} saying a missing {part|rail} would take a few days. When do they come back to finish?
What number is my job on the technician's list {time|today}?
the man doing our {product|blinds} drove off with the {part|ladder} still here, is he returning
how far away is the assembler
assembly crew was here, did {quantity|two} of {quantity|four} {product|beds}, when will the others be done
i booked assembley {time|last week}, has it been passed on to anybody
Can I track the installer like a parcel?
has someone picked up my installation request yet
any news about when the fitter can resume? He's waiting for a {part|hinge} from you
fitter no show, where is he??
the installers phone {phone|139 8888 0021} is off, is he really coming {time|this morning}
My {product|shelf} should be up by now. Is the job finished, can I go home and look?
`,
  'install-problem': `
the installer drilled into a water pipe
They put the {product|wardrobe} together crooked
your fitter scratched my floor
{part|door} doesnt close since your man assembled it
The technician left with the job half done and rubbish everywhere
installed upside down lol
fitters mounted the {product|shelf} {size|10 cm} too low
师傅 装歪了, {product|mirror} is not straight
He didn't anchor the {product|chest of drawrs} to the wall though I asked him to
hole in the wrong wall!!!
the guy you sent was rude and in a hurry, and now the {product|bed} wobbles
My {product|curtain rail} came down {time|the day after} your people fitted it.
installer broke a {part|tile}
Assembly was sloppy: {quantity|three} {part|scerws} left over, {part|drawers} uneven
they asked me for {money|200 yuan} cash on top, that isn't right
Your installer smoked in our {room|bedroom}
he used the wrong {part|screws} and now the {part|panel} is split
the {part|doors} of the {product|cabinet} installed {time|yesterday} hang at different heights
{quantity|two} men came, neither had a drill. What kind of fitting is that?
Left the {part|back panel} off completely
technician had no clue, followed youtube on his phone
After your team assembled the {product|bunk bed} I found loose {part|bolts}. With kids in it!
paint damaged by fitters in {room|hallway}
the {product|tv unit} they mounted is coming off the wall
the {product|sofa} {part|legs} were fitted wrong by the delivery guys, its tilting
Your technician {person|Ray} cut a hole for the socket in the wrong side of my {product|sideboard}
I am not satisfied with the installation, gaps of {size|2 cm} everywhere
装完 {product|wardrobe}, {part|sliding door} jumps off the {part|rail} every time
fitter refused to finish becasue of the skirting board and just left
the installation man broke the {part|glass}, hid it behind the box
{product|wardobe} fitted right in front of my light switch
They assembled {quantity|two} {product|chairs} with the {part|legs} back to front
After the fitting, the {product|lamp} trips the fuse
Job {order-number|FT-6619}: fitters came without covers on their shoes and left {colour|black} marks on the {product|rug}, plus the {product|shelf} isn't level
installer glued it instead of screwing it
your guys built the {product|desk} in the {room|bedroom} instead of the {room|study} and it can't be moved now
the fitter told me to hold the {part|panel} myself while he drilled, unbelievable
fitting was terrible
They forgot the safety {part|strap}, had to find out when it nearly tipped over on my boy
who comes back to fix it? The {part|hinges} were put on the wrong side
the {product|blinds} were installed so that the window cannot be opened
installers ripped the {part|headboard} {material|fabric} while carrying
Somebody needs to redo the {product|kitchen} worktop, it slopes, I put a {material|marble} on it and it rolled off
wall plaster came off in chunks, he said not my problem and went
the man you sent on {time|Monday} left nails on the floor and my dog stepped in one
bad instalation, {product|bookcaze} leans forward
my {product|mirror} fell after two days. it was your fitter who hung it
They swapped the {part|drawer fronts}, colours dont run through anymore
technician says done, i say not done, {part|handles} are still in the bag
i paid for pro assembly and could have done it better blindfolded
`,
  'install-fee': `
how much is assembly
is installation included in the price
What do you charge for drilling holes?
carrying up to the {floor|5th floor} without a lift costs wht?
assembly fee for a {product|wardrobe} pls
安装费多少 for {product|bed}?
do i pay the fitter in cash or is it in the order already
If I buy {quantity|four} {product|bookcases}, do I pay the fitting {quantity|four} times?
free install?
Is hanging the {product|mirror} extra on the {floor|mezzanine}
how much extra to take the old {product|sofa} apart and carry it down
the fitter wanted {money|£40} for drilling into {material|concrete}. Is that the normal rate?
Price for having {product|curtains} put up, {quantity|6} windows
{floor|third floor} no elevator, what does the carry cost, {quantity|two} boxes
does putting together a {product|desk} cost anything
I'd like a quote for fitting a {size|3 m} {product|sliding wardrobe}
{time|weekend} surcharge for installers?
Is there an installation charge for the {product|pendant lamp}, it needs wiring
u said free assembly now he ask {money|150 rmb}, which is it
how much would it be to have everything in order {order-number|E-2093} assembled up on the {floor|15th floor}
what does mounting on a {material|brick} wall cost compared with {material|plasterboard}
assembly cost to {address|rural Wales}
installation for {product|ikea style cabinet} not bought from you, price?
If the fitter has to come twice because you forgot parts, do I pay twice?
cost of carrying {product|piano bench} and {product|bed} to {floor|2nd floor}
Any call out fee when I cancel the fitter the same day?
For moving my assembled {product|wardrobe} from one room to another, what would your team ask
instalation fee??
Would you tell me whether dismantling at my old place and assembling at the new one is charged by hour or by piece
上楼费 for {floor|6楼} no lift, how much ah
drilling per hole price
does the {money|£69} assembly option cover both the {product|bed} and the {product|nightstands}
Is it cheaper if I assemble the {product|chairs} and your man only does the {product|table}?
do they bring thier own {part|screws} and {part|wall plugs} or does that cost more
fitting charge for {quantity|8} {product|blinds}?
What would installers charge to disconnect and remove the old {product|bathroom cabinet}
is assembly free over {money|$1000}
how much for wall anchoring
Please itemise the fitting: travel, drilling, disposal of packaging.
We live on the {floor|ninth floor} and the lift's too small for the {product|sofa}. What's the price of hauling it up the stairs or hoisting it?
hourly rate of ur fitters
how mcuh to asemble {product|gaming desk}
Do members pay for installation?
in store they told me {money|80 euros} for the {product|cabinet} assembly, online it says {money|110 euros}. Which one?
do I tip the technician, or is everything paid
can I get the assembly fee waived
Assembly quote for a hotel, {quantity|60} {product|beds}, {floor|1st floor} and {floor|2nd floor}, in {address|Brighton}
stair fee after {floor|4th floor}?
fitting price of an extra {part|shelf} inside the {product|wardrobe}
fitting at {time|7pm}, does that cost more than {time|daytime}
`,
  'assembly-help': `
I'm stuck on step 7
how do I attach the {part|legs} to the {product|sofa}
which {part|screw} goes where, the long ones or the short ones?
Can you send me a pdf of the instructions for the {product|wardrobe}
{part|cam lock} wont turn, am i doing it wrong
The picture shows the {part|rail} facing left, mine only fits facing right. Help!
{part|说明书}看不懂, {part|板 C} goes on top or bottom?
is there a video for building the {product|bunk bed}
Do I need {quantity|two} people to assemble the {product|table}?
what tools do i need
step 12 {product|desk}, holes don't line up
I've put the {part|drawer fronts} on and now they rub. How to adjust the {part|runners}?
in which order do the {part|slats} go
What size drill bit for the wall plugs of the {product|shelf}?
hi trying to put {product|crib} together, cant find where {part|bolt} D goes
I built the {part|side panel} the wrong way round, how can I take the {part|dowels} out without breaking it
lost {part|manual}, {product|shoe cabinet} {quantity|3} {part|doors}, send pls
{part|doors} hang uneven on the {product|wardrobe} I just assembled, which {part|hinge screw} moves them up?
how to connect the {part|motor cable} on the {product|standing desk}
The {part|manual} is in German only. Can I have it in English?
how do you get the {part|back panel} in? it's bigger than the groove
struggling with a {product|bed} alone at {time|midnight}, the {part|centre beam} won't click in
is the {part|felt pad} meant for under the {part|leg} or between {part|panels}
wich side is front on {part|panel 4}
Do I tighten all the {part|bolts} at the end or as I go?
what does the symbol with the crossed hammer mean in the instruction
I have {quantity|five} {part|screws} left over, did I forget something or are these spares
how does the {product|sofa bed} {part|mechanism} lock into the {part|frame}
need help hanging {product|curtains}, how high above the window should the {part|rod} go
怎么装 the {part|gas lift} on {product|office chair}? it doesn't go in
Could you explain step 3 to 5 of the {product|TV bench} leaflet? The drawings are tiny.
can this {product|mirror} be hung horizontally, where do i put the {part|hooks}
the {part|drawer} wont slide in, {part|wheels} on the wrong side maybe?
my dad and I are arguing whether {part|board 6} goes before {part|board 5}, please settle it
Anyone thier who can walk me through the {product|sliding door} track?
How do I take the {product|bed} apart again for moving?
Do you glue the {part|dowels} or just press them in
what's the torque / how tight for {material|glass} {part|top} {part|scerws}, scared to crack it
{part|allen key} size for the {product|chair}?
{part|remote} of {product|adjustable bed} wont pair with the {part|base}
{product|lamp} wires: {colour|brown} and {colour|blue} and {colour|yellow green}, which to which?
I am on page 4 of the manual for order {order-number|8820-A} and nothing matches the {part|parts} I've got in front of me
how to fix the anti tip {part|bracket} on a plasterboard wall
can I leave out the {part|middle shelf} while assembling
clip the {part|seat cover} on, but how? my thumbs hurt
the {product|trundle bed} wont roll under, did i put the {part|castors} on the wrong {part|rail}
whats the trick with the {part|zip} on the {part|cushion cover}, it has no {part|handle}
Half of my {product|bookcase} is done, but it leans. Should the {part|back board} go on before I stand it up?
assembley instructions for old model, {product|Nordby dresser}
got to the {part|hinges} and gave up, tell me how they clip on pls
`,
}
