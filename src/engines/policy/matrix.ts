/** The responsibility matrix as data: what happened, who pays the customer, who bears it, and the proofs that decide. One table, read whole. */
import type { Proof, Said } from './vocabulary.ts'

/** The last moment at which a proof can be taken. */
export type Moment =
  | 'packing'
  | 'door'
  | 'unboxing-72-hours'
  | 'before-start'
  | 'during-work'
  | 'claim'
  | 'order'
  | 'any'

type Party =
  | 'merchant'
  | 'carrier'
  | 'packer'
  | 'installer'
  | 'factory'
  | 'warehouse'
  | 'adviser'
  | 'insurer'
  | 'customer'
  | 'shared'

/** It falls on `payer` when `finding` is stated (if it names one) and the proofs are in hand: of each entry any one. */
interface Turn {
  readonly payer: Party
  readonly finding?: string
  readonly proof: readonly (readonly Proof[])[]
  readonly because: Said
}

interface Outward {
  readonly payer: 'merchant' | 'customer' | 'shared'
  readonly share: 'full' | 'goodwill' | 'part'
}

export interface Row {
  readonly happened: Happening
  readonly cites: readonly string[]
  readonly because: Said
  /** The first that holds: `unless`, proofs with which it does not. */
  readonly customer: readonly (Outward & { readonly unless?: readonly Proof[] })[]
  /** When every line of `customer` fell. */
  readonly proven: Outward
  readonly turns: readonly Turn[]
  /** Who bears it while nothing is proven. */
  readonly unproven: Party
  readonly evidence: readonly (readonly [Proof, Moment])[]
  readonly weak?: 'needs counsel'
}

const FULL = { payer: 'merchant', share: 'full' } as const
const said = (zh: string, en: string): Said => ({ zh, en })

const ROWS = [
  {
    happened: 'crushed-refused',
    cites: ['电商法20', '民法典832', '快递条例25'],
    because: said(
      '外箱明显压坏，当面拒收：商家全额承担',
      'Carton visibly crushed, refused at the door: the merchant in full',
    ),
    customer: [FULL],
    proven: FULL,
    turns: [
      {
        payer: 'carrier',
        proof: [['door-photos'], ['driver-note', 'shock-log']],
        because: said(
          '六面照和签注或震动记录证明在途受损',
          'Photos of six sides and a note or shock log prove damage on the way',
        ),
      },
    ],
    unproven: 'merchant',
    evidence: [
      ['door-photos', 'door'],
      ['driver-note', 'door'],
      ['shock-log', 'claim'],
    ],
  },
  {
    happened: 'visible-signed-checked',
    cites: ['民法典623', '淘宝争议75', '淘宝争议76'],
    because: said(
      '表面损坏但签了验收：商家承担，除非证明签收时完好',
      'Visible damage, signed as checked: the merchant, unless it proves intact at signing',
    ),
    customer: [{ ...FULL, unless: ['intact-at-signing'] }],
    proven: { payer: 'customer', share: 'full' },
    turns: [
      {
        payer: 'carrier',
        proof: [['driver-note', 'shock-log']],
        because: said('有签注或传感器告警', 'Noted, or an alarm of the sensor'),
      },
    ],
    unproven: 'shared',
    evidence: [
      ['e-signature', 'door'],
      ['door-video', 'door'],
      ['carton-weight', 'door'],
      ['intact-at-signing', 'door'],
      ['driver-note', 'door'],
      ['shock-log', 'claim'],
    ],
  },
  {
    happened: 'hidden-72-hours',
    cites: ['电商法20', '法释〔2022〕8号1', '民法典832'],
    because: said('七十二小时内开箱发现暗损：商家承担', 'Hidden damage found within 72 hours: the merchant'),
    customer: [FULL],
    proven: FULL,
    turns: [
      {
        payer: 'carrier',
        proof: [['packing-passes'], ['shock-log']],
        because: said('包装合格且有震动记录', 'The packing passes and there is a shock log'),
      },
      {
        payer: 'packer',
        finding: 'packing-fails',
        proof: [['packing-photo']],
        because: said('包装不合格', 'The packing fails'),
      },
    ],
    unproven: 'merchant',
    evidence: [
      ['unboxing-video', 'unboxing-72-hours'],
      ['packing-photo', 'packing'],
      ['packing-passes', 'packing'],
      ['shock-log', 'claim'],
    ],
  },
  {
    happened: 'found-at-assembly',
    cites: ['电商法20', '消法24', '民法典1193'],
    because: said('我们的师傅安装时发现损坏：商家承担', 'Damage found by our own installer: the merchant'),
    customer: [FULL],
    proven: FULL,
    turns: [
      {
        payer: 'carrier',
        finding: 'pre-existing',
        proof: [['pre-start-photos']],
        because: said('安装前已拍到', 'Photographed before the work began'),
      },
      {
        payer: 'factory',
        finding: 'defect',
        proof: [['pre-start-photos'], ['work-video']],
        because: said('出厂缺陷', 'A defect of the making'),
      },
      {
        payer: 'installer',
        finding: 'handling',
        proof: [['work-video', 'tool-list']],
        because: said('搬运或工具造成', 'By handling or tool'),
      },
    ],
    // The set before the start is mandatory: without it the installer cannot put it on others.
    unproven: 'installer',
    evidence: [
      ['pre-start-photos', 'before-start'],
      ['work-video', 'during-work'],
      ['tool-list', 'during-work'],
    ],
  },
  {
    happened: 'assembly-wrong',
    cites: ['民法典1193', '消法24'],
    because: said(
      '安装错误、不稳或致伤：商家（和承揽方）承担',
      'Assembly wrong or unstable, injury: the merchant and the contractor',
    ),
    customer: [FULL],
    proven: FULL,
    turns: [
      {
        payer: 'merchant',
        finding: 'installed-right',
        proof: [['checklist'], ['level-photo'], ['certificate']],
        because: said('检查单、水平照和证书齐全', 'Checklist, level photo and certificate are complete'),
      },
    ],
    unproven: 'installer',
    evidence: [
      ['checklist', 'during-work'],
      ['level-photo', 'during-work'],
      ['certificate', 'any'],
    ],
  },
  {
    happened: 'customer-misuse',
    cites: ['民法典582'],
    because: said(
      '客户自装误用：客户承担部分，我们提供收费配件',
      'Assembled by the customer, misuse: the customer in part, a paid spare is offered',
    ),
    customer: [{ ...FULL, unless: ['manual-version', 'hole-photo'] }],
    proven: { payer: 'customer', share: 'part' },
    turns: [
      {
        payer: 'customer',
        proof: [['manual-version'], ['manual-shown', 'chat-record'], ['hole-photo']],
        because: said('说明书已提示且孔位照显示误用', 'The manual was shown and the photo shows the misuse'),
      },
    ],
    unproven: 'merchant',
    evidence: [
      ['manual-version', 'packing'],
      ['manual-shown', 'any'],
      ['chat-record', 'any'],
      ['hole-photo', 'any'],
    ],
    weak: 'needs counsel',
  },
  {
    happened: 'manual-wrong',
    cites: ['消法24'],
    because: said(
      '说明书错误或缺失：说明也是质量',
      'Manual wrong or missing: instructions are part of quality',
    ),
    customer: [FULL],
    proven: FULL,
    turns: [
      {
        payer: 'factory',
        proof: [['manual-version', 'part-list']],
        because: said('说明书版本或零件清单有误', 'The manual’s version or the part list is wrong'),
      },
    ],
    unproven: 'merchant',
    evidence: [
      ['manual-version', 'any'],
      ['part-list', 'any'],
    ],
    weak: 'needs counsel',
  },
  {
    happened: 'missing-hardware',
    cites: ['消法52', '民法典582'],
    because: said('缺五金：商家补寄', 'Missing hardware: the merchant sends it'),
    customer: [FULL],
    proven: FULL,
    turns: [
      {
        payer: 'carrier',
        finding: 'lost-on-the-way',
        proof: [['carton-weight'], ['bom-scan', 'pack-video']],
        because: said('装箱齐全，到门变轻', 'Complete when packed, lighter at the door'),
      },
    ],
    unproven: 'warehouse',
    evidence: [
      ['carton-weight', 'door'],
      ['pack-video', 'packing'],
      ['bom-scan', 'packing'],
    ],
  },
  {
    happened: 'colour-subjective',
    cites: ['京东商品标准'],
    because: said('主观色差：通常保留，适当补偿', 'A subjective colour: usually kept, with goodwill'),
    customer: [{ payer: 'merchant', share: 'goodwill' }],
    proven: { payer: 'merchant', share: 'goodwill' },
    turns: [
      {
        payer: 'factory',
        finding: 'off-the-sample',
        proof: [['lab-value']],
        because: said('测量值超出样板', 'The measured value is off the sample'),
      },
    ],
    unproven: 'merchant',
    evidence: [
      ['page-snapshot', 'order'],
      ['colour-photo', 'any'],
      ['lab-value', 'any'],
    ],
  },
  {
    happened: 'size-own-measuring',
    cites: ['消法25', '民法典781'],
    because: said(
      '客户自量尺寸：现货可无理由退，定制由客户承担',
      'Measured by the customer: stock goods go back without a reason, custom is the customer’s',
    ),
    customer: [{ ...FULL, unless: ['signed-drawing'] }],
    proven: { payer: 'customer', share: 'full' },
    turns: [
      {
        payer: 'customer',
        proof: [['signed-drawing']],
        because: said('双方签字图纸为准', 'The signed drawing decides'),
      },
    ],
    unproven: 'merchant',
    evidence: [
      ['signed-drawing', 'order'],
      ['floor-plan', 'order'],
    ],
  },
  {
    happened: 'size-we-measured',
    cites: ['民法典781', '消法24'],
    because: said('我们量的尺寸：共同承担', 'We measured: shared'),
    customer: [{ payer: 'shared', share: 'part' }],
    proven: { payer: 'shared', share: 'part' },
    turns: [
      {
        payer: 'adviser',
        proof: [['measuring-record', 'signed-drawing']],
        because: said('量尺记录与图纸不符', 'The measuring record and the drawing differ'),
      },
    ],
    unproven: 'merchant',
    evidence: [
      ['signed-drawing', 'order'],
      ['measuring-record', 'order'],
      ['floor-plan', 'order'],
    ],
    weak: 'needs counsel',
  },
  {
    happened: 'installer-late',
    cites: ['条例12'],
    because: said(
      '师傅迟到超过一小时或超时两小时：按承诺补偿',
      'Installer more than an hour late or two over: amends as promised',
    ),
    customer: [FULL],
    proven: FULL,
    turns: [
      {
        payer: 'customer',
        finding: 'customer-changed',
        proof: [['customer-reason']],
        because: said('客户改期', 'The customer changed the time'),
      },
      {
        payer: 'installer',
        proof: [['gps-arrival'], ['schedule']],
        because: said('到达定位晚于预约', 'The position shows a late arrival'),
      },
    ],
    unproven: 'merchant',
    evidence: [
      ['gps-arrival', 'before-start'],
      ['schedule', 'any'],
      ['customer-reason', 'any'],
    ],
  },
  {
    happened: 'carrier-late',
    cites: ['条例12'],
    because: said('送货迟延：商家按承诺承担', 'Carrier late: the merchant as promised'),
    customer: [FULL],
    proven: FULL,
    turns: [
      {
        payer: 'carrier',
        proof: [['order-promise'], ['scan-times']],
        because: said('扫描时间晚于约定', 'The scans are later than agreed'),
      },
    ],
    unproven: 'merchant',
    evidence: [
      ['order-promise', 'order'],
      ['scan-times', 'claim'],
    ],
  },
  {
    happened: 'smell',
    cites: ['京东总则20', '消法24'],
    because: said(
      '气味或甲醛：证实则商家承担，检测费按结果',
      'Smell or formaldehyde: on proof the merchant; the test is paid by its result',
    ),
    customer: [FULL],
    proven: FULL,
    turns: [
      {
        payer: 'factory',
        proof: [['accredited-report'], ['sample-seal']],
        because: said('有资质报告和封样', 'An accredited report and the sealed sample'),
      },
    ],
    unproven: 'merchant',
    evidence: [
      ['accredited-report', 'any'],
      ['sample-seal', 'any'],
    ],
  },
] as const satisfies readonly (Omit<Row, 'happened'> & { readonly happened: string })[]

export type Happening = (typeof ROWS)[number]['happened']
export const MATRIX: readonly Row[] = ROWS
