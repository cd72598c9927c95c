/** What may be said without a source: greetings, thanks and bridges from a closed list, by which nothing is claimed, promised or allowed. */
import { plain } from './figures.ts'

// Longest alternatives stand first in their groups; nothing here says yes, no, can, will, free or when.
const PHRASES: readonly RegExp[] = [
  /(?:您|你)好(?:呀|啊)?|哈喽|嗨|早上好|下午好|晚上好/g,
  /(?:非常|十分|多)?(?:感谢|谢谢)(?:您|你)?(?:的)?(?:耐心)?(?:来信|咨询|提问|等待|等候|询问|理解|信任|关注|告诉我们?)?/g,
  /(?:我|我们)?(?:非常|十分|很|完全)?(?:能|可以)?理解(?:您|你)(?:的)?(?:心情|感受|着急|顾虑|担心|疑问)/g,
  /(?:我|我们)?(?:非常|十分|很|真的)?(?:抱歉|对不起|不好意思)(?:让(?:您|你)久等了?|给(?:您|你)(?:带来|添)了?(?:不便|麻烦))?/g,
  /这是个好问题|好问题|您问得很好|问得好|您问得很仔细/g,
  /(?:关于|对于|针对)(?:您|你)(?:的|问的|提的|提到的|关心的)?(?:这个|这一点|这件事)?(?:问题|疑问|情况)?/g,
  /(?:您|你)(?:问|关心|想了解|想知道)的(?:是)?(?:这个|这一点|问题|情况|内容)?/g,
  /(?:我|我们)?(?:已经)?(?:帮|为|替)?(?:您|你)?(?:查|看)(?:了|到了|过了?)(?:一下)?(?:资料|真相单|说明|店里的资料)?/g,
  /(?:店里|我们|商品|产品)?(?:的)?(?:资料|真相单|说明|文章|规定|记录)(?:上|里|中)?(?:是)?(?:这样)?(?:写着|写的|写道|记录的|说明的|记着)?(?:的|是)?/g,
  /(?:请看|请参考|供(?:您|你)参考|具体(?:情况)?(?:如下|是这样的?)?|情况(?:如下|是这样的?)|如下|以下是|是这样的?|简单(?:来|地)?说|换句话说|另外|此外|同时|最后|其次|首先)/g,
  /希望(?:这|这些|以上|上面的?)?(?:信息|内容|回答|资料)?(?:能|可以)?(?:对(?:您|你))?(?:有所|有)?(?:帮助|帮到(?:您|你)|用)/g,
  /(?:如果|若)?(?:您|你)?(?:还)?(?:有)?(?:其他|别的|什么|任何)(?:的)?(?:问题|疑问|想了解的|想知道的|需要)(?:的话)?/g,
  /(?:欢迎|请)?(?:随时|再|尽管|接着|继续)(?:告诉|问|联系|找)(?:我|我们)/g,
  /祝(?:您|你)(?:生活|购物)?(?:愉快|顺利|开心)|再见/g,
  /\bhello(?: there)?\b|\bhi(?: there)?\b|\bgood (?:morning|afternoon|evening)\b|\bdear\b/g,
  /\b(?:many )?thank(?:s| you)(?: (?:so|very) much)?(?: for (?:your (?:question|message|patience|interest|note)|asking|waiting|reaching out|getting in touch|writing))?\b/g,
  /\b(?:i|we)(?: am| are|'m|'re)? (?:(?:very|really|so|truly) )?sorry(?: (?:for|about) (?:the|this|that|any) (?:trouble|inconvenience|wait))?\b|\bmy apologies\b/g,
  /\b(?:i|we) (?:(?:fully|completely|do) )?understand(?: (?:your|the) (?:concern|worry|question|frustration))?\b/g,
  /\b(?:that is|that's|what) a (?:good|great|fair) question\b|\b(?:good|great) question\b/g,
  /\b(?:i|we)(?: have|'ve)? (?:checked|looked (?:it|this|that) up|looked)(?: (?:it|this|that))?(?: for you)?(?: in (?:our|the) (?:records|truth sheet|articles))?\b/g,
  /\bhere (?:is|are) (?:what (?:(?:our|the) (?:records|truth sheet|articles?|product sheet) (?:say|says)|i found|we have(?: written down)?)|the details)\b|\bhere you go\b/g,
  /\b(?:according to|from) (?:our|the) (?:records|truth sheet|articles?|product sheet)\b|\b(?:our|the) (?:records|truth sheet|articles?|product sheet) says?(?: (?:this|that|so))?\b/g,
  /\b(?:i|we) hope (?:this|that|it) helps\b|\bhope (?:this|that|it) helps\b/g,
  /\b(?:please )?(?:let (?:me|us) know|feel free to ask|just ask|ask (?:me|us))(?: if you (?:have|need) (?:any )?(?:other|more|further)? ?(?:questions?|anything else|details))?(?: any ?time)?\b|\bif you have (?:any )?(?:other |more |further )?questions?\b/g,
  /\bhave a (?:nice|good|lovely) day\b|\bgoodbye\b|\bbest (?:regards|wishes)\b|\bas for your question\b|\babout your question\b|\bin short\b|\balso\b|\bin addition\b/g,
]
// The customer's own name may stand in a greeting; any other placeholder may be somebody else's.
const CRUMBS = /\[client_\d+\]|[\s\p{P}\p{S}]|的|了|呢|吧|呀|啊|哦|哈/gu
const AND = /\b(?:and|so|then)\b/g

/** Whether nothing is left of these words when all courtesy is taken away. @param text a sentence, or what stands between two marks */
export function isCourtesy(text: string): boolean {
  const bare = PHRASES.reduce((rest, phrase) => rest.replace(phrase, ' '), plain(text))
  return bare.replace(AND, ' ').replace(CRUMBS, '') === ''
}
