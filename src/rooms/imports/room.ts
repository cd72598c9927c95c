/** What every verb of this room is handed: the house, what can come in, what can go out, and who may. */
import { may, type Who } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { House } from '../../kernel/house.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'

export interface Room {
  readonly house: House
  readonly kinds: readonly ImportKind[]
  readonly exports: readonly ExportKind[]
}

interface Kind {
  readonly kind: string
  readonly permission: string
}

/** @throws Refusal imports.unknown-kind, http.not-allowed: who imports orders must be allowed to write orders */
export function allowed<K extends Kind>(kinds: readonly K[], name: string, who: Pick<Who, 'actor'>): K {
  const kind = kinds.find((one) => one.kind === name)
  if (!kind) throw new Refusal('missing', 'imports.unknown-kind', { kind: name.slice(0, 40) })
  if (!may(who.actor, kind.permission))
    throw new Refusal('forbidden', 'http.not-allowed', { permission: kind.permission })
  return kind
}

/** Does a kind carry data of persons: then its files and its way back end when a person is forgotten. */
export function personal(kind: ImportKind): boolean {
  return kind.fields.some(({ shape }) => shape === 'phone' || shape === 'email')
}
