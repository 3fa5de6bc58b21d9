import { areOn, turn } from './keyswitch.js'

/* A list of work: keys, and what is new without reloading. All of it works without this. */
const form = document.querySelector('[data-worklist]')
const PAUSE = 5000
const PAUSE_MAX = 60000

const rows = () => [...form.querySelectorAll('[data-case]')]
const rowOf = element => element && element.closest('[data-case]')
const tick = row => row.querySelector('input[type=checkbox]')

/* Keys: none while somebody types or chooses, and all can be switched off. */
const keys = document.querySelector('[data-keys]')
const press = document.createElement('button')
press.type = 'button'
press.className = 'govuk-button govuk-button--secondary'
const name = () => { press.textContent = areOn() ? 'Turn keys off' : 'Turn keys on' }
press.addEventListener('click', () => {
  turn()
  name()
})
name()
keys.after(press)

function go (step) {
  const all = rows()
  const at = all.indexOf(rowOf(document.activeElement))
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step
  if (all[next]) all[next].querySelector('a').focus()
}

function says () {
  const count = rows().filter(row => tick(row).checked).length
  const line = form.querySelector('[data-ticked]')
  if (line) line.textContent = count === 0 ? 'With the cases you ticked:' : count === 1 ? 'With the 1 case you ticked:' : `With the ${count} cases you ticked:`
}

const deeds = {
  j: () => go(1),
  k: () => go(-1),
  x: () => {
    const row = rowOf(document.activeElement)
    if (row) {
      tick(row).checked = !tick(row).checked
      says()
    }
  },
  t: () => form.querySelector('[data-take]')?.click(),
  a: () => (form.querySelector('#to') ?? form.querySelector('[data-take]'))?.focus(),
  '?': () => {
    const details = keys.closest('details')
    details.open = true
    details.querySelector('summary').focus()
  }
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || !areOn()) return
  if (event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')) return
  const arrow = rowOf(event.target) && { ArrowDown: 'j', ArrowUp: 'k' }[event.key]
  const deed = deeds[arrow || event.key]
  if (deed) {
    event.preventDefault()
    deed()
  }
})
form.addEventListener('change', says)

/* What is new: a few characters tell whether anything changed; only then the page is fetched. */
let mark = form.dataset.worklist
let pause = PAUSE
let timer = 0

function put (fresh) {
  const list = form.querySelector('.worklist')
  const wanted = [...fresh.querySelectorAll('[data-case]')].map(row => document.importNode(row, true))
  const room = form.querySelector('[data-rows]')
  const before = new Map(rows().map(row => [row.dataset.case, row]))
  const added = wanted.filter(row => !before.has(row.dataset.case)).length
  if (!list || wanted.length === 0) {
    /* From nothing to something the whole form is other; from something to nothing only its rows. */
    if (!list && wanted.length > 0) window.location.reload()
    else if (list && !room.contains(document.activeElement)) room.replaceChildren(...document.importNode(fresh.querySelector('[data-rows]'), true).childNodes)
    return added
  }
  const focused = rowOf(document.activeElement)
  const top = focused ? focused.getBoundingClientRect().top : 0
  wanted.forEach(row => { tick(row).checked = Boolean(before.get(row.dataset.case) && tick(before.get(row.dataset.case)).checked) })
  const at = focused ? wanted.findIndex(row => row.dataset.case === focused.dataset.case) : -1
  if (!focused) {
    list.replaceChildren(...wanted)
  } else {
    /* The row somebody is on stays where it is on the screen, even when it has left the list. */
    const place = at >= 0 ? at : Math.min([...before.values()].indexOf(focused), wanted.length)
    focused.classList.toggle('work--gone', at < 0)
    rows().forEach(row => { if (row !== focused) row.remove() })
    focused.before(...wanted.slice(0, place))
    focused.after(...wanted.slice(at >= 0 ? place + 1 : place))
    window.scrollBy(0, focused.getBoundingClientRect().top - top)
  }
  return added
}

function around (fresh) {
  for (const part of ['[data-says]', '.views']) {
    const here = document.querySelector(part)
    const there = fresh.querySelector(part)
    if (here && there && !here.contains(document.activeElement)) here.replaceChildren(...document.importNode(there, true).childNodes)
  }
}

async function look () {
  const answer = await fetch('/staff/work/mark', { cache: 'no-store' })
  if (!answer.ok || answer.redirected) throw new Error('signed out')
  const now = await answer.text()
  if (now === mark) return
  const page = await fetch(window.location.href, { cache: 'no-store' })
  if (!page.ok) throw new Error('no list')
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html')
  const there = fresh.querySelector('[data-worklist]')
  if (!there) throw new Error('no list')
  const added = put(fresh)
  around(fresh)
  says()
  mark = there.dataset.worklist
  if (added > 0) form.querySelector('[data-news]').textContent = `${added} new`
}

async function again () {
  try {
    await look()
    pause = PAUSE
  } catch {
    pause = Math.min(pause * 2, PAUSE_MAX)
  }
  wait()
}

/* Nobody looks at a page that is hidden: then nothing is asked for. */
function wait () {
  clearTimeout(timer)
  if (!document.hidden) timer = setTimeout(again, pause)
}
/* Whoever comes back from a case goes on from its row. */
if (window.location.hash.startsWith('#c-')) rows().find(row => '#' + row.id === window.location.hash)?.querySelector('a').focus()
document.addEventListener('visibilitychange', () => document.hidden ? clearTimeout(timer) : again())
says()
wait()
