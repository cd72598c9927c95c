/** Utterances after the sale that nothing is tuned on; one a line, slots marked. */
export const AFTER: Readonly<Record<string, string>> = {
  return: `
{product|沙发}我不要了,来拉走,把钱给我
退货怎么操作,{reason|放家里太占地方}
{reason|坐着跟图上完全两码事},我要退
{order-number|AJ20250522118}申请退掉
{time|昨天}刚收的{product|床头柜},想退了行吗
你们安排人上门取件吧,钱原路退我
{reason|我婆婆嫌丑},这{product|餐桌}给退了
{quantity|四把}{product|椅子}退{quantity|两把}
用了{time|三天}腰疼得不行,这{product|床垫}退给你们
不换,就要退款退货
I want to send the {product|rug} back and get my money
Please collect this {product|sofa}, {reason|it's far too big for us}, and refund me
returning order {order-number|552018846}
not keeping it. how do i get a refund
Can I give {quantity|two} of the {quantity|six} {product|chairs} back?
{reason|The smell gives me headaches}, so I'd like to return the {product|mattress}
`,
  exchange: `
能给我换个{colour|米白}的吗,{reason|这个太暗了}
{size|1米5}的小了,换{size|1米8}的{product|床},差价我补
这张有瑕疵,给我重新发张好的
{product|地毯}想调换成大一号
{colour|蓝色}不搭,调个{colour|灰色}行不
换货怎么弄,不退钱
{order-number|20250703216}那个{product|台灯}能换另一款不
{reason|椅子高了点},换矮的那种可以吗
帮我把{product|床垫}换成硬一点的
{product|镜子}裂了,退就不退了,给换块新的
Could I swap the {colour|navy} {product|armchair} for the {colour|grey} one
need the {size|160cm} instead of the {size|140cm}, can we trade
Exchange please: {reason|the shade clashes with our curtains}
send me a fresh one in place of this dented {product|cabinet}, i dont want a refund
I'd like the same {product|stool} but the taller version, you can have this back
swop {colour|white} for {colour|oak}?
`,
  'refund-status': `
货都退回去{time|十天}了,钱呢
退款到哪一步了
{money|2399元}怎么还没回到卡上
你们说{time|三个工作日}到账,我没看见
{order-number|AJ71803}取消之后的款什么时候打回来
退的钱是退微信还是退银行卡,查不到啊
显示退款成功,可余额没变
差价{money|150块}说退给我,到账了吗
仓库收到退货了吧,啥时候打款
我那笔定金退了没有
Where's my money? You picked the {product|table} up {time|two weeks ago}
refund for {order-number|AJ-44810} still not showing
Has my {money|£349} gone through yet
how long till the refund lands in my account, its already back with you
It says refunded but my bank has nothing
any news on the deposit you were giving me back
`,
  'return-policy': `
几天之内可以无理由退
拆了包装还能退吗
退回去的运费谁掏
定制的是不是不给退
买之前问清楚,万一不喜欢退起来麻不麻烦
睡过的{product|床垫}你们还收不收退
退货要扣手续费吗
打折买的能不能退啊
装好以后不满意,规定上允许退不
{time|七天}是从签收那天算还是下单那天算
What's your returns window?
who pays for sending a {product|sofa} back if I don't like it
can sale items be returned or not
Do I need to keep the original packaging in case I return it
is there a restocking fee
If I order a bespoke {product|bookcase}, what are my rights to send it back?
`,
  'damage-report': `
开箱一看{part|玻璃}全碎了
{product|茶几}角上磕掉{quantity|一块}
送来的时候外箱就湿透了,里面{part|板子}都泡了
{part|门板}上长长一道划痕,刚拆的
师傅搬进来我才发现{part|腿}断了
{order-number|20250630471}到货破损,照片发你了
运输过程把{product|镜子}震裂了
{material|皮}面被刀划了个口子,新的啊
收到就瘪了一块,{material|铁艺}{product|床}的{part|床头}
包装烂得不成样,{product|书桌}{part|桌面}凹进去一个坑
the {product|mirror} arrived in pieces
Unwrapped the {product|sideboard} and there's a massive gouge down {quantity|one} {part|side panel}
box was soaking wet and the {part|shelves} have swollen
{part|leg} snapped off in transit it seems
Delivered {time|today}, {part|corner} is crushed, see pics
Just opened it up and the {material|marble} {part|top} is cracked right across
`,
  'missing-part': `
少了{quantity|一包}{part|螺丝}
箱子里没找到{part|说明书}和{part|扳手}
{quantity|四条}{part|腿}只给了{quantity|三条}
{part|隔板}漏发了吧,翻遍了都没有
清单上写{quantity|8个}{part|连接件},我数来数去{quantity|6个}
{product|床}到了,{part|床板}没跟着来
差个{part|抽屉拉手},补寄给我
配的{product|抱枕}呢?没在包裹里
{order-number|AJ82055}总共{quantity|三箱},我只收到{quantity|两箱}
{part|脚垫}一个都没放
There's no bag of {part|screws} in the carton
we're {quantity|one} {part|hinge} short
got {quantity|3} boxes out of {quantity|4}
The {part|allen key} isn't in here, did you forget it?
{part|Cushion covers} should have come with the {product|sofa} but they're nowhere
only {quantity|five} {part|slats} in the pack, list says {quantity|ten}
`,
  'wrong-item': `
我买的{colour|灰色},来的是{colour|绿色}
这不是我拍的那张{product|桌子}啊
你们发错货了
订{size|1米8}给我送来个{size|1米5}的
打开傻眼了,要的是{product|书柜}怎么是{product|鞋柜}
{quantity|两个}{product|床头柜}颜色不一样,有{quantity|一个}不是我选的{colour|原木色}
标签上写的是别人的名字,东西也不对
要的{material|布艺}款,到家是{material|皮}的
左转角的{product|沙发}给我发成右转角了
{order-number|20250519903}跟收到的型号对不上
You sent me the {colour|beige} one, I ordered {colour|charcoal}
this is someone else's {product|coffee table}
Ordered a {size|180cm} {product|rug}, got a {size|120cm} one
got a {product|floor lamp} instead of the {product|desk lamp} lol
The label matches but what's inside is a completely different {product|chair}
We asked for {material|leather} and what turned up is {material|fabric}
`,
  'quality-problem': `
{product|床}一翻身就嘎吱嘎吱
用了{time|俩月}{part|漆面}开始掉皮
味道散了{time|一个月}还呛人
{product|餐桌}{part|桌面}自己裂了条缝
{product|沙发}中间塌下去一个坑,才坐{time|半年}
{part|抽屉}推不进去,{part|轨道}卡得死死的
{product|椅子}晃得厉害,地是平的
{part|柜门}下垂,关不严了
{material|布}面起球起得没法看
{time|冬天}一开暖气{material|实木}就翘了
{product|sofa} {part|cushions} gone flat after {time|four months}
The {part|veneer} is lifting along the edge already
it squeeks every time i turn over
My {product|bookcase} leans to one side no matter what I do, {part|joints} are loose
Still stinks of glue {time|six weeks} on
the {material|leather} is cracking and peeling where we sit
`,
  repair: `
{part|抽屉滑轨}坏了,派人来修一下
{product|沙发}{part|弹簧}断了能修吗
{part|柜门}掉了,约个师傅上门弄弄
{part|皮面}破了个洞,你们给补不补
过保了,自费维修也行,找谁
{part|气压杆}不升了,修一修多少钱
{product|椅子}{part|腿}松了,不想退,修好就行
{time|周末}能不能来人把{part|铰链}换了
{product|电动沙发}按了没反应,需要检修
{part|漆}磕掉了,有没有师傅会补{part|漆}
Can someone come and mend the {part|recliner mechanism}
do you do repairs on {product|sofas} out of guarantee
Please send a technician, the {part|drawer runner} needs fixing
{part|Zip} broke on the {part|cushion}, can it be stitched or replaced by you?
id rather have it fixed than replaced, {part|hinge} is bent
Who do I call to get a {part|gas lift} on my {product|office chair} sorted out
`,
  warranty: `
这个保几年啊
{part|五金}也在质保里面吗
买了{time|两年}了还在保不在
{product|床垫}塌陷算不算保修范围
保修卡丢了还认吗
人为弄坏的保不保
质保从哪天开始算
可以多花钱延长保修吗
{part|电机}和{part|框架}分别保多久
二手转给朋友,质保还有效不
How long's the guarantee on the {product|bed frame}?
does the warranty cover sagging
Bought it in {time|March 2023}, am I still covered
is the {part|motor} included in ur warrenty
Can I pay extra for extended cover
If the cat scratches it does the guarantee still apply?
`,
  compensation: `
害我白请{time|一天}假,误工费你们出
赔我{money|500块}这事就算了
总得给点补偿吧,光道歉有什么用
地板被你们师傅砸了个坑,谁赔
送个{product|抱枕}当赔礼不过分吧
退{money|两百},我就将就用了
晚了{time|二十天},按合同该赔违约金
瑕疵我认了,给我打个折退点差价
住酒店{time|三晚}的钱你们得报销
就给张优惠券打发我?我要现金赔偿
I expect something off for all this hassle
you owe me {money|£80} for the day's wages i lost
How are you going to make this up to me? A voucher won't do
Your men scratched my {room|hallway} wall, who's paying for that
Knock {money|$100} off and I'll keep it with the dent
i want compensating for {time|three weeks} on an {product|air bed}
`,
}
