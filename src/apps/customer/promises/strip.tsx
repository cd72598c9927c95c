// Above the conversation: the next thing we promised, and all of it when one presses.
import { useEffect, useState } from 'react'
import type { CustomerPromiseShape, myPromises } from '../../../rooms/promises/contract.ts'
import { Tenon } from '../../../ui/marks.tsx'
import { ask } from '../ask.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../words.ts'
import { Pledges } from './pledges.tsx'

const AGAIN_MS = 60_000

export function PromiseStrip() {
  const { say } = useWords()
  const [shown, setShown] = useState(false)
  const [asked, again] = useAsked('/api/visitor/promises', (language, signal) =>
    ask<typeof myPromises>('/api/visitor/promises', { language, signal, own: true }),
  )
  useEffect(() => {
    const timer = setInterval(again, AGAIN_MS)
    return () => clearInterval(timer)
  }, [again])
  // Nothing was promised, or nobody knows yet who reads: nothing stands in the way of the talk.
  if (asked.is !== 'there' || asked.value.items.length === 0) return null
  const { items } = asked.value
  const open = items.filter(isOpen)
  const [next] = open
  return (
    <section className="strip" aria-label={say('promiseTitle')}>
      <button type="button" className="tap" aria-expanded={shown} onClick={() => setShown(!shown)}>
        <b className="nowrap">{say('promiseTitle')}</b>
        {next ? (
          <Tenon state={next.state === 'due-soon' ? 'soon' : 'open'}>
            <span className="cut">{next.what}</span> <span className="nowrap">{next.dueText}</span>
          </Tenon>
        ) : (
          <span className="tl grow">{say('promiseNoneOpen')}</span>
        )}
        <span className="tl nowrap">
          {shown ? say('promiseFewer') : say('promiseAll', { count: items.length })}
        </span>
      </button>
      {shown ? (
        <div className="strip-all">
          <Pledges of={items} />
        </div>
      ) : null}
    </section>
  )
}

const isOpen = (one: CustomerPromiseShape): boolean => one.state === 'open' || one.state === 'due-soon'
