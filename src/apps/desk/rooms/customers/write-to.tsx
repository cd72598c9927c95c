/** Writes to a customer first: a matter of one's own begins with these words. */
import { useState } from 'react'
import { startConversation } from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useWords } from '../../words.ts'

export function WriteTo(props: {
  customerId: string
  name: string
  onBegun: (conversationId: string) => void
}) {
  const { say } = useWords()
  const { fail } = useNotices()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const start = useAct(startConversation)
  const go = () =>
    start.start(
      { body: { customerId: props.customerId, text: text.trim() } },
      { onError: fail, onSuccess: (thread) => props.onBegun(thread.conversation.id) },
    )
  return (
    <>
      <button type="button" className="btn p" onClick={() => setOpen(true)}>
        <Icon name="message" size="s" /> {say('customer.write')}
      </button>
      {open ? (
        <Question
          title={say('customer.write-to', { name: props.name })}
          onClose={() => setOpen(false)}
          acts={
            <button type="button" className="btn p" disabled={text.trim() === '' || start.busy} onClick={go}>
              {say('act.send')}
            </button>
          }
        >
          <textarea
            className="in"
            aria-label={say('composer.reply')}
            placeholder={say('composer.reply.place')}
            maxLength={8000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Question>
      ) : null}
    </>
  )
}
