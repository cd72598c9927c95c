// A page of my own: opened by a signed link in the address (which then leaves it), or by this browser's own visit.
import { type ReactNode, useEffect, useState } from 'react'
import { Empty, Loading } from '../../../ui/states.tsx'
import { type Trouble, Unanswered } from '../ask.ts'
import { AskUs } from '../states.tsx'
import { Top } from '../top.tsx'
import { useWords } from '../words.ts'
import { comeIn } from './come-in.ts'

export function Entrance(props: { title: string; children: ReactNode }) {
  const { say, language } = useWords()
  const [way, setWay] = useState<'waiting' | 'open' | Trouble>(location.hash.length > 1 ? 'waiting' : 'open')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link is opened once, in whatever language
  useEffect(() => {
    const link = location.hash.slice(1)
    if (!link) return
    comeIn(decodeURIComponent(link), language)
      .then(() => {
        // The link must not stay in the address, where a screenshot would give it away.
        history.replaceState(null, '', `${location.pathname}${location.search}`)
        setWay('open')
      })
      .catch((fault: unknown) => setWay(fault instanceof Unanswered ? fault.trouble : 'broken'))
  }, [])
  if (way === 'open') return props.children
  return (
    <div className="phone">
      <Top title={props.title} back="/help" />
      {way === 'waiting' ? (
        <Loading label={say('linkWaiting')} />
      ) : (
        <Empty title={say(way === 'net' ? 'netTitle' : 'orderOverTitle')} act={<AskUs />}>
          {say(way === 'net' ? 'netOpenAgain' : 'orderOverWhy')}
        </Empty>
      )}
    </div>
  )
}
