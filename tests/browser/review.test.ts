/** A sheet dropped into a browser, one question answered, accepted and released: a calendar that is subscribed has it. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unfold } from '../unfold.ts'
import { axeProblems, launchBrowser } from './chromium.ts'
import { type DeskSite, desk, startDeskSite } from './desk-site.ts'

const patienceMs = 90_000

let site: DeskSite
let browser: Browser
beforeAll(async () => {
  site = await startDeskSite()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const title = 'Rivers that a valley shares'
const rows = [
  ['10:00 - 10:10', 'Welcome'],
  ['10:10 - 10:40', 'Discussion: who owns the water'],
  ['10:40 - 11:00', 'Closing remarks'],
]

/** The times are in no zone that it names. */
async function makeSheet(title: string): Promise<Buffer> {
  const line = (text: string) => new Paragraph({ text })
  const cells = (texts: string[]) =>
    new TableRow({ children: texts.map((text) => new TableCell({ children: [line(text)] })) })
  const children = [
    new Paragraph({ text: 'Session info sheet', heading: HeadingLevel.HEADING_1 }),
    line(`Session title: ${title}`),
    line('Date: 6 October 2021, 10:00 - 11:00'),
    line('Language: English'),
    line('Target audience: Farmers, water boards'),
    new Paragraph({ text: 'Objectives', heading: HeadingLevel.HEADING_2 }),
    new Paragraph({ text: 'To hear how rivers are looked after', bullet: { level: 0 } }),
    new Paragraph({ text: 'To agree on what comes next', bullet: { level: 0 } }),
    line('Moderator: Ms. Wanjiru Kamau, Director, Water Board'),
    new Paragraph({ text: 'Agenda', heading: HeadingLevel.HEADING_2 }),
    new Table({ rows: [cells(['Time', 'Activity']), ...rows.map(cells)] }),
  ]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** As a file that is dragged from a folder onto the page. */
async function drop(page: Page, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle((base64) => {
    const data = new DataTransfer()
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    data.items.add(new File([bytes], 'Rivers.docx'))
    return data
  }, bytes.toString('base64'))
  await page.dispatchEvent('#drop-zone', 'drop', { dataTransfer: transfer })
}

test(
  'dropped, one question answered, accepted, marked ready, released: it is in the calendar',
  async () => {
    const bytes = await makeSheet(title)
    const page = await site.openAs(browser, 'Rivka')
    await page.goto(site.baseUrl + desk)
    const startedAt = performance.now()
    const acts: string[] = []
    const act = async (name: string, doing: () => Promise<unknown>) => {
      acts.push(name)
      await doing()
    }

    await act('open', () => page.getByRole('link', { name: 'Bring in a sheet' }).click())
    await page.waitForSelector('#drop-zone')
    await act('drop', () => drop(page, bytes))
    await page.waitForSelector('.asks')
    expect(await page.getByText('It can be accepted once the questions above are answered.').count()).toBe(1)
    await act('answer', () => page.locator('.ask input[value="Asia/Seoul"]').click())
    await page.waitForSelector('.asks', { state: 'detached' })
    await act('accept', () => page.getByRole('button', { name: 'Accept all' }).click())
    await act('ready', () => page.getByRole('button', { name: 'Mark ready' }).click())
    await page.getByRole('button', { name: 'Back to draft' }).waitFor()
    await act('to the release', () =>
      page
        .getByRole('navigation')
        .getByRole('link', { name: /^Release/ })
        .click(),
    )
    await page.waitForURL(/\/release$/)
    await act('release', () => page.getByRole('button', { name: 'Release', exact: true }).click())
    await page.waitForURL(/released=\d+/)

    const answer = await fetch(`${site.baseUrl}/forums/gsef-2021/calendar.ics`)
    const feed = unfold(await answer.text()).join('\n')
    const seconds = (performance.now() - startedAt) / 1000
    console.log(`from the open desk to the calendar: ${acts.length} acts, ${seconds.toFixed(1)} s`)
    const events = feed.split('BEGIN:VEVENT').filter((event) => event.includes(`SUMMARY:${title}`))
    expect(events.length).toBe(1)
    expect(events[0]).toContain('DTSTART:20211006T010000Z')
    expect(events[0]).toContain('DTEND:20211006T020000Z')
    expect(acts.length).toBeLessThanOrEqual(7)
    await page.context().close()
  },
  patienceMs,
)

describe('pointing', () => {
  const pointedAt = 'Rivers under a finger'

  test('at a field lights its words, and at words their field', async () => {
    const page = await site.openAs(browser, 'Pointer')
    await page.goto(`${site.baseUrl}${desk}/sheets`)
    await page
      .getByLabel('Or paste its text')
      .fill(`Session title: ${pointedAt}\n\nDate: 6 October 2021, 10:00 KST\n`)
    await page.getByRole('button', { name: 'Read it' }).click()
    const field = page.getByRole('textbox', { name: 'Title' })

    await field.focus()
    expect(await page.locator('.paper .is-lit').allTextContents()).toEqual([pointedAt])

    await page.locator('.paper a.read', { hasText: '6 October 2021' }).hover()
    expect(await page.locator('.field.is-lit input').inputValue()).toBe('2021-10-06')

    await page.locator('.paper a.read', { hasText: pointedAt }).click()
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await axeProblems(page)).toEqual([])
    await page.context().close()
  })

  test('at words of a newer sheet opens what is folded around their field, and keeps it open', async () => {
    const page = await site.openAs(browser, 'Folder')
    await page.goto(`${site.baseUrl}${desk}/sheets`)
    const known = 'Rebuilding an inclusive society by ensuring basic needs and services'
    const lines = [
      `Session title: ${known} through public-private partnership`,
      'Main question: Who is left out?',
    ]
    await page
      .getByLabel('Or paste its text')
      .fill([...lines, 'Date: 4 October 2021, 18:00 KST'].join('\n\n'))
    await page.getByRole('button', { name: 'Read it' }).click()
    const field = page.locator('[name="v:mainQuestion"]')
    await page.waitForSelector('#newer')
    expect(await field.isVisible()).toBe(false)

    await page.locator('.paper a.read', { hasText: 'Who is left out?' }).click()

    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: 'Keep for later' }).click()
    await page.locator('#review-state', { hasText: 'Kept for later.' }).waitFor()
    expect(await field.isVisible()).toBe(true)
    await page.context().close()
  })
})

test.each([
  ['with script', true],
  ['without script', false],
])(
  '%s Enter in the field of a zone reads the rest again with it, and elsewhere keeps',
  async (how, script) => {
    const page = await site.openAs(browser, script ? 'Typist' : 'Reviewer', { script })
    await page.goto(`${site.baseUrl}${desk}/sheets`)
    const lines = [
      `Session title: ${how}`,
      'Date: 6 October 2021, 10:00 - 11:00',
      'Agenda',
      '10:00-10:10 Welcome',
    ]
    await page.getByLabel('Or paste its text').fill(lines.join('\n\n'))
    await page.getByRole('button', { name: 'Read it' }).click()
    const saying = (sentence: string) => page.locator('#review-state', { hasText: sentence }).waitFor()

    await page.locator('[name="v:title"]').press('Enter')
    await saying('Kept for later.')
    await page.locator('[name="a:zone.typed"]').fill('Africa/Nairobi')
    await page.locator('[name="a:zone.typed"]').press('Enter')
    await saying('Read again with your answers.')

    expect(await page.locator('.asks').count()).toBe(0)
    await page.context().close()
  },
)

test(
  'without script the same is done by links and buttons',
  async () => {
    const page = await site.openAs(browser, 'Scriptless', { script: false })
    await page.goto(`${site.baseUrl}${desk}/sheets`)
    await page.setInputFiles('#f-file', {
      name: 'Rivers.docx',
      mimeType: '',
      buffer: await makeSheet('Rivers on paper'),
    })
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.locator('.ask input[value="UTC"]').check()
    await page.locator('[name="v:title"]').fill('Rivers without script')
    await page.locator('[name="s:objectives.1"][value="drop"]').check()
    await page.getByRole('button', { name: 'Read again with this' }).click()
    expect(await page.locator('.asks').count()).toBe(0)
    await page.getByRole('button', { name: 'Accept all' }).click()
    await page.waitForURL(/\/sessions\//)

    const draft = await site.store.readForum('gsef-2021' as never)
    const session = [...(draft?.sessions.values() ?? [])].find(
      ({ doc }) => doc.title === 'Rivers without script',
    )
    expect(session?.doc.start).toEqual({ clock: '2021-10-06T10:00', zone: 'UTC', which: 'first' })
    expect(session?.doc.brief.objectives).toEqual(['To hear how rivers are looked after'])
    await page.context().close()
  },
  patienceMs,
)
