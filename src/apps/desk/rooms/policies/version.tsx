/** One version of the promises as it was published, with what differed from the one before; taken back until its day has come. */
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { readVersion, type VersionShape, withdrawVersion } from '../../../../rooms/policies/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Confirm } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Facts, Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { Differences } from './differences.tsx'
import { Proof } from './editor.tsx'

export function VersionPage() {
  const { id = '' } = useParams<{ id: string }>()
  const found = useRead(readVersion, { params: { version: id } })
  return <Reading of={found}>{(version) => <Whole version={version} />}</Reading>
}

function Whole({ version }: { version: VersionShape }) {
  const { say } = useWords()
  const wording = useWording()
  const { formats, may } = useSession()
  const begun = version.from !== null && version.from <= formats.dayKey(new Date())
  return (
    <Page
      above={<Link href="/policies">{say('policies.title')}</Link>}
      title={say('policies.version', { n: version.number })}
      below={
        <>
          {version.inForce ? <Chip tone="ok">{say('policies.now')}</Chip> : null}
          {version.state === 'withdrawn' ? <Chip tone="line">{say('policies.withdrawn')}</Chip> : null}
          <span>{version.note}</span>
        </>
      }
      acts={
        version.state === 'published' && !begun && may('policies.write') ? (
          <Withdraw version={version} />
        ) : null
      }
    >
      <div className="cols wide-left">
        <div>
          <Section title={say('policies.promised')}>
            <ul className="checks">
              {version.check.rules.map((rule) => (
                <li key={rule.id}>{wording(rule.say)}</li>
              ))}
            </ul>
            {version.check.rules.length === 0 ? <p className="ink3">{say('policies.law-only')}</p> : null}
          </Section>
          {version.clauses.map((clause) => (
            <Section key={clause.topic} title={say(`clause-topic.${clause.topic}`)}>
              <p className="prose">{wording(clause)}</p>
            </Section>
          ))}
          <Section title={say('policies.differs')}>
            <Differences of={version.differs} />
          </Section>
        </div>
        <div>
          <Section title={say('policies.facts-of-version')}>
            <Facts
              of={[
                [say('policies.from'), version.from ? formats.calendarDay(version.from) : '—'],
                [say('policies.until'), version.until ? formats.calendarDay(version.until) : '—'],
                [say('policies.by-whom'), version.publishedBy?.name ?? version.by.name],
                [say('policies.at'), version.publishedAt ? formats.full(version.publishedAt) : '—'],
                [say('answer.fingerprint.name'), (version.fingerprint ?? '—').slice(0, 16)],
              ]}
            />
          </Section>
          <Proof check={version.check} />
        </div>
      </div>
    </Page>
  )
}

function Withdraw({ version }: { version: VersionShape }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const [asked, setAsked] = useState(false)
  const withdraw = useAct(withdrawVersion)
  return (
    <>
      <button type="button" className="btn" onClick={() => setAsked(true)}>
        {say('policies.withdraw')}
      </button>
      {asked ? (
        <Confirm
          title={say('policies.withdraw.title', { n: version.number })}
          act={say('policies.withdraw')}
          busy={withdraw.busy}
          onClose={() => setAsked(false)}
          onDo={() =>
            withdraw.start(
              { params: { version: version.id } },
              { onError: fail, onSuccess: () => setAsked(false) },
            )
          }
        >
          {say('policies.withdraw.text')}
        </Confirm>
      ) : null}
    </>
  )
}
