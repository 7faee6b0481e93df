// The session in the form among what the server said of its forum: what the rules look at.
import { listed } from './sheet-names.js'
import { data } from './sheet-words.js'

/** @typedef {import('../../../src/domain/findings/sheet-context.ts').SheetContext} SheetContext */

/**
 * Of people and presentations that the server has not seen in the session yet, only what the page's lists say is known.
 * @param {SheetContext['session']} session
 * @param {SheetContext['agenda']} agenda
 * @returns {SheetContext}
 */
export function sheetOf(session, agenda) {
  return {
    session,
    agenda,
    forum: data.forum,
    nameOf: (id) => listed('people', id)?.name ?? id,
    personOf: () => undefined,
    zoneOf: (id) => data.zones[id] ?? null,
    presentationOf: (id) => data.presentations[id] ?? listedPresentation(id),
    organisationOf: (id) => data.organisations[id],
    elsewhere: data.elsewhere,
    world: null,
  }
}

/** @param {string} id */
function listedPresentation(id) {
  const found = listed('presentations', id)
  if (!found) return undefined
  const presenters = found.presenters.map((/** @type {string} */ one) => ({
    personId: /** @type {never} */ (one),
    post: '',
  }))
  return { title: found.name, presenters, themeIds: [], language: '' }
}
