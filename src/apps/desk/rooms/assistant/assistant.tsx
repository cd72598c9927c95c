/** The assistant as a shopkeeper sees it: what it came to, trying it out, what it may do, what it hears, what it was taught, its proofs. */
import type { ComponentType } from 'react'
import { useFilters } from '../../filters.ts'
import { Page, Views } from '../../page.tsx'
import { useWords } from '../../words.ts'
import { Did } from './did.tsx'
import { Intents } from './intents.tsx'
import { MeasurePage } from './measure.tsx'
import { Proof } from './proof.tsx'
import { AssistantSettings } from './settings.tsx'
import { Taught } from './taught.tsx'
import { TryIt } from './try-it.tsx'

const TABS = ['measure', 'did', 'try', 'may', 'intents', 'taught', 'proof'] as const
type Tab = (typeof TABS)[number]

const PARTS: Readonly<Record<Tab, ComponentType>> = {
  measure: MeasurePage,
  did: Did,
  try: TryIt,
  may: AssistantSettings,
  intents: Intents,
  taught: Taught,
  proof: Proof,
}

export function AssistantPage() {
  const { say } = useWords()
  const { get, set } = useFilters()
  const tab = TABS.find((one) => one === get('tab')) ?? 'measure'
  const Part = PARTS[tab]
  return (
    <Page title={say('settings.assistant')} below={say('assistant.below')}>
      <Views
        label={say('settings.assistant')}
        now={tab}
        onChoose={(key) => set({ tab: key === 'measure' ? undefined : key, days: undefined })}
        of={TABS.map((key) => ({ key, label: say(`assistant.tab.${key}`) }))}
      />
      <Part />
    </Page>
  )
}
