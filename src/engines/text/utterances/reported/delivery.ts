/** Utterances about orders and their delivery that nothing is tuned on; one a line, slots marked. */
export const DELIVERY: Readonly<Record<string, string>> = {
  'order-status': `
我那单走到哪儿了
{order-number|AJ20250317082}帮我看看发出来没
{time|上周}拍的{product|书柜}怎么一点物流都没更新
查个件,尾号0655的手机下的
付完款显示待审核,这是啥意思
{product|床垫}出库了吗
单号给我一下,我自己去查
系统说已签收,可我压根没见着东西,货在谁手里
{quantity|三件}东西只有{quantity|一件}有物流,另外的呢
工厂那边开始做我的{product|衣柜}了没
where's my parcel got to
Order {order-number|884120963}, has it left the warehouse yet?
tracking hasnt moved since {time|Monday}
It says "processing", what does that actually mean for my {product|sideboard}
Could you look up what's happening with {order-number|AJ-77120}? Name's {person|Holloway}
is my {product|bookcase} still at the depot or on the van
`,
  'delivery-time': `
拍下大概几天能到
{time|国庆}前收得到不
寄到{address|乌鲁木齐}要等多久
{product|茶几}哪天送来啊,我好请假
{time|这周末}能送到家吗
定做的那个{product|柜子}多久能出货
{time|今天}付钱的话啥时候到
师傅{time|明天}是{time|上午}来还是{time|下午}来送
我{time|月底}搬家,赶得上吗
预计几号到货,给个准日子
When can I expect the {product|dining table}?
if i order {time|tonight} will it be here by {time|Friday}
What's the lead time on the {material|velvet} {product|sofa}
how many days to {address|Aberdeen} roughly
Any idea which slot I'm in {time|tomorrow}, {time|morning} or {time|afternoon}?
will the {product|cot} get here before {time|the end of June}, baby's due
`,
  'change-address': `
收货地址写错了,改成{address|杭州市西湖区文三路90号}
我搬家了,东西别往原来那儿送
电话换成{phone|18603217745},之前那个停机了
能不能送到我爸妈那边,{address|苏州园区星湖街218号}
门牌少写了一位,应该是{address|12幢1803室}
收件人换成我老婆{person|刘敏}
{order-number|20250611907}这单改送公司行吗
填成旧房子了,还来得及换不
麻烦把联系人改一下,{person|陈浩},{phone|13988126450}
不送{address|朝阳}了,送{address|通州}
I put the wrong postcode, it should be {address|M14 5TQ}
can u send it to my work instead
Please swap the contact number to {phone|07700 900772}
We've moved since ordering, the new place is {address|18 Orchard Lane, Bath}
Deliver to my neighbour {person|Mrs Patel} at {address|number 27} rather than to us
need to correct the flat number on {order-number|AJ-50931}
`,
  'change-delivery-time': `
{time|周三}家里没人,换{time|周六}送行不
能不能晚点送,房子还没装完
送货往后推{time|一个礼拜}
约的{time|明早}改成{time|晚上七点}以后可以吗
提前到{time|20号}给我送吧
先放你们仓库,等我通知再发
我{time|后天}出差,另外约个日子送货
想把配送从{time|下周二}挪到{time|下周四}
{time|上午}别来,{time|下午三点后}再送
{order-number|AJ66102}延后发货,{time|五一}以后再说
Can you bring it {time|on Thursday} instead of {time|Tuesday}
nobody home {time|tomorrow}, pls rebook the delivery
Could we push the drop-off back {time|two weeks}? The floor's not down yet
any chance of an earlier slot than {time|the 14th}
Hold my {product|wardrobe} at the depot until {time|August}
I'd rather the van came {time|after 5pm}, not {time|in the morning}
`,
  'cancel-order': `
不想要了,还没发货,帮我撤了
{order-number|20250408335}取消吧
拍重复了,关掉一单
刚下的那个{product|鞋柜}先不买了
{reason|我妈不同意},订单作废可以吗
拦一下别发货,我不要了
定金才交,现在反悔能退掉这单不
{reason|尺寸量错了},这单给我取消,我重新拍
手滑点错付款了,帮忙取消
{quantity|三样}里面那把{product|椅子}划掉,别的照发
pls cancel {order-number|AJ-30418}
I've changed my mind about the {product|desk}, don't send it
Scrap the order I placed {time|this morning}, {reason|my husband bought one elsewhere}
ordered twice by mistake, kill one of them
Is it too late to call off my order? It hasn't shipped
Take the {product|lamp} off my order, I still want the rest
`,
  urge: `
都{time|半个月}了,你们倒是动一动啊
快点行不行,急死人了
催一下催一下,我们全家睡地板呢
怎么这么磨叽
麻烦给加个急,老人等着用
说{time|三天}发货这都第{time|八天}了,还发不发
能不能上点心,赶紧给我安排
蜗牛都比你们快
问了多少遍了,速度啊
亲,真的等不及了,帮我跟仓库催催吧
What on earth is taking so long
hurry up pls, we've been sitting on the floor for {time|three weeks}
Can you chase the warehouse for me, this is dragging on
You promised {time|last Friday}! Get a move on
come on guys how much longer
Please speed {order-number|AJ-90217} along, my mother needs that {product|bed}
`,
  freight: `
送到{address|昆明}运费怎么收
包邮不
没电梯,{floor|6楼},搬上去要加钱吗
乡镇送不送啊,{address|安徽霍邱}那边
买多少能免运费
邮费太贵了吧{money|380块},能不能自提
{address|拉萨}在不在你们配送范围里
只买{quantity|一把}{product|椅子}也要付物流费?
运费是到付还是先给
送货上门的话,{floor|三楼}楼梯另外算吗
how much is shipping to {address|Cornwall}
Do you deliver to the {address|Isle of Skye} at all?
is there a surcharge for the {floor|4th floor} without a lift
Free delivery over what amount?
{money|£65} just for postage on {quantity|one} {product|stool}, is that right
can i collect it myself to save on the delivery charge
`,
}
