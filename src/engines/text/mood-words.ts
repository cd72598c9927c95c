/**
 * The words by which a mood is heard, in Chinese and English, each group with what it says for every mood.
 *
 * Weights are log-odds steps, set by hand and adjusted on the "tuned" half of our own utterances only. Words are in
 * normalised spelling (simplified, lower case). English ones, parted by
 * commas, are matched from word start to word end; a trailing `*` leaves the end open.
 */

export type Mood = 'calm' | 'anxious' | 'angry' | 'sad' | 'pleased'

export interface CueGroup {
  name: string
  /** What one word of the group adds to each mood's score. */
  adds: Partial<Record<Mood, number>>
  /** What it adds to the sentiment: above 0 positive, below 0 negative. */
  tone: number
  /** What the group says when it is negated (不满意, not happy); without it a negated word says nothing. */
  negated?: { adds: Partial<Record<Mood, number>>; tone: number }
  zh: string
  en: string
}

export const CUES: readonly CueGroup[] = [
  {
    name: 'abuse',
    adds: { angry: 3.2 },
    tone: -3,
    zh: '去死 垃圾 骗子 骗人 骗钱 欺骗 被骗 忽悠 恶心 无耻 不要脸 他妈 tmd 妈的 尼玛 傻逼 坑人 坑爹 坑我 坑钱 黑店 黑心 奸商 耍我 耍人 玩我 当猴 当傻子 糊弄 敷衍 推卸 踢皮球 推来推去 什么破 什么玩意 有病吧 脑子 放屁 缺德 良心 装死 睁眼说瞎话 霸王条款 破店 破玩意 什么东西啊 太欺负人 欺负人 破烂 烂透 好意思 听不懂人话 狗吃 谎话 撒谎 滚开 滚蛋 给我滚 瞎了 聋了',
    en: 'scam*, fraud*, thief, thieves, rip-off, ripoff, ripped off, liar*, lying, lie, lies, bullshit, crap, crappy, damn, hell, garbage, trash, shit*, fuck*, idiot*, incompetent, useless, pathetic, disgusting, disgrace*, shameful, a joke, cheat*, crook*, rubbish, bloody, insult*, unacceptable, outrageous, ridiculous, kidding me, are you kidding, are you deaf, are you blind, garbage, lied, swore at',
  },
  {
    name: 'anger',
    adds: { angry: 3 },
    tone: -2.6,
    zh: '气死 气人 生气 火大 发火 恼火 愤怒 怒了 受够 忍无可忍 忍不了 太过分 过分 什么态度 态度恶劣 态度差 态度太差 说话不算 不讲信用 没信用 不负责任 没人管 没人理 不理人 不回消息 不接电话 挂我电话 离谱 凭什么 搞什么 怎么搞的 有没有搞错 什么意思 没完没了 一拖再拖 拖拖拉拉 出尔反尔 言而无信 欺人太甚 别再给我 少跟我 再也不买 再也不会买 烦死 烦不烦 无语 服了你们 呵呵 就这服务 这叫什么 算什么 开什么玩笑 简直 岂有此理 玩消失 差劲 一肚子气 服了 什么玩意儿 复制粘贴 好欺负 做生意 放鸽子 放我鸽子 恶劣 蛮横 不承认 烂 火冒 砸了 就跑了 坑我们',
    en: 'angry, furious, fuming, livid, outraged, mad, infuriat*, enraged, pissed, fed up, sick of, sick and tired, tired of, had enough, enough is enough, how dare, worst, terrible, horrible, awful, appalling, never again, never buying, never buy, absurd, wasting my time, waste of time, waste of money, no excuse, no excuses, i demand, nobody answers, nobody replies, no one answers, no one replies, nobody picks up, ignoring me, ignored, hung up, rude, stop sending, copy-paste, stop telling, get me a manager, your manager, how many times, for nothing, nobody called, nobody even, no one called, disrespect*, treats people, absolutely not, totally unprofessional, unprofessional',
    negated: { adds: {}, tone: 0.3 },
  },
  {
    name: 'threat',
    adds: { angry: 2.4 },
    tone: -2,
    zh: '投诉 12315 举报 曝光 差评 起诉 律师 法院 消协 消费者协会 退一赔三 假一赔三 工商 媒体 给个说法 给我个说法 要个说法 讨说法 说法 法庭见 发到网上 发抖音 发小红书 黑猫 给个交代 市场监管',
    en: 'sue, suing, lawyer, attorney, court, legal action, trading standards, consumer protection, chargeback, bad review, one star, 1 star, one-star, negative review, report you, complain to, complaint, small claims, dispute the charge, social media',
  },
  {
    name: 'reproach',
    adds: { angry: 1.3, anxious: 0.3 },
    tone: -1.2,
    zh: '到底 第几次 第三次 第四次 几次了 多少次了 每次都 又是 又坏 又拖 又改 天天说 一直说 说好的 答应 承诺 怎么回事 为什么还 还要我等 要等到什么时候 骗 拖了 都几天了 都多久了 不管 没有一个人 白纸黑字 给我退 必须退 马上给我 立刻给我 马上退 立刻退 今天不解决 再不 赔偿 谁赔 必须赔 再给你们 不解决 都不回 都不接 打不通 还敢 也敢 你们经理 你们领导 叫经理 叫领导',
    en: 'third time, fourth time, fifth time, again and again, yet again, every time, promised, you said, you told me, supposed to, for weeks, how many times, how hard, why should i, for the last time, right now, immediately, keep telling, keeps getting, keep saying, or else, excuses, give me my money, want my money back, refund me now, another delay, money back, explain this',
  },
  {
    name: 'hurry',
    adds: { anxious: 2.3, angry: 0.25 },
    tone: -0.6,
    zh: '着急 很急 急死 急用 急需 急等 急急 急 加急 赶时间 快点 快一点 快些 尽快 赶紧 赶快 催 催一下 催催 来得及 来不及 赶得上 赶不上 等着用 等着住 等着装 马上要 马上就要 必须到 一定要到 提前 能赶上 明天就 后天就 今天就要 等着睡 在线等 快回 快点回复 等着上班 抓紧',
    en: 'urgent*, asap, hurry, quickly, as soon as possible, as soon as you can, speed up, speed it up, in a rush, in time, deadline, need it by, need it before, need them by, need them before, running out of time, expedite, faster, desperate*, can you rush, needed by, can you rush, really need, need this before, lease ends, quickly, before christmas',
    negated: { adds: { calm: 1.2 }, tone: 0.2 },
  },
  {
    name: 'worry',
    adds: { anxious: 2.6 },
    tone: -0.8,
    zh: '担心 担忧 怕 害怕 恐怕 焦虑 不放心 没底 不安 慌 忐忑 紧张 怎么办 咋办 会不会 不会是 是不是丢 丢了 弄丢 睡不着 该怎么 不敢 吓 千万 万一 有毒 致癌 不踏实 拿不准 悬着 能不能进 好像进不去 拿不定 不对啊 怎么突然 安全吗 可是我',
    en: 'worried, worry*, afraid, anxious, nervous, scared, concerned, concern, concerning, what if, panic*, stressed, not sure what to do, lost, is it safe, losing sleep, what should i do, what do i do, i hope nothing, uneasy, get through the door, fit through, wrong address, not sure if, should i be, dangerous, says delivered, going on',
    negated: { adds: { calm: 0.8 }, tone: 0.3 },
  },
  {
    name: 'waiting',
    adds: { anxious: 1.35, angry: 0.35 },
    tone: -0.7,
    zh: '还没 还不 怎么还 还没到 还没发 还没有 还未 没动静 没更新 没反应 没消息 没有消息 没人联系 等了 等好久 等很久 等半天 一直在等 好几天 这么久 半个月 什么时候才 啥时候才 何时才 多久才 迟迟 不动了 没收到 超时 延迟 又延 约的 一直在家等 等着呢 没影 不动',
    en: "still not, still no, still hasn't, still haven't, still waiting, been waiting, waiting for, hasn't arrived, hasn't moved, hasn't shipped, not arrived, no update, no updates, no reply, no response, no news, haven't heard, haven't received, haven't got, overdue, delayed, delay, late, stuck, any update, any news, nothing since, hasn't come, not here yet, stuck for",
  },
  {
    name: 'sorrow',
    adds: { sad: 3.1 },
    tone: -1.9,
    zh: '失望 难过 伤心 难受 遗憾 可惜 心疼 委屈 心凉 凉了 寒心 心寒 后悔 郁闷 沮丧 唉 哎 想哭 哭了 哭死 白等 空欢喜 落空 泪 扫兴 心碎 没心情 不值 提不起 心塞 灰心 无奈 心累 好累 辜负 泡汤 不如预期 跟想象 和想象 跟期待 和期待 没想象 差太多 差远了 差太远 不是滋味 失落 教训 算了 白忙 白花 眼泪 盼了 盼着 结果这样 早知道 心情都没 磕了 没那么好 差距 不太舒服 没有你们说的 没有想象 没有图片 很期待的 本来很 本来是 本来想着 期待了',
    en: 'disappoint*, sad, sadly, upset, let down, letdown, heartbroken, regret*, unfortunately, sorry to say, unhappy, cry, crying, tears, miserable, gutted, depress*, shame, pity, expected better, expected more, hoped for more, was hoping, not what i expected, not what i hoped, broke my heart, breaks my heart, hurts, wish i had*, looked forward, had been looking forward, heart sank, nicer in the photos, looked so much, saved for, hoped, feels cheap, disappointing, what a pity, such a shame, not as nice, not as good',
    negated: { adds: { pleased: 0.8 }, tone: 0.5 },
  },
  {
    name: 'joy',
    adds: { pleased: 2.7 },
    tone: 2.3,
    zh: '满意 喜欢 开心 高兴 太好了 太棒 真棒 很棒 好棒 棒极 很好 非常好 挺好 特别好 真好 不错 漂亮 好看 舒服 舒适 完美 惊喜 超值 物超所值 值得 爱了 喜爱 贴心 周到 专业 细心 耐心 热情 好评 五星 点赞 推荐 惊艳 绝了 开森 幸福 有质感 做工好 质量好 服务好 没话说 没得说 满分 靠谱 给力 暖心 放心了 合适 美滋滋 真香 太值 解决了 哈哈 嘻嘻 回购 一如既往 严实 很正 很搭 百搭 真快 很快 比想象的快 又快 可喜欢 精细 准时 礼貌 及时 赞 好用 没有味道 味道都没有 没有异味 没有色差 终于到了 安静 结实 值了 细致 越看越 很美 真美 太美 好美 很稳 都夸 好爽',
    en: "happy, love, loved, loves, great, good, excellent, perfect, perfectly, amazing, wonderful, awesome, fantastic, beautiful, beautifully, gorgeous, lovely, comfortable, comfy, pleased, satisfied, delighted, impressed, recommend*, brilliant, superb, nice, thrilled, glad, five stars, 5 stars, well made, worth every, helpful, professional, friendly, patient, exceeded, happier, well packed, arrived early, on time, pain is gone, as always, spot on, wow, enjoy*, elegant, sturdy, exactly what i wanted, buy again, buy from you again, easy, solved, delight*, pretty, cosy, cozy, smooth, speedy, fits perfectly, couldn't be happier",
    negated: { adds: { sad: 1.5, angry: 0.9 }, tone: -2 },
  },
  {
    name: 'thanks',
    adds: { pleased: 1.7 },
    tone: 1,
    zh: '谢谢 感谢 多谢 谢啦 辛苦了 辛苦啦 麻烦了 费心了 感激',
    en: 'thanks, thank you, thank, appreciate*, grateful, cheers',
    negated: { adds: { angry: 1 }, tone: -1 },
  },
  {
    name: 'fault',
    adds: { sad: 0.5, angry: 0.45, anxious: 0.45 },
    tone: -1.2,
    zh: '坏了 坏的 破了 破损 破的 裂 断了 断裂 划痕 刮花 刮痕 磕 掉漆 异味 刺鼻 味道大 味道很大 臭 色差 松动 摇晃 晃 塌 变形 起皮 发霉 生锈 少了 缺 漏发 发错 错了 装错 瑕疵 歪 不平 合不上 关不上 打不开 漏 断腿 质量差 质量太差 粗糙 廉价 掉色 不一样 不符 货不对板 开裂 褪色 起球 异响 吱',
    en: 'broken, damaged, cracked, crack, scratched, scratch, scratches, dent*, torn, stained, missing, wrong, faulty, defective, wobbl*, peeling, smell, smells, stinks, mould, mold, crooked, loose, sagging, snapped, poor quality, falling apart, ruined, fell off, bent, chipped, squeak*',
    negated: { adds: { pleased: 0.3 }, tone: 0.5 },
  },
  {
    name: 'asking',
    adds: { calm: 1.25 },
    tone: 0.1,
    zh: '请问 想问 问一下 咨询 了解一下 想了解 您好 你好 在吗 有没有 多少钱 是什么 可以吗 能否 帮我看 帮忙看 麻烦 打算 想买 想要 考虑 区别 尺寸 材质 发票 地址 颜色',
    en: "hello, hi, hey, please, could you, can you, can i, may i, do you, does it, is it, is there, are there, what is, what are, how much, how wide, how long, how do, which, i would like, i'd like, wondering, looking for, considering, interested",
  },
  {
    name: 'ease',
    adds: { calm: 1.5, anxious: -0.6, angry: -0.8 },
    tone: 0.5,
    zh: '不急 不着急 没关系 没事 慢慢来 都行 随时 知道了 明白了 收到 可以的 行的 了解 不用急 没问题 好的，',
    en: 'no rush, no hurry, no worries, no problem, take your time, whenever, ok, okay, understood, got it, fine, all right, alright, just checking',
  },
]

/** Pictures that stand for a mood. */
export const EMOJI: Readonly<Record<Exclude<Mood, 'calm'>, string>> = {
  angry: '😡😠🤬👿💢🖕👎😤🙄',
  anxious: '😰😟😥😨😱😣🥺🙏😓',
  sad: '😢😭😞😔💔☹🙁😩😿',
  pleased: '😊😄😁😀🥰😍👍❤🌹🎉😘🤩💯✨🙂😃👏💐🌟💕',
}
