/** Patterns of less usual ways to put each want, and of wants that are easily mistaken for each other, in both languages. */
export const OTHER_WAYS: Readonly<Record<string, string>> = {
  'order-status': `
[看不到/找不到]我的订单[了/，是不是没下成功]
[尾款/钱]付了，[开始生产了吗/排产没有/安排发货了吗]
快递[员/]说[放驿站/放门卫]了，[没有啊/哪个驿站]
[卡/停]在[中转站/仓库][好久/三天]了[，是不是丢了/，查一下]
我的货[备好/做好][了吗/没有]
[any update on/did you receive/can you confirm] [my order/the order I placed on Sunday]
[is it/has it] [left/shipped/still in] the [warehouse/factory]
order [number/no] [55102/A-881][, where is it/ - shipped?/, current status?]
parcel [seems lost/stuck in customs/went back to the depot]
[just checking on/following up on/chasing up] [my bed/order 204]
my [lamp/chairs] should have [shipped/left] by now, [did they/have they]
[got/received] the [table/base] but not the [chairs/mattress], [when was the rest sent/where's the rest]
driver's [number/location] please, [it says out for delivery/my parcel is on the van]
`,
  'delivery-time': `
[我/][下个月/月底/五一]要[搬家/入住/结婚]，[来得及吗/能到吗/赶得上吗]
[同城/本地/外省]多久[能到/送到]
[快/][的话/][最早]哪天[到/送]
[付完款/下单后]几天[发/到]
[床/沙发]要[等/做]多久[才能发/]
[can I have/could I get/is there any chance of getting] it [by Friday/before the 3rd/this month]
[moving in/guests coming/party] [on the 12th/next week], will [it/the sofa] [make it/be here in time]
[expected/approximate] [wait/arrival] for [a custom sofa/the oak bed]
[shipping/delivery] time to [Alaska/Wales/Singapore]
what's the [earliest/soonest] [you can deliver/delivery/it could come]
[do you/can you] deliver on [Sundays/Saturdays/bank holidays/evenings]
how many [working days/weeks] [from order to delivery/after payment]
eta [for my sofa/?/please]
[will I know/when will I be told] the delivery [date/window]
`,
  'change-address': `
快递[转寄/转到][别的地方/我公司/老家]
[把/]收件人[换成/改为][我妈/我先生/同事]
[楼号/单元号][漏了/少写了/填错了]
电话[换了/停机了]，[用这个新号/改成另一个]
下单[忘了/没来得及]改地址[，还能改吗/，帮改]
[redirect/reroute/forward] [my parcel/the delivery/it] to [my work/a pickup point/the neighbour at 14]
[can/could] [the neighbour/my sister] [receive it/sign for it] instead[ - change the name/]
[new/correct] address is [7 Hill Street/20 Lake Road], please [update/change it]
forgot [to put/to add] [my flat number/the unit number/the postcode], [add 3C/can you add it]
use [my husband's phone/a different mobile] for [the order/the driver], [mine is broken/number changed]
the order is going to [my old house/my ex's place], [send it to the new one/stop that]
`,
  'change-delivery-time': `
[货/][先放仓库/晚点送][，房子还没好/，下个月再送]
送货能[约/换到][周末/晚上七点后][吗/]
[那天/周三][要上班/出差]，送货[换到/改到][周六/后天]
能[早点/提前]送[吗/到吗][，急用/]
[别/不要]上午送[，下午再来/，我在开会]
[I'm away/on holiday/at work] [that day/until the 9th], [deliver after that/move the delivery]
[make/let's make] the delivery [Thursday/the 14th] instead [of Tuesday/please]
could the [driver/delivery] come [after 6/before noon/a bit later] [instead/]
[store/keep] it at the [warehouse/depot] [until March/for two more weeks]
need my [sofa/order] [sooner/later] than [planned/the date you gave], [can you change it/possible?]
[your date/the slot you picked] is [no good/impossible for us], [weekend please/can it be Monday]
`,
  'cancel-order': `
[买错/下重/多拍]了[，取消/，这单不要了]
[别/不用]发货了[，我取消/，不要了]
[刚/昨天]下的单[能取消吗/想撤/反悔了]
[预定的/定做的]还没开工[，能取消吗/，不做了]
[退掉/撤销]订单[，还没发/，别做了]
[stop/halt] [my order/the shipment], [I don't need it/we changed our plans]
[no longer/don't] [need/want] [the desk/my order], [cancel/not shipped yet]
[bought/found] [one/it] [locally/cheaper], so [cancel mine/please drop the order]
[remove/take off] the [rug/lamp] from my order [before it ships/please]
is there a [fee/penalty] [to cancel/if I cancel my order]
[how late/until when] can I cancel
my wife [already bought one/said no], [cancel order 77/please cancel ours]
`,
  urge: `
[再/又]等下去[黄花菜都凉了/我要疯了]
[快/赶紧/速度]给我[发/送/处理]
[天天/每次]说[明天/快了][，到底哪天/，骗人呢]
[一直/老是]拖[，能不能痛快点/，有完没完]
[睡地板/没床睡][好几天/一周]了[，快点/，催催]
[tick tock/what's the hold up/any day now]?
[third/second/fifth] time [asking/I'm writing], [please act/do something]
[my kids are/I'm/we are] [sleeping on the floor/eating off boxes], [hurry/please be quick]
[move it/get it moving/step on it/speed it along] [please/already/today]
can [someone/you] [finally/please] [ship this/sort this out] [today/now]
you keep [delaying/pushing it back], [enough/send it]
[why hasn't/how has] [it not shipped/anything happened] [after a month/yet]
[it is/was] due [last week/on the 3rd], [what is taking so long/come on]
`,
  freight: `
[运/寄]到[三亚/拉萨/国外][多少运费/行不行/可以吗]
[加急/发顺丰/走专线][加多少钱/要补多少]
[两件/多件]一起[运费怎么算/能合并运费吗]
[乡下/山区/海岛][送货上门吗/送得到吗]
[为什么/怎么]运费[这么贵/又涨了/要两百]
[满/够]999[免邮吗/还收运费吗]
[postage/shipping/delivery] [for samples/on small items/to Northern Ireland]?
[do you/will you] [deliver/come out] to [islands/the countryside/zip 59001/villages]
[extra/additional] [charge/cost] for [express/Saturday/next day] delivery
[combined/bulk] shipping [rates/discount] [?/for two orders]
why [do I/must I] pay [40/so much] for [delivery/shipping]
who [pays/covers] the delivery [fee/cost] [for a second order/]
do you [ship/deliver] [abroad/worldwide/to Norway]
`,
  return: `
[这个/]沙发[拉走/来取走]吧[，我不要了/，退钱]
[试/睡/坐]了[几天/一晚]，[不舒服想退/要退掉/不合适，退]
[不换/不修]，[就退/直接退款/我要退]
[剩下的/多买的][两把/一个]退[给你们/掉]
[同意/已经]拆了[也要退/，能给我退吗，我要退]
[send/give] [it/them] back[, it's not for us/, how/, start the process]
[come get/please fetch/collect] [this/the] [table/sofa], [we don't want it/refund me]
we only need [two/four], [the others go back/I'd like to return the rest]
[I hate/not keen on/we really don't like] the [colour/fabric/look], [returning it/want my money back]
no [repair/replacement], [just my money/I want a refund and collection]
[need/request] a return [label/form/pickup] [for the lamp/please]
[bought/ordered] the wrong [size/thing], [can I return it/I want to send it back]
`,
  exchange: `
[这把/这个]有[瑕疵/气泡/问题]，[换一个/要换新的]
[我拍/买]错[颜色/尺寸]了，[想换/能换吗/给换一下]
[太小/太矮/太硬]了，[换个大的/换高的/换软的][吧/]
把[门板/桌面/坏的那块]换[新的/一块]
[同款/这款]换[别的色/小一号][补差价也行/可以不]
[trade/swap] [it/them] for [the taller one/the leather version/two smaller ones]
[size/colour] [mistake was mine/isn't right for the room], [exchange please/could I swap]
can I [get/have] the [walnut/king/left-hand] one [instead of this/in place of mine]
[another/a fresh] [one/unit] please, [this has a flaw/mine came with a defect], [no refund/I'll keep the model]
[upgrade/change] my [queen/140 cm] to a [king/160 cm], [I'll pay the difference/already delivered]
mattress is too [firm/soft], [can I switch to the other one/exchange it]
`,
  'refund-status': `
[说/答应]退我[的/]钱[呢/在哪/还没见到]
[客服/你们]说[三天/48小时]退款[，都一周了/，没到]
[取消的单/退的货][什么时候退钱/钱还没退]
[差价/定金/运费][什么时候/怎么还没]退[给我/]
退款[走到/卡在]哪[一步/]了
[still no/waiting for my/no sign of the] [refund/money] [after two weeks/in my bank/since I returned it]
[warehouse/courier] [got/has] my return, [refund?/when do I get paid back]
when [does/will] the [refund/deposit/difference] [hit my card/come back/land]
[refund/money back] [was promised/approved] [on the 2nd/last month], [nothing yet/where is it]
[partial/only half of the] refund [arrived/came], [where's the rest/why]
[did/have] you [refunded/refund] me [yet/already]
`,
  'return-policy': `
[睡过/坐过/洗过]的[还给退吗/能退不]
[不影响二次销售/吊牌在]就[能退吧/可以退吗]
退[大件/沙发][怎么收费/运费多少/要我自己寄吗]
[退换/售后]期[几天/多长/过了怎么办]
[要是/万一]不[合适/喜欢][能退吗/退得了吗/怎么退]
[could/can/may] I [send it back/return it] if [it doesn't fit/my wife hates it/I change my mind]
[is/are] [sale items/mattresses/opened boxes/gifts] returnable
[what happens/what] if [it's day 31/I lost the receipt/I threw away the box], [can I still return/return possible]
[return/cooling off] [window/period] [length/?/for online orders]
[who/do I] [arrange/pay for] [collection/the courier] for returns
do you [give/offer] [full refunds/store credit] on returns
`,
  'damage-report': `
[今天/刚]到的[柜子/镜子/床][磕坏了/裂了/有个大坑/弯了]
[开箱/拆开]一看[碎了/全是划痕/腿断了/少漆]
[运过来/路上]就[坏了/压扁了/淋湿了]
[床垫/地毯][发霉/有污渍/破洞]，[刚拆封/新到的]
[快递/司机]把[箱子/沙发][扔地上/撞了]
[opened/unpacked] the box and [it's/found it] [scratched/broken/in pieces/bent]
[brand new/just came] and [already/there's] [a crack/a stain/a dent]
[mirror/marble top/glass] [cracked/broke] in [transit/the van/shipping]
[rain/water] [soaked/got into] the [box/mattress] [on delivery/during transport]
delivery [guys/team] [scratched/tore/banged] the [sofa/table top]
[corner/edge/leg] is [smashed/chipped/snapped off] [out of the box/on arrival]
[arrived/came] with [a hole/marks/broken drawer]
`,
  'missing-part': `
[翻遍/找遍]箱子[没有/找不到][螺丝/那块板]
[五金包/螺丝袋]是空的
[三箱/两个包裹]只[到/来]了[一箱/两箱]
[送的/说好的][抱枕/赠品]没[放/给]
[差/缺][两颗/几个]螺丝[装不了/，补一下]
[one/a] [hinge/castor/slat/drawer] [short/missing] [from the kit/in the pack]
[bag of/the] [bolts/fixings] [is empty/never came/isn't there]
[free/promised] [pillow/gift/lamp] [wasn't included/not in the parcel]
[only/just] [two of three/half the] boxes [came/turned up], [missing the shelves/no legs]
[looked everywhere/checked all boxes], no [back panel/remote/screws]
[order/set] [incomplete/not complete]: [5 chairs not 6/no cushion]
`,
  'wrong-item': `
[跟/和]我[下单/拍]的[不是一个/对不上/两码事]
[左/右]贵妃[发反了/送成右边]
[要的/买的]是[真皮/大号]，[来了布的/给了小号]
[箱子/标签]上写的[不是我的/别人名字]
[混/弄]错[颜色/款式]了吧[，一白一黑/]
[it's/they're] [oak/white/round], [I paid for/my order says] [walnut/black/square]
[my name isn't on it/label says someone else/belongs to another customer]
[left/right] hand [sofa/corner] came but I [ordered/need] [right/left]
[this lamp/the one here] is a different [model/style/shape] from [my order/the page]
[the sizes/colours] [don't match/were mixed up], [two grey one beige/one is 160]
[expected/bought] a [bench/bed frame], [a mirror turned up/they brought a desk]
`,
  'quality-problem': `
[一坐/一翻身]就[响/晃/陷下去]
[螺丝/铰链/扶手][老是/总]松[动/]
[用/买]了[不到一年/三个月][就散架/掉漆/裂缝]
[布/皮][起球/破皮/裂开][了/得厉害]
[关不上/合不拢/卡住]，[柜门变形了/抽屉歪了]
[灯/按摩椅/电动沙发][突然/]不[工作/亮]了
[seams/stitching/glue] [coming apart/splitting/giving way] [already/after a few months]
[gas lift/motor/light strip] [failed/died/just hums]
[bought/got it] [in May/last year] and [it's falling apart/it looks worn/the top warped]
[sinks/sags/tilts] [when I sit/to one side/in the middle]
[smells/stinks] [of chemicals/like petrol] [even after weeks/still]
[the chair/my desk] [wobbles/rocks/leans] [badly/no matter what]
[sheds/leaves dye/stains my clothes] [everywhere/when I sit]
poor quality, [the handle came off/it split/screws won't hold]
`,
  repair: `
[有没有/附近]维修[点/师傅][吗/]
[拉链/轮子/气杆]坏了[能换吗/换一个多少钱/来修]
[不退/不想换]，[修好就行/给修一下]
[师傅/你们]能[来/上门]看看[吗/怎么修]
[自费/付钱]修也[行/可以]
[someone/a person] to [look at/patch/reglue] [the leg/the leather/my drawer] please
[replace/change] the [zip/spring/castor], [what does that cost/can you do it]
[can it/is it possible to] be [saved/mended/restored/reupholstered]
[where/who] [mends/fixes] [your sofas/lamps like this]
[come round/visit] and [fix/tighten/stop] [the squeak/the wobble/the door]
[paid/free] repair [?/option for old bed]
`,
  warranty: `
[保/质保][不保/包不包][掉皮/海绵塌/人为][？/]
[第/过了]三年[坏了/]还[保吗/免费修吗]
[发票/保修卡]丢了[还能保修吗/质保还有效吗]
[质保/保修]是[全国联保吗/厂家还是店铺]
[五年/十年]质保[真的吗/怎么算]
[accidental damage/stains/sagging] [included/covered/part of the warranty]?
[guarantee/warranty] [on/for] [the frame/the mechanism/leather] [is how long/?]
[lost/no] receipt, [is the warranty still valid/does the guarantee hold]
bought [in 2022/three years ago], [am I still covered/does warranty apply]
[transfer/register] the [warranty/guarantee] [to a new owner/online]
`,
  compensation: `
[退一半/返点/赔我200][我就不退了/这事就算了]
[拍坏/耽误]了我[一天工/搬家]，[给补偿/怎么算/得赔]
[这么折腾/等这么久]，[补张券吧/送点东西吧/不赔说不过去]
[地板/墙]被[划/弄坏]了[，赔钱/，怎么赔]
[降价/买贵]了[赔我差价/补我钱]，[不然投诉/]
[what will I get/anything back/what do you offer] for [waiting ten weeks/all this hassle]
[take/knock] [£60/20 percent] off and [I'll keep it/we are fine]
[your lateness/the damage] cost me [a day's pay/a hotel], [reimburse me/who pays]
[expect/want] [something/a refund of delivery/money] for [the trouble/my time]
[ruined/scratched] my [floor/wall], [you pay for it/I want the repair paid]
[free delivery/a discount next time] [as an apology/to make up for this]
`,
  complaint: `
[客服/师傅][骂/吼/凶/敷衍]我
[推来推去/互相踢皮球][，没人负责/]
[说话不算数/言而无信/店大欺客]
[评论/媒体/黑猫]上[见/曝光你们]
[什么破店/垃圾店/再也不来了/最差的一次]
[销售/店员]忽悠[人/我][，举报/]
[your driver/the salesman/that agent] [swore at me/lied/was drunk/shouted]
[promises/everything you said] [turned out false/were lies/never kept]
[never again/avoid/shame on you], [horrible service/worst shop]
I'm [telling everyone/posting this/reporting you], [you ignore customers/appalling]
[no reply/ignored] [for days/to five emails], [pathetic/disgraceful]
[formal/official] complaint [about staff/please]
you [advertise/sell] [solid wood/leather] and [it's fake/send chipboard]
`,
  'install-book': `
[东西/柜子]齐了[，叫人来装/，派师傅吧]
[师傅/安装][最快/]哪天[有空/能来]
[需要/想][请人/师傅]挂[镜子/窗帘/灯]
[约/订]周[五/日][上午/下午]安装[衣柜/]
[两张床/三个柜子]一起装[，约一天/，什么时候方便]
[Thursday/weekend/morning] [suits/works] for the [fitters/assembly], [book it/put us down]
[someone/a technician] to [hang/mount/build] [curtains/the TV unit/our bed], [when/book please]
[I'd like/we need] the [assembly team/fitters] on [the 8th/Friday at 10]
[ready/everything's here] for [installation/assembly], [when are you free/next slot]
[book me in/sign me up/put me down] for [assembly/fitting]
`,
  'install-change': `
[装/安装]改[天/期/到下周][吧/行吗]
师傅[先别来/晚一天来][，墙没干/，家里没人]
[取消/推掉]明天的安装[，另约/，改周末]
安装[提前/早点][行吗/到上午]
[tell/ask] the [fitter/installer] [not to come today/to come later/to come at 5]
[fitters/assembly] on [Monday/the 3rd] [is too early/doesn't work], [move it/later please]
[push/put off/hold off] the [fitting/assembly/installation] [till the floor is done/a week]
can [fitters/the team] come [sooner/earlier/on another day]
[swap/change] my [fitting/installer] [slot/visit] to [the weekend/evening]
`,
  'install-progress': `
[师傅/他]说[去拿工具/马上到][，人不见了/，半天没来]
[还剩/就差][一个柜子/两扇门][没装/]，[什么时候来/几时装完]
[今天/上午]装[得完/好]吗
[几点/什么时候]到[，我在家等师傅/，约的今天装]
[安装/师傅][联系/接单]了没[有/]
[fitter/team] [went for a part/left at noon] and [never returned/hasn't come back]
[are they/is he] [running late/lost/close], [appointment was 9/I took the day off]
[is my installation/are the fitters] [confirmed/on for today/done yet]
[who/which technician] is [coming/assigned] [today/to my job]
[one more/two] [cabinets/doors] left, when [do they finish/will it be completed]
`,
  'install-problem': `
[装/钉]得[松松垮垮/摇摇晃晃/一高一低]
[师傅/他们][穿鞋进屋/抽烟/弄脏地毯][，墙也划了/]
[门缝/抽屉][不齐/卡]，[师傅没调/装完就走]
[装错/少装]一[块板/个门][，重新装/]
[临时/现场]加[钱/收费][，师傅乱要/]
[shelf/unit] [they/your guys] [mounted/fitted] [is falling off/leans/came down]
[bad/shoddy/careless] [fitting/assembly/installation], [doors crooked/gaps everywhere]
[installer/fitters] [left screws over/forgot the back panel/put it on backwards]
[fitter/team] [wanted cash/demanded extra/asked 50 on the spot]
[dirty boots/black marks/dust] [from the fitters/after installation]
[redo/correct] the [installation/assembly], [drawers scrape/not level]
`,
  'install-fee': `
[拆旧/移机/搬走旧床][多少钱/收费吗]
[师傅/上门][打孔/挂镜子][一个多少/另算吗]
[爬楼/五楼步梯][搬一件多少/加多少]
[自己装/不用安装][能减钱吗/便宜吗]
[安装/上楼][费/]包[含/]在[价格/里面]吗
[floor/stair/carry] [charge/fee] [?/for 4 floors]
[what's/how much for] [fitting/hanging/mounting] [curtains/a mirror/two shelves]
[old sofa/old bed] [removal/disposal], [how much/what do you charge]
[members/over $1000] get [free assembly/free installation]?
[discount/cheaper] if [I assemble it myself/no installation needed]
`,
  'assembly-help': `
[背板/滑轨/横梁][装反/朝里还是朝外/哪头朝上]
[螺丝/孔][太紧/太松/滑丝]了[怎么办/，自己装]
[拼/装]完[多/剩]了[几个零件/螺丝]
[有没有/发我]图纸[电子版/视频]
[一个人/没工具]能[装/拼][好/]吗
[left/which] [side/way] [is the front/goes up/faces the wall]
[hole/holes] [too small/not drilled/off by a bit], [building it now/what do I do]
[leftover/extra] [screws/parts] after [assembly/building], [normal?/did I miss a step]
[what/which] [tool/allen key/drill bit] do I [need/use] [for the bed/to build it]
[step 6/page 3] [makes no sense/shows two boards], [help/explain]
how [high/far apart] should [I/the] [hang/mount/fix] [the rod/brackets]
`,
  price: `
[给个/最低][实价/报价][吧/]
[比/跟]隔壁[贵/差][500/好多][，能便宜吗/]
[含/带]安装[一共/]多少钱
[单买/只要][椅子/床头柜]多少
[零头/尾数][抹了/去掉]吧
[怎么/昨天]还是[2999/三千]，[今天涨了/现在贵了]
[last/final/rock bottom] price [?/please/for cash]
[does/is] [£899/that] [include/for] [the mattress/both/one chair]
[can't see/couldn't find] [what it costs/the price] [on the page/]
[too much/over budget], [meet me at 400/any room to move]
[all in/everything together/with delivery] how much
[ballpark/rough] [figure/price] for [a corner sofa/6 chairs]
`,
  promotion: `
[直播间/首页][那张券/满减][怎么用/还有吗]
[现在/今天]买[送什么/有优惠没]
[错过/没赶上][活动/618]了[，还能享受吗/]
[两件/一起买][有折吗/打折吗/优惠多少]
[邀请/推荐]朋友[有奖励吗/返多少]
[code/coupon] [from your email/SAVE20] [where do I enter it/not working]
[bundle/multi buy/second item] [deal/discount]?
[is the/does the] [sale/offer] [still on/include beds/over]
[refer a friend/teacher/NHS/first time] [offer/discount]
[missed/just missed] the [sale/offer], [can I still get it/will it return]
[minimum spend/conditions] for [the voucher/$50 off]
`,
  stock: `
[那个/这色]是不是[没了/断货了/不做了]
[最后/还剩]几[张/个]
[留/预留]一[个/套]给我[可以吗/]
[展示的/样品][那款]还[有/卖]吗
[补/到]货[通知/提醒]我
[is the/has the] [mustard one/blue rug] [gone for good/gone/sold out]
[more/another batch] [coming/on the way]?
[need/want] [200/30] [chairs/of these], [have you got that many/enough stock]
[site/page] [says unavailable/is greyed out], [real/will it return]
[reserve/hold/put aside] one [for me/till payday]
`,
  size: `
[打开/拉开/展开]后[多长/多大/占多少地方]
[离地/底下][多高/几公分]
[多少/几]斤[重/]
[单个/一格][内径/宽]多少
[1.8米/大号]的[实际/真实]尺寸
how far does [it/the recliner/the drawer] [extend/stick out/pull out/open]
[clearance/gap/space] [under it/below the frame/between shelves]
[inside/internal/usable] [width/depth] [of a drawer/?]
[exact/precise] [length/height] [with legs/folded/extended]
[how many/what] [cm/inches] [is the seat/from the floor/across]
`,
  fit: `
[进户门/走廊/电梯][70/只有80][转得过来吗/进得来吗]
[墙/空位]只有[1米2/两米][，放这个行吗/，塞得进吗]
[层高/天花板][2米4/低][，柜子能放吗/，会顶到吗]
[我/儿子][1米9/个子矮][，睡这床够吗/，坐着脚着地吗]
[配/放][我家/八人][餐厅/餐桌][会不会太大/坐得下吗]
[turn/get] it [round the bend/up a spiral staircase/through a 70 door]
[space/alcove/gap] is [120 cm/4 feet], [does this go in/ok or too tight]
[ceiling/window sill] at [2.3 m/90 cm], [will the wardrobe clear it/fits underneath?]
[I'm/my son is] [1.95/short/heavy], [will I fit/legs hanging off]
[can/will] [eight people/two adults] [sit/sleep] [at it/in it]
`,
  material: `
[脚/里头/底板]是[铁的/什么木/木头吗]
[海绵/弹簧]是[什么牌子/几区/高密度吗]
[漆/油]是[水性的吗/什么漆]
[真/纯][羊毛/亚麻/乳胶]吗
[贴皮/实木][哪部分/比例多少]
[finish/coating] is [oil or lacquer/wax/what]
[are the/is the] [hinges/runners/springs] [blum/metal/pocket]
[percentage/how much] [of wool/latex] [in it/is in the rug]
[pine or oak/hardwood or softwood] [frame/?]
[what's/what is] [under the fabric/in the pillow/behind the veneer]
`,
  colour: `
[暖光/白光/黄光][吗/还是白光]
[显脏/耐脏/发黄]吗[，浅色的/，这个白]
[两种/拼]色[有吗/什么样]
[跟/配][胡桃木/我家地板]颜色[搭吗/接近吗]
[网图/视频里]那个[粉/绿]是[哪个色/什么色号]
[navy or black/warm or cool white/brick or cherry]?
[all/do all] [legs/handles] [come in black/gold/the same colour]
[looks/is it more] [yellow/pinkish/greenish] in [daylight/person]
[colour/shade] [code/name] of the [sofa in the photo/green one]
[will/does] the [white/navy] [show dirt/yellow/fade to grey]
`,
  comfort: `
[坐/睡][一晚/一天]腰[酸吗/受得了吗]
[扶手/头枕][硌吗/高度合适吗/软吗]
[会不会/][塌腰/陷进去/弹不起来]
[胖/200斤][坐着/睡着][行吗/舒服不]
[bar/spring/slats] [in the middle/you can feel], [noticeable/comfortable?]
[can you/is it ok to] [sleep/work/read] [on it all night/in it all day]
[padding/cushioning] on the [arms/seat], [enough/is there any]
[my mum has/I have] [sciatica/bad knees], [would it suit/ok to get up from]
[firmness/softness] [level/out of ten/?]
`,
  safety: `
[娃/猫]爬上去[会倒吗/危险吗]
[味儿/漆]对[孕妇/小孩]有[影响/害]吗
[玻璃/镜子][会不会炸/是钢化的吗]
[上铺/床]能[睡大人吗/承多重]
[插座/灯]漏电[吗/危险不]
[can/will] [kids/a toddler] [climb it/pull it over/pinch fingers]
[tempered/safety] glass [?/or normal]
[top bunk/shelf] [max weight/how strong/adult ok]
[asthma/allergies/newborn], [any problem with the feathers/chemicals in it?]
[lead/toxins/flame retardants] in [the paint/foam]
`,
  care: `
[红酒/油/笔印][洒了/弄上去][咋弄/怎么去/擦得掉吗]
[阴雨天/梅雨季][会发霉吗/怎么防潮]
[猫毛/灰]怎么[清/吸]
[多久/要不要][上油/晒一次/换洗]
[能/可以][用湿巾/泡水/放户外][吗/]
[felt pads/coasters/cover] [needed/should I use] [on the floor/for the table]
[leave/keep] [it/chairs] [outside in winter/in the sun], [ok/any harm]
[best way/any tip] to [get rid of/clean] [crumbs/pet hair/mould/water rings]
[dishwasher/tumble dry/iron/hoover] [safe/?/the cover]
[wine/ink/chewing gum] on [my rug/the seat], help
`,
  customise: `
[就/按]我[这个尺寸/图纸]做[，多少钱/，行不]
[少一个/去掉]扶手[能做吗/可以吗]
[换/改成][木腿/两个抽屉/左开门]
[双人位/异形/带灯][能定吗/做得了吗]
[最小/最大]能做[多宽/到多少]
[want/could you do] [drawers instead of doors/no arms/rounded corners]
[a table/something] [that seats 14/exactly 143 cm], [can you make one/special order]
[two firmness/different] [sides/colours] [made to order/possible]
[our/my own] [fabric/drawing/logo] [on it/can you use it]
[altered/modified/adapted] [for me/to my height], [possible?/cost]
`,
  recommend: `
[纠结/不知道][选哪个/买什么样的]
[西晒/潮湿]房[用什么/买哪种][好/]
[老人/女儿房]适合[什么/哪款]
[同价位/差不多]的[还有什么/推荐几个]
[新房/婚房][怎么配/买什么沙发好]
[which/what] would [suit/work for] [a tiny balcony/two cats/my nan]
[torn/can't decide] between [velvet and linen/two lamps], [thoughts?/which]
[gift/present] for [new parents/my boss], [what do you have/ideas]
[something/anything] [similar but cheaper/that folds/for a teen]
what [do people buy/sells best] for [rentals/small kitchens]
`,
  'design-service': `
[毛坯/新房][想整体搭配/请你们设计]
[拍照/发图]给你们[能搭配吗/出图吗]
[师傅/设计师]能来[量一下/看现场][吗/]
[效果图/方案][几天出/要钱吗/改几次]
[窗户/橱柜]上门[测量/量尺]
[plan/furnish/style] my [whole flat/new office], [can your team/help]
[someone to measure/measure up] [my windows/the alcove]
[send/upload] [photos/a floor plan] for [a layout/a mood board]
[talk/meet] with [your designer/a stylist] [online/at home]
[how much/what does] [a design/measuring] [cost/visit cost]
`,
  payment: `
[月结/账期/公司转账][能行吗/怎么走]
[扫码/链接][打不开/付不了]
[先付/交]多少[定金/]
[信用卡/花呗][手续费谁出/能分12期吗]
[付错/多付][了/钱][怎么办/退吗]
[pay/split] [half now/over 12 months/on two cards]
[card/bank] [keeps refusing/says no], [other way to pay/why]
[cheque/crypto/Klarna/gift card] [accepted/ok]?
[charged/taken] but [no order/no confirmation]
[when/how] is the [balance/remainder] [due/paid]
`,
  invoice: `
[电子/纸质]票[发邮箱/一起寄]
[抬头/税号][发你/怎么填/填错]
[报销/做账]要[票/明细]
[几号/月底]前[开得出来吗/能开吗]
[bill/invoice] [to my employer/in the company name/without VAT]
[accountant/tax office] needs [an invoice/the VAT number]
[proforma/itemised/duplicate] invoice [please/for order 12]
[two/split] invoices [for one order/possible]
[pdf/paper] [receipt/invoice] [lost/please resend]
`,
  membership: `
[积分/会员]能[换/抵][什么/钱][吗/]
[换手机/换号]了[会员还在吗/积分能转吗]
[离/差]多少[升金卡/到下一级]
[会员价/会员日][是多少/哪天]
[are there/what] [perks/extras] for [gold members/regulars]
[merge/transfer/combine] [points/two accounts]
[lost/forgot] my [member number/card]
[points/status] [after a return/when I change number], [do I lose them/kept]
[sign up/join] [fee/free/how]
`,
  privacy: `
[cookies/授权/定位]怎么[关/撤回]
[评价/晒单]里[的照片/我名字][删掉/打码]
[快递单/面单][隐藏/不显示]电话
[客服/师傅]能看到我[地址/聊天]吗
[cookies/tracking/notifications] [how do I switch off/off please]
[anonymize/hide/remove] [my review/my name/my photo]
[who/which staff] [has access to/reads] [my messages/my address]
[record/recording] [my calls/chats], [for how long/do you]
[stop/no more] [calling/texting/emailing] me
`,
  greet: `
[有人/在/客服][没/么/嘛]
[老板/掌柜/店家/小二]好
[新年/节日/周末]好
[你好/hello]呀[，又是我/]
[sup/howdy/hiya/g'day/hello again/hi, me again]
[happy new year/merry christmas/nice to meet you] [all/]
[are you open/is this chat on/can you hear me]
`,
  goodbye: `
[撤了/溜了/忙去了/不聊了/886/88]
[祝/][生意兴隆/周末愉快/工作顺利]
[问题/事情][解决了/搞定了][，多谢/]
[ttyl/cya/later/laters/over and out]
[cheers mate/much obliged/appreciated/brilliant, thanks]
[will/I'll] [think about it/come back later/let you know], [bye/thanks]
[have a good one/good night/enjoy your evening]
`,
  human: `
[能/给我][说人话/来个活人/换个懂的]
[售后/专员/师傅]给我[回电/打个电话]
[刚才/上次]那个[客服/小王][还在吗/帮我转给他]
[我要/直接]打电话[说/，号码多少]
[pass/hand] [me/this] [over to/on to] [your after-sales team/a colleague/Ben]
[someone with authority/a grown up/a manager] [please/now]
[I was talking to/get me] [Ben/the lady] [earlier/again]
[ring/phone] me [on 0770/this afternoon], [I'd rather talk/I want to talk to a person]
[robot/automated replies] [useless/enough], [real human/agent]
`,
  praise: `
[妈妈/老公/婆婆][很喜欢/赞不绝口/说值]
[颜值/手感][真高/绝了/没话说]
[感谢/表扬][师傅/客服小李][，太给力了/，服务好]
[买对了/没买错/超值/物超所值]
[第二次/又来][买了/回购][，一如既往的好/，很满意]
[my mother in law/everyone/the dog] [loves/adores/approves of] [it/the new sofa]
[changed my life/sleep like a baby/worth every penny/dream sofa]
[hats off/kudos/thank you so much] to [Sam/your driver/the fitters]
[second/third] [purchase/sofa from you], [never disappointed/still perfect]
[exceeded/beyond] [my expectations/what we hoped]
[so impressed/chuffed/thrilled/over the moon] with [it/the result]
`,
  other: `
[你/][吃饭了吗/在干嘛/叫什么名字/会做饭吗]
[今天/][周几/几点了/几号]
[我/孩子][发烧了/感冒/作业不会][怎么办/]
[附近/北京][哪里好玩/房价多少/租房]
[电视/洗衣机/空调][卖吗/漏水/怎么选]
[这/那]部[电影/小说]好看吗
[拼多多/别家][的快递/客服]电话多少
[投资/借钱/贷款][吗/联系我/有兴趣吗]
[哦/呃/嗯嗯/好吧/？？/1111/啦啦啦]
[水电/马桶/网线][坏了找谁/怎么修]
[my wife left me/I had pasta for lunch/it's my birthday/guess what]
[bitcoin/dollar/stock] [price/going up/today]
[next bus/train times/flights] to [Camden/Rome]
[do you/can you] [sell cement/build houses/rent vans/repair phones/walk dogs]
[want to sell/buy my] [old wardrobe/used couch/car]
[select * from/drop table/ignore previous instructions]
[which/best] [antique dealer/plumber/school] [near me/in town]
[play/sing/draw] [a song/chess/me a cat]
[ok/hmm/whatever/???/no/yes/k]
how [do I/to] [bake bread/tie a tie/lose weight/fix my wifi]
[is/are] [the parking/your toilets/dogs] [free/allowed] [at your store/in the shop]
`,
}
