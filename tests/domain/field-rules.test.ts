import { expect, test } from 'vitest'
import { emailProblems, isCountry, isLanguage, isWebAddress } from '../../src/domain/field-rules.ts'

test.each([
  ['https://meet.example/room?pw=1', true],
  ['http://localhost:8080', true],
  ['HTTPS://MEET.EXAMPLE', true],
  ['meet.example', false],
  ['//meet.example', false],
  ['https://', false],
  ['https:///room', false],
  ['ftp://meet.example', false],
  ['mailto:ana@example.org', false],
  ['https://exa mple.org', false],
  ['javascript://meet.example/%0aalert(1)', false],
  [' https://meet.example', false],
  ['', false],
])('%j is an address of the web: %s', (text, expected) => {
  expect(isWebAddress(text)).toBe(expected)
})

test.each([
  ['ana@example.org', true],
  ['ana+forum@mail.example.org', true],
  ['지원@예시.한국', true],
  ['ana@localhost', false],
  ['Ana <ana@example.org>', false],
  ['ana@example.org, ben@example.org', false],
  ['ana@example.org\nBcc: all@example.org', false],
  ['ana@@example.org', false],
  ['ana@example..org', false],
  [`${'a'.repeat(250)}@example.org`, false],
  ['', false],
])('%j is an e-mail address: %s', (text, expected) => {
  expect(emailProblems('email', text)).toEqual(expected ? [] : [{ field: 'email', code: 'email-unusable' }])
})

test.each([
  ['en', true],
  ['ko', true],
  ['pt-BR', true],
  ['zh-Hant', true],
  ['EN', false],
  ['pt-br', false],
  ['xx', false],
  ['english', false],
  ['en_GB', false],
  ['', false],
])('%j is a language: %s', (tag, expected) => {
  expect(isLanguage(tag)).toBe(expected)
})

test.each([
  ['KE', true],
  ['KR', true],
  ['PS', true],
  ['XK', true],
  ['ke', false],
  ['UK', false],
  ['SU', false],
  ['ZZ', false],
  ['EU', false],
  ['QQ', false],
  ['KEN', false],
  ['', false],
])('%j is a country: %s', (code, expected) => {
  expect(isCountry(code)).toBe(expected)
})
