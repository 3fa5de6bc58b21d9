/* Passkeys: asks the server for a challenge, the browser for its answer, and posts the form. */
const bytes = text => Uint8Array.from(
  atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0))

const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

const withBytes = list => (list ?? []).map(it => ({ ...it, id: bytes(it.id) }))

const add = async options => {
  const key = await navigator.credentials.create({ publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: withBytes(options.excludeCredentials)
  } })
  return { key, response: {
    attestationObject: text(key.response.attestationObject),
    clientDataJSON: text(key.response.clientDataJSON),
    transports: key.response.getTransports?.() ?? []
  } }
}

const show = async options => {
  const key = await navigator.credentials.get({ publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: withBytes(options.allowCredentials)
  } })
  return { key, response: {
    authenticatorData: text(key.response.authenticatorData),
    clientDataJSON: text(key.response.clientDataJSON),
    signature: text(key.response.signature),
    userHandle: key.response.userHandle ? text(key.response.userHandle) : undefined
  } }
}

const answer = async form => {
  const reply = await fetch(form.dataset.passkey, {
    method: 'POST',
    body: new URLSearchParams({ _csrf: form.elements._csrf.value })
  })
  if (!reply.ok) {
    throw new Error('no challenge')
  }
  const options = await reply.json()
  const { key, response } = await (options.user ? add(options) : show(options))
  return JSON.stringify({
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    response,
    authenticatorAttachment: key.authenticatorAttachment ?? undefined,
    clientExtensionResults: {}
  })
}

const WHY = {
  InvalidStateError: 'This device has a passkey for you already.',
  NotAllowedError: 'That was stopped, or took too long. Try again, or use a link by email.',
  SecurityError: 'Passkeys do not work at this address. Use a link by email.'
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll('[data-passkey]') : []) {
  form.hidden = false
  document.querySelectorAll('[data-passkey-without]').forEach(it => { it.hidden = true })
  const says = form.querySelector('[data-passkey-says]')
  form.addEventListener('submit', async event => {
    event.preventDefault()
    says.textContent = ''
    try {
      form.elements.answer.value = await answer(form)
      form.submit()
    } catch (problem) {
      says.textContent = WHY[problem.name] ?? 'That did not work. Use a link by email instead.'
    }
  })
}
