// Improves pages that work without it: leads to the reader's own zone, keeps stars, copies addresses.
const zoneKey = 'madang.zone'
const here = new URL(location.href)

/** @param {string} key */
function recall(key) {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/**
 * @param {string} key
 * @param {string} value
 */
function remember(key, value) {
  try {
    localStorage.setItem(key, value)
  } catch {
    // A browser that keeps nothing still reads everything.
  }
}

/** An address without a zone leads to the one chosen last, else to the browser's own. */
function leadToZone() {
  if (!document.querySelector('[data-zones]')) return
  const asked = here.searchParams.get('tz')
  if (asked !== null) return
  const zone = recall(zoneKey) ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  if (!zone || zone === 'none' || zone === 'UTC') return
  here.searchParams.set('tz', zone)
  location.replace(here.href.replaceAll('%2F', '/'))
}

function keepChosenZone() {
  const form = document.querySelector('.zone-form')
  form?.addEventListener('submit', () => {
    const chosen = /** @type {HTMLSelectElement | null} */ (form.querySelector('[name=tz]'))
    remember(zoneKey, chosen?.value || 'none')
  })
}

const starKey = `madang.stars.${document.body.dataset.forum}`

function stars() {
  return new Set((recall(starKey) ?? '').split(',').filter(Boolean))
}

/**
 * @param {string} id
 * @param {boolean} on
 */
function setStar(id, on) {
  const all = stars()
  if (on) all.add(id)
  else all.delete(id)
  remember(starKey, [...all].join(','))
  const list = recall(`${starKey}.list`)
  if (list !== null) sendStar(list, id, on)
}

/**
 * A private list made from these stars hears of later ones, so that the calendar does too.
 * @param {string} list
 * @param {string} id
 * @param {boolean} on
 */
function sendStar(list, id, on) {
  fetch(`/my/${list}/sessions`, {
    method: 'POST',
    body: new URLSearchParams(on ? { add: id } : { remove: id }),
    redirect: 'manual',
  }).then(
    ({ status }) => {
      if (status === 404 || status === 410) localStorage.removeItem(`${starKey}.list`)
    },
    () => undefined,
  )
}

function showStars() {
  const all = stars()
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('.star input'))
  for (const box of boxes) {
    if (all.has(box.value)) box.checked = true
    box.addEventListener('change', () => setStar(box.value, box.checked))
  }
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('button[data-star]'))
  for (const button of buttons) {
    const id = button.dataset.star ?? ''
    button.hidden = false
    button.setAttribute('aria-pressed', String(all.has(id)))
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') !== 'true'
      button.setAttribute('aria-pressed', String(on))
      setStar(id, on)
    })
  }
}

function rememberList() {
  const list = /** @type {HTMLElement | null} */ (document.querySelector('[data-list]'))
  if (list?.dataset.list) remember(`${starKey}.list`, list.dataset.list)
}

function offerCopying() {
  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('[data-copy]'))
  for (const button of buttons) {
    const field = /** @type {HTMLInputElement | null} */ (document.getElementById(button.dataset.copy ?? ''))
    if (!field || !navigator.clipboard) continue
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(field.value)
      button.textContent = button.dataset.done ?? ''
    })
  }
}

leadToZone()
keepChosenZone()
showStars()
rememberList()
offerCopying()
