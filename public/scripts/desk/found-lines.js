// What was found, a line each at its place, with the button that mends it; and what agrees.
import { judgeFindings } from '../../../src/domain/findings/acceptance.ts'
import { checkSession } from '../../../src/domain/findings/checked.ts'
import { fixOf } from '../../../src/domain/findings/fixes.ts'
import { findSession, inOrder } from '../../../src/domain/findings/session-findings.ts'
import { checkedWords, findingWords } from '../../../src/text/finding-words.ts'
import { sheetOf } from './sheet-context.js'
import { idOf } from './sheet-names.js'
import { personRows } from './sheet-reading.js'
import { data, say } from './sheet-words.js'

/** @typedef {import('../../../src/domain/findings/acceptance.ts').Judged} Finding */
/** @typedef {import('./sheet-reading.js').RowParts} RowParts */

/**
 * What the page's rules find, and what the server's own found last.
 * @param {RowParts[]} rows
 * @param {import('../../../src/domain/session.ts').Session} session
 * @param {import('../../../src/domain/agenda.ts').Agenda | null} agenda
 */
export function showFound(rows, session, agenda) {
  const sheet = sheetOf(session, agenda)
  const findings = inOrder(session, [...findSession(sheet), ...data.found])
  showFindings(rows, judgeFindings(data.acceptances, findings))
  showAgreeing(checkSession(sheet, findings))
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
 * @typedef {object} Line
 * @property {string} severity
 * @property {string} word
 * @property {string} text
 * @property {{ act: string, label: string } | null} fix
 * @property {string} said Why it was accepted, or had been.
 * @property {string} href
 */

/**
 * @param {Element | null} place
 * @param {Finding[]} [findings]
 */
function fill(place, findings = []) {
  if (!place) return
  const lines = findings.map(wordsOf)
  const text = JSON.stringify(lines)
  if (filled.get(place) === text || (lines.length === 0 && place.childElementCount === 0)) return
  filled.set(place, text)
  place.replaceChildren(...lines.map(lineOf))
}

/**
 * @param {Finding} finding
 * @returns {Line}
 */
function wordsOf(finding) {
  const { key, values } = findingWords(finding)
  const { severity, standing } = finding
  const isAccepted = standing.kind === 'accepted'
  const fix = isAccepted ? undefined : fixOf(finding)
  return {
    severity: isAccepted ? 'accepted' : severity,
    word: say(`findingSeverity.${severity}`),
    text: say(key, values),
    fix: fix ? { act: fix.act, label: say(`findingFix.${fix.rule}`) } : null,
    said: standing.kind === 'open' ? '' : sayStanding(standing),
    href: `${data.findingsHref}#found-${finding.fingerprint}`,
  }
}

/** @param {Exclude<import('../../../src/domain/findings/acceptance.ts').Standing, { kind: 'open' }>} standing */
function sayStanding({ kind, acceptance: { reason } }) {
  return say(kind === 'accepted' ? 'accepting.acceptedShort' : 'accepting.lapsedShort', { reason })
}

/** @param {Line} line */
function lineOf({ severity, word, text, fix, said, href }) {
  const line = document.createElement('p')
  line.className = `finding is-${severity}`
  const strong = document.createElement('strong')
  strong.textContent = word
  const link = Object.assign(document.createElement('a'), { href, title: say('accepting.about') })
  link.append(strong)
  line.append(link, ` ${text}`)
  if (said) line.append(' ', spanOf('why', said))
  if (fix) line.append(' ', buttonOf(fix))
  return line
}

/** @param {{ act: string, label: string }} fix */
function buttonOf({ act, label }) {
  const button = document.createElement('button')
  Object.assign(button, { className: 'link', type: 'submit', name: 'act', value: act, textContent: label })
  button.setAttribute('form', 'editor')
  return button
}

/**
 * @param {string} className
 * @param {string} textContent
 */
function spanOf(className, textContent) {
  return Object.assign(document.createElement('span'), { className, textContent })
}

/** @param {import('../../../src/domain/findings/checked.ts').Checked[]} checked */
function showAgreeing(checked) {
  const place = document.getElementById('agreeing')
  if (!place) return
  const lines = checked.map((one) => {
    const { key, values } = checkedWords(one)
    return say(key, values)
  })
  const text = lines.join('\n')
  if (filled.get(place) === text) return
  filled.set(place, text)
  place.hidden = lines.length === 0
  const [summary, list] = place.children
  if (summary) summary.textContent = say('findingChecked.count', { count: lines.length })
  list?.replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })),
  )
}
