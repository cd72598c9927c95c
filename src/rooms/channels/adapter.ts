/** An adapter: what a kind of channel allows, and how a message leaves by it. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { Capabilities, Channel, Phrase } from './contract.ts'

/** A message as it leaves: the conversation keeps it first, the adapter carries a copy. */
export interface Departing {
  conversationId: string
  seq: number
  text: string
  fileIds: readonly string[]
  /** The customer's address on that channel; the conversation's own, never another identity of the same person. */
  identityId: string | null
}

export interface ChannelAdapter {
  kind: string
  capabilities: Capabilities
  /** What the composer shows while the window is open and nothing is limited. */
  words: Phrase
  /** Carries a message outside. Absent for the web: its pages read the conversation's log themselves. */
  send?: (ctx: Ctx, channel: Channel, message: Departing) => Promise<void>
}

const MB = 1024 * 1024

/** The web: pages read the log themselves, so it is always open and costs nothing. */
export const WEB: ChannelAdapter = {
  kind: 'web',
  capabilities: {
    kind: 'web',
    carries: ['text', 'image', 'file'],
    maxTextLength: 4000,
    maxFileBytes: 10 * MB,
    maxFiles: 6,
    fileTypes: [
      'image/jpeg',
      'image/png',
      'image/webp',
      'image/gif',
      'image/heic',
      'application/pdf',
      'text/plain',
    ],
    windowMinutes: null,
    quota: null,
    receipts: { delivered: true, read: true },
    typing: true,
  },
  words: { 'zh-CN': '网页：随时可发', en: 'Web page: you can write any time' },
}
