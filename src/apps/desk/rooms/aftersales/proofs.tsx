/** What proves: pictures with what is wrong with them, where they were seen before, and what is missing with its last moment. */
import { useRef } from 'react'
import { Link } from 'wouter'
import type { CaseShape, CaseStandingShape } from '../../../../rooms/aftersales/contract.ts'
import { type CaptureShape, captures } from '../../../../rooms/aftersales/recourse/contract.ts'
import { type EvidenceShape, evidenceFile, listEvidence } from '../../../../rooms/evidence/contract.ts'
import { addressOf } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip, Seal } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useCaseEvidence } from './evidence-field.tsx'

type Missing = CaseStandingShape['evidence'][number]

export function Proofs(props: { one: CaseShape; standing: CaseStandingShape | undefined; writes: boolean }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { one } = props
  const found = useRead(listEvidence, { query: { case: one.id } }, { when: may('evidence.read') })
  const items = found.data?.items ?? []
  const missing = (props.standing?.evidence ?? []).filter((each) => !each.present)
  const takeable = useRead(captures, { params: { id: one.id } }, { when: missing.some((each) => !each.gone) })
  const picker = useRef<HTMLInputElement>(null)
  const { send, share } = useCaseEvidence(one)
  return (
    <Section
      title={say('cases.proofs')}
      side={say('cases.proofs.side', { n: items.length, missing: missing.length })}
      id="proofs"
    >
      {items.length + missing.length === 0 ? <p className="ink3">{say('cases.proofs.none')}</p> : null}
      <div className="case-proofs">
        {items.map((each) => (
          <Piece key={each.id} each={each} />
        ))}
        {missing.map((each) => (
          <Lacking
            key={each.proof}
            each={each}
            take={takeable.data?.items.find((capture) => capture.proof === each.proof)}
          />
        ))}
      </div>
      {props.writes ? (
        <>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            accept="image/*,video/*,audio/*,application/pdf"
            onChange={(event) => {
              const files = [...(event.target.files ?? [])]
              event.target.value = ''
              void send(files)
            }}
          />
          <button
            type="button"
            className="btn sm"
            id="add-evidence"
            style={{ marginTop: 10 }}
            disabled={share !== null}
            onClick={() => picker.current?.click()}
          >
            <Icon name="camera" size="s" />{' '}
            {share === null
              ? say('cases.proofs.add')
              : say('cases.proof.sending', { share: formats.percent(share) })}
          </button>
        </>
      ) : null}
    </Section>
  )
}

function Piece({ each }: { each: EvidenceShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const file = addressOf(evidenceFile, { params: { id: each.id } })
  return (
    <figure>
      {each.kind === 'photo' && each.fileId ? (
        <a href={file} target="_blank" rel="noreferrer" className="pic">
          <img src={file} alt={each.proofText ?? each.name} loading="lazy" />
        </a>
      ) : (
        <span className="pic">
          {each.fileId ? (
            <a href={file} target="_blank" rel="noreferrer">
              <Icon name={each.kind === 'voice' ? 'mic' : 'attach'} size="l" label={each.name} />
            </a>
          ) : (
            <span className="small ink2 pre">{each.text || say('cases.proofs.gone')}</span>
          )}
        </span>
      )}
      <figcaption>
        <b>{each.proofText ?? each.name}</b>{' '}
        <Seal title={say('cases.proofs.sealed', { hash: each.sha256.slice(0, 16) })} />
        <span className="tl block">
          {each.by.name || say('cases.role.customer')} · {formats.full(each.takenAt ?? each.at)}
        </span>
        {each.gates && !each.gates.ok ? <Chip tone="warn">{each.gates.say}</Chip> : null}
        {each.reused.length > 0 ? <Reused each={each} /> : null}
      </figcaption>
    </figure>
  )
}

/** Seen before: a sign for a person, with the way there, never a ground by itself. */
function Reused({ each }: { each: EvidenceShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const [first] = each.reused
  if (!first) return null
  return (
    <span className="small soon-text block">
      {say('cases.reused', { n: each.reused.length, day: formats.day(first.at) })}{' '}
      {first.caseId ? <Link href={`/cases/${first.caseId}`}>{say('act.open')}</Link> : null}
    </span>
  )
}

function Lacking({ each, take }: { each: Missing; take: CaptureShape | undefined }) {
  const { say } = useWords()
  const { formats } = useSession()
  return (
    <figure className="lacking">
      <span className="pic hatch">
        <Icon name="clock" />
      </span>
      <figcaption>
        <b>{each.name}</b>{' '}
        <Chip tone={each.gone ? 'bad' : 'warn'}>
          {say(each.gone ? 'cases.proofs.too-late' : 'cases.proofs.lacks')}
        </Chip>
        <span className="tl block">
          {each.by && !each.gone ? say('cases.proofs.last', { time: formats.full(each.by) }) : each.last}
          {take ? ` · ${say(`cases.take.${take.who}`)}` : ''}
        </span>
        {take?.turns ? <span className="small soon-text block">{say('cases.proofs.turns')}</span> : null}
      </figcaption>
    </figure>
  )
}
