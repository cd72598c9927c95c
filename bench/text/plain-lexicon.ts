/** The plain baseline: some 150 words and a look at the word before, as one would write it in an afternoon. */

const GOOD =
  '好 棒 赞 满意 喜欢 不错 漂亮 好看 好吃 好用 舒服 舒适 方便 快 便宜 实惠 划算 值 推荐 完美 惊喜 开心 高兴 感谢 谢谢 热情 耐心 专业 周到 干净 安静 新鲜 美味 清晰 流畅 结实 牢固 精美 精致 质量好 正品 合适 贴心 放心 给力 超值 喜爱 优秀 丰富 有趣 经典 good great nice love loved perfect excellent happy comfortable beautiful easy fast best recommend thanks amazing lovely'.split(
    ' ',
  )
const BAD =
  '差 坏 烂 垃圾 失望 后悔 骗 假 慢 贵 难吃 难用 难看 难闻 臭 脏 破 裂 断 漏 少 错 退货 退款 投诉 差评 恶心 生气 麻烦 粗糙 掉色 异味 噪音 吵 卡 死机 发热 模糊 色差 变形 松动 划痕 不行 不值 糟糕 郁闷 可惜 遗憾 无语 坑 冷漠 敷衍 态度差 过期 发霉 bad poor terrible awful broken disappointed slow wrong late dirty rude waste worst useless cheap damaged never refund noisy'.split(
    ' ',
  )
const NOT = /(?:不|没|没有|不太|not|never|no|n't)\s?(?:很|太|a|very)?\s?$/

/** Above 0 praise, below 0 blame, 0 undecided. */
export function plainLexicon(text: string): number {
  const plain = text.toLowerCase()
  const sum = (words: readonly string[]) =>
    words.reduce((all, word) => {
      const at = plain.indexOf(word)
      if (at < 0) return all
      return all + (NOT.test(plain.slice(Math.max(0, at - 8), at)) ? -1 : 1)
    }, 0)
  return sum(GOOD) - sum(BAD)
}
