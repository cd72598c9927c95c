/** Files of a message: pictures in sight, others by name and size. */
import { type Attachment, readConversationFile } from '../../../../rooms/conversations/contract.ts'
import { addressOf } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useSession } from '../../session.tsx'

export function Files(props: { of: readonly Attachment[]; conversationId: string }) {
  const { formats } = useSession()
  if (props.of.length === 0) return null
  return (
    <div className="files">
      {props.of.map((file) => {
        const address = addressOf(readConversationFile, {
          params: { id: props.conversationId, file: file.id },
        })
        return file.type.startsWith('image/') ? (
          <a key={file.id} href={address} target="_blank" rel="noreferrer">
            <img
              src={address}
              alt={file.name}
              loading="lazy"
              {...(file.width && file.height ? { width: file.width, height: file.height } : {})}
              style={{ width: 'auto', height: 'auto' }}
            />
          </a>
        ) : (
          <a key={file.id} className="file" href={address} download={file.name}>
            <Icon name="attach" size="s" />
            <span className="cut">{file.name}</span>
            <span className="tl nowrap">{formats.bytes(file.bytes)}</span>
          </a>
        )
      })}
    </div>
  )
}
