/* Signing in with a passkey, and adding one. The page offers a link by email where this cannot run. */
const supported = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON

const post = async (box, path, body) => {
  const token = box.querySelector('input[type="hidden"]')?.value ?? ''
  const answer = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': token, 'X-XSRF-TOKEN': token },
    body: body === undefined ? undefined : JSON.stringify(body)
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer.json()
}

const signIn = async box => {
  const options = await post(box, '/webauthn/authenticate/options')
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const credential = await navigator.credentials.get({ publicKey })
  const { redirectUrl } = await post(box, '/login/webauthn', credential.toJSON())
  window.location.assign(redirectUrl)
}

const add = async box => {
  const options = await post(box, '/webauthn/register/options')
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const credential = await navigator.credentials.create({ publicKey })
  const label = box.querySelector('[data-passkey-label]').value.trim() || 'Passkey'
  await post(box, '/webauthn/register', { publicKey: { credential: credential.toJSON(), label } })
  window.location.reload()
}

for (const box of document.querySelectorAll('[data-passkey]')) {
  const button = box.querySelector('button')
  const told = box.querySelector('[role="status"]')
  if (!supported) continue
  box.hidden = false
  button.addEventListener('click', async () => {
    told.textContent = ''
    try {
      await (box.dataset.passkey === 'add' ? add(box) : signIn(box))
    } catch (problem) {
      told.textContent = box.dataset.sorry
    }
  })
}
