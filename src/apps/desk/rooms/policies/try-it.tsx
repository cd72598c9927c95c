/** A merchant tries a case: facts on top, the answer below, anew with every change; nothing of it is kept. */
import { useState } from 'react'
import { type ShopTerms, tryCase } from '../../../../rooms/policies/contract.ts'
import { useRead } from '../../ask.ts'
import { Reading, Section, Views } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useWords } from '../../words.ts'
import { Answer } from './answer.tsx'
import type { Facts } from './fact-path.ts'
import { FactsForm } from './facts-form.tsx'
import { SAMPLES, type Sample, sampleOf } from './samples.ts'

const BY = ['draft', 'day', 'law'] as const
type By = (typeof BY)[number]

/** @param terms the promises that are being written; null: only what is in force can be tried */
export function TryIt({ terms, first }: { terms: ShopTerms | null; first?: Facts }) {
  const { say } = useWords()
  const [sample, setSample] = useState<Sample | ''>(first ? '' : 'sofa')
  const [facts, setFacts] = useState<Facts>(() => first ?? sampleOf('sofa', new Date()))
  const [by, setBy] = useState<By>(terms ? 'draft' : 'day')
  const now: By = terms || by !== 'draft' ? by : 'day'
  const body = useRested(
    JSON.stringify({ facts, by: now, ...(now === 'draft' && terms ? { terms } : {}) }),
    250,
  )
  const found = useRead(tryCase, { body: JSON.parse(body) }, { keep: true })
  return (
    <>
      <Section title={say('policies.try')} side={say('policies.try.text')}>
        <div className="tools">
          <select
            className="in"
            style={{ width: 'auto' }}
            aria-label={say('policies.sample')}
            value={sample}
            onChange={(event) => {
              const chosen = SAMPLES.find((one) => one === event.target.value)
              setSample(chosen ?? '')
              if (chosen) setFacts(sampleOf(chosen, new Date()))
            }}
          >
            <option value="">{say('policies.sample')}</option>
            {SAMPLES.map((one) => (
              <option key={one} value={one}>
                {say(`policies.sample.${one}`)}
              </option>
            ))}
          </select>
          <Views
            label={say('policies.by')}
            now={now}
            onChoose={(key) => setBy(BY.find((one) => one === key) ?? 'day')}
            of={BY.filter((one) => terms !== null || one !== 'draft').map((key) => ({
              key,
              label: say(`policies.by.${key}`),
            }))}
          />
        </div>
        <Reading of={found}>{(decision) => <Answer decision={decision} />}</Reading>
      </Section>
      <Section title={say('policies.facts')} side={say('policies.facts.text')}>
        <FactsForm facts={facts} onChange={setFacts} />
      </Section>
    </>
  )
}
