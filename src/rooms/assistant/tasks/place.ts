/** A place of a form: how it is read from what the customer wrote, how it is asked for, and how it is told back. */
import type { Json } from '../../../kernel/ctx.ts'
import type { OrderShape } from '../../orders/contract.ts'
import type { Say } from '../wording/draft.ts'
import type { Filled } from './form.ts'

export interface Reading {
  /** What the customer wrote now. */
  readonly text: string
  /** This place was asked for last, so that a bare reply is its answer. */
  readonly asked: boolean
  /** Pictures and files that came with the words. */
  readonly files: number
  readonly now: Date
  readonly zone: string
  readonly language: 'zh-CN' | 'en'
  /** The customer's own orders, newest first; empty while it is not proven who he is. */
  readonly orders: readonly OrderShape[]
  /** The page or the matter is about this one. */
  readonly near: string | null
  readonly filled: Filled
  /** A code can be sent by which he proves who he is, and he has not yet. */
  readonly mayProve?: boolean
  readonly say: Say
}

export interface Place {
  readonly name: string
  /** Undefined: nothing there. Never guessed: what is not clear is asked. */
  read(reading: Reading): Json | undefined
  /** What stands may still be added to, without being put right. */
  grows?(stood: Json): boolean
  /** Left out: always wanted. */
  wanted?(reading: Reading): boolean
  /** Code of the question. */
  readonly ask: string
  /** Another question where this one is not to the point. */
  asks?(reading: Reading): string | undefined
  choices?(reading: Reading): readonly string[]
  /** Left out: alike in every part. */
  same?(one: Json, other: Json): boolean
  /**
   * For the card, the confirmation and the work order.
   * @param filled given where the customer is asked to agree: then it is told whole, as it will be written
   */
  show(value: Json, say: Say, filled?: Filled): string
}

export const record = (value: Json): { readonly [key: string]: Json } => (isRecord(value) ? value : {})

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

export const shown = (value: Json): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** The places that are still empty, in their order. */
export const open = (places: readonly Place[], reading: Reading): Place[] =>
  places.filter((place) => reading.filled[place.name] === undefined && (place.wanted?.(reading) ?? true))
