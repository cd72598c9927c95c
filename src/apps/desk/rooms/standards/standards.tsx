/** Service standards: what is about to break right now, the rules it breaks, and how weeks went. */
import { useLocation } from 'wouter'
import { Page, Views } from '../../page.tsx'
import { useWords } from '../../words.ts'
import { Board } from './board.tsx'
import { Figures } from './figures.tsx'
import { Policies } from './policies.tsx'

const TABS = ['board', 'policies', 'figures'] as const

export function StandardsPage() {
  const { say } = useWords()
  const [, go] = useLocation()
  const tab = TABS.find((one) => one === new URLSearchParams(location.search).get('tab')) ?? 'board'
  return (
    <Page title={say('settings.standards')} below={say('standards.below')}>
      <Views
        of={TABS.map((key) => ({ key, label: say(`standards.${key}`) }))}
        now={tab}
        onChoose={(key) => go(`/standards?tab=${key}`, { replace: true })}
        label={say('settings.standards')}
      />
      {tab === 'board' ? <Board /> : tab === 'policies' ? <Policies /> : <Figures />}
    </Page>
  )
}
