/** Who else is at this matter: colleagues who view or reply, and the customer who types. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Thread, type Watcher, watchConversation } from '../../../../rooms/conversations/contract.ts'
import { call } from '../../../../ui/client.ts'
import { useLive } from '../../live.tsx'
import { useSession } from '../../session.tsx'
import { threadKey } from './matter.ts'

const AGAIN = 15_000
const TYPES_FOR = 7_000

/** Who sits where after a colleague began to look, to reply, or left. */
function seat(now: readonly Watcher[], said: Record<string, unknown>): readonly Watcher[] {
  const others = now.filter((one) => one.id !== said.staffId)
  const doing = (['viewing', 'replying'] as const).find((one) => one === said.doing)
  return doing ? [...others, { id: String(said.staffId), name: String(said.name), doing }] : others
}

export function useWatching(thread: Thread) {
  const { me, may } = useSession()
  const { onWhisper, onEvent } = useLive()
  const queries = useQueryClient()
  const { id } = thread.conversation
  const [watchers, setWatchers] = useState<readonly Watcher[]>(thread.watchers)
  const [customerTypes, setTypes] = useState(false)
  const doing = useRef<'viewing' | 'replying'>('viewing')
  const works = may('conversations.write')

  const tell = useCallback(
    (what: 'viewing' | 'replying' | 'left') =>
      call(watchConversation, { params: { id }, body: { doing: what } }).then(
        (answer) => setWatchers(answer.watchers),
        () => undefined,
      ),
    [id],
  )
  useEffect(() => {
    if (!works) return
    void tell('viewing')
    const timer = setInterval(() => void tell(doing.current), AGAIN)
    return () => {
      clearInterval(timer)
      void tell('left')
    }
  }, [tell, works])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const rest = () => {
      clearTimeout(timer)
      setTypes(false)
    }
    const stopWhispers = onWhisper(({ name, data }) => {
      if (data.conversationId !== id) return
      if (name === 'conversations.typing' && data.by === 'customer') {
        clearTimeout(timer)
        setTypes(true)
        timer = setTimeout(rest, TYPES_FOR)
      } else if (name === 'conversations.watching') setWatchers((now) => seat(now, data))
      else if (name === 'conversations.read') void queries.invalidateQueries({ queryKey: threadKey(id) })
    })
    const stopEvents = onEvent(({ name, data }) => {
      if (name === 'conversations.message.received' && data.conversationId === id) rest()
    })
    return () => {
      clearTimeout(timer)
      stopWhispers()
      stopEvents()
    }
  }, [onWhisper, onEvent, id, queries])

  const writing = useCallback(
    (now: boolean) => {
      const what = now ? 'replying' : 'viewing'
      if (what === doing.current || !works) return
      doing.current = what
      void tell(what)
    },
    [tell, works],
  )
  return { others: watchers.filter((one) => one.id !== me.id), customerTypes, writing }
}
