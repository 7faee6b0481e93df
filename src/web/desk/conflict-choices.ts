/** What the conflict page sends: `choice:<path>`, once for each field that two people changed. */
import type { Choices } from '../../domain/merge.ts'
import type { Entered } from './forms/entered.ts'

const choicePrefix = 'choice:'

export function choiceName({ path }: { path: string }): string {
  return choicePrefix + path
}

export function readChoices(entered: Entered): Choices {
  const named = entered.names().filter((name) => name.startsWith(choicePrefix))
  return new Map(
    named.flatMap((name) => {
      const choice = entered.raw(name)
      return choice === 'mine' || choice === 'theirs'
        ? [[name.slice(choicePrefix.length), choice] as const]
        : []
    }),
  )
}
