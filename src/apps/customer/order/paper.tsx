// One paper of an order: behind a signed link it has an address; my own is fetched with my token and opened from memory.
import { type ReactNode, useState } from 'react'
import type { CustomerOrderShape } from '../../../rooms/orders/contract.ts'
import { ownToken } from '../ask.ts'
import { useWords } from '../words.ts'

export function Paper(props: {
  order: CustomerOrderShape
  paper: CustomerOrderShape['documents'][number]
  link: string | undefined
  children: ReactNode
}) {
  const { say } = useWords()
  const { order, paper, link, children } = props
  const [failed, setFailed] = useState(false)
  const label = say('openDocument', { name: paper.name })
  if (link)
    return (
      <a
        className="tap grow"
        href={`/api/order-pages/${encodeURIComponent(link)}/documents/${encodeURIComponent(paper.id)}`}
        target="_blank"
        rel="noopener"
        aria-label={label}
      >
        {children}
      </a>
    )
  const open = async () => {
    setFailed(false)
    const path = `/api/visitor/orders/${encodeURIComponent(order.id)}/documents/${encodeURIComponent(paper.id)}`
    const headers = { authorization: `Bearer ${ownToken() ?? ''}` }
    const response = await fetch(path, { headers, credentials: 'omit' }).catch(() => null)
    if (!response?.ok) return setFailed(true)
    const url = URL.createObjectURL(await response.blob())
    const way = document.createElement('a')
    Object.assign(way, { href: url, download: paper.name })
    way.click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }
  return (
    <button type="button" className="tap grow paper" aria-label={label} onClick={() => void open()}>
      {children}
      {failed ? <span role="alert">{say('netTitle')}</span> : null}
    </button>
  )
}
