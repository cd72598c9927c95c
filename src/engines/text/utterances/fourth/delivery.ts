/** Patterns about orders, delivery and freight in both languages: each line is said in as many ways as its brackets have choices. */
export const DELIVERY: Readonly<Record<string, string>> = {
  'order-status': `
[我的/我那个]订单[到哪了/到哪一步了/现在什么情况]
[帮我/麻烦]查[一下/下][物流/快递]
[物流/快递]走到哪[里/儿]了
[货/东西][发了吗/发出来没/发了没有]
查[下/一下]订单[状态/进度]
[快递单号/物流单号]是多少
[怎么/为什么]查不到物流[信息/]
显示[已签收/派送中/已发货]但我没收到[货/东西]
物流[信息/][三天/好几天]没[更新/动]了[，怎么回事/]
[尾号/手机尾号]5521的订单[发到哪了/什么进度]
我[上周/前天]买的[沙发/床]现在[到哪里了/是什么状态]
订单[是不是/有没有][发走了/出库了]
分两个包裹[发的/寄的]？[另一个/还有一个]在哪
[包裹/货]现在在[哪个城市/哪个站点]
where is my [order/parcel/package/sofa]
[wheres/where's] my [delivery/stuff] [at/right now]
[can you/could you] [track/check/look up] [my order/order 20391] [please/for me]
has my [order/bed/table] [shipped/been dispatched/left the warehouse] yet
[what's/whats] the status of [my order/order A2231/my purchase]
[do you have/can I get] a tracking [number/link]
tracking [hasn't updated/is stuck/shows nothing] [for days/since Monday]
it says delivered but [I don't have it/nothing arrived/no parcel here]
[did/has] my payment [go through and is the order/order] confirmed
is my order [still in production/being made/packed yet]
I ordered [last week/two weeks ago], [where is it now/any update on it]
[any news on/update on/checking on] my [order/wardrobe]
only one of two boxes [came/arrived], where is the [other/second one]
[which/what] courier has my [parcel/order]
the tracking says [out for delivery/held at depot], [what does that mean/where is it]
`,
  'delivery-time': `
[什么时候/啥时候/几号/哪天]能[到/送到/到货]
[多久/几天][能到/可以送到/到货]
[现在下单/今天买/今天拍]，[多久/什么时候]能[收到/到]
[什么时候/几天内/多长时间][发货/能发出来]
到[上海/成都/西安]要[几天/多久]
[周末/月底/国庆]前[能到吗/能收到吗/送得到吗]
[定制/预售]的[要等多久/工期多长/几天发货]
[大概/预计]几号[送/到][，我好安排时间/]
送货[是上午还是下午/大概几点来]
[餐桌/沙发][最快/最早]什么时候[能送/到]
发货周期[是多久/多少天]
[when/what day] will [it/my order/the sofa] [arrive/be delivered/get here]
how long does [delivery/shipping] take [to Leeds/to Texas/]
[what is/what's] the [delivery/lead] time [for this bed/on the sofa/]
if I order [today/now], when [would I get it/will it come]
can [you/it] [deliver/get it here/arrive] [before Friday/by the weekend/by the 20th]
[estimated/expected] delivery date [please/?/for my wardrobe]
how [soon/fast/quickly] can you [deliver/ship] [the table/it]
[how many/about how many] [days/weeks] until [it ships/delivery/it arrives]
[do you have/is there] [next day/same day/express] delivery
what time [will the driver come/is the delivery] [tomorrow/on Saturday]
will my [chairs/desk] [come/be here] [this week/before Christmas]
when do you [ship/dispatch] [orders/it]
is the lead time [really/still] [6/8] weeks
[morning or afternoon/what slot] for [my delivery/tomorrow's delivery]
`,
  'change-address': `
[我要/我想/帮我][改/修改/换]收货地址
地址[写错了/填错了/填的不对]，[帮我改一下/能改吗/改成新地址]
[能不能/可以][改/换]个[地址/收货人/手机号]
收货[电话/人][换一个/改成我老公/改成别人]
[送到/寄到]另一个地址[可以吗/行不行]
我[搬家了/换地方了]，[送到新家/地址要改]
[地址/门牌号]改成[3栋1201/幸福路8号/2单元]
[别送/不要送][公司/老家]，改[送家里/寄到单位]
[联系/收件]电话[错了/变了]，[改成这个/更新一下]
收货人[名字/姓名]要改[一下/]
[change/update/edit] [my/the] [delivery/shipping] address [please/]
I [need/want/would like] to [change/update] [the address/my address/where it goes]
[I put/I entered/I typed] the wrong [address/postcode/house number]
can you [send/deliver/ship] it to [a different address/my office/my mum's house] instead
I've moved[, please/ so can you] [update the address/deliver to the new place/change where it goes]
[different/new] [phone number/contact] for the [delivery/driver] [please/]
the [recipient/contact] should be [my wife/my neighbour/someone else]
[wrong/old] address on [my order/order 8812], [can it be changed/please fix]
is it [possible/too late] to [change/switch] the [delivery address/address]
please [use/take] [this number/another number] for the courier[ instead/]
[flat/apartment] number is [missing/wrong], it's [4B/12]
[ship/send] to [12 Rose Lane/45 Main Street] [instead/not the old one]
`,
  'change-delivery-time': `
[送货/配送]时间[能改吗/想改一下/帮我改到周六]
[推迟/延后/晚]几天[送/送货][可以吗/行吗]
[提前/早]一天[送/送来][可以吗/行吗]
[明天/那天][不在家/没人/有事]，[改天送/换一天送]
[先别/暂时别]发货，[等我通知/月底再发/装修好再送]
[能不能/可以]改到[下周/周日/晚上]送
[约好的/定的]送货日期[想换/要改]
[晚上/下班后/周末]送[行不行/可以吗]，白天没人
房子没[装修好/交房]，[推迟送货/晚点再送]
送货[往后/往前]挪[两天/一周]
[change/move/reschedule] [my/the] delivery [date/day/] [please/to Friday/to next week]
can [you/we] [deliver/do the delivery] [on another day/later in the week/next Monday instead]
I [won't be/am not] [home/in] [tomorrow/on Tuesday], [can you come another day/please deliver later]
[postpone/delay/hold] [my delivery/the delivery/shipping] [until the 15th/by a week/for now]
[could/can] it [come/be delivered] [earlier/a day sooner/in the evening] [instead/]
I'd [like/prefer] [a different/another] delivery [slot/day/time]
please don't [ship/send] [it yet/before the 10th], [renovation isn't done/we move later]
[swap/switch] my delivery slot [to the afternoon/to Saturday/to after 5pm]
the delivery [date/time] [doesn't work/is bad] for me, [can we change it/another day please]
[bring/push] the delivery [forward/back] [two days/a week]
`,
  'cancel-order': `
[我要/我想/帮我]取消[订单/]
[不想要了/不要了/不买了]，[取消吧/帮我取消/还没发货]
[拍错了/下错单了/买重复了][，取消一下/，帮我撤单]
[订单/单子][怎么/如何]取消
[能/可以][取消/撤销]订单吗
还没发货[，给我取消/能取消吗]
[太慢/等太久]了[，我不要了/，取消订单]
把[那张单/这个订单/重复那单][取消/撤了/关掉]
[定金单/预订]取消[吧/可以吗]
家里人不[同意/喜欢]，[订单取消/取消掉]
[cancel/please cancel] [my order/order 4471/it/the sofa order]
I [want/need/would like] to cancel [my order/the purchase/it]
how [do/can] I cancel [my order/an order]
can I [still/] cancel [before it ships/my order/if it has not shipped]
I [changed my mind/don't need it anymore/found another one], [cancel it/please cancel]
ordered [twice/two] by [mistake/accident], cancel one [please/of them]
[placed the order/bought it] by mistake, [can you cancel/please stop it]
don't [ship/send] it, [I no longer want it/cancel please]
[call off/scrap/void] [my order/the order]
cancel [everything/the table] and keep [nothing/the chairs]
[it is taking/this takes] too long, [cancel/I'd rather cancel]
`,
  urge: `
[快点/麻烦快点/能不能快点][发货/送/]
[催/帮我催][一下/下][物流/快递/发货/师傅]
[怎么/为什么]这么慢
[都/已经][十天/半个月/一个月]了[还没发货/还没到/还没动静]
[赶紧/尽快/抓紧][发货/安排/处理][吧/]
[等/急]死了，[到底什么时候/能不能快点]
[说好/答应]三天发货[，怎么还不发/，现在都一周了]
[加急/能加急吗][，我急用/，等着用]
[还要/到底要]等[多久/到什么时候]啊
[又/再][拖了/延期]，[快点行不行/什么效率]
[急急急/很急/急用][，快发/，麻烦快一点]
[没人处理吗/怎么还不处理]，[快一点/我都等一天了]
[hurry up/please hurry/come on]
[why/how come] is [it/this/delivery] [taking so long/so slow]
[still/I'm still] waiting[, it's been three weeks/, when will you send it/]
[can you/please] [speed this up/speed it up/rush it/make it faster]
it's been [two weeks/a month/ten days] [already/and nothing happened]
[chase/push] [the courier/the warehouse/this] [please/for me]
you [promised/said] [Monday/5 days], [it's now Friday/it's been 12]
I need it [asap/urgently/right now], [please hurry/get moving]
how much longer [do I have to wait/is this going to take]
[get a move on/move faster/do something], [I've waited long enough/please]
this is [too slow/so slow/taking forever]
[late again/already late], [send it now/please expedite]
`,
  freight: `
[运费/邮费/快递费][多少/怎么算/要多少钱]
[包邮吗/包不包邮/免运费吗]
[送到/发到][新疆/内蒙/海南/乡下][要运费吗/加多少钱/可以送吗]
[你们/]能送到[县城/镇上/农村/香港][吗/不]
[偏远地区/西藏][发货吗/配送吗/包邮吗]
[配送/送货]范围[有哪些/到哪里/包括郊区吗]
[满多少/买多少]包邮
[上楼/没电梯/6楼]送货[要加钱吗/收不收费]
[自提/自己去拉][可以吗/省运费吗]
[运费/送货费][谁出/能免吗/可以便宜点吗]
[送货/配送]要[另外付钱/收费]吗
how much [is/does] [shipping/delivery/postage] [cost/to Ohio/]
[is/do you offer] [free shipping/free delivery/delivery free]
do you [deliver/ship] to [Scotland/Hawaii/Canada/rural areas/my area]
[delivery/shipping] [cost/fee/charges] [for a sofa/to 90210/?]
what [areas/cities/countries] do you [deliver/ship] to
[is there/do you have] a [minimum order/threshold] for free [delivery/shipping]
[do you charge/is there a charge] [extra/] for [upper floors/third floor/stairs] delivery
can I [collect/pick up] [myself/from the warehouse] to [save delivery/avoid shipping costs]
why is [shipping/delivery] so [expensive/high]
does the price include [delivery/shipping]
[international/overseas] [shipping/delivery] [possible/?]
how much to [deliver/ship] [it to the Highlands/two chairs]
`,
}
