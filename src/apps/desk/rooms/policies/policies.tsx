/** Law and promises: what the shop promises, the packs that bind it, and decisions that were kept. */
import { readPolicies } from '../../../../rooms/policies/contract.ts'
import { useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Reading, Views } from '../../page.tsx'
import { useWords } from '../../words.ts'
import { Decisions } from './decisions.tsx'
import { Editor } from './editor.tsx'
import { Packs } from './packs.tsx'

const TABS = ['promises', 'packs', 'decisions'] as const

export function PoliciesPage() {
  const { say } = useWords()
  const { get, set } = useFilters()
  const tab = TABS.find((one) => one === get('tab')) ?? 'promises'
  return (
    <Page title={say('policies.title')} below={say('policies.below-title')}>
      <Views
        label={say('policies.title')}
        now={tab}
        onChoose={(key) => set({ tab: key === 'promises' ? undefined : key })}
        of={TABS.map((key) => ({ key, label: say(`policies.tab.${key}`) }))}
      />
      {tab === 'promises' ? <Promises /> : null}
      {tab === 'packs' ? <Packs /> : null}
      {tab === 'decisions' ? <Decisions /> : null}
    </Page>
  )
}

function Promises() {
  const found = useRead(readPolicies, {})
  return <Reading of={found}>{(overview) => <Editor of={overview} />}</Reading>
}
