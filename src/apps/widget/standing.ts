// How a matter stands after one more event of its log: who holds it, whether it is open.
import type { CustomerConversation, CustomerEvent } from '../../rooms/conversations/contract.ts'

export function standing(was: CustomerConversation, event: CustomerEvent): CustomerConversation {
  if (event.kind === 'state') return { ...was, state: event.state }
  if (event.kind === 'holder') {
    const byPerson = event.holder === 'staff' && event.author.kind === 'staff'
    return { ...was, holder: event.holder, person: byPerson ? event.author.name : null }
  }
  if (event.author.kind !== 'staff') return was
  return { ...was, holder: 'staff', person: event.author.name }
}
