/** Imports and exports: put a spreadsheet in, see how it was understood; take everything of a kind out; the history. */
import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import {
  exportKind,
  type ImportKindShape,
  type ImportLine,
  listImports,
  listKinds,
  template,
} from '../../../../rooms/imports/contract.ts'
import { addressOf } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip } from '../../../../ui/marks.tsx'
import { usePages, useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { Drop } from './drop.tsx'

export function Imports() {
  const { say } = useWords()
  const { may } = useSession()
  const kinds = useRead(listKinds, {})
  return (
    <Page title={say('imports.title')} below={say('imports.below')}>
      <Reading of={kinds} lines={3}>
        {(answer) => (
          <div className="cols">
            {may('imports.run') ? <PutIn kinds={answer.items.filter((one) => one.imports)} /> : null}
            <TakeOut kinds={answer.items.filter((one) => one.exports)} />
          </div>
        )}
      </Reading>
      <History kinds={kinds.data?.items ?? []} />
    </Page>
  )
}

function PutIn({ kinds }: { kinds: readonly ImportKindShape[] }) {
  const { say } = useWords()
  const { get } = useFilters()
  const wording = useWording()
  const [, go] = useLocation()
  const [chosen, setChosen] = useState(get('kind'))
  const kind = kinds.find((one) => one.kind === chosen) ?? kinds[0]
  if (!kind) return <Section title={say('imports.in')}>{say('imports.none-allowed')}</Section>
  return (
    <Section title={say('imports.in')} side={say('imports.in.text')}>
      <div className="tools" style={{ marginBottom: 10 }}>
        {kinds.map((one) => (
          <button
            type="button"
            key={one.kind}
            className={`btn sm${one.kind === kind.kind ? ' soft' : ''}`}
            aria-pressed={one.kind === kind.kind}
            onClick={() => setChosen(one.kind)}
          >
            {wording(one.title)}
          </button>
        ))}
      </div>
      <Drop kind={kind.kind} title={wording(kind.title)} onRead={(id) => go(`/imports/${id}`)} />
      <p className="small ink2" style={{ marginTop: 8 }}>
        {say('imports.fields')}{' '}
        {kind.fields.map((field) => wording(field.title) + (field.required ? '*' : '')).join('、')}
        {' · '}
        <a href={addressOf(template, { params: { kind: kind.kind }, query: { format: 'xlsx' } })} download>
          {say('imports.template')}
        </a>
      </p>
    </Section>
  )
}

function TakeOut({ kinds }: { kinds: readonly ImportKindShape[] }) {
  const { say } = useWords()
  const wording = useWording()
  return (
    <Section title={say('imports.out')}>
      {kinds.length === 0 ? <p className="ink3">{say('imports.none-allowed')}</p> : null}
      <div className="lines">
        {kinds.map((one) => (
          <div key={one.kind}>
            <span className="grow">{wording(one.title)}</span>
            {(['xlsx', 'csv'] as const).map((format) => (
              <a
                key={format}
                className="btn sm"
                href={addressOf(exportKind, { params: { kind: one.kind }, query: { format } })}
                download
              >
                <Icon name="exports" size="s" /> {format}
              </a>
            ))}
          </div>
        ))}
      </div>
    </Section>
  )
}

function History({ kinds }: { kinds: readonly ImportKindShape[] }) {
  const { say } = useWords()
  const { formats } = useSession()
  const wording = useWording()
  const [, go] = useLocation()
  const pages = usePages(
    listImports,
    (cursor) => ({ query: cursor ? { cursor } : {} }),
    (answer) => answer,
  )
  const columns: TableColumnsType<ImportLine> = [
    {
      title: say('imports.file'),
      key: 'name',
      render: (_, one) => <Link href={`/imports/${one.id}`}>{one.name}</Link>,
    },
    {
      title: say('imports.kind'),
      key: 'kind',
      render: (_, one) => wording(kinds.find((kind) => kind.kind === one.kind)?.title),
    },
    {
      title: say('orders.state'),
      key: 'state',
      render: (_, one) => (
        <Chip tone={one.state === 'imported' ? 'ok' : one.state === 'undone' ? 'line' : 'act'}>
          {say(`import.${one.state}`)}
        </Chip>
      ),
    },
    {
      title: say('imports.counts'),
      key: 'counts',
      render: (_, one) =>
        one.counts
          ? say('imports.counts-line', {
              read: one.counts.read,
              created: one.counts.created,
              updated: one.counts.updated,
            })
          : '',
    },
    {
      title: say('imports.who'),
      key: 'who',
      render: (_, one) =>
        `${(one.ranBy ?? one.uploadedBy).name} · ${formats.full(one.ranAt ?? one.uploadedAt)}`,
    },
  ]
  return (
    <Section title={say('imports.history')}>
      <Rows<ImportLine>
        label={say('imports.history')}
        pages={pages}
        columns={columns}
        onOpen={(one) => go(`/imports/${one.id}`)}
        empty={say('imports.none')}
        emptyText={say('imports.none.text')}
      />
    </Section>
  )
}
