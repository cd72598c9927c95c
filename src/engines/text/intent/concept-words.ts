/**
 * Words that mean the same to a furniture shop, in both languages: one idea a line, `name: Chinese words | English words`.
 * What a Chinese customer taught us so helps with an English one. `*` stands for any ending; spaces in English are words apart.
 */
export const CONCEPT_WORDS = `
order: 订单 定单 单子 下单 拍的 拍了 买的 订的 定的 那单 这单 我的单 单 | order ordered orders purchase purchased bought placed
parcel: 快递 物流 包裹 快件 货运 运单 单号 配送信息 | parcel package shipment tracking track courier box boxes parcels carrier
goods: 货 东西 商品 产品 货物 货品 宝贝 | goods item items product products stuff thing things
where: 哪了 哪里 哪儿 到哪 哪去 什么地方 何处 啥地方 | where wheres whereabouts
status: 状态 进度 进展 情况 走到 到哪 更新 动静 显示 跟踪 查一下 查查 查询 查下 查单 | status progress update updated updates stage shows check
ship: 发货 发出 出库 寄出 发没发 发了 未发 没发 发走 | ship shipped ships dispatch* dispatched sent
deliver: 送货 送到 配送 送来 送过来 到货 派送 派件 运到 送达 寄到 送上门 上门送 | deliver* delivery delivered deliveries delivering
arrive: 收到 到了 能到 到家 签收 才到 会到 拿到 | arrive* arrived arriving received receive get here
when: 什么时候 啥时候 什么时间 何时 几时 哪天 几号 几点 多会 时候 啥时 多早 | when whens date day time
howlong: 多久 多长时间 几天 要多少天 多少天 几周 几个月 多少时间 周期 工期 | how long days weeks lead
slow: 慢 拖 这么久 太久 好久 等了 一直没 还没 迟迟 怎么还 多少天了 | slow slowly ages waiting waited still late forever overdue delayed
hurry: 快点 赶紧 尽快 催 抓紧 马上 急 加急 速度 赶快 搞快 麻利 | hurry asap urgent urgently quick quickly faster chase speed soon rush immediately push
address: 地址 收货地 收件地址 门牌 小区 寄去 寄到 搬家 电话号码 收货人 收件人 联系人 手机号 联系方式 联系电话 | address street postcode recipient contact phone number moved moving
change: 改 换成 修改 变更 更改 更换 调整 写错 填错 错了 重新 | change changed update edit amend correct wrong switch modify
move: 推迟 提前 延后 延期 改期 改到 改天 换个时间 换时间 往后 晚点 早点 挪 顺延 另约 改约 不在家 没空 有事 出差 | reschedul* postpone earlier later another different delay push move bring forward away busy
cancel: 取消 撤销 撤单 退单 不要了 不想要 不买了 拍错 作废 关闭订单 关掉 别发 | cancel* cancelled canceled cancellation withdraw anymore mistake
return: 退货 退掉 退了 退回 想退 要退 退吧 我退 退一下 全退 退换 寄回 | return returns returning returned send back take back
refund: 退款 退钱 款 钱 返款 退的钱 打款 原路 到账 入账 返还 | refund* refunded money reimburs* credited
exchange: 换货 换一 换个 换成 调换 换新 调货 换套 换大 换小 换色 | exchange* swap swapped replace replacement replaced
rule: 规定 规则 政策 条件 可以退 能退 能不能退 无理由 七天 7天 支持 包退 期限 流程 退换货 运费险 谁出 谁承担 谁付 | policy policies rules terms days reason allowed eligible window who pays trial
damaged: 破 碎 裂了 划痕 刮花 磕 坏了 压坏 摔 掉漆 磕碰 凹 变形 弄坏 烂 湿 破损 刮 划伤 断了 缺角 崩 撞 瘪 泡水 开箱 | damag* broken scratch* dent* cracked smashed torn ripped wet chipped crushed shattered snapped bent stain
missing: 少了 缺 少 漏发 漏 没有找到 没找到 不齐 不够 差一 没给 少发 少件 没看到 | missing short lack* forgot forgotten absent incomplete without
screw: 螺丝 螺钉 配件 零件 五金 脚垫 把手 拉手 铰链 合页 滑轨 层板 说明书 膨胀 隔板 垫片 螺母 扳手 | screw screws bolt bolts part parts hardware hinge hinges handle handles shelf legs knob knobs pegs dowels bracket allen key
wrongitem: 发错 送错 寄错 不是我 跟我 不一样 不对 错发 对不上 货不对板 不符 不是这 搞错 弄错 | wrong different instead not what incorrect mixed
noise: 响 异响 吱 声音 噪音 咯吱 咔咔 | creak* squeak* noise noisy rattle* click*
smell: 味道 气味 异味 臭 刺鼻 味儿 味 | smell* smells odour odor stink* fumes
wobble: 晃 松 不稳 摇 松动 塌 陷 下沉 | wobbl* loose unstable sag* sagging sinks sunk shaky rocks
crack: 开裂 裂 起皮 掉皮 脱皮 鼓包 起泡 起球 脱胶 脱线 开胶 生锈 褪色 掉色 发霉 霉 翘 爆皮 断裂 | crack cracks peel* split* rust* fad* mould* mold* warp* bubbl* pilling flak* unglued seams seam
used: 用了 才用 没多久 不到 用着 半年 一个月 坐了 睡了 几个月 | after months used using since only year weeks
repair: 维修 修 修理 返修 上门修 修一下 修好 保修 修补 补漆 | repair* fix fixed fixing mend technician service
warranty: 质保 保修 保几年 三包 保修期 包修 保多久 保修卡 质保期 | warrant* guarantee* guaranteed cover covered covers
years: 几年 多少年 一年 三年 五年 十年 | years year long
compensate: 赔 赔偿 补偿 补贴 赔付 补差 说法 损失 误工 红包 返现 打折补 交代 表示 违约金 | compensat* damages goodwill voucher amends discount partial make up loss owe
complain: 投诉 举报 曝光 差评 12315 工商 消协 消费者协会 律师 起诉 法院 黑猫 媒体 骗 欺诈 骗子 垃圾 态度 敷衍 推卸 踢皮球 不理 没人管 太差 恶劣 失望 | complain* complaint report sue lawyer court rude attitude scam fraud terrible awful worst trading standards review ignored unacceptable disgrace* manager unprofessional misleading
install: 安装 装 组装 上门装 装配 安装师傅 师傅 装好 拼装 | install* installation installer fit fitted fitter fitters assembl* assembly set up
book: 预约 约 安排 约个 订个时间 派人 派师傅 上门 约时间 | book booking appointment schedule arrange slot available come
technician: 师傅 工人 安装工 人 安装人员 工程师 | technician fitter fitters installer installers crew guy team man engineer
halfway: 装到一半 一半 什么时候装完 装完 还要多久 到哪儿了 没来 出发 路上 迟到 几点到 还没来 没到 | half finish finished halfway way done today yet nobody
badinstall: 装歪 装反 没装好 装错 不平 不齐 歪 缝隙 装坏 打坏 弄脏 乱收费 没调 关不上 漏 敷衍 没装完 丢下 不专业 | crooked level uneven gap gaps backwards badly left unfinished mess scratched wall botched askew upside
fee: 费用 收费 要钱 多少钱 收多少 另外收 免费 加钱 要收 贵不贵 费 | fee fees charge charged charges cost costs free extra pay
carry: 搬 搬运 上楼 楼层 扛 吊 没电梯 电梯 楼梯 几楼 爬楼 入户 抬 步梯 | stairs upstairs floor carry carrying lift elevator walk hoist
drill: 打孔 打洞 钻 挂墙 打眼 拆旧 拆 | drill* drilling mount wall-mount holes mounting dismantl* removal
self: 自己装 自己 自己组装 装不上 不会装 怎么装 图纸 步骤 孔位 对不上 拧不 卡住 装不 看不懂 视频 教程 哪一面 顺序 | myself diy instructions manual step steps stuck align diagram video confusing holes which screw upside stage piece
price: 价格 价钱 多少钱 怎么卖 报价 多少 啥价 什么价 几钱 售价 单价 总价 一共 到手价 | price prices priced cost costs much quote pricing total
cheaper: 便宜 贵 优惠点 少点 砍价 最低 还价 比价 降价 抹零 便宜点 实惠 保价 差价 别家 | cheaper cheapest expensive lower match best deal negotiate elsewhere pricey reduce
promotion: 优惠 活动 打折 折扣 优惠券 满减 券 促销 双11 双十一 618 国庆 领 叠加 折 赠品 秒杀 补贴 立减 黑五 以旧换新 套餐 | discount* sale promotion* promo coupon voucher code offer offers deals black friday student stack bundle
stock: 有货 现货 库存 缺货 断货 补货 有没有货 还有吗 还有没有 没货 到货 上架 卖完 售罄 停产 预售 | stock available availability restock* sold out back discontinued preorder inventory
size: 尺寸 多大 多高 多宽 多长 多深 长宽高 高度 宽度 长度 深度 规格 几米 多少厘米 坐高 坐深 直径 厚度 多厚 公分 尺码 多重 重量 | size dimension* measur* wide width tall height high deep depth length long big thick thickness diameter weigh* seat cm inches
fit: 放得下 放下 放不放 进得去 进门 够不够 合适 进电梯 摆得下 摆下 塞 能进 过得去 够放 会不会太 身高 进不进 搬进 门宽 挤 能放 装得下 放进 够高 够长 客厅 | fit fits fitting squeeze through door doorway room space enough suitable doorframe corridor stairwell clearance narrow too
room: 客厅 卧室 房间 餐厅 书房 阳台 玄关 次卧 主卧 儿童房 厨房 | room bedroom living hall hallway study dining kitchen balcony studio
material: 材质 材料 什么做的 什么木 实木 贴皮 板材 填充 海绵 羽绒 布料 面料 皮 真皮 头层 木头 框架 什么料 密度板 颗粒板 橡木 胡桃木 岩板 内胆 乳胶 成分 | material* made wood solid veneer fabric leather filling foam oak walnut mdf plywood frame cushion genuine composition feather pine chipboard steel
colour: 颜色 色 色差 色卡 小样 什么色 几种颜色 偏黄 实物 配色 深一点 浅一点 照片 图片 样品 布样 | colour* color* shade shades swatch* sample samples tone grey beige photo photos finish darker lighter
comfort: 舒服 软 硬 偏硬 偏软 腰 坐感 躺 睡感 支撑 坐久 累 靠背 坐着 躺着 舒适 腰疼 护腰 弹 硬度 包裹感 | comfort* comfy soft softness firm firmness hard back sit sitting lumbar support sleep sleeper supportive plush ache
safe: 安全 甲醛 环保 有毒 孕妇 宝宝 孩子 小孩 宠物 猫 狗 承重 检测 等级 防倾倒 圆角 尖角 磕到 老人 防火 承受 夹手 倒 多少斤 | safe* safety formaldehyde toxic child children kid kids baby toddler pet pets cat dog corners sharp weight capacity tip load certif* fire chemicals emission voc emissions
care: 清洁 清洗 保养 怎么洗 打理 擦 污渍 机洗 水洗 干洗 防水 保护 打蜡 脏了 去污 能洗 拆洗 养护 清理 晒 油 | clean* wash* washable care maintain* stain stains wipe polish dry protect wax oil vacuum remove spill spilled
customise: 定制 定做 改尺寸 订做 做成 可以做 能做 特殊尺寸 来图 加长 加宽 自己选 按我 非标 刻字 能不能做 | custom* customis* customiz* bespoke made-to-measure tailor* special engrave shorter longer own
recommend: 推荐 哪款 哪个好 什么好 建议 选哪 适合 求推荐 帮我选 挑 怎么选 有没有适合 介绍 纠结 二选一 搭配 | recommend* suggest* advice best which choose better suitable option options ideas decide looking help
design: 设计师 设计 量尺 测量 上门量 效果图 方案 户型 出图 布局 全屋 搭配方案 3d 平面图 | design* designer layout plan floorplan render measure survey interior consultation 3d draw
pay: 付款 支付 付 分期 花呗 定金 尾款 微信 支付宝 信用卡 银行卡 刷卡 转账 扣款 付不了 货到付款 对公 白条 首付 | pay* paid payment paypal card instal* deposit balance transfer klarna credit failed declined declin* checkout monthly apple
invoice: 发票 开票 抬头 税号 专票 普票 电子票 增值税 票 | invoice* receipt vat tax company billing
freight: 运费 邮费 包邮 快递费 物流费 送货费 配送范围 偏远 送不送 可以送 能送 新疆 西藏 乡镇 农村 发往 免运费 自提 | shipping freight postage delivery cost free area remote rural island islands abroad overseas collect ship to
member: 会员 积分 等级 vip 权益 会员卡 成长值 金卡 银卡 黑卡 生日礼 兑换 老客户 升级 注册 | member* membership points loyalty tier rewards vip status gold silver redeem birthday
privacy: 隐私 个人信息 数据 注销 删除 泄露 骚扰 信息 账号 账户 导出 手机号 谁能看 保存 授权 短信 | privacy data delete personal information account gdpr export store stored unsubscribe leaked spam consent share
praise: 满意 好评 喜欢 很好 赞 棒 漂亮 质量好 推荐给 点赞 值得 不错 五星 完美 超级 夸 惊喜 好看 回购 | love great happy perfect beautiful excellent amazing recommend fantastic pleased wonderful stars impressed lovely brilliant delighted
thanks: 谢谢 感谢 多谢 辛苦 拜拜 再见 谢 麻烦了 没事了 知道了 好的 明白了 没问题了 先这样 88 晚安 | thanks thank cheers bye goodbye thx ta sorted all ok great appreciate
hello: 你好 您好 在吗 有人吗 哈喽 嗨 早上好 晚上好 下午好 客服 亲 在不在 有人在 在线 hello hi | hi hello hey morning afternoon evening anyone there anybody
human: 人工 真人 转人工 客服 机器人 经理 主管 负责人 接电话 打电话 活人 别用机器 专员 领导 | human person agent real someone representative manager bot robot speak talk operator advisor colleague call
want: 想 要 我要 我想 想要 希望 需要 麻烦 帮我 请 帮忙 | want need like please could can help
not: 不 没 没有 无 别 未 | not no dont don't didn't isn't doesn't won't never cannot can't nothing none wasn't hasn't haven't
ask: 吗 么 呢 ？ ? 请问 能不能 可不可以 是不是 有没有 会不会 可以吗 行吗 | ? is are does do can will would any what
why: 为什么 怎么 为啥 凭什么 咋 | why how come
who: 谁 哪个 | who
photo: 照片 视频 图 拍照 实拍 | photo photos picture pictures video
weather: 天气 下雨 气温 股票 足球 比赛 电影 笑话 新闻 歌 唱 诗 作文 翻译 代码 编程 数学 星座 彩票 外卖 火车票 机票 酒店 菜谱 手机 电脑 医院 感冒 吃什么 | weather joke football match movie song poem translate code maths stock news restaurant flight train hotel recipe homework president capital bitcoin lottery doctor
job: 招聘 兼职 加盟 代理 合作 供应商 广告 推广 招人 应聘 工资 投资 | job jobs hiring vacancy career franchise partnership supplier advertis* wholesale seo invest
store: 门店 实体店 展厅 体验店 营业 地址在哪 店 线下 | store shop showroom opening hours branch
`
