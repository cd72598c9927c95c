/** What a text is ranked by: Han characters and their pairs, Latin words by their stem, numbers. */

/** Words that ask or link but name nothing; they would make every question look half answered. */
const EMPTY_ZH =
  /请问一?下?|你好|您好|想问|问一下|什么时候|什么样|什么|怎么样|怎么|如何|多少|哪些|哪个|哪里|可不可以|可以|能不能|能否|是不是|有没有|是否|你们|我们|咱们|这个|那个|这款|那款|一下|的话|[的了吗呢吧啊呀嘛哦么我你您他她它是有在和与及就都也还很要会能个这那请]/g
const EMPTY_EN = new Set(
  (
    'a an the and or but of to in on at for from by with as is are was were be been am do does did can could may might will ' +
    'would shall should i me my mine you your yours we us our ours they them their it its this that these those there here ' +
    'what which who whom how when where why if then so than too very just any some have has had get got please hi hello ' +
    'about into over up out not no yes'
  ).split(' '),
)

/** Plural, -ing and -ed off, so that legs finds leg and assembles assembled; crude on purpose, both sides are cut alike. */
export function stem(word: string): string {
  const single = word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
  const bare = single.length > 4 ? single.replace(/(?:ing|ed|e)$/, '').replace(/([^s])\1$/, '$1') : single
  return bare.length > 2 ? bare.replace(/i$/, 'y') : single
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase()

function hanTerms(run: string): string[] {
  return [...Array.from(run), ...pairsOf(run)]
}

/** Every two neighbouring characters. */
export function pairsOf(run: string): string[] {
  const chars = Array.from(run)
  return chars.slice(1).map((char, i) => `${chars[i]}${char}`)
}

/** Latin words and figures of a text in lower case, as they stand, without those that only link. */
export function wordsOf(text: string): string[] {
  const words = text.match(/[\p{Script=Latin}\p{N}]+(?:['’][\p{Script=Latin}]+)?/gu) ?? []
  return words.filter((word) => !EMPTY_EN.has(word))
}

const wordTerms = (text: string): string[] => wordsOf(text).map(stem)

/**
 * Words that many questions hold whatever they are about: asking, wishing, having, doing. Wider than the empty words above, which
 * are cut out of the text wherever they stand; these count as common only as whole words.
 */
const COMMON_ZH = new Set(
  (
    '一 不 没 没有 了 过 着 吗 呢 吧 啊 的 地 得 和 与 或 及 跟 对 把 被 给 让 向 从 到 往 为 以 于 在 是 有 要 会 能 可 可以 可能 应该 应 该 需 需要 想 想要 想问 ' +
    '我 我们 你 你们 您 他 她 它 他们 大家 自己 人家 咱 咱们 这 那 这个 那个 这些 那些 这里 那里 这款 那款 这边 那边 其他 别的 哪 哪个 哪些 哪里 哪儿 哪款 哪天 什么 什么样 ' +
    '怎么 怎样 怎么样 怎么办 如何 为什么 为何 多 多少 多久 多大 几 几个 几天 几年 谁 何时 时候 什么时候 多长 是否 是不是 有没有 能不能 可不可以 会不会 要不要 能否 行 行不行 ' +
    '请 请问 麻烦 帮 帮忙 帮我 告诉 知道 看 看看 说 问 问题 问下 一下 一点 一些 一个 个 件 张 款 种 次 下 上 里 中 内 外 前 后 之前 之后 以前 以后 现在 目前 ' +
    '都 也 还 还是 就 才 又 再 很 太 更 最 比较 挺 真 真的 非常 特别 只 只有 全 全部 所有 每 每个 如果 要是 假如 的话 因为 所以 但 但是 不过 而 而且 然后 ' +
    '用 做 弄 搞 处理 办 等于 办法 情况 东西 事 事情 方面 部分 关于 有关 通过 进行 使用 店 店里 店家 老板 客服 亲 商品 产品 买 购买 下单 我要 好处 家 家里 吧 呀 嘛 哦 嗯 哈 本 该 各 某 等 等等 用不用 ' +
    '以内 之内 以上 以下 之间 左右 以外 当中 其中 同时 同一 刚 刚刚 已经 马上 立刻 一般 大概 大约 差不多 到底 究竟 其实 反正 只要 只能 必须 一定 不用 不能 不会 不要 没法 ' +
    '正常 对不对 好不好 合适 适合 靠谱 选 挑 选择 ' +
    '完 直接 第二 变成 算 收到 还能 ' +
    '元 块 钱 多少钱 时 天 年 月 日 号 小时 分钟'
  ).split(' '),
)
const COMMON_EN = new Set(
  (
    'need want like know tell say ask help take make go come give use try look see think let put keep find show work happen ' +
    'there’s i’m it’s don’t doesn’t can’t one ones thing something anything someone anyone way much many more less long ' +
    'also only still even really ever never always already now today however each every any all both else same other another ' +
    'good better best well right sure possible available able item product buy bought purchase order shop store ' +
    'after before went down way method put policy rule company question information detail kind sort type piece'
  )
    .split(' ')
    .map(stem),
)

/** Whether a word says too little to tell one question from another. */
export const isCommon = (word: string): boolean =>
  COMMON_ZH.has(word) || COMMON_EN.has(stem(word)) || FIGURE.test(word)

/** A number, alone or with what it counts, or a lone letter, is a figure of the question and not what it is about. */
const FIGURE = /^(?:\d+|[a-z]|第?[一二三四五六七八九十百两几]+[个天年月楼层次件张位米]?)$/

/** All terms of a document, repeated as often as they stand in it. */
export function documentTerms(text: string): string[] {
  const lower = plain(text)
  return [...(lower.match(/\p{Script=Han}+/gu) ?? []).flatMap(hanTerms), ...wordTerms(lower)]
}

/** The distinct terms of a question, without the words that only ask. */
export function queryTerms(text: string): string[] {
  const lower = plain(text)
  const han = (lower.replace(EMPTY_ZH, ' ').match(/\p{Script=Han}+/gu) ?? []).flatMap(hanTerms)
  const terms = [...new Set([...han, ...wordTerms(lower)])]
  return terms.length > 0 ? terms : [...new Set(documentTerms(text))]
}

/** How much a term names: a single character is in many words, so it says less than a pair. */
export function weightOf(term: string): number {
  return /^\p{Script=Han}$/u.test(term) ? 0.35 : 1
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Terms of a large base of any matter: characters, pairs and the dictionary's words side by side (the mark keeps a word apart from
 * the pair it looks like), Latin words by their stem. Nothing is cut out: over hundreds of texts rarity itself tells what matters.
 */
export function generalTerms(text: string): string[] {
  const lower = plain(text)
  const han = (lower.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => [
    ...hanTerms(run),
    ...[...segmenter.segment(run)].map((part) => `w:${part.segment}`),
  ])
  const latin = (lower.match(/[\p{Script=Latin}\p{N}]+(?:['’][\p{Script=Latin}]+)?/gu) ?? []).map(stem)
  return [...han, ...latin]
}

/** One character, alone or as a word, is half as telling as a pair in a large base. */
export const generalWeight = (term: string): number => (/^(?:w:)?\p{Script=Han}$/u.test(term) ? 0.5 : 1)
