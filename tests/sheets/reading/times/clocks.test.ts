import { describe, expect, test } from 'vitest'
import { type ClockSpan, clockAlone, findClocks } from '../../../../src/sheets/reading/times/clocks.ts'

/** `18:00-19:30 KST → 18:00–19:30 Asia/Seoul`: what was taken, and what it was read as. */
function shown(text: string, { from, to, ...clock }: ClockSpan): string {
  const times = clock.end === null ? clock.start : `${clock.start}–${clock.end}`
  const marks = [
    clock.openEnd ? 'open' : '',
    clock.minutes === null ? '' : `${clock.minutes}m`,
    clock.halfUnsure ? '?' : '',
    clock.zone === null ? '' : (clock.zone.iana ?? `${clock.zone.candidates[0]}?`),
  ]
  return [text.slice(from, to), '→', times, ...marks].filter((part) => part !== '').join(' ')
}

const found = (text: string) => findClocks(text).map((clock) => shown(text, clock))
const alone = (text: string) => {
  const clock = clockAlone(text)
  return clock === undefined ? undefined : shown(text, clock).replace(/^.* → /s, '')
}

test('a clock is its place, its two ends, and everything that is written beside it', () => {
  expect(findClocks('October 4th (18:00-19:30 KST) and on')).toEqual([
    {
      from: 13,
      to: 28,
      start: '18:00',
      end: '19:30',
      openEnd: false,
      minutes: null,
      halfUnsure: false,
      zone: {
        from: 25,
        to: 28,
        iana: 'Asia/Seoul',
        candidates: ['Asia/Seoul'],
        written: 'KST',
        kind: 'abbreviation',
      },
    },
  ])
})

describe('a cell of times', () => {
  test.each([
    ['8:00 - 8:30', '08:00–08:30'],
    ['10.30 - 13:00', '10:30–13:00'],
    ['16.00 - 17.00', '16:00–17:00'],
    ['9.:15 – 10:15', '09:15–10:15'],
    ['14:00 – 16.:00', '14:00–16:00'],
    ['14:00 –', '14:00 open'],
    ['18:10-', '18:10 open'],
    ['18:00~', '18:00 open'],
    ['18:10-(19:40)', '18:10–19:40'],
    ['10:45 -12:15', '10:45–12:15'],
    ['08:30 a 09:30', '08:30–09:30'],
    ['7:30 A 8:00 AM', '07:30–08:00'],
    ['11:40 AM A 12:15 PM', '11:40–12:15'],
    ['12:15 A 1:00 PM', '12:15–13:00'],
    ['8:00 A\n10:30 AM', '08:00–10:30'],
    ['8:00 A 10:30\nAM', '08:00–10:30'],
    ['10:50\n-\n11:00', '10:50–11:00'],
    ['13:50~14:05 (15’)', '13:50–14:05 15m'],
    ['15:35∼15:55', '15:35–15:55'],
    ['１０：３０～１１：００', '10:30–11:00'],
    ['14 : 00 ~ 15 : 30', '14:00–15:30'],
    ['9h30', '09:30'],
    ['9 h 30', '09:30'],
    ['9h', '09:00'],
    ['09H00-10H30', '09:00–10:30'],
    ['9h-10h30', '09:00–10:30'],
    ['10hs', '10:00'],
    ['10 hrs', '10:00'],
    ['9:30hs', '09:30'],
    ['0930-1000', '09:30–10:00'],
    ['1400-1530', '14:00–15:30'],
    ['0930', '09:30'],
    ['1400 hrs', '14:00'],
    ['8.30 a.m. – 10 a.m.', '08:30–10:00'],
    ['9:00-10:30 am', '09:00–10:30'],
    ['9–9:30', '09:00–09:30'],
    ['8-9 AM', '08:00–09:00'],
    ['Ore 9.30', '09:30'],
    ['Ore 9-10', '09:00–10:00'],
    ['ore 9,30', '09:30'],
    ['Hora: 10:00', '10:00'],
    ['Time 10:00-11:00 (CET)', '10:00–11:00 Europe/Paris?'],
    ['오전 9시 20분부터', '09:20 open'],
    ['오후 1시 30분 ~ 3시', '13:30–15:00'],
    ['오전10:00~11:30', '10:00–11:30'],
    ['AM 10:00 ~ PM 2:00', '10:00–14:00'],
    ['14시 30분', '14:30'],
    ['9시 반', '09:30'],
    ['밤 12시', '00:00'],
    ['낮 12시', '12:00'],
    ['08:30-09:30 UTC+01', '08:30–09:30 +01:00'],
    ['23:30-01:30 UTC+11', '23:30–01:30 +11:00'],
    ['UTC = 13:00-15:00', '13:00–15:00 UTC'],
    ['10:00:00', '10:00'],
    ['23:00 – 24:00', '23:00–00:00'],
    ['mezzogiorno', '12:00'],
    ['12 noon - 2 pm', '12:00–14:00'],
    ['(9:00–10:00)', '09:00–10:00'],
    ['10h–11h30 (heure de Paris)', '10:00–11:30 Europe/Paris'],
  ])('%j', (text, clock) => {
    expect(alone(text)).toBe(clock)
  })

  test.each([
    ['9-10'],
    ['9'],
    ['1400'],
    ['2020-2021'],
    ['1930-2000'],
    ['3h'],
    ['1h30'],
    ['10.30 €'],
    ['10 min'],
    ['10:00 Welcome'],
    ['10:00\n11:00'],
    ['Day 1'],
    ['4 October 2021'],
    ['04/10/2021'],
    ['2021.10.04'],
    ['25:00'],
    ['10:60'],
    ['1:1'],
    [''],
    ['until 18:00'],
  ])('none in %j', (text) => {
    expect(clockAlone(text)).toBeUndefined()
  })
})

describe('a clock in a sentence', () => {
  test.each([
    [
      '18:00-19:30 KST / 9:00-10:30 UTC',
      '18:00-19:30 KST → 18:00–19:30 Asia/Seoul|9:00-10:30 UTC → 09:00–10:30 UTC',
    ],
    ['9:00 UTC - 10:00 UTC', '9:00 UTC - 10:00 UTC → 09:00–10:00 UTC'],
    ['Ore 9.30 | Apertura', 'Ore 9.30 → 09:30'],
    ['10.30 Opening', '10.30 → 10:30'],
    ['Lunedì 4 ottobre 9.30 Saluti', '9.30 → 09:30'],
    ['10.30–11.45 Workshop', '10.30–11.45 → 10:30–11:45'],
    ['Dalle 9.30 alle 10.00 in aula', 'Dalle 9.30 alle 10.00 → 09:30–10:00'],
    ['dalle 9 alle 13 presso la sede', 'dalle 9 alle 13 → 09:00–13:00'],
    ['tra le 10.00 e le 11.00', 'tra le 10.00 e le 11.00 → 10:00–11:00'],
    ['das 9h às 10h30', 'das 9h às 10h30 → 09:00–10:30'],
    ['de 9 a 10 h', 'de 9 a 10 h → 09:00–10:00'],
    ['de 9 h à 10 h 30', 'de 9 h à 10 h 30 → 09:00–10:30'],
    ['desde las 10:00 hasta las 11:30', 'desde las 10:00 hasta las 11:30 → 10:00–11:30'],
    ['entre 14h et 15h', 'entre 14h et 15h → 14:00–15:00'],
    ['between 10:00 and 11:00', 'between 10:00 and 11:00 → 10:00–11:00'],
    ['from 9 to 10 am', 'from 9 to 10 am → 09:00–10:00'],
    ['at 10:00 and 14:00', 'at 10:00 → 10:00|14:00 → 14:00'],
    ['de 9h à 12h et de 14h à 17h', 'de 9h à 12h → 09:00–12:00|de 14h à 17h → 14:00–17:00'],
    ['à partir de 18h', 'à partir de 18h → 18:00 open'],
    ['from 6 pm onwards', 'from 6 pm onwards → 18:00 open'],
    ['à midi', 'à midi → 12:00'],
    ['10 am to noon', '10 am to noon → 10:00–12:00'],
    [
      '오전 9시20분부터 오전 10시까지 40분간, 세미나는 오전 10시부터',
      '오전 9시20분부터 오전 10시까지 40분간 → 09:20–10:00 40m|오전 10시부터 → 10:00 open',
    ],
    ['4 October 2021 14h', '14h → 14:00'],
    ['Lundi 4 octobre 2021, 9h', '9h → 09:00'],
    ['2021-10-04T10:00:00+09:00', '10:00:00+09:00 → 10:00 +09:00'],
    ['10:00 de la mañana', '10:00 de la mañana → 10:00'],
    ['3 de la tarde', '3 de la tarde → 15:00'],
    ['15h30 (45’) Atelier', '15h30 (45’) → 15:30 45m'],
    ['10:00 5 min pitches', '10:00 → 10:00'],
    ['Day 1 - 9 am', '9 am → 09:00'],
    ['Session 9 - 10:30', '10:30 → 10:30'],
    ['9:30-11 Welcome', '9:30-11 → 09:30–11:00'],
    ['10:00 - 11 Principles', '10:00 → 10:00'],
    ['18:00KST', '18:00KST → 18:00 Asia/Seoul'],
    ['14:00∼14:20 20′ 개회식', '14:00∼14:20 20′ → 14:00–14:20 20m'],
    ["09:00-09:30 / 30'", "09:00-09:30 / 30' → 09:00–09:30 30m"],
    ['17:00 – 18:30 h (CEST, UTC+2)', '17:00 – 18:30 h (CEST, UTC+2) → 17:00–18:30 +02:00'],
    ['18:00 KST / UTC 9:00', '18:00 KST → 18:00 Asia/Seoul|9:00 → 09:00 UTC'],
    ['CET: 9.00-11.30 | Sala 2', '9.00-11.30 → 09:00–11:30 Europe/Paris?'],
    ['9:00 New York | 22:00 Seoul', '9:00 New York → 09:00 America/New_York|22:00 Seoul → 22:00 Asia/Seoul'],
    ['Seoul 22:00 / Paris 15:00', '22:00 → 22:00 Asia/Seoul|15:00 → 15:00 Europe/Paris'],
    ['9:00 Paris', '9:00 → 09:00'],
    ['8:00 a. m. a 12:00 m.', '8:00 a. m. a 12:00 m. → 08:00–12:00'],
    ['9 AM - 12 NN', '9 AM - 12 NN → 09:00–12:00'],
    ['h. 9.30-11.00 Saluti', 'h. 9.30-11.00 → 09:30–11:00'],
    ['일시 : 2021년 10월 4일(월) 오후 2시 ~ 4시', '오후 2시 ~ 4시 → 14:00–16:00'],
    [
      '9:00 AM PST/12:00 PM EST',
      '9:00 AM PST → 09:00 America/Los_Angeles?|12:00 PM EST → 12:00 ? America/New_York?',
    ],
    ['10am PT / 1pm ET', '10am PT → 10:00 America/Los_Angeles?|1pm ET → 13:00 America/New_York?'],
  ])('%j', (text, clocks) => {
    expect(found(text).join('|')).toBe(clocks)
  })

  test.each([
    ['on 04/10/2021 we met'],
    ['2021.10.04'],
    ['€ 10.30 each'],
    ['$10.30'],
    ['it costs 10.50 euros'],
    ['1.5 million people'],
    ['Article 9.2'],
    ['3.2 Section'],
    ['Section 10.30'],
    ['ISO 9001'],
    ['COVID-19'],
    ['20-30 participants'],
    ['9-10'],
    ['9 to 5'],
    ['de 9 a 10 ponentes'],
    ['from 10 to 12 speakers'],
    ['Session 1-2'],
    ['Room 9-10'],
    ['1:1 meetings'],
    ['24/7'],
    ['24h/24'],
    ['a 24h service'],
    ['a ratio of 10:15'],
    ['16:9 format'],
    ['version 10.30'],
    ['v1.10.30'],
    ['grew by 10.30 percent'],
    ['7.30 million'],
    ['3.11 Definitions'],
    ['2020-2021'],
    ['Agenda 2030'],
    ['+82 10-1234-5678'],
    ['Tel. 02-1234-5678'],
    ['(+52) 55 1234 5678'],
    ['pp. 10-12'],
    ['9-11 attacks'],
    ['for 2 hours'],
    ['30 minutes'],
    ['3h'],
    ['8h de formation'],
    ['durée 2h30'],
    ['alle 3 sessioni'],
    ['a las 10 personas'],
    ['às 9 cidades'],
    ['pause de midi'],
    ['Atelier 3 : 10 participants'],
    ['until 18:00'],
    ['18:00까지'],
    ['https://example.org/10:30'],
    ['write to 10:30@example.org'],
    ['3시간 동안'],
    ['10:30.25'],
    ['1.52-5.37x faster'],
    ['from 18.04 to 22.04'],
    ['00 2017 GMT'],
  ])('none in %j', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('morning and afternoon', () => {
  test.each([
    ['11:30-1:00 pm', '11:30–13:00'],
    ['10-12 pm', '10:00–12:00'],
    ['12-1 PM', '12:00–13:00'],
    ['11:40 AM - 12:15', '11:40–12:15'],
    ['1pm-2:30', '13:00–14:30'],
    ['11pm-1am', '23:00–01:00'],
    ['8 p.m. – 12 a.m.', '20:00–00:00'],
    ['13:00-2:30 pm', '13:00–14:30'],
    ['12:30-1:30 PM', '12:30–13:30'],
    ['10 a.m. – 12 p.m.', '10:00–12:00'],
    ['9:00–12:00', '09:00–12:00'],
    ['7:30–8:00', '07:30–08:00'],
    ['01:30–03:00', '01:30–03:00'],
    ['3h à 4h', '03:00–04:00'],
  ])('one says it for both: %j', (text, clock) => {
    expect(alone(text)).toBe(clock)
  })

  test.each([
    ['10pm-12pm', '22:00–00:00 ?'],
    ['10am-12am', '10:00–12:00 ?'],
    ['11:15 - 12:00am', '11:15–12:00 ?'],
    ['9 - 12:00 am', '09:00–12:00 ?'],
    ['5:00 - 12:00am', '17:00–00:00 ?'],
    ['12:00 am', '00:00 ?'],
    ['9:00 – 5:00', '09:00–17:00 ?'],
    ['11:30 – 1:00', '11:30–13:00 ?'],
    ['3:15 – 4:00', '03:15–04:00 ?'],
    ['3:15', '03:15 ?'],
    ['2시 ~ 4시', '02:00–04:00 ?'],
    ['14:00 am', '14:00 ?'],
  ])('it is not sure in %j', (text, clock) => {
    expect(alone(text)).toBe(clock)
  })
})
