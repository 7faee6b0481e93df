// A new session: everyone's clock follows the time that is being typed.
import { addMinutes, findInstant, readWallClock } from '../../../src/domain/clock.ts'
import { readTypedMinutes, readTypedTime } from '../../../src/domain/typed-time.ts'
import { fillFinding } from '../../../src/text/finding-words.ts'
import { showStrip } from './clock-strip.js'
import './forms.js'

const source = document.getElementById('clocks-data')
const strip = document.getElementById('start-clocks')

/** @param {string} name */
function typedIn(name) {
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector(`main form [name="${name}"]`))
  return field?.value ?? ''
}

/** @param {import('../../../src/domain/clock.ts').Zone} zone */
function readSpan(zone) {
  const time = readTypedTime(typedIn('start'))
  if (!time.ok || time.value.kind !== 'clock') return undefined
  const clock = readWallClock(`${typedIn('date')}T${time.value.clock}`)
  const found = clock && findInstant({ clock, zone, which: 'first' })
  if (!found?.ok) return undefined
  const minutes = readTypedMinutes(typedIn('plannedMinutes'))
  const startsAt = found.value.at
  return { startsAt, endsAt: addMinutes(startsAt, minutes.ok ? minutes.value : 0), zone }
}

if (source && strip) {
  const { language, templates, zone, clocks } = JSON.parse(source.textContent ?? '{}')
  const say = (/** @type {string} */ key, /** @type {Record<string, string | number>} */ values = {}) =>
    fillFinding(templates, language, { key: /** @type {never} */ (key), values })
  document.getElementById('show-clocks')?.remove()
  document.addEventListener('input', () => {
    const span = readSpan(zone)
    showStrip(strip, span && { span, people: [], source: clocks, say })
  })
}
