/** One pack: its rules with articles, terms and exceptions, its own cases, its versions and what differs between them. */
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import {
  comparePacks,
  type PackRowShape,
  type PackRuleShape,
  readPack,
  readWords,
} from '../../../../rooms/policies/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { PackMarks } from './packs.tsx'
import { usePlainTerms } from './plain-terms.ts'

export function PackPage() {
  const { id = '' } = useParams<{ id: string }>()
  const { get } = useFilters()
  const mark = get('version')
  const found = useRead(readPack, { params: { pack: id }, query: mark ? { fingerprint: mark } : {} })
  return <Reading of={found}>{(page) => <Whole page={page} />}</Reading>
}

interface PackPageShape {
  readonly pack: PackRowShape
  readonly rules: readonly PackRuleShape[]
  readonly cases: readonly { readonly name: string; readonly passes: boolean; readonly at: string }[]
  readonly versions: readonly {
    readonly fingerprint: string
    readonly version: string
    readonly since: string
  }[]
}

function Whole({ page }: { page: PackPageShape }) {
  const { say } = useWords()
  const wording = useWording()
  const { formats } = useSession()
  const [find, setFind] = useState('')
  const { pack } = page
  const rules = page.rules.filter((rule) =>
    [rule.id, rule.because.zh, rule.because.en, ...rule.cites].some((text) =>
      text.toLowerCase().includes(find.trim().toLowerCase()),
    ),
  )
  return (
    <Page
      above={<Link href="/policies?tab=packs">{say('policies.tab.packs')}</Link>}
      title={wording(pack.name)}
      below={
        <>
          <span>{say('pack.version', { version: pack.version })}</span>
          {pack.validFrom ? (
            <span>{say('pack.from', { day: formats.calendarDay(pack.validFrom) })}</span>
          ) : null}
          <span>{say(pack.mandatory ? 'pack.mandatory' : 'pack.promise')}</span>
          <PackMarks pack={pack} />
        </>
      }
    >
      <div className="cols wide-left">
        <div>
          <Section title={say('pack.rules', { n: page.rules.length })}>
            <div className="find settings-find">
              <input
                type="search"
                aria-label={say('pack.find')}
                placeholder={say('pack.find')}
                value={find}
                onChange={(event) => setFind(event.target.value)}
              />
            </div>
            <ul className="checks pack-rules">
              {rules.map((rule) => (
                <Rule key={rule.id} rule={rule} />
              ))}
            </ul>
            {rules.length === 0 ? <p className="ink3">{say('pack.find.none')}</p> : null}
          </Section>
        </div>
        <div>
          <Versions page={page} />
          <Section
            title={say('policies.proof', {
              passed: page.cases.filter(({ passes }) => passes).length,
              n: page.cases.length,
            })}
          >
            <details>
              <summary className="small">{say('policies.proof.cases')}</summary>
              <ul className="checks">
                {page.cases.map(({ name, passes, at }) => (
                  <li key={`${name} ${at}`} className={passes ? '' : 'bad-text'}>
                    {say(passes ? 'policies.passes' : 'policies.fails')} · {name}
                  </li>
                ))}
              </ul>
            </details>
          </Section>
        </div>
      </div>
    </Page>
  )
}

function Rule({ rule }: { rule: PackRuleShape }) {
  const { say } = useWords()
  const wording = useWording()
  const proofs = useRead(readWords, {}).data?.proofs ?? []
  const plain = usePlainTerms(proofs)
  const proofName = (id: string) => wording(proofs.find((one) => one.id === id)) || id
  return (
    <li>
      <div className="row wrap">
        <b>{wording(rule.because)}</b>
        {rule.weak ? <Chip tone="warn">{say('answer.counsel.short')}</Chip> : null}
      </div>
      <p className="tl">
        {rule.cites.join(' ')} ·{' '}
        {rule.remedies.map((one) => say(`policy-remedy.${one as 'repair'}`)).join(' · ')} ·{' '}
        {say(`policy-ground.${rule.ground as 'late'}`)} · {rule.id}
      </p>
      {rule.terms.length > 0 ? (
        <p className="small ink2">
          {rule.terms
            .map(({ name, value }) => `${say(`rule-term.${name as 'window'}`)} ${plain(value)}`)
            .join(' · ')}
        </p>
      ) : null}
      {rule.exceptions.length > 0 ? (
        <details>
          <summary className="small">{say('pack.exceptions', { n: rule.exceptions.length })}</summary>
          <ul className="checks">
            {rule.exceptions.map((one) => (
              <li key={one.id}>
                {wording(one.because)} <span className="tl">{one.cites.join(' ')}</span>
                {one.proof.length > 0 ? (
                  <span className="small ink2">
                    <br />
                    {say('pack.proof', {
                      proof: one.proof.map((any) => any.map(proofName).join(' / ')).join(' + '),
                    })}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  )
}

function Versions({ page }: { page: PackPageShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const [other, setOther] = useState('')
  const { pack, versions } = page
  return (
    <Section title={say('policies.versions')}>
      <ul className="lines">
        {versions.map((one) => (
          <li key={one.fingerprint}>
            <Link href={`/policies/packs/${pack.id}?version=${one.fingerprint}`} className="grow">
              {say('pack.version', { version: one.version })}
            </Link>
            <span className="tl">{formats.day(one.since)}</span>
          </li>
        ))}
      </ul>
      {versions.length > 1 ? (
        <label className="field">
          <span>{say('pack.compare')}</span>
          <select className="in" value={other} onChange={(event) => setOther(event.target.value)}>
            <option value="">—</option>
            {versions
              .filter(({ fingerprint }) => fingerprint !== pack.fingerprint)
              .map((one) => (
                <option key={one.fingerprint} value={one.fingerprint}>
                  {say('pack.version', { version: one.version })}
                </option>
              ))}
          </select>
        </label>
      ) : (
        <p className="tl">{say('pack.one-version')}</p>
      )}
      {other ? <Changes pack={pack.id} from={other} to={pack.fingerprint} /> : null}
    </Section>
  )
}

function Changes({ pack, from, to }: { pack: string; from: string; to: string }) {
  const { say } = useWords()
  const found = useRead(comparePacks, { params: { pack }, query: { from, to } })
  return (
    <Reading of={found} lines={3}>
      {({ changes }) =>
        changes.length === 0 ? (
          <p className="ink3">{say('policies.differs.none')}</p>
        ) : (
          <div className="diff">
            {changes.flatMap(({ rule, before, after }) => [
              ...(before ? [<div className="removed" key={`${rule} -`}>{`− ${rule}: ${before}`}</div>] : []),
              ...(after ? [<div className="added" key={`${rule} +`}>{`+ ${rule}: ${after}`}</div>] : []),
            ])}
          </div>
        )
      }
    </Reading>
  )
}
