/** Sends a file as it is, and reads the page anew when it has arrived. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

/** @param room whose pages are read anew */
export function useUpload(address: (file: File) => string, room: string) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const send = async (file: File) => {
    setBusy(true)
    try {
      const answer = await fetch(address(file), {
        method: 'POST',
        headers: { 'x-anju': '1', 'content-type': 'application/octet-stream' },
        body: file,
      })
      if (!answer.ok) throw new Error(sentenceOf(await answer.text()))
      await queries.invalidateQueries({ queryKey: [room] })
    } finally {
      setBusy(false)
    }
  }
  return { busy, send }
}

function sentenceOf(text: string): string {
  try {
    const told: unknown = JSON.parse(text)
    if (typeof told === 'object' && told !== null && 'error' in told) {
      const { error } = told
      if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message)
    }
  } catch {
    // Not JSON: the text itself is what was said.
  }
  return text
}
