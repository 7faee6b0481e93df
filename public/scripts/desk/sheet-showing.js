// Every slot and every finding shown again, by the rules that the server uses; only text that changed is touched.
import { placeAgenda } from '../../../src/domain/agenda.ts'
import { localTime } from '../../../src/domain/clock.ts'
import { findSession } from '../../../src/domain/findings/session-findings.ts'
import { shiftWords, totalWords } from '../../../src/text/agenda-words.ts'
import { findingWords } from '../../../src/text/finding-words.ts'
import { idOf, listed } from './sheet-names.js'
import { agendaRows, partsOf, personRows, readSheet } from './sheet-reading.js'
import { data, say } from './sheet-words.js'

/** @typedef {import('../../../src/domain/session.ts').Session} Session */
/** @typedef {import('../../../src/domain/agenda.ts').Agenda} Agenda */
/** @typedef {import('../../../src/domain/findings/finding.ts').Finding} Finding */
/** @typedef {import('./sheet-reading.js').RowParts} RowParts */

const utc = /** @type {import('../../../src/domain/clock.ts').Zone} */ ('UTC')

/** @type {Agenda | undefined} */
let shown

/** The slots as they are shown now; undefined while a clock never was. */
export function shownAgenda() {
  return shown
}

/** Reads the form and shows what follows from it. */
export function showSheet() {
  const session = readSheet()
  const placed = placeAgenda(session)
  shown = placed.ok ? placed.value : undefined
  const rows = agendaRows().map(partsOf)
  if (shown) showSlots(rows, session, shown)
  showFindings(rows, findSession(sheetOf(session, shown ?? null)))
  return session
}

/**
 * @param {RowParts[]} rows
 * @param {Session} session
 * @param {Agenda} agenda
 */
function showSlots(rows, { start }, agenda) {
  const { zone } = start
  const day = /** @type {never} */ (start.clock.slice(0, 10))
  for (const [index, parts] of rows.entries()) {
    const slot = agenda.slots[index]
    if (!slot) continue
    const begins = localTime(slot.startsAt, zone)
    const ends = localTime(slot.endsAt, zone)
    const [shift, endShift] = [begins, ends].map(({ date }) => shiftWords(day, date))
    put(parts, 'start', begins.clock)
    put(parts, 'shift', shift ? say(shift.key, shift.values) : '')
    put(parts, 'endShift', endShift ? say(endShift.key, endShift.values) : '')
    put(parts, 'utc', zone === 'UTC' ? '' : `${localTime(slot.startsAt, utc).clock} UTC`)
    put(parts, 'number', String(index + 1))
    if (parts.end.placeholder !== ends.clock) parts.end.placeholder = ends.clock
    if (parts.twice.hidden === slot.startsTwice) parts.twice.hidden = !slot.startsTwice
  }
  const total = document.getElementById('total')
  const words = totalWords(agenda, zone)
  const text = say(words.key, words.values)
  if (total && total.textContent !== text) total.textContent = text
  const which = /** @type {HTMLElement | null} */ (document.querySelector('.head [data-which]'))
  if (which) which.hidden = !agenda.startsTwice
}

/**
 * @param {RowParts} parts
 * @param {'start' | 'shift' | 'endShift' | 'utc' | 'number'} name
 * @param {string} text
 */
function put(parts, name, text) {
  if (parts.shown[name] === text) return
  parts.shown[name] = text
  if (parts[name].textContent !== text) parts[name].textContent = text
}

/**
 * @param {Session} session
 * @param {Agenda | null} agenda
 */
function sheetOf(session, agenda) {
  return {
    session,
    agenda,
    nameOf: (/** @type {string} */ id) => listed('people', id)?.name ?? id,
    presentationOf: (/** @type {string} */ id) => {
      const found = listed('presentations', id)
      if (!found) return undefined
      const presenters = found.presenters.map((/** @type {string} */ one) => ({
        personId: /** @type {never} */ (one),
        post: '',
      }))
      return { title: found.name, presenters }
    },
    elsewhere: data.elsewhere,
  }
}

/**
 * @param {RowParts[]} rows
 * @param {Finding[]} findings
 */
function showFindings(rows, findings) {
  /** @type {Map<string | undefined, Element | null>} */
  const persons = new Map()
  for (const row of personRows()) {
    const field = /** @type {HTMLInputElement} */ (row.querySelector('[name$=".person"]'))
    const id = idOf('people', field.value)
    const place = row.querySelector('[data-findings]')
    if (id === undefined || persons.has(id)) fill(place)
    else persons.set(id, place)
  }
  const places = Map.groupBy(findings, ({ subject }) => {
    if (subject.kind === 'row') return `row ${subject.itemId}`
    return subject.kind === 'person' && persons.has(subject.personId)
      ? `person ${subject.personId}`
      : 'session'
  })
  fill(document.querySelector('[data-findings="session"]'), places.get('session'))
  for (const parts of rows) fill(parts.findings, places.get(`row ${parts.id}`))
  for (const [id, place] of persons) fill(place, places.get(`person ${id}`))
}

/** @type {WeakMap<Element, string>} */
const filled = new WeakMap()

/**
 * @param {Element | null} place
 * @param {Finding[]} [findings]
 */
function fill(place, findings = []) {
  if (!place) return
  const lines = findings.map(({ rule, severity, facts }) => {
    const { key, values } = findingWords({ rule, facts })
    return { severity, word: say(`findingSeverity.${severity}`), text: say(key, values) }
  })
  const text = JSON.stringify(lines)
  if (filled.get(place) === text || (lines.length === 0 && place.childElementCount === 0)) return
  filled.set(place, text)
  place.replaceChildren(...lines.map(lineOf))
}

/** @param {{ severity: string, word: string, text: string }} line */
function lineOf({ severity, word, text }) {
  const line = document.createElement('p')
  line.className = `finding is-${severity}`
  const strong = document.createElement('strong')
  strong.textContent = word
  line.append(strong, ` ${text}`)
  return line
}

/** @param {RowParts} parts What is folded away, in words. */
export function showSet(parts) {
  const facts = [
    parts.pin.value && say('editor.pinnedAt', { clock: parts.pin.value }),
    parts.presentation.value,
    parts.note.value.trim() && say('editor.hasNote'),
  ]
  parts.set.textContent = facts.filter(Boolean).join(' · ')
}
