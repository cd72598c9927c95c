/** Teams and routing: who sits where and takes what, the teams, and how matters are given out. */
import { readRouting } from '../../../../rooms/routing/contract.ts'
import { useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Reading, Views } from '../../page.tsx'
import { useWords } from '../../words.ts'
import { Giving } from './giving.tsx'
import { Seats } from './seats.tsx'
import { Teams } from './teams.tsx'

const TABS = ['seats', 'teams', 'giving'] as const

export function RoutingPage() {
  const { say } = useWords()
  const { get, set } = useFilters()
  const found = useRead(readRouting, {}, { every: 60_000 })
  const tab = TABS.find((one) => one === get('tab')) ?? 'seats'
  return (
    <Page title={say('settings.routing')} below={say('settings.routing.text')}>
      <Views
        label={say('routing.views')}
        now={tab}
        onChoose={(key) => set({ tab: key === 'seats' ? undefined : key })}
        of={TABS.map((key) => ({ key, label: say(`routing.${key}`) }))}
      />
      <Reading of={found}>
        {(answer) => (
          <>
            {tab === 'seats' ? <Seats {...answer} /> : null}
            {tab === 'teams' ? <Teams teams={answer.teams} seats={answer.seats} /> : null}
            {tab === 'giving' ? <Giving settings={answer.settings} teams={answer.teams} /> : null}
          </>
        )}
      </Reading>
    </Page>
  )
}
