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
function stem(word: string): string {
  const single = word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
  const bare = single.length > 4 ? single.replace(/(?:ing|ed|e)$/, '').replace(/([^s])\1$/, '$1') : single
  return bare.length > 2 ? bare.replace(/i$/, 'y') : single
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase()

function hanTerms(run: string): string[] {
  const chars = Array.from(run)
  return [...chars, ...chars.slice(1).map((char, i) => `${chars[i]}${char}`)]
}

function wordTerms(text: string): string[] {
  const words = text.match(/[\p{Script=Latin}\p{N}]+(?:['’][\p{Script=Latin}]+)?/gu) ?? []
  return words.filter((word) => !EMPTY_EN.has(word)).map(stem)
}

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
