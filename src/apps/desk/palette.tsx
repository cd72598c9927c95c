/** The command palette: pages, acts, people and orders from one line; pinyin initials find Chinese words. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { listCases } from '../../rooms/aftersales/contract.ts'
import { listProducts } from '../../rooms/catalogue/contract.ts'
import { listCustomers } from '../../rooms/customers/contract.ts'
import { listOrders } from '../../rooms/orders/contract.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useRead } from './ask.ts'
import { useNewestCustomers } from './names.ts'
import { RAIL } from './rail.ts'
import { useRested } from './rested.ts'
import { useInboxCommands } from './rooms/conversations/commands.ts'
import { useSession } from './session.tsx'
import { SETTINGS } from './settings.ts'
import { useTaste } from './taste.tsx'
import { useWords } from './words.ts'

interface Command {
  key: string
  icon: IconName
  text: string
  side?: string
  /** what else people call it; searched, not shown */
  called?: string
  run: () => void
}

/** Loads the pinyin table the first time the palette opens; until then words match as they stand. */
function usePinyin() {
  const [initials, setInitials] = useState<((text: string) => string) | null>(null)
  useEffect(() => {
    let current = true
    import('pinyin-pro').then(
      ({ pinyin }) => {
        if (!current) return
        const read = (text: string) => {
          const sounds = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
          return `${sounds.map((sound) => sound[0] ?? '').join('')} ${sounds.join('')}`.toLowerCase()
        }
        setInitials(() => read)
      },
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [])
  return initials
}

export function Palette(props: { onClose: () => void; onShortcuts: () => void }) {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const dialog = useRef<HTMLDialogElement>(null)
  const commands = useCommands(typed.trim(), props.onShortcuts)
  const close = useRef(props.onClose)
  close.current = props.onClose

  useEffect(() => {
    const shown = dialog.current
    if (!shown) return
    if (!shown.open) shown.showModal()
    const closed = () => close.current()
    shown.addEventListener('close', closed)
    return () => shown.removeEventListener('close', closed)
  }, [])

  const run = (command: Command | undefined) => {
    if (!command) return
    dialog.current?.close()
    command.run()
  }
  const chosen = Math.min(at, Math.max(0, commands.length - 1))
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={say('palette.title')}
      onMouseDown={(event) => {
        if (event.target === dialog.current) dialog.current.close()
      }}
    >
      <div className="palette-line">
        <Icon name="search" />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={commands[chosen] ? `palette-${chosen}` : undefined}
          aria-label={say('palette.hint')}
          placeholder={say('palette.hint')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
            if (step !== 0) setAt((chosen + step + commands.length) % Math.max(1, commands.length))
            else if (event.key === 'Enter') run(commands[chosen])
            else return
            event.preventDefault()
          }}
        />
      </div>
      <div id="palette-list" role="listbox" aria-label={say('palette.title')}>
        {commands.map((command, index) => (
          <button
            type="button"
            role="option"
            id={`palette-${index}`}
            key={command.key}
            aria-selected={index === chosen}
            tabIndex={-1}
            className={index === chosen ? 'on' : ''}
            onMouseMove={() => setAt(index)}
            onClick={() => run(command)}
          >
            <Icon name={command.icon} size="s" />
            <span className="grow cut">{command.text}</span>
            {command.side ? <span className="tl">{command.side}</span> : null}
          </button>
        ))}
        {commands.length === 0 ? (
          <p className="tl palette-none">{say('palette.none', { words: typed })}</p>
        ) : null}
      </div>
    </dialog>
  )
}

function useCommands(typed: string, onShortcuts: () => void): Command[] {
  const { say } = useWords()
  const { may } = useSession()
  const { taste, dark, change } = useTaste()
  const [, go] = useLocation()
  const pinyin = usePinyin()
  const rested = useRested(typed)
  const asks = rested.length >= 2
  // Letters may be the initials of Chinese names: the house finds words, so the newest names are matched here.
  const latin = /^[a-z ]+$/i.test(rested)
  const seesPeople = asks && may('customers.read')
  const newest = useNewestCustomers(seesPeople && latin)
  const asked = useRead(
    listCustomers,
    { query: { q: rested, limit: 6 } },
    { when: seesPeople && !latin, keep: true },
  )
  const people = latin ? newest : (asked.data?.items ?? [])
  const orders = useRead(
    listOrders,
    { query: { q: rested, limit: 6 } },
    { when: asks && may('orders.read'), keep: true },
  )
  const cases = useRead(
    listCases,
    { query: { view: 'all', q: rested, limit: 5 } },
    { when: asks && may('aftersales.read'), keep: true },
  )
  const products = useRead(
    listProducts,
    { query: latin ? { limit: 200 } : { q: rested, limit: 5 } },
    { when: asks && may('catalogue.read'), keep: true },
  )

  const inbox = useInboxCommands()
  const standing = useMemo<Command[]>(() => {
    const pages = RAIL.filter((entry) => !entry.need || may(entry.need)).map((entry) => ({
      key: entry.to,
      icon: entry.icon,
      text: say(entry.word),
      side: say('palette.page'),
      run: () => go(entry.to),
    }))
    const settings = SETTINGS.filter((page) => may(page.need)).map((page) => ({
      key: page.to,
      icon: page.icon,
      text: say(`settings.${page.name}`),
      called: say(`settings.${page.name}.find`),
      side: say('rail.settings'),
      run: () => go(page.to),
    }))
    const views = (
      ['mine', 'unassigned', 'waiting', 'snoozed', 'mentions', 'assistant', 'solved', 'all'] as const
    )
      .filter(() => may('conversations.read'))
      .map((view) => ({
        key: `view-${view}`,
        icon: 'inbox' as const,
        text: `${say('rail.inbox')} · ${say(`view.${view}`)}`,
        side: say('palette.page'),
        run: () => go(`/inbox?view=${view}`),
      }))
    const acts: Command[] = [
      { key: 'me', icon: 'people', text: say('rail.me'), side: say('palette.page'), run: () => go('/me') },
      {
        key: 'language',
        icon: 'web',
        text: say('palette.language'),
        side: say('palette.act'),
        run: () => change({ language: taste.language === 'en' ? 'zh-CN' : 'en' }),
      },
      {
        key: 'theme',
        icon: 'sun',
        text: dark ? say('palette.light') : say('palette.dark'),
        side: say('palette.act'),
        run: () => change({ theme: dark ? 'light' : 'dark' }),
      },
      {
        key: 'density',
        icon: 'filter',
        text: taste.density === 'compact' ? say('palette.roomy') : say('palette.compact'),
        side: say('palette.act'),
        run: () => change({ density: taste.density === 'compact' ? 'roomy' : 'compact' }),
      },
      { key: 'keys', icon: 'keyboard', text: say('keys.title'), side: say('palette.act'), run: onShortcuts },
    ]
    return [...pages, ...views, ...settings, ...acts]
  }, [say, may, go, change, taste, dark, onShortcuts])

  const all: Command[] = [...inbox.acts, ...standing, ...inbox.views]
  const wanted = typed.toLowerCase()
  const fits = (text: string) =>
    text.toLowerCase().includes(wanted) ||
    (pinyin !== null && /^[a-z ]+$/.test(wanted) && pinyin(text).includes(wanted))
  const found = typed === '' ? all : all.filter((command) => fits(`${command.text} ${command.called ?? ''}`))
  if (!asks) return found
  const named = <Item,>(items: readonly Item[], nameOf: (item: Item) => string) =>
    (latin ? items.filter((item) => fits(nameOf(item))) : items).slice(0, 6)
  return [
    ...found,
    ...named(people, (one) => one.name).map((one) => ({
      key: one.id,
      icon: 'customers' as const,
      text: one.area ? `${one.name} · ${one.area}` : one.name,
      side: say('palette.customer'),
      run: () => go(`/customers/${one.id}`),
    })),
    ...(orders.data?.items ?? []).map((one) => ({
      key: one.id,
      icon: 'orders' as const,
      text: `${one.number} · ${one.customerName} · ${one.lineText}`,
      side: one.stateText,
      run: () => go(`/orders/${one.id}`),
    })),
    ...(cases.data?.items ?? []).map((one) => ({
      key: one.id,
      icon: 'cases' as const,
      text: `${one.number} · ${one.kindText} · ${one.productName}`,
      side: one.stateText,
      run: () => go(`/cases/${one.id}`),
    })),
    ...named(products.data?.items ?? [], (one) => `${one.name.zh} ${one.name.en} ${one.code}`).map((one) => ({
      key: one.id,
      icon: 'catalogue' as const,
      text: taste.language === 'en' && one.name.en ? one.name.en : one.name.zh,
      side: one.code,
      run: () => go(`/catalogue/${one.id}`),
    })),
  ]
}
