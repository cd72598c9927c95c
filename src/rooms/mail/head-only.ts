/** A letter whose body nobody can read: its head is, so that a person sees who wrote and takes the raw one. */
import { open } from 'node:fs/promises'
import { bodyAt, fields } from './reading/headers.ts'
import { fromOf } from './reading/letter.ts'
import type { ReadLetter } from './reading/reader.ts'

const HEAD_BYTES = 64 * 1024

export async function headOnly(path: string): Promise<ReadLetter> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const head = fields(bodyAt(buffer.subarray(0, bytesRead)).head)
    const ids = (name: string) => head.get(name).match(/<[^<>\s]{3,300}>/g) ?? []
    return {
      from: fromOf(head),
      to: [],
      subject: head.get('subject').slice(0, 500),
      messageId: ids('message-id')[0] ?? '',
      answers: [...ids('in-reply-to'), ...ids('references').reverse()].slice(0, 40),
      sentAt: undefined,
      nature: 'letter',
      bounce: undefined,
      html: false,
      enclosures: [],
      text: '',
      quoted: '',
      signature: '',
      proof: 'unproven',
      by: 'unreadable',
    }
  } finally {
    await handle.close()
  }
}
