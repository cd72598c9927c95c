/** What an adviser's words do, read by plain patterns: greet, own a fault, take a firm step, blame, close. */
import { findPromises } from '../../engines/text/index.ts'
import type { Language } from './contract.ts'

const both = (zh: string, en: string) => ({ zh: new RegExp(zh, 'iu'), en: new RegExp(en, 'iu') })

const ACTS = {
  apology: both(
    '抱歉|对不起|不好意思|是我们的(错|问题|责任)|给您添麻烦',
    'sorry|apolog|our fault|our mistake',
  ),
  empathy: both(
    '耽误|让您(久等|担心|失望|白等)|换(作|成)(是)?我|难怪|确实(晚|不该|让人)|着急|添麻烦|是我们的(错|责任)|辛苦',
    'must be|that is (upsetting|frustrating|not right)|no wonder|you (waited|were left)|how (frustrating|annoying)|our fault|sorry (about|for|to hear|that)',
  ),
  blame: both(
    '是您(自己|没)|您(没看|没有看|怎么不)|跟我们(没|无)关|不是我们的(问题|错|责任)|不归我|自己(看|查)',
    'your (own )?fault|not our (fault|problem)|you should have|not my (job|problem)|as i (already )?said',
  ),
  vague: both(
    '尽快|稍后|马上|回头|过(一)?会儿|这两天|应该(会|能)|大概(会|能)',
    '\\b(soon|shortly|asap|as soon as possible|in a bit|at some point)\\b',
  ),
  step: both(
    '我(现在|这就|来|已经)?(帮|给|为|替)您(查|看|登记|安排|记|问|申请|约|锁|留|改|寄)|已经(为您|给您|帮您)?(登记|安排|记下|申请|通知|锁定)',
    "i (am|will|'ll|have) (now )?(check|look|arrang|book|note|ask|send|reserv|register|order)|let me (check|look|arrange|book|ask)",
  ),
  greeting: both(
    '您好|你好|早上好|下午好|晚上好|在的',
    '\\b(hello|hi|good (morning|afternoon|evening)|dear)\\b',
  ),
  closing: both(
    '还有(什么|别的|其他).{0,8}(吗|帮)|有(任何)?(问题|需要|情况).{0,8}(找|联系|说|告诉)|祝您|再见|感谢您|谢谢您|回头见',
    'anything else|let (me|us) know|have a (nice|good|lovely)|thank you|thanks for|reach (me|us)|take care|goodbye',
  ),
} as const

export type Act = keyof typeof ACTS
export type Acts = Readonly<Record<Act, boolean>> & {
  /** A promise with its time, or a deed done. */
  readonly firm: boolean
}

export function readActs(text: string, language: Language, at: { now: Date; zone: string }): Acts {
  const key = language === 'en' ? 'en' : 'zh'
  const has = (act: Act) => ACTS[act][key].test(text)
  const dated = findPromises(text, at.now, at.zone).some((one) => one.due !== null)
  return {
    apology: has('apology'),
    empathy: has('empathy'),
    blame: has('blame'),
    vague: has('vague'),
    step: has('step'),
    greeting: has('greeting'),
    closing: has('closing'),
    firm: dated || has('step'),
  }
}
