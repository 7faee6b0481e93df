// What the grid says while a session moves: its new time and everyone's clock there, then what became of it.

import { localTime } from '../../../src/domain/clock.ts'
import { clocksAt } from '../../../src/domain/everyones-clock.ts'
import { clockLines } from '../../../src/text/clock-words.ts'
import { fillFinding } from '../../../src/text/finding-words.ts'
import { data, partiesIn } from './grid-taking.js'

/** @typedef {import('../../../src/domain/everyones-clock.ts').ClockSpan} ClockSpan */

const panel = document.createElement('div')
panel.className = 'grid-live'
panel.hidden = true
const time = document.createElement('p')
const clocks = document.createElement('ul')
clocks.className = 'clock-lines'
panel.append(time, clocks)

const spoken = document.createElement('p')
spoken.className = 'visually-hidden'
spoken.setAttribute('role', 'status')
document.querySelector('main')?.append(panel, spoken)

/** What was said last; a pause before it is spoken, so that a drag does not speak of each step. */
let pause = setTimeout(() => undefined)
const pauseMs = 400

/**
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
function say(key, values = {}) {
  const { templates, language } = data()
  return fillFinding(templates, language, { key: /** @type {never} */ (key), values })
}

/** @param {string} text */
function speak(text) {
  clearTimeout(pause)
  pause = setTimeout(() => {
    spoken.textContent = text
  }, pauseMs)
}

/**
 * @param {HTMLElement} session
 * @param {ClockSpan} span
 */
export function showClocks(session, span) {
  const [from = '', to = ''] = [span.startsAt, span.endsAt].map((at) => localTime(at, span.zone).clock)
  const title = session.querySelector('h3')?.textContent ?? ''
  const parties = partiesIn(session.dataset.session ?? '')
  time.textContent = say('grid.live.to', { title, from, to })
  clocks.replaceChildren(...clockLines(/** @type {never} */ (say), clocksAt(span, parties)).map(lineOf))
  panel.hidden = false
  speak(time.textContent)
}

/** @param {import('../../../src/text/clock-words.ts').ClockLine} line */
function lineOf(line) {
  const item = document.createElement('li')
  item.className = `is-${line.waking}`
  const parts = [
    ['time', '', line.clock],
    ['span', 'place', line.places],
    ['span', 'shift', line.shift],
    ['span', 'waking', `${line.sign} ${line.words}`],
    ['span', 'people', line.people],
  ]
  for (const [name = 'span', className = '', text = ''] of parts.filter((part) => part[2] !== '')) {
    const part = document.createElement(name)
    part.className = className
    part.textContent = text
    item.append(part, ' ')
  }
  return item
}

/** Said from the page that came: what was moved, or why it was not. */
export function showDone() {
  panel.hidden = true
  const told = document.querySelector('.grid-told')?.textContent?.trim()
  if (told) speak(told)
}

export function showProblem() {
  panel.hidden = true
  const told = document.querySelector('.grid-told')
  const problem = document.createElement('p')
  problem.className = 'problem'
  problem.textContent = say('grid.live.failed')
  told?.replaceChildren(problem)
  speak(problem.textContent)
}
