/** Deeds as they begin in the editor. */
import type { Deed, DeedName } from '../../../../rooms/rules/contract.ts'
import type { Lists } from './lists.ts'

/** A deed as it begins, with the first of each list chosen. */
export function blankOf(name: DeedName, lists: Lists): Deed {
  const staffId = lists.people[0]?.id ?? ''
  const blanks: Record<DeedName, Deed> = {
    reply: { do: 'reply', text: { 'zh-CN': '', en: '' } },
    note: { do: 'note', text: '' },
    tag: { do: 'tag', tag: '' },
    untag: { do: 'untag', tag: '' },
    assign: { do: 'assign', staffId },
    team: { do: 'team', teamId: lists.teams[0]?.id ?? '' },
    lane: { do: 'lane', lane: 'vip' },
    snooze: { do: 'snooze', minutes: 60 },
    solve: { do: 'solve' },
    promise: { do: 'promise', what: '', minutes: 480 },
    work: { do: 'work', kind: lists.workKinds[0]?.id ?? '', title: '' },
    survey: { do: 'survey' },
    notify: { do: 'notify', staffId, text: '' },
    escalate: { do: 'escalate', text: '' },
  }
  return blanks[name]
}
