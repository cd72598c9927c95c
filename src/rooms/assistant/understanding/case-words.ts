/** Words about an after-sales matter that is under way: where it stands, where its money is, who comes and when; and that a refusal is not taken. */
import { normalise } from '../../../engines/text/index.ts'

/** What of a matter is asked about. */
export type CaseTopic = 'refund' | 'pick-up' | 'visit' | 'part' | 'exchange' | 'any'

const WHEN_ZH = '(?:什么时候|几时|何时|哪天|几点|多久)'
const WHEN_EN = '\\b(?:when|what time)\\b'

/** In order: the narrow before the broad. Patterns read normalised text. */
const TOPICS: readonly (readonly [CaseTopic, RegExp])[] = [
  [
    'pick-up',
    new RegExp(
      `${WHEN_ZH}[^,。?]{0,8}(?:来取|取件|取货|取走|取回|拉走|来拉|来收货)|(?:取件|取货|来取|取旧|退回去的货)[^,。?]{0,8}(?:什么时候|几时|几点|哪天|到哪|进度|来了?吗|来没|来不来|约[在到好])|${WHEN_EN} (?:will|do|does|are|is) [^.?]{0,24}\\b(?:pick(?:ed|ing)?|collect\\w*)\\b|\\b(?:courier|pick-?up|collection)\\b[^.?]{0,12}\\b(?:coming|come|arrive\\w*|time|booked)\\b`,
    ),
  ],
  [
    'visit',
    new RegExp(
      `(?:维修|检修|修理|来修|修)的?(?:师傅|人员|工人|工程师)[^,。?]{0,8}(?:什么时候|几时|几点|哪天|到哪|到了?吗|到没|还没|来了?吗|来没|来不来|约[在到好])|${WHEN_ZH}[^,。?]{0,8}(?:过来|来)(?:维)?修|维修[^,。?]{0,4}(?:到哪|进度|进展|怎么样了|安排(?:了|好)?(?:吗|没))|(?:${WHEN_EN}|\\bwhere\\b)[^.?]{0,24}\\b(?:repair(?:er|man|ers)?|repair (?:technician|engineer|visit))\\b|\\brepair\\b[^.?]{0,16}\\b(?:technician|engineer|visit|man)\\b[^.?]{0,20}\\b(?:come|coming|arrive\\w*|here|when)\\b|\\bwhen\\b[^.?]{0,24}\\b(?:come|coming)\\b[^.?]{0,10}\\b(?:repair|fix)\\b`,
    ),
  ],
  [
    'part',
    /(?:补发|补寄|重寄|重发)[^,。?]{0,10}(?:寄(?:了|出)|发(?:了|出|货)|到哪|到了?吗|到没|收到|什么时候|几时|哪天|快递|单号|物流)|(?:配件|零件|螺丝|铰链)[^,。?]{0,6}(?:寄(?:了|出)[^,。?]{0,2}(?:吗|没|来)|发(?:了|出)[^,。?]{0,2}(?:吗|没)|到哪|什么时候(?:到|寄|发|能到))|\b(?:parts?|screws?|hinges?)\b[^.?]{0,20}\b(?:been (?:sent|shipped|posted)|sent|shipped|posted|on (?:its|the|their) way|arrive\w*)\b[^.?]{0,12}\?|\b(?:have|has|did|when)\b[^.?]{0,20}\b(?:send|sent|ship(?:ped)?|post(?:ed)?)\b[^.?]{0,20}\b(?:parts?|screws?|hinges?)\b|\bwhere (?:is|are)\b[^.?]{0,12}\b(?:replacement|missing|spare) (?:parts?|screws?|hinges?)\b/,
  ],
  [
    'exchange',
    /换(?:货|新)?(?:的|给我的)(?:那[件张个])?[^,。?]{0,6}(?:寄(?:了|出)|发(?:了|出|货)|什么时候|几时|哪天|到哪|到了?吗)|\b(?:replacement|exchange)\b[^.?]{0,20}\b(?:sent|shipped|on (?:its|the) way|arrive\w*|where|status)\b|\bwhere(?:'s| is) my (?:replacement|exchange)\b/,
  ],
  [
    'refund',
    /退款(?!(?:要|得|大概)*(?:多久|几天|多长))[^,。?]{0,6}(?:到哪|到账|哪一?步|进度|进展|什么时候|几时|呢|还没|没到|没收到|怎么还|怎么样了|成功了?(?:吗|没)|好了(?:吗|没)|到了?(?:吗|没))|(?:钱|款)(?:都)?(?:还没|怎么还没|没有?)(?:到|退|收到)|(?:钱|款)[^,。?]{0,4}(?:什么时候|几时|哪天)[^,。?]{0,4}(?:到|退|给|返)|退的钱|(?:钱|款)退(?:了|到哪|回来)[^,。?]{0,3}(?:吗|没|哪)?|(?:什么时候|几时|哪天)[^,。?]{0,4}(?:退钱|退款|返钱)(?:给我|到账|到)|\bwhere(?:'s| is) my (?:refund|money)\b|\brefund (?:status|not|hasn|yet|arrive)|\brefund\b[^.?]{0,20}\b(?:status|arrived?|come through|gone through|been (?:sent|made|issued|paid)|on its way|where)\b|\bwhen (?:will|do) i get my (?:refund|money)\b|\b(?:still|not|haven'?t|hasn'?t)\b[^.?]{0,20}\b(?:received|got|seen|arrived)\b[^.?]{0,12}\b(?:refund|money)\b/,
  ],
  [
    'any',
    /售后(?:单|申请|服务|的事|那边|as-?\d+)?[^,。?]{0,6}(?:到哪|哪一?步|进度|进展|怎么样了|咋样了|什么情况了|有结果|处理(?:到哪|得怎么样|好了?(?:吗|没)|完了?(?:吗|没)))|(?:退货|换货|返修|报修|价保|售后)(?:单|申请|的事)?[^,。?]{0,6}(?:到哪|哪一?步|进度|进展|怎么样了|咋样了|有结果|审核?(?:了|过|完|好)?[^,。?]{0,2}(?:吗|没)|通过了?(?:吗|没)|批了?(?:吗|没))|\bas-?\d{3,}\b|\b(?:status|progress|update|news) (?:of|on|about|for|with) (?:my|the|our) (?:case|claim|return|exchange|repair|after[- ]?sales\w*)\b|\bhow(?:'s| is) my (?:case|claim|return|exchange|repair)\b|\bwhere(?:'s| is) my (?:case|claim|return|repair)\b|\bhas my (?:case|claim|return|exchange|repair)\b/,
  ],
]

/** Null where no matter that is under way is asked about. @param text normalised or as it was written */
export function caseTopic(text: string): CaseTopic | null {
  const plain = normalise(text)
  return TOPICS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** One pattern for all of them: the rules of wants are asked with it. */
export const CASE_STANDS = new RegExp(TOPICS.map(([, { source }]) => source).join('|'))

/** A no that the customer does not take; another person looks at it, never a machine. */
export const DISPUTES = {
  zh: /(?:不(?:同意|接受|认可|服)|凭什么|为什么|为啥|怎么能?)[^,。?]{0,10}(?:拒绝|驳回|被拒|拒了|不(?:给|让|支持|予|肯)(?:我)?(?:退|换|赔|修|办|通过)|审核结果|处理结果|判定|结论)|(?:拒绝|驳回)(?:了|掉)?我的?(?:退|换|售后|申请|要求)|申诉|(?:要求|申请|请|想|要)(?:人工)?(?:复核|复议|重新审|再审)/,
  en: /\b(?:appeal|dispute|contest|challenge)\b[^.?]{0,24}\b(?:decision|refusal|rejection|result|outcome|ruling|case)\b|\b(?:disagree|don'?t agree|not agree|don'?t accept|do not accept)\b[^.?]{0,24}\b(?:decision|refusal|rejection|result|outcome|ruling)\b|\bwhy (?:did|was|were|have|has) (?:you|my|it|the)\b[^.?]{0,24}\b(?:refus\w*|reject\w*|denied|deny|turned down)\b/,
} as const

export const disputes = (text: string): boolean => {
  const plain = normalise(text)
  return DISPUTES.zh.test(plain) || DISPUTES.en.test(plain)
}
