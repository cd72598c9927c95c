/** Money: what waits for a second pair of eyes, what is on its way, the ledger, days compared with gateways, and the rules of paying. */
import { countObligations } from '../../../../rooms/payouts/contract.ts'
import { useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Days } from './days.tsx'
import { Ledger } from './ledger.tsx'
import { Queue } from './queue.tsx'
import { MoneySettings } from './settings.tsx'

const TABS = ['queue', 'ledger', 'days', 'settings'] as const

export function PayoutsPage() {
  const { say } = useWords()
  const { may } = useSession()
  const { get, set } = useFilters()
  const counts = useRead(countObligations, {}).data
  const tabs = TABS.filter((one) => one !== 'settings' || may('payouts.manage'))
  const tab = tabs.find((one) => one === get('tab')) ?? 'queue'
  return (
    <Page
      title={say('rail.payouts')}
      below={
        counts
          ? say('payouts.below', {
              approve: counts.toApprove,
              hand: counts.byHand,
              failed: counts.failed,
              differences: counts.differences,
            })
          : null
      }
    >
      <Views
        label={say('rail.payouts')}
        now={tab}
        onChoose={(key) =>
          set({ tab: key === 'queue' ? undefined : key, view: undefined, party: undefined, q: undefined })
        }
        of={tabs.map((key) => ({
          key,
          label: say(`payouts.tab.${key}`),
          ...(key === 'days' && counts ? { count: counts.differences } : {}),
        }))}
      />
      {tab === 'queue' ? <Queue counts={counts} /> : null}
      {tab === 'ledger' ? <Ledger /> : null}
      {tab === 'days' ? <Days /> : null}
      {tab === 'settings' ? <MoneySettings /> : null}
    </Page>
  )
}
