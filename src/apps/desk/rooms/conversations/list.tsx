/** The list of conversations by how soon they are due; views with exact counts, search in whole threads, acts over many. */
import { useRef, useState } from 'react'
import {
  listConversations,
  listFiltered,
  listRehearsals,
  type View,
} from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { usePages } from '../../ask.ts'
import { useKeys } from '../../keys.ts'
import { useRested } from '../../rested.ts'
import { useWords } from '../../words.ts'
import { BulkBar, BulkProgress } from './bulk.tsx'
import { FoundList } from './found.tsx'
import { ListViews } from './list-views.tsx'
import { Mentions } from './mentions.tsx'
import { Rows, type RowsProps } from './rows.tsx'
import { addressOfShown, type Shown } from './shown.ts'

interface Props {
  shown: Shown
  openId: string | undefined
  onOpen: (id: string | undefined) => void
  onShow: (shown: Shown) => void
}

export function ConversationList(props: Props) {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const [bulk, setBulk] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const words = useRested(typed.trim())
  useKeys({ '/': () => field.current?.focus() })
  return (
    <section className="pane list" aria-label={say('list.title')}>
      <ListViews shown={props.shown} onShow={props.onShow} />
      <div className="find">
        <Icon name="search" size="s" />
        <input
          ref={field}
          type="search"
          aria-label={say('list.search')}
          placeholder={say('list.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            setTyped('')
            event.currentTarget.blur()
          }}
        />
      </div>
      {bulk ? <BulkProgress id={bulk} onClose={() => setBulk(null)} /> : null}
      {words ? (
        <FoundList words={words} openId={props.openId} onOpen={props.onOpen} />
      ) : (
        <Choosing {...props} key={addressOfShown(props.shown)} onBulk={setBulk} />
      )}
    </section>
  )
}

/** The rows of what is shown, with those that are chosen for an act over many. */
function Choosing(props: Props & { onBulk: (id: string) => void }) {
  const { shown } = props
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) =>
    setChosen((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const { openId, onOpen } = props
  useKeys({ x: () => openId && toggle(openId) })
  const rows = { openId, onOpen, chosen, onToggle: toggle }
  return (
    <>
      {chosen.size > 0 ? (
        <BulkBar
          shown={shown}
          chosen={chosen}
          onClear={() => setChosen(new Set())}
          onBegun={(begun) => props.onBulk(begun.id)}
        />
      ) : null}
      {shown.kind === 'mentions' ? <Mentions openId={openId} onOpen={onOpen} /> : null}
      {shown.kind === 'rehearsals' ? <RehearsalRows {...rows} chosen={NOBODY} onToggle={nothing} /> : null}
      {shown.kind === 'view' ? <ViewRows view={shown.view} {...rows} /> : null}
      {shown.kind === 'filtered' ? <FilteredRows shown={shown} {...rows} /> : null}
    </>
  )
}

const NOBODY: ReadonlySet<string> = new Set()
const nothing = () => undefined

/** One's own exercises; no act over many reaches them. */
function RehearsalRows(rest: Choice) {
  const { say } = useWords()
  const pages = usePages(
    listRehearsals,
    () => ({}),
    ({ items }) => ({ items }),
  )
  return <Rows pages={pages} flat empty={say('list.empty.rehearsals')} {...rest} />
}

type Choice = Omit<RowsProps, 'pages' | 'flat' | 'empty'>

function ViewRows({ view, ...rest }: Choice & { view: View }) {
  const { say } = useWords()
  const pages = usePages(
    listConversations,
    (cursor) => ({ query: { view, limit: 50, ...(cursor ? { cursor } : {}) } }),
    (answer) => answer,
  )
  const flat = view === 'solved' || view === 'all' || view === 'snoozed'
  return <Rows pages={pages} flat={flat} empty={say(`list.empty.${view}`)} {...rest} />
}

function FilteredRows({ shown, ...rest }: Choice & { shown: Extract<Shown, { kind: 'filtered' }> }) {
  const { say } = useWords()
  const asked = shown.saved ? { view: shown.saved } : { filter: shown.filter ?? '{}' }
  const pages = usePages(
    listFiltered,
    (cursor) => ({ query: { ...asked, limit: 50, ...(cursor ? { cursor } : {}) } }),
    (answer) => answer,
  )
  return <Rows pages={pages} flat empty={say('list.empty.filtered')} {...rest} />
}
