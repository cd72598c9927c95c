/** Fills the shop with history in bulk: conversations and messages by the hundred thousand, as years of work would leave them. */
import { storedGrams } from '../../src/engines/text/index.ts'
import { openDice } from '../../src/kernel/dice.ts'
import type { Program } from './program.ts'

const TENANT = 'ten_qinghe'
// Words by which sentences are made; earlier ones are drawn more often, as in any language.
const WORDS =
  '沙发 餐桌 送货 安装 什么 时候 可以 您好 订单 谢谢 床垫 衣柜 师傅 明天 颜色 尺寸 退货 布料 实木 客厅 卧室 多少 价格 优惠 发票 地址 修改 电话 上门 时间 已经 收到 划痕 松动 铰链 更换 补发 客服 问题 还是 没有 为什么 孩子 老人 猫咪 抓痕 清洁 保养 胡桃 橡木 岩板 茶几 椅子 书桌 台灯 地毯 异味 甲醛 检测 报告 质保 十年 楼梯 电梯 搬运 费用 预约 周末 上午 下午 晚上 门铃 楼道 拐角 床头 抽屉 滑轨 螺丝 说明 视频 照片 赔偿 经理 投诉 满意 推荐 朋友 装修 设计 户型 阳台 飘窗 收纳 定制 加宽 加长 软硬 靠枕 扶手 贵妃 转角 头层 牛皮 科技 绒布 亚麻 鹅绒 海绵 弹簧 乳胶 排骨 气压 箱体'.split(
    ' ',
  )

/** A seeded sentence of so many words; word k is drawn about as often as 1/k. */
export function sentence(seed: number): string {
  const dice = openDice(seed)
  const length = dice.whole(4, 14)
  let said = ''
  for (let i = 0; i < length; i++) said += WORDS[Math.floor(WORDS.length ** dice.roll()) - 1] ?? ''
  return said
}

/** Two-character questions: words of every frequency, and pairs that stand across words or nowhere. */
export function questions(): string[] {
  return [
    ...WORDS.filter((word) => word.length === 2).filter((_, i) => i % 3 === 0),
    '发餐',
    '桌送',
    '货安',
    '石墨',
    '琉璃',
  ]
}

/** Adds conversations without messages: the inbox rows of so much history, 98 in 100 solved. */
export async function fillConversations({ admin }: Program, from: number, to: number): Promise<void> {
  const { rows } = await admin.query<{
    columns: string[]
  }>(`select array_agg(attname::text order by attnum) as columns from pg_attribute
    where attrelid = 'conversations.conversation'::regclass and attnum > 0 and not attisdropped`)
  const given: Record<string, string> = {
    tenant_id: `'${TENANT}'`,
    id: `'cnv_bench' || lpad(n::text, 17, '0')`,
    state: `case when n % 100 < 98 then 'solved' when n % 100 = 98 then 'open' else 'waiting' end`,
    holder: `case when n % 3 = 0 then 'queue' else 'staff' end`,
    assignee_id: `case when n % 3 = 0 then null when n % 3 = 1 then 'stf_xiaoman' else 'stf_guyu' end`,
    assignee_name: `case when n % 3 = 0 then null when n % 3 = 1 then '小满' else '谷雨' end`,
    customer_id: `'cus_bench' || lpad((n % 50000)::text, 17, '0')`,
    rank_at: `now() - (n || ' seconds')::interval`,
    changed_at: `now() - (n || ' seconds')::interval`,
    solved_at: `case when n % 100 < 98 then now() - (n || ' seconds')::interval end`,
  }
  const columns = rows[0]?.columns ?? []
  const values = columns.map((column) => given[column] ?? `c."${column}"`)
  const step = 50_000
  for (let at = from; at < to; at += step) {
    await admin.query(`insert into conversations.conversation (${columns.map((c) => `"${c}"`).join(', ')})
      select ${values.join(', ')} from generate_series(${at}, ${Math.min(to, at + step) - 1}) n,
        (select * from conversations.conversation where tenant_id = '${TENANT}' limit 1) c on conflict do nothing`)
  }
  await admin.query('vacuum analyze conversations.conversation')
}

const BATCH = 5000

/** Adds messages to the filled conversations, with the rows that the product would write beside them for search. */
export async function fillMessages({ admin }: Program, count: number): Promise<void> {
  const { rows } = await admin.query<{ doc: string }>(
    `select coalesce(max(doc), 0) as doc from conversations.event where tenant_id = '${TENANT}'`,
  )
  const first = Number(rows[0]?.doc ?? 0) + 1
  for (let at = 0; at < count; at += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - at) }, (_, i) => at + i)
    const texts = batch.map(sentence)
    const values = [
      batch.map((n) => `cnv_bench${String(Math.floor(n / 4)).padStart(17, '0')}`),
      batch.map((n) => (n % 4) + 1001),
      batch.map((n) => first + n),
      texts,
    ]
    await admin.query(
      `insert into conversations.event (tenant_id, conversation_id, seq, at, kind, author_kind, author_name, text, doc)
       select '${TENANT}', c, s, now() - (${count} - (d - ${first})) * interval '1 second', 'message', 'customer', '', t, d
       from unnest($1::text[], $2::int[], $3::bigint[], $4::text[]) as x(c, s, d, t)`,
      values,
    )
    await admin.query(
      `insert into conversations.unfolded (tenant_id, conversation_id, seq, doc, grams)
       select '${TENANT}', c, s, d, string_to_array(g, ' ')
       from unnest($1::text[], $2::int[], $3::bigint[], $4::text[]) as x(c, s, d, g)`,
      [...values.slice(0, 3), texts.map((text) => storedGrams(text).join(' '))],
    )
  }
}
