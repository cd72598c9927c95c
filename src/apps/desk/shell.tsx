/** The frame of the desk: rail of rooms, top bar with search, promises, time and the state of the line. */
import { type ReactNode, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { countConversations } from '../../rooms/conversations/contract.ts'
import { listGaps } from '../../rooms/knowledge/contract.ts'
import { countOrders } from '../../rooms/orders/contract.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Avatar, Kbd, LitWindow, Tenon } from '../../ui/marks.tsx'
import { useRead } from './ask.ts'
import { useKeys } from './keys.ts'
import { useLive } from './live.tsx'
import { Palette } from './palette.tsx'
import { StatusSwitch, usePresence } from './presence.tsx'
import { RAIL } from './rail.ts'
import { useSession } from './session.tsx'
import { isSettings, SETTINGS } from './settings.ts'
import { ShortcutSheet } from './shortcuts.tsx'
import { useTaste } from './taste.tsx'
import { useWords } from './words.ts'

export function Shell(props: { children: ReactNode }) {
  const { say } = useWords()
  const [palette, setPalette] = useState(false)
  const [sheet, setSheet] = useState(false)
  usePresence()
  useKeys({
    'Ctrl+k': () => setPalette(true),
    '?': () => setSheet(true),
  })
  return (
    <div className="desk">
      <a href="#main" className="skip">
        {say('shell.skip')}
      </a>
      <Rail />
      <TopBar onSearch={() => setPalette(true)} onShortcuts={() => setSheet(true)} />
      <main id="main" className="room" tabIndex={-1}>
        {props.children}
      </main>
      {palette ? <Palette onClose={() => setPalette(false)} onShortcuts={() => setSheet(true)} /> : null}
      {sheet ? <ShortcutSheet onClose={() => setSheet(false)} /> : null}
    </div>
  )
}

function Rail() {
  const { say } = useWords()
  const { may } = useSession()
  const [place] = useLocation()
  const counters = useRead(countConversations, {}, { when: may('conversations.read') })
  const gaps = useRead(listGaps, { query: { limit: 1 } }, { when: may('knowledge.write') })
  const count: Partial<Record<string, number>> = {
    '/inbox': counters.data?.mine,
    '/knowledge': gaps.data?.total,
  }
  const entries = RAIL.filter((entry) =>
    entry.need ? may(entry.need) : SETTINGS.some((page) => may(page.need)),
  )
  return (
    <nav className="rail" aria-label={say('shell.nav')}>
      <Link href="/inbox" className="mark">
        <LitWindow label={say('shell.name')} />
      </Link>
      {entries.map((entry) => (
        <RailEntry
          key={entry.to}
          to={entry.to}
          icon={entry.icon}
          word={say(entry.word)}
          on={entry.to === '/settings' ? isSettings(place) : isAt(place, entry.to)}
          count={count[entry.to]}
        />
      ))}
      <span className="grow" />
      <RailEntry
        to="/me"
        icon="people"
        word={say('rail.me')}
        on={place.startsWith('/me')}
        count={undefined}
      />
    </nav>
  )
}

/** The room itself or a page within it; /work is not /work-kinds. */
const isAt = (place: string, room: string): boolean => place === room || place.startsWith(`${room}/`)

function RailEntry(props: {
  to: string
  icon: IconName
  word: string
  on: boolean
  count: number | undefined
}) {
  return (
    <Link
      href={props.to}
      className={`ri${props.on ? ' on' : ''}`}
      aria-current={props.on ? 'page' : undefined}
    >
      <Icon name={props.icon} />
      <span>{props.word}</span>
      {props.count ? <b className="cnt">{props.count > 99 ? '99+' : props.count}</b> : null}
    </Link>
  )
}

function TopBar(props: { onSearch: () => void; onShortcuts: () => void }) {
  const { say, language } = useWords()
  const { me } = useSession()
  const { change } = useTaste()
  return (
    <header className="top">
      <strong className="shop">{me.shop.name}</strong>
      <button type="button" className="cmd" onClick={props.onSearch}>
        <Icon name="search" size="s" />
        <span className="cut">{say('palette.hint')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <span className="end row top-end">
        <LineWords />
        <Promises />
        <StatusSwitch />
        <Clock />
        <button
          type="button"
          className="tl word"
          aria-label={say('shell.language')}
          onClick={() => change({ language: language === 'en' ? 'zh-CN' : 'en' })}
        >
          中 / EN
        </button>
        <button
          type="button"
          className="tl word"
          aria-label={say('shell.shortcuts')}
          onClick={props.onShortcuts}
        >
          <Kbd>?</Kbd>
        </button>
        <Link href="/me" className="row who-am-i">
          <Avatar name={me.name} />
          <b className="small">{me.name}</b>
        </Link>
      </span>
    </header>
  )
}

/** Promised days of orders that are near or over; the mark is oak because they are promises. */
function Promises() {
  const { say } = useWords()
  const { may } = useSession()
  const counts = useRead(countOrders, {}, { when: may('orders.read'), every: 300_000 })
  const found = counts.data
  if (!found || found.atRisk + found.late === 0) return null
  return (
    <Link href={found.late > 0 ? '/orders?risk=late' : '/orders?risk=at-risk'} className="plain">
      <Tenon state={found.late > 0 ? 'broken' : 'soon'}>
        <Icon name="clock" size="s" />
        {say('shell.promises', { soon: found.atRisk, late: found.late })}
      </Tenon>
    </Link>
  )
}

function Clock() {
  const { formats } = useSession()
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 10_000)
    return () => clearInterval(timer)
  }, [])
  return <span className="tl nowrap">{formats.header(now)}</span>
}

/** Nothing while the line is live; in words when it is cut. */
function LineWords() {
  const { say } = useWords()
  const { line } = useLive()
  const [, tick] = useState(0)
  const cut = line.state === 'cut'
  useEffect(() => {
    if (!cut) return
    const timer = setInterval(() => tick((n) => n + 1), 1000)
    return () => clearInterval(timer)
  }, [cut])
  if (line.state !== 'cut') return null
  const seconds = Math.round((Date.now() - line.since) / 1000)
  if (seconds < 2) return null
  return (
    <span className="chip warn" role="status">
      <Icon name="offline" size="s" />
      {say('shell.cut', { seconds })}
    </span>
  )
}
