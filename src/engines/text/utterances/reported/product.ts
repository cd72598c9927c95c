/** Utterances about goods, prices and services that nothing is tuned on; one a line, slots marked. */
export const PRODUCT: Readonly<Record<string, string>> = {
  price: `
这个咋卖
{product|餐桌}带{quantity|六把}{product|椅子}一套下来多少
能便宜点不,诚心要
{money|3000}拿走行不行
隔壁店同款才{money|1899元},你们能跟不
最低多少,给个实在价
{size|1米8}那张{product|床}是什么价位
{material|头层牛皮}的要贵多少
{time|昨天}看还{money|2580},{time|今天}怎么涨了
报个价,{colour|胡桃色}{product|电视柜}
How much for the {product|corner sofa}?
whats ur best price on this
Found it {money|£60} cheaper elsewhere, will you match that
any wiggle room on the {money|$899}
What would {quantity|four} {product|stools} set me back
is the price with or without the {product|mattress}
`,
  promotion: `
{time|双11}会不会搞活动
有券没,发我用用
满减怎么凑啊
新客有没有优惠
{quantity|两件}一起买打几折
这券为啥用不了,写着满{money|2000元}减{money|300元}
直播间领的红包能叠加不
{time|618}价和现在差多少,划不划算等
学生有没有折扣
以旧换新的补贴{time|这个月}还有吗
Got any discount codes going?
when does the sale end
Is there anything on for {time|Black Friday}
my voucher WELCOME10 says invalid at checkout
do nurses get money off
Can I use {quantity|two} coupons in a single order
`,
  stock: `
还有现货没
{colour|墨绿}那款断货了?啥时候补
{quantity|十把}{product|餐椅}你们仓库够不够
这个是不是下架了,搜不着
门店有样品实物卖吗
点进去显示无货,帮我看看什么时候来
{size|2米2}的{product|沙发}有没有得卖
停产了还是缺货
最后{quantity|一张}给我留着行不,有吧?
到货了能不能通知我一声
Is the {colour|mustard} {product|armchair} available
have u got {quantity|8} of these {product|chairs} in
When's the {material|rattan} {product|headboard} coming back in?
sold out again?? when's the next batch
Do you still carry the old round {product|side table}
any left at your nearest store
`,
  size: `
{product|沙发}座深多少
高度几公分
{part|抽屉}里面净宽是多大
这{product|床}连{part|床头}总共多长
{part|桌面}多厚啊
{product|餐桌}拉开以后能到几米
三围发一下,长宽高
离地多高,扫地机进得去那个空
打包箱子是什么尺寸
坐垫到地面是{size|42cm}还是{size|45cm}
How wide is it?
whats the depth of the {product|bookcase} {part|shelves}
Could I have the full dimensions of the {product|TV stand}
seat height pls
How long does the {product|table} get when extended
is the {product|rug} {size|200 x 300} or {size|200 x 290}, the page says both
`,
  fit: `
我家{room|客厅}才{size|3米2}宽,放得下不
电梯门{size|80公分},这{product|沙发}进得去吗
我{body-height|1米9},睡这{product|床}脚会不会伸出去
小户型摆{size|2米}的{product|餐桌}会挤吗
楼道拐弯窄,搬得上来不
{room|次卧}只有{size|9平米},放了{product|衣柜}还能开门吗
飘窗旁边{size|60cm}的空塞这个{product|书桌}行吗
个子矮,{body-height|一米五二},坐这{product|椅子}脚着得了地不
梁底下{size|2.3米},{product|柜子}顶得住吗
我家墙和门中间空着{size|72公分},这{product|边柜}卡得进去不
Will it go through a {size|76cm} door?
my {room|bedroom} is {size|3m by 2.8m}, too small for a king?
I'm {body-height|6ft 4}, is this {product|bed} long enough for me
can you get that {product|sofa} up a narrow spiral staircase
There's a {size|90 cm} alcove, would the {product|desk} sit in it
does it fit in a normal lift or no
`,
  material: `
是{material|实木}还是{material|贴皮}
里面填的什么,{material|海绵}还是{material|羽绒}
{part|框架}用的啥木头
这{material|皮}是真的吗
{part|桌面}是不是{material|岩板}
面料成分给看看
说是{material|橡木},{material|白橡}还是{material|红橡}
{part|背板}不会是{material|纸板}吧
{part|五金}什么牌子什么材质
{product|床垫}里头有{material|乳胶}没
What's it made from?
{material|solid} or {material|veneer}
Is the {product|sofa} filled with {material|foam} or {material|feathers}
are the {part|legs} {material|metal} or just painted {material|plastic}
What sort of wood is underneath that finish
is it proper {material|leather} or the bonded stuff
`,
  colour: `
都有哪几种颜色
实物跟图片色差大不大
能寄块色卡给我看看吗
这{colour|奶油白}偏{colour|黄}还是偏冷
除了{colour|黑}的还有别的吗
灯光下会不会显{colour|红}
页面上那个到底算{colour|灰}还是算{colour|蓝}
{colour|胡桃色}深不深,发张自然光的照片
小样能先拿来比对一下吗
用久了会不会褪色发{colour|黄}
What shades does the {product|ottoman} come in
can you post me a swatch
Is the {colour|sage} more {colour|green} or more {colour|grey} in real life?
does it come in anything besides {colour|white}
colour looks diff on my phone vs laptop, which is right
How close is the {colour|oak} on the {product|desk} to the one on the {product|shelves}
`,
  comfort: `
坐着软还是硬
腰椎间盘突出能睡这个{product|床垫}不
{part|靠背}支不支撑脖子
久坐会不会累屁股
我妈膝盖不好,坐下去好起身吗
夏天贴着热不热
睡感偏哪种,我喜欢硬一点的
两个人睡,一个翻身另一个会醒吗
躺着看电视舒服不,这{product|沙发}
{product|餐椅}没{part|垫子}坐久了硌不硌
Is it squishy or firm?
would this {product|mattress} suit someone with a dodgy back
can you nap on this {product|sofa} comfortably
how does it feel after sitting {time|eight hours} a day
Does the {product|chair} support your neck
too soft for a heavy guy, {body-height|190 cm}, who sleeps on his side?
`,
  safety: `
家里有小宝宝,{part|边角}是圆的吗
甲醛什么等级,有检测报告没
能承重多少斤
猫爱抓,这面料扛得住不
孩子爬{product|斗柜}会不会倒
孕妇房间放这个行不,有没有毒
刚装完的{product|儿童床}能马上睡吗,怕甲醛
{part|玻璃}是钢化的吧,碎了伤不伤人
{product|上下铺}护栏够不够高,怕娃摔
{material|藤编}的会不会有毛刺扎到小孩
Is it safe for a toddler, any sharp edges?
what weight can the {product|shelf} hold
Does it give off formaldehyde, we've a newborn
will my dog wreck this {material|fabric}
Can the {product|dresser} be anchored so it doesn't tip on my kid
Is the paint on the {product|cot} non-toxic if she chews it
`,
  care: `
洒了红酒咋擦
{material|实木}要不要打蜡
{part|布套}能扔洗衣机吗
{material|真皮}平时用什么保养
太阳晒的地方放着要注意啥
{material|岩板}上的油渍怎么去
梅雨天{product|柜子}里发霉,怎么防
能用酒精消毒吗会不会伤{part|漆}
{product|地毯}怎么清理狗毛
{product|床垫}多久翻一次面
How do I get coffee out of the {colour|cream} {material|linen}?
can the {part|covers} go in the wash
do i need to oil the {material|teak}
What should I wipe the {material|marble} {part|top} with
best way to keep the {material|leather} from drying out
Any tips for getting rid of water rings on the {product|table}
`,
  customise: `
能不能按我家尺寸做
{product|书柜}我要{size|2米37}宽的,做得了吗
换成{material|白蜡木}做一个行不
可以改{colour|孔雀蓝}吗,页面没这个色
{part|抽屉}想多加{quantity|一个}
不要{part|扶手}的那种给定做不
{product|衣柜}做到顶,层高{size|2米76}
来图加工接吗
{part|桌腿}截短{size|5公分}再发我可以不
异形的角落,想做个{product|转角柜}
Do you make things to measure?
could you build the {product|bench} {size|10cm} longer
I want it in {colour|burgundy} {material|velvet} though it's not on the list, possible?
can i have the {product|wardrobe} with {part|sliding doors} instead of hinged ones, made special
Is a bespoke {product|bookcase} for under the stairs something you'd do
want the {product|table} but in {material|walnut} rather than {material|ash}, can you do a one-off
`,
  recommend: `
{room|客厅}不大,买哪款{product|沙发}好
给老人挑张{product|床},你有啥建议
{money|五千}以内的{product|餐桌}哪个值得入
这俩我纠结,你帮我选
奶油风搭什么{product|茶几}好看
租房用,便宜耐造的有吗
写作业用的{product|桌子},孩子{body-height|一米三},选哪种
家里两只猫,求推{product|沙发}
有没有跟这个{product|床}配套的{product|柜子}介绍下
卖得最好的是哪几个
Which {product|sofa} would you go for in a tiny flat?
suggest a {product|desk} under {money|$300}
I can't decide between these two, what do you reckon
looking for something for the {room|hallway} to dump shoes in, ideas?
What goes well with a {colour|dark green} wall
Any good {product|mattress} for a teenager you'd point me to
`,
  'design-service': `
能派人上门量尺不
你们出不出效果图
整屋想找你家设计师给规划一下
量房要钱吗,怎么约
我把户型发你,帮我排个布局方案
有没有搭配师线上帮看看
{room|主卧}{size|14平},想要个设计方案
设计师{time|周六}有空吗,想当面聊聊
3D图多久能出
全屋软装打包设计你们接吗
Do you have an interior designer I could speak to
can someone come round and measure up our {room|kitchen}
I'd like a layout drawn for my {room|lounge}, I've got the floor plan
how much is a room planning consultation
Could your stylist do a mood board for our {room|nursery}?
want a 3d plan b4 i buy anything, is that something u offer
`,
  payment: `
能分期不,{quantity|12期}
花呗可以吗
付了半天付不出去,一直转圈
先交定金多少
货到再给钱行吗
扣了我{quantity|两次}款怎么回事
刷卡支持哪些银行
对公转账账号发一下
尾款在哪付啊,找不到入口
微信限额了,能一半微信一半支付宝不
Do you take Amex?
can i pay it off monthly
Card keeps getting declined at your checkout
How much deposit do you need upfront for the {product|kitchen}
charged twice for the same thing!! {money|£420} each
could I settle the balance in cash when it comes
`,
  invoice: `
开个票,抬头我发你
电子发票在哪下载
要专票,能开吗
抬头写错了,重开一张
{order-number|20250228716}的发票还没给我
报销要用,明细写办公{product|家具}行不
税点是几个点
发票发我邮箱可以吗
能补开{time|去年}那单的票不
开公司的,税号稍后给你,金额写{money|6480元}
I need a VAT receipt for {order-number|AJ-19304}
where do i download the invoice
Can you make it out to my company instead of me
Accounts are asking for a proper bill with the tax shown
wrong company name on the invoice, can u reissue
please email the invoice for the {money|$1,150} i paid {time|in March}
`,
}
