/* Everything works without this. It only makes GOV.UK Frontend's components kinder. */
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

/* Search is one key away, unless the person is typing. */
document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]')
  const search = document.querySelector('[data-search]')
  if (event.key === '/' && !typing && search && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault()
    search.focus()
  }
})

/* Only pages that offer a passkey fetch what it takes. */
if (document.querySelector('[data-passkey]')) import('./passkey.js')
