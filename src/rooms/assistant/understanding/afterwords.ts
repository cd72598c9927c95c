/** What is written after a matter has ended without asking anything: a mark, a yes or a no to "is anything amiss?". */
import { normalise } from '../../../engines/text/index.ts'
import { isNo, isYes } from '../tasks/decision.ts'
import type { Heard } from './hearing.ts'

const MARK =
  /^(?:我?(?:给|打)(?:个)?)?\s*(10|\d|[一二三四五十])\s*(?:分|颗?星|stars?|points?|\/\s*(?:5|10))?[。.!~ ]*$/
const NOTHING =
  /^(?:(?:都|全|暂时|目前)?(?:没有?|无)(?:了|问题|什么|别的|不妥|意见)*|都(?:挺|很)?(?:好|可以)(?:的|了)?|nothing(?: else)?|all (?:good|fine)|no problems?)[。.!~ ]*$/
const LOW: ReadonlySet<string> = new Set(['0', '1', '2', '一', '二'])

/** Null: it is more than that, and thought about as any other. */
export function wordAfterEnd({
  text,
  afterEnd,
}: Pick<Heard, 'text' | 'afterEnd'>): 'mark' | 'low' | 'fine' | null {
  if (!afterEnd) return null
  const said = normalise(text).trim()
  const mark = MARK.exec(said)?.[1]
  if (mark !== undefined) return LOW.has(mark) ? 'low' : 'mark'
  return NOTHING.test(said) || isNo(said) || isYes(said) ? 'fine' : null
}
