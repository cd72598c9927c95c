/** Words in another language by the shop's own model, where it has one; a person reads them before they are kept or sent. */
import { readHelp, translateWords } from '../../../../rooms/assistant/help/contract.ts'
import { isRehearsal } from '../../../../rooms/conversations/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'

export function useByModel(conversation: string) {
  const { may } = useSession()
  const { fail } = useNotices()
  const help = useRead(
    readHelp,
    { query: { conversation } },
    { when: may('conversations.write') && !isRehearsal(conversation) },
  )
  const translate = useAct(translateWords)
  return {
    may: help.data?.model === true,
    busy: translate.busy,
    put: (text: string, to: string, onDone: (words: string) => void) =>
      translate.start(
        { body: { conversation, text, to: to === 'en' ? 'en' : 'zh-CN' } },
        { onError: fail, onSuccess: (made) => onDone(made.text) },
      ),
  }
}
