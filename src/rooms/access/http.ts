/** Routes of access: a line each. */
import { type Extra, type Route, route, stagedRoute } from '../../kernel/route.ts'
import { listAudit, verifyAudit } from './audit-trail.ts'
import type { Building } from './building.ts'
import * as shape from './contract.ts'
import { readLink, spendLink } from './links.ts'
import * as own from './own.ts'
import * as people from './people.ts'
import { colleague, shopOf as publicShop, settingsOf } from './person.ts'
import { LIFE_MS } from './session.ts'
import * as roles from './shop-roles.ts'
import {
  type Begun,
  type Caller,
  shopOf,
  signIn,
  signInByCode,
  signInByEnrolment,
  signOut,
} from './sign-in.ts'
import { allStaff } from './store.ts'
import { changeShop, type Directory } from './tenants.ts'

/** The cookie of a session; kernel/http names it __Host-anju-session where the shop is reached by https. */
export const SESSION_COOKIE = 'session'

const done = { done: true } as const

function given(extra: Extra, token: string): void {
  extra.setCookie(SESSION_COOKIE, token, LIFE_MS / 1000)
}

function begun(extra: Extra, { token, me }: Begun) {
  given(extra, token)
  return { step: 'done' as const, me }
}

const callerOf = (who: Caller['who'], extra: Extra): Caller => ({
  who,
  userAgent: extra.userAgent,
  held: extra.cookies[SESSION_COOKIE],
})

export const accessRoutes = (building: Building, directory: Directory): Route[] => [
  route(shape.readShop, 'public', async (ctx) => publicShop(await shopOf(ctx))),
  route(shape.readShopSettings, 'access.manage', async (ctx) => settingsOf(await shopOf(ctx))),
  route(shape.changeShop, 'access.manage', (ctx, { body }) =>
    changeShop(ctx, { house: building.house, directory }, body),
  ),

  stagedRoute(shape.signIn, 'public', async (who, { body }, extra) => {
    const step = await signIn(building, callerOf(who, extra), body)
    return step.step === 'done' ? begun(extra, step.begun) : step
  }),
  stagedRoute(shape.signInCode, 'public', async (who, { body }, extra) =>
    begun(extra, await signInByCode(building, callerOf(who, extra), body)),
  ),
  stagedRoute(shape.signInEnrolment, 'public', async (who, { body }, extra) => {
    const answer = await signInByEnrolment(building, callerOf(who, extra), body)
    return { ...begun(extra, answer), recoveryCodes: answer.recoveryCodes }
  }),
  route(shape.readMe, 'staff', (ctx) => own.readMe(ctx)),
  route(shape.signOut, 'staff', async (ctx, _parts, extra) => {
    await signOut(ctx, building)
    extra.setCookie(SESSION_COOKIE, undefined)
    return done
  }),

  route(shape.changeMe, 'staff', (ctx, { body }) => own.changeMe(ctx, building, body)),
  route(shape.listSessions, 'staff', async (ctx) => ({ items: await own.listSessions(ctx) })),
  route(shape.endSession, 'staff', async (ctx, { params }) => {
    await own.endSession(ctx, building, params.id)
    return done
  }),
  route(shape.endOtherSessions, 'staff', async (ctx) => ({
    ended: await own.endOtherSessions(ctx, building),
  })),
  stagedRoute(shape.changePassword, 'staff', async (who, { body }, extra) => {
    given(extra, await own.changePassword(building, who, body))
    return done
  }),
  stagedRoute(shape.beginSecondFactor, 'staff', (who, { body }) =>
    own.beginSecondFactor(building, who, body.password),
  ),
  stagedRoute(shape.confirmSecondFactor, 'staff', async (who, { body }, extra) => {
    const { recoveryCodes, token } = await own.confirmSecondFactor(building, who, body.code)
    given(extra, token)
    return { recoveryCodes }
  }),
  stagedRoute(shape.dropSecondFactor, 'staff', async (who, { body }, extra) => {
    given(extra, await own.dropSecondFactor(building, who, body.password))
    return done
  }),

  route(shape.listColleagues, 'staff', async (ctx) => ({ items: (await allStaff(ctx)).map(colleague) })),
  route(shape.listStaff, 'access.read', async (ctx, { query }) => ({
    items: await people.listStaff(ctx, query),
  })),
  route(shape.readStaff, 'access.read', (ctx, { params }) => people.readStaff(ctx, params.id)),
  route(shape.inviteStaff, 'access.manage', (ctx, { body }) => people.invite(ctx, body)),
  route(shape.changeStaff, 'access.manage', (ctx, { params, body }) =>
    people.changeStaff(ctx, building, params.id, body),
  ),
  route(shape.deactivateStaff, 'access.manage', (ctx, { params }) =>
    people.deactivate(ctx, building, params.id),
  ),
  route(shape.reactivateStaff, 'access.manage', (ctx, { params }) => people.reactivate(ctx, params.id)),
  route(shape.passwordLink, 'access.manage', (ctx, { params }) => people.passwordLink(ctx, params.id)),
  route(shape.resetSecondFactor, 'access.manage', (ctx, { params }) =>
    people.resetSecondFactor(ctx, building, params.id),
  ),
  stagedRoute(shape.readPasswordLink, 'public', (_who, { params }) => readLink(building, params.token)),
  stagedRoute(shape.usePasswordLink, 'public', (_who, { params, body }) =>
    spendLink(building, params.token, body.password),
  ),

  route(shape.listRoles, 'access.read', async (ctx) => ({ items: await roles.listRoles(ctx) })),
  route(shape.createRole, 'access.manage', (ctx, { body }) => roles.createRole(ctx, body)),
  route(shape.changeRole, 'access.manage', (ctx, { params, body }) =>
    roles.changeRole(ctx, building, params.id, body),
  ),
  route(shape.deleteRole, 'access.manage', async (ctx, { params }) => {
    await roles.removeRole(ctx, params.id)
    return done
  }),

  route(shape.listAudit, 'audit.read', (ctx, { query }) => listAudit(ctx, query)),
  route(shape.verifyAudit, 'audit.read', (ctx) => verifyAudit(ctx)),
]
