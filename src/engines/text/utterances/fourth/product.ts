/** Patterns about goods, prices and paying in both languages: each line is said in as many ways as its brackets have choices. */
export const PRODUCT: Readonly<Record<string, string>> = {
  price: `
[多少钱/什么价/怎么卖/价格多少]
[这款/这个][沙发/床/]多少钱
[能/可以][便宜点/优惠点/少点]吗
[最低/底价/最低价]多少
[太贵了/有点贵]，[便宜点/能少吗]
[别家/隔壁]才[3000/卖2000]，[你们能一样吗/怎么贵这么多]
[全套/一套/两个一起][多少钱/什么价格]
[涨价了吗/怎么又贵了/价格怎么变了]
[报个价/给个价/到手价多少]
[降价/买贵了][退差价吗/能补差价吗/保价吗]
how much [is it/does it cost/is the sofa/for the set/are the chairs]
[what's/what is] the price [of this table/?/for two]
[can you/could you] [do a better price/go lower/give me a deal/knock something off]
[is that/what's] your [best price/lowest price/final price]
[it's/that's] [too expensive/a bit pricey], [any cheaper/can you lower it]
do you [price match/match competitors' prices/beat that price]
[saw it/found it] cheaper [elsewhere/on another site], [can you match/will you match it]
[price/cost] [please/?/for the 3 seater]
[why is/why's] it [so expensive/more than last week]
[total/full] [price/cost] with [two chairs/the mattress]
the price [dropped/went down] after I bought, [do I get the difference/refund the difference]
`,
  promotion: `
[有/有没有][优惠/活动/折扣/优惠券]
[双十一/618/国庆][有活动吗/打几折/优惠多少]
[优惠券/红包][怎么领/怎么用/用不了]
[满减/折扣][可以叠加吗/怎么算]
[什么时候/下次][有活动/打折/做促销]
[新人/首单/老客户][有优惠吗/立减吗]
[活动/折扣]到[什么时候/哪天]结束
[送/有]什么[赠品/礼品][吗/]
[以旧换新/国家补贴][能用吗/参加吗]
[any/do you have/are there any] [discounts/offers/promotions/deals/coupons] [now/at the moment/]
[do you have/is there] a [discount code/promo code/voucher/coupon] [for new customers/]
when is [your next sale/the Black Friday sale/the sale]
[when does/until when does] the [sale/offer/promotion] [end/run/last]
[my code/the coupon/the voucher] [doesn't work/isn't accepted/says expired]
can I [use/combine/stack] [two codes/coupons/the offer with the sale]
[student/first order/military] discount [?/available]
[is it/will it be] on [sale/offer] [for Black Friday/soon/at Christmas]
[any/what] free [gift/gifts] with [purchase/the bed]
how do I [use/apply/get] [the coupon/my voucher/the discount]
`,
  stock: `
[有货吗/有现货吗/还有货吗/现在有吗]
[这款/白色/1米8的][还有吗/有没有货/有现货吗]
[什么时候/多久][补货/有货/再到货]
[怎么/为什么][显示缺货/下架了/没货了]
[库存/现货][还有多少/够吗]
[停产了吗/还卖吗/以后还有吗]
[能/可以]预订[吗/]，[现在没货/等到货]
[要/买]十把[椅子/]，[有那么多吗/库存够吗]
[is it/is this/are they] [in stock/available] [now/?/in grey]
do you [have/still have] [it/this/the oak one] [in stock/available/left]
when will [it/the sofa] be [back in stock/available again/restocked]
[out of stock/sold out], [when is it back/will you get more]
how many [do you have left/are in stock/are left]
[has it been/is it] discontinued
[notify me/let me know] when [it's back/it's in stock]
[do you still/are you going to] sell [the green one/this model]
can I [preorder/reserve] [it/one] [?/if it's out of stock]
[available/any left] in [king size/walnut/black]
`,
  size: `
[尺寸/大小/规格][多少/是多大/是多少]
[多高/多宽/多长/多深]
[长宽高/具体尺寸]是[多少/什么]
[坐高/坐深/扶手高/靠背高][多少/是多少公分]
[桌子/床/柜子][多长/多高/有多大]
[床垫/板子][多厚/厚度多少]
有[1米5的/1.2米的/小一点的尺寸]吗
[有/分]几个[尺寸/规格]
[重量/多重/净重]是多少
[抽屉/内部][尺寸/深度]多少
[包装/箱子][尺寸/多大]
[what are/give me/can I have] the [dimensions/measurements/exact size] [of the sofa/please/]
how [wide/tall/long/deep/high/big] is [it/the table/the wardrobe/the bed]
what [size/sizes] [is it/does it come in/are available]
[seat/arm/back] [height/depth] [?/of the chair/please]
how [thick/heavy] is [the mattress/it/the top]
what [is/does] [the weight/it weigh]
[do you have/is there] [a smaller one/a 160 cm version/a larger size]
[height/width/length] [of the desk/in cm/?]
[distance/height] [under the bed/from floor to seat/between the shelves]
[box/package] [dimensions/size]
`,
  fit: `
[客厅/房间/卧室][3米/12平/不大]，[放得下吗/够放吗/会不会太挤]
[能/可以][进电梯/进门/搬进去/过楼道]吗
门[只有/宽]80[公分/厘米][，能进吗/，搬得进去吗]
[放/摆]得下[吗/不]，[我家墙长2米6/位置只有1米5]
[我/我老公][身高一米八五/185/一米五五]，[坐着合适吗/睡得下吗/腿伸得直吗]
[小户型/出租屋][放得下吗/合适吗]
[电梯/楼梯][很窄/小]，[进得去吗/能不能搬上去]
[和/跟]我家[床头柜/床垫]配[得上/]吗，[床垫是1.8的/高度差多少]
留[多少/多大]空间[合适/够走路]
[阳台/飘窗]能放[吗/这个椅子吗]
[will/does/would] [it/the sofa/this] fit [in my living room/through the door/in the lift/in a 3m wall/up the stairs]
my [door/doorway/lift/hallway] is [only 75 cm/80 cm wide], [will it go through/can it get in]
[my room/the space/the wall] is [3 by 4 metres/2.5 m long/small], [is it too big/will it fit/does it fit]
I'm [6'4/190 cm/very tall/5 feet], [is the bed long enough/will the chair suit me/is the seat too high]
[is there/will there be] enough [room/space] [for it/to walk around/behind it]
can it [get/go] [up a narrow staircase/around the corner/through a 30 inch door]
is it too [big/wide/tall/deep] for [a small flat/my bedroom/an 8 foot ceiling]
[does/will] [my mattress/my existing mattress/a 150 cm mattress] fit [this frame/the bed]
fits [a studio/under a window/in an alcove of 90 cm]?
`,
  material: `
[什么/啥][材质/材料/木头/面料][的/做的]
[是/全][实木/真皮/纯棉][吗/的吗/还是贴皮]
[里面/填充/坐垫][是什么/填的什么/用的什么海绵]
[框架/腿/五金]是[什么材料/实木还是密度板/铁的吗]
[真皮/皮][是头层吗/还是PU/是什么皮]
[面料/布料][成分/是什么]
[板材/贴皮]是[什么板/什么工艺]
[乳胶/羽绒/海绵][含量/密度]多少
[橡木/胡桃木]是[全实木/染色的]吗
[what/which] [material/materials/wood/fabric] is [it/this/the frame] [made of/made from/]
is [it/the table/this] [solid wood/real leather/veneer/genuine leather/mdf]
what's [inside the cushions/the filling/the frame made of/the cover made of]
[solid wood or veneer/real leather or faux/foam or springs]?
[what kind of/what type of] [wood/leather/foam/metal] [is used/is that]
[is the/are the] [top/legs] [real marble/metal or wood/solid oak]
fabric [composition/content] [?/please]
[feather or foam/down or fibre] [cushions/filling]?
does it [contain/use] [particle board/latex/plastic]
`,
  colour: `
[有/有几种][什么颜色/哪些颜色/颜色]
[有没有/有][黑色/浅灰/墨绿/原木色]的吗
[色差/偏色][大吗/严重吗/会不会很大]
[实物/图片]颜色[一样吗/有差别吗/偏黄吗]
[可以/能][寄/要][色卡/布样/小样]吗
[浅灰/米白][偏冷还是偏暖/是什么色/深不深]
[哪个/什么]颜色[好看/卖得好/耐脏]
[实拍图/颜色实物图]有吗
[颜色/色号]和[茶几/上次买的]一样吗
[what/which] [colours/colors/shades] [are there/does it come in/do you have/are available]
[do you have it/is it available/does it come] in [black/light grey/dark green/white/navy]
can [I get/you send] [colour samples/fabric swatches/a swatch/a sample]
is the [colour/color] [the same as in the photo/accurate online/true to the picture]
is the [grey/beige/oak] [warm or cool/more yellow/dark or light]
[will/does] the [colour/wood tone] [match/look the same as] [my other chair/the coffee table/in real life]
[real/actual] photos of the [colour/green one]
which [colour/shade] [hides dirt best/sells best/goes with walnut]
[any/other] [colours/finishes] [?/besides white]
`,
  comfort: `
[舒服吗/坐着舒服吗/睡着舒服吗/好坐吗]
[软还是硬/偏软还是偏硬/会不会太硬/硬不硬]
[腰不好/腰椎间盘突出/腰疼][能坐吗/适合吗/睡这个行吗]
[久坐/坐一天][累不累/会不会累/舒服吗]
[坐感/脚感/睡感][怎么样/如何]
[靠背/头枕/腰部][有支撑吗/支撑够吗]
[老人/孕妇]坐[着舒服吗/起来费劲吗]
[会不会/]坐[久了塌/下去很深]
[夏天/冬天][热不热/凉不凉/闷吗]
is [it/the sofa/the chair/the mattress] [comfortable/comfy/comfortable to sit on/comfortable for long hours]
[is it/is the mattress/are the cushions] [soft or firm/too hard/too soft/firm]
[good/suitable/ok] for [a bad back/back pain/side sleepers/sitting all day]
[does it have/is there] [lumbar support/good back support/neck support]
how [firm/soft/comfy] is [it/the seat/the mattress]
will my [back/neck] hurt [after hours in it/on this mattress]
[do you sink in/does it sag when you sit/can you nap on it]
[is it/does it get] [hot in summer/warm to sleep on/cold]
[comfortable/good] for [watching TV/elderly people/gaming]
`,
  safety: `
[有甲醛吗/甲醛超标吗/甲醛多少/环保吗]
[环保等级/检测报告][是什么/有吗/能看吗]
[孕妇/宝宝/小孩/宠物][能用吗/用安全吗/房间可以放吗]
[承重/能承受][多少/多少斤/200斤吗]
[会不会/容易][倒/翻/夹手/磕到孩子]
[边角/桌角][是圆的吗/会磕到吗/有防撞吗]
[猫/狗][抓/咬][怎么办/会坏吗/得动吗]
[味道/油漆][有毒吗/对孩子有害吗/安全吗]
[阻燃/防火]吗
[新买的/刚装好]要[散味/晾]多久[才能住/]
is [it/the paint/this crib/the glue] [safe for kids/safe for babies/toxic/non toxic/safe]
[formaldehyde/VOC] [levels/free/emissions] [?/test report]
how much weight can [it/the shelf/the bed] [hold/take/carry]
[weight limit/max load/load capacity] [?/of the chair/please]
[will it/does it/can it] [tip over/fall on my toddler/trap fingers]
[do you have/any] [safety certificates/test reports/fire rating]
[are the/does it have] [corners rounded/sharp edges/sharp corners]
is it [cat proof/pet friendly/scratch resistant for dogs/safe for pets]
[pregnant/newborn at home], is [the smell harmful/it safe]
is the [fabric/foam] [fire retardant/flame resistant]
should I [anchor/fix] it to the wall [for safety/so it won't fall]
`,
  care: `
[怎么/如何][清洁/清洗/保养/打理]
[脏了/沾了油/洒了咖啡/有污渍]怎么[办/洗/处理]
[可以/能][机洗/水洗/拆洗/用酒精擦]吗
[布套/沙发套]能[拆下来洗/机洗]吗
[实木/皮/大理石][怎么保养/要打蜡吗/平时怎么擦]
[防水/防污/耐脏]吗
[用什么/拿什么][擦/洗/清洁]
[掉毛/晒太阳/潮湿][怎么护理/要注意什么]
[保养/护理][要注意什么/多久一次/用什么油]
how [do I/should I/to] [clean/care for/look after/wash] [it/the sofa/the leather/the rug]
[is it/is the cover/are the covers] [machine washable/washable/removable/easy to clean]
how to [remove/get out] [stains/red wine/ink/pet hair] [from the fabric/]
[can I/should I] [use bleach/wipe it with water/wax it/oil the table/steam clean it]
[spilled/I spilled] [coffee/wine/milk] on [it/the sofa], [what now/how do I clean it]
[what/which] [cleaner/product/polish/oil] [should I use/is best for oak]
[is it/is the fabric] [waterproof/stain resistant]
[care/cleaning/washing] instructions [please/?/for linen]
how often should I [oil/polish/vacuum] it
how do I [protect/prevent] [the wood from scratches/fading/water rings]
`,
  customise: `
[可以/能][定制/定做/订做][吗/尺寸吗]
[尺寸/颜色/材质][可以定制吗/能改吗/能选吗]
[能不能/可以]做[成2米2/1米7/高一点]的
[按/照]我[家尺寸/的图][做/定制]
[加长/加宽/改矮][可以吗/能做吗/怎么加钱]
定制[衣柜/沙发][怎么收费/起订/流程]
[换/用][别的布料/真皮/黑胡桃]做[行吗/可以吗]
[面料/腿]可以[自己选/换]吗
[刻字/印logo/定制图案]可以吗
can [you/it be] [customise it/make it to measure/made to order/custom made]
[do you do/do you offer/do you make] [custom sizes/bespoke furniture/made to measure/custom orders]
can [I/you] [have/make] it [in 170 cm/longer/shorter/10 cm wider/in a different fabric]
[can I choose/is it possible to choose] [my own fabric/the leg colour/another wood]
[custom/bespoke] [size/sofa/wardrobe/colour] [possible/?/price]
[could it be/can it be] [made/built/ordered] [without arms/in walnut/with taller legs]
build it to [my drawing/my measurements/fit my alcove]
can you [engrave/print/embroider] [a name/our logo]
[how long/how much] for a custom [table/size]
`,
  recommend: `
[推荐/介绍/求推荐][一款沙发/一下/个床垫]
[哪款/哪个/什么样的][好/好一点/适合我/值得买]
[有没有/有]适合[小户型/老人/养猫家庭]的[推荐/沙发]
[帮我/给我][选/挑/推荐]一个
预算[3000/五千以内]，[买哪款好/推荐什么]
[A和B/这两款/皮的和布的]选[哪个/哪个好]
[配/搭]什么[茶几/颜色/椅子]好看
[卖得最好/热销/最受欢迎]的是哪[款/个]
[给孩子/婚房/出租房][买什么床好/用推荐哪个]
[can you/could you/please] [recommend/suggest] [a sofa/something/a good mattress]
[which/what] [sofa/one/bed/model] [would you recommend/do you recommend/is best/should I get]
[any/need] [recommendations/suggestions/advice/ideas] [for a small flat/on dining tables/for a gift]
[looking for/I need] [a sofa/a desk] [under 500/for a small room/for two kids], [what do you suggest/any ideas]
[which is/what's] [better/the best], [leather or fabric/this or the Luna/oak or pine]
what [goes with/matches/would look good with] [a grey sofa/walnut floor]
help me [choose/pick/decide] [a mattress/between these two]
what's your [best seller/most popular/top] [sofa/bed]
my budget is [300/1000 dollars], what [can I get/do you have]
`,
  'design-service': `
[有/提供][设计/量尺/搭配]服务吗
[可以/能][免费设计/出效果图/上门量尺/派设计师][吗/]
[帮我/给我][设计/出个方案/搭配一下][客厅/全屋/]
[预约/约]设计师[上门/沟通/]
[我有户型图/发你户型图]，[能出方案吗/帮我规划布局]
[设计/量尺/方案][收费吗/多少钱/要几天]
[全屋/软装]设计[怎么做/流程/收费]
[找/要]个[设计师/搭配师]
[do you have/can I get/do you offer] [a design service/a designer/interior design help/room planning]
[can/could] [someone/a designer] [come and measure/measure my room/visit my flat/draw a plan]
[book/arrange/schedule] [a design consultation/a designer/a home visit/measuring]
I [have/can send] a floor plan, can you [make a layout/design the room/plan it]
is [the design service/measuring/the 3D plan] [free/paid/included]
[design/plan/draw] [my living room/the whole flat/a layout] [for me/please]
[3D/room] [render/drawing/plan] [possible/of my bedroom]
[speak to/talk to] [a designer/an interior designer]
[need/want] [help designing/a layout for/someone to plan] [my home/my kitchen]
`,
  payment: `
[怎么/如何][付款/支付]
[可以/能/支持][分期/花呗/微信/刷卡/货到付款][吗/付款吗]
[付不了款/支付失败/付款失败/付款报错][怎么办/]
[定金/尾款][怎么付/多少/什么时候付]
[重复/多]扣[款/了一次钱]
[对公转账/公司打款/银行转账][可以吗/账号多少]
[分期/免息][几期/怎么分/要手续费吗]
[先付定金/付一部分][行吗/可以吗]
[付款链接/收款码]发[我/一下]
[钱扣了/付了款]订单[还是待付款/没显示]
how [can/do] I pay
[can I/do you accept/do you take] [pay by card/PayPal/Apple Pay/cash/cash on delivery/bank transfer]
[can I/is it possible to] pay [in instalments/monthly/later/a deposit first/in two parts]
[my payment/my card/the payment] [failed/was declined/didn't go through/keeps getting rejected]
[what/which] payment [methods/options] [do you have/do you accept/are there]
[I was charged/you charged me/charged] [twice/two times/the wrong amount]
[how much/when] [is the deposit/do I pay the balance/is the rest due]
[do you offer/is there] [financing/0% finance/Klarna/interest free credit]
[send me/can I get] a payment link
the [checkout/payment page] [doesn't work/freezes/gives an error]
`,
  invoice: `
[开/要/需要][发票/张发票/专票]
[能/可以]开[发票/专票/电子发票/增值税发票]吗
[发票/电子票]什么时候[开/发/寄]
[发票/]抬头[写错了/改一下/开公司]
[发票/票]没[收到/有/随货]
[怎么/哪里][开发票/下载发票]
税号[错了/是这个]，[重开/开专票]
[公司/单位]报销[要发票/用]
[开票/发票]内容能写[办公家具/明细]吗
[补/重]开[发票/一张]
[can I/could I/I need to] [get/have] [an invoice/a VAT invoice/a receipt]
[send/email] me [the invoice/a copy of my invoice/the receipt] [please/for order 311]
I [need/want/require] [an invoice/a tax invoice/a VAT receipt] [for my company/for taxes/]
where [is/can I download/do I find] [my invoice/the invoice/the receipt]
[company name/VAT number/the address] on the invoice [is wrong/needs changing/is missing]
invoice [for my order/to my company/please/?]
[never got/didn't receive/still waiting for] [my invoice/the receipt]
can the invoice [be made out to/show] [my company/the tax id]
[reissue/correct/resend] the invoice
`,
}
