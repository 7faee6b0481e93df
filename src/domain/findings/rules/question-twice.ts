import type { Brief } from '../../session.ts'
import { type Rule, theSession } from '../finding.ts'
import { foldWords, shortText } from '../folded-words.ts'

/** A guiding question that is asked again in the same words: of the main question, or of any round. */
export const questionTwice: Rule = {
  id: 'question-twice',
  severity: 'warning',
  look: ({ session: { brief } }) =>
    repeatsOf(brief).map(({ folded, nth, question, round, firstRound }) => ({
      subject: theSession,
      facts: {
        question: shortText(question),
        round: roundName(brief, round),
        ...(firstRound === null ? {} : { first: roundName(brief, firstRound) }),
      },
      inputs: [folded, nth],
    })),
  fix: ({ session }, { inputs: [folded, nth] }) => {
    const { brief } = session
    const gone = repeatsOf(brief).find((one) => one.folded === folded && one.nth === nth)
    if (gone === undefined) return session
    const rounds = brief.rounds.map((round, index) =>
      index === gone.round ? { ...round, questions: round.questions.toSpliced(gone.place, 1) } : round,
    )
    return { ...session, brief: { ...brief, rounds } }
  },
}

interface Repeat {
  folded: string
  /** Which time it is repeated: 1 for the first. */
  nth: number
  question: string
  round: number
  place: number
  /** The round that asks it first; null where it is the main question. */
  firstRound: number | null
}

function repeatsOf({ mainQuestion, rounds }: Brief): Repeat[] {
  const asked = new Map<string, { firstRound: number | null; nth: number }>()
  const main = foldWords(mainQuestion)
  if (main !== '') asked.set(main, { firstRound: null, nth: 0 })
  return rounds.flatMap(({ questions }, round) =>
    questions.flatMap((question, place) => {
      const folded = foldWords(question)
      if (folded === '') return []
      const before = asked.get(folded)
      if (before === undefined) {
        asked.set(folded, { firstRound: round, nth: 0 })
        return []
      }
      before.nth += 1
      return [{ folded, nth: before.nth, question, round, place, firstRound: before.firstRound }]
    }),
  )
}

function roundName({ rounds }: Brief, index: number): string {
  const title = rounds[index]?.title.trim() ?? ''
  return title === '' ? `#${index + 1}` : title
}
