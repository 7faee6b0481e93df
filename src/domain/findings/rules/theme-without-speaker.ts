import { type Rule, theSession } from '../finding.ts'

/** A theme of the session that none of its people, and none of its presentations, speaks to. */
export const themeWithoutSpeaker: Rule = {
  id: 'theme-without-speaker',
  severity: 'warning',
  look: ({ session, forum, presentationOf }) => {
    const { themeIds, participations, items } = session
    if (!participations.some(({ role }) => role === 'speaker' || role === 'panellist')) return []
    const spoken = new Set([
      ...participations.map(({ themeId }) => themeId),
      ...items.flatMap(({ presentationId }) =>
        presentationId === null ? [] : (presentationOf(presentationId)?.themeIds ?? []),
      ),
    ])
    const titles = new Map(forum.themes.map(({ id, title }) => [id, title]))
    return themeIds
      .filter((id) => !spoken.has(id))
      .map((id) => ({ subject: theSession, facts: { theme: titles.get(id) ?? id }, inputs: [id] }))
  },
  fix: ({ session }, { inputs: [gone] }) => ({
    ...session,
    themeIds: session.themeIds.filter((id) => id !== gone),
  }),
}
