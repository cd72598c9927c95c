/** An appointment for the installation, or another time for it: wished by the customer, set by whoever plans the visits. */
import { beforeDelivery } from './arrival.ts'
import { ANY, saidOrderPlace } from './order-place.ts'
import { dayPlace } from './places.ts'
import { caseTask } from './task.ts'

const places = [saidOrderPlace(ANY), dayPlace('place.day.ask-visit')]

export const bookInstallation = caseTask({
  name: 'install-book',
  intents: ['install-book'],
  begins: (text) => !/怎么(?:预约|约)|如何|要多久|提前几天|how (?:do|to|far)/i.test(text),
  work: 'follow-up',
  places,
  objects: beforeDelivery,
  verb: '预?约|安排|装|book',
  amends: 'install-change',
})

export const moveInstallation = caseTask({
  name: 'install-change',
  intents: ['install-change'],
  work: 'follow-up',
  places,
  objects: beforeDelivery,
  verb: '改|换|change|move',
  amends: 'install-change',
})
