/** Opens every story over several rooms; the building calls it once, when all rooms stand. */

import { type AmendsRooms, openAmendsPaid } from '../../flows/amends-paid.ts'
import { type CancelRooms, openCancelledIsRefunded } from '../../flows/cancelled-is-refunded.ts'
import { type DifferenceRooms, openDifferenceAsWork } from '../../flows/difference-as-work.ts'
import { openOrderTellsCase, type TimelineRooms } from '../../flows/order-tells-case.ts'
import { type EvidenceRooms, openPhotosAsEvidence } from '../../flows/photos-as-evidence.ts'
import { openSurveyAfterCase, type SurveyRooms } from '../../flows/survey-after-case.ts'
import { openVisitAsWork, type VisitRooms } from '../../flows/visit-as-work.ts'
import type { House } from '../../kernel/house.ts'

export type FlowRooms = AmendsRooms &
  CancelRooms &
  DifferenceRooms &
  EvidenceRooms &
  SurveyRooms &
  TimelineRooms &
  VisitRooms

export function openFlows(house: House, rooms: FlowRooms): void {
  house.words.add('flows', new URL('../../flows/words/', import.meta.url))
  openAmendsPaid(house, rooms)
  openCancelledIsRefunded(house, rooms)
  openDifferenceAsWork(house, rooms)
  openOrderTellsCase(house, rooms)
  openPhotosAsEvidence(house, rooms)
  openSurveyAfterCase(house, rooms)
  openVisitAsWork(house, rooms)
}
