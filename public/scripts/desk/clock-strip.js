// Everyone's clock beneath a time that is being set, kept true by the rules and in the words of the server.
import { clocksAt, partiesOf } from '../../../src/domain/everyones-clock.ts'
import { clockLines, sleeperWords } from '../../../src/text/clock-words.ts'

/** @typedef {import('../../../src/domain/everyones-clock.ts').ClockSpan} ClockSpan */
/** @typedef {import('../../../src/domain/everyones-clock.ts').Located} Located */
/** @typedef {import('../../../src/text/clock-words.ts').ClockLine} ClockLine */
/** @typedef {Parameters<typeof partiesOf>[0] & { only: string[] | null, personHref: string }} StripSource */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */
/** @typedef {{ span: ClockSpan, people: Located[], source: StripSource, say: Say }} Shown */

const noOnlyZone = () => undefined

/** @type {WeakMap<Element, string>} */
const filled = new WeakMap()

/**
 * Gives who is asleep, in words. Only what changed is touched.
 * @param {HTMLElement} strip
 * @param {Shown | undefined} shown Nothing while the clock never was.
 */
export function showStrip(strip, shown) {
  show(strip, shown !== undefined)
  if (!shown) return ''
  const { span, people, source, say } = shown
  const told = source.only
  const parties = partiesOf(
    source,
    people.filter(({ id }) => told === null || told.includes(id)),
    noOnlyZone,
  )
  const clocks = clocksAt(span, parties)
  const lines = clockLines(/** @type {never} */ (say), clocks)
  const summary = sleeperWords(/** @type {never} */ (say), clocks)
  const place = strip.querySelector('[data-summary]')
  if (place && place.textContent !== summary) place.textContent = summary
  fill(strip.querySelector('[data-lines]'), lines, lineOf)
  const asked = clocks.asked.map(({ id, name }) => ({
    text: say('clocks.strip.ask', { name }),
    href: source.personHref && source.personHref + id,
    link: say('clocks.strip.setZone'),
  }))
  const asks = /** @type {HTMLElement | null} */ (strip.querySelector('[data-asks]'))
  fill(asks, asked, askOf)
  if (asks) show(asks, asked.length > 0)
  return summary
}

/**
 * @param {HTMLElement} place
 * @param {boolean} isSeen
 */
function show(place, isSeen) {
  if (place.hidden === isSeen) place.hidden = !isSeen
}

/**
 * @template One
 * @param {Element | null} place
 * @param {One[]} all
 * @param {(one: One) => HTMLElement} elementOf
 */
function fill(place, all, elementOf) {
  const text = JSON.stringify(all)
  if (!place || filled.get(place) === text) return
  filled.set(place, text)
  place.replaceChildren(...all.map(elementOf))
}

/** @param {ClockLine} line As `views/desk/clocks/strip.ejs` prints it. */
function lineOf({ clock, datetime, shift, places, people, words, waking, sign }) {
  const line = document.createElement('li')
  line.className = `is-${waking}`
  const time = document.createElement('time')
  time.dateTime = datetime
  time.textContent = clock
  const mark = partOf('waking-sign', sign)
  mark.ariaHidden = 'true'
  const state = partOf('waking', '')
  state.append(mark, ` ${words}`)
  const parts = [time, partOf('place', places), ...(shift ? [partOf('shift', shift)] : []), state]
  if (people) parts.push(partOf('people', people))
  line.append(...parts.flatMap((part, index) => (index > 0 ? [' ', part] : [part])))
  return line
}

/**
 * @param {string} name
 * @param {string} text
 * @returns {HTMLElement}
 */
function partOf(name, text) {
  const part = document.createElement('span')
  part.className = name
  part.textContent = text
  return part
}

/** @param {{ text: string, href: string, link: string }} asked */
function askOf({ text, href, link }) {
  const line = document.createElement('li')
  line.append(text)
  if (href) {
    const way = document.createElement('a')
    way.href = href
    way.textContent = link
    line.append(' ', way)
  }
  return line
}
