// Above the conversation: what is under way after a sale, and the way to my orders.
import { Link } from 'wouter'
import type { myCases } from '../../../rooms/aftersales/contract.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ask } from '../ask.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../words.ts'
import { useFresh } from './case/fresh.ts'

export function CasesStrip() {
  const { say } = useWords()
  const [asked, again] = useAsked('/api/visitor/cases', (language, signal) =>
    ask<typeof myCases>('/api/visitor/cases', { language, signal, own: true }),
  )
  useFresh(again)
  const open = asked.is === 'there' ? asked.value.items.filter((one) => !one.final) : []
  const [first] = open
  if (!first) return null
  return (
    <nav className="strip" aria-label={say('caseRunning')}>
      <Link className="tap" href={open.length === 1 ? `/c/cases/${first.id}` : '/c/orders'}>
        <b className="nowrap">{say('caseRunning')}</b>
        <span className="grow cut">{first.next.text}</span>
        <span className="tl nowrap">{open.length > 1 ? say('promiseAll', { count: open.length }) : ''}</span>
        <Icon name="next" size="s" />
      </Link>
    </nav>
  )
}
