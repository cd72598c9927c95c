// What a shop page says while it waits and when something is in the way.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Icon } from '../../ui/icon.tsx'
import { Empty, Loading } from '../../ui/states.tsx'
import type { Asked } from './ask.ts'
import { useWords } from './words.ts'

export function Shown<T>(props: { asked: Asked<T>; again: () => void; children: (value: T) => ReactNode }) {
  const { asked, again } = props
  const { say } = useWords()
  if (asked.is === 'waiting') return <Loading label={say('loading')} lines={6} />
  if (asked.is === 'there') return props.children(asked.value)
  if (asked.is === 'missing')
    return (
      <Empty
        title={say('missingTitle')}
        act={
          <Link href="/" className="btn lg">
            {say('home')}
          </Link>
        }
      >
        {say('missingWhy')}
      </Empty>
    )
  return (
    <div className="empty-state plain" role="alert">
      <Icon name={asked.is === 'net' ? 'offline' : 'warning'} size="l" />
      <b>{say(`${asked.is}Title`)}</b>
      <p className="small ink2">{say(`${asked.is}Why`)}</p>
      <button type="button" className="btn lg" onClick={again}>
        {say('again')}
      </button>
    </div>
  )
}
