/** What customers of a furniture shop talk about, and the words by which each matter is known; English parted by commas. */

export const ASPECTS = [
  'logistics',
  'installation',
  'size',
  'colour',
  'smell',
  'workmanship',
  'material',
  'comfort',
  'price',
  'service',
  'after-sales',
  'packaging',
  'look',
  'noise',
  'stability',
  'function',
] as const

export type AspectName = (typeof ASPECTS)[number]

export const ASPECT_WORDS: Readonly<Record<AspectName, { readonly zh: string; readonly en: string }>> = {
  logistics: {
    zh: '物流 快递 发货 送货 送到 配送 派送 到货 运输 运费 快递员 送货员 送货师傅 骑手 小哥 上楼 送上楼 搬运 搬上 搬上楼 发出 没发 迟到 延迟 催了 签收 等了 包裹 路上 顺丰 京东物流 德邦 送餐 外卖员 准时 时效',
    en: 'delivery, deliver*, shipping, shipped, courier, driver, tracking, parcel, arrived, arrival, carrier, upstairs, late, dispatch*',
  },
  installation: {
    zh: '安装 装好 装完 组装 拼装 师傅 安装师傅 工人 说明书 图纸 螺丝 打孔 上门安装 装反 装歪 装不上 拧 孔位 调试 技师 装了 来装',
    en: 'install*, assembl*, fitter*, technician*, instructions, manual, screw*, bolt*, put together, drill*, workmen',
  },
  size: {
    zh: '尺寸 大小 高度 宽度 长度 深度 太大 太小 偏大 偏小 放不下 放得下 厘米 公分 米长 尺码 码数 占地方 不占地方 空间 矮 太高 太矮 太窄 宽敞 窄',
    en: 'size*, too big, too small, height, width, depth, tall, wide, narrow, cm, fits, fit, dimension*, measure*, bigger, smaller, roomy',
  },
  colour: {
    zh: '颜色 色差 色号 偏黄 偏红 偏色 发黄 掉色 褪色 色泽 深色 浅色 灰色 白色 米色 胡桃色 原木色 黑色 色调 染色 串色',
    en: 'colour*, color*, shade*, faded, fades, hue, grey, gray, beige, walnut colour, discolour*',
  },
  smell: {
    zh: '味道 气味 异味 味儿 刺鼻 甲醛 没味 有味 臭 油漆味 胶味 胶水味 塑料味 皮革味 熏 呛 散味 通风 环保 怪味 霉味 闻',
    en: 'smell*, odour*, odor*, stink*, fumes, formaldehyde, chemical*, ventilat*, stench',
  },
  workmanship: {
    zh: '做工 工艺 毛刺 毛边 线头 缝线 走线 针脚 打磨 边角 接缝 缝隙 粗糙 精细 细节 掉漆 漆面 开裂 裂缝 裂 划痕 磕碰 瑕疵 贴皮 封边 起皮 翘 质量 品质 掉皮 起球 脱胶 变形 坏了',
    en: 'workmanship, craftsmanship, quality, stitching, seam*, finish, edges, rough, scratch*, crack*, chip*, dent*, peel*, flaw*, build quality, well made, badly made, defect*',
  },
  material: {
    zh: '材质 材料 实木 木头 木料 板材 密度板 颗粒板 刨花板 多层板 真皮 牛皮 头层 皮质 布料 面料 布艺 绒布 亚麻 海绵 乳胶 填充 羽绒 玻璃 岩板 大理石 金属 不锈钢 五金 铰链 滑轨 用料 木纹 料子 皮子',
    en: 'material*, wood, oak, walnut, solid wood, chipboard, mdf, veneer, leather, fabric, linen, velvet, foam, latex, filling, glass, marble, metal, hinge*, plastic',
  },
  comfort: {
    zh: '舒服 舒适 坐感 靠背 软硬 太软 太硬 软 硬 塌 坐垫 腰 腰疼 腰酸 背疼 回弹 支撑 硌 睡着 睡眠 睡得 坐着 坐久 躺 枕头 透气 闷热 弹性',
    en: 'comfort*, comfy, uncomfortable, soft, hard, firm, cushion*, back pain, my back, support, sag*, sit, sitting, sleep*, lumbar, seat',
  },
  price: {
    zh: '价格 价钱 便宜 贵 性价比 降价 优惠 活动 折扣 满减 优惠券 划算 实惠 超值 物超所值 不值 值这个价 差价 保价 涨价 多少钱 预算 物美价廉',
    en: 'price*, cheap*, expensive, overpriced, value, worth, money, discount*, cost*, bargain, afford*, pricey, coupon*',
  },
  service: {
    zh: '客服 服务 态度 耐心 回复 解答 热情 专业 咨询 导购 店员 前台 接待 不理人 敷衍 推销 店家 商家 卖家 老板 服务员 小姐姐',
    en: 'service, staff, support team, customer service, reply, replied, rude, polite, helpful, friendly, response, agent, seller, advisor',
  },
  'after-sales': {
    zh: '售后 退货 退款 换货 退换 维修 保修 质保 补发 补寄 返修 赔偿 补偿 投诉 三包 退钱 保价 修好 修了 配件 处理结果 理赔 推诿 踢皮球',
    en: 'after-sales, aftersales, refund*, return*, exchange*, replac*, warranty, guarantee, repair*, compensat*, complaint*, spare part*, claim',
  },
  packaging: {
    zh: '包装 箱子 纸箱 泡沫 护角 气泡膜 打包 外包装 压坏 压扁 破损 塑封 没拆封 包得',
    en: 'packag*, packed, box, boxes, carton*, wrapp*, foam corners, crushed',
  },
  look: {
    zh: '好看 外观 样式 款式 漂亮 颜值 设计 造型 风格 大气 高级 质感 图片 实物 档次 美观 搭 百搭 难看 丑 洋气 上档次 精致 简约',
    en: 'look, looks, looked, beautiful, design, style, stylish, elegant, picture*, photo*, ugly, gorgeous, modern, appearance',
  },
  noise: {
    zh: '响 异响 吱呀 嘎吱 吱吱 咯吱 声音 噪音 静音 安静 吵 响声',
    en: 'noise, noisy, squeak*, creak*, quiet, silent, rattle*, loud',
  },
  stability: {
    zh: '晃 摇晃 晃动 稳 稳固 结实 牢固 承重 松动 倒 散架 不稳 稳当 歪 倾斜 断了 塌了 扎实 厚实',
    en: 'stable, stability, sturdy, wobbl*, shak*, loose, solid, collapse*, tip over, lean*, fell apart, rickety, load',
  },
  function: {
    zh: '抽屉 柜门 收纳 储物 容量 好用 实用 方便 卡住 关不上 打不开 推不动 顺滑 缓冲 气压 升降 电动 充电 灯 灯带 轮子 折叠 伸缩 清洁 好打理 耐脏',
    en: 'drawer*, door*, storage, capacity, useful, practical, easy to, stuck, slide*, recline*, motor, charging, wheels, foldable, extend*, clean*, wipe',
  },
}
