/** The team's training: who did how well with which customer, what everybody finds hard, and which skills should change in routing. */
import { Link } from 'wouter'
import {
  type Proposal,
  readTeamTraining,
  settleProposal,
  type TeamMatrix,
} from '../../../../rooms/advisors/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useCheckWord, useSaid } from './words.ts'

export function Team() {
  const { say } = useWords()
  const found = useRead(readTeamTraining, {}, { keep: true })
  return (
    <Reading of={found} lines={10}>
      {(team) =>
        team.people.every((one) => one.runs === 0) ? (
          <Empty title={say('training.team.none')}>{say('training.team.none.text')}</Empty>
        ) : (
          <>
            <Proposals of={team.proposals} />
            <Matrix team={team} />
            <Hard team={team} />
          </>
        )
      }
    </Reading>
  )
}

function Proposals({ of }: { of: readonly Proposal[] }) {
  const { say } = useWords()
  const { formats } = useSession()
  const open = of.filter((one) => one.state === 'open')
  const settled = of.filter((one) => one.state !== 'open').slice(0, 3)
  if (of.length === 0) return null
  return (
    <Section title={say('training.proposals')} side={say('training.proposals.text')}>
      {open.length === 0 ? <p className="ink2">{say('training.proposals.none')}</p> : null}
      <ul className="lines">
        {open.map((one) => (
          <ProposalLine key={one.id} of={one} />
        ))}
        {settled.map((one) => (
          <li key={one.id} className="small">
            <span className="grow">
              <Words of={one} />
            </span>
            <span className="tl">
              {`${say(one.state === 'taken' ? 'training.proposal.taken' : 'training.proposal.declined')} · ${one.by ?? ''} · ${formats.full(one.at)}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Words({ of }: { of: Proposal }) {
  const { say } = useWords()
  const key = of.level === null ? 'withhold' : of.was === null ? 'give-level' : 'set-level'
  return say(`training.${key}`, {
    name: of.staff.name,
    skill: say(`skill.${of.skill}`),
    called: of.name,
    was: of.was ?? '—',
    level: of.level ?? 0,
  })
}

function ProposalLine({ of }: { of: Proposal }) {
  const { say } = useWords()
  const { fail, tell } = useNotices()
  const settle = useAct(settleProposal, ['routing'])
  const run = (take: boolean) =>
    settle.start(
      { params: { id: of.id }, body: { take } },
      { onError: fail, onSuccess: () => tell(say(take ? 'training.taken' : 'training.declined')) },
    )
  return (
    <li>
      <span className="grow">
        <Words of={of} />
        <span className="tl block">{say('training.proposal.because', { mean: of.mean, runs: of.runs })}</span>
      </span>
      <button type="button" className="btn sm" disabled={settle.busy} onClick={() => run(false)}>
        {say('training.decline')}
      </button>
      <button type="button" className="btn sm" disabled={settle.busy} onClick={() => run(true)}>
        {say('training.take')}
      </button>
    </li>
  )
}

function Matrix({ team }: { team: TeamMatrix }) {
  const { say } = useWords()
  const said = useSaid()
  const check = useCheckWord()
  return (
    <Section title={say('training.matrix')} side={say('training.matrix.text')}>
      <div className="matrix-scroll">
        <table className="grid matrix">
          <thead>
            <tr>
              <th scope="col">{say('training.person')}</th>
              {team.personas.map((one) => (
                <th scope="col" className="num" key={one.id}>
                  {said(one.title)}
                </th>
              ))}
              <th scope="col">{say('training.weakest')}</th>
              <th scope="col">{say('certificate.word')}</th>
            </tr>
          </thead>
          <tbody>
            {team.people.map((one) => (
              <tr key={one.staff.id}>
                <th scope="row">{one.staff.name}</th>
                {team.personas.map((persona) => (
                  <Cell key={persona.id} score={one.best[persona.id]} />
                ))}
                <td>{one.weakest ? check(one.weakest) : '—'}</td>
                <td>
                  {one.certificate ? (
                    <Chip tone={one.certificate.valid ? 'ok' : 'warn'}>
                      {one.certificate.valid ? one.certificate.score : say('certificate.expired')}
                    </Chip>
                  ) : (
                    '—'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function Cell({ score }: { score: number | undefined }) {
  const { say } = useWords()
  if (score === undefined)
    return (
      <td className="num ink3">
        <span title={say('training.not-rehearsed')}>—</span>
      </td>
    )
  return <td className={`num ${score >= 80 ? 'kept' : 'short'}`}>{score}</td>
}

function Hard({ team }: { team: TeamMatrix }) {
  const { say } = useWords()
  const check = useCheckWord()
  const marked = team.checks.filter((one) => one.mean !== null)
  return (
    <Section
      title={say('training.hard')}
      side={<Link href="/training?tab=rubric">{say('training.tab.rubric')}</Link>}
    >
      <ul className="check-bars">
        {marked.map((one) => (
          <li key={one.check}>
            <span>{check(one.check)}</span>
            <span className="share-bar">
              <i style={{ width: `${one.mean ?? 0}%` }} />
            </span>
            <span className="num">{one.mean}</span>
            <span className="tl">{`n=${one.n}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
