/** Background documents and catalogues of cases, as they are read out of plain text. */
import { expect, test } from 'vitest'
import { blocksOfHtml } from '../../../../src/sheets/blocks/from-html.ts'
import { blocksOfText } from '../../../../src/sheets/blocks/from-text.ts'
import { printReading } from '../../../../src/sheets/reading/print-reading.ts'
import { readSheet } from '../../../../src/sheets/reading/read-sheet.ts'

const paragraph =
  'Seed libraries lend what others keep in vaults, and what comes back in autumn is more than what went out in spring. In three valleys they have outlived the shops that sold the same varieties, and the people who run them are asked for advice from far away.'

function read(...lines: string[]) {
  return printReading(readSheet(blocksOfText(lines.join('\n')), {}))
}

test('a wiki page: its title, where it comes from, who revised it when, and whom it quotes from which work', () => {
  const { kind, language, title, reference } = read(
    'Seed libraries',
    '',
    'From Commons Almanac',
    'Revision as of 16:45, 9 March 2019 by Rowanberry (talk | contribs)',
    '',
    'Description',
    '',
    paragraph,
    '',
    'Tomas Aldana (from ch. 3 of: What Valleys Lend):',
    '',
    `"${paragraph}`,
    '',
    'Nobody owns the harvest of a lent seed."',
    '',
    'Discussion',
    '',
    'Mirela Stan:',
    '',
    `"${paragraph}" (letter to the editors, May 2018)`,
  )

  expect([kind, language, title]).toEqual(['reference', 'en', 'Seed libraries'])
  expect(reference).toMatchObject({
    headings: ['Description', 'Discussion'],
    text: [paragraph],
    source: 'Commons Almanac',
    revision: '2019-03-09T16:45',
    revisedBy: 'Rowanberry',
    quotes: [
      {
        person: 'Tomas Aldana',
        work: 'What Valleys Lend',
        said: `${paragraph}\n\nNobody owns the harvest of a lent seed.`,
      },
      { person: 'Mirela Stan', work: 'letter to the editors, May 2018', said: paragraph },
    ],
  })
})

test('a partnership: the list under its aims, and the other lists by what they are called', () => {
  const { kind, reference } = read(
    'Learning Gardens (LEGA) – Schools of the Coast',
    paragraph,
    'The aims of the partnership',
    'It brings schools and gardeners together, who want to get to:',
    '- Gardens that a class can keep through the summer.',
    '- Lessons that are held outside all year.',
    'Definition',
    paragraph,
    'Short version',
    '- A garden that teaches.',
    '- A school that feeds.',
  )

  expect(kind).toBe('reference')
  expect(reference).toMatchObject({
    aims: ['Gardens that a class can keep through the summer.', 'Lessons that are held outside all year.'],
    lists: [{ title: 'Short version', points: ['A garden that teaches.', 'A school that feeds.'] }],
    partners: [],
    quotes: [],
  })
})

test('partners by the countries behind them, in the language of the document', () => {
  const { language, reference } = read(
    'Orti del Sud',
    'Consorzio dei Vivai (Spagna)',
    '- Scuola degli Orti (Grecia)',
    '- Casa dei Semi (Portogallo)',
    '- Rete delle Cisterne (Giordania)',
    'Il progetto riunisce scuole, comuni e vivai che vogliono custodire i semi delle due rive, e per tre anni li accompagna con corsi, scambi e una piccola fiera che ogni autunno cambia città e lascia una biblioteca dei semi aperta a tutti.',
  )

  expect(language).toBe('it')
  expect(reference).toMatchObject({
    partners: [
      { name: 'Consorzio dei Vivai', country: { code: 'ES', written: 'Spagna' } },
      { name: 'Scuola degli Orti', country: { code: 'GR', written: 'Grecia' } },
      { name: 'Casa dei Semi', country: { code: 'PT', written: 'Portogallo' } },
      { name: 'Rete delle Cisterne', country: { code: 'JO', written: 'Giordania' } },
    ],
  })
})

test('a catalogue of cases: place, several organisations with what they are, who presents; what is missing stays so', () => {
  const { kind, cases } = read(
    'Water and Soil',
    '',
    'Cisterns That a Village Keeps',
    '',
    'Kenya',
    'Nakuru',
    '',
    paragraph,
    '',
    'Nakuru Cistern Cooperative',
    '',
    'SSE organization',
    '',
    'Nakuru County Council',
    '',
    'Government and public agencies',
    '',
    'Ms. Wambui Njeri',
    '',
    'Programme Manager',
    '',
    '',
    'A Library for Seeds',
    '',
    'Latin America',
    '',
    paragraph,
    '',
    'Amigos de la Semilla',
    '',
    'Citizen initiatives',
  )

  expect(kind).toBe('catalogue')
  expect(cases).toMatchObject([
    {
      title: 'Cisterns That a Village Keeps',
      abstract: paragraph,
      country: { code: 'KE', written: 'Kenya' },
      city: 'Nakuru',
      region: null,
      organisations: [
        { name: 'Nakuru Cistern Cooperative', type: 'sse-organisation' },
        { name: 'Nakuru County Council', type: 'public-agency' },
      ],
      presenters: [{ name: 'Wambui Njeri', honorific: 'Ms.', post: 'Programme Manager' }],
    },
    {
      title: 'A Library for Seeds',
      country: null,
      region: 'Latin America',
      organisations: [{ name: 'Amigos de la Semilla', type: 'citizen-initiative' }],
      presenters: [],
    },
  ])
})

test('a catalogue that labels what it says of each case, however short', () => {
  const { kind, title, cases } = read(
    'Catálogo de buenas prácticas',
    '',
    '1. La biblioteca de semillas',
    'Lugar: Oporto, Portugal',
    'Organizaciones: Biblioteca de Semillas; Ayuntamiento de Oporto',
    'Presenta: Inés Vidal, Directora',
    'Semillas que se prestan en primavera.',
    '',
    '2. El banco de pan',
    'Lugar: Turín, Italia',
    'Organizaciones: Cooperativa Il Forno',
    'Presenta:',
    'Pan que no se vendió.',
  )

  expect([kind, title]).toEqual(['catalogue', 'Catálogo de buenas prácticas'])
  expect(cases).toMatchObject([
    {
      title: 'La biblioteca de semillas',
      abstract: 'Semillas que se prestan en primavera.',
      city: 'Oporto',
      country: { code: 'PT', written: 'Portugal' },
      organisations: [
        { name: 'Biblioteca de Semillas', type: null },
        { name: 'Ayuntamiento de Oporto', type: 'public-agency' },
      ],
      presenters: [{ name: 'Inés Vidal', post: 'Directora' }],
    },
    {
      title: 'El banco de pan',
      organisations: [{ name: 'Cooperativa Il Forno', type: 'sse-organisation' }],
      presenters: [],
    },
  ])
})

function readTable(head: readonly string[], ...rows: readonly (readonly string[])[]) {
  const line = (cells: readonly string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`
  const html = `<h1>Good practices</h1><table>${[head, ...rows].map(line).join('')}</table>`
  return printReading(readSheet(blocksOfHtml(html), {}))
}

test('a catalogue as a table, a row a case', () => {
  const { kind, title, cases } = readTable(
    ['사례명', '도시', '국가', '기관', '발표자', '요약'],
    [
      '씨앗 도서관',
      '포르투',
      '포르투갈',
      '바다 씨앗 도서관',
      '김민지 관장',
      '봄에 빌려주고 가을에 돌려받는다.',
    ],
    ['빵 은행', '토리노', '이탈리아', '일포르노 협동조합', '', '팔리지 않은 빵을 나눈다.'],
  )

  expect([kind, title]).toEqual(['catalogue', 'Good practices'])
  expect(cases).toMatchObject([
    {
      title: '씨앗 도서관',
      city: '포르투',
      country: { code: 'PT' },
      organisations: [{ name: '바다 씨앗 도서관' }],
      presenters: [{ name: '김민지', post: '관장' }],
    },
    { title: '빵 은행', organisations: [{ type: 'sse-organisation' }], presenters: [] },
  ])
})

test.each([
  [['Name', 'Organisation', 'Country', 'Title', 'Summary']],
  [['Time', 'Project', 'Organisation', 'City']],
])('a table of %s holds no cases', (head) => {
  const row = head.map((name) => `${name} of it`)

  expect(readTable(head, row, row).cases).toEqual([])
})
