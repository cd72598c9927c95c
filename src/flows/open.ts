/** Opens every story over several rooms; the building calls it once, when all rooms stand. */
import type { House } from '../kernel/house.ts'
import { type AmendsRooms, openAmendsPaid } from './amends-paid.ts'
import { type CancelRooms, openCancelledIsRefunded } from './cancelled-is-refunded.ts'
import { type DifferenceRooms, openDifferenceAsWork } from './difference-as-work.ts'
import { openOrderTellsCase, type TimelineRooms } from './order-tells-case.ts'
import { type EvidenceRooms, openPhotosAsEvidence } from './photos-as-evidence.ts'
import { openSurveyAfterCase, type SurveyRooms } from './survey-after-case.ts'

export type FlowRooms = AmendsRooms &
  CancelRooms &
  DifferenceRooms &
  EvidenceRooms &
  SurveyRooms &
  TimelineRooms

export function openFlows(house: House, rooms: FlowRooms): void {
  house.words.add('flows', new URL('./words/', import.meta.url))
  openAmendsPaid(house, rooms)
  openCancelledIsRefunded(house, rooms)
  openDifferenceAsWork(house, rooms)
  openOrderTellsCase(house, rooms)
  openPhotosAsEvidence(house, rooms)
  openSurveyAfterCase(house, rooms)
}
