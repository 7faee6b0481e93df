/** Sheets on review in every state, and the ways to their pages. */
import type { SessionId } from '../../src/domain/ids.ts'
import type { Store } from '../../src/store/port.ts'
import { keepImported } from '../../src/store/save-import.ts'
import { sheetIdOf } from '../../src/web/desk/sheets/kept-sheets.ts'
import { addSheetTo } from '../kept-by-teams.ts'
import { utc } from '../makers.ts'
import { sampleForumId } from '../sample.ts'
import { sending } from './desk-forms.ts'
import type { Sight } from './desk-pages.ts'

const sheets = `/desk/forums/${sampleForumId}/sheets`
const emptySheets = '/desk/forums/empty/sheets'
const workshopId = 'rebuilding-an-inclusive-society' as SessionId
const page = (key: string) => `${sheets}/${sheetIdOf(sampleForumId, key)}`
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

const asked = `Session title: Rivers that a valley shares ${longWord}

Date: 04/10/2021, 10:00 - 11:00

Language: English, Korean

Keywords: water, 강, ${longWord}

Round 1

- Who owns a river?
- 누가 강을 돌보는가?

Speakers

- Ms. Li-Li Chang, Senior Specialist, Taipei City Government, Taiwan
- Wanjiru Kamau, Director, ${longWord}

Agenda

10:00-10:10 Welcome
10:10-10:50 Discussion: who owns the water
10:50-11:10 Closing remarks

Bring your own cup.
`

const newer = `Session title: Rebuilding an inclusive society, in two rounds

Date: October 4th, 2021 (18:00-19:40 KST / 9:00-10:40 UTC)

Target audience: Cooperatives, local governments

Agenda

18:00-18:05 Internet connection check
18:05-18:20 A word from the mayor
18:20-19:40 Questions and discussions guided by the moderator
`

const programme = `Valley days

Monday 4 October 2021

10:00-10:30 Opening
10:30-12:00 Walk along the river

Tuesday 5 October 2021

09:00-10:00 What was seen
14:00 - Closing
`

/** One rule has much to say about it, and a table is wider than its pane. */
const manyRows = `Valley talks

Monday 4 October 2021, times in UTC

Time | Title | Speaker | Room | What to bring | Languages | Who helps
${['10:00', '10:20', '10:40', '11:00', '11:20']
  .map(
    (clock) =>
      `${clock} | Presentation: River at ${clock} | ${longWord} | Hall | Cups | English, Korean | Everybody`,
  )
  .join('\n')}
11:40 | Closing | | | | |
`

/** Of a session that no sheet made. */
const beside = `Session title: Cuidar la salud en común

Date: October 5th, 2021 (23:30-00:45 KST)

Target audience: Vecinas, cooperativas

Main question: ¿Quién cuida a quien cuida?

Background

${'Un vecindario que se organiza enferma menos y se atiende antes, y quien llega tarde encuentra a quien pregunta. '.repeat(9)}

Agenda

23:30-23:40 Bienvenida
23:40-00:45 ${longWord}
`

export async function addSheets(store: Store): Promise<void> {
  for (const [key, text] of Object.entries({ asked, programme, many: manyRows, empty: 'Nothing of note.' }))
    await addSheetTo(store, sampleForumId, { key, text })
  await addSheetTo(store, sampleForumId)
  const ofOther = [{ name: 'newer-of', value: 'cuidar-la-salud-en-comun', was: '' }]
  await addSheetTo(store, sampleForumId, { key: 'beside', text: beside, entries: ofOther })
  const entries = [{ name: 'newer-of', value: workshopId, was: '' }]
  await addSheetTo(store, sampleForumId, { key: 'newer', text: newer, entries })
  const saved = await store.read({ forumId: sampleForumId, kind: 'session', id: workshopId })
  if (saved === undefined) throw new Error('the sample lacks its workshop')
  const then = { ...saved.doc, audience: ['Cooperatives'], plannedMinutes: 100 }
  await keepImported(store, sampleForumId, then, { by: 'Ana', at: utc('09:00'), name: 'first.docx' })
}

export const sheetsPages: Record<string, Sight> = {
  'bringing in a sheet': { at: sheets },
  'bringing in a sheet, none waits': { at: emptySheets },
  'bringing in a sheet, nothing chosen': { at: emptySheets, send: sending('#bring', {}), status: 422 },
  'bringing in a sheet, one dropped': { at: `${emptySheets}?dropped=1` },
  'going through a sheet': { at: page('rivers') },
  'going through a sheet, kept': { at: `${page('rivers')}?kept=1` },
  'going through a sheet, something asked and found': { at: page('asked') },
  'going through a sheet, an answer that is none': {
    at: page('asked'),
    send: sending('#review', { 'a:zone.typed': 'Nowhere' }),
    status: 422,
  },
  'going through a sheet, not to be accepted yet': {
    at: page('asked'),
    send: sending('#review', { act: 'accept' }),
    status: 422,
  },
  'going through a newer sheet': { at: page('newer') },
  'going through a sheet of a session that no sheet made': { at: page('beside') },
  'going through a programme': { at: page('programme') },
  'going through a programme, much to look at': { at: page('many') },
  'going through an empty sheet': { at: page('empty') },
}
