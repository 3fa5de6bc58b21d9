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
