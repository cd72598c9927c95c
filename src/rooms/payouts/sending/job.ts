/** The names of the jobs that carry money out and look after it. */

/** Hands a leg to its gateway. */
export const SEND = 'payouts.send'
/** Asks how a leg stands of which nothing was heard. */
export const LOOK = 'payouts.look'
/** Compares a day with a gateway's statement. */
export const RECONCILE = 'payouts.reconcile'
