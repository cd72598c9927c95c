// The conversation as a page of its own: the same element that stands on the shop's pages, reached directly or by a signed link.
import { type ReactNode, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { openVisitorLink } from '../../rooms/customers/contract.ts'
import { Icon } from '../../ui/icon.tsx'
import { Empty, Loading } from '../../ui/states.tsx'
import { CasesStrip } from './aftersales/strip.tsx'
import { ask, OWN_SHOP } from './ask.ts'
import { PromiseStrip } from './promises/strip.tsx'
import { ThumbStrip } from './thumb/strip.tsx'
import { Top } from './top.tsx'
import { useWords } from './words.ts'

type Way =
  | { readonly is: 'waiting' | 'over' }
  | { readonly is: 'open'; readonly attributes: Record<string, string> }

export function ConversationPage() {
  const { say, language } = useWords()
  const [, go] = useLocation()
  const [way, setWay] = useState<Way>({ is: 'waiting' })
  const [began] = useState(() => ({
    token: linkToken(),
    order: new URLSearchParams(location.search).get('order'),
  }))

  // biome-ignore lint/correctness/useExhaustiveDependencies: a link is opened once, in whatever language
  useEffect(() => {
    const order: Record<string, string> = began.order ? { order: began.order } : {}
    if (!began.token) return setWay({ is: 'open', attributes: order })
    ask<typeof openVisitorLink>('/api/visitor/link', {
      method: 'POST',
      body: { token: began.token },
      language,
    })
      .then(({ token, purpose, subject }) => {
        const about: Record<string, string> =
          purpose === 'conversation' && subject ? { conversation: subject } : {}
        setWay({ is: 'open', attributes: { ...order, token, ...about } })
        // The token must not stay in the address, where a screenshot or a shared link would give it away.
        go('/c', { replace: true })
      })
      // The question about an order can be asked also when its link no longer opens who one is.
      .catch(() => setWay(began.order ? { is: 'open', attributes: order } : { is: 'over' }))
  }, [])

  const openPlain = () => {
    setWay({ is: 'open', attributes: {} })
    go('/c', { replace: true })
  }
  if (way.is === 'open') return <Talk attributes={way.attributes} />
  return (
    <div className="phone">
      <Top title={say('talkTitle')} back="/help" />
      {way.is === 'waiting' ? (
        <Loading label={say('linkWaiting')} />
      ) : (
        <Empty
          title={say('linkOverTitle')}
          act={
            <button type="button" className="btn lg p" onClick={openPlain}>
              {say('openTalk')}
            </button>
          }
        >
          {say('linkOverWhy')}
        </Empty>
      )}
    </div>
  )
}

/** `/c/<token>`, `/c?link=<token>` or, kept out of server logs, `/c#<token>`. */
function linkToken(): string | null {
  const path = location.pathname.split('/')[2]
  return path || new URLSearchParams(location.search).get('link') || location.hash.slice(1) || null
}

function Talk(props: { attributes: Record<string, string> }) {
  const { say } = useWords()
  const [broken, setBroken] = useState(false)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn loads the script again
  useEffect(() => {
    setBroken(false)
    loadWidget().catch(() => setBroken(true))
  }, [turn])
  if (broken)
    return (
      <div className="phone">
        <Top title={say('talkTitle')} back="/help" />
        <Empty
          title={say('scriptTitle')}
          act={
            <button type="button" className="btn lg p" onClick={() => setTurn(turn + 1)}>
              {say('again')}
            </button>
          }
        >
          {say('scriptWhy')}
        </Empty>
      </div>
    )
  return (
    <main className="talk" aria-label={say('talkTitle')}>
      <CasesStrip />
      <PromiseStrip />
      <ThumbStrip />
      <anju-talk shop={OWN_SHOP} mode="page" {...props.attributes}>
        <Link slot="back" href="/help" className="btnic" aria-label={say('back')}>
          <Icon name="back" size="l" />
        </Link>
      </anju-talk>
    </main>
  )
}

export function loadWidget(): Promise<void> {
  if (customElements.get('anju-talk')) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = '/widget.js'
    script.onload = () => resolve()
    script.onerror = () => {
      script.remove()
      reject(new Error('widget'))
    }
    document.head.append(script)
  })
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'anju-talk': Record<string, string | ReactNode> & { children?: ReactNode }
    }
  }
}
