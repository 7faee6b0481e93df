/** The texts of a session that readers will see, and the session with each of them changed. */
import type { Session } from '../session.ts'

export function briefTexts({ brief }: Session): string[] {
  const { background, objectives, mainQuestion, rounds } = brief
  return [background, ...objectives, mainQuestion, ...rounds.flatMap(({ questions }) => questions)]
}

export function withTexts(session: Session, change: (text: string) => string): Session {
  const { background, objectives, mainQuestion, rounds } = session.brief
  const brief = {
    ...session.brief,
    background: change(background),
    objectives: objectives.map(change),
    mainQuestion: change(mainQuestion),
    rounds: rounds.map((round) => ({ ...round, questions: round.questions.map(change) })),
  }
  return { ...session, brief }
}
