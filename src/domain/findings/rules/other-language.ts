import type { Session } from '../../session.ts'
import { type Rule, type Sighting, theSession } from '../finding.ts'
import type { World } from '../world.ts'

/** Letters below which no language can be told for sure. */
const leastLetters = 150

/** The background, or what is asked and aimed at, is written in a language that the session is not in. */
export const otherLanguage: Rule = {
  id: 'other-language',
  severity: 'note',
  onServer: true,
  look: ({ session, world }) =>
    world === null ? [] : [...inBackground(session, world), ...inQuestions(session, world)],
}

function inBackground({ brief, languages }: Session, world: World): Sighting[] {
  return foreign(brief.background, languages, world).map((written) => ({
    subject: theSession,
    facts: { language: nameItself(written) },
    inputs: [written, ...languages],
  }))
}

/** Each alone is too short to tell. */
function inQuestions({ brief, languages }: Session, world: World): Sighting[] {
  const { mainQuestion, objectives, rounds } = brief
  const all = [mainQuestion, ...rounds.flatMap(({ questions }) => questions), ...objectives].join('\n')
  return foreign(all, languages, world).map((written) => ({
    subject: theSession,
    facts: { part: 'questions', language: nameItself(written) },
    inputs: ['questions', written, ...languages],
  }))
}

/** The language of the text, where it is none of those. */
function foreign(text: string, languages: readonly string[], world: World): string[] {
  if (weightOf(text.slice(0, 2 * leastLetters)) < leastLetters) return []
  const written = world.languageOf(text, languages)
  const isOwn = written === undefined || languages.some((one) => baseOf(one) === baseOf(written))
  return isOwn ? [] : [written]
}

/** In letters: a Hangul syllable or a Han character says as much as two or three of them. */
function weightOf(text: string): number {
  const letters = text.replace(/[^\p{L}]+/gu, '').length
  const sparse = text.replace(/[\p{Script=Hangul}\p{Script=Han}]+/gu, '').length
  return letters + 2 * (text.length - sparse)
}

function baseOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? ''
}

/** `español`: read the same in every language of the planner. */
function nameItself(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
}
