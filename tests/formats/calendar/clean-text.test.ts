import { describe, expect, test } from 'vitest'
import { cleanLine, cleanListed, cleanText } from '../../../src/formats/calendar/published/clean-text.ts'
import { foldLines } from '../../../src/formats/calendar/published/fold-lines.ts'
import { parameterValue, textValue, webAddress } from '../../../src/formats/calendar/published/values.ts'

describe('cleaning', () => {
  test.each([
    ['control characters go', 'a\u0000b\u001bc\u007fd\u0085e\u009ff', 'abcd\nef'],
    ['every kind of line break becomes one', 'a\r\nb\rc\nd\u2028e\u2029f\vg', 'a\nb\nc\nd\ne\nf\ng'],
    ['halves of characters and replacement marks go', 'a\ud800b\udc00c\ufffdd', 'abcd'],
    ['Hangul in pieces is put together', '\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
    ['a backslash before n is no line break', 'C:\\new\\North \\d', 'C:＼new＼North \\d'],
    ['a control character does not hide such a backslash', '\\\u0001n', '＼n'],
    ['space at the ends of lines goes', '  a \n b  ', 'a\n b'],
    ['quotes around everything are no wrapping', '"Work" and "money"', '“Work” and “money”'],
    ['one quote stays', '"', '"'],
    ['quotes inside stay', 'the "third" sector', 'the "third" sector'],
  ])('%s', (_, written, clean) => {
    expect(cleanText(written)).toBe(clean)
  })

  test('a title is one line with single spaces', () => {
    expect(cleanLine(' Work\tand \n\n money\u2028now ')).toBe('Work and money now')
  })

  test('a name in a list has no backslash', () => {
    expect(cleanListed('either\\or\\')).toBe('either＼or＼')
  })
})

describe('values', () => {
  test('text is escaped once', () => {
    expect(textValue('a, b; c\\d: "e"\nf')).toBe('a\\, b\\; c\\\\d: "e" f')
  })

  test('a parameter is quoted and keeps its quotes and carets', () => {
    expect(parameterValue('say "2^3"; x, y: z\nnext')).toBe(`"say ^'2^^3^'; x, y: z next"`)
  })

  test.each([
    ['https://example.org/a,b;c?d=e,f#g;h', 'https://example.org/a%2Cb%3Bc?d=e%2Cf#g%3Bh'],
    [
      'https://포럼.한국/연대 협력',
      'https://xn--cm2bx42c.xn--3e0b707e/%EC%97%B0%EB%8C%80%20%ED%98%91%EB%A0%A5',
    ],
    ['https://example.org/\r\nATTENDEE:mailto:a@b.c', 'https://example.org/ATTENDEE:mailto:a@b.c'],
    ['/relative', null],
    ['javascript:alert(1)', null],
    ['', null],
    [null, null],
  ])('the address %s is written as %s', (written, address) => {
    expect(webAddress(written)).toBe(address)
  })
})

describe('folding', () => {
  const folded = (line: string) => foldLines([line]).toString('utf8').split('\r\n').slice(0, -1)

  test('a line of 75 octets stays, one of 76 is cut', () => {
    expect(folded('x'.repeat(75))).toEqual(['x'.repeat(75)])
    expect(folded('x'.repeat(76))).toEqual(['x'.repeat(75), ' x'])
  })

  test('a family is never cut', () => {
    const family = '👨‍👩‍👧‍👦'

    expect(folded(`SUMMARY:${family.repeat(5)}`)).toEqual([
      `SUMMARY:${family.repeat(2)}`,
      ` ${family.repeat(2)}`,
      ` ${family}`,
    ])
  })

  test('a syllable of three letters is never cut', () => {
    const syllable = '\u1112\u1161\u11ab'

    expect(folded(`X:${syllable.repeat(9)}`)).toEqual([`X:${syllable.repeat(8)}`, ` ${syllable}`])
  })

  test('a grapheme longer than a line is cut between characters', () => {
    const lines = folded(`X:e${'\u0301'.repeat(60)}`)

    expect(lines.map((line) => Buffer.byteLength(line))).toEqual([2, 74, 49])
    expect(lines.join('').replaceAll(' ', '')).toBe(`X:e${'\u0301'.repeat(60)}`)
  })
})
