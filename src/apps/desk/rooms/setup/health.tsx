/** How the program is doing: what is wrong first, each line with what to do. */
import { type Finding, readHealth } from '../../../../rooms/setup/contract.ts'
import { Chip, type ChipTone } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

const TONES: Readonly<Record<Finding['state'], ChipTone>> = {
  good: 'ok',
  watch: 'warn',
  bad: 'bad',
  unknown: 'line',
}

export function HealthPage() {
  const { say } = useWords()
  const { formats } = useSession()
  const found = useRead(readHealth, {}, { every: 30_000 })
  return (
    <Page
      title={say('health.title')}
      below={found.data ? say('health.at', { at: formats.full(found.data.at) }) : undefined}
      acts={
        <button
          type="button"
          className="btn"
          onClick={() => void found.refetch()}
          disabled={found.isFetching}
        >
          {say('health.again')}
        </button>
      }
    >
      <Reading of={found} lines={8}>
        {({ findings }) => {
          const wrong = findings.filter((one) => one.state !== 'good')
          return (
            <>
              <Section title={wrong.length ? say('health.wrong', { n: wrong.length }) : say('health.good')}>
                {wrong.length ? <Findings of={wrong} /> : <p className="ink2">{say('health.good.text')}</p>}
              </Section>
              <Section title={say('health.works')}>
                <Findings of={findings.filter((one) => one.state === 'good')} />
              </Section>
            </>
          )
        }}
      </Reading>
    </Page>
  )
}

function Findings(props: { of: readonly Finding[] }) {
  const { say } = useWords()
  return (
    <div className="lines">
      {props.of.map((one) => (
        <div key={one.name} data-finding={one.name} data-state={one.state}>
          <Chip tone={TONES[one.state]}>{say(`health.state.${one.state}`)}</Chip>
          <span className="grow">
            <b>{say(`health.name.${one.name}`)}</b>
            <span className="small ink2" style={{ display: 'block' }}>
              {say(`health.is.${one.name}`, one.facts)}
            </span>
            {one.state === 'good' ? null : (
              <span className="small" style={{ display: 'block' }}>
                {say(`health.do.${one.name}`)}
              </span>
            )}
          </span>
        </div>
      ))}
    </div>
  )
}
