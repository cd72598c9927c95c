// Files on their way, one after the other: waits for the net, goes on after a reload, tells the page how far it is.
import type { addMyEvidence } from '../../../../rooms/aftersales/contract.ts'
import type { beginMine, takeBackMine, UploadShape } from '../../../../rooms/evidence/contract.ts'
import type { Language } from '../../../../ui/words.tsx'
import { ask, becomeVisitor, ownToken, Unanswered } from '../../ask.ts'
import { deliver, firstStride, shorten, type Wire } from './deliver.ts'
import { digestOf } from './digest.ts'
import { faultOf } from './gate.ts'
import { lookAt } from './look.ts'
import { mediumOf, type Piece } from './piece.ts'
import { openShelf, type Shelf } from './shelf.ts'

export interface About {
  readonly orderId: string
  readonly caseId?: string
  readonly proof?: string
}

const FIRST_WAIT_MS = 2000
const LONGEST_WAIT_MS = 30_000

class Queue {
  #shelf: Promise<Shelf> | undefined
  #pieces: readonly Piece[] = []
  #listeners = new Set<() => void>()
  #stride = firstStride()
  #running = false
  #wait = FIRST_WAIT_MS
  #timer: ReturnType<typeof setTimeout> | undefined
  language: Language = 'zh-CN'

  /** For useSyncExternalStore. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (!this.#shelf) void this.#wake()
    return () => this.#listeners.delete(listener)
  }
  readonly pieces = (): readonly Piece[] => this.#pieces

  async #wake(): Promise<void> {
    await this.#kept()
    addEventListener('online', () => this.#now())
    this.#now()
  }

  #kept(): Promise<Shelf> {
    this.#shelf ??= openShelf().then(async (shelf) => {
      // What was under way when the page ended waits again.
      this.#pieces = (await shelf.all()).map((piece) =>
        piece.state === 'sending' ? { ...piece, state: 'waiting' } : piece,
      )
      this.#tell()
      return shelf
    })
    return this.#shelf
  }

  async add(files: Iterable<File>, about: About): Promise<void> {
    for (const file of files) {
      const piece: Piece = {
        ...about,
        id: crypto.randomUUID?.() ?? `${performance.now()}-${Math.random()}`.replaceAll('.', ''),
        medium: mediumOf(file.type),
        name: file.name || 'photo',
        type: file.type || 'application/octet-stream',
        bytes: file.size,
        at: Date.now(),
        file,
        offset: 0,
        state: 'waiting',
      }
      await this.#put(piece)
      if (piece.medium === 'photo') void this.#look(piece)
    }
    this.#now()
  }

  async #look(piece: Piece): Promise<void> {
    const grey = await lookAt(piece.file)
    const seen = grey && faultOf(grey)
    if (seen) await this.#change(piece.id, { seen })
  }

  /** What was sent for an order belongs to its case from now on; what is still on its way follows when it arrives. */
  async join(orderId: string, caseId: string): Promise<void> {
    for (const piece of this.#pieces.filter((one) => one.orderId === orderId && !one.caseId)) {
      if (piece.evidenceId) await this.drop(piece.id)
      else await this.#change(piece.id, { caseId })
    }
    this.#now()
  }

  /** The person does not want it sent: gone here, and taken back where it has arrived. */
  async takeBack(id: string): Promise<void> {
    const piece = this.#pieces.find((one) => one.id === id)
    await this.drop(id)
    if (!piece?.evidenceId || piece.caseId) return
    await ask<typeof takeBackMine>(`/api/visitor/evidence/${piece.evidenceId}`, {
      ...{ method: 'DELETE', language: this.language, own: true },
    }).catch(() => undefined)
  }

  async drop(id: string): Promise<void> {
    const shelf = await this.#kept()
    this.#pieces = this.#pieces.filter((piece) => piece.id !== id)
    this.#tell()
    await shelf.drop(id)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  async #put(piece: Piece): Promise<void> {
    const shelf = await this.#kept()
    this.#pieces = [...this.#pieces.filter((one) => one.id !== piece.id), piece].sort((a, b) => a.at - b.at)
    this.#tell()
    await shelf.put(piece)
  }

  async #change(id: string, change: Partial<Piece>): Promise<void> {
    const piece = this.#pieces.find((one) => one.id === id)
    if (piece) await this.#put({ ...piece, ...change })
  }

  #now(): void {
    clearTimeout(this.#timer)
    this.#wait = FIRST_WAIT_MS
    void this.#run()
  }

  /** One tab sends at a time; the others see what it kept when they open. */
  async #run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    const all = () => this.#sendAll()
    await (navigator.locks ? navigator.locks.request('anju-evidence', all) : all()).catch(() => undefined)
    this.#running = false
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const next = this.#pieces.find((piece) => piece.state === 'waiting')
      if (!next) return
      const gone = await this.#send(next)
        .then(() => false)
        .catch((fault: unknown) => this.#failed(next, fault))
      if (gone) return
    }
  }

  async #send(piece: Piece): Promise<void> {
    await becomeVisitor(this.language)
    await deliver(piece, {
      wire: wireIn(this.language),
      stride: this.#stride,
      clock: () => performance.now(),
      note: (change) => this.#change(piece.id, change),
      digest: digestOf,
    })
    const arrived = this.#pieces.find((one) => one.id === piece.id)
    if (!arrived?.caseId || !arrived.evidenceId) return
    await ask<typeof addMyEvidence>(`/api/visitor/cases/${arrived.caseId}/evidence`, {
      ...{ method: 'POST', language: this.language, own: true },
      body: { evidenceIds: [arrived.evidenceId], key: `evidence-${arrived.id}` },
    })
    await this.drop(arrived.id)
  }

  /** @returns true when there is no going on before the net is back */
  async #failed(piece: Piece, fault: unknown): Promise<boolean> {
    shorten(this.#stride)
    const again =
      !(fault instanceof Unanswered) ||
      ['net', 'busy', 'broken'].includes(fault.trouble) ||
      isOutOfStep(fault)
    if (!again) {
      await this.#change(piece.id, { state: 'refused', say: fault.message })
      return false
    }
    await this.#change(piece.id, { state: 'waiting' })
    this.#timer = setTimeout(() => void this.#run(), this.#wait)
    this.#wait = Math.min(LONGEST_WAIT_MS, this.#wait * 2)
    return true
  }
}

/** Bytes were lost on the way: asked again, the shop tells from where to go on. */
const isOutOfStep = ({ code }: Unanswered): boolean => code === 'evidence.gap' || code === 'evidence.broken'

function wireIn(language: Language): Wire {
  return {
    begin: ({ id, name, bytes, sha256, at, orderId, caseId, proof }) =>
      ask<typeof beginMine>('/api/visitor/evidence', {
        ...{ method: 'POST', language, own: true },
        body: {
          key: id,
          name,
          bytes,
          sha256,
          takenAt: new Date(at).toISOString(),
          orderId,
          ...(caseId && { caseId }),
          ...(proof && { proof }),
        },
      }),
    send: (id, offset, bytes) => sendBytes(`/api/visitor/evidence/${id}?offset=${offset}`, bytes, language),
  }
}

async function sendBytes(path: string, bytes: Blob, language: Language): Promise<UploadShape> {
  const response = await fetch(path, {
    method: 'PATCH',
    headers: {
      'accept-language': language,
      'content-type': 'application/octet-stream',
      authorization: `Bearer ${ownToken() ?? ''}`,
    },
    body: bytes,
    credentials: 'omit',
  }).catch(() => {
    throw new Unanswered('net', '')
  })
  if (!response.ok) throw await Unanswered.from(response)
  return response.json()
}

export const queue = new Queue()
