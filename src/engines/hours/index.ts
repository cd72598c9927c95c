/** Hours of business: lunch breaks, nights, holidays and swap days, in any zone, to the second. */
export { answer } from './answer.ts'
export {
  type Calendar,
  checked,
  checkIntervals,
  type Exception,
  type Interval,
  WrongCalendar,
} from './calendar.ts'
export { addBusiness, businessBetween, closedUntil, nextOpen, openAt, openUntil } from './hours.ts'
