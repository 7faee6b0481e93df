import { describe, expect, test } from 'vitest'
import { countriesIn, foldName } from '../../src/domain/findings/country-mentions.ts'
import { world } from '../../src/text/world.ts'

describe('countries by their names', () => {
  test.each([
    ['Hongseong Country of Korea, Republic of', [['KR', 'Korea, Republic of']]],
    ['Union of the Democratic Republic of the Congo', [['CD', 'Democratic Republic of the Congo']]],
    [
      'Cooperativa de México y Perú',
      [
        ['MX', 'México'],
        ['PE', 'Perú'],
      ],
    ],
    [
      '대한민국 협동조합 (South Korea)',
      [
        ['KR', '대한민국'],
        ['KR', 'South Korea'],
      ],
    ],
    ['CÔTE D’IVOIRE', [['CI', 'CÔTE D’IVOIRE']]],
    ['Papua New Guinea Trust', [['PG', 'Papua New Guinea']]],
    ['Koreans abroad; give us a call', []],
  ])('%s', (text, named) => {
    expect(countriesIn(text, world).map(({ code, written }) => [code, written])).toEqual(named)
  })

  test('are looked up without case, accents and signs', () => {
    expect(foldName('  Côte d’Ivoire, La ')).toBe('cote d ivoire la')
  })
})

test('zones of a country: one, several, or none that anybody knows', () => {
  expect(world.zonesOfCountry('KE')).toEqual(['Africa/Nairobi'])
  expect(world.zonesOfCountry('MX').length).toBeGreaterThan(1)
  expect(world.zonesOfCountry('XX')).toEqual([])
})

describe('what a text is written in', () => {
  test.each([
    [
      'en',
      'A neighbourhood that organises itself falls ill less often and is treated earlier than the others.',
    ],
    ['es', 'Un vecindario que se organiza enferma menos y se atiende antes. Partimos de un caso argentino.'],
    ['ko', '첫날 저녁, 서로 얼굴을 익히고 이야기를 나누는 자리입니다. 준비할 것은 없습니다.'],
    ['fr', 'Un quartier qui s’organise tombe moins souvent malade, et ses habitants se soignent plus tôt.'],
    ['de', 'Eine Nachbarschaft, die sich selbst organisiert, wird seltener krank und früher behandelt.'],
    ['ja', '地域の住民が集まって協同組合をつくり、健康を守る取り組みについて話し合います。'],
  ])('%s, whatever the session is said to be in', (language, text) => {
    expect(world.languageOf(text, ['en'])).toBe(language)
    expect(world.languageOf(text, ['es', 'ko'])).toBe(language)
    expect(world.languageOf(text, [language])).toBe(language)
  })

  test('is left open where there are no words', () => {
    expect(world.languageOf('1234 5678 — 90', ['en'])).toBe(undefined)
  })
})
