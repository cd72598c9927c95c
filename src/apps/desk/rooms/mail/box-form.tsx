/** Writes a mail box down: who it is, how its servers are reached, and what customers see of it. */
import { type FormEvent, useState } from 'react'
import { addBox, changeBox, type MailBox, type Safety } from '../../../../rooms/mail/contract.ts'
import { useAct } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useWords } from '../../words.ts'

/** Where the usual providers keep their servers, by the domain of the address. */
const PROVIDERS: Readonly<Record<string, readonly [imap: string, smtp: string]>> = {
  'qq.com': ['imap.qq.com', 'smtp.qq.com'],
  'foxmail.com': ['imap.qq.com', 'smtp.qq.com'],
  '163.com': ['imap.163.com', 'smtp.163.com'],
  '126.com': ['imap.126.com', 'smtp.126.com'],
  'yeah.net': ['imap.yeah.net', 'smtp.yeah.net'],
  'sina.com': ['imap.sina.com', 'smtp.sina.com'],
  'aliyun.com': ['imap.aliyun.com', 'smtp.aliyun.com'],
  'gmail.com': ['imap.gmail.com', 'smtp.gmail.com'],
  'outlook.com': ['outlook.office365.com', 'smtp-mail.outlook.com'],
}

export function BoxForm(props: { box?: MailBox; onDone: (box: MailBox) => void }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const add = useAct(addBox)
  const change = useAct(changeBox)
  const { box } = props
  const [address, setAddress] = useState(box?.address ?? '')
  const known = PROVIDERS[address.split('@')[1]?.toLowerCase() ?? '']
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name) ?? '').trim()
    const server = (which: 'imap' | 'smtp') => ({
      host: said(`${which}-host`),
      port: Number(said(`${which}-port`)),
      safety: said(`${which}-safety`) as Safety,
      user: said(`${which}-user`) || said('imap-user'),
      ...(said(`${which}-certificate`) && { certificate: said(`${which}-certificate`) }),
    })
    const password = said('password')
    const smtpPassword = said('smtp-password')
    const draft = {
      name: said('name'),
      address: said('address'),
      fromName: said('fromName'),
      signature: said('signature'),
      folder: said('folder') || 'INBOX',
      plusAddresses: form.get('plus') === 'on',
      smtp: { ...server('smtp'), ...(smtpPassword && { password: smtpPassword }) },
    }
    const onSuccess = (saved: MailBox) => {
      tell(say('mail.saved'))
      props.onDone(saved)
    }
    if (box) {
      const imap = { ...server('imap'), ...(password && { password }) }
      change.start({ params: { id: box.id }, body: { ...draft, imap } }, { onError: fail, onSuccess })
    } else {
      const takeDays = Number(said('days'))
      add.start(
        { body: { ...draft, imap: { ...server('imap'), password }, takeDays } },
        { onError: fail, onSuccess },
      )
    }
  }
  return (
    <form className="form" onSubmit={submit}>
      <div className="form-grid">
        <Line name="name" label={say('mail.field.name')} value={box?.name} required />
        <label className="field">
          <span>{say('mail.field.address')}</span>
          <input
            className="in"
            type="email"
            name="address"
            required
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </label>
        <Line
          name="fromName"
          label={say('mail.field.from')}
          value={box?.fromName}
          hint={say('mail.field.from.hint')}
        />
      </div>
      <label className="field">
        <span>{say('mail.field.signature')}</span>
        <textarea className="in" name="signature" rows={3} defaultValue={box?.signature ?? ''} />
      </label>
      <Server
        key={`imap ${known?.[0] ?? ''}`}
        which="imap"
        title={say('mail.field.imap')}
        now={box?.imap}
        usual={{ host: known?.[0] ?? '', port: 993, user: address }}
      />
      <label className="field">
        <span>{say('mail.field.password')}</span>
        <input className="in" type="password" name="password" autoComplete="new-password" required={!box} />
        <span className="hint">{say(box ? 'mail.field.password.stays' : 'mail.field.password.hint')}</span>
      </label>
      <Server
        key={`smtp ${known?.[1] ?? ''}`}
        which="smtp"
        title={say('mail.field.smtp')}
        now={box?.smtp}
        usual={{ host: known?.[1] ?? '', port: 465, user: address }}
      />
      <label className="field">
        <span>{say('mail.field.smtp-password')}</span>
        <input className="in" type="password" name="smtp-password" autoComplete="new-password" />
        <span className="hint">{say('mail.field.smtp-password.hint')}</span>
      </label>
      <div className="form-grid">
        <Line name="folder" label={say('mail.field.folder')} value={box?.folder ?? 'INBOX'} />
        {box ? null : (
          <label className="field">
            <span>{say('mail.field.days')}</span>
            <select className="in" name="days" defaultValue="0">
              {[0, 1, 3, 7, 30].map((days) => (
                <option key={days} value={days}>
                  {days === 0 ? say('mail.days.none') : say('mail.days', { n: days })}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <label className="check">
        <input type="checkbox" name="plus" defaultChecked={box?.plusAddresses ?? false} />
        <span>
          {say('mail.field.plus')}
          <span className="hint block small ink3">{say('mail.field.plus.hint')}</span>
        </span>
      </label>
      <div className="row">
        <span className="grow" />
        <button type="submit" className="btn p" disabled={add.busy || change.busy}>
          {say(box ? 'mail.save' : 'mail.connect')}
        </button>
      </div>
    </form>
  )
}

interface Near {
  readonly host: string
  readonly port: number
  readonly user: string
}

function Server(props: {
  which: 'imap' | 'smtp'
  title: string
  now: (Near & { safety: Safety; certificate?: string | undefined }) | undefined
  usual: Near
}) {
  const { say } = useWords()
  const { which, now, usual } = props
  return (
    <fieldset className="policy-values mail-server">
      <legend className="small ink2">{props.title}</legend>
      <div className="row wrap">
        <input
          className="in grow"
          name={`${which}-host`}
          aria-label={say('mail.field.host')}
          placeholder={`${which}.example.com`}
          defaultValue={now?.host ?? usual.host}
          required
        />
        <input
          className="in figure"
          name={`${which}-port`}
          aria-label={say('mail.field.port')}
          type="number"
          min={1}
          max={65535}
          defaultValue={now?.port ?? usual.port}
          required
        />
        <select
          className="in figure"
          name={`${which}-safety`}
          aria-label={say('mail.field.safety')}
          defaultValue={now?.safety ?? 'tls'}
        >
          <option value="tls">TLS</option>
          <option value="starttls">STARTTLS</option>
          <option value="none">{say('mail.safety.none')}</option>
        </select>
      </div>
      <Line
        key={usual.user}
        name={`${which}-user`}
        label={say('mail.field.user')}
        value={now?.user ?? usual.user}
        required={which === 'imap'}
      />
      <details open={now?.certificate !== undefined}>
        <summary className="small ink2">{say('mail.field.certificate')}</summary>
        <label className="field">
          <textarea
            className="in"
            name={`${which}-certificate`}
            aria-label={say('mail.field.certificate')}
            placeholder="-----BEGIN CERTIFICATE-----"
            rows={3}
            spellCheck={false}
            defaultValue={now?.certificate ?? ''}
          />
          <span className="hint">{say('mail.field.certificate.hint')}</span>
        </label>
      </details>
    </fieldset>
  )
}

function Line(props: {
  name: string
  label: string
  value?: string | undefined
  required?: boolean
  hint?: string
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <input
        className="in"
        name={props.name}
        defaultValue={props.value ?? ''}
        required={props.required ?? false}
      />
      {props.hint ? <span className="hint">{props.hint}</span> : null}
    </label>
  )
}
