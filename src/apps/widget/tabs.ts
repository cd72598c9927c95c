// Several tabs of one visitor: what one hears all hear, and a tab in the back lets its line go when another wakes.
import type { CustomerEvent } from '../../rooms/conversations/contract.ts'

export type News =
  | { readonly is: 'heard'; readonly of: string; readonly event: CustomerEvent }
  | { readonly is: 'queue' }
  | { readonly is: 'awake' }

export interface Tabs {
  tell(news: News): void
}

/** A browser without broadcast channels keeps each tab on its own; the shop's log makes them equal again. */
export function openTabs(name: string, heard: (news: News) => void): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined }
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<News>) => heard(data)
  return { tell: (news) => channel.postMessage(news) }
}
