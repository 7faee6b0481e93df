import { describe, expect, test } from 'vitest'
import { Entered } from '../../../src/web/desk/forms/entered.ts'
import { enterLanguages, readLanguages } from '../../../src/web/desk/forms/languages.ts'
import { startReading } from '../../../src/web/desk/forms/reading.ts'

/** The field for tags shows every tag that has no box. */
function read(before: string[], typed: Record<string, string | string[]>): string[] {
  const was = Entered.of(enterLanguages(before))
  return readLanguages(startReading(was.with(typed), was, 'en'), before)
}

describe('languages of a form', () => {
  test.each([
    [['pt-BR', 'ko', 'en'], {}, ['pt-BR', 'ko', 'en']],
    [['pt-br', 'ko'], {}, ['pt-br', 'ko']],
    [['ko', 'en'], { otherLanguages: 'pt-br; EU' }, ['ko', 'en', 'pt-BR', 'eu']],
    [['ko', 'pt-BR', 'en'], { otherLanguages: 'PT-br, eu' }, ['ko', 'pt-BR', 'en', 'eu']],
    [['ko', 'pt-BR', 'en'], { languages: ['', 'en', 'fr'] }, ['pt-BR', 'en', 'fr']],
    [['ko', 'pt-BR'], { otherLanguages: '' }, ['ko']],
    [['ko'], { languages: [''] }, []],
    [['ko'], { otherLanguages: 'not a tag ko' }, ['ko', 'not', 'a', 'tag']],
  ])('%j with %j typed are %j', (before, typed, after) => {
    expect(read(before, typed)).toEqual(after)
  })

  test('a form that shows only one of its two fields leaves the other alone', () => {
    const was = Entered.of(enterLanguages(['ko', 'pt-BR']))
    const boxes = Entered.of({ languages: ['', 'ko', 'fr'] })
    const tags = Entered.of({ otherLanguages: 'eu' })

    const languages = [boxes, tags].map((entered) =>
      readLanguages(startReading(entered, was, 'en'), ['ko', 'pt-BR']),
    )

    expect(languages).toEqual([
      ['ko', 'pt-BR', 'fr'],
      ['ko', 'eu'],
    ])
  })
})
