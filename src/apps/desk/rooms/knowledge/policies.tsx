/** The rules the shop has given itself: values that articles and the assistant rest on. */
import { useState } from 'react'
import { listPolicies, type Policy } from '../../../../rooms/knowledge/contract.ts'
import { Empty } from '../../../../ui/states.tsx'
import { useRead } from '../../ask.ts'
import { Sheet } from '../../dialog.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { PolicyReader } from './policy.tsx'
import { PolicyForm } from './policy-form.tsx'

type Open =
  | { readonly is: 'read' | 'change'; readonly policy: Policy }
  | { readonly is: 'write'; readonly policy?: undefined }

export function Policies() {
  const { say } = useWords()
  const { may } = useSession()
  const wording = useWording()
  const found = useRead(listPolicies, {})
  const [open, setOpen] = useState<Open | null>(null)
  const writes = may('knowledge.publish')
  const add = writes ? (
    <button type="button" className="btn sm" onClick={() => setOpen({ is: 'write' })}>
      {say('policy.new')}
    </button>
  ) : null
  return (
    <Reading of={found}>
      {({ items }) => (
        <>
          {items.length === 0 ? (
            <Empty title={say('policies.none')} act={add}>
              {say('policies.none.text')}
            </Empty>
          ) : (
            <Section
              title={say('knowledge.policies')}
              side={
                <span className="row">
                  {say('policies.text')}
                  {add}
                </span>
              }
            >
              <Rules items={items} onOpen={setOpen} writes={writes} />
            </Section>
          )}
          {open ? (
            <Sheet
              wide={open.is !== 'read'}
              title={open.policy ? wording(open.policy.title) : say('policy.new')}
              onClose={() => setOpen(null)}
            >
              {open.is === 'read' ? (
                <PolicyReader policyKey={open.policy.key} />
              ) : (
                <PolicyForm
                  {...(open.policy ? { policy: open.policy } : {})}
                  all={items.length}
                  onDone={() => setOpen(null)}
                />
              )}
            </Sheet>
          ) : null}
        </>
      )}
    </Reading>
  )
}

/** Name, words, standing and act each in a column of its own, so that the words wrap at one edge. */
function Rules(props: { items: readonly Policy[]; writes: boolean; onOpen: (open: Open) => void }) {
  const { say } = useWords()
  const wording = useWording()
  return (
    <ul className="rules">
      {props.items.map((policy) => (
        <li key={policy.id}>
          <button type="button" className="btn q sm" onClick={() => props.onOpen({ is: 'read', policy })}>
            {wording(policy.title)}
          </button>
          <p className="ink2">{wording(policy.text)}</p>
          <span className="tl">
            {say('article.version', { n: policy.version })}
            <br />
            {say('policy.rests', { n: policy.articles })}
          </span>
          {props.writes ? (
            <button type="button" className="btn sm" onClick={() => props.onOpen({ is: 'change', policy })}>
              {say('policy.change')}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
