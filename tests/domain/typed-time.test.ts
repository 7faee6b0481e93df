import { expect, test } from 'vitest'
import { readTypedMinutes, readTypedTime } from '../../src/domain/typed-time.ts'
import fc from '../properties.ts'

test.each([
  ['930', '09:30'],
  ['0930', '09:30'],
  ['1830', '18:30'],
  ['000', '00:00'],
  ['9', '09:00'],
  ['09', '09:00'],
  ['0', '00:00'],
  ['9:30', '09:30'],
  ['09:30', '09:30'],
  ['23:59', '23:59'],
  ['00:00', '00:00'],
  ['9.30', '09:30'],
  ['18.00', '18:00'],
  ['  9:30 ', '09:30'],
  ['9 : 30', '09:30'],
  ['9:30 pm', '21:30'],
  ['9:30pm', '21:30'],
  ['9:30 PM', '21:30'],
  ['9.30 p.m.', '21:30'],
  ['9:30 p. m.', '21:30'],
  ['9:30 a.m', '09:30'],
  ['9:30\u00a0p.\u00a0m.', '21:30'],
  ['930pm', '21:30'],
  ['9pm', '21:00'],
  ['9 p', '21:00'],
  ['9a', '09:00'],
  ['12am', '00:00'],
  ['12:15 am', '00:15'],
  ['12 pm', '12:00'],
  ['12:45pm', '12:45'],
  ['noon', '12:00'],
  ['Midnight', '00:00'],
  ['18h00', '18:00'],
  ['18 h 30', '18:30'],
  ['18h', '18:00'],
  ['18 h', '18:00'],
  ['18:00 h', '18:00'],
  ['18:00h', '18:00'],
  ['18.00 hrs', '18:00'],
  ['1830 hrs', '18:30'],
  ['1h30', '01:30'],
  ['오후 6시 30분', '18:30'],
  ['오후6시30분', '18:30'],
  ['오후 6시', '18:00'],
  ['오후 6시 반', '18:30'],
  ['오전 9시 5분', '09:05'],
  ['오전 12시', '00:00'],
  ['오후 12시', '12:00'],
  ['18시', '18:00'],
  ['18시 30분', '18:30'],
  ['오후 6:30', '18:30'],
  ['오전 09:30', '09:30'],
  ['PM 6:30', '18:30'],
  ['am 9', '09:00'],
  ['９：３０', '09:30'],
  ['１８：００', '18:00'],
  ['９：３０　ＰＭ', '21:30'],
])('%j is the clock %s', (typed, clock) => {
  expect(readTypedTime(typed)).toEqual({ ok: true, value: { kind: 'clock', clock } })
})

test.each([
  ['+10m', 10],
  ['+10', 10],
  ['+ 10 min', 10],
  ['-10m', -10],
  ['−10m', -10],
  ['–10m', -10],
  ['- 5', -5],
  ['+1h', 60],
  ['+1h30', 90],
  ['-1h30', -90],
  ['+1:30', 90],
  ['+0.5h', 30],
  ['-0', 0],
  ['＋１０', 10],
  ['+30분', 30],
  ['-1시간 30분', -90],
])('%j moves by %i minutes', (typed, minutes) => {
  expect(readTypedTime(typed)).toEqual({ ok: true, value: { kind: 'shift', minutes } })
})

test.each([
  '25:00',
  '24:00',
  '9:60',
  '960',
  '2400',
  '99',
  '0:30 pm',
  '0 am',
  '13 pm',
  '13:00 pm',
  '오후 18시',
  'PM 18:30',
])('%j is a time that never is', (typed) => {
  expect(readTypedTime(typed)).toEqual({
    ok: false,
    problems: [{ field: 'time', code: 'time-never-is', facts: { typed } }],
  })
})

test.each([
  '',
  ' ',
  'abc',
  '9:5',
  '9:3 pm',
  '9:',
  ':30',
  '9:30:00',
  '9-30',
  '9 30',
  '12345',
  '1.5h',
  '90 min',
  '90’',
  '9:00-10:00',
  '9:00–10:00',
  '18:00 KST',
  '18:00Z',
  '9:30 pm pm',
  '오후 9:30 pm',
  '6:30 오',
  '+',
  '-',
  '+soon',
  '++10',
  '+1:60',
  '+10:00 pm',
  '½',
  '2021-10-04T18:00',
  '9:30\u0000',
])('%j is not read as a time', (typed) => {
  expect(readTypedTime(typed)).toEqual({
    ok: false,
    problems: [{ field: 'time', code: 'time-unreadable', facts: { typed } }],
  })
})

test.each([
  ['90', 90],
  ['5', 5],
  ['0', 0],
  ['90 min', 90],
  ['90min', 90],
  ['90 mins', 90],
  ['90 minutes', 90],
  ['90 minutos', 90],
  ['90m', 90],
  ["90'", 90],
  ['90’', 90],
  ['90′', 90],
  ['1h30', 90],
  ['1 h 30', 90],
  ['1h30m', 90],
  ['1 hr 30 mins', 90],
  ["1h30'", 90],
  ['1h5', 65],
  ['1:30', 90],
  ['0:45', 45],
  ['1h', 60],
  ['2 hours', 120],
  ['2 horas', 120],
  ['2 heures', 120],
  ['1.5h', 90],
  ['1,5 h', 90],
  ['1.5 hours', 90],
  ['1.5 hrs', 90],
  ['0.25h', 15],
  ['2.75 h', 165],
  ['1.5시간', 90],
  ['30분', 30],
  ['1시간', 60],
  ['1시간 30분', 90],
  ['1시간 반', 90],
  ['９０', 90],
])('%j is a length of %i minutes', (typed, minutes) => {
  expect(readTypedMinutes(typed)).toEqual({ ok: true, value: minutes })
})

test.each([
  '',
  'abc',
  '-10',
  '+10',
  '1.5',
  '1,5',
  '90.5',
  '1:60',
  '1:5',
  '1h60',
  '1.3h',
  '90 pm',
  '½ h',
  '12345',
])('%j is not read as a length', (typed) => {
  expect(readTypedMinutes(typed)).toEqual({
    ok: false,
    problems: [{ field: 'minutes', code: 'length-unreadable', facts: { typed } }],
  })
})

test('a time that was read once reads as itself', () => {
  const clocks = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))

  fc.assert(
    fc.property(clocks, (parts) => {
      const clock = parts.map((part) => String(part).padStart(2, '0')).join(':')
      const same = { ok: true, value: { kind: 'clock', clock } }
      expect([clock, clock.replace(':', ''), clock.replace(':', 'h')].map(readTypedTime)).toEqual([
        same,
        same,
        same,
      ])
    }),
  )
})

test('whatever is typed, the answer is a clock of the day, whole minutes or a refusal', () => {
  const characters = fc.constantFrom(...'0123456789:.hm+-apm −오전후시분반 '.split(''))
  const typings = fc.oneof(
    fc.string(),
    fc.array(characters, { maxLength: 10 }).map((typed) => typed.join('')),
  )

  fc.assert(
    fc.property(typings, (typed) => {
      const read = readTypedTime(typed)
      const answer = !read.ok
        ? read.problems[0]?.code
        : read.value.kind === 'clock'
          ? read.value.clock
          : Number.isInteger(read.value.minutes)
      expect(String(answer)).toMatch(/^(?:([01]\d|2[0-3]):[0-5]\d|true|time-unreadable|time-never-is)$/)
    }),
    { numRuns: 2_000 },
  )
})
