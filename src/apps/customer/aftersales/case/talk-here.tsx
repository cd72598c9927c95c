// The talk about this case, in its place: the very conversation of this browser, opened under the case.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CustomerCaseShape, talkAboutMyCase } from '../../../../rooms/aftersales/contract.ts'
import { ask, OWN_SHOP, ownToken } from '../../ask.ts'
import { loadWidget } from '../../conversation.tsx'
import { useWords } from '../../words.ts'

export interface TalkAbout {
  readonly state: 'shut' | 'opening' | 'open' | 'failed'
  readonly conversation: string | null
  open(): void
}

export function useTalk(caseId: string): TalkAbout {
  const { language } = useWords()
  const [state, setState] = useState<TalkAbout['state']>('shut')
  const [conversation, setConversation] = useState<string | null>(null)
  const open = useCallback(() => {
    setState('opening')
    const path = `/api/visitor/cases/${caseId}/conversation`
    Promise.all([
      ask<typeof talkAboutMyCase>(path, { method: 'PUT', body: {}, language, own: true }),
      loadWidget(),
    ])
      .then(([told]) => {
        setConversation(told.conversationId)
        setState('open')
      })
      .catch(() => setState('failed'))
  }, [caseId, language])
  return { state, conversation, open }
}

export function TalkHere({ matter, talk }: { matter: CustomerCaseShape; talk: TalkAbout }) {
  const { say, language } = useWords()
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (talk.state === 'open') place.current?.scrollIntoView({ block: 'end' })
  }, [talk.state])
  if (talk.state === 'failed')
    return (
      <p className="told small warn" role="alert">
        {say('scriptWhy')}
      </p>
    )
  if (talk.state !== 'open' || !talk.conversation) return null
  return (
    <section className="sheet sec talk-here" aria-label={say('talkHere')} ref={place}>
      <anju-talk
        shop={OWN_SHOP}
        mode="page"
        lang={language}
        token={ownToken() ?? ''}
        conversation={talk.conversation}
        order={matter.orderNumber}
      />
    </section>
  )
}
