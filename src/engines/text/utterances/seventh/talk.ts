/** Ordinary English utterances of talk and whatever falls outside; one a line, slots marked. */
export const TALK: Readonly<Record<string, string>> = {
  greet: `
Hello
Hi there
Good morning
Is anyone there?
Hey
Good evening
Hello, can you help me?
Hi, are you online?
Anybody home?
Good afternoon, I have a question
Hiya
Hello, is this the furniture shop?
Good day to you, I hope I have come to the right place
Hi, this is {person|Mrs Collins}, I've got a question for you
Dear Sir or Madam, good morning to you
hallo my friend, how are you
heyy anyone about
Hello, {person|Tom Harris} here, are you free to chat?
helo is somone there
Hi, I've just found this chat, does anybody answer here?
Hello hello, it's me again from {time|yesterday}
Good morning everyone, do you have a minute for me?
`,
  goodbye: `
Thank you, bye
Goodbye
Thanks for your help
That's all, thanks
See you
Have a nice day
Ok great, thank you very much
Bye for now
Cheers, that's everything
No more questions, thanks
Thanks, I'll get back to you
Take care, bye
Thank you very much indeed for your time, I have everything I need
Goodbye {person|Lucy} and thanks for explaining it all
Many thanks, I wish you a pleasant evening
thank you my friend, you help me a lot, bye bye
alright ill have a think about it, ta very much
thx that anserws my question, bye
That's sorted then, I'll be off, talk to you {time|tomorrow}
Lovely, thank you, I'll wait for the email then, have a good weekend
Perfect, I think we can close the chat here
Ok I must go, thank you and see you on {time|Saturday} in the shop
`,
  human: `
I want to talk to a person
Can I speak to someone please?
Is there a real human I can chat with?
Connect me with an agent
Can somebody call me back?
Customer service please
What's your phone number? I want to speak to someone
Please put me through to a colleague
I'd prefer to talk to a human
Let me speak to the manager
Live agent
Can an adviser ring me on {phone|07700 900789}?
You don't understand my problem, could you please hand me over to a member of staff?
I would much rather discuss my order {order-number|4810273} with one of your employees by phone
I want speak with a person, not with machine please
no offence but can i get an actual human being in here
can i tlak to a real persn
Could I be put through to {person|Ms Jennifer Wood}, who dealt with me on {time|Monday}?
Please have {person|Mr Stone} call me {time|after 3 pm} on {phone|020 7946 0511}
This is too complicated for a chat, who can I ring?
Is there somebody from the sales team who could talk with me about a {product|kitchen}?
My mum doesn't like chatting with computers, is there a person she can call {time|tomorrow}?
`,
  praise: `
I love my new {product|sofa}
Great service, thank you
The {product|bed} is fantastic
Very happy with everything
Best furniture shop ever
Your delivery men were so friendly
It looks even better than in the pictures
Well done, excellent quality
I've told all my friends about you
Five stars from me
The {product|chairs} are beautiful, we're delighted
So pleased with my purchase
I just wanted to write and say that the {product|dining table} which came on {time|Friday} is absolutely gorgeous
Please pass on my compliments to {person|Mr Owen}, who assembled our {product|wardrobe} so carefully
Very nice product, I am very content, I recommend to everybody
omg the {colour|mustard} {product|armchair} is perfect, my cat has already claimed it
realy happy with the {product|matress}, best sleep in years
{person|Anna} and {person|Jack} from your delivery team carried the {product|piano stool} up to the {floor|fourth floor} with a smile, wonderful people
We have bought from you since {time|2015} and have never once been let down
I was sceptical about buying a {product|sofa} online, but you have won me over
The {product|oven cabinet} fits to the millimetre, thank you {person|Ms Hall} for your patience
My back pain is gone thanks to your {product|mattress}, I tell everybody at work about it
`,
  complaint: `
I want to make a complaint
Your service is terrible
Your driver refused to come up to the {floor|fifth floor} and swore at me
The driver was very rude
I'm very disappointed with you
I will leave a bad review
This is unacceptable
Your staff lied to me
I've been passed from one person to the next
I'm going to report you
Worst company I've ever dealt with
You keep ignoring me
I have rung your hotline five times since {time|Monday} and was cut off every time
I wish to lodge a formal complaint about the behaviour of {person|Mr Barnes} in your {address|Croydon} branch
Your worker he shout at my wife, this is not correct, I want to complain
what a joke of a company honestly, i've had three different answers from {quantity|three} different people
teribble costumer service, never again
If I do not hear from your manager {time|by Wednesday}, I shall contact my solicitor and trading standards
{person|Ms Clark} hung up on me {time|this morning}, is that how you treat your customers?
Your delivery team smoked in our {room|hallway} and swore at my neighbour, I expect an apology
I don't feel taken seriously by your support, every reply is a copy and paste text
I'm writing to the newspaper about how you've handled order {order-number|2207718}
`,
  privacy: `
Please delete my data
What information do you have about me?
Delete my account
Do you sell my data?
How long do you keep my details?
Can I get a copy of my personal data?
Is this chat recorded?
Take me off your mailing list
Is my payment information safe with you?
Who can see my address?
I'd like my phone number removed from your system
Where can I read your privacy policy?
I no longer shop with you and would like all of my personal data to be erased, please
Under the GDPR I request an export of everything stored about {person|Mr Simon Webb}
What you do with my data and my photos I send here?
kinda creepy that i got an ad for the exact {product|sofa} i looked at, are you tracking me?
pls delet my acount and evrything you saved
Did you pass {phone|07700 900321} on to anybody? Since {time|last week} I get strange calls
I bought as a guest on {time|4 April}, order {order-number|6613907}, is my address still stored?
Do the pictures of my {room|bedroom} that I uploaded get saved anywhere?
Please remove my old address {address|19 Bridge Street, Hull} from your records
Are the conversations with this assistant used for training, and may I object?
`,
  membership: `
How many points do I have?
How do I become a member?
What are the benefits of membership?
When do my points expire?
Can I pay with my points?
Is the loyalty card free?
I'd like to join your club
My points haven't been added
What level am I?
How do I get to gold status?
I forgot my membership number
Do members get free delivery?
I bought a {product|sofa} on {time|12 May} and the points for it are still not showing in my account
Could you kindly explain what I have to spend in order to reach the next tier?
How I can use my points? I have 500 points of member
is it worth joining the members thing if i only buy a {product|chair} now and then?
my bonus ponits have dissapeared
May I transfer my points to my daughter {person|Emily Ross}?
Do I still collect points for order {order-number|7730156} if I was not logged in?
My birthday is on {time|Sunday}, is there a member's gift?
I'd like to cancel my membership of the customer club
How much is {money|1 pound} worth in points?
`,
  other: `
What's the weather like {time|today}?
Who won the match {time|last night}?
Tell me a joke
How old are you?
Are you a robot?
What is the capital of Australia?
Can you help me with my homework?
I'm bored
What's 17 times 24?
Do you have any jobs going?
Can I order a pizza?
I need a plumber
How do I fix my car?
Book me a flight to {address|Rome}
What time is it in {address|Tokyo}?
Which phone should I buy?
Do you sell shoes?
Make money from home, click here
asdfghjkl
I love you
Who made you?
Are you better than ChatGPT?
Write me a poem about the sea
My tooth hurts, what can I take for it?
What's a good recipe for lasagne?
Who is the president of France?
blah blah blah
test test 123
Can I send you my CV for the warehouse job?
We are a supplier of packaging and would like to work with you
Do you rent out vans?
Do you buy second-hand furniture?
Can you look after my dog on {time|Saturday}?
How do I get to the train station from here?
Please translate this letter into Spanish
What is the meaning of life?
Can you sing?
Do you sleep at night?
I want to sell my house, how much is it worth?
Is there a good restaurant near {address|Piccadilly}?
Dear manager, we are a hinge factory and offer you the best prices, please see our catalogue
We do search engine optimisation and can bring your website to page one
Congratulations, you have won a gift card, send your bank details
Are you hiring drivers at the moment? I have my own van
My son would like to do an internship in your joinery in {time|July}
Could I interview somebody from your company for my school project?
I am looking for someone to cut down a tree in my garden
Can your men help me move house on {time|the 30th}?
How do I get red wine out of my shirt?
My landlord won't give my deposit back, what are my rights?
What do you think about the election?
Who invented the {product|rocking chair}?
Why is a {product|sofa} called a {product|sofa}?
Which film is good to watch on the {product|couch} {time|tonight}?
How do I teach my cat to sleep in her basket?
Do you sell paint and wallpaper?
Do you do {product|curtains} cleaning as a business for hotels?
My neighbour {person|Mr Fox} plays loud music, can you do something about it?
How do I get a mortgage for a flat?
Can I advertise my yoga studio in your shop window?
Would you sponsor our football club {time|next season}?
where i can learn english good and cheap
you are just a stupid machine
haha nice one
hmm
Do you have a girlfriend?
whats ur favourit colour
What shares should I buy, any tip?
How many trees are felled in the Amazon every year?
Can I be a carpenter without finishing school?
`,
}
