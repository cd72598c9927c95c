/** A rule as it is kept, when its time triggers fall due, and why a draft cannot be one. */
import { dayIn, startOfDay } from '../../kernel/clock.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Chain } from './chain.ts'
import { fits } from './condition.ts'
import { type Deed, OPERATORS, type RuleDraft, type Trigger } from './contract.ts'
import { unknownPlaces } from './template.ts'

/** A rule that may run now. */
export interface Awake {
  readonly id: string
  readonly version: number
  readonly draft: RuleDraft
}

/** What a rule runs on: an event, or a moment of time with a name of its own. */
export interface Occasion {
  readonly id: string
  readonly name: string
  readonly data: { readonly [key: string]: unknown }
  readonly chain: Chain
}

/** Deeds that need a conversation to be done in. */
export const IN_THREAD: ReadonlySet<Deed['do']> = new Set([
  'reply',
  'note',
  'tag',
  'untag',
  'assign',
  'team',
  'lane',
  'snooze',
  'solve',
  'promise',
  'survey',
  'notify',
  'escalate',
])

const textsOf = (deed: Deed): string[] => {
  if (deed.do === 'reply') return [deed.text['zh-CN'], deed.text.en]
  if ('text' in deed) return [deed.text]
  if (deed.do === 'promise') return [deed.what]
  return deed.do === 'work' ? [deed.title] : []
}

/** @throws Refusal rules.condition-wrong | rules.unknown-place | rules.empty-reply */
export function mustWork({ deeds }: { readonly deeds: readonly Deed[] }): void {
  for (const deed of deeds) {
    if (deed.do === 'reply' && !deed.text['zh-CN'].trim() && !deed.text.en.trim())
      throw new Refusal('invalid', 'rules.empty-reply')
    const [wrong] = textsOf(deed).flatMap(unknownPlaces)
    if (wrong !== undefined) throw new Refusal('invalid', 'rules.unknown-place', { place: wrong })
  }
}

export function mustBeRule(draft: RuleDraft): void {
  mustWork(draft)
  const wrong = [...draft.all, ...draft.any].find((condition) => !fits(condition))
  if (wrong) throw new Refusal('invalid', 'rules.condition-wrong', { fact: wrong.fact, is: wrong.is })
}

/** Every operator there is, for tests that go through all of them. */
export const ALL_OPERATORS = [...new Set(Object.values(OPERATORS).flat())]

const DAY_MS = 86_400_000

/** The next slot of a schedule strictly after an instant, in the merchant's zone. */
export function nextSlot(trigger: Extract<Trigger, { on: 'schedule' }>, after: Date, zone: string): Date {
  const [hour = 0, minute = 0] = trigger.at.split(':').map(Number)
  for (let day = 0; day <= 8; day++) {
    const name = dayIn(zone, new Date(after.getTime() + day * DAY_MS))
    const slot = new Date(startOfDay(zone, name).getTime() + (hour * 60 + minute) * 60_000)
    if (slot > after && trigger.days.includes(weekday(name))) return slot
  }
  return new Date(after.getTime() + 7 * DAY_MS)
}

/** 1 is Monday. */
const weekday = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
