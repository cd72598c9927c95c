/** What an agent has begun to write, kept in this browser per person and conversation until it is sent. */
import type { Attachment } from '../../../../rooms/conversations/contract.ts'

export interface Draft {
  mode: 'reply' | 'note'
  reply: string
  note: string
  files: Attachment[]
  /** What the server keeps; 0: nothing yet. */
  version: number
}
export const EMPTY: Draft = { mode: 'reply', reply: '', note: '', files: [], version: 0 }

const place = (person: string, conversation: string) => `anju.draft.${person}.${conversation}`

export function readDraft(person: string, conversation: string): Draft {
  try {
    const kept: Partial<Draft> = JSON.parse(localStorage.getItem(place(person, conversation)) ?? '{}')
    return { ...EMPTY, ...kept }
  } catch {
    return EMPTY
  }
}

export function keepDraft(person: string, conversation: string, draft: Draft) {
  const empty = draft.reply === '' && draft.note === '' && draft.files.length === 0
  if (empty) localStorage.removeItem(place(person, conversation))
  else localStorage.setItem(place(person, conversation), JSON.stringify(draft))
}
