/** The rules by which clocks run, in the order in which they are asked. */
import { useState } from 'react'
import { endPolicy, listPolicies, type Policy, type Target } from '../../../../rooms/standards/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Confirm } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { PolicySheet } from './policy-sheet.tsx'

const BUILT_IN = 'ours'

export function useTargetWord() {
  const { say } = useWords()
  const { formats } = useSession()
  return ({ what, minutes, time }: Target) =>
    `${say(`what.${what}`)} ${formats.span(minutes * 60_000)}${time === 'wall' ? ` (${say('time.wall')})` : ''}`
}

export function Policies() {
  const { say } = useWords()
  const { may } = useSession()
  const found = useRead(listPolicies, {})
  const [open, setOpen] = useState<Policy | 'new' | null>(null)
  const writes = may('standards.write')
  return (
    <Section
      title={say('standards.policies')}
      side={
        writes ? (
          <button type="button" className="btn sm" onClick={() => setOpen('new')}>
            <Icon name="plus" size="s" />
            {say('standards.new')}
          </button>
        ) : (
          say('standards.policies.text')
        )
      }
    >
      <Reading of={found}>
        {({ items }) => (
          <>
            <ul className="lines">
              {items.map((policy) => (
                <Line key={policy.id} policy={policy} writes={writes} onOpen={() => setOpen(policy)} />
              ))}
            </ul>
            {open ? (
              <PolicySheet
                key={open === 'new' ? 'new' : open.id}
                policy={open === 'new' ? null : open}
                next={Math.max(0, ...items.map((one) => one.position).filter((n) => n < 999)) + 10}
                onClose={() => setOpen(null)}
              />
            ) : null}
          </>
        )}
      </Reading>
    </Section>
  )
}

function Line(props: { policy: Policy; writes: boolean; onOpen: () => void }) {
  const { say } = useWords()
  const wording = useWording()
  const word = useTargetWord()
  const [ending, setEnding] = useState(false)
  const { policy } = props
  const { tiers, channels, kinds } = policy.match
  const builtIn = policy.id === BUILT_IN
  return (
    <li className="policy-line">
      <span className="grow">
        <b>{wording(policy.name)}</b>{' '}
        {[...tiers, ...channels, ...kinds].map((one) => (
          <Chip key={one} tone="line">
            {one === 'conversation' ? say('standards.kind.conversation') : one}
          </Chip>
        ))}
        <span className="small ink2 policy-targets">{policy.targets.map(word).join(' · ')}</span>
        <span className="tl">
          {builtIn
            ? say('standards.built-in')
            : [
                say('article.version', { n: policy.version }),
                policy.by,
                say('standards.running', { n: policy.running }),
              ]
                .filter(Boolean)
                .join(' · ')}
        </span>
      </span>
      {props.writes && !builtIn ? (
        <>
          <button type="button" className="btn sm" onClick={props.onOpen}>
            {say('standards.change')}
          </button>
          <button
            type="button"
            className="ic"
            aria-label={say('standards.end', { name: wording(policy.name) })}
            onClick={() => setEnding(true)}
          >
            <Icon name="trash" size="s" />
          </button>
        </>
      ) : null}
      {ending ? <End policy={policy} onClose={() => setEnding(false)} /> : null}
    </li>
  )
}

function End(props: { policy: Policy; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const wording = useWording()
  const end = useAct(endPolicy, ['conversations'])
  const name = wording(props.policy.name)
  return (
    <Confirm
      title={say('standards.end', { name })}
      act={say('standards.end.do')}
      danger
      busy={end.busy}
      onClose={props.onClose}
      onDo={() => end.start({ params: { id: props.policy.id } }, { onError: fail, onSuccess: props.onClose })}
    >
      {say('standards.end.text', { n: props.policy.running })}
    </Confirm>
  )
}
