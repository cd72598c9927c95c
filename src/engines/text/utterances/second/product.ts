/** Spoken, long and clumsy Chinese utterances about the goods and paying for them; one a line, slots marked. */
export const PRODUCT: Readonly<Record<string, string>> = {
  price: `
多少钱
咋卖
最低多少
这个{product|沙发}啥价啊 我眼睛花看不清那个数
便宜点呗老板
人家隔壁店才卖{money|一千八} 你们{money|两千三} 能不能一样
{size|1米8}的{product|床}带{product|床垫}一起多少钱
{quantity|两把}{product|椅子}一起拿 能少{money|五十块}不
我{time|上个月}看是{money|2999元} 怎么现再{money|3299元}了 涨价了？
{product|窗帘}一米多少钱 我{room|客厅}要{size|四米多}
侬格{product|台子}几钿啊
诚心要 给个实在价
定做{quantity|一個}{size|三米}的{product|衣櫃} 大概要花多少 給我估個價
您好 请问{product|云栖沙发}三人位售价若干
{material|真皮}的跟{material|科技布}的差多少钱
全套下来几多钱 {product|床}{product|衣贵}{product|床头柜}
能给个offer吗 我要{quantity|五十把}{product|餐椅}
這盞{product|燈}怎麼賣
你們這價格是一個還是一對的價
俺就{money|八百块}钱 卖不卖
{colour|黑色}那款咋比{colour|白色}贵{money|一百}呢
价格还能谈吗
{money|六百}行不行 行我马上拍
多少米 我说的是钱 {product|书桌}
加{quantity|一个}{part|抽屉}要加多少
抹个零吧 {money|1508}给{money|1500}得了
只要{part|床头}不要{product|床}身 单卖多少钱
同款在别的平台{money|899} 你们能价保不
实体店跟网上价钱一样吗
价钱是含不含{product|床垫}的
{product|地毯}{size|两米乘三米}那款 到手价多少
家格多少
单买{part|靠垫}多少钱{quantity|一个}
打包价 {quantity|一张}{product|餐桌}{quantity|六把}{product|倚子}
老客户了 给个面子在让点
太贵了吧 {quantity|一个}{product|小凳子}要{money|三百多}
price?
{product|榻榻米}一个平方多少
买贵了 我{time|前天}买的{time|今天}便宜{money|两百} 能给我按现在的价不
{material|实木}的贵不贵
{product|镜子} 就{room|卫生间}那种圆的 价钱
批發價有沒有 我開民宿的 要{quantity|二十張}{product|床}
我要求不高 就想问问最便宜的{product|床垫}几个钱
那个带{product|灯}的{product|协柜}跟不带{product|灯}的 价钱差多少
`,
  promotion: `
有活动没
打折吗
优惠券怎么领
{time|双十一}有没由优惠 我现在买亏不亏
{time|618}还搞满减不
我看人家说新人有券 我咋没看到
领的那张{money|两百}的券用不了 显示不满足条件
满{money|三千}减{money|三百}能跟店铺券一起用吗
买{product|沙发}送不送{product|茶几} 我看直播间里头说送
啥时候搞活动 我等等再买
侬现在有啥优惠伐
{time|国庆}活动力度大还是{time|双11}大呀
老顾客有没有折扣
请问贵店{time|近期}是否有促销 如有烦告知一二
以旧换新怎么弄 旧{product|床垫}抵多少
优惠到几号截止
券过期了能补一张不
{product|窗帘}参加满减不
有學生優惠嗎
教师节有没有活动啊 我是老师
直播间地价格是不是比店里便宜
没抢到{time|昨晚}的秒杀 还有下一场马
拼团怎么拼 两个人行不
俺闺女说扫码减{money|五十} 扫哪个码
凑单凑到{money|五千} 有没有额外赠品
赠品是啥 能换别的吗
优惠圈在哪里领呀
有没有coupon
政府补贴能用吗 国补那个
第二件半价还有没由
折扣跟会员价叠加么
{product|灯}买{quantity|三盏}打几折
{time|元旦}促销啥时候开始
晒单返现还搞不搞
预售定金翻倍是怎么个翻法 {money|一百}抵{money|三百}？
邀请朋友买有啥奖励
样品特价处理有没有 门店撤样的那种
{time|下个月}还有活洞吗 我房子{time|下月底}才能进场
不是说{time|今天}八折吗 我付款怎么没减
福利群有没有 拉我进一下
{time|五一}那个活动结束没有
满赠的{product|抱枕}要单独拍吗
现在有什么活动 我想买{product|参桌}跟{product|鞋柜}两样
砸金蛋 砸中{quantity|一张}券怎么用啊
`,
  stock: `
有货吗
还有不
{colour|灰色}的{product|沙法}还有没有 怎么点不了
啥时候补货
{quantity|两张}{size|1米5}的{product|床} 现在都有现货吧
我上回看中那个{product|藤椅}咋下架了 还卖不卖
缺货的那个{product|落地灯} 到货能通知我一声不 {phone|15617832094}
{product|书桌}{colour|胡桃色}断码了？
门店有现货可以直接拉走嘛
仓库里还剩几张 我要{quantity|八把}{product|餐椅}
侬还有{product|樟木箱}伐
这款还生产吗 我想配{quantity|一个}一样的{product|床头柜} {time|三年前}买的
您好 请问{material|岩板}{product|餐桌}{size|一米四}规格是否有现货
预售还是现货啊这个
{product|镜子}怎么显示无货
卖完了还会再上吗
{colour|绿}的没有了是吧
俺相中的那套{product|桌椅} 还剩没剩
請問還有庫存嗎
{product|地毯}{size|1.6米乘2.3米}缺多久了 什么时候能有
单独的{part|靠垫}还有得卖吗
能给我留{quantity|一张}不 发工资就买
{quantity|一百张}{product|折叠椅}有现货没有 办活动用
左贵妃没了 右贵妃有没有
展厅那张{product|床}还在不在 我想要那张样品
库存多不多 多的话我过两天再拍
这个系列就这一款了么 别得还有木有
停产了吗
链接失效了 那个{product|五斗柜}找不到了 还有卖地没
补或了没有
in stock吗这个{product|sofa}
双人的没有 单人的有没有
{product|窗帘}那个{colour|雾霾蓝}的布还有没有 我要补{size|两米}
{part|床头}同款还能单配吗 有没有现成的
下架那个{product|鞋柜}{time|下个月}会不会上
{address|成都}仓有货不
你们有卖{product|摇椅}的吗
有没有{product|婴儿床} 我翻了半天没翻到
{quantity|三个}{product|书架}能一次拿齐吗 有没由那么多
{colour|黑色}{product|台灯}就剩最后{quantity|一个}了？是真的不
现货现货 我只要现货的{product|床垫} 有哪些
老款{material|铁艺}{product|床}还能买得到么
等了好久了 那个{product|梳妆台}到底啥时候再有货
这眼色是不是绝版了
`,
  size: `
多大
尺寸
这个{product|桌子}多高
{product|沙法}坐深是多少 我腿短 {body-height|一米五三}
{product|床}外边的尺村是多少 不是{product|床垫} 是整个框
{product|衣柜}里头挂衣服那格多深
三人位的多长啊
{product|鞋柜}有多厚 最薄的是几公分
{product|灯}吊下来多长 线能不能调
我想只道{product|茶几}离地多高 扫地机器人要钻
那个写的W H D 是啥意思 哪个是高
包装箱多大 最长地那箱有多长
{part|抽屉}内径多少
{size|1米8}的{product|床}实际占地是多大
侬格{product|躺椅}有几化长 阿拉爷{body-height|一米七六}
{product|椅子}{part|坐面}距地面高度 请告知 孩子{body-height|身高一米一五}
{product|镜子}直径几公分
单人位和双人位宽度各是多少
您好 烦请提供{product|书柜}之长宽高 以便预留
{room|客厅}用的{product|地毯}有几个尺寸
{product|镜子}竖着多高 我老公{body-height|一米八七}
{part|扶手}有多宽
{product|書桌}的深度是多少
标的{size|2400}是毫米吧
{product|窗帘}成品一片多宽 打完褶的
{product|电视柜}能不能伸缩 最长拉到多少
俺看不懂 {size|180x200}是{product|床}的大小不
{part|桌面}多后 几公分的板
{product|儿童桌}最低能降到多少 最高多少 老大{body-height|一米五}老二{body-height|一米零八}
{part|层板}之间间隔多高 放A4文件夹得
你说的大号小号差多少公分
折起来多大 {product|折叠桌}
{product|床垫}多厚 有没有{size|20公分}
净重多少斤 占多大地方
size chart有没有
圆{product|餐桌}{size|一米三五}是说直径还是带转盘
{product|榻榻米}箱体内高是多少
{product|床}底空多少 我想塞箱子
{part|门板}打开要占多少空间
{product|砂发}拉开变{product|床}以后多长
{product|梳妆台}{product|凳子}高几厘米
踏步梯有多宽 {product|上下床}得
高度
{product|吊柜}进深{size|三十}还是{size|三十五}啊 图上看不清
`,
  fit: `
放得下吗
我家门才{size|80公分}宽 {product|沙发}进得去不
{floor|十八楼}电梯小 {size|一米八}的{product|床垫}能弯一下进电梯么
{room|卧室}{size|三米乘三米二} 放{size|1米8}的{product|床}再放{product|衣柜} 转得开身不
{body-height|身高一米八五}的人 这个{product|床}{size|两米}长 脚会不会伸出去
{room|客廳}就{size|兩米九}寬 這{product|sofa}能擺下嗎
老房子{room|楼道}窄 拐弯只有{size|一米} {product|餐桌}搬不搬得上去 {floor|五楼}
我儿子{body-height|一米三二} 坐这个{product|学习桌}会不会太高
我{body-height|身高158} {product|办公椅}坐着脚够得到地吗
最上头那格我够得着不 {product|衣柜}{size|2米4} 我{body-height|一米五七}
三岁娃{body-height|九十八公分} 睡{size|一米二}得{product|儿童床} 能睡到几岁
{room|书房}窗户底下{size|一米三}的空 这{product|书桌}塞得下不
飘窗上能放这个{product|榻榻米垫}吗 我那飘窗深{size|六十公分}
侬看我迭个{room|亭子间} 9个平方 摆得落{product|双人床}伐
您好 寒舍{room|玄关}净宽{size|一米零五} 不知此款{product|协柜}可否容纳
老头子{body-height|一米七八} 一百九十斤 这个{product|躺椅}躺得下嘛
{product|床头柜}{size|45}宽 我{product|床}边只剩{size|42公分} 肯定塞不进去吧
六个人吃饭 {size|一米四}的{product|餐桌}坐得下不
電視65寸的 {product|電視櫃}{size|一米八}配不配 會不會短
我買的是別家的{product|床墊} {size|一米九八} 你們{product|床架}裝得進嗎
層高{size|兩米五} 這{product|吊燈}會不會碰到頭 我{body-height|一米九}
冰箱旁边{size|30公分}缝 有没有{product|柜子}卡得进
俺那门框{size|七十八公分} {product|柜子}拆开能进不
我女儿{body-height|身高一百四十公分} 用放{room|书房}地这款{product|升降桌}合不合适
{product|床帘}窗宽{size|两米四} 我拍{size|三米}的够不够打褶
会不会挡住插座啊 {part|床头}贴墙放的话
微胖 {body-height|162} {product|单人沙发}坐进去挤不挤
放{room|阳台}行不行 风吹日晒的 {product|藤椅}尺寸刚好{size|一米五}
{room|餐厅}是长条得 {size|1米9乘3米6} 放圆{product|桌}还是会堵路吧
能不能fit进我的小公寓 door只有{size|75cm}
消防楼梯抬不抬得过去 {size|两米二}的{product|书柜} {floor|九楼}
我家天花{size|2.35米} 定{size|2.4米}得{product|衣柜}是不是进不去
兩口子{body-height|一米八二}和{body-height|一米六} 睡{size|1米5}會不會挤
{product|上下床}上铺坐起来顶不顶头 儿子{body-height|一米六五} 顶高{size|两米七}
墙角有根柱子 凸出来{size|15公分} 那个L型{product|沙发}还靠得进去吗
奶奶{body-height|一米四八} 这{product|床}会不会太高 她上不去
放地下么 {room|儿童房}八平米 放{product|床}跟{product|书桌}
这{product|地毯}垫{product|茶几}底下 {size|1米6}的会不会小了
{body-height|一米七五} 买{size|1米9}长的{product|沙发} 能躺平吗
别墅旋转楼梯 {product|三人沙发}抬得上{floor|三楼}吗
车子是小轿车 {product|竟子}{size|一米七}放得进后备厢吗 我想自提
{product|椅子}推得进{product|桌子}底下吗 桌下空{size|63公分} {product|椅子}带{part|扶手}的
我家{floor|二楼}马桶上面哪块墙 只有{size|55}宽 这{product|吊柜}挂得下么
我一米八几的个子 {body-height|一米八六}吧 用这个{product|浴室镜}照得到脸不
`,
  material: `
啥材质
{material|实木}的吗
这个{product|桌子}是真的{material|实木}还是{material|贴皮}的 你老实跟我讲
{product|沙发}里面填的啥 {material|海绵}还是{material|羽绒}
{part|皮}是{material|头层牛皮}吗
{product|床垫}是{material|乳胶}的还是{material|棕}的 {material|乳胶}有几公分
{part|板子}是{material|颗粒板}还是{material|多层板}
{product|窗帘}布是什么料 {material|棉麻}吗
写的{material|橡胶木} {material|橡胶木}是{material|橡胶}做的吗 我老婆问
{product|衣櫃}{part|背板}什麼板 會不會是那種一捅就破的
{material|科技布}到底是布还是{material|皮}
侬格{product|床}是啥{material|木头}做格
您好 冒昧一問 {product|書櫃}所用木材產自何地 是{material|北美黑胡桃}否
{part|框架}里面是{material|松木}还是{material|铁}得
{product|地毯}是{material|羊毛}的还是{material|化纤}得
{part|五金}是哪个牌子的
{material|岩板}跟{material|大理石}是一样得东西吗
有没有纯{material|实木}的{product|鞋柜} 不要一点{part|板子}的
{product|椅子}{part|腿}是{material|铁}的吧
{product|燈罩}是{material|玻璃}還是{material|壓克力}
{product|静子}是银镜还是铝镜
俺就想弄明白 这个标的全{material|实木} {part|抽屉底}也是{material|实木}不
{material|榆木}好还是{material|白蜡木}好 你们这是哪种
才质是什么
面上是{material|油漆}还是{material|木蜡油}
{product|sofa}是{material|leather}的吗 真的假得
{part|坐垫}{material|海绵}密度多少
{material|绒布}是哪种绒 掉不掉先不说 就问成分
棉花含量多少 {part|被芯}那个
怎么看着像{material|塑料}的 {product|吊灯}
{part|弹簧}是独立袋装的还是整网得
写{material|胡桃木}又写{colour|胡桃木色} 到底是{material|木头}还是颜色
{product|榻榻米}{part|垫芯}是{material|稻草}的还是{material|椰棕}
{part|封边}用的什么
{product|藤椅}是真{material|藤}还是{material|PE藤}
{part|桌腿}空心的还是实心的
{material|人造板}多少 {material|实木}多少 你给个比例
{product|罗汉床}是{material|刺猬紫檀}还是{material|花梨}啊 有证书么
摸着滑滑的那个面是{material|三聚氰胺}吗
{material|亚麻}含多少 {product|窗连}标签拍给我看下
{part|床头}软包里头是{material|皮}还是{material|超纤皮}
{product|茶几}{part|面}是钢化{material|玻璃}不
{quantity|六把}{product|椅子}的{part|座面}是编的绳子 啥绳子
是不是复合的
`,
  colour: `
有几个颜色
有没有{colour|白色}
图片上看着{colour|米色} 评论里人家拍的发{colour|黄} 到底啥色
{product|沙发}有{colour|墨绿}的没 我喜欢绿的
色差大不大啊
能寄个色卡我看看不
{colour|胡桃色}是偏{colour|红}还是偏{colour|黑}
{product|窗帘}{colour|浅灰}跟{colour|银灰}哪个更深
我手机屏幕不准 实物眼色是不是跟第二张图一样
{colour|奶油色}跟{colour|象牙白}放一起看得出来吗
除了{colour|黑}{colour|白}{colour|灰}还有别的颜色不
{product|床头柜}能跟上次买的{product|床}言色对上吗 怕不是一批有色差
侬格{colour|咖啡色}是深咖浅咖
您好 可否惠寄{material|布料}小样若干 以便比对{product|沙发}颜色
{product|灯}的颜色有几种 就是那个罩子
{colour|原木色}是真{material|木头}的颜色还是喷的
你们说的{colour|莫兰迪蓝}是个啥蓝 有没由实拍
有沒有{colour|酒紅色}的{product|地毯}
{product|鞋柜}{part|门板}颜色能单独选吗
俺想要{colour|大红}的 结婚用 {product|床}有红的没
深浅两款我分不出 {colour|深灰}近看是不是像{colour|黑}的
颜色多吗
这个{colour|粉}是很粉还是脏粉 别太少女
{product|餐椅}{quantity|四把}可以{quantity|一把}一个颜色不
什么颜涩都有吗
自然光下拍个视频给我看颜色
{colour|white}还是{colour|off-white}啊 图上
晒久了会不会变色 会变成啥色
{product|书桌}{colour|木色}那个 {product|灯}底下发不发{colour|橘}
有样块吗 要押金不
{product|沙发}{part|腿}能选{colour|金色}吗 现成的有哪些色
染色均匀不均匀 {material|白蜡木}的那款有没有黑结疤
展厅那个是{colour|雾蓝} 网上叫{colour|灰蓝} 是同一个不
{product|镜子}{part|边框}有几种色
批次不同眼色会差多少 我先买{quantity|两张}后补{quantity|两张}
阿姨眼睛不好 那個圖上頭是{colour|紫}的還是{colour|藍}的
你们主图P过没由 真实颜色发{quantity|一张}
{colour|卡其}不显旧吧 到底偏{colour|绿}还是偏{colour|黄}
换光源看 {product|衣贵}{part|门}会不会反光成别的颜色
{colour|黑色}是亮光的还是哑光的 {product|茶几}
有{colour|透明}的没
{product|窗帘}正反面颜色一样不一样
哪些眼色是现成的 哪些要等
{product|凳子}{colour|姜黄}跟图二那个是一个色号吗
`,
  comfort: `
硬不硬
舒服吗
软还是硬
我腰椎间盘突出 这个{product|床垫}睡了会不会更疼
老人{body-height|身高一米六二} 睡{product|床}太软起不来 你们这款软不软
{product|沙发}坐下去会不会整个陷进去
{body-height|一米八三} 两百斤 睡这个{product|床店}会不会塌得难受
我{body-height|174公分} {product|办公椅}一坐一天 屁股疼不疼
{time|夏天}坐{material|真皮}熱不熱 會不會粘腿
{product|枕头}高不高 我脖子不好 人{body-height|一米六八}
{material|乳胶}和{material|弹簧}哪个睡着更得劲
怀孕七个月 靠着{product|躺椅}腰有支撑吗
侬讲讲看 迭只{product|沙发}坐了适意伐
坐久了累不累
{body-height|身高一米六} {part|靠背}能托到头吗 {product|单人椅}
您好 家父年逾八旬 不知此{product|床垫}软硬是否适宜
透气不 我爱出汗
两个人睡 一个翻身另一个会不会醒
比酒店的{product|床}硬还是软
{material|木头}{product|以子}不加垫子坐着硌不硌
我{body-height|160cm} {product|沙發}腰哪邊空不空 要不要再墊個{product|枕頭}
俺有颈椎病 睡你们这个行不
{body-height|一米七九}躺着看电视舒不舒服 {part|扶手}枕着硌头吗
{time|冬天}{material|皮}的凉不凉
软硬度几级 1到10
{product|兒童床墊}是不是偏硬好 你們這款硬度
{product|地毯}光脚踩着扎不扎
做着舒服吗
{product|人体工学椅}{body-height|165}的女生坐 {part|腰靠}顶的位置对吗
{part|坐垫}回弹好不好 坐一会儿就扁了不
soft还是firm啊这个{product|mattress}
午睡在{product|折叠床}上 腰会不会酸
那个{product|摇椅}老年人坐稳当不 舒坦不 我爸{body-height|一米七一}
高{part|靠背}的坐着累不累脖子 我老公{body-height|一米九}
{material|棕榈}的是不是梆硬
{product|电竞椅}我儿子{body-height|一八四} 打游戏一晚上受得了吗
{product|榻榻米}直接睡硬得很吧 要铺多厚
坐感怎么样 就跟我说说是弹的还是塌的
{product|餐椅}有弧度没 吃饭坐着得劲不
{body-height|身高一米五五} 坐{product|砂发}深了腿悬着难不难受
光会不会刺眼 {room|书房}{product|台灯}看书眼睛累不累
{material|记忆棉}冬天会变硬吗 听说冷了像石头
腰不好的人坐硬的好還是軟的好 你們這張{product|餐椅}算哪種
侧着睡肩膀压不压 {product|床店}
`,
  safety: `
有甲醛吗
环保不
家里有个刚满月的 {product|儿童床}漆有没有毒
{product|茶机}角是圆的还是尖的 我家娃正学走路
{product|书架}会不会倒 能不能固定墙上 怕砸着孩子
{product|吊床}能承多少斤 我一百八
{product|椅子}坐两百斤的人会不会塌
猫抓{product|砂发}抓不抓得烂 会不会吃到毛
检测报告能发我看一眼不 孕妇家里用
味道大不大 多久能住进去
{material|玻璃}{product|桌}会不会自爆啊 我看新闻说炸了
{product|上下床}{part|护栏}够高吗 孩子{body-height|一米二五} 翻身会掉下来不
甲醛是E0还是ENF
侬格油漆有味道伐 对小囡身体好伐
{product|灯}会不会漏电 {room|浴室}里用
您好 家有幼犬 恐其啃咬 不知{material|藤编}{part|椅腿}有无涂料毒性
{product|折叠椅}会夹手吗
{part|抽屉}一拉到底会掉出来砸脚吗
{product|地摊}防不防滑 老人容易摔
{product|電動沙發}夾到小孩會自己停嗎
承重多少
{size|两米}的{part|层板}放满书压不压得弯 能承几十斤
俺家老太太怕摔 {product|床}边上稳当不 扶着起会不会翻
{product|窗帘}{part|绳子}会不会勒到小孩
{material|乳胶}过敏能用不 我闺女皮肤敏感
甲全超不超标
{material|塑料}那个给宝宝啃安全吗 食品级不
{product|吊柜}挂得住四十斤锅碗吗
is it safe for baby啊 这个漆
{product|衣柜}门关上小孩躲里面闷着怎么办 有透气不
{material|PVC}的{product|桌垫}有没由塑化剂
防火吗 抽烟的人掉火星子上去
{product|儿童桌}边角包没包
{product|床}边缝隙会不会卡住宝宝头 他才{body-height|七十五公分}高
新{product|柜子}放{room|婴儿房}要晾多久才能让宝宝睡
带电的{product|床} 打雷天要不要拔{part|插头} 安全不
{part|螺丝}会不会扎出来 娃爱爬
鱼缸放{product|电视柜}上 两百斤水 受得了不
{material|岩板}{product|餐桌}边会不会划手
几个小孩一起在{product|床}上蹦 {part|床板}断不断
有3C认证吗 {product|台灯}
{product|秋千椅}孩子荡安全吗 {body-height|身高一米三}了
狗会不会被{product|沙发}机械夹住尾巴
{product|镜子}靠墙放不固定会倒不 家里俩小子皮得很
`,
  care: `
怎么洗
怎么擦
{product|沙发}泼了酱油 用啥弄得掉
{material|实木}{product|桌子}要不要打蜡 多久打一次
{product|窗帘}能扔洗衣机不
{material|真皮}干了裂 用什么油擦
{product|地毯}狗尿了 有味 咋清理
{product|床垫}发黄了怎么洗
南方回南天 {room|卧室}{product|衣柜}怎么防霉
{material|岩板}能不能用钢丝球
{part|布套}能拆下来洗吗 水温多少
小孩用水彩笔画{colour|白}{product|柜子}上了 怎么擦
{product|镜子}上水垢咋弄
侬教教我 {material|藤}的{product|椅子}哪能保养
您好 请教{material|红木}日常养护之法
新{product|家具}味道怎么散得快
{material|绒布}沾猫毛怎么粘干净
空调对着吹{material|木}{product|桌}会不会裂 平时要咋护着
{product|榻榻米}要不要翻面晒
{part|滑轨}涩了抹什么油
{material|真皮}可不可以用湿巾擦
{material|大理石}滲進去紅酒怎麼處理
俺家暖气烤得慌 {material|石木}{product|床}放边上要注意点啥
{product|灯}怎么拆下来擦灰
{material|科技布}能用酒精消毒马
{material|皮}{product|沙发}冬天夏天保养一样不
保样方法有吗
{product|餐桌}烫了个{colour|白}圈怎么去掉
要不要盖防尘{material|布} {product|沙发}长期不住人
用wax还是oil {material|oak}的{product|table}
{product|床垫}多久翻一次头
{material|亚麻}会缩水吗 洗的话手洗还是干洗
{room|阳台}太阳晒地板褪色 咋么保护
{part|坐垫}塌了拍一拍能回来吗 平时怎末打理
{product|乳胶枕}能洗不 能晒不
{material|不锈钢}{part|腿}长锈斑用啥擦
扫地机刮{product|柜}脚 怎么贴保护
{product|羊毛毯}生虫怎么预防 放樟脑丸行不
长期出差 {product|家具}须要怎么放着才不坏
口香糖黏{product|沙发}上了怎么抠
{material|木蜡油}自己能刷不 多久刷一回
能直接放热锅吗 不能的话垫什么
{product|鞋柜}里头臭 怎么除味
你们送的那个保养液 是喷了擦还是擦了喷
`,
  customise: `
能定做吗
改尺寸行不
我家{room|阁楼}墙是斜的 {product|衣柜}能不能照着斜的给做
{product|沙发}能做{size|两米零五}的不 现成的没有
{product|窗帘}我要{size|三米一}高的 你们定做不
{product|床}不要{part|床头} 能做马
换成{material|真皮}得可以做吗 图上只有{material|布}的
{product|餐桌}长{size|一米七}宽{size|七十五公分} 给我订{quantity|一张}
{part|桌腿}高{size|68公分}能不能锯短到{size|65公分}
我{body-height|一米九三} {product|床}要{size|两米二}长 能特做不
{product|书柜}要到顶 {size|两米七八} 带{quantity|四扇}{part|玻璃门} 做不做
{product|榻榻米}在{room|飘窗}跟前 有个缺口 按我的尺寸开得了吧
侬帮我定{quantity|一只}{product|鞋橱} {size|26公分}深格 薄点格
您好 拟定制{product|罗汉床} {size|一米九乘一米一} 可否刻字
可以来图定制吗
{colour|军绿色}的能喷不 你们没有这色
{quantity|两个}{product|床头柜}拼成{quantity|一个}长的 能改吗
里面{part|格子}我想自己排 {product|衣柜}{part|抽题}多加{quantity|两层}
{product|厨柜}{part|台面}按我媳妇个头做行吗 她{body-height|一米五二}
{product|吊燈}的線可以加長到{size|三米}嗎
俺炕上用的{product|柜} {size|四十}高就中 给打一个
小面积补做 {part|柜门}{quantity|一扇} 尺寸{size|396乘1982}
做异形{product|茶几} 要桃心的
定致{product|衣柜}
{product|砂发}去掉一边{part|扶手} 换贵妃 可以吗
可以刻logo吗 公司前台用的{product|台子}
{product|地毯}剪成{size|1米45}宽的 边给我锁好
custom size可以嘛 {size|110cm}
{product|镜子}要{size|九十乘一百四} 磨边 打俩孔
我家{product|床垫}老式的 {size|1米35} {product|床架}帮配着做一个
{part|隔板}多切{quantity|三块} {size|58乘34}
{product|床帘}上要绣孩子名字
{product|书桌}给我儿子定高一点行吗 他{body-height|一米九五} 桌高{size|八十二公分}
奶奶轮椅要进得去 {product|餐桌}底下净高做到{size|七十二}
换别的{part|拉手} 我自己买的也行 出厂帮我装上
全屋{product|柜子}都想定 找你们做吗
{product|餐椅}{part|椅面}用我自己带的布作
{product|狗窝}做到{product|鞋柜}底下 可以不
薄一点 {product|床垫}做{size|12公分}厚 {size|1米73}宽 我{body-height|两米零一}长也要加长
{product|上下床}楼梯换到右边 能做不
{part|桌面}挖个洞走线 直径{size|六公分}
老虎窗底下的{product|矮柜} 高只有{size|38} 定做多久先不问 就问做不做
{material|樱桃木}能作吗 目录上没有
能不能一面{colour|白}一面{colour|黄}
`,
  recommend: `
推荐一下
买哪个好
我家{room|客厅}二十平 {quantity|两个}娃一条狗 {product|沙发}选啥样的
给我妈买{product|床垫} 她腰不好 你看哪款合适
{money|三千块}以内的{product|餐桌} 有啥推件
我{body-height|身高172} 天天坐着写代码 买哪把{product|以子}
{room|卧室}小 {product|衣柜}买推拉门还是对开门好 我媳妇{body-height|一米五五}够不着高的
新房子{colour|白}墙{colour|木色}地板 配什么颜色的{product|床帘}好看
老铁给整个靠谱的{product|床} 别太贵
这两款{product|书桌}我纠结 你帮我选一个
卖得最好的是哪个
小姐姐 出租屋{money|五百}预算 我{body-height|身高183} {product|床}怎么买
侬帮我挑挑看 {product|沙法}哪能{quantity|一只}好
您好 乔迁在即 {room|书房}约十二平 望推荐{product|书柜}一二
儿子{body-height|一米二八} 上二年级 {product|学习桌}那个合适
{material|岩板}好還是{material|實木}好 家裡有老人小孩
貓家庭買什麼{part|面料}的{product|沙發}
送朋友乔迁礼物 {money|三四百} 送什么好
男朋友{body-height|一米八八} {product|床}推荐多大的
有没由耐脏的{product|地毯}推荐
{room|玄關}很窄 有什麼{product|鞋櫃}推薦嗎
俺爹{body-height|一米七}膝盖疼 坐哪种{product|沙发}好起来
打呼噜的人用什么{product|枕头}好 有的话给我介绍一个
{room|阳台}想弄个喝茶的地方 用啥{product|椅子}{product|茶桌}
{product|灯}买几瓦的好 {room|餐厅}
{product|升降桌}我{body-height|一米九一}站着用 买哪款
推见个{product|梳妆台}
有类似这款但是便宜点的马
{product|床垫}{material|乳胶}和{material|棕}的我该选哪种 睡惯硬{product|床}的
gaming用的{product|desk}哪个好 {body-height|178}的人
{room|次卧}给保姆住 配什么{product|床}划算
学生宿舍能用的{product|台灯}介绍个
我跟我老伴一胖一瘦 {product|床垫}咋选
{body-height|身高一米五} {product|梳妆凳}哪款高度好 挑一个给我
预算{money|一万五} {room|客听}一整套 帮配
{room|老人房}用的那款最舒服 直接发链接
开奶茶店 {quantity|十二张}{product|桌子} 用哪种经造
小户型多功能的有没有好东西推荐
西晒严重的{room|卧室} {product|窗帘}选哪种布
搭配这张{product|沙发} 买啥颜色{part|抱枕}不翻车
北方暖气房 {material|木头}{product|床}买哪种不容易开裂 推荐个
{product|電動床}和普通的 給八十歲老人買哪種 老人{body-height|一米五九}
老板你自己家用的哪款
双胞胎共用 {size|一米六}地{product|书桌}行不 还是买{quantity|两张} 你说呢
`,
  'design-service': `
有设计师吗
能上门量尺寸不
免费设计吗
我新房89平 能不能给我出个图 看看怎么摆
请个设计师来家里看看 {address|南京市建邺区江东中路311号}
{room|厨房}跟{room|客厅}连着的 不知道咋布置 你们帮做方案吗
量房預約 {time|週六上午} 電話{phone|15806714329}
户型圖發你 幫我排一下{product|家具}
出3D效果图要多少钱
{product|窗帘}你们上门量吗 我怕自己量错
你好 {product|全屋柜子}想找人设计一下 {room|主卧}{room|次卧}{room|书房}都要
侬有设计师好到阿拉屋里来量伐
您好 敝宅近期翻新 愿请贵方设计师拟一布置方案
{time|明天}能來量{product|衣櫃}不 {floor|四樓}
设计费怎末收 下单了抵不抵
換個設計師可以嗎 上一個聽不懂我說得
我画了个草图 你们设计师能帮我变成正式图不
{person|杨设计师}约的{time|周四}量房 还来吗
能不能在电脑上把你们的{product|沙发}放我家照片里看看效果
一整套软装搭配你们管不管
俺不懂那些风格 有没有懂行的给俺家规划规划
设计是啥时候出图 {order-number|AJ20240829003}
老房改造 空间咋利用 想跟设计师聊
图纸改一改 {product|书柜}往左挪{size|二十公分}
尺寸我量好了 能直接发你们出图吗
设记师电话给我
{room|儿童房}想请人整体设计 {time|国庆前}出方案
layout能帮忙做吗 design要多久
{room|办公室}三百平 需要{product|工位}规划 派个人来量
线上设计行不 我人在国外
{product|榻榻米}要先量尺吧 谁来量 {time|下周}行不
不满意方案能改几次
约设计师 {phone|13920475816}
{room|阳台}想做{product|柜子}跟洗衣机一体 有人出方案没
{person|陆先生} {phone|13776035182} 申请免费量房
设计师是一对一的吗 从头跟到尾？
效果图跟实际能差多少 先给我做{quantity|一张}看看呗
做方案需要我准备什么
刚交房 毛坯 水电还没动 你们设计师现在能介入不
量尺的师傅量完要多久给图
{room|起居室}灯光怎么布 有设计师管{product|灯}这块么
{address|绵阳市涪城区}有没有你们的设计师能上门
我妈想要中式 我要现代 设计师能给折中一个方案不
VR看房子那个是怎么弄 帮我家做一个
`,
  payment: `
怎么付
能分期不
付款失败了
支持花呗马 几期免息 {order-number|AJ20240406627}这单
能不能货到付款
我付了三次都说银行卡受限 咋办
定金付多少 尾款啥时候付
老年人没有手机支付 能银行转账不 账号给我
{money|一万二}太多了 能分两次付吗
微信可以付吗 我没支付宝
公司对公打款 账户发一下
扣款了但订单没显示付款 钱付到哪里去了 能重付吗
侬收不收现金
您好 请问可否以信用卡分十二期支付{product|衣柜}款项
{product|沙发}先付{money|五百}定金行不
分期手续费多少
尾款从哪里付 我找不着
让我儿子代付怎末弄
可以刷信用卡嗎
不小心付成两单的钱了 咋处理先别退 我就问合并付行不
付不了 说超过限额
数字人民币能用吗
俺想先给一半 货到给另一半
消费券支付时候选不了
{time|今晚}不付订单会不会关掉 能延到{time|明天}付吗
咋么给{order-number|AJ20241125790}补差价{money|八十八块}
付宽页面打不开
能用Apple Pay吗
{time|双十一}付定金 尾款几号付
密码输错锁了 换个卡付行不
余额够 一直转圈
有没有0首付
我再国外 用visa card付得了吗
安装费是线上一起付还是现场付
支付宝微信各付一部分可以不
你们收款码发我 我扫
刚转了{money|三千六}给你们账户 查收一下
定制要付全款还是先付定金
{product|床}跟{product|床垫}{quantity|两个}单 能一次付完吗
亲密付能用吗
提示风险交易不让我付 是不是你们店被封了
分24期每期多少 {money|4800}的
花呗额度不够 剩下的刷卡行吗
订单金额跟我算的不一样 多了{money|二十} 我先付哪个
`,
  invoice: `
开发票
发票呢
能开专票不 公司买地
发票抬头写错了 能重开吗
我要开发票 抬头是{address|苏州}分公司的那个 税号我等下发你
电子发票发到哪里 我邮箱没有 单号{order-number|3308821}
{order-number|AJ20240513862}补开发票
{time|去年}买的现再还能开票吗 {time|去年十月}的
个人的能开不
您好 敬请就{product|办公桌椅}一单开具增值税专用发票
发飘要不要另外加税点
侬发票开好了伐 我要报销
纸质的能寄来吗 {address|合肥市蜀山区潜山路190号} {person|方会计} 收
发票上写{product|家具}行不 别写具体的
能不能开{quantity|两张} {quantity|一张}{money|三千}一张{money|两千}
怎么开票 在哪点
財務說你們的發票是紅字的 怎麼回事
抬头改成{person|谢建平}
{product|沙发}{product|茶几}开在{quantity|一张}票上
俺单位要收据也行 发票最好
什么时候能开出来 我{time|月底}要交账
开飘
receipt和invoice都要
{order-number|AJ20241019552}法票金额少开了{money|六百} 优惠券那个没算
税号错一位 作废重开
发票还没收到 {phone|13651928470}
运费能一起开进去吗
退了{quantity|一件} 发票要不要换
能写数量跟型号吗 审计要
定金能先开票不
普票就行
发票下载链接打不开
名称开成装饰品了 我要开{product|家具}
月結客戶發票一個月開一次行嗎
没要发飘能便宜不？不能的话给我开上吧
开到我老婆公司名下行不
發票丟了 能補嗎
安装费发票你们开还是师傅开
邮箱换一下 发票重新发
要带清单的
{quantity|二十张}{product|床}的发飘 分{quantity|两张}开
帮我备注一下项目名称 发票备注栏
我妈用的国家补贴 发票是不是得写她名字 {person|蒋玉兰}
你们是小规模还是一般纳税人 税率几个点 给我开票
`,
}
