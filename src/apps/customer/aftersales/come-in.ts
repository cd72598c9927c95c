// Who holds the signed link of an order may act for its customer: the link is traded once for a token, and the token kept.
import type { openVisitorLink } from '../../../rooms/customers/contract.ts'
import type { Language } from '../../../ui/words.tsx'
import { ask, becomeOwner, Unanswered } from '../ask.ts'

const LINK_TAIL = 24
const kept = (link: string): string => `anju:own:link:${link.slice(-LINK_TAIL)}`

function remembered(link: string): string | null {
  try {
    return localStorage.getItem(kept(link))
  } catch {
    return null
  }
}

function remember(link: string, token: string | null): void {
  try {
    if (token === null) localStorage.removeItem(kept(link))
    else localStorage.setItem(kept(link), token)
  } catch {
    // Without storage every page trades the link anew.
  }
}

async function tokenFor(link: string, language: Language): Promise<string> {
  const known = remembered(link)
  if (known) return known
  const { token } = await ask<typeof openVisitorLink>('/api/visitor/link', {
    ...{ method: 'POST', body: { token: link }, language },
  })
  remember(link, token)
  return token
}

/** Asks as the customer of a link; without one, as the visitor of this browser. A token that ended is traded once more. */
export async function askFor<T>(
  link: string | undefined,
  language: Language,
  question: (who: { own: true } | { as: string }) => Promise<T>,
): Promise<T> {
  if (!link) return question({ own: true })
  try {
    return await question({ as: await tokenFor(link, language) })
  } catch (fault) {
    if (!(fault instanceof Unanswered) || fault.trouble !== 'over' || !remembered(link)) throw fault
    remember(link, null)
    return question({ as: await tokenFor(link, language) })
  }
}

/** From now on this browser is that customer, in the conversation too. @throws Unanswered */
export async function comeIn(link: string, language: Language): Promise<void> {
  becomeOwner(await tokenFor(link, language))
}
