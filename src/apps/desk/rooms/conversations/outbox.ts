/** Replies on their way: shown at once, sent with one key per press, kept with their words when sending fails. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Attachment, replyToCustomer, type Thread } from '../../../../rooms/conversations/contract.ts'
import { actKey, call } from '../../../../ui/client.ts'
import { useNotices } from '../../notice.tsx'

/** By which merged matter it leaves, and the same words in the customer's language. */
export interface Extra {
  via?: string
  translation?: { language: string; text: string }
}

export interface Said {
  text: string
  files: readonly Attachment[]
  solve: boolean
  extra?: Extra
  after?: (key: string) => Promise<unknown>
}

export interface Pending {
  clientId: string
  text: string
  files: readonly Attachment[]
  solve: boolean
  extra: Extra
  /** What goes with it, done once the words are sent. */
  after: ((key: string) => Promise<unknown>) | undefined
  at: string
  state: 'sending' | 'failed'
  why?: string
}
export interface Outbox {
  pending: readonly Pending[]
  send(said: Said): void
  again(clientId: string): void
  /** Takes a failed reply back; its words wait in `returned` for the composer. */
  drop(clientId: string): void
  returned: Pending | undefined
}

export function useOutbox(thread: Thread): Outbox {
  const queries = useQueryClient()
  const { fail } = useNotices()
  const { id, lastCustomerSeq } = thread.conversation
  const seenSeq = thread.events.at(-1)?.seq ?? 0
  const [pending, setPending] = useState<readonly Pending[]>([])
  const [returned, setReturned] = useState<Pending>()

  const change = (clientId: string, part: Partial<Pending>) =>
    setPending((now) => now.map((one) => (one.clientId === clientId ? { ...one, ...part } : one)))

  const post = (one: Pending) =>
    call(
      replyToCustomer,
      {
        params: { id },
        body: {
          text: one.text,
          files: one.files.map((file) => file.id),
          heardSeq: lastCustomerSeq,
          seenSeq,
          clientId: one.clientId,
          solve: one.solve,
          ...one.extra,
        },
      },
      // What was seen belongs to the act: the same words after a newer message are another act.
      { key: `${one.clientId}.${lastCustomerSeq}.${seenSeq}` },
    ).then(
      () => {
        one.after?.(one.clientId).then(
          () => queries.invalidateQueries({ queryKey: ['promises'] }),
          (fault: unknown) => fail(fault),
        )
        // What left by a merged matter stands in that log, where this page does not look for it.
        if (one.extra.via) setPending((now) => now.filter((other) => other.clientId !== one.clientId))
        return queries.invalidateQueries({ queryKey: ['conversations'] })
      },
      (fault: unknown) => {
        change(one.clientId, { state: 'failed', why: fault instanceof Error ? fault.message : String(fault) })
        return queries.invalidateQueries({ queryKey: ['conversations', 'thread', id] })
      },
    )

  // What the log shows is no longer on its way.
  const { events } = thread
  useEffect(() => {
    setPending((now) => {
      const rest = now.filter(
        (one) => !events.some((event) => event.kind === 'message' && event.clientId === one.clientId),
      )
      return rest.length === now.length ? now : rest
    })
  }, [events])

  return {
    pending,
    send({ text, files, solve, extra = {}, after }) {
      const one: Pending = {
        clientId: actKey(),
        text,
        files,
        solve,
        extra,
        after,
        at: new Date().toISOString(),
        state: 'sending',
      }
      setPending((now) => [...now, one])
      void post(one)
    },
    again(clientId) {
      const one = pending.find((other) => other.clientId === clientId)
      if (!one) return
      change(clientId, { state: 'sending' })
      void post(one)
    },
    drop(clientId) {
      setReturned(pending.find((other) => other.clientId === clientId))
      setPending((now) => now.filter((other) => other.clientId !== clientId))
    },
    returned,
  }
}
