/** Who did what, to what, when; and the proof that nobody changed the record afterwards. */
import type { TableColumnsType } from 'antd'
import { type AuditShape, listAudit, verifyAudit } from '../../../../rooms/access/contract.ts'
import { Seal } from '../../../../ui/marks.tsx'
import { usePages, useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Reading, Section } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWords } from '../../words.ts'
import { openRecorded } from './recorded.ts'

const ACTORS = ['customer', 'assistant'] as const

type Row = AuditShape & { id: string }

export function Audit() {
  const { say, has } = useWords()
  const { formats } = useSession()
  const { thing, told } = openRecorded({ say, has }, formats.money)
  const { get, set } = useFilters()
  const action = useRested(get('action'))
  const subject = useRested(get('subject'))
  const pages = usePages(
    listAudit,
    (cursor) => ({
      query: {
        ...(action ? { action } : {}),
        ...(subject ? { subject } : {}),
        ...(cursor ? { cursor } : {}),
        limit: 100,
      },
    }),
    (answer) => ({
      items: answer.items.map((one): Row => ({ ...one, id: String(one.seq) })),
      ...(answer.next ? { next: answer.next } : {}),
    }),
  )
  const columns: TableColumnsType<Row> = [
    {
      title: say('audit.seq'),
      dataIndex: 'seq',
      render: (seq: number) => <span className="ink3 num">{seq}</span>,
    },
    { title: say('audit.when'), dataIndex: 'at', render: (at: string) => formats.full(at) },
    {
      title: say('audit.who'),
      key: 'who',
      render: (_, one) =>
        one.actorKind === 'staff'
          ? one.actorName
          : one.actorId === 'sign-in'
            ? say('audit.nobody-yet')
            : say(`actor.${ACTORS.find((kind) => kind === one.actorKind) ?? 'system'}`),
    },
    {
      title: say('audit.action'),
      dataIndex: 'action',
      render: (name: string) => {
        const deed = `deed.${name}`
        return has(deed) ? <span title={name}>{say(deed)}</span> : <code className="small">{name}</code>
      },
    },
    {
      title: say('audit.subject'),
      key: 'subject',
      render: (_, { subject: id, subjectName }) =>
        subjectName !== null ? (
          <span title={id}>{subjectName}</span>
        ) : id === '-' ? (
          <span className="ink3">{say('audit.unknown-account')}</span>
        ) : (
          <span title={id}>{thing(id)}</span>
        ),
    },
    {
      title: say('audit.facts'),
      key: 'facts',
      render: (_, one) => (
        <span className="small ink2 cut" style={{ display: 'block', maxWidth: 420 }} title={told(one.facts)}>
          {told(one.facts)}
        </span>
      ),
    },
  ]
  return (
    <Page title={say('rail.audit')} below={say('audit.below')}>
      <Proof />
      <div className="tools">
        <input
          className="in"
          style={{ width: 260 }}
          type="search"
          aria-label={say('audit.find-action')}
          placeholder={say('audit.find-action')}
          value={get('action')}
          onChange={(event) => set({ action: event.target.value })}
        />
        <input
          className="in"
          style={{ width: 260 }}
          type="search"
          aria-label={say('audit.find-subject')}
          placeholder={say('audit.find-subject')}
          value={get('subject')}
          onChange={(event) => set({ subject: event.target.value })}
        />
      </div>
      <div className="card">
        <Rows<Row>
          label={say('rail.audit')}
          pages={pages}
          columns={columns}
          empty={say('audit.none')}
          emptyText={say('audit.none.text')}
        />
      </div>
    </Page>
  )
}

function Proof() {
  const { say } = useWords()
  const { formats } = useSession()
  const proof = useRead(verifyAudit, {})
  return (
    <Section title={say('audit.proof')}>
      <Reading of={proof} lines={1}>
        {(answer) =>
          answer.intact ? (
            <p className="row">
              <Seal title={say('audit.intact')} glyph={say('seal')} />
              {say('audit.intact-n', { n: formats.count(answer.rows), count: answer.rows })}
            </p>
          ) : (
            <p className="bad-text" role="alert">
              {say('audit.broken', { seq: answer.brokenAt ?? 0 })}
            </p>
          )
        }
      </Reading>
    </Section>
  )
}
