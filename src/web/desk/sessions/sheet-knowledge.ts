/** What the page's rules know of the forum, and what only the server found: plain enough to be sent as JSON. */
import type { Finding } from '../../../domain/findings/finding.ts'
import { sessionRules } from '../../../domain/findings/session-findings.ts'
import type { SheetContext } from '../../../domain/findings/sheet-context.ts'
import { namedInSession } from '../../../domain/named-in-session.ts'

const onServer = new Set(sessionRules.flatMap(({ id, onServer }) => (onServer ? [id] : [])))

export function sheetKnowledge(sheet: SheetContext, findings: readonly Finding[]) {
  const { zone, displayZones, hostCity, audienceRegions, opens, closes, themes } = sheet.forum
  const named = namedInSession(sheet.session)
  const known = <Id extends string, Value>(ids: Iterable<Id>, find: (id: Id) => Value | null | undefined) =>
    Object.fromEntries([...ids].map((id) => [id, find(id)]).filter(([, value]) => value != null))
  return {
    forum: { zone, displayZones, hostCity, audienceRegions, opens, closes, themes },
    zones: known(named.person, sheet.zoneOf),
    presentations: known(named.presentation, (id) => {
      const found = sheet.presentationOf(id)
      if (found === undefined) return undefined
      const { title, presenters, themeIds, language } = found
      return {
        title,
        presenters: presenters.map(({ personId }) => ({ personId, post: '' })),
        themeIds,
        language,
      }
    }),
    organisations: known(named.organisation, (id) => {
      const found = sheet.organisationOf(id)
      return found === undefined ? undefined : { name: found.name, country: found.country }
    }),
    found: findings.filter(({ rule }) => onServer.has(rule)),
  }
}
