/** A rule in one sentence of plain language: what sets it off, under which conditions, and what it does. */
import {
  type Condition,
  type Deed,
  FACTS,
  PLACES,
  type RuleDraft,
  type Trigger,
} from '../../../../rooms/rules/contract.ts'
import type { WordKey } from '../../words.ts'
import type { Lists } from './lists.ts'

export interface Speech {
  say(key: WordKey, facts?: Record<string, string | number>): string
  value(fact: Condition['fact'], value: Condition['values'][number]): string
  /** How parts of a sentence are joined: days and, values or, conditions if, deeds then. */
  join(parts: readonly string[], how: 'and' | 'or' | 'if' | 'then'): string
  lists: Lists
}

export function triggerWords(trigger: Trigger, { say, join }: Speech): string {
  if (trigger.on === 'event') return say(`rule.event.${trigger.event}` as WordKey)
  if (trigger.on === 'waiting') return say('rule.when.waiting', { span: lengthWords(trigger.minutes, say) })
  if (trigger.on === 'after-solved') return say('rule.when.after-solved', { n: trigger.days })
  if (trigger.on === 'before-promise')
    return say('rule.when.before-promise', { span: lengthWords(trigger.minutes, say) })
  const days =
    trigger.days.length === 7
      ? say('rule.every-day')
      : join(
          trigger.days.map((day) => say(`rule.day.${day}` as WordKey)),
          'and',
        )
  return say('rule.when.schedule', { days, at: trigger.at })
}

export function conditionWords({ fact, is, values }: Condition, { say, value, join }: Speech): string {
  if (FACTS[fact].kind === 'flag') return say(values[0] === true ? 'rule.open' : 'rule.closed')
  const said = join(
    values.filter((one) => one !== '').map((one) => value(fact, one)),
    'or',
  )
  return say(`rule.is.${is}` as WordKey, { fact: say(`rule.fact.${fact}` as WordKey), value: said || '…' })
}

const SHORT = 28
/** Quoted within a sentence that has its own end; nothing written yet is a gap. */
const cut = (text: string): string =>
  text.length > SHORT ? `${text.slice(0, SHORT)}…` : text.replace(/[。.]\s*$/, '') || '…'

const DAY = 24 * 60
/** Ten hours, not 600 minutes; what is no whole hour says both. */
export function lengthWords(minutes: number, say: Speech['say']): string {
  if (minutes > 0 && minutes % DAY === 0) return say('rule.span.days', { n: minutes / DAY })
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    hours > 0 ? say('rule.span.hours', { n: hours }) : '',
    rest > 0 || hours === 0 ? say('rule.span.minutes', { n: rest }) : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** Places for facts under the names people know them by. */
export const placed = (text: string, say: Speech['say']): string =>
  text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (whole, name: string) =>
    PLACES.some((one) => one === name) ? `[${say(`rule.place.${name}` as WordKey)}]` : whole,
  )

export function deedWords(deed: Deed, { say, lists }: Speech): string {
  const short = (text: string) => cut(placed(text, say))
  const person = (id: string) => lists.people.find((one) => one.id === id)?.name ?? '…'
  switch (deed.do) {
    case 'reply':
      return say('rule.does.reply', { text: short(deed.text['zh-CN'] || deed.text.en) })
    case 'note':
      return say('rule.does.note', { text: short(deed.text) })
    case 'tag':
      return say('rule.does.tag', { tag: deed.tag || '…' })
    case 'untag':
      return say('rule.does.untag', { tag: deed.tag || '…' })
    case 'assign':
      return say('rule.does.assign', { name: person(deed.staffId) })
    case 'team':
      return say('rule.does.team', { name: lists.teams.find((one) => one.id === deed.teamId)?.name ?? '…' })
    case 'lane':
      return say('rule.does.lane', { lane: say(`rule.lane.${deed.lane}` as WordKey) })
    case 'snooze':
      return say('rule.does.snooze', { span: lengthWords(deed.minutes, say) })
    case 'promise':
      return say('rule.does.promise', { what: short(deed.what), span: lengthWords(deed.minutes, say) })
    case 'work':
      return say('rule.does.work', { title: short(deed.title) })
    case 'notify':
      return say('rule.does.notify', { name: person(deed.staffId), text: short(deed.text) })
    case 'escalate':
      return say('rule.does.escalate', { text: short(deed.text) })
    default:
      return say(`rule.does.${deed.do}`)
  }
}

export function sentenceOf(draft: RuleDraft, speech: Speech): string {
  const { say, join } = speech
  const all = draft.all.map((one) => conditionWords(one, speech))
  const any = draft.any.map((one) => conditionWords(one, speech))
  const parts = [
    ...all,
    ...(any.length > 0
      ? [any.length > 1 ? say('rule.one-of', { list: join(any, 'or') }) : (any[0] ?? '')]
      : []),
  ]
  const does = join(
    draft.deeds.map((deed) => deedWords(deed, speech)),
    'then',
  )
  const when = triggerWords(draft.trigger, speech)
  return parts.length === 0
    ? say('rule.sentence', { when, does })
    : say('rule.sentence-if', { when, if: join(parts, 'if'), does })
}
