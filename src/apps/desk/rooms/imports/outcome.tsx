/** What a run came to: counts first, then every refusal with its row and column, then what was assumed. */
import type { ImportKindShape, ImportOutcome } from '../../../../rooms/imports/contract.ts'
import { Chip, Stitch } from '../../../../ui/marks.tsx'
import { Section } from '../../page.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

const MOST = 200

export function Outcome({ of, kind }: { of: ImportOutcome; kind: ImportKindShape | undefined }) {
  const { say } = useWords()
  const title = of.written ? 'imports.written' : of.refused > 0 ? 'imports.nothing-written' : 'imports.would'
  return (
    <Section
      title={say(title)}
      side={say('imports.counts-line', { read: of.read, created: of.created, updated: of.updated })}
    >
      {of.refused > 0 ? (
        <>
          <p className="row" role="alert">
            <Chip tone="bad">{say('imports.refused', { n: of.refused })}</Chip>
            <span className="small ink2">{say('imports.refused.text')}</span>
          </p>
          <Told rows={of.refusals} kind={kind} />
        </>
      ) : null}
      {of.notes.length > 0 ? (
        <Stitch style={{ marginTop: 12 }}>
          <h3>{say('imports.assumed', { n: of.notes.length })}</h3>
          <Told rows={of.notes} kind={kind} />
        </Stitch>
      ) : null}
    </Section>
  )
}

function Told({ rows, kind }: { rows: ImportOutcome['refusals']; kind: ImportKindShape | undefined }) {
  const { say } = useWords()
  const wording = useWording()
  return (
    <div style={{ overflowX: 'auto', maxHeight: 420 }}>
      <table className="grid">
        <thead>
          <tr>
            <th>{say('imports.at')}</th>
            <th>{say('imports.field')}</th>
            <th>{say('imports.stands')}</th>
            <th>{say('imports.why')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map((one) => (
            <tr key={`${one.row}-${one.column}-${one.code}-${one.text}`}>
              <td className="num nowrap">
                {say('imports.row', { n: one.row }) + (one.column ? ` ${one.column}` : '')}
              </td>
              <td>{wording(kind?.fields.find((field) => field.name === one.field)?.title) || one.field}</td>
              <td className="ink2">{one.text}</td>
              <td>{one.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST ? <p className="tl">{say('imports.and-more', { n: rows.length - MOST })}</p> : null}
    </div>
  )
}
