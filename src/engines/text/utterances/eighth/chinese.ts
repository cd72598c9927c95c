/** Chinese utterances that give many details at once, as customers type them into a form or a hurried message; one a line, slots marked. */
export const CHINESE: Readonly<Record<string, string>> = {
  'order-status': `
{order-number|QH20260311045}发了没，{product|餐边柜}那单
{person|陈丽娟}名下的单，{phone|13567120984}，查下{product|床垫}到哪了
{time|周一}拍的{product|书架}，单号{order-number|660218937}，还显示待发货
帮看下{order-number|A7719230} {quantity|两张}{product|书桌}是不是分开发的
{product|茶几}物流停在{address|长沙}不动，{order-number|SF7720031984512}
收件人{person|周海燕} 尾号{phone|7719} {product|转椅}走到哪步了
{time|上周五}付的款，{colour|奶油白}{product|斗柜}出库没
`,
  'delivery-time': `
现在下单{address|绍兴市柯桥区}几号能到
{product|云栖沙发}发{address|南宁}要多少天
{time|下月初}搬家，{product|衣柜}{time|十号前}能到不
{address|湖州德清}那边多久能收到{product|床}
定做的{material|胡桃木}{product|餐桌}，{time|中秋}赶得上么
今天拍{time|周日}能送到{address|苏州园区}吗
`,
  'change-address': `
{order-number|550913277}地址改成{address|杭州市余杭区良睦路1399号2幢901}
送到{address|滨江区江南大道588号恒鑫大厦}，收件人写{person|吴晓峰}，{phone|13958102237}
收货人换成{person|黄志远}，电话{phone|18857134420}
{product|鞋柜}改寄我妈家，{address|嘉兴市南湖区中环南路66号}，她叫{person|沈玉芬}
小区写错了，应该是{address|翡翠城} {floor|8楼}
门牌号漏了，补上{address|3幢2单元1502}
不寄{address|宁波}了，寄{address|台州市椒江区市府大道9号}
联系人改{person|林浩}，手机{phone|15068829913}，别打我电话
{person|赵敏}代收，{phone|13777861204}，地址不变
送{address|武侯区桐梓林东路12号}吧，原来那个{address|高新区}的不要了
帮我改收货地址：{address|广州市天河区体育西路103号维多利广场A座}，{person|何俊}收
{address|老城区解放街}那个地址作废，换{address|新城大道200号}
`,
  'change-delivery-time': `
{time|周四}我要出差，{product|床}改{time|下周一上午}送
别{time|明天}来，{time|后天下午三点以后}家里有人
{order-number|QH20260402118}推到{time|5月20号}再送
原定{time|周六}的{product|衣柜}提前到{time|周五}行不
{time|上午}没人，改{time|晚上七点到九点}
{room|书房}还在刷漆，{quantity|两个}{product|书柜}{time|月底}再送吧
电梯{time|周三}检修，{product|沙发}换{time|周四}送，我在{floor|21楼}
`,
  'cancel-order': `
{reason|买重复了}，{order-number|77120394}取消
{product|茶几}不要了，{reason|尺寸量错了}
{reason|家里人不同意}，把{product|摇椅}那单撤了吧
取消{order-number|QH20260117802}，{reason|发货太慢}
{reason|在别家看到更便宜的}，{product|床垫}取消掉
颜色选错，取消，{reason|想要灰的拍成了米色}
单子撤了吧 {reason|房子还没交付}
{reason|钱没凑够}，定的{product|餐桌}先取消
{quantity|四把}{product|餐椅}取消{quantity|两把}，{reason|家里坐不下}
{reason|信用卡额度不够}，麻烦关一下订单{order-number|30918842}
`,
  urge: `
{order-number|88213047}都一个月了，{product|沙发}还不发
{product|床}催一下，{time|下周二}孩子就要用
{time|三号}就说发货，{product|衣柜}人呢
赶紧的，{address|合肥}的仓不是有货吗
补发的{part|滑轨}怎么还没寄，催第三次了
`,
  return: `
{product|沙发}退货，{reason|坐着腰疼}
{reason|味道太大孩子咳嗽}，我要把{product|衣柜}退了
{order-number|QH20260129004}申请退货，{reason|颜色和图片差太多}
{reason|放不进客厅}，{product|转角沙发}给我退了吧
{quantity|六把}{product|餐椅}退{quantity|两把}，{reason|买多了}
{reason|太矮了}，{product|电视柜}退
想退{product|床垫}，原因是{reason|太软睡不惯}
{product|地毯}掉毛，退货，{reason|猫一直抓}
{reason|质量跟描述不符}，退款{money|2580元}
{reason|买来婆婆嫌丑}，这{product|落地灯}能退吗
退{product|书桌}，{reason|桌面太窄放不下两个屏幕}，订单{order-number|90817265}
{reason|收到才发现是贴皮的}，{product|餐桌}退掉
{product|婴儿床}没拆封，{reason|用不上了}，退
`,
  exchange: `
{colour|米白}的{product|沙发}换{colour|深灰}，{reason|太容易脏}
{reason|买小了}，{size|1米5}的{product|床}换{size|1米8}的
{product|餐椅}换{quantity|一把}新的，{reason|靠背是歪的}
{reason|老婆不喜欢}，{product|窗帘}能换{colour|墨绿色}吗
{product|床垫}换硬一点的，{reason|睡了腰酸}
换个大点的{product|地毯}，现在{size|160x230}，要{size|200x300}
{product|办公椅}想换{colour|黑色}带{part|头枕}的那款
{reason|孔位对不上}，{part|侧板}给换{quantity|一块}
`,
  'refund-status': `
{product|书柜}退了，{money|1680}什么时候退给我
{time|20号}说退{money|三百二}，到现在没看见
{order-number|44190273}退款到账没，{person|许静}的卡
`,
  'damage-report': `
{product|茶几}{part|玻璃}裂了，刚拆箱
{product|床头柜}{part|抽屉面板}磕了个坑
{quantity|两把}{product|餐椅}{part|椅腿}断了
{colour|白色}{product|鞋柜}{part|门板}有划痕，{order-number|QH20260220031}
{part|台面}缺了个角，{product|岛台}{time|今早}送的
{product|穿衣镜}到手就碎成几块
{product|皮沙发}{part|扶手}上破了个口
{product|床}的{part|床板}断了{quantity|三根}
{material|大理石}{part|桌面}有裂纹，运来的时候纸箱就破了
`,
  'missing-part': `
{product|衣柜}少了{quantity|四个}{part|铰链}
缺{quantity|一包}{part|螺丝}，{product|书架}没法装
{part|说明书}没有，{part|扳手}也没有
{product|床}的{part|支撑脚}少{quantity|两根}
{product|餐桌}来了，{part|桌腿}只有{quantity|三条}
{order-number|71029938}少发{quantity|一块}{part|背板}
{product|升降桌}的{part|电源线}没找到
{part|脚垫}缺{quantity|八个}，{part|层板托}缺{quantity|六颗}
{product|吊灯}没带{part|遥控器}
买了{quantity|两个}{product|床头柜}，箱子里只有{quantity|一个}
`,
  'wrong-item': `
我要的{colour|浅灰}{product|沙发}，来的是{colour|卡其}的
订{size|1.8米}的{product|床}发成{size|1.5米}了
{product|餐椅}发错了，我买的{material|布艺}，送来{material|真皮}的
{quantity|四把}{product|椅子}里有{quantity|一把}是{colour|黑色}
{order-number|50038812}我拍的{product|书桌}，寄来{product|电脑椅}
{part|床头}不是我选的那个款，左右也反了
`,
  'quality-problem': `
{product|沙发}{part|坐垫}塌了，才坐半年
{product|衣柜}{part|门}关不严，一股怪味
{part|床板}一翻身就吱呀响
{product|餐桌}{part|桌面}起泡，{time|去年}买的
{product|办公椅}{part|气杆}老往下掉
{part|皮面}开裂掉渣，{time|2024年}买的{product|沙发}
{product|抽屉柜}{part|滑轨}卡得拉不动
{material|藤}{product|椅}断了好几根
`,
  repair: `
{product|衣柜}{part|铰链}松了，{time|周末}派人来修下，{address|江干区凯旋路88号}
{product|沙发}{part|弹簧}塌了{quantity|两个}，能修吗
{product|升降桌}{part|电机}不转，找{person|刘师傅}来看看
{part|皮面}破了个洞，补一块多少钱
{product|电动床}{part|遥控器}失灵，{phone|13605718842}约个维修
`,
  warranty: `
{product|沙发}{part|框架}保几年
{order-number|QH20240508816}还在保修期吗
{part|五金}和{part|布面}质保一样长吗
{time|前年}买的{product|床垫}过保没
`,
  compensation: `
{product|床}迟了十天，赔我{money|200块}
{part|桌面}有个疤，不退了，补{money|150元}吧
送来磕坏，{reason|耽误我请客}，怎么赔
晚到一周，至少送{quantity|两个}{product|抱枕}吧
`,
  complaint: `
我要投诉{person|王师傅}，{reason|装完垃圾扔一地}
客服{person|小李}态度太差，{reason|说话阴阳怪气}
{reason|答应好的不认账}，等着12315吧
{time|上午}打了三个电话没人接，{reason|互相推}
`,
  'install-book': `
{product|衣柜}到了，约{time|周六上午}来装，{address|西湖区文二路391号5幢302}，{person|孙倩}，{phone|13812997744}
{quantity|三个}{product|吊灯}要装，{time|明天下午}有师傅吗
{product|床}和{product|床头柜}一起装，{floor|12楼}，有电梯
请{person|张师傅}{time|后天}来装{product|窗帘}，{room|客厅}和{room|主卧}
{address|拱墅区莫干山路}这边{time|本周日}能约安装不
`,
  'install-change': `
{time|周三}的安装改{time|周五上午十点}
师傅别{time|今天}来，{reason|电梯坏了}，改{time|下周二}
约的{time|15号}装{product|橱柜}，能提前到{time|13号}吗
`,
  'install-progress': `
{person|陈师傅}说{time|两点}到，现在人呢
{product|衣柜}装到哪了，{time|今天}能完吗
`,
  'install-problem': `
{part|柜门}装反了，{part|拉手}也歪
{product|镜子}钉歪了，{room|卫生间}墙砖打裂一块
{person|李师傅}少装了{quantity|一个}{part|层板}
{product|床}装完晃，{part|床梁}没拧紧
`,
  'install-fee': `
{product|衣柜}装一个多少钱，{floor|6楼}没电梯
{quantity|五盏}{product|灯}安装费{money|300}贵了吧
{product|餐桌}搬{floor|四楼}加多少
`,
  'assembly-help': `
{product|书架}的{part|背板}卡不进槽
{part|三合一}拧到一半拧不动了
{product|床}{part|横梁}上的孔对不上
{part|A板}和{part|B板}哪个在外面
`,
  price: `
{size|1米8}{material|真皮}{product|床}多少钱
{quantity|四把}{product|餐椅}加{product|餐桌}，{money|3000}卖不卖
{product|沙发}从{money|6880}降到多少了
{colour|胡桃色}{product|书柜}比{colour|白色}的贵{money|两百}？
`,
  stock: `
{colour|燕麦色}{product|沙发}三人位有现货吗
{product|斗柜}{size|80公分}的还有没有，要{quantity|两个}
{material|白橡木}{product|餐桌}{size|1.4米}{time|几号}补货
`,
  size: `
{product|沙发}{part|扶手}多宽
{product|床头柜}高度有没有{size|50厘米}的
{product|云栖沙发}坐高多少，{part|坐垫}多厚
`,
  fit: `
{room|客厅}宽{size|3米6}，{size|2米8}的{product|沙发}放得下吗
门洞{size|82公分}，{product|衣柜}进得来不，我在{floor|5楼}
我{body-height|一米八五}，{product|单人沙发}坐着憋不憋
电梯深{size|1.4米}，{size|2米}的{product|床垫}进得去吗
老公{body-height|188}，这{product|床}{size|2米}够长不
{room|次卧}只有{size|2.4米x2.8米}，放{size|1米5}的{product|床}还能走人吗
{room|玄关}{size|120cm}，能放{product|换鞋凳}不
`,
  material: `
{product|餐桌}是{material|实木}还是{material|密度板}贴皮
{product|沙发}{part|坐包}里是{material|乳胶}还是{material|海绵}
{part|腿}是{material|不锈钢}的么
{part|面料}是{material|棉麻}还是{material|涤纶}
`,
  colour: `
{colour|雾霾蓝}和{colour|灰蓝}差多少
{product|窗帘}有没有{colour|豆沙色}
{product|柜子}的{colour|原木色}偏黄吗
`,
  comfort: `
我{body-height|一米六}，{product|沙发}坐深会不会太深
爸爸腰不好，{product|床垫}{material|乳胶}的软吗
`,
  safety: `
{product|儿童床}{part|护栏}多高，娃才两岁
{product|衣柜}甲醛多少，{room|儿童房}用
{part|桌角}是不是圆的
`,
  care: `
{material|真皮}{product|沙发}沾了油怎么擦
{material|大理石}{part|台面}能放热锅吗
{product|布艺沙发}{part|外套}能机洗么
`,
  customise: `
{product|衣柜}按{size|2米35高}做，{colour|奶白}，{quantity|三扇}{part|门}
{product|餐桌}能做{size|1米65}的吗，{material|樱桃木}
{room|阳台}定个{size|90乘45}的{product|边柜}
`,
  recommend: `
{room|书房}小，推荐个{size|1米2}以内的{product|书桌}
预算{money|四千}，{room|主卧}用的{product|床}推荐下
我{body-height|158}，{product|办公椅}选哪款
养猫，{money|5000以内}的{product|沙发}哪个耐抓
`,
  'design-service': `
{address|滨江区}的新房，{time|下周末}能上门量尺吗，{phone|15757108826}
{room|客厅}加{room|餐厅}做个方案，找{person|方设计师}
`,
  payment: `
{money|12800}分{quantity|12期}每月多少
定金{money|500}付了，尾款{time|月底}付行吗
`,
  invoice: `
{order-number|QH20260301277}开票，抬头写个人{person|刘思彤}
{money|6880}的{product|沙发}能开专票吗
`,
  freight: `
发{address|海南三亚}运费多少，{product|床}加{product|床垫}
{address|新疆喀什}送不送，{quantity|六把}{product|椅子}
{product|衣柜}送{floor|七楼}要加钱吗
`,
  praise: `
{product|沙发}很舒服，{person|小赵}服务也好
{person|钱师傅}装得又快又干净，{product|衣柜}满意
`,
  privacy: `
{phone|13588201147}这个号注销掉，别再打给我
把{person|马晓琳}的地址和电话都删了
`,
  human: `
找{person|周经理}，别让机器人回我
让{person|小满}接一下
`,
  goodbye: `
好的谢谢{person|小陈}，{time|周六}见
`,
}
