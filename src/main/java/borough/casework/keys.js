/* Single keys for a page's own links, as they stand beside them. Whoever needs their keys for
   something else, such as speech, turns them off; that is kept in this browser. */
const KEPT = 'borough-keys'
const says = document.querySelector('[data-keys-says]')
const press = document.querySelector('[data-keys-press]')

const kept = () => { try { return localStorage.getItem(KEPT) } catch { return null } }
const keep = it => { try { localStorage.setItem(KEPT, it) } catch { /* only for this page, then */ } }

let on = kept() !== 'off'
const show = () => {
  document.body.classList.toggle('keys-off', !on)
  if (says) says.textContent = on ? 'Letters beside a link are its key.' : 'Keys are off.'
  if (press) press.textContent = on ? 'Turn keys off' : 'Turn keys on'
}

for (const it of document.querySelectorAll('[data-keys]')) it.hidden = false
press?.addEventListener('click', () => { on = !on; keep(on ? 'on' : 'off'); show() })
show()

document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]')
  if (!on || typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
  const place = [...document.querySelectorAll('[data-key]')].find(it => it.dataset.key === event.key)
  if (place) {
    event.preventDefault()
    place.click()
  }
})

/* Whoever came by a key to write is ready to type. */
if (location.hash === '#write') document.querySelector('#write input[type=text], #write textarea')?.focus()
