// Everyone's clock in the editor of a session: beneath its start, and beneath the pin or the end that has the focus.
import { showStrip } from './clock-strip.js'
import { listed } from './sheet-names.js'
import { announce, data, say } from './sheet-words.js'

/** @typedef {import('../../../src/domain/session.ts').Session} Session */
/** @typedef {import('../../../src/domain/agenda.ts').Agenda} Agenda */
/** @typedef {import('../../../src/domain/everyones-clock.ts').ClockSpan} ClockSpan */

const ofRow = /^items\.([^.]+)\.(pin|end)$/
/** What decides when something is. */
const settable = /^(?:start\.|plannedMinutes$|items\.[^.]+\.(?:pin|end|minutes)$)/

/** @type {{ session: Session, agenda: Agenda } | undefined} */
let shown
let summary = ''
let announced = ''

/**
 * @param {Session} session
 * @param {Agenda | undefined} agenda Nothing while a clock never was.
 */
export function showClocks(session, agenda) {
  shown = agenda && { session, agenda }
  const strip = document.getElementById('start-clocks')
  if (strip) summary = showStrip(strip, agenda && stripOf(agenda))
  if (announced === '') announced = summary
  if (floating) showRow(floating)
}

/** @param {Pick<ClockSpan, 'startsAt' | 'endsAt'>} span */
function stripOf({ startsAt, endsAt }) {
  if (!shown) return undefined
  const { session } = shown
  const zone = session.start.zone
  return { span: { startsAt, endsAt, zone }, people: peopleOf(session), source: data.clocks, say }
}

/** @param {Session} session */
function peopleOf({ participations, items }) {
  const ids = [...participations, ...items.flatMap(({ people }) => people)].map(({ personId }) => personId)
  return [...new Set(ids)].flatMap((id) => {
    const one = listed('people', id)
    return one ? [{ id, name: one.name, zone: /** @type {never} */ (one.zone || null), country: null }] : []
  })
}

/** @type {{ strip: HTMLElement, field: HTMLInputElement } | undefined} */
let floating

/** @param {NonNullable<typeof floating>} row Its pin is when it starts, its end when it ends. */
function showRow({ strip, field }) {
  const [, id, name] = ofRow.exec(field.name) ?? []
  const slot = shown?.agenda.slots.find(({ itemId }) => itemId === id)
  showStrip(strip, slot && stripOf({ ...slot, ...(name === 'end' ? { startsAt: slot.endsAt } : {}) }))
  place(floating)
}

/** Beneath its field, within the page. */
function place(row = floating) {
  if (!row) return
  const { strip, field } = row
  const { left, bottom } = field.getBoundingClientRect()
  const most = document.documentElement.clientWidth - strip.offsetWidth - 8
  strip.style.top = `${bottom + scrollY}px`
  strip.style.left = `${Math.max(8, Math.min(left, most)) + scrollX}px`
}

const floatingId = 'row-clocks'
/** Rows that come into sight are laid out then, and move what stands below them. */
const moves = new ResizeObserver(() => place())

/** Over the page and not in the row, which shows nothing beyond its edges. */
function float(/** @type {HTMLInputElement} */ field) {
  const pattern = document.getElementById('start-clocks')
  if (!pattern) return
  const strip = /** @type {HTMLElement} */ (pattern.cloneNode(true))
  strip.id = floatingId
  strip.classList.add('is-floating')
  strip.querySelector('a')?.remove()
  strip.querySelector('[data-asks]')?.remove()
  document.querySelector('main')?.append(strip)
  describe(field, (ids) => [...ids, floatingId])
  floating = { strip, field }
  showRow(floating)
  const agenda = document.getElementById('agenda')
  if (agenda) moves.observe(agenda)
}

function sink() {
  if (!floating) return
  moves.disconnect()
  floating.strip.remove()
  describe(floating.field, (ids) => ids.filter((id) => id !== floatingId))
  floating = undefined
}

/**
 * @param {HTMLInputElement} field
 * @param {(ids: string[]) => string[]} change
 */
function describe(field, change) {
  const ids = change((field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean))
  if (ids.length > 0) field.setAttribute('aria-describedby', ids.join(' '))
  else field.removeAttribute('aria-describedby')
}

document.addEventListener('focusin', ({ target }) => {
  sink()
  if (target instanceof HTMLInputElement && ofRow.test(target.name)) float(target)
})

document.addEventListener('focusout', sink)

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') sink()
})

document.addEventListener('change', ({ target }) => {
  if (!settable.test(/** @type {HTMLInputElement} */ (target).name ?? '')) return
  setTimeout(() => {
    if (summary !== announced) announce(summary)
    announced = summary
  })
})
