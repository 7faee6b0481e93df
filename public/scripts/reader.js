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

function ownZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** An address without a zone leads to the one chosen last, else to the browser's own. */
function leadToZone() {
  if (!document.querySelector('[data-zones]')) return
  if (here.searchParams.has('tz')) {
    // A browser may live in a zone that the server does not know: it is not sent there again.
    if (document.querySelector('.zones .notice') && here.searchParams.get('tz') === ownZone())
      remember(zoneKey, 'none')
    return
  }
  const zone = recall(zoneKey) ?? ownZone()
  if (!zone || zone === 'none' || zone === 'UTC') return
  here.searchParams.set('tz', zone)
  location.replace(here.href.replaceAll('%2F', '/'))
}

/** Offers the zone that the reader most likely wants, and keeps the one that they choose. */
function helpChoosingZone() {
  const choice = /** @type {HTMLSelectElement | null} */ (document.querySelector('.zone-form select'))
  if (!choice) return
  const own = recall(zoneKey) ?? ownZone()
  if (!choice.value) choice.value = own
  if (choice.selectedIndex < 0) choice.value = ''
  choice.form?.addEventListener('submit', () => {
    if (choice.value !== 'choose') remember(zoneKey, choice.value || 'none')
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

/**
 * Stars of sessions that a filter hides belong to "only the starred" too.
 * @param {Set<string>} all
 * @param {NodeListOf<HTMLInputElement>} boxes
 */
function carryStars(all, boxes) {
  const shown = new Set([...boxes].map((box) => box.value))
  const form = document.getElementById('stars')
  for (const id of all) {
    if (shown.has(id)) continue
    const field = document.createElement('input')
    Object.assign(field, { type: 'hidden', name: 'show', value: id })
    form?.append(field)
  }
}

/** A menu closes as people expect: Escape gives the focus back, a click elsewhere just closes it. */
function closeMenus() {
  const menus = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll('.menu'))
  for (const menu of menus) {
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return
      menu.open = false
      menu.querySelector('summary')?.focus()
    })
    menu.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !menu.contains(/** @type {Node} */ (relatedTarget))) menu.open = false
    })
    menu.addEventListener('toggle', () => {
      if (menu.open) menu.querySelector('.menu-body')?.scrollIntoView({ block: 'nearest' })
    })
    document.addEventListener('click', ({ target }) => {
      if (!menu.contains(/** @type {Node} */ (target))) menu.open = false
    })
  }
}

function showStars() {
  const all = stars()
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('.star input'))
  for (const box of boxes) {
    if (all.has(box.value)) box.checked = true
    box.addEventListener('change', () => setStar(box.value, box.checked))
  }
  if (!here.searchParams.has('show')) carryStars(all, boxes)
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
helpChoosingZone()
showStars()
rememberList()
closeMenus()
offerCopying()
