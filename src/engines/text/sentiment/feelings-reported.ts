/**
 * Reviews, chats and posts of our own that are only reported on: nothing was ever tuned on them, and only the figure
 * is looked at. A line is `sentiment mood text`: `+`, `-` or `0`, then the first letter of the mood (c calm, w anxious
 * for worried, a angry, s sad, p pleased).
 */
export const FEELINGS_REPORTED: Readonly<Record<string, string>> = {
  takeaway: `
+p 比预计早了十分钟，汤还是烫嘴的，骑手小哥还说祝您用餐愉快
+p 这家的酸辣粉一周点三回，从没翻过车
+p 分量扎实，两个女生吃不完
+p 包装一层又一层，一滴没漏
+p 味道可以的，下回还点
+p 备注不要香菜真的没放，好评
+p 下着大雨还准时到，给小哥加鸡腿
+p 肉多料足，价钱也公道
+c 还行吧，对得起这个价
+p 一如既往地香，米饭粒粒分明
-c 十一点下的单，一点二十才到，面都坨成一团了
-a 打了六个电话没人接，最后给我退单了，耍人呢
-s 以前挺好吃的，今天这份油得没法下嘴
-c 点的是微辣，来的是变态辣
-c 少了一双筷子，粥也洒了小半碗
-a 饭里吃出头发，联系商家还说是我自己的，恶心透了
-s 宣传图上满满的牛肉，到手数得出来就三片
-c 咸，太咸了，喝了一下午水
-c 鸡块又干又柴，咬不动
-a 送错了还让我自己去换，有这么做生意的吗
-s 豆浆跟白开水似的，没有豆味
-c 说送可乐也没送
-s 期待了一上午，结果凉透了
-a 差评都懒得打，直接拉黑
-c 送餐员态度一般，东西往地上一放就走了
0c 请问几点开始接单
0c 可以换成少糖吗
-c 好吃是好吃，可这个量喂猫呢
`,
  books: `
+p 一口气读到凌晨两点，合上书还在想里面的人
+p 纸质厚实，排版疏朗，拿在手里很有分量
+p 给女儿买的绘本，她每天睡前都要我讲两遍
+p 作者把枯燥的东西讲得活灵活现
+p 翻译流畅，注释详尽，值得收藏
+c 内容还可以，适合入门
+p 当当的速度没得挑，昨天下单今天到手
-s 冲着名气买的，读了三章就读不下去了
-c 错别字太多，一页里能挑出四五个
-a 明显是盗版，油墨味熏得人头疼，还好意思卖原价
-s 书角压折了，封面还有水渍，送人都拿不出手
-c 前半本注水，后半本抄网上的文章
-s 不知所云，浪费了一个周末
-c 印刷模糊，看久了眼睛累
-c 观点陈旧，例子还是十几年前的
-c 不推荐，有这钱不如去图书馆借
-s 故事开头不错，结尾草草收场
0c 这本书是精装还是平装
0c 全套一共五册，我买的是第三册
-c 名为大全，实则东拼西凑
`,
  hotels: `
+p 推开窗就是海，早上被浪声叫醒
+p 前台小姑娘主动给我们升了房型，感动
+p 离地铁两分钟，周围吃的也多，下次出差还住这儿
+p 床品干净，睡得很沉
+p 早餐花样多，现煎的蛋饼一绝
+c 性价比可以，快捷酒店里算不错的了
+p 服务生记得我上次要的荞麦枕，细节到位
-c 隔音几乎为零，隔壁打呼噜都听得见
-a 半夜有人刷卡进我房间，前台一句不好意思就打发了，离大谱
-s 图片是五星，房间是招待所
-c 空调滴水，毛巾发黄，被子一股霉味
-c 浴室下水慢，洗个澡淹到脚脖子
-a 押金拖了半个月不退，打电话就互相推
-s 特意选了江景房，看到的只有一堵墙
-c 早餐翻来覆去就那几样，去晚了只剩白粥
-c 停车要收费，网上却写着免费
-c 设施老旧，电视是古董级的
-s 蜜月旅行住到这种房间，心情全毁了
0c 我住了两晚，房间在六楼
0c 能开发票吗，抬头是公司
-c 除了位置，一无是处
`,
  clothes: `
+p 上身显瘦，同事追着要链接
+p 料子柔软，洗了三水没变形
+p 版型正，颜色比图上还高级
+p 妈妈穿上就不肯脱了，说轻便又暖和
+p 针脚细密，没有线头
+c 一百来块的裤子，没什么可挑的
-c 洗一次掉一盆色，白袜子都染了
-c 尺码偏小，按平时的买根本扣不上
-s 图片仙女裙，收到窗帘布
-a 穿了一天裆就开了，让我出门怎么见人，垃圾货
-c 面料薄得透光
-c 起球起得没法看
-s 等了半个月预售，实物一股塑料感，没有穿的欲望
-a 退货还要我出运费，明明是你们发错码
-c 袖子一长一短，也不知道质检干什么吃的
-c 化纤的，穿着噼里啪啦起静电
0c 身高165体重52穿什么码
0c 买了黑色和米色各一件
-c 就这做工，地摊都比它强
+p 毛呢大衣挺括，衬里也不扎人
`,
  devices: `
+p 手机拿到手就舍不得放下，屏幕真细腻
+p 待机两天没问题，充电一小时满
+p 给老爸换的，字大声音响，他直夸好用
+p 运行飞快，开十几个软件不卡
+p 拍夜景出乎意料地清楚
+c 价格摆在那儿，这个表现够用了
+p 笔记本轻薄，带着上课不累，风扇几乎听不见
+p 京东自营，上午买下午就用上了
-c 打一把游戏烫得能煎蛋
-c 用了不到一礼拜就自动关机
-s 刚买就降了四百，客服说不保价，心里堵得慌
-a 屏幕一条亮线，售后非说是人为，这不睁着眼睛说胡话吗
-c 信号时有时无，进电梯就断
-c 按键松垮，边框还有缝隙
-c 电池虚标，半天就见红
-a 明摆着是翻新机，序列号都激活过了，无良商家
-c 系统里一堆删不掉的广告软件
-s 换了两次还是同样的毛病，认栽了
-c 耳机左边没声
0c 这款是双卡双待的吗
0c 包装里有手机、充电器和一根数据线
-c 热水器装上三天，水忽冷忽热
+p 热水器出水快，一家四口轮着洗都够
-c 安装师傅材料费收了三百多，比机器便宜不了多少
-c 平板反应慢半拍，看视频还凑合，别的就算了
`,
  groceries: `
+p 橙子汁水足，皮薄，孩子一天吃四个
+p 苹果脆甜，个头匀称，没有一个坏的
+p 牛奶日期新鲜，奶香浓，一家老小都爱喝
+p 车厘子又大又甜，冷链送来还带着冰
+p 坚果颗颗饱满，不哈喇
+c 味道中规中矩，搞活动囤点可以
-c 打开一半都烂了，流着水
-s 说是甜心芒果，酸得倒牙，老人孩子都不吃
-c 牛奶还有一个月就过期，难怪打折
-a 死螃蟹也敢发，臭得整个楼道都闻得到，赶紧赔钱
-c 箱子压扁了，漏了三盒
-c 个头跟乒乓球似的，和标的规格差远了
-c 喝着发苦，怀疑不是原装
-c 水分都没了，蔫蔫的
0c 一箱几斤装
0c 产地是赣南
-c 干巴巴的，一点果味都吃不出
`,
  care: `
+p 洗完头发蓬松，第二天都不塌
+p 香味淡淡的，高级，不刺鼻
+p 泡沫丰富，用了一周头屑明显少了
+p 囤了第三瓶，正品无疑
+c 用着还成，没过敏
-c 越洗越油，头皮还痒
-a 假货，跟专柜的味道完全两样，要求退一赔三
-s 朋友推荐来的，结果长了一脸痘，再不敢用了
-c 瓶口碎了，漏得满箱子都是
-c 稀得像水，挤一大坨才起沫
-c 没什么去屑效果，白瞎了钱
0c 这个孕妇能用吗
-c 掉发比以前更厉害了
+p 孩子用着不辣眼睛，洗完滑滑的
`,
  furniture: `
+p 沙发坐感刚刚好，靠上去整个人都松下来了
+p 两位师傅轻手轻脚，走之前还把地拖了一遍
+p 木纹自然，摸着温润，闻不到油漆味
+p 尺寸跟客服说的分毫不差，严丝合缝地放进了飘窗边
+p 老妈挑剔了一辈子，头一回说这床买得值
+c 茶几收到，装好了，看着挺稳当
-c 抽屉推到一半就卡，要使劲顶
-c 实木？敲开就是密度板贴皮
-a 约三次放三次鸽子，我的假是白请的吗
-s 攒钱给儿子买的书桌，运来就缺了个角
-c 床板嘎吱嘎吱，翻个身全家都醒
-c 坐垫不到俩月就塌出坑来
-c 柜门对不齐，缝儿能塞进手指
-a 味道大得眼睛都睁不开，还跟我说通风就好，你们怎么不自己来住
-s 颜色发黄，跟家里一点不搭，越看越别扭
-w 味儿散了半个月还有，家里有个八个月大的宝宝，真不敢让他进那屋
-w 后天新房入伙，衣柜到现在一点消息没有，求求了
0c 餐桌能伸缩到多长
0c 我想问下这款有没有胡桃色
0c 周四下午家里有人，可以来装
-c 说明书画得跟天书一样，孔位还对不上
`,
  chat: `
0c 帮我查一下昨天那单
0c 门牌号写错了，应该是2单元
0c 嗯嗯好的，我等你消息
0c 发票开个人就行
0c 可以货到付款吗
0c 我是上次买餐椅的那个
-w 今天能到吗？晚上就要用了
-w 怎么显示派送失败呀，我一直在家啊
-w 退款七天了银行卡没动静，是不是漏了
-w 快递员电话是空号，我该找谁
-w 孩子咬了一口沙发上的皮，有没有事啊
-w 再确认一遍，千万别送到旧地址
-a 我说了八百遍不要换货，你们是听不懂中文吗
-a 转来转去转了四个人，一个能做主的都没有
-a 行，你们牛，等着收律师函吧
-a 收钱比谁都快，出了事就装聋作哑
-a 机器人给老子滚，换个活人来
-a 当初下单的时候叫亲叫得欢，现在连个标点都不回
-a 呵呵，又是明天，你们的明天是明年吧
-s 算了，不指望你们了，我自己修吧
-s 挺信任你们家的，没想到会这样
-s 婚期都过了，这床还有什么意义
-c 颜色跟我订的不一样，帮我处理一下
-c 桌腿少一个，麻烦补发
+p 这么快就搞定了，你真是救星
+p 谢谢师傅，装得很漂亮
+p 换的那把收到了，这回没问题，辛苦
+p 跟你聊天心情都好了
+c 嗯，补偿方案我接受，就这样吧
0c 不着急，您先忙
`,
  posts: `
-a 隔壁装修从早上六点砸到现在，有没有公德心啊
-a 这帮造谣的怎么不去坐牢，看得我火冒三丈
-a 排了俩小时队被人插队还理直气壮，什么素质
-a 你妹的，又堵在高架上，前面那辆车会不会开啊
-a 虐猫的人渣，祝你这辈子不得好死
-a 黄牛把口罩炒到二十块一个，发国难财的都该抓起来
-a 又加班，又是周五晚上通知，老板是不是有毛病
-a 最烦这种背后捅刀子的同事，呸
-a 谁把我自行车座偷了，缺不缺德
-a 凭啥他迟到没事我迟到就扣钱
-s 外婆走了，再也吃不到她包的粽子了
-s 一个人过生日，对着蜡烛发了半天呆
-s 考了三年还是差两分，想大哭一场
-s 养了十年的狗今天送走了，家里空荡荡的
-s 深夜翻到以前的聊天记录，回不去了
-s 看到医生护士脸上的勒痕，眼睛一下就湿了
-s 又失眠了，感觉谁都不需要我
-w 明天出成绩，手心一直在冒汗
-w 小区又封了一栋，心里七上八下的
-w 妈妈的检查单上有个向上的箭头，整晚没合眼
-w 打雷打得我不敢关灯
-w 飞机颠得厉害，抓着扶手祈祷
+p 今天捡到一只小橘猫，软乎乎地往我怀里钻
+p offer到手，请全宿舍喝奶茶
+p 夕阳把整条江染成橘子色，随手一拍就是壁纸
+p 武汉加油，热干面站起来了
+p 哈哈哈哈闺蜜的睡相能让我笑一年
+p 爸妈结婚三十年，老爸偷偷买了花
+p 跑完人生第一个半马，腿废了但值
+p 治愈出院的人数越来越多，真好
0c 今天上海多云转晴，最高温十八度
0c 地铁九号线末班车是十点半
0c 周末在家看书，晚饭煮了面
0c 转发：社区通知明天上午停水
0c 新店开在文三路和学院路路口
0c 会议改到三点，在二楼
+p 终于放假啦，我要睡到自然醒
-a 这种剧情编剧是把观众当傻子吧
-s 曾经无话不说，现在连点赞都不敢
+c 一碗热汤面，一天就算过完了
`,
  reviewsEn: `
+p Honestly better than the one I had before, and half the price
+p Shoes fit like a glove, walked ten miles on day one without a blister
+p My daughter won't put this book down
+p Room was spotless and the staff went out of their way for us
+p Battery lasts two full days, couldn't ask for more
+p Came a day early and the box was in perfect shape
+p Pizza was still piping hot, driver was a sweetheart
+c Does the job, no complaints for the money
+p This shampoo finally tamed my frizz
+p Solid oak, no smell, and my cat approves
-c Died after two weeks and the seller won't respond
-c The zip broke the first time I wore it
-s I really wanted to love this blender but it leaks everywhere
-a Total rip off, it is a refurbished unit sold as new
-c Runs small, and the fabric is see-through
-c Cold fries, wrong burger, an hour late
-c Thin walls, lumpy mattress, and a shower that barely dribbles
-s Bought it for mum's birthday and it arrived in pieces
-c The plot goes nowhere for three hundred pages
-c Half of the strawberries were mouldy
-a Charged me twice and nobody has the decency to answer. Crooks.
-c Save your money and get something else
-c Instructions are useless and two bolts were missing
-c Fine at first, then it started squeaking after a month
-s The colour is nothing like the picture, quite a let down
-c Smells like chemicals even after airing for a week
-c Overpriced for what it is
+p Took five minutes to put together and looks way more expensive than it was
+c Not bad at all for a budget phone
+p I was sceptical, but wow
0c I bought the medium in navy
0c Does it come with a charger?
-c Would give zero stars if I could
-c It works, sort of, when it feels like it
+p Third one I've bought, gifts for the whole family
-c Definetly not worth the hype
`,
  chatEn: `
0c Hi, I'd like to check the status of an order
0c Can you send the invoice again please
0c It's flat 3B, second floor
0c Yes, Thursday works
-w It was meant to come this morning and I have to leave at two, is it close?
-w The tracking page says exception, has something happened to it?
-w Are you sure the paint is safe, she chews on everything
-w I can't find my confirmation email and the payment went through, please check
-a Oh great, another robot. Put a human on.
-a You've had my money for a month and I have nothing. Nothing!
-a Do you people even read what I write?
-a Congratulations, you've just lost a customer and I'll tell everyone I know
-a This is theft, plain and simple
-s I guess I'll just live with the scratch
-s We waited so long for this and now it doesn't even fit with the room
-s It's a pity, your shop used to be so good
+p You're a star, that sorted it
+p The fitter was lovely, he even took the rubbish away
+p Phew, it all came in one piece. Cheers!
+p Can't believe how quick that was
-c One leg is shorter than the others
-c You sent grey, I ordered green
0c No hurry, whenever it suits you
`,
  more: `
+p 第二次来吃了，藤椒鱼麻得过瘾
+p 送来的时候还冒着热气，小菜也没少给
-c 汤是汤面是面，分开装本来挺好，可汤是冷的
-c 餐具没配，办公室里拿笔当筷子
-s 老店换了厨子吧，再也不是那个味儿了
-a 吃完拉了一下午，食品安全都不管的吗
+p 老板人实在，缺了个鸡腿马上退钱还道歉
-c 送得倒快，就是炒饭油汪汪的
+c 量足，味道普通，饿的时候管饱
-c 一份水煮肉片，捞来捞去全是豆芽
+p 文字有温度，读完想给老家打个电话
-c 题目答案对不上，误人子弟
-s 小时候看的版本比这好多了，这版删得面目全非
+p 插图精美，孩子指着认动物认得起劲
-c 一百多块的书，装订线居然是松的，翻两下就散页
+p 深入浅出，零基础也跟得上
-a 二手书当新书卖，里面还有别人的笔记，太没底线了
+p 房间大，采光好，带娃住特别方便
-c 说有接机，到了机场连个人影都没有
-c 前台爱答不理，办入住磨蹭半个钟头
+c 老酒店了，干净，位置没话讲
-c WiFi连不上，热水要放十分钟
-s 本想周末放松一下，结果隔壁KTV唱到后半夜
+p 外套到得及时，正好赶上降温，暖和得很
-c 扣子掉了两颗，口袋是假的
+p 裤子弹力好，蹲下站起都不勒
-c 模特穿是风衣，我穿是浴袍
-a 客服教我怎么骗过平台才给退，没见过这样的店
+c 颜色比图片深一点，不过也好看
-c 味儿冲得很，晾了三天还是一股工业胶水味
+p 键盘手感清脆，打字上瘾
-c 才俩月，硬盘就咔咔响
-c 触屏失灵，经常乱跳
+p 客服远程帮我把系统弄好了，有耐心
-s 攒了仨月的钱，换来一块砖
-c 内存标八G，实际能用的不到五G
+p 洗衣机静音，半夜洗也不吵人
-c 不制冷，夏天都过完了还没修好
-c 拆开发现已经有指纹和划痕了
+p 冬枣脆得掉渣，甜到心里
-c 车厘子软塌塌，挑出来一碗坏的
-c 酸奶胀包了，谁敢喝
+p 纯牛奶口感醇厚，没有乱七八糟的添加
-a 拿临期的打发人，把顾客当收破烂的
-c 闻着像洗洁精，洗完头发打结
+p 敏感肌用着不泛红，会回购
-c 泵头压不出来，倒又倒不干净
-s 换包装以后完全没有从前的感觉了
+p 书柜层板厚实，塞满书也没弯
+p 床垫软硬适中，我妈的老腰总算舒坦了
-c 安装孔打偏了，螺丝拧不进去
-c 说是头层牛皮，用指甲一刮就露布
-c 客服只会说亲请稍等，等到下班也没下文
+p 餐椅坐着不累，孩子写作业都爱在这儿
-a 把我家新铺的地板划了三道，师傅扭头就走，谁给你们的胆子
-c 送货只送到楼下，六楼自己扛
-s 原来满心欢喜布置新家，现在看着这个歪柜子只想叹气
+c 做工凑合，不细看看不出来
-w 师傅说要在承重墙上打孔，这样行吗，会不会出事
-w 我妈腿脚不方便，师傅到底几点来，她一个人在家我不放心
-w 订单一直显示待出库，下周三就要办酒席了
-w 是不是把我的单子忘了呀
-w 床架响得厉害，半夜会不会散架啊
-w 我怕尺寸量错了，能不能先别做
-w 对不起，能不能快一点，客户两点就到店里了
-w 钱付了两遍，这下怎么办
-a 再问一遍：到底谁负责？别跟我打太极
-a 你当我三岁小孩呢，换个借口行不行
-a 装完少块板，说我自己弄丢的，血口喷人
-a 满世界找不到你们一个能说人话的
-a 不给退是吧，小红书见
-a 脸皮真厚，这种货也敢标旗舰店
-a 敷衍了事，问三句回半句
-s 老客户了，心凉了半截
-s 孩子等了一个月的上下铺，今天还是没来
-s 说不上多生气，就是挺失落
0c 客厅大概四米宽
0c 我再考虑一下
0c 沙发脚可以单独买吗
0c 订单号尾号3306
0c 麻烦把尺寸图发我一份
0c 白天上班，晚上七点以后方便
0c 请问是先装还是先付尾款
0c 好，就定燕麦色
0c 你们在苏州有实体店吗
0c 电梯宽度一米一
0c 之前买的餐桌还在保修期吗
0c 人呢
+p 说到做到，点赞
+p 妥了，终于不用睡地板啦
+p 你们这售后，没谁了，真心服气
+p 解释得清清楚楚，我放心了
-a 气得我手抖，公交车上外放还骂人
-a 无语死了，什么牛鬼蛇神都能当专家
-a 真想把闹钟砸了，凌晨四点打什么骚扰电话
-a 这破网，关键时刻就掉链子，艹
-a 孩子在学校被欺负，老师居然说一个巴掌拍不响，气炸
-a 渣男还有脸来要礼物
-s 写了一晚上的稿子没保存，欲哭无泪
-s 异地三年，还是走散了
-s 天灰蒙蒙的，心也是
-s 老师傅的面馆关门了，以后再也吃不到
-w 发烧三十八度五，不会是中招了吧
-w 爸爸进手术室两个小时了，灯还亮着
-w 一个人走夜路，后面好像有脚步声
+p 侄子第一次叫我叔叔，心都化了
+p 阳台上的茉莉开了，满屋子香
+p 抢到演唱会的票了，尖叫
+p 感恩一路上帮过我的人
0c 数据显示十月销量与上月持平
0c 明天去杭州，后天回
0c 这部电影一共九十分钟
0c 晚上吃什么呢
0c 钟南山今天出席了新闻发布会
+p Crisp screen, snappy, and the speakers are surprisingly loud
-c The hinge snapped the second week
-c Bland, greasy and small portions
-a Do not buy from these clowns, they will ignore you the moment they have your cash
+p Breakfast was a feast and the view took our breath away
-c It shrank two sizes after one wash
-s Expected a cosy read, ended up bored to tears
+p So soft, the kids fight over it
-c Arrived with a dead pixel and a scratched lid
+c Decent mattress, a touch firm
-w The kettle sparks when I plug it in, should I stop using it?
-w Only two days left before the party and no tracking number yet
-a Fourth email. Fourth. Is anybody alive over there?
-a Your fitter smoked in my living room. What on earth?
-s Feeling pretty low about the whole thing, we had such hopes
0c Which of the two is deeper?
0c Could you hold the order until the 12th
+p Sorted in one phone call, bless you
-c The drawer won't close all the way
0c My order number is 4471
`,
}
