/** The guards between a model and the world, as one set, so that a test can take one away and see what comes through. */
import { isCourtesy } from './courtesy.ts'
import { leadsAway } from './links.ts'
import { keepsMeaning } from './meaning.ts'
import { stands } from './standing.ts'
import { openVault } from './vault.ts'

export interface Guards {
  /** Takes personal data out and puts it back. */
  readonly vault: typeof openVault
  /** Whether a sentence to a customer says only what is written. */
  readonly stands: typeof stands
  readonly isCourtesy: typeof isCourtesy
  readonly leadsAway: typeof leadsAway
  /** Whether other words for the same text still claim the same. */
  readonly keepsMeaning: typeof keepsMeaning
  /** Whether a name is one of the closed list. */
  isOffered(name: string, offers: readonly { readonly name: string }[]): boolean
}

export const GUARDS: Guards = {
  vault: openVault,
  stands,
  isCourtesy,
  leadsAway,
  keepsMeaning,
  isOffered: (name, offers) => offers.some((offer) => offer.name === name),
}
