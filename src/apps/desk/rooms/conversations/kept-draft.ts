/** A draft on the server: it survives the reload and the other device, and a colleague can be handed it; no word is lost. */
import { useEffect, useRef, useState } from 'react'
import { type KeptDraft, keepDraft as keep, listDrafts } from '../../../../rooms/conversations/contract.ts'
import { ClientRefusal, call } from '../../../../ui/client.ts'
import { useRead } from '../../ask.ts'
import { useLive } from '../../live.tsx'
import { useSession } from '../../session.tsx'
import { type Draft, keepDraft, readDraft } from './draft.ts'

const REST = 700

const isEmpty = (draft: Pick<Draft, 'reply' | 'note' | 'files'>) =>
  draft.reply === '' && draft.note === '' && draft.files.length === 0
const wordsOf = ({ reply, note, files }: Pick<Draft, 'reply' | 'note' | 'files'>) =>
  JSON.stringify([reply, note, files.map((file) => file.id)])
const plainOf = ({ mode, reply, note, files }: KeptDraft): Omit<Draft, 'version'> => ({
  mode,
  reply,
  note,
  files,
})

/**
 * What is written, kept in this browser at once and on the server when the hand rests. Where another device has kept
 * something else, `elsewhere` holds it and nothing is sent until the person has chosen.
 */
export function useDraft(conversationId: string) {
  const { me } = useSession()
  const { onWhisper } = useLive()
  const [draft, setDraft] = useState<Draft>(() => readDraft(me.id, conversationId))
  const [elsewhere, setElsewhere] = useState<KeptDraft | null>(null)
  const kept = useRead(listDrafts, { params: { id: conversationId } })
  const version = useRef(draft.version)
  const sent = useRef<string | null>(null)
  const loaded = useRef(false)
  /** What is on its way: read back before its answer came, it is still ours. */
  const sending = useRef<string | null>(null)
  useEffect(
    () => keepDraft(me.id, conversationId, { ...draft, version: version.current }),
    [me.id, conversationId, draft],
  )

  const own = kept.data?.own
  const { isSuccess, refetch } = kept
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the server says anew, not each letter typed
  useEffect(() => {
    if (!isSuccess) return
    const first = !loaded.current
    loaded.current = true
    if (!own) {
      if (first || version.current === -1) version.current = 0
      return
    }
    if ([wordsOf(draft), sending.current].includes(wordsOf(own)) || own.version === version.current) {
      version.current = own.version
      sent.current = wordsOf(own)
    } else if (isEmpty(draft)) {
      version.current = own.version
      sent.current = wordsOf(own)
      setDraft({ ...plainOf(own), version: own.version })
    } else setElsewhere(own)
  }, [isSuccess, own])

  const words = wordsOf(draft)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words and whether one may send them
  useEffect(() => {
    if (!loaded.current || elsewhere || words === sent.current) return
    if (isEmpty(draft) && version.current === 0) return
    const timer = setTimeout(() => {
      const { mode, reply, note, files } = draft
      const body = { version: version.current, mode, reply, note, files }
      sending.current = words
      call(keep, { params: { id: conversationId }, body }).then(
        (answer) => {
          version.current = answer.version
          sent.current = words
          keepDraft(me.id, conversationId, { ...draft, version: answer.version })
        },
        (fault: unknown) => {
          if (fault instanceof ClientRefusal && fault.kind === 'conflict') {
            version.current = -1
            void refetch()
          }
        },
      )
    }, REST)
    return () => clearTimeout(timer)
  }, [words, elsewhere, isSuccess])

  useEffect(
    () =>
      onWhisper(({ name, data }) => {
        if (name === 'conversations.draft-offered' && data.conversationId === conversationId) void refetch()
      }),
    [onWhisper, conversationId, refetch],
  )

  const adopt = (from: KeptDraft) => {
    version.current = from.version
    sent.current = wordsOf(from)
    setDraft({ ...plainOf(from), version: from.version })
    setElsewhere(null)
  }
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })),
    elsewhere,
    adopt,
    /** Mine stays; what the other device kept is overwritten by the next save. */
    insist: () => {
      version.current = elsewhere?.version ?? 0
      sent.current = null
      setElsewhere(null)
    },
    offered: kept.data?.offered ?? [],
    offeredTo: own?.offeredTo ?? null,
    reread: refetch,
  }
}
