/* New jobs come by themselves: the same page is asked for again, and changed only where it did. */
const EVERY = 15000
const round = document.querySelector('[data-round]')
const news = document.querySelector('[data-round-news]')

async function look () {
  const busy = document.querySelector('.job__answers :focus')
  if (document.hidden || busy) return
  try {
    const answer = await fetch(window.location.href, { headers: { 'X-Looks-Again': 'yes' } })
    if (!answer.ok || answer.redirected) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('[data-round]')
    if (!fresh || fresh.dataset.round === round.dataset.round) return
    const more = Number(fresh.dataset.open) - Number(round.dataset.open)
    round.replaceChildren(...fresh.childNodes)
    round.dataset.round = fresh.dataset.round
    round.dataset.open = fresh.dataset.open
    news.textContent = more > 0 ? 'New on this list: ' + more : 'This list has changed'
  } catch {
    /* No signal: what was shown last stays, and the next look may find more. */
  }
}

setInterval(look, EVERY)
document.addEventListener('visibilitychange', look)

/*
 * While this page is open and seen, it tells where the lorry is: residents who wait read how far it
 * is. Nothing is sent before the tablet allows it, and nothing after "Stop".
 */
const lorry = document.querySelector('[data-lorry]')
const OFF = 'borough-lorry-off'
let telling

function say (words) {
  lorry.querySelector('[role=status]').textContent = words
}

async function send (place) {
  const told = new URLSearchParams(new FormData(lorry))
  told.set('latitude', place.coords.latitude.toFixed(6))
  told.set('longitude', place.coords.longitude.toFixed(6))
  told.set('within', Math.round(place.coords.accuracy))
  told.set('age', Math.max(0, Math.round((Date.now() - place.timestamp) / 1000)))
  try {
    const answer = await fetch(lorry.action, { method: 'POST', body: told })
    const time = new Date().toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit' })
    if (!telling) return
    if (answer.ok && !answer.redirected) say('Place sent, ' + time + '.')
    else say('Place not sent. ' + (answer.status === 422 ? await answer.text() : 'Open this page again.'))
  } catch {
    say('Place not sent: no signal. We try again.')
  }
}

function tell () {
  if (document.hidden) return
  navigator.geolocation.getCurrentPosition(send, refused, { enableHighAccuracy: true, timeout: 15000 })
}

function refused (why) {
  if (why.code !== why.PERMISSION_DENIED) return say('Place not sent: the tablet cannot find it.')
  stop()
  say('Place not sent: this tablet does not allow it.')
}

function start () {
  sessionStorage.removeItem(OFF)
  telling = setInterval(tell, Number(lorry.dataset.lorry) * 1000)
  lorry.querySelector('button').textContent = 'Stop sending our place'
  say('Looking for our place.')
  tell()
}

function stop () {
  clearInterval(telling)
  telling = undefined
  lorry.querySelector('button').textContent = 'Send our place'
  say('Place not sent.')
}

async function offer () {
  lorry.hidden = false
  lorry.querySelector('button').addEventListener('click', () => {
    if (!telling) return start()
    sessionStorage.setItem(OFF, 'yes')
    stop()
  })
  const asked = await navigator.permissions?.query({ name: 'geolocation' })
  if (asked?.state === 'granted' && !sessionStorage.getItem(OFF)) start()
  if (asked?.state === 'denied') say('Place not sent: this tablet does not allow it.')
}

if (lorry && navigator.geolocation) offer()
