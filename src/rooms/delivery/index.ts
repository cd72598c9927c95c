/** Delivery: returns fetched at the door, parts and replacements sent, by whichever carrier, each once and each with an end. */
export type * from './door.ts'
