/** Another address or contact: what of it the customer wrote, each part only when it is clear. */
import { isInner, wholeAddress, withInner, withRegion } from './address-parts.ts'
import { type Place, record, shown } from './place.ts'

const PHONE = /(?<!\d)(1[3-9]\d)[ -]?(\d{4})[ -]?(\d{4})(?!\d)/
const NAMED =
  /(?:收件人|收货人|联系人|姓名|名字|叫|contact|name|recipient)(?:是|改成|改为|换成|[:：]| is| to)?\s*((?!改|换|电话|手机|地址|我|你|您|他|她)[\p{Script=Han}]{2,4}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)|(?:改成|改为|换成|由|给)([\p{Script=Han}]{2,3}?)(?:来)?(?:签?收|接收)(?:货)?(?![件地货])/u
/** A name alone beside its phone: 「文三路 100 号，林晚秋 138…」. */
const BESIDE = /(?:^|[,，;；\s])([\p{Script=Han}]{2,3})(?=[,，;；\s]*$)/u
const LEAD =
  /^.*?(?:(?:地址|收货|送货)?(?:改成|改到|改为|换成|换到|变更为|更正为|应该是|是)|送到|寄到|发到|新(?:的)?地址(?:是|为)?|地址[:：,，]|\baddress (?:to|is)|\bto)[:：\s]*/i
const REGION =
  /^((?:[\p{Script=Han}]{2,8}?(?:省|自治区))?(?:[\p{Script=Han}]{2,8}?(?:市|自治州|地区|盟))?(?:[\p{Script=Han}]{1,8}?(?:区|县|旗|市))?)/u
const ROAD = /(?:路|街|道|巷|弄|胡同|村|镇|小区|花园|苑|公寓|大厦|广场|城|府|里)/u
const HOUSE = /\d|[一二三四五六七八九十百]+(?:号|栋|幢|楼|单元|室)/u
const ENGLISH = /\d+[^,.]*\b(?:road|rd|street|st|avenue|ave|lane|ln|drive|dr|way|court|place)\b.*/i

const trimmed = (text: string): string => text.replace(/^[\s,，。:：;；]+|[\s,，。;；!！]+$/g, '')

/** What is left of the words when contact and courtesy are taken away. */
function plainIn(text: string): string {
  const rest = trimmed(text.replace(PHONE, ' ').replace(NAMED, ' ').replace(LEAD, '')).replace(
    /(?:可以|行)?吗?[?？]?$/,
    '',
  )
  return rest.split(/[。\n]/)[0]?.replace(/\s+/g, '') ?? ''
}

export interface Where {
  readonly region: string
  readonly street: string
}

/** Region and street of an address in the words; null when there is no whole one. */
export function addressIn(text: string): Where | null {
  const english = ENGLISH.exec(text)?.[0]
  if (english && !/\p{Script=Han}/u.test(english)) {
    const [street = '', ...region] = trimmed(english).split(/,\s*/)
    return { region: region.join(', ').slice(0, 80), street: street.slice(0, 200) }
  }
  const plain = plainIn(text)
  const region = REGION.exec(plain)?.[1] ?? ''
  const street = trimmed(plain.slice(region.length)).split(/[,，;；]/)[0] ?? ''
  if (!ROAD.test(street) || !HOUSE.test(street) || street.length < 4) return null
  return { region, street: street.slice(0, 200) }
}

/** One part put right, the others as they stood: 「不对，是3栋1203」, 「是滨江区」. */
function correctedIn(text: string, stood: Where): Partial<Where> | null {
  const said = addressIn(text)
  if (said) return { ...said, region: withRegion(stood.region, said.region) }
  const plain =
    plainIn(text)
      .split(/[,，;；]/)
      .at(-1) ?? ''
  if (stood.street && isInner(plain)) return { street: withInner(stood.street, plain) }
  const region = REGION.exec(plain)?.[1] ?? ''
  return region !== '' && region === plain ? { region: withRegion(stood.region, region) } : null
}

export function contactIn(text: string): { name?: string; phone?: string } {
  const phone = PHONE.exec(text)
  const around = phone ? [text.slice(0, phone.index), text.slice(phone.index + phone[0].length)] : []
  const name =
    namedIn(text) ??
    around
      .map((part) => BESIDE.exec(part.replace(/(?:电话|手机号?|号码)(?:改成|改为|换成|是|[:：])?/g, ''))?.[1])
      .find((one) => one && !NO_NAME.test(one))
  return { ...(name && { name }), ...(phone && { phone: phone.slice(1).join('') }) }
}

const namedIn = (text: string): string | undefined => {
  const [, said, receives] = NAMED.exec(text) ?? []
  return said ?? receives
}

const NO_NAME = /改|换|电话|手机|号码|地址|谢|麻烦|联系|订单|帮/

export const addressPlace: Place = {
  name: 'address',
  ask: 'place.address.ask',
  // A new recipient may be followed by where he lives.
  grows: (stood) => !shown(record(stood).street ?? ''),
  read({ text, asked, filled }) {
    const stood = record(filled.address ?? null)
    const where = { region: shown(stood.region ?? ''), street: shown(stood.street ?? '') }
    const said = where.street || where.region ? correctedIn(text, where) : addressIn(text)
    const wish = { ...said, ...contactIn(text) }
    if (Object.keys(wish).length === 0) return undefined
    // "改地址，电话 138…" names a phone to be called on, not a new contact: a bare phone counts when contact is what is changed.
    const onlyContact = said === null
    const ofContact = /电话|手机|联系人|收件人|收货人|签?收(?:货)?|phone|contact|number/i.test(text)
    return onlyContact && !asked && filled.address === undefined && !ofContact
      ? undefined
      : { ...stood, ...wish }
  },
  show(value, _say, filled) {
    const { region, street, name, phone } = filled ? wholeAddress(filled.order ?? null, value) : record(value)
    const gap = /[a-z]$/i.test(shown(street ?? '')) ? ', ' : ''
    const where = gap ? [street, region] : [region, street]
    return [
      where
        .map((one) => shown(one ?? ''))
        .filter(Boolean)
        .join(gap),
      name,
      phone,
    ]
      .map((one) => shown(one ?? ''))
      .filter(Boolean)
      .join(' ')
  },
}
