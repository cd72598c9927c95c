/** The packs that come with the engine, by their ids. */
import type { Pack } from '../pack.ts'
import { CN } from './cn.ts'
import { JD_GENERAL, JD_GOODS } from './cn-jd.ts'
import { SHANDONG, SHANGHAI, ZHEJIANG } from './cn-provinces.ts'
import { TAOBAO } from './cn-taobao.ts'
import { EU } from './eu.ts'
import { QINGHE } from './qinghe.ts'
import { UK } from './uk.ts'
import { US } from './us.ts'

export const SHIPPED: readonly Pack[] = [
  CN,
  ZHEJIANG,
  SHANGHAI,
  SHANDONG,
  TAOBAO,
  JD_GENERAL,
  JD_GOODS,
  QINGHE,
  EU,
  UK,
  US,
]

export const shipped = (id: string): Pack | undefined => SHIPPED.find((pack) => pack.id === id)
