/** Who stands behind a session token: asked at every request, so answered from memory for some seconds. */
import type { Building } from './building.ts'
import { isActive } from './person.ts'
import { permissionsOf } from './role.ts'
import { isAlive, keptToken, TOUCH_MS, tenantOf } from './session.ts'
import type { SignedIn } from './session-cache.ts'
import { endKept, type Standing, standing, touchSession } from './store.ts'

export async function authenticate({ house, cache }: Building, token: string): Promise<SignedIn | null> {
  const tenant = tenantOf(token)
  if (!tenant) return null
  const now = house.clock.now()
  const kept = keptToken(token)
  const known = cache.find(kept, now)
  if (known) return known
  const asOf = cache.age()
  const found = await house.database.within(tenant, async (db) => {
    const at = { tenant, db }
    const who = await standing(at, kept)
    if (!who) return null
    if (
      !isAlive({ beganAt: who.session.began_at, seenAt: who.session.seen_at }, now) ||
      !isActive(who.staff)
    ) {
      await endKept(at, kept)
      return null
    }
    if (now.getTime() - who.session.seen_at.getTime() >= TOUCH_MS)
      await touchSession(at, who.session.id, { seen_at: now })
    return who
  })
  if (!found) return null
  const signedIn = asActor(tenant, found)
  cache.keep(kept, signedIn, now, asOf)
  return signedIn
}

const asActor = (tenant: string, { session, staff, own }: Standing): SignedIn => ({
  tenant,
  language: staff.language,
  actor: {
    kind: 'staff',
    id: staff.id,
    name: staff.name,
    permissions: new Set(permissionsOf(staff.roles, own)),
    session: session.id,
  },
})
