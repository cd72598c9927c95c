// Carries letters from the queue to the shop, one at a time and in order, until each is acknowledged.
import type { Attachment, CustomerConversation, CustomerEvent } from '../../rooms/conversations/contract.ts'
import { type Letter, nextOut, type Outcome, settle } from './outbox.ts'
import { patience } from './patience.ts'
import type { Keep } from './store.ts'
import type { Vault } from './vault.ts'
import type { Answered, Request, Wire } from './wire.ts'

export interface Taken {
  readonly conversation: CustomerConversation
  readonly event: CustomerEvent
}

export interface Post {
  /** The conversation a letter without one belongs to by now. */
  conversation(): string | null
  /** The acknowledged message; awaited before the letter leaves the queue, so that it never flickers. */
  taken(taken: Taken, letter: Letter): Promise<void>
  changed(): void
  progress(id: string, share: number): void
  /** The token is no longer known; true when a new one was got and the letter may try again. */
  renew(): Promise<boolean>
  lost: string
}

export interface Mailbox {
  drain(): void
  /** Try now instead of waiting out the pause. */
  wake(): void
}

const VISITOR = '/api/visitor'

export function openMailbox(wire: Wire, keep: Keep, vault: Vault, post: Post): Mailbox {
  let busy = false
  let again = false
  /** Failed tries in a row since something last changed for the better. */
  let failed = 0
  let waking: (() => void) | undefined

  async function drain(): Promise<void> {
    again = true
    if (busy) return
    busy = true
    while (again) {
      again = false
      for (let letter = nextOut(keep.letters()); letter; letter = nextOut(keep.letters())) {
        const outcome = await deliver(letter)
        write(letter.id, outcome)
        post.changed()
        failed = outcome === 'again' ? failed + 1 : 0
        if (failed > 0) await rest(patience(failed - 1, Math.random()))
      }
    }
    busy = false
  }

  function write(id: string, outcome: Outcome): void {
    const before = keep.letters()
    const letter = settle(before, id, outcome).find((each) => each.id === id)
    if (letter) keep.putLetter(letter)
    else keep.dropLetter(id)
    if (outcome === 'taken') void vault.drop(id)
  }

  async function deliver(letter: Letter): Promise<Outcome> {
    const files = await enclose(letter)
    if (!('ids' in files)) return files.outcome
    const body = { text: letter.text, files: files.ids, clientId: letter.id, sentAt: letter.at }
    const conversation = letter.conversation ?? post.conversation()
    const answer = conversation
      ? await send<Taken>(`${VISITOR}/conversations/${conversation}/messages`, { body, key: letter.id })
      : await send<Taken>(`${VISITOR}/conversations`, {
          body: { ...body, ...letter.opening },
          key: letter.id,
        })
    if (!answer.ok) return outcomeOf(answer)
    await post.taken(answer.value, letter)
    return 'taken'
  }

  const send = <T>(path: string, request: Request): Promise<Answered<T>> => wire.ask<T>('POST', path, request)

  /** Puts the file up first; once up it is not sent again, whatever happens to the words. */
  async function enclose(letter: Letter): Promise<{ ids: string[] } | { outcome: Outcome }> {
    const { enclosure } = letter
    if (!enclosure) return { ids: [] }
    if (enclosure.fileId) return { ids: [enclosure.fileId] }
    const bytes = await vault.get(letter.id)
    if (!bytes) return { outcome: { refused: post.lost } }
    const query = { name: enclosure.name }
    const answer = await wire.upload<Attachment>(`${VISITOR}/files`, bytes, { query }, (share) =>
      post.progress(letter.id, share),
    )
    if (!answer.ok) return { outcome: await outcomeOf(answer) }
    keep.putLetter({ ...letter, enclosure: { ...enclosure, fileId: answer.value.id } })
    return { ids: [answer.value.id] }
  }

  async function outcomeOf(answer: Extract<Answered<unknown>, { ok: false }>): Promise<Outcome> {
    if (answer.why === 'refused') return { refused: answer.sentence }
    if (answer.why === 'expired') await post.renew()
    return 'again'
  }

  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      waking = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  return {
    drain: () => void drain(),
    wake() {
      failed = 0
      waking?.()
    },
  }
}
