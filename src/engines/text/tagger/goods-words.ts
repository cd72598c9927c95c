/** Names of furniture and of its parts in both languages, longest found first: hints for the tagger, no judgement. */

export const GOODS_WORDS = {
  product: `
沙发 布艺沙发 皮沙发 转角沙发 单人沙发 懒人沙发 沙发床 贵妃榻 双人沙发 三人沙发 真皮沙发 科技布沙发 功能沙发 茶几 边几 角几 电视柜 餐桌 圆桌 岩板餐桌 折叠餐桌
餐椅 椅子 书桌 升降桌 电脑桌 办公桌 写字桌 梳妆台 妆台 化妆台 床 床架 双人床 单人床 儿童床 婴儿床 上下床 高低床 子母床 榻榻米 床垫 乳胶床垫 弹簧床垫
床头柜 斗柜 五斗柜 衣柜 大衣柜 推拉门衣柜 衣帽间 鞋柜 玄关柜 餐边柜 酒柜 书柜 书架 置物架 边柜 储物柜 橱柜 浴室柜 吊柜 展示柜 柜子 屏风 隔断 镜子 穿衣镜
全身镜 地毯 窗帘 纱帘 遮光帘 百叶帘 灯 吊灯 台灯 落地灯 吸顶灯 壁灯 吊扇灯 吊扇 夜灯 小夜灯 抱枕 靠垫 坐垫 枕头 被子 四件套 毯子 挂画 装饰画 花瓶 绿植 花盆 挂钟
躺椅 摇椅 休闲椅 人体工学椅 电竞椅 办公椅 电脑椅 老板椅 转椅 吧椅 吧台椅 高脚凳 凳子 换鞋凳 脚凳 床尾凳 儿童椅 餐桌椅 桌子 吧台 户外桌椅 秋千 衣帽架 挂衣架 衣架 晾衣架
收纳箱 收纳柜 桌垫 地垫 沙发套 床笠 床单 床品 凉席 蚊帐 花架 梳妆凳 岛台 垃圾桶 玻璃柜 躺床 双层床 藤椅 长凳 条凳 飘窗垫 罗马帘 沙发垫 梳妆镜 浴室镜 洞洞板 保险柜 文件柜 会议桌 茶桌 麻将桌 钢琴凳
sofa sofas couch couches settee loveseat sectional sofa-bed recliner armchair armchairs chair chairs stool stools bench footstool ottoman pouf table tables desk desks bed beds bunk cot crib
mattress mattresses headboard nightstand nightstands bedside wardrobe wardrobes closet dresser dressers drawers cabinet cabinets sideboard sideboards buffet bookcase bookcases bookshelf shelf shelves shelving
rug rugs carpet curtain curtains blind blinds lamp lamps light lights chandelier pendant mirror mirrors pillow pillows cushion cushions duvet quilt blanket throw bedding sheets vase vases plant planter
hammock swing screen divider console hutch vanity rack stand pouffe futon daybed chaise bureau pantry cupboard cupboards island barstool barstools topper clock painting picture
corner-sofa coffee-table dining-table dining-chair dining-chairs side-table end-table tv-unit tv-stand shoe-cabinet shoe-rack dressing-table floor-lamp table-lamp office-chair desk-lamp bar-stool bar-stools bed-frame sofa-bed bunk-bed chest-of-drawers rocking-chair dining-set bedside-table coat-rack night-stand standing-desk fire-pit armchair-cover sofa-cover bean-bag
`,
  part: `
螺丝 螺丝钉 螺母 螺栓 膨胀螺栓 膨胀螺丝 五金 五金包 配件包 配件 零件 铰链 合页 滑轨 导轨 轨道 抽屉 抽屉轨道 柜门 门板 侧板 背板 隔板 层板 顶板 底板 床板 面板 桌面 台面 桌板 玻璃 桌腿 椅腿 床腿 沙发腿 腿 脚 脚垫 脚轮 轮子 滚轮 底座 底盘 气杆 气压杆
扶手 靠背 头枕 靠枕 腰枕 坐垫 坐包 靠包 海绵 弹簧 拉手 把手 拉链 布套 外套 面料 皮面 床头 床头板 床梁 横梁 横杆 挂衣杆 挂杆 床尾 排骨架 框架 支架 支撑腿 电机 马达 遥控器 灯罩 灯泡 灯带 灯珠 插头 电源线 开关 控制器 说明书 安装图 扳手 内六角 封边 边条 防滑垫 防撞条 挂钩 窗帘杆 挂环 锁 钥匙 垫片 木塞 木榫 三合一 玻璃门 镜面 镜框 边框 踢脚 角码 缓冲器 阻尼 气垫 按钮 靠背板 坐面 椅背 座椅 灯座 木板 板子
screw screws bolt bolts nut nuts dowel dowels hinge hinges handle handles knob knobs leg legs foot feet castor castors caster wheel wheels drawer door doors panel panels runner runners rail rails slat slats shelf shelves bracket brackets armrest armrests backrest headrest cushion cushions cover covers zip zipper spring springs
motor remote plug cable bulb shade lampshade lock key keys washer washers peg pegs top tabletop glass frame base back seat arm arms headboard footboard hardware fittings fixings allen-key instructions manual piston gas-lift cam-lock back-panel side-panel hardware-bag seat-cushion drawer-front hanging-rail bed-slats glass-top
`,
  place: `
北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 内蒙 广西 西藏 宁夏 新疆 香港 澳门
石家庄 太原 沈阳 大连 长春 哈尔滨 南京 苏州 无锡 常州 徐州 南通 扬州 镇江 盐城 杭州 宁波 温州 嘉兴 绍兴 金华 台州 义乌 合肥 芜湖 福州 厦门 泉州 漳州 南昌 赣州 九江 济南 青岛 烟台 潍坊 临沂 威海 郑州 洛阳 开封 周口 南阳 武汉 宜昌 襄阳 长沙 株洲 衡阳 广州 深圳 佛山 东莞 珠海 中山 惠州 汕头 湛江 南宁 桂林 柳州 海口 三亚 成都 绵阳 德阳 乐山 宜宾 贵阳 遵义 昆明 大理 丽江 拉萨 西安 咸阳 宝鸡 兰州 天水 西宁 银川 乌鲁木齐 喀什 呼和浩特 包头 唐山 保定 邯郸 秦皇岛 廊坊 沧州 鞍山 抚顺 大庆 牡丹江 顺德 昆山 常熟 义乌 舟山 淮安 连云港 泰州 湖州 丽水 衢州 阜阳 蚌埠 莆田 上饶 景德镇 淄博 济宁 泰安 德州 聊城 安阳 新乡 许昌 商丘 荆州 黄石 十堰 岳阳 常德 郴州 肇庆 江门 茂名 清远 梅州
london manchester birmingham leeds liverpool bristol edinburgh glasgow cardiff belfast oxford cambridge york brighton sheffield nottingham dublin scotland wales ireland england uk
paris berlin madrid rome amsterdam brussels vienna zurich munich hamburg barcelona lisbon milan france germany spain italy europe york boston chicago houston seattle dallas denver austin miami atlanta texas california florida ohio oregon hawaii alaska canada toronto vancouver sydney melbourne australia singapore beijing shanghai hangzhou guangzhou shenzhen chengdu suzhou nanjing
`,
} as const
