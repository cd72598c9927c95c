/** The clauses of a message, each with its part in it: what is asked for, what stands beside it, and who is spoken of. */
import type { TaggedSpan } from './tagger.ts'

/** A blank parts clauses where Chinese is written without marks. */
const CLAUSE = /(?:[^,，。.;；!！?？\n:：\s]|(?<=\d)[.,:](?=\d)|(?<![\u4e00-\u9fff]) | (?![\u4e00-\u9fff]))+/g
/** What begins a reason in English goes before it, not into it. */
const LINK = /^ *(?:and|but|so|because|cause|cos|cuz|bc|as|since|for|reason|due to|原因是?|因为|由于|但是?) +/

/** Something is to be undone: the words beside it often say why. */
const UNDONE =
  /退(?!休|伍|步|烧)|取消|撤销|撤单|作废|不要了|不想要|不买了|换(?!气|季|洗)|调货|\breturn|\brefund|\bcancel|\bexchange|\bswap|\breplac|send (?:it|them|this|that)? ?back|take (?:it|them) back|money back|call (?:it|this) off|change (?:it|my) for/
const SOMEBODY =
  /身高|个子|个头|[我他她俺咱您]|孩子|小孩|娃|宝宝|儿子|女儿|闺女|老公|老婆|爸|妈|老人|奶奶|爷爷|男|女|\btall\b|\bheight\b|\bm[ae]n\b|\bwom[ae]n\b|\bboys?\b|\bgirls?\b|\bsons?\b|\bdaughters?\b|\bhusband|\bhubby|\bwife\b|\badults?\b|\bteen|\bkids?\b|\bchild|\bpeople\b|\bperson\b|\bsleepers?\b|\bsomeone\b|\bi'?m\b|\bwe'?re\b|\bhe\b|\bshe\b|\bme\b|\bmum\b|\bmom\b|\bdad\b|\bguy\b|year[ -]old/

/** @param plain lower case, variants folded, of the length of the text */
export function clausesWithin(plain: string): TaggedSpan[] {
  const undone = UNDONE.test(plain)
  return [...plain.matchAll(CLAUSE)].map(({ index, 0: said }) => {
    const lead = LINK.exec(said)?.[0].length ?? said.length - said.trimStart().length
    const part = undone ? (UNDONE.test(said) ? 'asks' : 'beside') : 'plain'
    const who = SOMEBODY.test(said) ? '-who' : ''
    return [index + (lead < said.length ? lead : 0), index + said.length, `${part}${who}`]
  })
}
