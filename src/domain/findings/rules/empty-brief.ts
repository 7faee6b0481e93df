import type { Session } from '../../session.ts'
import { type Rule, theSession } from '../finding.ts'

/** Formats that ask something of those who come. */
const asking: readonly Session['format'][] = ['workshop', 'panel', 'roundtable']

/** A session that is marked ready, with a part of its brief still empty. */
export const emptyBrief: Rule = {
  id: 'empty-brief',
  severity: 'warning',
  look: ({ session }) =>
    (session.state === 'ready' ? emptyParts(session) : []).map(({ part, round }) => ({
      subject: theSession,
      facts: { part, ...(round === undefined ? {} : { round }) },
      inputs: [part, round ?? null],
    })),
}

function emptyParts({ format, brief }: Session): { part: string; round?: string }[] {
  const { background, objectives, mainQuestion, rounds } = brief
  const asks = asking.includes(format)
  const isEmpty = {
    background: background.trim() === '',
    objectives: asks && objectives.length === 0,
    'main-question': asks && mainQuestion.trim() === '',
  }
  const parts = Object.entries(isEmpty).flatMap(([part, empty]) => (empty ? [{ part }] : []))
  const emptyRounds = rounds.flatMap(({ title, questions }, index) =>
    questions.length > 0 ? [] : [{ part: 'round', round: title.trim() || `#${index + 1}` }],
  )
  return [...parts, ...emptyRounds]
}
