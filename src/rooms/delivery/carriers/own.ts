/** The shop's own truck: nobody is asked over a wire, the desk and the crew say what happened. */
import type { CarrierKind } from './port.ts'

export const ownTruck: CarrierKind = { name: 'own', fields: [], open: () => ({ name: 'own' }) }
