/** Rules and macros as a person reads them, for the column beside the one that programs read. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { Deed, RuleDraft } from './contract.ts'

type Speaking = Pick<House, 'words'>

const comma = (ctx: Ctx) => (ctx.language === 'en' ? ', ' : '、')

export function deedsRead({ words }: Speaking, ctx: Ctx, deeds: readonly Deed[]): string {
  return deeds.map((deed) => words.say(ctx.language, `rules.deed.${deed.do}`)).join(comma(ctx))
}

/** What sets it off; under which conditions; what it does. */
export function ruleRead(house: Speaking, ctx: Ctx, { trigger, all, any, deeds }: RuleDraft): string {
  const { words } = house
  const word = (code: string, facts?: Record<string, string>) =>
    words.say(ctx.language, `rules.${code}`, facts)
  const asked = ({ fact, is, values }: RuleDraft['all'][number]) =>
    word(`is.${is}`, {
      fact: word(`fact.${fact}`),
      value: values
        .map((one) => (words.has(ctx.language, `rules.value.${one}`) ? word(`value.${one}`) : String(one)))
        .join(' / '),
    })
  const conditions = [...all.map(asked), ...(any.length > 0 ? [any.map(asked).join(' / ')] : [])]
  const when = word(trigger.on === 'event' ? `event.${trigger.event}` : `due.${trigger.on}`)
  return [when, ...conditions, deedsRead(house, ctx, deeds)].join(ctx.language === 'en' ? '; ' : '；')
}
