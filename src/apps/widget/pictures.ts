// Files of the conversation as addresses on this page: fetched once with the customer's right, shown many times.
import type { Attachment } from '../../rooms/conversations/contract.ts'
import { el } from './dom.ts'
import type { Letter } from './outbox.ts'
import type { Talk } from './talk.ts'

export interface Pictures {
  picture(file: Attachment): Promise<string | undefined>
  preview(letter: Letter): Promise<string | undefined>
  open(file: Attachment): void
}

export function openPictures(talk: Talk): Pictures {
  const addresses = new Map<string, Promise<string | undefined>>()
  /** What could not be got is asked for again the next time. */
  const once = (id: string, get: () => Promise<Blob | undefined>) => {
    const known = addresses.get(id)
    if (known) return known
    const got = get().then((bytes) => bytes && URL.createObjectURL(bytes))
    addresses.set(id, got)
    void got.then((address) => address ?? addresses.delete(id))
    return got
  }
  const picture = (file: Attachment) =>
    once(file.id, async () => {
      const answer = await talk.file(file.id)
      return answer.ok ? answer.value : undefined
    })
  const open = async (file: Attachment) => {
    const address = await picture(file)
    if (!address) return
    const link: Record<string, string> = { href: address, target: '_blank' }
    if (!file.type.startsWith('image/')) link.download = file.name
    el('a', link).click()
  }
  return {
    picture,
    preview: (letter) => once(letter.id, () => talk.kept(letter.id)),
    open: (file) => void open(file),
  }
}
