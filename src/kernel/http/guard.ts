/** Who calls and whether he may: sessions, tokens, permissions, and requests forged by other pages. */
import type { FastifyRequest } from 'fastify'
import type { Who } from '../ctx.ts'
import { may } from '../ctx.ts'
import { Refusal } from '../errors.ts'
import type { Guard } from '../route.ts'
import { chooseLanguage } from '../words.ts'
import type { Doorkeeper, Known } from './doorkeeper.ts'
import { NOBODY } from './doorkeeper.ts'

/** @throws Refusal http.sign-in-first, http.token-over, http.not-allowed, http.forged, http.no-such-shop */
export async function admit(
  request: FastifyRequest,
  guard: Guard,
  doors: Doorkeeper,
  secure: boolean,
): Promise<Who> {
  if (guard === 'house') return whoOf(request, { tenant: '*', actor: NOBODY })
  if (guard === 'customer') return admitCustomer(request, doors)
  const token = sessionOf(request, secure)
  const known = token ? await doors.staff(token) : null
  if (guard === 'public') return admitAnyone(request, doors, known)
  if (!known) throw new Refusal('unauthenticated', 'http.sign-in-first')
  refuseForged(request)
  if (guard !== 'staff' && !may(known.actor, guard))
    throw new Refusal('forbidden', 'http.not-allowed', { permission: guard })
  return whoOf(request, known)
}

async function admitCustomer(request: FastifyRequest, doors: Doorkeeper): Promise<Who> {
  const token = bearerOf(request)
  const known = token ? await doors.customer(token) : null
  if (!known) throw new Refusal('unauthenticated', 'http.token-over')
  return whoOf(request, known)
}

/** A public page belongs to the shop of its address; a bearer or session adds who looks. */
async function admitAnyone(request: FastifyRequest, doors: Doorkeeper, staff: Known | null): Promise<Who> {
  const slug = shopAsked(request)
  const token = bearerOf(request)
  const customer = token ? await doors.customer(token) : null
  const shop =
    slug || !(customer ?? staff) ? await doors.shop({ ...(slug ? { slug } : { host: request.host }) }) : null
  const known = [customer, staff].find((one) => one && (!shop || one.tenant === shop.id))
  if (known) {
    if (known === staff) refuseForged(request)
    return whoOf(request, known)
  }
  if (!shop) throw new Refusal('missing', 'http.no-such-shop')
  return whoOf(request, { tenant: shop.id, actor: NOBODY })
}

function shopAsked(request: FastifyRequest): string | undefined {
  const header = request.headers['x-anju-shop']
  if (typeof header === 'string' && header) return header
  const query: unknown = request.query
  return typeof query === 'object' && query !== null && 'shop' in query && typeof query.shop === 'string'
    ? query.shop
    : undefined
}

function whoOf(request: FastifyRequest, known: Known): Who {
  const asked = request.headers['accept-language']
  return {
    tenant: known.tenant,
    actor: known.actor,
    language: asked ? chooseLanguage(asked) : (known.language ?? 'zh-CN'),
    requestId: request.id,
    address: request.ip,
  }
}

// A foreign page can send a cookie but not this header without asking first, and it can't hide where it comes from.
function refuseForged(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin } = request.headers
  const foreign = origin !== undefined && origin !== 'null' && hostOf(origin) !== request.host
  if (request.headers['x-anju'] !== '1' || foreign) throw new Refusal('forbidden', 'http.forged')
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined

export const cookieName = (name: string, secure: boolean): string => `${secure ? '__Host-' : ''}anju-${name}`

export const sessionOf = (request: FastifyRequest, secure: boolean): string | undefined =>
  request.cookies[cookieName('session', secure)]

export function bearerOf(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization
  return header?.startsWith('Bearer ') ? header.slice(7) : undefined
}
