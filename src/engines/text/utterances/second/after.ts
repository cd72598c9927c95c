/** Spoken, long and clumsy Chinese utterances about what follows a purchase; one a line, slots marked. */
export const AFTER: Readonly<Record<string, string>> = {
  return: `
退货
我要退
那个{time|上礼拜}到的{product|沙发} 我们全家坐了几天都说{reason|坐着太硬} 我想退掉 钱退给我
{product|椅子}不想要了 {reason|颜色不喜欢} 退了吧
{reason|买重了} 帮我退{quantity|一个}{product|台灯}
你好 {product|书桌}收到了 {reason|放进去才发现挡住窗户了} 没拆几块{part|板子} 能给我退了不
{product|床垫}睡不惯 {reason|味道大} 我申请退货退款
订单{order-number|AJ20240519284} {reason|跟图片差太远} 我要退货
怎麼退啊 我不會操作 你幫我退一下那個{product|地毯}
{reason|老公嫌丑} {product|吊灯}退掉
俺不要咧 {reason|太占地方} 恁来拉走 把钱给俺
麻烦安排上门取件 {product|镜子}要退的 {reason|照人变形}
七天还没到 我申请无理由退货 {product|鞋柜} {phone|13916820457}
侬好 {product|茶机}我想退脱 {reason|屋里摆勿落}
收到货了说实话挺失望的 {reason|做工粗糙} 不想换 就想退 把{money|1899元}退回来
您好 所购{product|藤椅}因{reason|与家中风格不搭} 拟办理退货 烦请告知退回地址
孩子{reason|嫌矮} {quantity|两个}{product|书架}都退了
換過一次還是不行 這次我直接退款 不要了
你们那个是夫说能修 我不想修 我要退 {reason|一用就吱呀响}
退货申请被驳回了 我还是要退 你给我重新提一个
退{quantity|一把}留{quantity|三把} 可以不 {reason|餐厅只放得下三把}
{product|床帘}{reason|透光太厉害} 我要退
吊牌还在 没用过 {reason|尺寸买大了} 退掉重新买别家
一点都不好用 给我退钱
我妈偷偷买的{product|按摩椅} {reason|她血压高医生不让用} 所以就想退了 人家刚拆的箱
想把{time|前天}收到的{product|床头柜}寄回去 {reason|有点歪}
退火 退火 {reason|跟描述不一样} 退款给我
上个单整单退 {order-number|3390172}
货已经拒收了 直接给我退款吧 {reason|外包装烂了}
我签收的时候没打开看 打开一看{reason|根本不是我想要的感觉} 还能不能退 能退就帮我退
{reason|女朋友说丑} {product|sofa}要return
{colour|黑色}那{material|皮}{product|椅子}{reason|掉渣} 我不修也不换 退
不合适 退吧
{product|儿童床}{reason|护栏太低我不放心} 叫快递来拿走 退货
{reason|用了两天后背疼} {product|人体工学椅}我想退了
我填了退货单号了 {order-number|SF1390274410} 你们收一下 {product|落地灯}
算了不折腾了 {product|衣柜}你们派人拆走 钱退我银行卡
那个{product|榻榻米}垫子 {reason|发霉味道} 退
{person|刘芳} {phone|18207163359} 要退{product|梳妆台} {reason|送货太慢已经在别处买了}
多买了一卷{product|窗帘轨道} 没拆封 给我退了呗
{reason|儿媳妇看不上} 那套{product|餐桌椅} 你们拉回去吧 阿姨不好意思哈
退貨退款 {reason|品質太差}
本来想着凑合用 后来还是觉得{reason|高度不对} 想退
我退货的运费我自己出 只要给我退了就行 {product|电视柜} {reason|比电视短一截}
`,
  exchange: `
换货
能换{quantity|一个}不
{product|沙发}我想换成{colour|灰色}的 {colour|米色}的不耐脏
买地{size|1米5}的{product|床} 放{room|次卧}小了 换{size|1米8}的 差价我补
这个{product|台灯}{part|灯罩}有条印子 不用退 给我换个新的来就行
{reason|颜色太深} 帮我把{product|窗帘}换浅一点的
你好 {quantity|四把}{product|椅子}里{quantity|一把}是歪的 给我调换{quantity|一把}好的
{reason|太软了睡得腰疼} {product|床垫}能不能换硬的那款
size不合适 换大一号
侬帮我调{quantity|一只}好伐 {product|床头柜} {part|抽屉}有点卡 要只新格
{product|鞋柜}买窄了 想换{size|一米二}宽的
换个颜色可以吗 没拆
{order-number|AJ20241014093} 想由{material|布艺}换{material|科技布}的 {reason|家里养猫}
俺家那口子说{colour|红}的不吉利 给换个{colour|原木色}的中不中
您好 所收{product|书柜}{reason|与预留位置差五公分} 恳请调换为窄款 差额照补
退了再买太麻烦 直接给我换{colour|白色}吧
{product|镜子}圆的换方的
{reason|餐桌太长转不开身} 换{size|一米二}的 我自己付运费
刚收到的{product|地毯} 换{size|两米乘三米}的行不行 现在这个铺不满{room|客厅}
換{quantity|一張}新得給我 這張有污漬
{product|倚子}{colour|绿色}不好看 换{colour|卡其色}
把{product|落地灯}换成亮度高一点那个型号
孩子长得快 {body-height|一米四二}了 {product|学习椅}矮了 你们能不能给换高一号的 没用几天
换活 {reason|左右方向买反了} 我要右贵妃的{product|沙发}
我买的是{size|1.5米}的{product|书桌} 我寻思换{size|1.2米}的 中不
整个新的来 这个{part|桌面}有坑 我不要修
拆开发现{reason|跟地板言色不搭} 换{colour|胡桃色} 来得及吗
{part|靠垫}都塌了 换{quantity|一套}新的
单子{order-number|AJ20240811209} 我要换 不退
哎呀那个{product|踏踏米垫} 我量错了 {size|90公分}换成{size|一米}的
{quantity|两盏}{product|壁灯}{quantity|一盏}不亮 换{quantity|一盏}
{product|餐椅}想从四条腿的换成转椅 {reason|老人起身不方便}
款式买错了 能不能同价换别的款
{reason|床太高我妈上不去} 换{quantity|一个}矮{part|床腿}的 她{body-height|一米四九}
你们发的这台{product|电动沙发}不太灵光 给换台新机呗
能exchange吗 {colour|blue}换{colour|grey}
{person|马丽}的单 {product|窗帘}要换成遮光的 电话{phone|13629074418}
{colour|奶白}换{colour|纯白} 同款同尺寸
不是质量问题 就是看着看着{reason|嫌花纹太花} 能给换个素的{product|地摊}吗
换个硬点的
这{product|衣柜}{part|柜门}有裂 给我重新发{quantity|一扇}新{part|门}换上
{time|昨天}送来的{product|茶几}太低 换{size|45公分}高那个可以么
{reason|门是往左开的我要往右开} {product|鞋柜}能不能换
买的时候没注意是{material|板材}的 我加钱换成{material|实木}的行不
`,
  'refund-status': `
钱呢
退款到哪了
我{time|上周}退的{product|椅子} 你们说收到货了 钱怎么还没到账啊
{money|两千三百块}什么时候退给我
退款成功了 可是我微信里头没看到钱
你好 我想查一下我退的那个{product|床垫} 退狂进度 单号{order-number|AJ20240428117}
钱退到哪张卡了 我翻遍了没有
货{time|六号}就寄回去了 物流显示你们签收了 那退款几天能下来
取消的单子{order-number|7731846} 定金{money|五百}退了没
一直显示退款处理中 处理到啥时候
侬啊 我格钞票退了伐
您好 关于订单{order-number|6683920}之退款 至今未见入账 望查明示知
那个运费险怎么还没赔给我
拒收了的{product|书桌} 钱退没退 {phone|一三八五七零九二二四六}
多扣的{money|九十九塊}你們說給我退 退了嗎
我媽買的時候用她的卡付的 現在退款是退她卡還是退我這裡 已經退了嗎
財務那邊打款了沒有
取消订单两天了 钱还木有看到
差价{money|三百元}说好退回来的 我没收到啊
我用花呗付的 退款是退回花呗了嗎 怎麼額度沒變
退矿到哪里了 {product|砂发}的
refund到账要多久 我以经寄回去了
俺退的那钱啥时能到手 {phone|13273904816}
退款审核要审几天呀 申请是{time|周一}提的
财务说{time|周五前}打款 {time|今天}都{time|周一}了 没由到
退货仓库验收过了吧 验收过钱怎么没动静
查退款 {order-number|AJ20240630118} {person|徐敏} {phone|15857162293}
退款金额是不是不对 我付了{money|4280} 只回来{money|4100}
分期付的 退款怎么还在扣我月供 到底退了没
银行卡注销了 你们退款退到哪里去了
刚才说已退款 能给我截图看看吗 我这边没有
上次那个客服说{time|三天内}到账 现在第五天了
钱到支付宝了没 我老花眼看不清
一半钱到了 还有{money|八百}没到 查一下
退款状态
{order-number|AJ20240303852}退了{quantity|两件} 怎么只退了{quantity|一件}得钱
退货那个{product|灯} 我想知道退款走到哪一步了 是你们没审还是银行慢
{time|上个月二十号}就说退 一直没看到 是不是忘记了
优惠券那部分退款怎么退的 到我账户了吗
我取消的{product|窗帘}钱退了不 我等着用这个钱再买呢
钱怎么还没回来 很急 要交房租
退款被关闭了是什么意思 钱不退了吗
退回来的钱对不上 你查查是不是还有一笔没退
换货多付的差额返给我了吗
`,
  'return-policy': `
能退吗一般
几天之内可以退
我先问一下 要是买回去不喜欢 能退不能退
退货运费谁出
拆了包装还能退吗
定做的{product|窗连}是不是不能退
你们支持七天无理由吗 {product|床垫}拆了膜算不算
装好了的{product|衣柜}不满意可以退不 还是装了就不给退
我還沒下單哈 就是想曉得 萬一{product|沙發}坐着不舒服 來回運費算誰的
大件退貨是你們上門拉還是我自己找物流
退货有啥子条件
有运费险没
过了七天还能退吗 我那阵子住院了没顾上
试睡期是多少天 试睡完了不要 收折旧费不
定金退不退
您好 想请教贵店关于{material|实木}{product|家具}的退换货规则 尤其是运非由何方承担
打折买的能不能退货
{product|灯}亮过一次还算不影响二次销售吗
買回去擺不下 可以退嗎 要付多少手續費
赠品弄丢了退货要扣钱吗
箱子扔了还能退不
我在{address|新疆} 退货云费得好几百吧 你们承担不
换货和退货的期限一样不一样
侬格规矩是哪能格 勿满意退伐
退货政册说一下
质亮问题退货也要我掏运费吗
七天是从签收那天算还是从下单哪天算
安装费退货的时候退不退
{product|地谈}踩过了还支持退么
{floor|七楼}的大件 退货你们上来搬收不收钱
分批到的货 退货时间按哪一件算
如果只退{quantity|一把}{product|椅子} 满减怎么算 会不会要补差
{time|双十一}买的退货时见会延长吗
线下门店买的能在网上退吗
return policy是怎样的 会收restocking fee吗
公司买的{quantity|三十套}{product|办公桌} 不合适能退几套不
老人买错东西一般给退不 我就问个规定
拆封不影响那条 具体怎么界定
退款是原路退还是退余额 一般多久到
無理由退貨來回運費大概多少錢 {product|餐桌}這種
要是送来的时候当场不想要 拒签可以不 扣不扣钱
木有发票能退么
超过一个月了能不能退
量尺交的{money|两百块} 后来没订 这个按规定退吗
`,
  'damage-report': `
碎了
到货就是坏的
你看看这是咋送的 {product|镜子}打开一看裂成两半了
刚拆开 {product|茶机}{part|玻璃面}碎了一角
{product|沙发}运来包装全烂了 {part|扶手}上划了好长一道
快递给我摔了 {product|台灯}{part|灯罩}瘪了
{product|床垫}淋了雨 湿了一大片 刚送到的
收到{product|书桌} {part|桌角}磕掉一块漆 怎么处理
师傅{time|今天上午}送来的{product|衣贵} 我拆开一看{quantity|两块}{part|侧板}都断了
订单{order-number|AJ20241022740} 到货破损 已拍照
箱子上一个大窟窿 里面{product|餐椅}{part|椅腿}折了
侬看呀 {product|床头柜}送来辰光{part|抽屉}就撞瘪脱了
您好 {time|今日}签收{material|岩板}{product|参桌} 开箱见{part|台面}有裂纹一道 特此告知 请问如何处理
哎呀我签了字才看见 {part|柜门}上一个坑 就是刚刚送来的
玻璃渣掉一地 吓死我了 {product|吊灯}破的
收到就有划痕
{product|窗帘}到手上面有个破洞 应该是割包装割的
俺这{product|床}{part|床头}让他们给整裂了 搬进门的时候磕门框上了
搬运工把{product|鞋柜}摔地上 {part|面板}都崩了
收到貨 {product|鏡子}已經破了 怎麼辦
{product|地毯}被水泡过的 一股子潮气 外面{material|塑料}都是水
包裹变形 没敢拆 能听见里面碎玻璃响
{product|电视柜}{part|脚}断了{quantity|一只} 运输弄断的吧
我不在家老公收的 {time|晚上}一看{product|书架}{quantity|三块}{part|层板}裂{quantity|俩}
{product|餐桌}到了 边边磕碎了 有照片
破损 怎么弄
拆相看到{part|床板}断裂 {time|昨天}到的
货到了 四个角全压扁 {material|实木}{product|床}{part|床尾板}有撞击的印子
{part|皮面}被刀划开了 刚拆封 {material|真皮}{product|沙发}啊 心疼死我
{product|椅子}的{part|靠背}刚打开就是裂的
damage了 收到的时候{part|玻璃}是broken的
{product|落地灯}{part|灯杆}弯了 明显是压的
刚收 漆面刮花 {colour|白色}那块露出底了
物流暴力 {product|梳妆台}{part|镜子}碎 {part|抽屉}裂
{order-number|9930417} 破了 赔还是换你们说
{product|踏踏米}送来{part|盖板}碰坏一个角 我发图给你
我说实话我也不知道是本来就坏还是路上坏 反正打开{product|灯}就是碎的
{product|门厅柜}外箱湿透 里面{part|底板}都泡鼓了 刚刚送到
我妈收货不懂 没验货 我回来一看{product|沙发}{part|底架}断了
刚送来的{product|儿童床} {part|互栏}裂了一条缝 孩子还等着睡
送或员自己都说里面好像碎了 让我找你们
{quantity|六个}{product|杯柜}{part|门板}有{quantity|两个}是破的 {time|前天}收的还没装
打开一股霉味 {product|床垫}包装破了 边上{colour|黑}的 是路上进水了
{product|桌子}{part|腿}断着来的
`,
  'missing-part': `
少东西
{part|螺丝}没有
你们是不是少发了 {product|书架}的{part|层板}应该{quantity|五块} 我数来数去只有{quantity|四块}
缺{quantity|一包}{part|螺丝}
{product|床}装到一半 发现没有中间{part|横梁} 箱子都翻遍了
收到{quantity|三箱} 上面写一共{quantity|四箱} 还有{quantity|一箱}呢
{part|说明书}没有啊
{product|沙发}没有{part|靠垫} 说好送{quantity|两个}的
{product|鞋柜}里头少了{part|把手}
赠品没受到 说送{quantity|一对}{part|枕头}
{part|遥控器}没在里面 {product|电动窗连}
订单{order-number|AJ20240811336} 缺{part|铰链}{quantity|两个} 补发给我
俺找了仨钟头没找着哪个{part|内六角扳手} 你们是不是忘装了
你好 我{product|灯}收到了 但是{part|灯泡}没给 页面写含{part|灯泡}的
侬少摆了{quantity|一只}{part|轮子} {product|办公椅}只有{quantity|四只}
差{quantity|一扇}{part|柜门} 麻烦快点补
您好 经清点 {product|餐边柜}缺少{part|背板}{quantity|一块} 烦请补寄
{quantity|四把}{product|椅子}只来了{quantity|三把}
{product|窗帘}没有{part|挂钩} 挂不上去
少发了{quantity|一个}{product|床头柜}
箱子裡沒有{part|螺絲包}
装好才看见{part|脚垫}少{quantity|一个} 站不稳
师傅来装 说{part|滑轨}少{quantity|一副} 装不了走了 你们补{quantity|一副}来
{part|床脚}少发{quantity|一根}
{part|配件}不全 咋整
{product|梳妆台}的{part|静子}没发 就来个{product|桌子}
我妈拆的箱 说没看见{part|充电线} 会不会是漏了
缺件 {order-number|AJ20240709931} {phone|13951602784} {person|朱雪}
{part|五金包}漏发
{product|榻榻米}{part|气撑杆}应该有{quantity|四根} 我这儿{quantity|俩}
{part|罗丝}少了{quantity|八颗} {product|床架}的
{part|抽屉}应该{quantity|三个} 包裹里{quantity|两个}
没有{part|吊绳} 哪个{product|吊灯}
missing了{quantity|一个}{part|leg} 我的{product|coffee table}
说送的{part|抱枕}呢 箱子里没由
{quantity|两个}包裹我只拿到{quantity|一个} 那个装{part|床板}的没有
{part|排骨架}没给我发
{product|儿童床}的{part|梯子}没有到 其他全在
{part|玻璃胶}和{part|膨胀罗丝}{part|说明书}上有 里面没有
打开{product|一柜}箱子少{quantity|一根}{part|挂衣杆}
没见{part|合格证}和{part|保修卡}
{product|书桌}{part|桌腿}{quantity|四条}里面{quantity|三条}长的 少{quantity|一条}
{part|床頭軟包}怎麼沒有 光{quantity|一個}架子
单子上写{quantity|十二件} 我点了 {quantity|十一件}
`,
  'wrong-item': `
发错了
不是我买的
我要的{colour|灰色} 来的是{colour|蓝色}
买{size|1米8}的{product|床} 送来{size|1米5}的 咋回事
你们发错货了吧 我拍的{product|书桌} 打开是个{product|茶几}
{product|窗帘}尺寸不对 我订得{size|两米七}高 来的是{size|两米四}
这{product|椅子}跟我下单的不是一款啊 我那个是带{part|扶手}的
{order-number|AJ20240927610} 言色发错
阿拉订格是{colour|胡桃色} 侬发来{colour|原木色}
收到{quantity|两个}{product|床头柜} {quantity|一个}{colour|白}{quantity|一个}{colour|灰} 我买的都是白的
我买左边贵妃的{product|沙发} 送来右边的
奇怪 我没买{product|鞋贵}啊 怎么收到{quantity|一个}{product|鞋柜}
发货的同志是不是看花眼了 我定的{material|真皮} 送来摸着是{material|布}的
您好 所收{product|地毯}花色与订单不符 似系错发
{quantity|四把}{product|餐椅}里混了{quantity|一把}别得款
{product|灯}地光不对 我要{colour|暖黄}的 来的{colour|白}光
俺媳妇说这不是她挑的那个花样 {product|窗帘}整错了
{part|桌面}是{material|岩板}的才对 你们给的{material|玻璃}
發錯貨了 我訂得是單人{product|沙發}
不是我的名字 收件人写{person|曹军} 是不是给我送错了人家得{product|柜子}
买的大号给我小号
{product|床垫}我买的硬款 标签上写软款
拿到手是别人的东西
{colour|black}发成{colour|white}了
收到的{product|镜子}是圆的 下单是椭圆的 截图在这里
補發來的{part|櫃門}跟我那個{product|櫃子}顏色不一樣 又發錯了
{part|铰链}补来了 型号不对装不上去
发措颜色了 我要{colour|奶油白}
{product|衣柜}说是四门的 数了数就{quantity|三扇}{part|门}
我的{product|儿童床}订单是{size|一米二} 师傅都搬上楼了才发现是{size|一米}的
咋给俺发了个{product|电脑椅} 俺要的是{product|餐椅}
跟链接里的完全{quantity|两个}东西 型号都不一样
师傅装上了我才觉得不对劲 {product|吊灯}是五头得 我买八头的
{quantity|三张}{product|办公桌} 有{quantity|一张}是{size|一米四} 其他{size|一米二} 我全定的{size|一米二}
送来的不是{product|榻榻米}床 是普通箱体床
{time|昨晚}收的那个包裹 里面{product|书架}是五层 我要六层
{colour|金色}{part|把手}写的清清楚楚 来个{colour|黑色}的
是不是跟别人的调包了 我的{product|云栖沙发}变成另外一款
品名对 颜色不对
{phone|18351047729}这个单 {product|茶几}发成方的了 我买圆的
{product|地谈}长了 我要{size|1米6乘2米3} 这个得有{size|三米}
包装上贴的是{product|电视柜} 里面是{product|玄关柜}
{part|靠垫}颜色配错了 应该跟{product|沙发}一个色
定制的门是往左开的 送来往右开 搞反了
`,
  'quality-problem': `
吱吱响
掉漆
{time|上个月}在你们家买的那个{product|餐桌} 现在{part|桌面}起皮了 这个怎么弄
{product|沙发}才坐两个月 中间塌下去一大块
{product|床}一翻身就嘎吱嘎吱 睡都睡不着
{product|衣柜}味道冲得很 放了半个月还是熏眼睛 咋回事
{product|倚子}晃得厉害 坐着都害怕
{part|抽屉}拉不动了 老是卡住
{product|台灯}用了没几天就一闪一闪的
{part|柜门}关不严 自己会弹开
{material|实木}{product|桌}{time|入冬以后}裂了一条大缝 这正常吗
{part|皮面}一块一块往下掉 跟头皮屑似的
{time|去年}买的{product|办公椅} 坐着坐着自己往下沉
侬好 {product|床垫}{part|弹簧}顶出来了 困勿着
{product|地毯}掉毛掉得没完没了 吸尘器都吸满了
您好 贵店{product|书柜}之{part|层板}使用未及半载已见弯曲 请问何故
{part|铰链}锈了 我家也不潮啊
{product|镜子}边上发黑发霉点了 才用一年
{product|电动窗连}开到一半就不动了
整的啥玩意儿啊 {product|茶机}放个热水壶就起泡
{part|布套}洗了一次就起球 缩水缩得套不上
{product|鞋柜}{part|门}掉下来了 差点砸到我家小孩
{part|螺丝}老松 拧紧过两天又松 {product|床架}的
{part|開關}沒反應 {product|落地燈}用不到一週
摇摇晃晃的 放不稳
{product|榻榻米}打开里头长毛了
{part|贴皮}翘边 {colour|白色}那面特别明显
有毛病 {product|沙发}{part|电机}不转了
{order-number|AJ20231118405} 买了半年 {part|扶手}开线了
味儿太大了 头疼 {product|儿童床}啊 我都不敢让孩子睡
{product|吊灯}自己灭了又自己亮 吓人
俺那{product|板凳}坐断咧 俺才一百来斤
{product|床垫}躺下去中间有个坑 起来半天不弹回来
{part|拉手}一拉就掉下来
quality有点差 {product|椅子}{part|leg}都松了
{product|窗帘}晒了俩月就退色 本来{colour|墨绿}现在跟{colour|灰}的一样
{part|桌面}鼓抱了 像進水了可是我沒洒過水
買的時候說不變形 現在{product|衣櫃}{part|移門}都拉不動 門歪了
{product|梳妆台}{part|灯带}有一半不亮
你们那个{product|电视柜} 放了个四十几斤的电视 中间就弯了 是不是偷工减料
{part|坐垫}里面海棉都碎成粉了 往外漏
怪响声 升降{product|书桌}一升就嗡嗡的 越来越大声
{time|上周}刚装的{product|壁柜} 关门的时候会砰一声 {part|缓冲}像没用一样
虫子 木头里有虫眼还掉木屑 {product|床头柜}
`,
  repair: `
能修不 修得话打我{phone|13685201794}
派个师傅来{floor|12楼}修一下
{product|沙发}{part|弹簧}断了 你们管不管修
{product|一柜}{part|移门}脱轨了 找人来弄弄呗
我不想换 就想修好 {part|抽屉滑轨}坏了 能上门吗
{product|电动床}不动了 麻烦安排维修师傅 {address|杭州市拱墅区莫干山路511号}
修一次多少钱先不管 你先叫人来 {part|柜门}要掉了
我家老{product|以子}{part|椅面}裂了 能给补补吗
{material|真皮}{product|沙发}划了个口子 你们有没有补{material|皮}的服务
报修 {order-number|AJ20230302174}
订单{order-number|AJ20220716238} {product|升降桌}故障 申请维修
侬派个老师傅来修修伐 {product|床}摇来摇去
{time|周六上午}能来修不 {product|吊灯}不亮了
您好 家住{floor|二十层} 家中{product|餐桌}{part|桌腿}松脱 敢请遣人上门修理
{part|铰链}断了 我自己买一个换得上吗 还是你们来修
坏了几年了 过保了 修要钱也行 来给修一哈
{product|辦公椅}{part|氣桿}壞了 能不能寄個{part|配件}來我自己修
{part|桌面}有个坑能补漆不
{product|窗帘}{part|电机}卡住 叫师傅来看看修一下
修理電話多少
姓{person|罗} 电话{phone|13708254961} {product|榻榻米}{part|升降台}起不来了 要修
{part|拉链}坏了 {product|沙发}套子 你们帮忙修吗
整个人来给俺拾掇拾掇 {product|柜子}{part|门}耷拉下来了
想请人上门调一下{part|门缝} {product|衣柜}关不上
{product|镜子}{part|灯}灭了 换个灯条的事 能修吗
{product|床垫}塌了可不可以重新加硬 返厂修也行
为修师傅什么时候能来 {part|滑道}坏了
{part|轮子}掉了{quantity|一个} 邦我弄好就行 不用退
能不能fix一下 {product|chair}得{part|扶手}松了
退货太麻烦 你们给我修好就完了
{product|书架}歪了 找师傅加固一下
{product|梳妆台}{part|抽屉}打不开了 锁死了 派人
漆掉了 有没由补漆笔 或者来人补一下
{part|床板}断了{quantity|一根} 邦我换{quantity|一根}
{product|鞋柜}被我儿子踢破个洞 自己弄坏的能付费修不
{product|沙发}{part|皮}磨破了 能翻新一下吗
维修
{time|后天}再家 叫人来修那个{product|灯}
以前来过得{person|王师傅}修得好 还派他来修一下{part|移门}
{product|智能床头柜}充不了电 你们收回去修还是上门
{part|气压杆}不顶事了 {product|储物床}盖子老往下砸 快找人修
不小心摔了{product|台灯} 还能修吗
{quantity|两扇}{part|门}都修一下 上次只修了{quantity|一扇}
{floor|三楼} {product|砂发}{part|腿}断{quantity|一条} 能来修不 老人在家等
`,
  warranty: `
保修几年
质保多久
这个{product|沙发}我买了两年了 {part|皮}裂了 还在保修里面吗
{product|床垫}你们保几年 塌了算不算保的
{part|保修卡}丢了还保不
过保了没 我是{time|前年五月}买的 {order-number|AJ20220509117}
人为弄坏的在不在保修范围
{part|五金件}也保修吗 还是光保{part|柜体}
我问一哈 这{product|灯}坏了给换不给换 保多长时见
终身维护是啥意思 是不收钱吗
侬保修辰光多少年
您好 请问贵店{material|实木}{product|床}质保期限几何 是否涵盖变形开裂
{product|升降桌}{part|电机}保几年
怎么查我的东西过没过保修期
出了保休期修要不要收费
{product|衣柜}保五年还是十年 销售说十年 单子上写五年
保固多久 有保固卡嗎
质保要不要发票
俺这{product|柜子}搬过家 搬家以后还给保不
可以延保吗 多少钱
{part|铰链}坏了算保内不
warranty是几年啊
{product|窗帘}有没有保修这一说
保秀期从哪天算 收货那天还是付款那天
掉漆在不再保修里头
转手卖给别人了 人家还能享受保休不
三包是哪三包
商用的保修跟家用一样吗 我放民宿里的
{product|办公椅}坐坏了 保不保 一年多一点点
我自己装的 不是你们师傅装的 会不会影响质保
你们家质保写的五年 是上门修还是寄回去修
{part|布套}保不保
免費保修那個能管到哪天 {phone|13120867745}這個單
有没由保修合同 给个书面的我看看
保修期换过的{part|配件} 是重新算时间吗
{material|乳胶}{product|床垫}发黄在质保范围里吗
买之前想问清楚 {product|餐桌}裂了你们包赔多久
{product|按摩椅}整机保几年 {part|机芯}保几年
外地也给保吗 我在{address|银川}
一年内坏了是修还是直接换新
你们倒闭了谁给我保修啊哈哈
{product|榻榻米}{part|气撑}保修期是多久呀
被猫抓坏的保不保
{time|2021年}买的{product|书柜}还有保吗
`,
  compensation: `
赔钱
补偿一下吧
{product|桌子}有花痕 我也懒得退了 你们赔我点钱算了
晚送了十天 {floor|六楼}空着 害我多住十天酒店 这个钱你们得陪
给个说法 补多少
{part|桌角}碰坏了 退我{money|两百块} 我就将就用
你们师傅把我家地板砸坏了 得赔吧
返点现 或者送个{product|地毯}也行 不然我心里过不去
耽误我三天没上班 误工费谁出
不退可以 补{money|五百}
延迟发货按规定不是要赔钱的吗
侬总归要补偿阿拉一点伐 送来格物事有瑕疵
您好 因贵店错发致使我方工期延误 请就损失予以适当补常
{product|镜子}碎了划伤我的手 医药费{money|三百六十元}要你们承担
送点优惠券不行 我要现金补偿
假一赔三 说好{material|实木} 结果不是 按三倍赔我
給個折扣當補償吧 都有瑕疵了
送我{quantity|两个}{part|靠垫}当赔礼行不行
墙上钻错了洞 墙纸{money|八百多} 咋赔
你们承诺的迟到必赔 我那个超时了四天 陪付呢
{product|床}有味道 我花了{money|六百}请人除甲醛 这钱你们得出
差评我可以不写 你看看能给我啥补常
俺也不多要 {money|一百块} 这事就拉倒
掉了块漆 少收点钱吧 以经付了的退一部分给我
搬運在{floor|十三層}把我電梯刮花了 物業找我要{money|一千} 我找你們要
我等了一个多月 你们一句抱歉就完了 怎么也得有点表示吧
我买了三天就降了{money|四百} 你们给我补差价 不然陪我
部分退款可以 {money|三百}起
陪我损失
{order-number|AJ20240612907} 迟发 请安页面承诺赔付{money|50元}
你们装坏了我的水管 楼下淹了 损失你们全赔
{quantity|一块}{part|层板}有裂 我不要换了 赔{money|八十}得了
来回跑了三趟 油费都好几十 给我报销了
可以不退 但是要compensate我
要不你们送我个{product|床头柜} 这事就算翻篇
说送或上门结果放楼下 我自己请人搬{floor|五楼}花了{money|二百} 你们报给我
过敏了 {product|床垫}睡的 看病钱算谁的
补我点啥吧 白等一天 师傅没来
赔多少 你们说个数
孩子手夹{part|抽屉}里肿了 你们产品设计有问题 要赔偿
经理上次答应赔我{money|一千五} 到低赔不赔
给补点积分也成 别一毛不拔
收货晚了 我结婚那天{room|新房}连{product|床}都没有 精神损失费
色差我认了 你退我差额吧
`,
}
