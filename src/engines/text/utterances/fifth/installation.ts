/** English utterances about putting furniture together, by the crew or alone, said sideways; one a line, slots marked. */
export const INSTALLATION: Readonly<Record<string, string>> = {
  'install-book': `
The {product|wardrobe} is here in boxes, when could your fitter come round?
I'm all thumbs. Please send someone to put the {product|bed} up on {time|Saturday}.
need a guy to mount the {product|mirror}, {time|friday} ok?
Can I get a slot for having the {product|kitchen cabinets} put in?
Everything has arrived at {address|9 Palm Court}, so please schedule the team.
We'd like one of your people to assemble the {product|bunk bed}, any time {time|next week}.
Book me a fitter for {order-number|AJ30228}, please.
I paid for the assembly service but no one has given me a date yet. {time|Tuesday morning} suits.
Boxes came {time|today}, arrange the technician can?
Kindly depute installation person to {address|Sector 21, Noida} {time|tomorrow}.
Would {time|the 17th} work for your lads to build our {product|bookshelves}?
My arthritis won't let me do it, so please set me up with a handyman for the {product|desk}.
How do I get hold of a date for someone to hang the {product|curtain rails}?
Put me down for {time|Thursday afternoon}, it's the {product|wall bed} that wants fixing to the wall.
i want to make an apointment for the instalation
Could the crew who deliver also build it? If not, pencil somebody in for {time|the day after}.
Please get a pro in to wire up the {product|chandelier} in our {room|hall}.
{quantity|Four} {product|wardrobes} waiting to be put together in the {room|spare room}, who can you send and on which day?
Does your fitter have anything free {time|this weekend}? The {product|shelves} are sitting in the {room|hallway}.
I'd like the {product|TV unit} hung on the wall by someone qualified, {time|after 5pm} if possible.
Reserve me a fitting slot in {time|early June}, the {product|kitchen} lands at {time|the end of May}.
{product|Cot} has landed, baby hasn't. Get a fitter here {time|before the weekend}?
Send installer to {room|office}, {quantity|ten} {product|desks}, contact {person|Mr Rahman} {phone|017 5523 9081}.
Ready when you are! Which day can your people come and do the {product|sliding doors}?
Ticked "no assembly" at checkout but I do want it done now, first free date please.
Could we set up a visit for the {product|blinds}? I'm home from {time|Monday}.
`,
  'install-change': `
The fitter's booked at {time|nine}, I can't be there until {time|noon}. Could he come then?
Paint is still wet, so let's do the {product|wardrobe} fitting {time|a week later}.
Please swap the technician's visit from {time|Tuesday} to {time|Friday}.
can ur assembly guy come {time|monday} instead, my kid is sick
We need to put off the kitchen fitters till the electrician is done, say {time|the 25th}.
I've got an installer coming {time|tomorrow} but the {product|bed} isn't even here. Move him back?
Could the crew start earlier? {time|Eight} would be better than {time|eleven} for building the {product|shelves}.
Building management only allows drilling {time|after 10 am}, so shift the fitter's slot.
My shifts changed. Which other days does the carpenter have?
Not {time|this Sunday} for the handyman, {time|next Sunday} please.
The assembly appointment for {order-number|AJ77102}: please rearrange.
rescedule the instalation to {time|wednesday}
Anyone got an earlier assembly opening? I'm listed for {time|30 April}.
I must fly out on {time|the 6th}, so the man hanging the {product|lamps} has to come another day.
Tell the fitters not to come {time|today}, we've no power. {time|Tomorrow} is fine.
Is your installer flexible? I'd prefer {time|the evening} over {time|lunchtime}.
My appointment to have the {product|mirror} mounted clashes with a funeral. Can I pick another?
Postpone fitting by two days la, lift under maintenance.
Let's delay putting up the {product|bunk bed} until {time|after half-term}.
We said {time|2 o'clock} for the {product|wall unit} build, would {time|4} be a bother?
Landlord wants to be present when they drill and he can only do {time|Saturdays}. Change it, please.
Fitter's visit: bring it forward to {time|Monday} if he has a gap.
Please hold off the assembly team until I message you, the floor guys are late.
I booked the technician for the wrong week, it should be {time|the week of the 19th}.
Kindly revise installation date, {time|Eid} falls on the same day.
May I move {person|Gary}'s visit to build my {product|desk} to {time|Thursday}?
`,
  'install-progress': `
Fitter was due at {time|ten}, it's {time|half past eleven} and no sign of him.
Is the carpenter on his way?
{quantity|Two} guys have been at the {product|wardrobe} since {time|this morning}, how long does that normally take?
where's your technician now, i'm stuck at home waiting
How many more days will the kitchen crew need?
He left for "a missing tool" {time|two hours ago}. Is he coming back?
Has anybody been assigned to put up my {product|bed} yet?
They've done half the {product|shelves} and gone home. When will it be finished?
Could you check with {person|Ravi} whether he's near {address|Bukit Timah}? He's meant to assemble our {product|desk}.
Is the team still on for {time|today}, or should I go to work?
What's the fitter's ETA?
installer not reach yet, can call him?
Are they done at my mum's place? I can't get through to her.
I've got the appointment for the {product|blinds} but nobody's rung. Which stage is that at?
Does the assembly of {quantity|two} {product|bunk beds} wrap up {time|tonight}, do you think?
The app says "engineer en route" but the dot is in another city.
Who's coming to hang the {product|mirror}, and how far off is he?
technishun not here, its {time|3pm} already
Can you find out whether they've finished fitting the {product|kitchen} at {address|flat 6}?
Waiting on the lads to build the {product|wall bed}. Are they stuck in traffic or something?
My wife says the crew packed up. Was the job signed off as complete?
Just wondering if the fitter got my message and is still heading over.
First crew did the {part|frames}, a second one was going to do the {part|doors}. When are they due?
Are your installers held up? {time|9 to 12} has come and gone.
Is someone actually scheduled for the remaining {quantity|three} {product|cabinets}, or have we been forgotten?
Sir kindly share live location of installation person.
`,
  'install-problem': `
Your fitter put the {part|doors} on upside down.
They drilled straight through a water pipe!
He left without fastening the {product|bookcase} to the wall, and we have toddlers.
The crew hung my {product|mirror} squint.
There's sawdust everywhere and a chunk out of the skirting since your men were in.
the fella use wrong {part|screws}, {product|bed} shaking after he left
Chap turned up with no tools and went off in a huff after twenty minutes.
{quantity|Three} {part|screws} left over once your carpenter had gone. Should I worry?
Your man smoked in my {room|nursery} while he built the {product|cot}.
The kitchen {part|doors} don't line up and the fitter told me to "live with it".
They fitted the {part|rail} so high that I can't reach it.
Gouged my parquet dragging the {product|wardrobe} into place, your {quantity|two} gentlemen did.
{product|Shelf} came off the wall an hour after they'd fixed it.
fitters did a botch job on my {product|drawers}, nothing closes
The installer refused to finish unless I gave him cash.
He mounted the {product|TV unit} on the wrong wall even though I showed him the drawing.
Holes in the wrong place, {quantity|four} of them, in a brand new wall. Thanks to your team.
Your guys forgot the {part|back panel}, it's still leaning in the {room|corridor}.
The {product|ceiling lamp} your electrician put up trips the fuse.
One {part|runner} was put in back to front by the assembler so the {part|drawer} jams.
instalation was not profesional, gaps everywhere
The installers stood the {product|cabinet} on uneven feet and just drove away.
He cracked the {part|worktop} while cutting out the sink hole.
Technician came alone for a two-man job, and dropped the {part|side panel} on my tiles.
They glued what should've been screwed. I watched them do it.
The silicone around the {product|vanity} is a smeary mess, whoever fitted it was in a rush.
`,
  'install-fee': `
Is putting it together thrown in, or do I pay extra for that?
What would your chap want for hanging a {product|mirror}?
is drilling included or does he charge per hole
How much to have {quantity|two} {product|wardrobes} built?
Is there a cheaper way of getting it assembled than your {money|£90} fitter?
What's the rate for assembling a {product|bunk bed}?
I'm curious what you'd ask for fitting the {product|kitchen} from start to finish.
The fitter wanted {money|$40} cash for the wall plugs. Is that in your price list?
Does a {time|Saturday} fitter cost more than a weekday one?
assembly how much ah for {product|king size bed}
Do I get charged again if the technician must come back?
Before I say yes to the handyman, what's the damage?
Would taking apart my old {product|wardrobe} be part of the assembly price?
Is the mounting of the {product|TV bench} free for members?
Quote for setting up {quantity|twelve} {product|office desks} please.
Whats the instalation charge
If I do half myself, does the fitting get any cheaper?
Do you bill assembly by the hour or per piece?
Concrete walls here. Do your people ask more for drilling those?
Is a tip expected, or does {money|€55} for assembly cover the lot?
Charges for fixing {product|curtain rods} in a 3-window flat, sir?
Will I be out of pocket for {part|wall brackets} and {part|screws} when the fitter brings his own?
What would hoisting a {product|sofa} through the window set me back?
Should I expect a call-out charge when your guy comes to put the {product|desk} together?
At checkout it says {money|£35} for "white glove". Does that pay for the building of it too?
How much does carrying it up to {floor|the third floor} and assembling it come to?
`,
  'assembly-help': `
Step 7 makes no sense, which way round does the {part|side panel} go?
I'm sitting on the floor with {quantity|forty} {part|screws} and no clue.
which {part|screw} for the {part|backrest}, the long or the short one
The {part|cam lock} just spins and won't bite. What's the trick?
Have you got a video of how the {product|bed} goes together?
I've put the {part|base} in the wrong way round, can I get it apart without wrecking it?
Building the {product|bunk bed} on my own. Do I need a second pair of hands for the {part|top rail}?
Lost the booklet. Is there a PDF of the instructions for the {product|desk}?
The holes on my {part|shelf} won't line up with the {part|pegs}, what am I doing wrong?
Do I glue the {part|dowels} or just push them in?
stuck at page 12 pls help, {part|drawer} wont slide in
How tight should the {part|bolts} on the {part|legs} be?
Does the {part|rail} with the notch face in or out?
My drawing shows {part|part H}, mine are labelled by number. How do I match them up?
Which wall plug should I use for plasterboard when I hang the {product|shelf} myself?
I've got {quantity|two} {part|screws} left over after doing the {product|chair}. Where did they belong?
how do i get the {part|gas lift} into the {part|base}, its not clicking
How do I level the {part|doors} on the {product|wardrobe} I've just built?
can't work out how the {part|slats} clip in, the picture is tiny
Is it normal that the {part|back panel} has to be hammered in? Halfway through and scared to break it.
What size of drill bit do I need to fix the {product|bookcase} to brick, doing it on my own?
The {product|sofa bed} won't fold shut now I've put it together, where did I go wrong?
asembly question: does the {part|hinge} plate go on before the {part|door}?
My better half says the {part|crossbar} goes under, I say over. Settle it before we divorce.
Following the leaflet, I've reached the bit with the {part|tension spring} and can't stretch it far enough.
How do I take the {part|legs} off again to get it through the door? They're screwed in somehow.
`,
}
