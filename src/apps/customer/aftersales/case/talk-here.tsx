// The talk about this case, in its place: the very conversation of this browser, opened under the case.
import { useState } from 'react'
import type { CustomerCaseShape, talkAboutMyCase } from '../../../../rooms/aftersales/contract.ts'
import { ask, OWN_SHOP, ownToken } from '../../ask.ts'
import { loadWidget } from '../../conversation.tsx'
import { useWords } from '../../words.ts'

export function TalkHere({ matter }: { matter: CustomerCaseShape }) {
  const { say, language } = useWords()
  const [conversation, setConversation] = useState<string | null>(null)
  const [state, setState] = useState<'shut' | 'opening' | 'open' | 'failed'>('shut')
  const open = async () => {
    setState('opening')
    try {
      const path = `/api/visitor/cases/${matter.id}/conversation`
      const [told] = await Promise.all([
        ask<typeof talkAboutMyCase>(path, { method: 'PUT', body: {}, language, own: true }),
        loadWidget(),
      ])
      setConversation(told.conversationId)
      setState('open')
    } catch {
      setState('failed')
    }
  }
  return (
    <section className="sheet sec talk-here" aria-label={say('talkHere')}>
      {state === 'open' && conversation ? (
        <anju-talk
          shop={OWN_SHOP}
          mode="page"
          lang={language}
          token={ownToken() ?? ''}
          conversation={conversation}
          order={matter.orderNumber}
        />
      ) : (
        <>
          <button
            type="button"
            className="btn lg w"
            disabled={state === 'opening'}
            onClick={() => void open()}
          >
            {say('talkHere')}
          </button>
          {state === 'failed' ? (
            <p className="small ink2" role="alert">
              {say('scriptWhy')}
            </p>
          ) : null}
        </>
      )}
    </section>
  )
}
