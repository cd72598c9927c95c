/** The carriers that this program speaks with. */
import { demoCarrier } from './demo.ts'
import { kuaidi100 } from './kuaidi100.ts'
import { ownTruck } from './own.ts'
import type { CarrierKinds } from './port.ts'
import { sfExpress } from './sf.ts'

export const CARRIER_KINDS: CarrierKinds = {
  sf: sfExpress,
  kuaidi100,
  own: ownTruck,
  demo: demoCarrier,
}
