/**
 * Words of feeling beyond the shop: how people swear, fear, mourn and rejoice in posts and comments, by the group of
 * `mood-words.ts` they join; and the little words that turn, strengthen or soften what follows them.
 */

/** More words for the groups of the same name. */
export const MORE_FEELING: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  abuse: {
    zh: `傻逼 傻b 傻比 煞笔 沙雕 傻叉 傻x 傻缺 傻子 傻瓜蛋 二逼 2b 逗比 脑残 脑残粉 智障 弱智 白痴 蠢货 蠢猪 猪脑子 猪队友 废物 废柴 人渣 败类 渣男 渣女 渣滓 畜生 禽兽 禽兽不如 畜牲 王八蛋 王八 混蛋 混账 浑蛋 坏蛋 坏人 流氓 无赖 泼妇 贱人 贱货 犯贱 手贱 嘴贱 真贱 太贱 婊 绿茶 白莲花 狗日 日了狗 狗东西 狗屁 狗杂种 杂种 杂碎 孙子 龟孙 尼玛 你妈 你妹 泥煤 妈蛋 妈卖批 mmp tmd nmd nmsl cnm 草泥马 草你 操你 卧槽 我操 我靠 艹 我擦 特么 他么 他妈 他娘 老子 老娘 滚蛋 滚犊子 滚粗 滚开 去死 死远点 不得好死 该死 找死 死全家 断子绝孙 天打雷劈 遭报应 报应 下地狱 枪毙 千刀万剐 丧尽天良 伤天害理 丧心病狂 狼心狗肺 良心被狗 没人性 没教养 没家教 没素质 素质低 缺德 损人 阴险 卑鄙 下流 下贱 无耻 厚颜无耻 恬不知耻 不要脸 臭不要脸 脸皮厚 给脸不要脸 恶毒 歹毒 恶霸 土匪 强盗 吸血鬼 资本家 狗腿 走狗 汉奸 叛徒 贪官 黑哨 黑幕 黑心 神经病 有病 有病吧 有毛病 脑子有 脑子进水 疯狗 疯了吧 变态 恶心 呸 啐 放屁 放狗屁 胡说八道 鬼话 骗鬼 血口喷人 睁眼瞎 眼瞎 眼睛瞎 瞎逼 逼逼 闭嘴 少废话 废话 装逼 装b 装什么 阴阳怪气 双标 倒打一耙 恶人先告状 造谣 诬陷 诽谤 碰瓷 讹人 敲诈 勒索 抢劫 霸凌 家暴 虐待 虐猫 虐狗 施暴 暴行 人肉 喷子 键盘侠 水军 脑瘫 丢人现眼 祸害 害人 害死 吃屎 屎 狗血 烂人 垃圾人 丑恶 嘴脸 罪犯 凶手 严惩 谴责 强烈谴责 抵制 封杀 坐牢 抓起来 判死刑 死刑 绳之以法`,
    en: `asshole*, bastard*, bitch*, dick, dickhead, jerk, jerks, moron*, stupid, dumb, dumbass, imbecile*, scumbag*, wanker*, twat, prick, cunt, motherf*, wtf, stfu, ffs, piss off, screw you, screw them, go to hell, shut up, coward*, monster, evil, sick people, disgusts me, shove, sod off, arse`,
  },
  anger: {
    zh: `气死 气炸 气疯 气哭 气到 气得 气愤 气人 气坏 越想越气 好气 真气 生气 火大 火冒三丈 冒火 窝火 恼火 上火 来火 一肚子火 发飙 发火 发怒 暴怒 大怒 愤怒 愤慨 愤恨 怒 怒了 怒火 怒气 怒斥 怒怼 怼 恨 可恨 仇恨 讨厌 厌恶 憎恶 讨人厌 烦 烦死 烦人 烦透 烦躁 最烦 真烦 好烦 别烦我 暴躁 狂躁 抓狂 崩溃 受够 受不了 忍不了 忍无可忍 不能忍 没法忍 看不惯 看不下去 不爽 不服 无语 无语死 醉了 服了 真服了 呵呵 呵呵哒 够了 真够了 可恶 可气 可耻 太过分 过分 离谱 离大谱 荒唐 荒谬 奇葩 极品 没天理 天理何在 岂有此理 凭啥 凭什么 什么玩意 什么人 什么素质 什么态度 什么狗屁 有没有搞错 搞什么 搞毛 干嘛呢 有意思吗 要脸吗 要不要脸 好意思 还有脸 还有理 还好意思 装死 装聋作哑 甩锅 扯皮 扯淡 扯犊子 坑爹 坑死 报警 砸了 揍 打人 打死 弄死 掐死 抽他 一巴掌 骂人 骂娘 吵架 鬼东西 鬼地方 破公司 破手机 破网 破车 破学校 破店 破天气 烂剧 烂片 烂公司 寄刀片 丢脸 耻辱 逼我 逼人 逼疯 欺负 欺人太甚 欺软怕硬 仗势欺人 狗眼看人低 看不起 瞧不起 歧视 侮辱 羞辱 骚扰 偷窥 插队 闯红灯 加塞 酒驾 肇事 逃逸 外放 熊孩子 广场舞 黄牛 发国难财 吃人血馒头 隐瞒 瞒报 冷血 自私 太自私 无良 无德 失德 偷税 双标狗 [怒] [怒骂] [抓狂] [鄙视] [哼] [吐] [左哼哼] [右哼哼] [弱] [打脸] [费解] [黑线] [阴险]`,
    en: `so angry, angry, pissed off, pissed, raging, rage, boiling, seething, losing it, driving me mad, driving me crazy, drives me, i hate, hate this, hate when, sick of, so annoying, annoyed, annoying, irritated, the nerve, the audacity, audacity, shame on, ashamed of themselves, what is wrong with, who the hell, what the hell, why the hell, where the hell, for god's sake, for christ's sake, unbelievable, seriously?, wasting, you lot, you people, enough, no one showed, don't you dare, answer me, stop lying, stop ignoring, what kind of`,
  },
  worry: {
    zh: `担心 好担心 担忧 忧虑 忧心 焦虑 焦急 心焦 着急 急死 急坏 慌 好慌 心慌 慌了 恐慌 惊慌 惶恐 人心惶惶 害怕 好怕 好害怕 可怕 好可怕 太可怕 恐怖 好恐怖 吓 吓人 吓死 吓坏 吓到 吓哭 吓得 吓一跳 惊悚 毛骨悚然 瑟瑟发抖 发抖 腿软 手抖 手心出汗 冒冷汗 冷汗 心跳 提心吊胆 七上八下 忐忑 忐忑不安 不安 紧张 好紧张 胆小 胆战心惊 心惊 心有余悸 后怕 噩梦 鬼 闹鬼 有鬼 阴影 迷茫 茫然 不知所措 六神无主 懵了 压力 压力大 压力山大 失眠 睡不着 不敢 不敢出门 不敢看 会不会 是不是感染 中招 确诊 疑似 隔离 发烧 咳嗽 封城 封小区 传染 病毒 祈祷 保佑 求保佑 求平安 平安就好 拜托 拜托了 求求 求助 救命 求扩散 怎么办 怎么办啊 咋办 咋整 [害怕] [生病] [衰] [吃惊] [可怜]`,
    en: `scared, so scared, terrified, frightened, freaking out, panicking, dread*, can't breathe, can't sleep, praying, pray, fingers crossed, on edge, worrying, worries me, shaking, trembling, creepy, following me, test results, what now, help me, please help, lost sleep, unsettled, unsure`,
  },
  sorrow: {
    zh: `难过 好难过 难受 好难受 伤心 好伤心 悲伤 悲痛 悲哀 悲凉 悲剧 凄凉 凄惨 心痛 心疼 心酸 心碎 心如刀割 心如死灰 心灰意冷 心累 心塞 心凉 寒心 扎心 哀 哀伤 哀悼 默哀 悼念 痛哭 大哭 哭 哭了 哭死 好想哭 想哭 哭泣 流泪 泪 泪目 泪流满面 泪奔 泪崩 眼泪 眼眶 眼睛湿 红了眼 鼻子酸 哽咽 逝者 安息 一路走好 走好 去世 离世 逝世 离开了 离开我 永远离开 遇难 牺牲 殉职 葬礼 失去 失恋 分手 离婚 别离 离别 告别 永别 错付 错过 遗憾 好遗憾 可惜 后悔 懊悔 愧疚 对不起 抱歉 自责 失落 失望 绝望 无望 沮丧 消沉 低落 低谷 emo 颓废 抑郁 忧郁 郁闷 忧伤 惆怅 苦闷 苦涩 孤独 好孤独 孤单 寂寞 落寞 空荡荡 空落落 一个人 没人要 没人懂 没人爱 想家 想你 想念 思念 怀念 回不去 再也回不 再也吃不到 再也见不到 物是人非 委屈 好委屈 可怜 好可怜 惨 好惨 太惨 无助 无力 无奈 好累 累了 疲惫 心力交瘁 生无可恋 活着好累 不想活 命苦 倒霉 落榜 没考上 差一分 输了 失败 不甘心 白费 舍不得 唉 哎 呜呜 呜呜呜 555 5555 qaq t_t [泪] [伤心] [悲伤] [失望] [委屈] [心碎] [蜡烛] [流泪] [大哭] [难过] [允悲] [可怜]`,
    en: `sad, so sad, sadness, crying, cried, in tears, tears, heartbreaking, broken heart, grief, grieving, mourning, mourn, rest in peace, rip, passed away, funeral, goodbye, said goodbye, miss you, missing my, miss my, miss him, miss her, lonely, alone, hopeless, depressed, down, feeling down, feeling low, low, gutted, devastated, broke up, lost my, lost the, failed, give up, given up, never mind, oh well, wish i'd, i'm sorry, such a pity, a pity, sorrow, melancholy`,
  },
  joy: {
    zh: `开心 好开心 超开心 高兴 好高兴 快乐 快乐似神仙 欢乐 喜悦 喜欢 好喜欢 超喜欢 我爱 最爱 好爱 爱你 爱死 幸福 好幸福 幸福感 甜蜜 温馨 温暖 感动 好感动 感恩 感谢 谢谢 致敬 点赞 赞 好赞 骄傲 自豪 激动 好激动 兴奋 期待 好期待 惊喜 美好 美 好美 太美 美丽 美哭 漂亮 帅 好帅 帅气 可爱 好可爱 萌 好萌 萌化 棒 好棒 太棒 真棒 厉害 好厉害 真牛 给力 加油 必胜 胜利 冠军 夺冠 赢了 成功 顺利 恭喜 祝贺 祝福 祝愿 新年快乐 生日快乐 节日快乐 圣诞快乐 中秋快乐 快乐每一天 万事如意 平安喜乐 好运 幸运 锦鲤 转运 放假 解封 清零 出院 治愈 痊愈 好转 团圆 团聚 聚会 派对 旅行 旅游 美食 好吃 好喝 好看 好听 好玩 有趣 搞笑 笑死 笑死我 笑哭 笑喷 哈哈 哈哈哈 哈哈哈哈 嘿嘿 嘻嘻 嘿嘿嘿 耶 哇 哇塞 么么哒 晚安 早安 阳光 正能量 元气 满足 知足 轻松 舒服 惬意 享受 过瘾 爽 好爽 真爽 完美 浪漫 心动 心花怒放 脱单 结婚 有喜 宝宝 中奖 涨工资 升职 考上 录取 通过 上岸 拿到 抢到 [哈哈] [嘻嘻] [爱你] [心] [鼓掌] [太开心] [可爱] [赞] [good] [给力] [笑而不语] [亲亲] [抱抱] [鲜花] [礼物] [耶] [偷笑] [呵呵] [馋嘴] [憧憬] [威武] [酷] [色] [花心] [羞嗒嗒] [玫瑰] [强] [庆祝] [太阳] [作揖] [加油] [中国赞]`,
    en: `yay, woohoo, so happy, best day, best weekend, best night, so excited, excited, can't wait, proud, so proud, got the job, she said yes, he said yes, we won, won, congrat*, happy birthday, happy new year, blessed, lucky, sunshine, what a night, what a day, made my day, adore, xoxo, lol, lmao, haha*, hehe, cheers, celebrat*`,
  },
}

/** Turn what follows; a turner that nothing follows still speaks against the goods. */
export const TURNERS = {
  zh: '不 没 没有 未 无 别 不太 不怎么 不是 不是很 不是太 不是特别 不够 不算 不大 不能 不会 不再 并不 并不是 并没 并没有 并未 毫不 毫无 一点不 一点也不 一点都不 一点也没 一点都没 一点儿都不 一点没有 丝毫不 丝毫没 丝毫没有 完全不 完全没 完全没有 根本不 根本没 根本没有 根本不是 从不 从来不 从来没 从没 从来没有 难以 谈不上 称不上 算不上 说不上 不可能 没怎么 没那么 没有那么 没有多 没多 不见得 没觉得 不觉得 没感觉 没有感觉 感觉不到 不让人 没让人 没啥 没什么 没有什么 没有任何 没任何 缺乏 绝不 绝非 并非 决不 很难 不怎样 不咋 没咋 哪有 谁说 没一个 没有一个 没一点 没有一点',
  en: "not, never, no, isn't, wasn't, aren't, weren't, don't, doesn't, didn't, can't, couldn't, won't, wouldn't, shouldn't, hasn't, haven't, hadn't, cannot, hardly, barely, scarcely, nothing, none, neither, nor, without, far from, isnt, wasnt, dont, doesnt, didnt, cant, couldnt, wont, nowhere near, anything but, less than, lack of, lacks any",
} as const

export const STRENGTHENERS = {
  zh: '很 太 非常 特别 十分 真 真的 真是 实在 极 极其 极为 超 超级 好 挺 蛮 相当 最 简直 完全 彻底 绝对 巨 贼 老 格外 尤其 异常 无比 够 多么 如此 这么 那么 忒 死 倍儿 灰常 粉 真心 确实 的确 着实 越来越 更 更加 格外',
  en: 'very, really, so, extremely, absolutely, totally, completely, too, super, incredibly, utterly, truly, beyond, highly, quite, pretty, insanely, ridiculously, way, such, even, definitely, genuinely, seriously',
} as const

export const SOFTENERS = {
  zh: '有点 有点儿 有些 有一点 有一点点 稍微 稍稍 稍 略 略微 略显 稍显 偏 比较 还算 些许 或许 可能 大概 基本 基本上',
  en: 'a bit, a little, slightly, somewhat, kind of, sort of, fairly, rather, a touch, a tad, mildly',
} as const

/** After these the second half counts. */
export const CONTRASTS = {
  zh: '但 但是 可是 不过 然而 却 就是 只是 可惜 只不过 偏偏 结果 没成想 谁知 谁知道 哪知道 反而 奈何 除了 无奈 唯一 美中不足',
  en: 'but, however, though, although, yet, except, unfortunately, sadly, only, until, despite',
} as const

/** Hold turners or judging words that mean nothing here; read whole so that they are not misread in parts. */
export const EMPTY_WORDS = {
  zh: '好大 好长 好深 好宽 好几个 好几次 好几天 装好 放好 写好 约好 订好 说好 侬好 弄好 卖之前 卫生间 好大一块 上门 赠品 好说 恰好 幸好 还好意思 肯定 系统 保修卡 卡片 银行卡 显卡 网卡 声卡 信用卡 刷卡 打卡 贺卡 会员卡 储值卡 内存卡 电话卡 手机卡 卡里 贵州 贵妃 贵阳 贵店 贵司 湿疹 湿巾 湿纸巾 湿度 控油 油亮 油性 油漆工 加油 鱼香 鱼香肉丝 香味 香水 香港 香烟 香肠 香蕉 新娘 新郎 快过年 快过期 快到 快餐 操作 可靠 闹钟 靠近 松木 松紧 放松 轻松 手机 牛奶 牛肉 牛排 牛皮 丢失 重启键 没见过 没见过这么 一直 有病毒 累计 积累 病人 生病 苦练 辛苦钱 老实 老师傅 老字号 旧金山 折叠 贱卖 差点误 坏人 杀毒 消毒 消毒柜 有毒贩 冷气 冷风 凉席 凉鞋 薄荷 薄饼 酸枣 苦苣 碎花 裂帛 乱世 干果 干货 饼干 葡萄干 豆腐干 硬菜 硬座 硬卧 软卧 软座 紧固 松鼠 三只松鼠 好孩子 美团 美图 美术 美容 美食城 爱心早餐 赞助 值钱 有没有 是不是 能不能 会不会 好不好 要不要 可不可以 行不行 对不对 不得不说 不得不 不仅 不但 不光 不只 不止 不管 不论 无论 不用 不由 不由得 不知不觉 不一会 不一会儿 不久 没多久 不到 不断 不停 不同 不要香菜 不要葱 不要辣 不要 不然 要不 要不然 要不是 差不多 差点 无限 无糖 无线 没想到 想不到 好几 好久 好像 好多 好友 好的 你好 您好 最好 只好 正好是 好评返现 美国 美的 快递 快递员 快递单 快件 快要 香菜 香菇 甜品 甜点 脆皮 新疆 新增 新家 新房 值班 爱人 干活 干嘛 干什么 干吗 死机 差价 热水器 热水 热线 冷饮 冷水 冷藏 冷链 硬盘 硬件 软件 软妹 老师 老公 老婆 老板 老板娘 老家 老人 老人家 老妈 老爸 老爷子 老太太 老朋友 老顾客 老客户 老款 大小 多少 多久 坏处 好处 满减 水平 水果 水壶 空调 空间 空格 空气 油漆 油烟机 酱油 加油站 汽油 奶油 黄油 平板 平时 平常 假期 假如 请假 假日 真假 苦瓜 辣椒 辣条 麻辣 麻辣烫 酸奶 酸菜 酸菜鱼 酸辣 酸辣粉 酸梅 酸甜 糖醋 凉皮 凉菜 凉拌 凉快 凉爽 清凉 老式 烫头 麻辣香锅 香锅 脏话 病房 急诊 急单 垃圾桶 垃圾袋 垃圾食品 垃圾分类',
  en: 'solid wood, kind of wood, one kind, what kind, which kind, lol, must have been, must have happened, soft close, softly, dead bolt, good day, dear all, not only, no matter, no doubt, no wonder, not to mention, good morning, good afternoon, good evening, good night, fast food, hard drive, hard disk, hard copy, cold brew, hot water, cold water, kind regards, best regards, used to, used it, used for, used the, light bulb, old one, no one, like this, like that, fun fact, as well, well water, even though, better half, clear coat, bank holiday',
} as const
