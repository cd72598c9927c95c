/** The whole desk on one page: who sits here, the live line, the frame, and which room each address opens. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import type { Permission } from '../../rooms/access/contract.ts'
import { Loading } from '../../ui/states.tsx'
import { Fence } from './fence.tsx'
import { Guarded } from './guarded.tsx'
import { LiveProvider } from './live.tsx'
import { NoticeProvider } from './notice.tsx'
import { Inbox } from './rooms/conversations/inbox.tsx'
import { SessionProvider, useSession } from './session.tsx'
import { Shell } from './shell.tsx'
import { type Taste, TasteProvider } from './taste.tsx'
import { type Table, useWords } from './words.ts'

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 20_000, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

/** A room behind antd's theme; the inbox comes without it, so the first load stays small. */
const room = (load: () => Promise<ComponentType>) =>
  lazy(async () => {
    const [{ Dressed }, Room] = await Promise.all([import('./dressed.tsx'), load()])
    return {
      default: () => (
        <Dressed>
          <Room />
        </Dressed>
      ),
    }
  })

const ROOMS: readonly (readonly [path: string, need: Permission | 'staff', Room: ComponentType])[] = [
  ['/work', 'work.read', room(async () => (await import('./rooms/work/work.tsx')).WorkPage)],
  ['/work/:id', 'work.read', room(async () => (await import('./rooms/work/order.tsx')).WorkOrderPage)],
  ['/promises', 'promises.read', room(async () => (await import('./rooms/promises/ledger.tsx')).Promises)],
  [
    '/promises/:id',
    'promises.read',
    room(async () => (await import('./rooms/promises/promise.tsx')).PromisePage),
  ],
  ['/orders', 'orders.read', room(async () => (await import('./rooms/orders/orders.tsx')).Orders)],
  ['/orders/:id', 'orders.read', room(async () => (await import('./rooms/orders/order.tsx')).OrderPage)],
  [
    '/customers',
    'customers.read',
    room(async () => (await import('./rooms/customers/customers.tsx')).Customers),
  ],
  [
    '/customers/:id',
    'customers.read',
    room(async () => (await import('./rooms/customers/customer.tsx')).CustomerPage),
  ],
  [
    '/knowledge',
    'knowledge.read',
    room(async () => (await import('./rooms/knowledge/articles.tsx')).Articles),
  ],
  [
    '/knowledge/:id',
    'knowledge.read',
    room(async () => (await import('./rooms/knowledge/article.tsx')).ArticlePage),
  ],
  [
    '/catalogue',
    'catalogue.read',
    room(async () => (await import('./rooms/catalogue/products.tsx')).Products),
  ],
  [
    '/catalogue/:id',
    'catalogue.read',
    room(async () => (await import('./rooms/catalogue/product.tsx')).ProductPage),
  ],
  ['/cases', 'aftersales.read', room(async () => (await import('./rooms/aftersales/cases.tsx')).CasesPage)],
  [
    '/cases/tables',
    'aftersales.read',
    room(async () => (await import('./rooms/aftersales/tables.tsx')).CaseTables),
  ],
  [
    '/cases/claims/:id',
    'aftersales.read',
    room(async () => (await import('./rooms/aftersales/claim.tsx')).ClaimPage),
  ],
  ['/cases/:id', 'aftersales.read', room(async () => (await import('./rooms/aftersales/case.tsx')).CasePage)],
  [
    '/case-limits',
    'aftersales.read',
    room(async () => (await import('./rooms/aftersales/limits.tsx')).CaseLimits),
  ],
  ['/stock', 'stock.read', room(async () => (await import('./rooms/stock/stock.tsx')).StockPage)],
  ['/stock/:id', 'stock.read', room(async () => (await import('./rooms/stock/item.tsx')).StockItemPage)],
  ['/imports', 'imports.read', room(async () => (await import('./rooms/imports/imports.tsx')).Imports)],
  ['/imports/:id', 'imports.read', room(async () => (await import('./rooms/imports/import.tsx')).ImportPage)],
  ['/people', 'access.read', room(async () => (await import('./rooms/access/people.tsx')).People)],
  ['/mail', 'mail.read', room(async () => (await import('./rooms/mail/boxes.tsx')).MailBoxes)],
  ['/hours', 'calendars.read', room(async () => (await import('./rooms/calendars/hours.tsx')).HoursPage)],
  [
    '/standards',
    'standards.read',
    room(async () => (await import('./rooms/standards/standards.tsx')).StandardsPage),
  ],
  ['/macros', 'conversations.read', room(async () => (await import('./rooms/rules/macros.tsx')).Macros)],
  [
    '/fields',
    'conversations.read',
    room(async () => (await import('./rooms/conversations/fields-page.tsx')).FieldsPage),
  ],
  ['/work-kinds', 'work.read', room(async () => (await import('./rooms/work/kinds-page.tsx')).WorkKindsPage)],
  ['/rules', 'rules.read', room(async () => (await import('./rooms/rules/rules.tsx')).Rules)],
  ['/rules/:id', 'rules.read', room(async () => (await import('./rooms/rules/rule.tsx')).RulePage)],
  ['/surges', 'rules.read', room(async () => (await import('./rooms/rules/surges.tsx')).Surges)],
  ['/payouts', 'payouts.read', room(async () => (await import('./rooms/payouts/payouts.tsx')).PayoutsPage)],
  [
    '/payouts/:id',
    'payouts.read',
    room(async () => (await import('./rooms/payouts/obligation.tsx')).ObligationPage),
  ],
  [
    '/delivery',
    'delivery.read',
    room(async () => (await import('./rooms/delivery/deliveries.tsx')).DeliveriesPage),
  ],
  [
    '/delivery/:id',
    'delivery.read',
    room(async () => (await import('./rooms/delivery/shipment.tsx')).ShipmentPage),
  ],
  [
    '/policies',
    'policies.read',
    room(async () => (await import('./rooms/policies/policies.tsx')).PoliciesPage),
  ],
  [
    '/policies/packs/:id',
    'policies.read',
    room(async () => (await import('./rooms/policies/pack.tsx')).PackPage),
  ],
  [
    '/policies/versions/:id',
    'policies.read',
    room(async () => (await import('./rooms/policies/version.tsx')).VersionPage),
  ],
  [
    '/policies/decisions/:fingerprint',
    'policies.read',
    room(async () => (await import('./rooms/policies/decision.tsx')).DecisionPage),
  ],
  ['/surveys', 'surveys.read', room(async () => (await import('./rooms/surveys/surveys.tsx')).Surveys)],
  ['/setup', 'setup.read', room(async () => (await import('./rooms/setup/setup.tsx')).SetupPage)],
  ['/health', 'setup.read', room(async () => (await import('./rooms/setup/health.tsx')).HealthPage)],
  ['/channels', 'channels.read', room(async () => (await import('./rooms/channels/channels.tsx')).Channels)],
  [
    '/assistant',
    'assistant.read',
    room(async () => (await import('./rooms/assistant/assistant.tsx')).AssistantPage),
  ],
  ['/audit', 'audit.read', room(async () => (await import('./rooms/access/audit.tsx')).Audit)],
  ['/routing', 'routing.read', room(async () => (await import('./rooms/routing/routing.tsx')).RoutingPage)],
  ['/wall', 'wall.read', room(async () => (await import('./rooms/wall/wall.tsx')).WallPage)],
  ['/training', 'advisors.read', room(async () => (await import('./rooms/advisors/training.tsx')).Training)],
  [
    '/training/handbook/:id',
    'advisors.read',
    room(async () => (await import('./rooms/advisors/handbook.tsx')).ChapterPage),
  ],
  [
    '/training/reviews/:id',
    'advisors.manage',
    room(async () => (await import('./rooms/advisors/review.tsx')).ReviewPage),
  ],
  [
    '/training/:id',
    'advisors.read',
    room(async () => (await import('./rooms/advisors/result.tsx')).RehearsalResult),
  ],
  ['/settings', 'staff', room(async () => (await import('./rooms/settings/settings.tsx')).Settings)],
  ['/me', 'staff', room(async () => (await import('./rooms/access/me.tsx')).MyAccount)],
]

function Rooms() {
  const { say } = useWords()
  const { may } = useSession()
  return (
    <Suspense fallback={<Loading label={say('state.loading')} />}>
      <Switch>
        <Route path="/inbox/:id?">
          <Guarded need="conversations.read">
            <Inbox />
          </Guarded>
        </Route>
        {ROOMS.map(([path, need, Room]) => (
          <Route path={path} key={path}>
            {need === 'staff' ? (
              <Room />
            ) : (
              <Guarded need={need}>
                <Room />
              </Guarded>
            )}
          </Route>
        ))}
        <Route>
          <Redirect to={may('conversations.read') ? '/inbox' : '/orders'} replace />
        </Route>
      </Switch>
    </Suspense>
  )
}

export function Desk(props: { taste: Taste; table: Table }) {
  return (
    <QueryClientProvider client={queries}>
      <TasteProvider first={props.taste} table={props.table}>
        <Fence>
          <Router base="/desk">
            <NoticeProvider>
              <SessionProvider>
                <LiveProvider>
                  <Shell>
                    <Rooms />
                  </Shell>
                </LiveProvider>
              </SessionProvider>
            </NoticeProvider>
          </Router>
        </Fence>
      </TasteProvider>
    </QueryClientProvider>
  )
}
