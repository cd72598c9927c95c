// What an answer needs beside its words: a key per press, the words kept while the net is gone, and files on their way.
import type { Answer, Endpoint } from '../../../kernel/contract.ts'
import type { Language } from '../../../ui/words.tsx'
import { Unanswered } from '../ask.ts'

/** The same press sent twice is one answer. */
export const pressKey = (): string => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`

const place = (path: string) => `anju:aside:${path}`

export function keptWords(path: string): string {
  try {
    return sessionStorage.getItem(place(path)) ?? ''
  } catch {
    return ''
  }
}

export function keepWords(path: string, words: string): void {
  try {
    sessionStorage.setItem(place(path), words)
  } catch {
    // Without storage the words last as long as the page.
  }
}

/** @throws Unanswered with the house's own sentence */
export async function sendUp<E extends Endpoint>(
  path: string,
  file: File,
  language: Language,
): Promise<Answer<E>> {
  const address = `${path}/files?name=${encodeURIComponent(file.name)}`
  const headers = { 'accept-language': language, 'content-type': file.type || 'application/octet-stream' }
  const response = await fetch(address, { method: 'POST', body: file, headers, credentials: 'omit' }).catch(
    () => {
      throw new Unanswered('net', '')
    },
  )
  const told = await response.json().catch(() => ({}))
  if (!response.ok) throw new Unanswered('broken', String(told?.error?.message ?? ''))
  // Checked against its contract on the way out of the same house.
  return told as Answer<E>
}
