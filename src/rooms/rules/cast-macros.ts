/** Ten macros of the demo shop, in both languages. */
import type { Deed, MacroDraft } from './contract.ts'

const reply = (zh: string, en: string): Deed => ({ do: 'reply', text: { 'zh-CN': zh, en } })

const macro = (
  shortcut: string,
  folder: string,
  title: MacroDraft['title'],
  deeds: readonly Deed[],
): MacroDraft => ({ title, folder, shortcut, scope: 'shop', teamId: null, deeds: [...deeds] })

export const DEMO_MACROS: readonly MacroDraft[] = [
  macro('wuliu', '送货', { zh: '查到物流，给准日子', en: 'Parcel found, firm day' }, [
    reply(
      '{{customer.name}}，您的订单 {{order.number}} 现在是「{{order.state}}」。今天 18:00 前我把送到的日子写给您。',
      '{{customer.name}}, your order {{order.number}} is now “{{order.state}}”. I will write you the delivery day before 18:00 today.',
    ),
    { do: 'promise', what: '今天 18:00 前告诉送货日', minutes: 480 },
    { do: 'tag', tag: '送货' },
  ]),
  macro('fahuo', '送货', { zh: '大促发货时间', en: 'Dispatch at peak days' }, [
    reply(
      '{{customer.name}}，大促期间现货 48 小时内发出，定做的按约定日子送；晚了按约定赔您 100 元。',
      '{{customer.name}}, at peak days pieces in stock leave within 48 hours, made-to-order ones on the promised day; late means ¥100 from us.',
    ),
  ]),
  macro('dizhi', '送货', { zh: '改地址前核对', en: 'Check before changing the address' }, [
    reply(
      '{{customer.name}}，改地址要核对一下：请把新地址和收货人电话后四位发我，订单 {{order.number}} 还没出库就能改。',
      '{{customer.name}}, to change the address please send the new one and the last four digits of the phone; order {{order.number}} can change until it leaves the warehouse.',
    ),
    { do: 'tag', tag: '改地址' },
  ]),
  macro('chang', '安装', { zh: '安装前要准备什么', en: 'Before the installation' }, [
    reply(
      '{{customer.name}}，师傅上门前请把 2 m × 2 m 的地方空出来，走廊留 80 cm。没有别的要准备。',
      '{{customer.name}}, please clear 2 m × 2 m and leave 80 cm in the hall. Nothing else is needed.',
    ),
  ]),
  macro('buj', '售后', { zh: '补件：确认并寄出', en: 'Missing part: confirm and send' }, [
    reply(
      '{{customer.name}}，零件对上了，今天寄出，三天内到。{{agent.name}}会盯到您装好。',
      '{{customer.name}}, the part is found and leaves today; it arrives within three days. {{agent.name}} follows it until it is fitted.',
    ),
    { do: 'promise', what: '补件三天内送到', minutes: 4320 },
    { do: 'tag', tag: '补件' },
  ]),
  macro('huahen', '售后', { zh: '划痕：要两张照片', en: 'Scratch: two photos please' }, [
    reply(
      '{{customer.name}}，请拍两张：一张整件，一张离划痕 20 cm、旁边放一枚硬币。收到后 2 小时内给您办法。',
      '{{customer.name}}, two photos please: the whole piece, and the scratch from 20 cm with a coin beside it. Two hours after that you have our offer.',
    ),
    { do: 'tag', tag: '划痕' },
  ]),
  macro('tui', '售后', { zh: '七天无理由', en: 'Seven days, no reason needed' }, [
    reply(
      '{{customer.name}}，收到 7 天内、没有用过，可以退。运费说明在下面的链接里，您看完点一下就能申请。',
      '{{customer.name}}, within 7 days and unused it can go back. The freight is explained under the link; one tap starts the return.',
    ),
  ]),
  macro('fapiao', '付款', { zh: '开发票', en: 'Invoice' }, [
    reply(
      '{{customer.name}}，把抬头和税号发我，今天下班前开好，发到您留的邮箱。',
      '{{customer.name}}, send me the title and tax number; the invoice is in your mail before we close today.',
    ),
    { do: 'promise', what: '今天开好发票', minutes: 600 },
  ]),
  macro('daoqian', '安抚', { zh: '是我们的错', en: 'Our fault' }, [
    reply(
      '{{customer.name}}，这次是我们的错。我现在去查原因，1 小时内回您，不用您再催。',
      '{{customer.name}}, this one is our fault. I am finding out why and write within one hour; you need not ask again.',
    ),
    { do: 'promise', what: '1 小时内回电说明', minutes: 60 },
    { do: 'tag', tag: '安抚' },
  ]),
  macro('hao', '收尾', { zh: '办好了，收尾', en: 'Settled' }, [
    reply(
      '{{customer.name}}，办好了。还有别的，接着写就行，{{shop.name}}一直在。',
      '{{customer.name}}, it is settled. If there is anything else, just write; {{shop.name}} is here.',
    ),
    { do: 'solve' },
  ]),
]
