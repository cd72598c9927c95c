/** What a search in the threads found: the newest messages with the words, and how many there are. */
import { searchConversations } from '../../../../rooms/conversations/contract.ts'
import { Empty } from '../../../../ui/states.tsx'
import { useRead } from '../../ask.ts'
import { Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

/** The words within their sentence, a little before and after; of several apart, the first that stands there so. */
function cutAround(text: string, asked: string) {
  const plain = text.toLowerCase()
  const words = [asked, ...asked.split(/\s+/u)].find((word) => word && plain.includes(word.toLowerCase()))
  if (!words) return { before: text.slice(0, 60), hit: '', after: '' }
  const at = plain.indexOf(words.toLowerCase())
  const from = Math.max(0, at - 16)
  return {
    before: (from > 0 ? '……' : '') + text.slice(from, at),
    hit: text.slice(at, at + words.length),
    after: text.slice(at + words.length, at + words.length + 40),
  }
}

export function FoundList(props: {
  words: string
  openId: string | undefined
  onOpen: (id: string) => void
}) {
  const { say } = useWords()
  const { formats } = useSession()
  const found = useRead(searchConversations, { query: { q: props.words, limit: 50 } }, { keep: true })
  return (
    <div className="list-scroll">
      <Reading of={found}>
        {(answer) =>
          answer.items.length === 0 ? (
            <Empty title={say('found.none', { words: props.words })}>{say('found.none.text')}</Empty>
          ) : (
            <>
              <div className="grp" role="status">
                <span>
                  {say(answer.exact ? 'found.count' : 'found.least', {
                    n: formats.count(answer.total),
                    count: answer.total,
                  })}
                </span>
                <span>{say('found.order')}</span>
              </div>
              {answer.items.map((one) => {
                const { before, hit, after } = cutAround(one.text, props.words)
                return (
                  <button
                    type="button"
                    key={`${one.conversationId}-${one.seq}`}
                    className={`found${one.conversationId === props.openId ? ' on' : ''}`}
                    onClick={() => props.onOpen(one.conversationId)}
                  >
                    <span className="row">
                      <b className="cut">{one.customer.name}</b>
                      <span className="tl end nowrap">{formats.short(one.at)}</span>
                    </span>
                    <span className="small ink2">
                      {before}
                      <mark>{hit}</mark>
                      {after}
                    </span>
                    <span className="tl cut">{`${say(`author.${one.author}`)} · ${one.title}`}</span>
                  </button>
                )
              })}
            </>
          )
        }
      </Reading>
    </div>
  )
}
