/** When the shop and its teams are there: the week, the days that differ, the yearly notice, and what it means right now. */
import { useState } from 'react'
import { readHours } from '../../../../rooms/calendars/contract.ts'
import { readRouting } from '../../../../rooms/routing/contract.ts'
import { useRead } from '../../ask.ts'
import { Page, Reading, Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { Exceptions } from './exceptions.tsx'
import { Notices } from './notices.tsx'
import { OpenNow } from './open-now.tsx'
import { WeekEditor } from './week.tsx'

const SHOP = 'shop'

export function HoursPage() {
  const { say } = useWords()
  const { may } = useSession()
  const wording = useWording()
  const [place, setPlace] = useState(SHOP)
  const team = place === SHOP ? undefined : place
  const found = useRead(readHours, { query: team ? { team } : {} }, { every: 60_000, keep: true })
  const teams = useRead(readRouting, {}, { when: may('routing.read') })
  const places = [
    { key: SHOP, label: say('hours.shop') },
    ...(teams.data?.teams ?? []).map((one) => ({ key: one.id, label: wording(one.name) })),
  ]
  return (
    <Page title={say('settings.hours')} below={found.data ? <OpenNow now={found.data.now} /> : null}>
      {places.length > 1 ? (
        <Views of={places} now={place} onChoose={setPlace} label={say('hours.whose')} />
      ) : null}
      <Reading of={found} lines={8}>
        {(hours) => (
          <>
            <WeekEditor key={`${place} ${hours.version}`} hours={hours} team={team} />
            <Exceptions hours={hours} team={team} />
            {team ? null : <Notices />}
          </>
        )}
      </Reading>
    </Page>
  )
}
