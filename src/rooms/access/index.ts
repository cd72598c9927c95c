/** Access: the shops of the house, the people who work there, what each may do, who is signed in, and what was done. */
import type { Actor, Ctx } from '../../kernel/ctx.ts'
import type { Language } from '../../kernel/words.ts'
import type { ColleagueShape, Permission, StandingRole } from './contract.ts'

export interface Tenant {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly zone: string
  readonly language: Language
}

/** Who stands behind a session cookie. */
export interface SignedIn {
  readonly tenant: string
  readonly actor: Actor
  readonly language: Language
}

export interface Access {
  /** Opens a shop; the same slug answers the shop that is there. */
  openTenant(tenant: {
    id?: string
    name: string
    slug: string
    zone: string
    language: Language
    hosts?: readonly string[]
    secondFactor?: 'nobody' | 'privileged' | 'everyone'
  }): Promise<Tenant>
  /** All shops of the house. */
  tenants(): Promise<readonly Tenant[]>
  /** The shop behind a Host header or a slug; the only shop when there is one; null when unknown. */
  tenantFor(asked: { host?: string; slug?: string }): Promise<Tenant | null>
  /** Who a session token belongs to, from a cache of seconds; null when it ended. */
  authenticate(token: string): Promise<SignedIn | null>
  /** Hires a person with a password at once: for seeds and the command line; the desk invites by link. */
  hire(
    ctx: Ctx,
    person: {
      id?: string
      name: string
      login: string
      password: string
      languages: readonly Language[]
      roles: readonly (StandingRole | string)[]
    },
  ): Promise<ColleagueShape>
  /** Names of people, for lists and time lines; unknown ids are left out. */
  colleagues(ctx: Ctx, ids?: readonly string[]): Promise<readonly ColleagueShape[]>
  /** Active people who hold a permission: for assigning and alarms. */
  peopleWith(ctx: Ctx, permission: Permission): Promise<readonly ColleagueShape[]>
  /** Whether the audit chain of this shop is whole. */
  verifyAudit(ctx: Ctx): Promise<{ intact: boolean; rows: number; brokenAt: number | null }>
}
