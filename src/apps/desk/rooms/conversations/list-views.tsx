/** The views over the list: those one always needs as tabs, the others, saved ones and the filter behind two buttons. */
import { useState } from 'react'
import {
  countConversations,
  countSavedViews,
  dropView,
  exportFiltered,
  listMentions,
  listSavedViews,
  type SavedView,
} from '../../../../rooms/conversations/contract.ts'
import { addressOf } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Menu } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { FilterQuestion } from './filters.tsx'
import { filterOf, type Shown } from './shown.ts'

const ALWAYS = ['mine', 'unassigned', 'waiting'] as const
const OTHERS = ['snoozed', 'waiting', 'open', 'assistant', 'solved', 'all'] as const

interface Props {
  shown: Shown
  onShow: (shown: Shown) => void
}

export function ListViews({ shown, onShow }: Props) {
  const { say } = useWords()
  const [filtering, filter] = useState(false)
  const counters = useRead(countConversations, {})
  const mentions = useRead(listMentions, { query: { limit: 1 } })
  const saved = useRead(listSavedViews, {})
  const now = keyOf(shown)
  const tabs = ALWAYS.map((view) => ({
    key: `view-${view}`,
    label: say(`view.${view}`),
    count: counters.data?.[view] || undefined,
  }))
  const label = useLabel(shown, saved.data?.items ?? [])
  const current = { key: now, label }
  return (
    <div className="views-row">
      <Views
        label={say('list.views')}
        now={now}
        onChoose={(key) => {
          const view = ALWAYS.find((one) => `view-${one}` === key)
          if (view) onShow({ kind: 'view', view })
        }}
        // Three fit beside the two buttons; another view takes the last place while it is shown.
        of={tabs.some((tab) => tab.key === now) ? tabs : [...tabs.slice(0, 2), current]}
      />
      <span className="grow" />
      <button
        type="button"
        className="ic"
        aria-label={say('filter.title')}
        aria-pressed={shown.kind === 'filtered'}
        title={say('filter.title')}
        onClick={() => filter(true)}
      >
        <Icon name="filter" />
      </button>
      <OtherViews
        shown={shown}
        onShow={onShow}
        unread={mentions.data?.unread ?? 0}
        saved={saved.data?.items ?? []}
      />
      {filtering ? (
        <FilterQuestion
          shown={shown}
          saved={saved.data?.items ?? []}
          onShow={onShow}
          onClose={() => filter(false)}
        />
      ) : null}
    </div>
  )
}

const keyOf = (shown: Shown): string =>
  shown.kind === 'view'
    ? `view-${shown.view}`
    : shown.kind === 'filtered'
      ? `saved-${shown.saved ?? ''}`
      : shown.kind

function useLabel(shown: Shown, saved: readonly SavedView[]): string {
  const { say } = useWords()
  if (shown.kind === 'view') return say(`view.${shown.view}`)
  if (shown.kind !== 'filtered') return say(`view.${shown.kind}`)
  return saved.find((one) => one.id === shown.saved)?.name ?? say('view.filtered')
}

function OtherViews(props: Props & { unread: number; saved: readonly SavedView[] }) {
  const { say } = useWords()
  const { may } = useSession()
  const { unread, saved, shown, onShow } = props
  const [opened, open] = useState(0)
  const counters = useRead(countConversations, {})
  const counts = useRead(countSavedViews, {}, { when: opened > 0 && saved.length > 0 })
  const countOf = (id: string) => counts.data?.items.find((one) => one.view === id)
  const asked = filterOf(shown)
  const query = asked && ('view' in asked ? { view: asked.view } : { filter: JSON.stringify(asked.filter) })
  return (
    <Menu
      end
      button={(isOpen, toggle) => (
        <button
          type="button"
          className="ic"
          aria-expanded={isOpen}
          aria-label={unread > 0 ? say('views.more-unread', { n: unread }) : say('views.more')}
          title={say('views.more')}
          onClick={() => {
            open((n) => n + 1)
            toggle()
          }}
        >
          <Icon name="down" />
          {unread > 0 ? <span className="unread at" /> : null}
        </button>
      )}
    >
      {(close) => {
        const choose = (next: Shown) => () => {
          close()
          onShow(next)
        }
        return (
          <>
            <button type="button" onClick={choose({ kind: 'mentions' })}>
              <span className="grow">{say('view.mentions')}</span>
              <span className="tl">{unread || ''}</span>
            </button>
            {OTHERS.map((view) => (
              <button type="button" key={view} onClick={choose({ kind: 'view', view })}>
                <span className="grow">{say(`view.${view}`)}</span>
                <span className="tl">{counters.data?.[view]}</span>
              </button>
            ))}
            {may('advisors.read') ? (
              <button type="button" onClick={choose({ kind: 'rehearsals' })}>
                <span className="grow">{say('view.rehearsals')}</span>
              </button>
            ) : null}
            {saved.length > 0 ? <div className="menu-title tl">{say('views.saved')}</div> : null}
            {saved.map((view) => {
              const count = countOf(view.id)
              return (
                <div className="row" key={view.id}>
                  <button type="button" onClick={choose({ kind: 'filtered', saved: view.id })}>
                    <span className="grow cut">{view.name}</span>
                    <span className="tl">
                      {view.whose === 'team' ? `${say('views.team')} ` : ''}
                      {count ? `${count.n}${count.exact ? '' : '+'}` : ''}
                    </span>
                  </button>
                  <DropView view={view} onDropped={choose({ kind: 'view', view: 'mine' })} />
                </div>
              )
            })}
            {query && may('exports.run') ? (
              <a className="menu-link" href={addressOf(exportFiltered, { query })} download onClick={close}>
                <Icon name="exports" size="s" /> {say('views.export')}
              </a>
            ) : null}
          </>
        )
      }}
    </Menu>
  )
}

function DropView(props: { view: SavedView; onDropped: () => void }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const drop = useAct(dropView)
  if (props.view.whose === 'team' && !may('conversations.assign')) return null
  return (
    <button
      type="button"
      className="ic"
      style={{ width: 28, flex: 'none' }}
      aria-label={say('views.drop', { name: props.view.name })}
      onClick={() =>
        drop.start({ params: { view: props.view.id } }, { onError: fail, onSuccess: props.onDropped })
      }
    >
      <Icon name="trash" size="s" />
    </button>
  )
}
