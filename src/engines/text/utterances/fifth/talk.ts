/** English utterances of small talk, feeling and everything out of scope, said sideways; one a line, slots marked. */
export const TALK: Readonly<Record<string, string>> = {
  greet: `
Morning!
Anyone about?
Hey there, got a sec?
good evening from {address|Melbourne}
Knock knock
Hiya, is this thing on?
hello hello
Hi, I'm {person|Sarah}, nice to meet you.
Is somebody on the other end?
G'day
Yo
Namaste, are you there?
Afternoon all
Howdy, partner
Hi dear
Evening! Are you still open for chat?
Helo
Hey Anju, it's {person|Marcus} again
Greetings
you there?
Salaam, good day to you
Hi, can you hear me?
Top of the morning
ello ello
Oh hi, I didn't expect the chat to pop up.
Heya! I've got a couple of questions, ready?
`,
  goodbye: `
Right, I'm off. Cheers!
That's all I needed, ta.
ok bye
Brilliant, you've answered everything, have a good one.
See ya
thanks a bunch, closing the chat now
That'll do for {time|today}.
Much obliged. Take care.
Nothing else from me.
thx
I'll let you go then.
Good night, speak soon.
No more questions, thank you kindly.
Catch you later
Alright then, I'll leave it there.
ok can, thanks ah
Got it. Ta-ra!
thank u so much for ur time bye
I think we're done here, appreciate it.
Have a lovely weekend!
Perfect, I'll have a think and come back {time|another day}.
Toodle-oo
Okay noted with thanks.
thankyou by
Sorted. Cheerio.
I have to run, thanks for the help.
`,
  human: `
Who do I speak to about a tricky order?
I'd feel better talking this through with a real someone.
Is there a number I can ring?
put me through to a person pls
No offence, but you're a bot. Get me one of your colleagues.
Can {person|Helen} from the showroom call me on {phone|0161 496 0822}?
I want your manager.
You don't understand me. Somebody with a pulse, please.
agent
Could one of the staff give me a bell {time|this afternoon}?
operator operator operator
Let me talk to whoever's in charge.
Customer care executive please connect
I was chatting with {person|Jun} {time|yesterday}, can I have him back?
Is any of your team online right now? I don't want canned answers.
hand me over to live chat
I'm seventy-eight and would rather hear a voice.
reel person plz
May I speak with someone in the {address|Dublin} branch directly?
This needs a brain, not a script. Transfer me.
What hours do your phone people work? I'd like to talk to one.
Call me back on {phone|9876 5432}, typing isn't my thing.
Stop the robot, I want support staff.
Can a sales consultant ring me about a big order?
can speak to human or not
Please escalate me to a supervisor.
`,
  praise: `
You lot are brilliant, the {product|sofa} is a dream.
Best {product|mattress} I've ever slept on, hats off.
Just wanted to say {person|Kevin} the fitter was an absolute star.
loving my new {product|desk}
I've told everyone at work about you.
Ten out of ten, would buy again.
The delivery boys even took their shoes off. So considerate.
What a find! The {material|oak} glows in the evening sun.
My mother-in-law is jealous of our {product|dining table}, mission accomplished.
Impressed, came {quantity|two} days early and not a mark on it.
superb quality, keep it up team
Never thought a {product|chair} could make me look forward to Mondays.
Shout out to whoever packed my {product|vase}, it was like a work of art.
We've just furnished our whole flat with you and couldn't be happier.
shiok lah this {product|recliner}
Five stars from me, already left a review.
You turned a rotten week into a nice one. Bless you.
This {product|bookcase} is the bee's knees.
Great job on sorting my problem so quickly, you've got a customer for life.
the kids adore the {product|bunk bed}, thanks to you lot
Worth every penny, that {product|armchair}.
Honestly the nicest shop I've dealt with in years.
exellent service!!
Your {person|Aisha} has the patience of a saint, please let her know.
Was sceptical about buying a {product|couch} online, but wow.
It looks even better in our {room|living room} than in the pictures, well done.
`,
  complaint: `
Your driver swore at my wife.
I've been passed from pillar to post by five different people.
Trading Standards will be hearing about this.
nobody ever rings back, what kind of company is this
The lady in the {address|Bristol} showroom rolled her eyes at me and walked away.
I have never been treated so shabbily by a shop.
Expect a one-star review with names.
My lawyer will be in touch.
Forty minutes on hold and then you cut me off!
This is daylight robbery and I'm going to the papers.
Very rude staff, I want to lodge a formal grievance.
You people have lied to me three times now.
I'm fuming. Your salesman told me a pack of fibs to get the deal.
worst experience ever, never again
I'll be taking it to the consumer forum.
Who deals with misconduct? Your delivery man was filming inside my {room|bedroom}.
He hung up on me. Twice. Is that how you train them?
customer servis is a joke
Is anyone there even reading what I write? Shambolic.
I wish to report {person|Mr Tan} from your {address|Jurong} outlet, he was shouting at customers.
Your firm has all the manners of a wet dog.
So you ignore emails until people give up, is that the strategy?
If this isn't dealt with I'm posting the whole saga on Facebook.
Where do I write to your head office about the way I was spoken to?
Disgusted. The agent laughed when I told him what happened.
I'm reporting you to the BBB.
`,
  privacy: `
What do you lot know about me?
Wipe everything you've got on me, please.
Do you pass my number on to anyone?
i keep getting calls from strangers since i bought from you, did you sell my data
Is this chat being recorded?
Send me a copy of all the records you hold under my name.
Close my account and erase the lot.
The photo of my {room|living room}, who can see it and how long do you keep it?
Take me off your mailing list.
Under GDPR I'd like to be forgotten.
Does your app listen through the microphone?
Where are my card details kept, and for how long?
How come your ads follow me around the internet after looking at one {product|lamp}?
Can staff read what I type here?
delet my acount and data
Are the floor plans I upload used for anything else?
I don't want my address floating about on your servers. Get rid of it.
Do the designers share pictures of my home with third parties?
unsubscribe me from sms
What happens with the measurements of my body from the chair finder?
Is my purchase history visible to my husband? We share the account.
Which country are your servers in?
Who's your data protection officer?
pls remove my phone {phone|8123 9047} from your system
I'd like to download what you've stored about my account.
Do I have to accept the cookies to chat with you?
`,
  membership: `
How many points have I racked up?
What do I need to spend to reach gold?
my stars disappeared overnight, did they expire
Is there a loyalty card I can sign up for?
Do I get anything for being with you ten years?
Can my points pay for a {product|lamp}?
I bought a {product|sofa} and no points were added to my account.
What perks do silver people get?
Does joining your club cost anything?
Will I drop a level if I don't shop {time|this year}?
Can {quantity|two} family members share one card?
Birthday treat? My friend got one as she's in your club, how do I?
I've {quantity|two} accounts, could you merge the points?
What's the difference between platinum and gold?
how to join ur rewards thing
My card says basic even though I've spent {money|$3,000} with you.
Do I earn on delivery charges too, or only the goods?
When do my {time|2023} points lapse?
membr number forgot, how to find
If I send something back, do you take the points away again?
Are there early-access days for regulars with a card?
How is my tier worked out?
I'd like to quit the loyalty scheme but keep my account.
Can I transfer my rewards to my daughter?
1 dollar equal how many point ah
What am I missing out on by not being a VIP?
`,
  other: `
Can you fix my boiler?
What's the capital of Peru?
Who won the cricket {time|last night}?
Do you do haircuts?
I've got a leaking tap, who should I ring?
Are you married?
write me a poem about autumn
My laptop won't turn on
What's the weather like in {address|Oslo}?
We manufacture foam in {address|Foshan} and would like to become your supplier.
Are there any vacancies in your warehouse?
I saw your ad for drivers, where do I send my CV?
asdfghjkl
Do you sell tyres?
How old are you, Anju?
Are you ChatGPT under the hood?
tell me a joke about penguins
Do you rent out office space?
Where can I get a decent curry in {address|Bradford}?
How do I renew my passport?
I'm selling my house, do you know an estate agent?
Grow your business with 10,000 followers for {money|$49}!
bitcoin to the moon, click my link
What's 17 times 23?
Do you tow cars?
My cat is being sick, what should I give her?
Translate "good morning" into Korean for me.
lol
Why is the sky blue?
Do you believe in God?
Who should I vote for?
Can you recommend a good dentist?
I need a plumber in {address|Hackney} {time|tonight}.
Do you fill swimming pools?
Is the shop dog friendly, I mean do you sell dogs?
Could you pick up my kids from school?
What time is the last train to {address|Brighton}?
How many moons does Jupiter have?
Do you buy second-hand pianos?
I restore antique clocks, would you be interested in stocking them?
hmmmm
potato
My neighbour plays drums at night, who do I report him to?
What's your star sign?
Do you dream?
How do I get red wine out of my shirt?
Can you book me a flight to {address|Bali}?
blah blah blah
Do you have a school placement for interior design students?
Our charity is looking for raffle prizes, would you donate?
I'm from the local paper, could I get a quote on the high street's future?
Is your store hiring weekend staff?
Have you got any roles for upholsterers?
My broadband is down again
Do you repair phones?
What do you think of the Beatles?
sing me something
Do you sell flights?
How do I bake sourdough?
What's the meaning of life, then?
I think I dialled the wrong number, is that the vet?
Do you sharpen knives?
test test 1 2 3
Who invented the {product|armchair}?
Which king slept in the biggest {product|bed} in history?
Is it bad luck to put a hat on a {product|bed}?
What does "throwing in the towel" come from?
How many people does the cabinet of the prime minister have?
Who sits on the board of your company?
What's the share price of your group {time|today}?
Can I rent your showroom for a wedding?
Do you do removals? We're shifting everything from {address|Hull} to {address|Kent}.
Would you sell my used {product|sofa} for me on your site?
I paint murals, can I pitch you my work?
Do you take away asbestos?
When is the next bank holiday?
Do you insure houses?
I lost my wallet in {address|Oxford Street}, have you seen it?
Dear sir, we are exporter of plywood and glue, best rate, please reply.
SEO services for your website, first page guaranteed
Congratulations, you have won a prize, claim now
How do I become a carpenter?
Is there parking at the football stadium on {time|Saturday}?
Do you sell cement and bricks?
What's the offside rule?
My washing machine is making a racket, it's a Bosch, not from you.
Do you lay lawns?
Could you do my maths homework
meh
Are pineapples allowed on pizza in your opinion?
`,
}
