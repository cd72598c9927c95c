/**
 * Reviews and chat messages in English, written by us, that sentiment and mood are learned from. A line is
 * `sentiment mood text`, as in the reported ones. Long because it is data.
 */
export const FEELINGS_ENGLISH: Readonly<Record<string, string>> = {
  reviews: `
+p Great product, works exactly as described
+p Fast shipping and well packaged
+p My kids love it
+p Best purchase I've made this year
+p Very comfortable, fits true to size
+p The food was delicious and still hot
+p Lovely hotel, friendly staff, spotless room
+p Couldn't be happier with this phone
+p Great value for money
+p Easy to assemble and very sturdy
+p A gripping story, read it in one sitting
+p The fabric is soft and the stitching is neat
+p I bought a second one for my mum
+p Camera is brilliant, even at night
+p Sweet, juicy oranges, will order again
+p It has made my mornings so much easier
+p Looks even better in person
+p Quiet, cool and quick to charge
+p No smell, no scratches, delivered to the room
+p Five stars from the whole family
+p Not a single problem in two years
+p Exceeded my expectations
+p It isn't cheap but it's worth it
+p The driver carried it upstairs without being asked
+p Finally a chair that doesn't hurt my back
+p Wasn't expecting much, but it is really good
+p My hair has never been softer
+p Super cute, got loads of compliments
+c Does what it says
+c Good enough for the price
+c Pretty decent, nothing fancy
+c OK for occasional use
+p Solid wood, heavy, smells of oil and forest
+p Setup took two minutes, picture is crisp
+p Portions are huge and the sauce is amazing
+p It just works
+p Would happily stay again
+p Well written and funny
+p Perfect gift
+p Works like new after a year
-c Stopped working after a week
-c Poor quality, broke the first day
-c Not as described
-c The size is completely wrong
-c It never arrived
-c Cheap plastic, feels like a toy
-c Terrible smell that won't go away
-c Battery lasts two hours at most
-c The screen flickers
-c Don't waste your money
-c Uncomfortable and hard as a rock
-c Very slow delivery and the box was crushed
-c The colour faded after one wash
-c Boring, I gave up halfway
-c Room was dirty and the staff were rude
-c Noisy all night, couldn't sleep
-c The food was cold and bland
-c Missing parts and no instructions
-c Arrived broken, the leg was snapped
-c Wobbles no matter how you tighten it
-c Tastes like cardboard
-c It leaks
-c Too small to be of any use
-c Customer service never answered
-c Fell apart within a month
-c The app crashes all the time
-c I have had nothing but trouble with it
-c Overrated
-c Fake, the logo is misspelt
-c Gave me a rash
-c Would not recommend to anyone
-c Paint is chipping already
-c The print is too tiny to read
-c You get what you pay for
-c Returned it the same day
-c Drawers don't line up and the wood is just paper
-c Sofa sags in the middle after three weeks
-c Sizing is a joke
-c Nice idea, badly made
-c Looks good but it's useless
-c It was fine until the warranty ran out
-c Expected leather, got plastic
-c Wifi barely works and the shower is cold
-c Strawberries were mush
-c The second book is nowhere near as good
-s Really disappointed, I had been saving up for this
-s Such a shame, it looked beautiful in the pictures
-s Sadly it arrived cracked on Christmas Eve
-s I wanted to like it, I really did
-s My son was in tears when it broke
-s Not what I hoped for
-s Used to be my favourite restaurant, not any more
-s It was meant to be a wedding present
-s Feels like money wasted
-s What a let down after all that waiting
-a Worst company I have ever dealt with
-a Absolute scam, they took my money and vanished
-a They refused to refund me. Thieves!
-a Rude, lazy, dishonest. Avoid!!!
-a I am disgusted, found a hair in my soup and they laughed
-a Lied about the delivery three times
-a What a load of rubbish, how do they sell this
-a Seriously? Broken AGAIN?
-a They should be ashamed of themselves
-a False advertising, I am reporting them
-a Never buying from these idiots again
-a Ripped off, plain and simple
0c This is the blue one
0c I bought it last March
0c It comes in three sizes
0c I use it in the kitchen
0c We stayed two nights
0c Delivered on Tuesday, not opened yet
0c It is made in Vietnam
0c Bought for my nephew
`,
  chats: `
0c Hi, is anyone there?
0c How much is delivery to Leeds?
0c Can I change my delivery date
0c Do you have it in white
0c What is the seat height?
0c Please send me the tracking number
0c I would like to return an item
0c My address is 12 Mill Lane
0c Could someone call me back
0c Is the cover washable?
0c I'd like an invoice with our company name
0c Which one would you suggest for a small room?
0c OK thanks
0c Sure, go ahead
0c Let me measure and get back to you
0c When will it be back in stock
0c Can you cancel order 5521
0c Do you offer assembly?
0c Yes please
0c No thanks
0c I'll be at home after five
0c The lift is 90 cm wide
0c How long is the guarantee
0c Can I pay by card
0c One bolt is missing, could you post one
0c What wood is it
0c I am looking for a desk
-c The door is a bit crooked, how do I adjust it
-c Wrong colour was delivered
-c There is a small scratch on the side
-c The refund has not come through
-c The left drawer sticks
-w I'm worried it won't arrive in time
-w It's urgent, we move on Saturday
-w Please hurry, guests are coming tomorrow
-w I haven't heard anything for a week, is everything alright?
-w Is it safe for a newborn? I'm scared of the fumes
-w The courier says delivered but there is nothing here
-w What if it doesn't fit through the door
-w The installer isn't here yet and I have to pick up my kids
-w My payment was taken twice, what do I do now
-w Could you please check, I'm getting nervous
-w I think I typed the wrong postcode, help
-w Will it hold? I don't want it falling on anyone
-w Any update? I really need it by Friday
-w There's a burning smell from the lamp, should I unplug it?
-w I'm stressed out, the landlord wants us out on Sunday
-w Has it been lost? The tracking hasn't moved in days
-w Sorry to keep asking but we have nowhere to sleep
-w Can somebody please tell me what's happening
-a Where the hell is my order
-a I want a refund NOW
-a You have got to be kidding me
-a Stop wasting my time
-a This is the fourth time I've explained this
-a I'm done. Get me your manager.
-a You people are useless
-a How dare you cancel without asking
-a I'll see you in court
-a Nobody ever calls back, what a joke of a company
-a Your driver threw it over the fence!!
-a I will be posting this everywhere
-a Don't you dare tell me to wait again
-a Answer me!
-a Absolutely furious right now
-a I took three days off for you lot and no one showed up
-a Why do I have to pay for YOUR mistake?
-a Are you people stupid or what
-a Liars. Every single one of you.
-a Enough of the excuses
-a Unbelievable. Just unbelievable.
-a So you charge me first and ask questions later?
-a Shove your voucher
-s I'm so disappointed
-s We were so looking forward to it
-s It's just sad really, I loved that table
-s Never mind. I give up.
-s It broke on the first day and it was a gift from my late mother
-s I expected more from you
-s Oh well, there goes the surprise
-s Feeling rather down about this
-s I wish I'd never ordered it
-s That's a real pity
-s My little girl cried when she saw it
-s It was supposed to make this place feel like home
+p Thank you so much!
+p That was quick, brilliant
+p You have been so helpful
+p It's here and we love it
+p The fitters were amazing
+p Perfect, thanks a lot
+p Great, problem solved
+p Wow, looks fantastic in the room
+p Cheers, you made my day
+p Can't thank you enough
+p My back feels better already
+p Lovely service as always
+p All sorted, much appreciated
+p So happy with the new sofa
+p I'll tell all my friends
+p Awesome, see you Tuesday
+p Finally! It's gorgeous
+p He was patient and very polite
+p You're the best
`,
  posts: `
-a Whoever stole my bike, I hope your tyres explode
-a Traffic again, who the hell designed this junction
-a So sick of politicians lying to our faces
-a My neighbour's drilling at 6am, I'm losing it
-a Shut up already
-a What kind of monster hurts a dog
-a I hate this app so much
-a Stupid update broke everything
-a Bloody trains cancelled again
-s Missing my grandma today
-s Lost the final by a point, gutted
-s Crying in the bathroom at work, great
-s Said goodbye to our old cat this morning
-s Feeling lonely tonight
-w Exam tomorrow and I can't breathe
-w Waiting for the test results, so scared
-w I think somebody is following me
-w Storm is getting closer, praying the roof holds
+p Got the job!!!
+p Best weekend ever
+p She said yes
+p Sunshine, coffee and nowhere to be
+p My team won, what a night
+p So proud of my sister
0c Watching a film tonight
0c Meeting moved to three
0c Snow is forecast for Thursday
0c Anyone know a good dentist
0c New cafe opened on Station Road
0c Reading about the Romans
`,
}
