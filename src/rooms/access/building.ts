/** What every verb of access is handed when the room opens. */
import type { House } from '../../kernel/house.ts'
import type { Seal } from './seal.ts'
import type { SessionCache } from './session-cache.ts'

export interface Building {
  readonly house: House
  readonly seal: Seal
  readonly cache: SessionCache
}
