import { expect, test } from 'vitest'
import { documentProblems } from '../../src/domain/document-rules.ts'
import type { Brief } from '../../src/domain/session.ts'
import { mostInDocument, mostInLong, mostInPassage, mostInShort } from '../../src/domain/text-bounds.ts'
import { anItem, aParticipation, aPerson, aSession } from '../makers.ts'

const long = (characters: number) => 'ö'.repeat(characters)
const ofSession = (parts: Parameters<typeof aSession>[0]) => documentProblems('session', aSession(parts))

test('texts as long as may be are kept, private ones too', () => {
  const brief: Partial<Brief> = {
    background: long(mostInLong),
    rounds: [{ title: long(mostInShort), questions: [long(mostInPassage)] }],
  }
  const items = [anItem({ title: long(mostInShort), privateNotes: long(mostInPassage) })]

  expect(ofSession({ title: long(mostInShort), brief, items, privateNotes: long(mostInLong) })).toEqual([])
})

test('one character more is one too many, at its very field', () => {
  const brief: Partial<Brief> = {
    background: long(mostInLong + 1),
    rounds: [{ title: 'Round', questions: ['Why?', long(mostInPassage + 1)] }],
    keywords: [long(mostInShort + 1)],
  }
  const participations = [aParticipation(), aParticipation({ post: long(mostInShort + 1) })]
  const items = [anItem({ privateNotes: long(mostInPassage + 1) })]

  const problems = ofSession({ brief, items, participations, privateNotes: long(mostInLong + 1) })

  const tooLong = (field: string, most: number) => ({
    field,
    code: 'text-too-long',
    facts: { most, has: most + 1 },
  })
  expect(problems).toEqual([
    tooLong('brief.background', mostInLong),
    tooLong('brief.rounds.0.questions.1', mostInPassage),
    tooLong('brief.keywords.0', mostInShort),
    tooLong('items.0.privateNotes', mostInPassage),
    tooLong('participations.1.post', mostInShort),
    tooLong('privateNotes', mostInLong),
  ])
})

test('a list has an end', () => {
  expect(ofSession({ audience: Array.from({ length: 501 }, () => '') })).toEqual([
    { field: 'audience', code: 'too-many', facts: { most: 500 } },
  ])
})

test('texts that fit one by one may be too many together', () => {
  const rounds = Array.from({ length: 300 }, () => ({ title: '', questions: [long(mostInPassage)] }))

  expect(ofSession({ brief: { rounds } })).toEqual([
    { field: '', code: 'document-too-long', facts: { most: mostInDocument } },
  ])
})

test.each([
  ['a NUL', 'a\u0000b'],
  ['a bell', 'a\u0007b'],
  ['a carriage return', 'a\r\nb'],
  ['an escape', '\u001b[31m'],
  ['a control character of Latin-1', 'a\u0085b'],
  ['half of a character', 'a\ud83d'],
  ['what XML can not hold', 'a\uffff'],
])('a text with %s is refused', (_what, text) => {
  expect(documentProblems('person', aPerson({ biography: text }))).toEqual([
    { field: 'biography', code: 'text-unreadable' },
  ])
})

test.each(['two\nlines', 'a\ttab', '한국어', '👩‍👩‍👧', 'مرحبا', 'e\u0301', ''])(
  'the text %j is kept',
  (text) => {
    expect(documentProblems('person', aPerson({ biography: text }))).toEqual([])
  },
)
