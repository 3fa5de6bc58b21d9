/* Everything works without this. It only makes GOV.UK Frontend's components kinder. */
import { initAll, ExitThisPage } from './govuk-frontend.min.js'

/* Whoever leaves in a hurry leaves no page behind that "back" would show. */
const exitPage = ExitThisPage.prototype.exitPage
ExitThisPage.prototype.exitPage = function () {
  exitPage.call(this)
  window.location.replace(this.$button.href)
}

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

/* So do lists of work. */
if (document.querySelector('[data-worklist]')) import('./worklist.js')

/* Only pages whose links have keys of their own fetch what hears them. */
if (document.querySelector('[data-key]')) import('./keys.js')

/* Only a crew's round fetches what keeps it fresh. */
if (document.querySelector('[data-round]')) import('./crew.js')

/* A kiosk prints what it shows as a slip; elsewhere the browser's own button does. */
for (const print of document.querySelectorAll('[data-print]')) {
  print.hidden = false
  print.querySelector('button').addEventListener('click', () => window.print())
}
