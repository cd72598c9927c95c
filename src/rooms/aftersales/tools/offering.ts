/** Deeds in a case that the customer has: taking an offer with a yes to its very words, and adding what he sent in the conversation. */
import { z } from 'zod'
import type { Ctx } from '../../../kernel/ctx.ts'
import { yuan } from '../../../kernel/money.ts'
import type { Asker, Finding, Ruling, Sentence, Tool } from '../../assistant/index.ts'
import type { Building } from '../building.ts'
import type { CustomerCaseShape, OfferShape } from '../contract.ts'
import type { Aftersales } from '../door.ts'
import { caseSentence, say, sourceOf } from './told.ts'

const None = z.object({})

interface Open {
  readonly matter: CustomerCaseShape
  readonly offer: OfferShape
}

export function acceptTool(
  building: Building,
  door: Pick<Aftersales, 'mine' | 'answerOffer' | 'readFor'>,
): Tool<z.infer<typeof None>, null> {
  /** The customer's open offers: one can be said yes to, of several he chooses on their pages. */
  const openOffers = async (ctx: Ctx, { customerId }: Asker): Promise<readonly Open[]> =>
    (await door.mine(ctx, customerId)).flatMap((matter) =>
      matter.offers.filter(({ state }) => state === 'open').map((offer) => ({ matter, offer })),
    )
  return {
    name: 'accept-offer',
    purpose: {
      'zh-CN': '客户同意后，接受售后单里给他的方案',
      en: 'Takes the offer that stands in a case, when the customer says yes to it',
    },
    answers: [],
    input: None,
    permission: 'verified',
    confirmation: 'customer',
    does: 'deed',
    cost: 4,
    async policy(ctx, _input, asker): Promise<Ruling> {
      const open = await openOffers(ctx, asker)
      const [only, ...more] = open
      if (only && more.length === 0) return { may: 'yes', terms: [offerSentence(building, asker, only)] }
      return { may: 'no', because: [elsewhere(building, asker, open)] }
    },
    async moves(ctx, _input, asker) {
      const [only] = await openOffers(ctx, asker)
      return only?.offer.amountFen ?? 0
    },
    async run(ctx, _input, asker, step): Promise<Finding<null>> {
      const [only] = await openOffers(ctx, asker)
      if (!only) return { sentences: [elsewhere(building, asker, [])], values: null }
      const { matter, offer } = only
      await door.answerOffer(ctx, matter.id, offer.id, {
        ...{ accept: true, expectedVersion: matter.version },
        key: `assistant ${step?.key ?? offer.id}`,
      })
      const after = await door.readFor(ctx, asker.customerId, matter.id)
      return { sentences: [caseSentence(building, asker.language, after)], values: null }
    },
  }
}

function offerSentence(building: Building, { language }: Asker, { matter, offer }: Open): Sentence {
  const text = say(building, language, 'offer', {
    number: matter.number,
    title: offer.title,
    text: offer.text,
    sum: offer.amountFen === null ? '' : yuan(offer.amountFen),
  })
  return { text, source: sourceOf(building, language, matter, text) }
}

function elsewhere(building: Building, { language }: Asker, open: readonly Open[]): Sentence {
  const [first] = open
  const numbers = open.map(({ matter }) => matter.number).join(language === 'en' ? ', ' : '、')
  const text = say(building, language, first ? 'offers' : 'no-offer', { numbers })
  return { text, source: sourceOf(building, language, first?.matter ?? { id: 'cases', number: '' }, text) }
}
