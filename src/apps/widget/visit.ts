// Who this browser is to the shop: a token, got once, renewed once when it ended, shared by all tabs.
import type { Keep } from './store.ts'
import type { Wire } from './wire.ts'

export interface Visit {
  /** True when this browser has been here before, so there may be news. */
  known(): boolean
  /** Has a token or gets one; false when the shop cannot be reached. */
  ensure(): Promise<boolean>
  /** The token was refused: takes the one another tab got meanwhile, or begins anew. */
  renew(): Promise<boolean>
  /** Takes a token got elsewhere (a signed link). */
  adopt(token: string): void
}

export function openVisit(wire: Wire, keep: Keep, hello: () => object): Visit {
  let believed = keep.get('token')
  let getting: Promise<boolean> | undefined

  async function visit(): Promise<boolean> {
    const answer = await wire.ask<{ token: string }>('POST', '/api/visitor', { body: hello() })
    if (answer.ok) {
      believed = answer.value.token
      keep.set('token', believed)
    }
    return answer.ok
  }

  /** However many ask at once, there is one new visitor. */
  function getOne(): Promise<boolean> {
    getting ??= visit().finally(() => {
      getting = undefined
    })
    return getting
  }

  return {
    known: () => keep.get('token') !== null,
    async ensure() {
      believed = keep.get('token')
      return believed !== null || getOne()
    },
    async renew() {
      const kept = keep.get('token')
      if (kept !== null && kept !== believed) {
        believed = kept
        return true
      }
      keep.set('token', null)
      return getOne()
    },
    adopt(token) {
      believed = token
      keep.set('token', token)
    },
  }
}
