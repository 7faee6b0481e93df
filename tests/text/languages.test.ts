import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { knownZone } from '../../src/domain/clock.ts'
import {
  defaultLanguage,
  type InterfaceLanguage,
  interfaceLanguages,
  sayIn,
  type TextKey,
} from '../../src/text/say.ts'

type Sentences = Record<string, string>

const languages = Object.keys(interfaceLanguages) as InterfaceLanguage[]
const english = interfaceLanguages[defaultLanguage] as Sentences
const pluralForm = /_(zero|one|two|few|many|other)$/
const stemOf = (key: string) => key.replace(pluralForm, '')

const stems = new Set(Object.keys(english).map(stemOf))
const counted = new Set(
  Object.keys(english)
    .filter((key) => pluralForm.test(key))
    .map(stemOf),
)

/** Every form that a count up to ten thousand can ask for: no number in a programme is larger. */
function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language)
  return [...new Set(Array.from({ length: 10_001 }, (_, count) => rules.select(count)))]
}

function keysNeeded(language: string): string[] {
  return [...stems].flatMap((stem) =>
    counted.has(stem) ? formsOf(language).map((form) => `${stem}_${form}`) : [stem],
  )
}

/** Names of cities are written down only where a language has its own. */
const isCity = (key: string) => key.startsWith('city.')

const placeholders = (sentence: string) => [...new Set(sentence.match(/\{[^}]*\}/g) ?? [])].sort()

describe.each(languages)('%s', (language) => {
  const sentences = interfaceLanguages[language] as Sentences
  const keys = Object.keys(sentences).filter((key) => !isCity(key))

  test('has every sentence, in every form that a count can ask for, and none that nobody says', () => {
    expect(keys.toSorted()).toEqual(
      keysNeeded(language)
        .filter((key) => !isCity(key))
        .toSorted(),
    )
  })

  test('puts the same values into each sentence as English does', () => {
    const differing = keys.filter((key) => {
      const wanted = placeholders(english[key] ?? english[`${stemOf(key)}_other`] ?? '').join()
      const has = placeholders(sentences[key] ?? '')
      return pluralForm.test(key) && !key.endsWith('_other')
        ? has.some((one) => !wanted.includes(one))
        : has.join() !== wanted
    })

    expect(differing).toEqual([])
  })

  test('has no empty sentence, none with space around it, and letters in one piece', () => {
    const untidy = Object.entries(sentences).filter(
      ([, sentence]) =>
        sentence === '' || sentence !== sentence.trim() || sentence !== sentence.normalize('NFC'),
    )

    expect(untidy).toEqual([])
  })

  test('names cities of zones that are known, by the names under which they are kept', () => {
    const zones = Object.keys(sentences)
      .filter(isCity)
      .map((key) => key.slice('city.'.length))

    expect(zones.map(knownZone)).toEqual(zones)
  })

  test('says every sentence for every sort of count, with no value left out', () => {
    const say = sayIn(language)
    const values = Object.fromEntries(
      Object.values(english)
        .flatMap(placeholders)
        .map((one) => [one.slice(1, -1), '∎']),
    )

    const unsaid = [...stems].flatMap((stem) =>
      [0, 1, 2, 3, 5, 11, 21, 100, 10_000]
        .map((count) => say(stem as TextKey, { ...values, count }))
        .filter((said) => (said === stem && english[stem] !== stem) || /[{}]/.test(said)),
    )

    expect(unsaid).toEqual([])
  })
})

/** All that can say a sentence: the sources but for the sentences themselves, the views, the script in the pages. */
function readSayers(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const isSentences = (name: string) => languages.some((language) => name.startsWith(`text/${language}`))
  return ['src', 'views', 'public/scripts']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:ts|ejs|js)$/.test(name) && !(folder === 'src' && isSentences(name)))
        .map((name) => readFileSync(join(root, folder, name), 'utf8')),
    )
    .join('\n')
}

/** What nobody says, neither whole, `'kind.break'`, nor built: `kind.${kind}`, `error.${reason}.title`. */
function unsaidKeys(keys: Iterable<string>, source: string): string[] {
  const whole = new Set([...source.matchAll(/(['"`])([a-z]\w*(?:\.[\w-]+)+)\1/gi)].map((match) => match[2]))
  const built = [...source.matchAll(/`([a-z]\w*(?:\.[\w-]+)*\.)\$\{[^}`]*\}((?:\.[\w-]+)*)`/gi)]
  const isBuilt = (key: string) =>
    built.some(
      ([, start = '', end = '']) => key.startsWith(start) && key.endsWith(end) && key !== start + end,
    )
  return [...keys].filter((key) => !whole.has(key) && !isBuilt(key))
}

test('every sentence is said somewhere', () => {
  expect(unsaidKeys(stems, readSayers())).toEqual([])
})

test('a sentence that nobody says is found, whole or built', () => {
  const source = `say('nav.label'); say(\`kind.\${item.kind}\`); say(\`error.\${reason}.title\`); // nav.skip`

  expect(
    unsaidKeys(['nav.label', 'nav.skip', 'kind.break', 'error.bad.title', 'error.bad.text'], source),
  ).toEqual(['nav.skip', 'error.bad.text'])
})

test('a sentence chooses its form by the count', () => {
  const say = sayIn('en')

  expect([1, 2, 0, 21].map((count) => say('when.minutes', { count }))).toEqual([
    '1 minute',
    '2 minutes',
    '0 minutes',
    '21 minutes',
  ])
  expect([1, 2].map((count) => sayIn('ko')('when.minutes', { count }))).toEqual(['1분', '2분'])
})

test.each(['{count}', '{title}', '$t(when.minutes)', '$1 $&', '<b>R&D</b>', '한국어', '{{title}}', ''])(
  'the title %j is put in as it is, whatever it looks like',
  (title) => {
    expect(sayIn('en')('calendar.cancelled', { title })).toBe(`Cancelled: ${title}`)
  },
)
