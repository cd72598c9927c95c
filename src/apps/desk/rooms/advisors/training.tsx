/** The training room: my own rehearsals and handbook; for who looks after learners the team, reviews and the rubric. */
import { useFilters } from '../../filters.ts'
import { Page, Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Handbook } from './handbook.tsx'
import { Mine } from './mine.tsx'
import { Reviews } from './reviews.tsx'
import { RubricForm } from './rubric-form.tsx'
import { Team } from './team.tsx'
import './training.css'

const OWN = ['mine', 'handbook'] as const
const ALL = [...OWN, 'team', 'reviews', 'rubric'] as const

export function Training() {
  const { say } = useWords()
  const { may } = useSession()
  const { get, set } = useFilters()
  const tabs = may('advisors.manage') ? ALL : OWN
  const tab = tabs.find((one) => one === get('tab')) ?? 'mine'
  return (
    <Page title={say('settings.training')} below={say('training.below')}>
      <Views
        label={say('settings.training')}
        now={tab}
        onChoose={(key) => set({ tab: key === 'mine' ? undefined : key })}
        of={tabs.map((key) => ({ key, label: say(`training.tab.${key}`) }))}
      />
      {tab === 'mine' ? <Mine /> : null}
      {tab === 'handbook' ? <Handbook /> : null}
      {tab === 'team' ? <Team /> : null}
      {tab === 'reviews' ? <Reviews /> : null}
      {tab === 'rubric' ? <RubricForm /> : null}
    </Page>
  )
}
