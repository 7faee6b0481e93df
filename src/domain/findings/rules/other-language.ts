import { type Rule, theSession } from '../finding.ts'

/** Letters below which no language can be told for sure. */
const leastLetters = 150

/** The background is written in a language that the session is not in. */
export const otherLanguage: Rule = {
  id: 'other-language',
  severity: 'note',
  onServer: true,
  look: ({ session: { brief, languages }, world }) => {
    if (world === null || weightOf(brief.background.slice(0, 2 * leastLetters)) < leastLetters) return []
    const written = world.languageOf(brief.background, languages)
    if (written === undefined || languages.some((one) => baseOf(one) === baseOf(written))) return []
    const facts = { language: nameItself(written) }
    return [{ subject: theSession, facts, inputs: [written, ...languages] }]
  },
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
