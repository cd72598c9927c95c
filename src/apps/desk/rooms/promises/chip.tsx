/** What a draft promises, while it is typed: each with its time; pressed, it is recorded with the send. */
import { useState } from 'react'
import { type FoundPromiseShape, findInText, makePromise } from '../../../../rooms/promises/contract.ts'
import { call } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useRead } from '../../ask.ts'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { dueText } from './standing.ts'

/** What the composer holds of the promises of a draft. */
export interface DraftPromises {
  readonly found: readonly FoundPromiseShape[]
  chosen(one: FoundPromiseShape): boolean
  press(one: FoundPromiseShape): void
  /**
   * Records what was pressed; call it once the message was sent. `key` is the message's own id: sent again after a lost
   * connection, it is promised once.
   */
  make(sent: { conversationId: string; customerId: string; key: string }): Promise<void>
  clear(): void
}

/** Reads the draft when the typing rests. Nothing is recorded unless it was pressed. */
export function useDraftPromises(text: string, options: { when?: boolean } = {}): DraftPromises {
  const { may } = useSession()
  const [pressed, setPressed] = useState<ReadonlySet<string>>(new Set())
  const rested = useRested(text.trim())
  const asks = (options.when ?? true) && may('promises.write') && rested.length >= 4
  const read = useRead(findInText, { body: { text: rested } }, { when: asks, keep: true })
  // What an earlier draft promised stays in sight while the new one is read; only what still stands in the text counts.
  const found = asks ? (read.data?.items ?? []).filter((one) => text.includes(one.what)) : []
  return {
    found,
    chosen: (one) => pressed.has(one.what),
    press(one) {
      const next = new Set(pressed)
      if (!next.delete(one.what)) next.add(one.what)
      setPressed(next)
    },
    async make({ conversationId, customerId, key }) {
      const chosen = found.filter((one) => pressed.has(one.what))
      setPressed(new Set())
      for (const [i, one] of chosen.entries()) {
        const { what, kind, due, suggestedDue } = one
        const from = due && new Date(due.from) > new Date() ? { from: due.from } : {}
        const body = { conversationId, customerId, what, kind, due: suggestedDue, ...from }
        await call(makePromise, { body }, { key: `${key}-promise-${i}` })
      }
    },
    clear: () => setPressed(new Set()),
  }
}

/** The chips under the composer. A pressed one is plugged in: it goes with the send. */
export function PromiseChips({ of }: { of: DraftPromises }) {
  const { say } = useWords()
  const { formats } = useSession()
  if (of.found.length === 0) return null
  return (
    <fieldset className="promise-chips" aria-label={say('promise.found')}>
      {of.found.map((one) => (
        <button
          type="button"
          key={`${one.from}-${one.what}`}
          className={`btn vow sm${of.chosen(one) ? ' on' : ''}`}
          aria-pressed={of.chosen(one)}
          title={one.what}
          onClick={() => of.press(one)}
        >
          <Icon name={of.chosen(one) ? 'check' : 'promise'} size="s" />
          <span className="cut">{one.what}</span>
          <span className="nowrap">
            {one.dueText || say('promise.until', { time: dueText(one.suggestedDue, formats) })}
          </span>
        </button>
      ))}
      <span className="tl">
        {say(of.found.every(of.chosen) ? 'promise.found.taken' : 'promise.found.text')}
      </span>
    </fieldset>
  )
}
