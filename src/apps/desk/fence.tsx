/** Catches a fault of ours in the page: says so, keeps the drafts, offers a fresh start. */
import { Component, type ReactNode } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from './words.ts'

class Net extends Component<{ children: ReactNode; fallen: ReactNode }, { fallen: boolean }> {
  override state = { fallen: false }
  static getDerivedStateFromError() {
    return { fallen: true }
  }
  override render() {
    return this.state.fallen ? this.props.fallen : this.props.children
  }
}

function Fallen() {
  const { say } = useWords()
  return (
    <div className="empty-state plain" role="alert">
      <Icon name="warning" size="l" />
      <b>{say('fence.title')}</b>
      <p className="small ink2">{say('fence.text')}</p>
      <button type="button" className="btn sm" onClick={() => location.reload()}>
        {say('fence.act')}
      </button>
    </div>
  )
}

export function Fence(props: { children: ReactNode }) {
  return <Net fallen={<Fallen />}>{props.children}</Net>
}
