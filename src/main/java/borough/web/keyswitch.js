/* Whether single letters do something on our pages. Whoever needs their keys for something else, such
   as speech, turns them off once; that is kept in this browser, for all pages. */
const KEPT = 'borough-keys'

const kept = () => { try { return localStorage.getItem(KEPT) } catch { return null } }

let on = kept() !== 'off'

export const areOn = () => on

export function turn () {
  on = !on
  try { localStorage.setItem(KEPT, on ? 'on' : 'off') } catch { /* only for this page, then */ }
}
