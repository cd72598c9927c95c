/** A table of the desk: antd's, with our row keys, our empty state and pages that come on wish. */
import { Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { Empty, Failed, Loading } from '../../ui/states.tsx'
import { useStateWords } from './page.tsx'
import { useWords } from './words.ts'

interface Pages<Item> {
  items: readonly Item[]
  first: unknown
  error: unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
  refetch: () => unknown
}

export function Rows<Item extends { id: string }>(props: {
  pages: Pages<Item>
  columns: TableColumnsType<Item>
  onOpen?: (item: Item) => void
  empty: string
  emptyText?: ReactNode
  emptyAct?: ReactNode
  label: string
}) {
  const { say } = useWords()
  const words = useStateWords()
  const { pages, onOpen } = props
  if (pages.first === undefined && pages.error)
    return <Failed fault={pages.error} words={words} retry={() => void pages.refetch()} />
  if (pages.first === undefined) return <Loading label={say('state.loading')} lines={8} />
  if (pages.items.length === 0)
    return (
      <Empty title={props.empty} act={props.emptyAct}>
        {props.emptyText}
      </Empty>
    )
  return (
    <div className={onOpen ? 'rows' : undefined}>
      <Table<Item>
        aria-label={props.label}
        rowKey="id"
        size="small"
        columns={props.columns}
        dataSource={[...pages.items]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        {...(onOpen
          ? {
              onRow: (item: Item) => ({
                tabIndex: 0,
                onClick: (event) => {
                  if (!(event.target instanceof Element && event.target.closest('a,button,input')))
                    onOpen(item)
                },
                onKeyDown: (event) => {
                  if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(item)
                },
              }),
            }
          : {})}
      />
      {pages.hasNextPage ? (
        <div className="more">
          <button
            type="button"
            className="btn sm"
            disabled={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {say('act.more')}
          </button>
        </div>
      ) : null}
    </div>
  )
}
