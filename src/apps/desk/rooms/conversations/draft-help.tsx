/** Beside the draft: where the suggestion stands written, calming words, and what in the draft would sting or bind. */
import { useState } from 'react'
import { readHelp, readTone, rewriteTone } from '../../../../rooms/assistant/help/contract.ts'
import type { Source, Thread } from '../../../../rooms/conversations/contract.ts'
import { MoodThread, Stitch } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Menu } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Sources } from './sources.tsx'
import { Teach } from './teach.tsx'
import { useTone } from './tone.ts'

const MANNERS = ['warmer', 'shorter', 'formal', 'simpler'] as const

export function useHelp(thread: Thread) {
  const { may } = useSession()
  const { conversation } = thread
  const wanted = may('conversations.write') && !conversation.rehearsal && conversation.state !== 'solved'
  return useRead(readHelp, { query: { conversation: conversation.id } }, { when: wanted, keep: true }).data
}

/** @param props.text of the reply; null: a note is written @param props.ghost a suggestion that nobody has taken yet */
export function DraftHelp(props: {
  thread: Thread
  text: string | null
  ghost: string
  suggested: readonly Source[]
  onWords: (words: string) => void
}) {
  const { thread, text, ghost, suggested, onWords } = props
  if (text === null || thread.conversation.rehearsal) return null
  return (
    <>
      {ghost ? (
        <Suggested
          conversationId={thread.conversation.id}
          sources={suggested}
          onTake={() => onWords(ghost)}
        />
      ) : null}
      <Calming thread={thread} text={text} onWords={onWords} />
      <Tone thread={thread} text={text} onWords={onWords} />
    </>
  )
}

function Suggested(props: { conversationId: string; sources: readonly Source[]; onTake: () => void }) {
  const { say } = useWords()
  const [teaching, teach] = useState(false)
  return (
    <div className="help-line">
      <Sources of={props.sources} />
      <span className="grow" />
      <button type="button" className="btn q sm" onClick={props.onTake}>
        {say('help.take')}
      </button>
      <button type="button" className="btn q sm" onClick={() => teach(true)}>
        {say('teach.act')}
      </button>
      {teaching ? <Teach conversationId={props.conversationId} onClose={() => teach(false)} /> : null}
    </div>
  )
}

/** Words to begin with when the customer is angry, anxious or let down. */
function Calming(props: { thread: Thread; text: string; onWords: (words: string) => void }) {
  const { say } = useWords()
  const help = useHelp(props.thread)
  const calming = help?.calming
  if (!calming || props.text.includes(calming.opening.slice(0, 12))) return null
  return (
    <Stitch small className="help-line">
      <MoodThread mood={calming.mood} word={say(`mood.${calming.mood}`)} />
      <span className="grow small">{calming.because}</span>
      <button
        type="button"
        className="btn q sm"
        title={calming.opening}
        onClick={() => props.onWords(`${calming.opening}\n${props.text}`)}
      >
        {say('help.calming')}
      </button>
    </Stitch>
  )
}

/** What in the draft would sting or bind, with other words; a model of the shop's own can put it in another manner. */
function Tone(props: { thread: Thread; text: string; onWords: (words: string) => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const { thread, text, onWords } = props
  const rested = useRested(text.trim())
  const tone = useRead(readTone, { body: { text: rested } }, { when: rested.length > 0, keep: true }).data
  const help = useHelp(thread)
  const rewrite = useAct(rewriteTone)
  const findings = rested && tone ? tone.findings.filter(({ words }) => text.includes(words)) : []
  const words = useTone()
  if (findings.length === 0 && !(help?.model && rested.length > 0)) return null
  return (
    <Stitch small className="help-line">
      <span className="grow small" role="status">
        {findings.slice(0, 3).map((one) => (
          <span className="block" key={one.from}>
            {words(one)}
          </span>
        ))}
      </span>
      {findings.some(({ instead }) => instead !== '') ? (
        <button type="button" className="btn q sm" onClick={() => onWords(tone?.rewritten ?? text)}>
          {say('help.rephrase')}
        </button>
      ) : null}
      {help?.model ? (
        <Menu
          button={(open, toggle) => (
            <button
              type="button"
              className="btn q sm"
              aria-expanded={open}
              disabled={rewrite.busy}
              onClick={toggle}
            >
              {say(rewrite.busy ? 'help.rewriting' : 'help.manner')}
            </button>
          )}
        >
          {(close) =>
            MANNERS.map((manner) => (
              <button
                type="button"
                key={manner}
                onClick={() => {
                  close()
                  rewrite.start(
                    { body: { conversation: thread.conversation.id, text, manner } },
                    { onError: fail, onSuccess: (made) => onWords(made.text) },
                  )
                }}
              >
                {say(`help.manner.${manner}`)}
              </button>
            ))
          }
        </Menu>
      ) : null}
    </Stitch>
  )
}
