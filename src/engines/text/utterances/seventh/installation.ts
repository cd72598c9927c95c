/** Ordinary English utterances about installation; one a line, slots marked. */
export const INSTALLATION: Readonly<Record<string, string>> = {
  'install-book': `
I'd like to book an installation
Can someone come and assemble my {product|wardrobe}?
I need a fitter
Please send somebody to put up the {product|shelves}
Can I make an appointment for installation?
When can your technician come to install it?
Do you have an installer free on {time|Monday}?
My {product|bed} has arrived, please arrange the assembly
Book assembly for {order-number|7719320} please, {floor|ground floor}
I want a technician on {time|Saturday}
Could you install the {product|lamp} for me?
We need the {product|kitchen cabinets} fitted on the {floor|first floor}
Everything was delivered {time|yesterday}, so could you please arrange for somebody to build the {product|wardrobe} in our {room|bedroom} {time|this week}?
I would like to reserve a fitter for {quantity|three} {product|bookcases}, preferably on {time|Thursday afternoon}
Hello, I need a man for mount my {product|tv unit} on the wall, when he can come?
hi! got the {product|bunk bed} sat in boxes, could we get one of your guys round {time|next weekend} to put it up?
can i book a instalation for {time|tuesday} at {address|12 Rose Street, Perth}
The flat is on the {floor|seventh floor} with a lift, please book the assembly of the {product|sofa} for {time|after 4 pm}
My mother {person|Mrs Jean Potter}, {phone|01632 960987}, needs someone to assemble her {product|recliner}, can you ring her to fix a date?
Could {person|Mr Reid}, who did our {product|dresser}, come again on {time|22 June} to hang the {product|mirror}?
I didn't add assembly to my order, but I would like to have it after all, which days are available?
The decorators finish on {time|Wednesday}, so I can have your installers in any day from {time|Thursday}
`,
  'install-change': `
Can I change my installation appointment?
I need to move the fitter to another day
Please postpone the assembly
The installer was coming {time|tomorrow}, can he come on {time|Friday} instead?
I can't make the installation on {time|Tuesday}
Could the technician come later?
Can we reschedule the fitting?
Is an earlier installation slot possible?
My {product|wardrobe} isn't here yet, so please move the installation
I'd rather have the fitting on {time|Thursday} than {time|Wednesday}
Could your fitter come in {time|the morning} and not in {time|the afternoon}?
Different day for the assembly please
The delivery has been delayed until {time|8 October}, so the installation on {time|6 October} makes no sense, could you shift it?
I should be grateful if you could put back my assembly appointment from {time|9 am} to {time|11 am} on the same day
Please change the day for the install man, I not at home {time|monday}
really sorry, kid's ill, can we do the {product|bunk bed} assembly {time|next week} rather than {time|tomorrow}?
need to chnage my instalation date to {time|the 15th}
{person|Mr Grant} was due to fit the {product|shelves} on {time|Saturday}, could he do {time|Sunday} instead?
For order {order-number|3340918} I picked {time|Monday morning} for the fitters, but I need {time|Monday evening}
The painters are still in our {room|living room}, can your technician come {time|after the 20th}?
The lift in our building is broken and I'm on the {floor|9th floor}, better put the fitting off until {time|next Friday}
Would it bother you if we brought the installation forward to {time|this afternoon}?
`,
  'install-progress': `
Where is the technician?
The fitter hasn't turned up
When will the installer get here?
Is somebody still coming {time|today}?
How long will the assembly take?
Has a technician been assigned yet?
When will the installation be finished?
Nobody has called me about the installation
I'm waiting on the {floor|eighth floor}, where are the fitters?
The installers are late, are they on their way?
Any news on my fitting appointment?
Is my installation confirmed for {time|Friday}?
I have been at home since {time|8 am} waiting for the man to assemble the {product|bed}, could you find out where he is?
Would you please let me know whether {person|Mr Simmons} is still going to fit our {product|kitchen} {time|this afternoon}?
The install man he is coming or not? I wait since {time|this morning}
hey, your guy left at {time|lunchtime} to get a drill bit and hasn't come back, is he coming back?
were is the fitter, he was suposed to be here at {time|10}
They only put up half the {product|bookcases} on {time|Monday}, when do they come back for the rest?
I booked the assembly under order {order-number|8817205} and got no confirmation, is it scheduled?
Can you give me the number of the technician? He was due {time|before noon} and I'd like to know how far away he is
How much longer do the fitters need for the {product|sliding doors}? I have to leave at {time|5}
It's {time|half past three} and {person|Steve} still isn't here with the {part|table legs} to finish the job, when can I expect him?
`,
  'install-problem': `
The installer did a bad job
My {product|wardrobe} was put together wrong
The fitter scratched my wall
The {part|doors} are crooked after installation
They drilled the holes in the wrong place
The technician was rude and left without finishing
The {product|shelf} your fitter put up fell down
Your installer left all the rubbish behind
The {part|drawers} don't close since your man assembled it
He forgot to fix it to the wall
The {product|cabinet} isn't level, they installed it badly
Your technician broke a {part|handle} while assembling
The men who assembled our {product|bed} on {time|Tuesday} put the {part|headboard} on back to front
I regret to say that the fitter {person|Mr Doyle} damaged the floor of our {room|dining room} during the installation
The installer he make the {product|table} not good, all is moving
soo your guy hung the {product|mirror} and it's visibly wonky, can somebody come and redo it
the fiter used the wrong {part|srews} and now the {part|top} is splitting
For order {order-number|6021187} the technician said he was done, but {quantity|four} {part|screws} are left over and the {product|dresser} rocks
After your team fitted the {product|kitchen units} {time|last week}, water is leaking behind the {part|sink}
The assembly man hit a water pipe with his drill at {address|8 Lime Walk, Bath}, who do I speak to about his work?
They hung the {product|lamp} in the {room|hallway} instead of the {room|bedroom}, and then just left
Your fitter wanted cash from me for tightening the {part|hinges}, is that professional?
`,
  'install-fee': `
How much does installation cost?
Is assembly included?
What do you charge for carrying it to the {floor|sixth floor}?
What do you charge for assembling a {product|wardrobe}?
Is drilling extra?
How much to carry it up to the {floor|fourth floor}?
Do you charge for taking away the old {product|sofa} during installation?
Is installation free with this {product|bed}?
What's the assembly fee?
Does wall mounting cost anything?
What would a fitter cost me on a {time|Sunday}?
Do I tip the installers or is it all paid?
I am thinking of ordering {quantity|two} {product|wardrobes}, could you give me a price for having them assembled?
Would you please tell me whether there is a charge per floor, as we live on the {floor|fifth floor} and have no elevator?
How much cost to mount the {product|bookcase} in my house?
hiya, if i get the {product|bunk bed}, what's it gonna cost me to have your lads put it together?
is instalation incluced or do i pay extra
The technician {person|Mr Lowe} asked me for {money|£35} for drilling into concrete, is that the correct fee?
Does the {money|60 euro} assembly charge cover one piece or the whole order?
Is there a travel charge when the fitters come out to {address|Skye}?
What do you ask for carrying a {product|piano bench} and a {product|sideboard} to the {floor|3rd floor} by the stairs?
If they need to come twice, do I pay the installation twice as well?
`,
  'assembly-help': `
How do I put this together?
I'm stuck at step 4
I can't get the {part|legs} on
Where do the long {part|screws} go?
Which way round does the {part|back panel} go?
Do you have an assembly video?
The {part|instructions} make no sense
Which {part|screws} are for the {part|drawer}?
I can't work out how to attach the {part|door}
The holes don't line up, what am I doing wrong?
Can you send me the manual for the {product|desk} as a PDF?
What tools do I need to assemble it myself?
I am building the {product|wardrobe} on my own and the {part|rail} won't click into the {part|side panel}, is there a trick?
Could you please explain the drawing on page 7, as I cannot see which way the {part|hinges} should face?
I do the montage alone of the {product|bed}, where I must put piece number 12?
right, been at this {product|chest of drawers} since {time|2 o'clock}, how on earth do the {part|runners} go in
how do u put togehter the {product|crib}, i lost the instuctions
Do I fix the {part|top} first or the {part|frame} first when putting up the {product|table}?
I have {quantity|eight} {material|wooden} {part|pegs} left over after step 9, have I missed something?
I managed the {part|base}, but the {part|gas lift} of the {product|office chair} won't go in, what should I do?
Can one person assemble the {product|bookcase} alone, and how do I get the {part|shelves} level?
What is the little {material|metal} {part|key} in the bag for, is that for the {part|cam locks}?
`,
}
