import { type Rule, theSession } from '../finding.ts'

/** Nobody moderates or chairs a session that has speakers, or time to talk. */
export const noModerator: Rule = {
  id: 'no-moderator',
  severity: 'warning',
  look: ({ session: { items, participations } }) => {
    const led = participations.some(({ role }) => role === 'moderator' || role === 'chair')
    const hasSpeakers = participations.some(({ role }) => role === 'speaker' || role === 'panellist')
    const hasTalk = items.some(({ kind }) => kind === 'discussion' || kind === 'questions')
    if (items.length === 0 || led || !(hasSpeakers || hasTalk)) return []
    return [{ subject: theSession, facts: {}, inputs: [Number(hasSpeakers), Number(hasTalk)] }]
  },
}
