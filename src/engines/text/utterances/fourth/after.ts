/** Patterns about returns, damage and amends in both languages: each line is said in as many ways as its brackets have choices. */
export const AFTER: Readonly<Record<string, string>> = {
  return: `
[我要/我想/申请]退货
[怎么/如何][退货/申请退货/办退货]
[不喜欢/不合适/太大了]，[想退/要退货/退了吧]
[收到的/买的][沙发/桌子][想退掉/我要退]
[帮我/麻烦][办理退货/退一下货/安排退货]
[质量太差/和图片差太多][，退货/，我要退]
[七天内/刚收到][，想退货/，我不想要了]
把[钱退我/货拉回去]，[我不要了/退货退款]
[安排/叫]人[上门取件/来拉走]，[退货/我要退]
[颜色/尺寸]不[对/合适]，[直接退/不换了，退]
退货退款[，谢谢/怎么操作/]
I [want/need/would like] to return [it/the sofa/this chair/my order]
how [do/can] I [return/send back] [it/the lamp/an item]
[start/arrange/set up] a return [please/for the table]
[take it back/come and collect it], [I want a refund/I don't want it]
I'd like [my money back/a full refund], [it isn't what I expected/I'm sending it back]
it [doesn't fit/is too big/looks wrong], [I want to return it/can I send it back]
[returning/sending back] the [mattress/desk], [what do I do/please send a label]
not [happy/satisfied] with it, [return please/refund me]
I [changed my mind/don't like it], [I want to return it/please take it back]
[return/refund] [request/] for order [7721/B-118]
please [pick up/collect] the [wardrobe/rug] and [refund me/give my money back]
`,
  exchange: `
[我要/想/可以][换货/换一个/换个新的]
[换个颜色/换成灰色/换成白色][可以吗/行吗/]
[尺寸/大小]不[合适/对]，[换大一号/换小一点的]
[收到有问题/有瑕疵]，[给我换一个/要求换新]
[能不能/帮我]换成[1.8米/另一款/胡桃色]的
[不退/不用退]，[换个新的就行/给我换一件]
[坏的那把/这个][椅子/]给我换[新的/一把]
想把[蓝色/三人位]换成[米色/两人位]
[换货/调换]怎么[操作/办]
[exchange/swap/switch] [it/the chair] for [a bigger one/another colour/the grey one]
[I want/can I get/I'd like] [an exchange/a replacement/a new one instead]
can I [exchange/swap/change] [this/it] for [a different size/the oak version/black]
[wrong size for us/too small], [need the larger one/exchange for king size]
[send/give] me a [replacement/new one], [this one has a flaw/I don't want a refund]
I'd rather [exchange/swap] than [return/get a refund]
how do I [exchange/swap] [an item/the table]
[the colour doesn't match/it's the wrong shade for us], [can we switch to beige/exchange to white]
please replace [the faulty one/one chair/the lamp] [with a new one/]
[do you do/is there] exchanges [for colour/on sofas]
`,
  'refund-status': `
[退款/钱]什么时候[到账/退给我/能到]
[退款/钱][到哪了/怎么还没到/还没收到]
[货/东西]已经[退回去/寄回]了，[钱呢/退款呢/怎么没退钱]
退款[进度/状态][查一下/怎么查/是什么情况]
[申请/同意]退款[好几天/一周]了[，没到账/，还没退]
退款[退到哪里/退到哪张卡/原路返回吗]
[退的钱/定金]几天[能到/到账]
退款[金额/]少了[，怎么回事/50块]
显示[退款成功/已退款]，[没收到钱/银行卡没有]
[where is/where's] my [refund/money]
when will I [get/receive] my [refund/money back]
[my refund/the refund] [hasn't arrived/isn't here yet/still not in my account]
I [returned/sent back] it [two weeks ago/last week][, no refund yet/, where is the money]
how long [does/do] [a refund/refunds] take
[status of/update on/any news on] my refund
you [said/confirmed] [I was refunded/the refund was done] but [nothing in my bank/no money]
[has/did] my refund [been processed/go through]
[which/what] [card/account] [does the refund go to/was refunded]
refund is [short/less than I paid/missing £30]
`,
  'return-policy': `
[退货/退换货][规定/政策/条件][是什么/怎么样/]
[能/可以][七天/7天]无理由[退吗/退货吗]
[退货/退回去]运费[谁出/谁承担/算谁的]
[拆了/装好了/用过了]还能退吗
[定制的/特价的/打折的][能退吗/可以退货吗/支持退换吗]
[买了/收到]不[喜欢/满意]可以退吗
[多少天/多久]内[可以退/能退换]
[没有包装/包装扔了][能退吗/影响退货吗]
退货[要扣钱吗/有手续费吗/收折旧费吗]
有[运费险/试用期/试睡]吗
[what is/what's] your [return/returns/refund] policy
how [many days/long] do I have to [return/send back] [it/something]
[can I/am I able to] return [it if I don't like it/opened items/a custom sofa/sale items]
who pays [for/the] [return shipping/returns/the return postage]
[is there/do you charge] a [restocking/return/collection] fee
[do I need/must I keep] the [original packaging/box/receipt] to return
are returns free [?/of charge]
is there a [trial/cooling off/return] period
[what if/suppose] I don't like it [after it arrives/once assembled], can I return it
do you [accept/take] returns [on mattresses/after 30 days/without packaging]
are [custom/clearance/made to order] items [returnable/refundable]
`,
  'damage-report': `
[收到/打开]就[是坏的/破了/有裂痕]
[到货/送来][桌面有划痕/腿断了/玻璃碎了/磕坏了]
[包装/箱子][破了/烂了/湿了]，[里面也坏了/东西压坏了]
[快递/物流/运输][摔坏了/压坏了/弄破了]
[刚拆/拆开][箱/包装]发现[掉漆/有个坑/裂了/刮花了]
[镜子/花瓶/灯罩]碎了
[沙发/布面]有个[洞/破口]，[刚收到/新的]
[一角/边角][磕掉了/碰坏了/瘪了]
送来[的时候/就]有[划伤/污渍/凹痕]
[签收/收货]时[发现/看到][破损/坏了]
[it arrived/my order arrived/the table came] [damaged/broken/scratched/cracked]
[there's/there is] a [big scratch/dent/crack/tear] [on the top/on the leg/in the fabric], [just delivered/straight out of the box]
the [box was/packaging was] [crushed/wet/ripped] and the [table/lamp] is [broken/damaged]
[glass/mirror] [arrived/was] [shattered/smashed/in pieces]
[just opened/unboxed] it and [a leg is snapped/the corner is chipped/it's scratched]
[received/got] a [damaged/broken] [chair/cabinet] [today/]
[courier/delivery men] [damaged/dropped/dented] [it/my dresser]
damage [in transit/on arrival], [see photos/what do I do]
sofa came with [a rip/stains/a hole] [in it/on the seat]
the [shelf/drawer front] is cracked [on arrival/out of the box]
`,
  'missing-part': `
[少了/缺][螺丝/配件/一个隔板/说明书]
[箱子里/包裹里][没有/少了][五金包/脚垫/把手]
[漏发/少发][了/][一件/抽屉/靠枕]
[买了/订了]四把[椅子/]只[收到/来了]三把
[配件/零件]不[全/齐/够]
没[找到/看到][安装螺丝/层板/遥控器]
[少/差]一[包螺丝/块板/条腿]
[赠品/抱枕]没[给/发]
[能/请]补[发/寄][配件/螺丝/缺的板子]吗
[床/柜子]的[横梁/背板][没发来/不在里面]
[missing/there are missing] [screws/parts/pieces/bolts]
[a part/one leg/the hardware bag/a shelf] [is missing/was not in the box/isn't included]
the [box/package] [is missing/doesn't have/came without] [the instructions/screws/two shelves]
I [only got/received only] [3 of 4 chairs/one cushion/half of it]
[not all/not enough] [screws/parts] [in the box/were included]
[no/there's no] [allen key/hinges/remote/feet] in the [box/bag]
[short/I'm short] [two screws/one panel/a bracket]
you [forgot/left out] [the cushions/the mattress/the drawer handles]
can you send the missing [parts/bolts/piece]
where are the [legs/screws/fittings], [not in the box/can't find them]
`,
  'wrong-item': `
[发错/送错][货/颜色/东西/型号/尺寸]了
[不是我/跟我][买的/订的][那款/不一样]
我[买/订]的是[灰色/1米8]，[来的是/发的是/收到][蓝色/1米5]
[颜色/款式/尺寸][发错/不对/弄错]了[，和订单不一样/]
[货不对板/和下单的不符]
[收到/寄来]别人的[东西/货]
[订单/我]是[圆桌/双人]，[送来方桌/给我发单人]
你们[是不是/]发错了
[收到/拿到]的[型号/规格]和[订单/我选的]不[一样/符]
[you sent/I received/I got] the wrong [item/colour/size/product/chair]
[this is not/that's not/it isn't] what I ordered
I ordered [grey/the large] [but got/and received/but you sent] [blue/the small]
[wrong/incorrect] [colour/model/size/item] [delivered/arrived/was sent]
[someone else's/another customer's] order [was delivered to me/came to me]
[got/received] a [desk/lamp] instead of a [table/mirror]
the [colour/model] [doesn't match/is different from] [my order/what I bought]
[mix up/mixed up]: [black instead of white/you sent two left arms]
not the [one/item/colour] I [chose/picked/paid for]
`,
  'quality-problem': `
[用了/才用][两个月/半年/一周]就[坏了/开裂了/掉皮了/塌了]
[沙发/床][塌陷/一坐就响/坐着响]
[桌面/木头/门板][开裂/起泡/变形/翘起来]了
[椅子/桌子][晃/不稳/松动]
[味道/气味][很大/很重/散不掉/刺鼻]
[床/椅子][吱吱响/有异响/晃得厉害]
[抽屉/柜门][卡/关不严/掉下来]了
[皮面/漆/贴皮][脱落/起皮/掉了]
[掉色/褪色/起球/生锈/发霉]了
[灯/电机/升降桌][不亮/坏了/不动/失灵]了
质量[有问题/太差/不行][，才几个月/，用不了]
[the sofa/my chair/the bed] [creaks/squeaks/wobbles/sags] [after a month/a lot/]
[it/the table] [broke/cracked/warped/came apart] after [two months/a few weeks/a week of use]
the [leather/paint/veneer] is [peeling/coming off/flaking/bubbling]
[strong/horrible/chemical] smell [from the wardrobe/that won't go away/]
the [drawer/door] [won't close/sticks/keeps falling off]
[fabric/colour] [is fading/pilling/wearing out] [already/after washing]
[cushions/mattress] [went flat/lost their shape/sagging in the middle]
[motor/lamp/recliner] [stopped working/won't turn on/is dead]
[legs/screws] keep [coming loose/falling out]
[rust/mould] [on the frame/appeared after a month]
makes a [noise/cracking sound] [every time I sit/when I turn over]
`,
  repair: `
[能/可以][修吗/维修吗/上门修吗]
[帮我/麻烦][安排维修/派人修/修一下]
[坏了/松了][，能修吗/，找人来修]
[报修/申请维修/预约维修]
[怎么/哪里][报修/修/维修]
[沙发/椅子/柜门][坏了想修/需要维修/能上门修理吗]
维修[多少钱/要多久/收费吗]
[补漆/换弹簧/换皮/修复划痕][可以做吗/能做吗]
[过保/保修外][能修吗/维修怎么收费]
[师傅/人]上门[修/维修][一下/]
[can you/could someone] [repair/fix/mend] [it/my sofa/the drawer]
I [need/want/would like] [a repair/it repaired/it fixed]
[do you/is there a] [repair service/do repairs/offer repairs]
[send/book] [a technician/someone] to [fix/repair] [the bed/it]
how much [does/would] [a repair/fixing it] cost
[how/where] do I [get it repaired/arrange a repair/book a repair]
[broken hinge/torn seam], can [you fix that/it be repaired]
can the [scratch/leg/zip] be [repaired/fixed/touched up]
[prefer/I'd rather have] it [repaired/fixed] [than replaced/rather than returned]
[out of warranty/old sofa], [can you still repair it/do you fix those]
`,
  warranty: `
[质保/保修][多久/几年/多长时间]
[保修/质保][范围/政策][是什么/包括哪些]
[框架/沙发/床垫/电机]保[几年/多久]
[有/提供][质保/保修卡/三包][吗/]
[还在/过了]保修期[吗/没有]
[坏了/人为损坏][保不保修/在质保范围吗]
[保修/质保][从什么时候算/凭什么享受]
保修期[内/]免费[维修/换]吗
[延保/延长保修]怎么[买/收费]
[how long/what] is the [warranty/guarantee] [on the sofa/period/]
[what does/does] the warranty [cover/cover stains/include fabric]
is [it/my bed] still [under warranty/in warranty/covered]
[does it/does the mattress] come with a [warranty/guarantee]
[is there/do you have] a [10 year/5 year/] [guarantee/warranty]
[are/is] [the springs/the motor/wear and tear] covered [by the warranty/under guarantee]
when does the [warranty/guarantee] [start/end/run out]
[can I/how do I] [extend/register/claim on] the [warranty/guarantee]
do I need [the receipt/to register] for the [warranty/guarantee]
[warranty/guarantee] [terms/details] please
`,
  compensation: `
[要求/我要][赔偿/补偿]
[你们/]怎么[赔/补偿/赔偿]
[赔/补]我[点钱/500块/运费]
[耽误/延误]这么久，[没有补偿吗/给点补偿/赔我误工费]
[给个说法/得给我补偿/退我差价]，[不然/][不行/不接受]
[瑕疵/划痕]我[不退了/留着]，[补偿点/退我100/给点优惠]
[损失/误工费/住酒店的钱][谁来赔/你们要赔]
[送个礼物/给张券/送点东西]当[补偿/赔偿][吧/]
[按合同/按规定][赔违约金/三倍赔偿]
[迟到/发错]了[总要/是不是要]补偿[一下/我]
I want [compensation/to be compensated]
[what/how much] compensation [do I get/will you offer/for the delay]
[you should/you need to/can you] [compensate me/give me money back/pay] for [the delay/my lost day/the damage]
I'll keep it [if you/but] [give me a discount/refund 20%/offer some money]
[I took/I lost] [a day off/a day's wages], [who pays for that/I expect compensation]
[a voucher/some credit/a gift] [would be fair/to make up for it], [don't you think/please]
[partial refund/money off/a discount] for the [trouble/scratch/inconvenience]
how will you make [this/it] up to me
I demand [compensation/damages/£100 for this]
[pay for/cover] [my hotel/the cleaning/the ruined floor]
`,
  complaint: `
[我要/要][投诉/举报][你们/客服/师傅]
[你们/客服][态度太差/什么态度/太恶劣了]
[再不处理/不解决]就[打12315/曝光你们/投诉到消协/起诉]
[投诉/意见][渠道/电话]是[什么/多少]
[骗子/欺骗消费者/虚假宣传]
[没人管/没人理/一直推脱/踢皮球]，[太过分了/我要投诉]
[服务/体验][太差了/差劲/糟糕透了]
[打电话/发消息]没人[接/回]，[什么服务/太不负责]
[送货员/安装师傅/客服][骂人/态度恶劣/很凶/不耐烦]
[我要/肯定]给[差评/一星]
[I want to/I'd like to/I'm going to] [complain/make a complaint/file a complaint] [about the driver/about your service/]
[your/the] [service/customer service/support] is [terrible/awful/a joke/the worst]
the [driver/agent/fitter/delivery man] was [rude/so rude/very unprofessional to me]
I'll [report you/sue/go to trading standards/leave a one star review/tell the newspaper]
[nobody/no one] [answers/replies/calls back/cares]
[this is/you are] [a scam/fraud/unacceptable/a disgrace/false advertising]
[how/where] do I [complain/file a complaint/make an official complaint]
[worst/terrible] [company/experience/shop] ever
you [lied to me/keep ignoring me/passed me around five people]
[sick of/fed up with] [your excuses/being ignored/this company]
`,
}
