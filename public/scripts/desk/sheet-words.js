// Sentences that the editor says by itself: the server's own, filled in here.
import { fillFinding } from '../../../src/text/finding-words.ts'

/** @typedef {import('../../../src/domain/findings/elsewhere.ts').OtherSlot} OtherSlot */
/**
 * @typedef {object} SheetData
 * @property {string} language
 * @property {{ id: string, state: 'draft' | 'ready' | 'cancelled', languages: string[] }} session
 * @property {import('../../../src/domain/findings/sheet-context.ts').SheetForum} forum
 * @property {Record<string, import('../../../src/domain/clock.ts').Zone>} zones Where the session's people sit.
 * @property {Record<string, import('../../../src/domain/findings/sheet-context.ts').SheetPresentation>} presentations
 * @property {Record<string, import('../../../src/domain/findings/sheet-context.ts').SheetOrganisation>} organisations
 * @property {import('../../../src/domain/findings/acceptance.ts').Acceptance[]} acceptances
 * @property {string} findingsHref
 * @property {import('../../../src/domain/findings/finding.ts').Finding[]} found What only the server's rules find.
 * @property {OtherSlot[]} elsewhere
 * @property {import('./clock-strip.js').StripSource} clocks
 * @property {Record<string, string>} templates
 */

/**
 * @param {Document} page
 * @returns {SheetData}
 */
export function readData(page) {
  return JSON.parse(page.getElementById('editor-data')?.textContent ?? '{}')
}

export const data = readData(document)

/**
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  return fillFinding(data.templates, data.language, { key: /** @type {never} */ (key), values })
}

/**
 * Said to whoever listens instead of looking.
 * @param {string} text
 */
export function announce(text) {
  const live = document.getElementById('live')
  if (live) live.textContent = text
}
