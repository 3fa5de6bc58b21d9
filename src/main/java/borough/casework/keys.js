import { areOn, turn } from './keyswitch.js'

/* Single keys for a page's own links, as they stand beside them. */
const says = document.querySelector('[data-keys-says]')
const press = document.querySelector('[data-keys-press]')

const show = () => {
  document.body.classList.toggle('keys-off', !areOn())
  if (says) says.textContent = areOn() ? 'Letters beside a link are its key.' : 'Keys are off.'
  if (press) press.textContent = areOn() ? 'Turn keys off' : 'Turn keys on'
}

for (const it of document.querySelectorAll('[data-keys]')) it.hidden = false
press?.addEventListener('click', () => { turn(); show() })
show()

document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]')
  if (!areOn() || typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
  const place = [...document.querySelectorAll('[data-key]')].find(it => it.dataset.key === event.key)
  if (place) {
    event.preventDefault()
    place.click()
  }
})

/* Whoever came by a key to write is ready to type. */
if (location.hash === '#write') document.querySelector('#write input[type=text], #write textarea')?.focus()
