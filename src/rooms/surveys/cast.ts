/** Answers of the demo shop: about one hundred and fifty over six weeks, most of them content, some with a reason not to be. */
import { type Dice, openDice } from '../../kernel/dice.ts'
import { seeded } from '../../kernel/ids.ts'
import type { History } from '../conversations/index.ts'
import type { PastSurvey } from './door.ts'

const MINUTE = 60_000
const ANSWERS = 150

const CONTENT = [
  '小满答得很快，尺寸一次就说清楚了。',
  '安装师傅准时，走之前还把纸箱带走了。',
  '助手说没测过就说没测过，反而放心。',
  '退差价当天到账，没有来回解释。',
  '补的铰链第三天就收到了。',
  'Clear answer with the source, no need to ask twice.',
  '',
  '',
  '',
  '',
]
const SO_SO = ['答案对，等得久了一点。', '转了一次人，前面说的不用重说，还行。', '', '']
const BAD = [
  '说好周三回电，周五才打来。',
  '同样的照片发了两次。',
  '师傅迟到两小时，没有人先说一声。',
  'Had to explain the damage three times.',
  '退款说三天，等了八天。',
]

/** @param histories conversations as the demo shop has them; the same ones give the same answers */
export function demoSurveys(histories: readonly History[], now: Date): PastSurvey[] {
  const dice = openDice(1111)
  const solved = histories.filter((one) => one.state === 'solved' && !one.customer.id.startsWith('forgotten'))
  const asked = new Map<string, number>()
  let answers = 0
  return solved.flatMap((history): PastSurvey[] => {
    const solvedAt = history.events.at(-1)?.at
    if (!solvedAt) return []
    const askedAt = new Date(solvedAt.getTime() + 20 * MINUTE)
    if (askedAt >= now) return []
    const base = pastOf(history, solvedAt)
    const before = asked.get(history.customer.id)
    if (before !== undefined && askedAt.getTime() - before < 14 * 1440 * MINUTE)
      return [{ ...base, left: 'asked-lately' }]
    asked.set(history.customer.id, askedAt.getTime())
    const answeredAt = new Date(askedAt.getTime() + dice.whole(2, 600) * MINUTE)
    if (answers >= ANSWERS || !dice.chance(0.62) || answeredAt >= now) return [{ ...base, askedAt }]
    answers += 1
    return [{ ...base, askedAt, answeredAt, ...said(dice) }]
  })
}

function pastOf(history: History, solvedAt: Date): PastSurvey {
  return {
    id: seeded('srv', solvedAt, `demo-survey-${history.id}`),
    conversationId: history.id,
    customerId: history.customer.id,
    customerName: history.customer.name,
    colleague: history.assignee ?? null,
    channel: 'web',
    solvedAt,
    askedAt: null,
    answeredAt: null,
    marks: {},
    comment: '',
  }
}

function said(dice: Dice): Pick<PastSurvey, 'marks' | 'comment'> {
  const roll = dice.roll()
  const satisfaction = roll < 0.58 ? 5 : roll < 0.84 ? 4 : roll < 0.92 ? 3 : roll < 0.97 ? 2 : 1
  const comment = dice.pick(satisfaction >= 4 ? CONTENT : satisfaction === 3 ? SO_SO : BAD)
  const effort = Math.min(5, Math.max(1, satisfaction + dice.whole(-1, 1)))
  const recommendation = Math.min(10, Math.max(0, satisfaction * 2 + dice.whole(-1, 1)))
  return {
    marks: {
      satisfaction,
      ...(dice.chance(0.5) && { effort }),
      ...(dice.chance(0.35) && { recommendation }),
    },
    comment,
  }
}
