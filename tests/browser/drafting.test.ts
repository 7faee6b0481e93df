/**
 * How many keys it takes to draft the sample's workshop from nothing: the forum's people, organisations and presentations
 * are there, the session is not.
 *
 * A character that is typed costs nothing when it stands in the sheet afterwards: in a title, a name, a number, a time, a
 * text; the test looks for each of them in what was saved. Every other press of a key costs one: Tab, Enter (between two
 * entries of a list, too), arrows, the letter that chooses from a list, and, of keys that are pressed together, each one.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Session } from '../../src/domain/session.ts'
import { startAt } from '../makers.ts'
import { programme } from '../programme.ts'
import { launchBrowser } from './chromium.ts'
import { type RowDesk, startRowDesk } from './row-desk.ts'

const mostKeys = 150
const mostActions = 15
const patienceMs = 120_000

const sheet = {
  title: 'Who is left out, and who opens the door?',
  track: 'social-cohesion',
  themeIds: ['women', 'youth', 'technology', 'food-security', 'supply-chain'],
  audience: ['Co-operatives', 'Governments', 'Civil society'],
  brief: {
    mainQuestion: 'What can a town do next month so that fewer people are left out?',
    background:
      'Towns lose touch with those who have least.\n\nFour speakers tell of doors that were opened.',
    objectives: ['Hear what shuts people out.', 'Compare four ways in.', 'Name who has to act.'],
    rounds: [
      {
        title: 'Round 1',
        questions: ['Where do people get stuck?', 'Who noticed first?', 'What did it cost?'],
      },
      {
        title: 'Round 2',
        questions: ['What could be done elsewhere?', 'Who would pay for it?', 'How would we know?'],
      },
    ],
    keywords: ['inclusion', 'public partnership', 'care'],
  },
  rows: [
    ['connection-check', 1, 'Internet connection check', '', []],
    ['introduction', 5, 'Introduction of the moderator', '', ['chingyu-yao']],
    ['introduction', 5, 'Introduction of the session', '', ['chingyu-yao']],
    [
      'presentation',
      10,
      'Leaving No One Behind - Going Back for Our Forgotten Managers',
      'leaving-no-one-behind',
      ['joyce-n-mundara'],
    ],
    [
      'presentation',
      10,
      'All the members have the right to live in a friendly, inclusive and suitable community without discrimination in Taipei City',
      'inclusive-community-ankang-xinglong',
      ['li-li-chang'],
    ],
    [
      'presentation',
      9,
      'Community-based healthcare service',
      'community-based-healthcare-service',
      ['seon-hee-choi'],
    ],
    [
      'presentation',
      10,
      '(Re-)building Inclusive Community within Public-Private Partnership in Hongseong, Korea',
      'rebuilding-inclusive-community-hongseong',
      ['sung-woong-jung'],
    ],
    ['discussion', 20, 'Questions and discussions guided by the moderator', '', ['chingyu-yao']],
    ['questions', 15, 'Q&A: from participants via chat', '', []],
    [
      'closing',
      5,
      'Closing remarks by the speakers and the moderator',
      '',
      ['joyce-n-mundara', 'li-li-chang', 'seon-hee-choi', 'sung-woong-jung', 'chingyu-yao'],
    ],
  ] as const,
  people: [
    ['chingyu-yao', 'moderator', 'Director General', 'new-taipei-city-secretariat', null],
    ['joyce-n-mundara', 'speaker', '', 'neighbourside', 'women'],
    ['li-li-chang', 'speaker', 'Senior Specialist', 'taipei-city-government', 'youth'],
    ['seon-hee-choi', 'speaker', '', 'healthbridge', 'technology'],
    ['sung-woong-jung', 'speaker', '', 'hongseong', 'food-security'],
  ],
}

let browser: Browser
let desk: RowDesk

beforeAll(async () => {
  browser = await launchBrowser()
  desk = await startRowDesk(browser)
})
afterAll(() => Promise.all([browser.close(), desk.close()]))

/** A keyboard that counts. */
function keyboardOf(page: Page) {
  const texts: string[] = []
  let count = 0
  return {
    count: () => count,
    texts,
    /** Each a key, or several at once: `Shift+Tab`. */
    async press(...keys: string[]) {
      for (const key of keys) {
        count += key === '+' ? 1 : key.split('+').length
        await page.keyboard.press(key)
      }
    },
    /** The same key until that field is reached. */
    async pressTo(key: string, selector: string) {
      for (let presses = 0; presses < 20; presses++) {
        if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return
        await this.press(key)
      }
      throw new Error(`${key} does not lead to ${selector}`)
    },
    /** What is typed to stand there. */
    async type(text: string) {
      texts.push(text)
      await page.keyboard.type(text)
    },
    /** Into the parts of a date, as a browser of the United States has them. */
    async typeDay(day: string) {
      const [year = '', month = '', date = ''] = day.split('-')
      texts.push(day)
      await page.keyboard.type(`${month}${date}${year}`)
    },
    /** The beginning of a choice, or what separates two names: no text of the sheet. */
    async typeBesides(text: string) {
      count += text.length
      await page.keyboard.type(text)
    },
    /** One entry a line. */
    async typeLines(lines: readonly string[]) {
      for (const [index, line] of lines.entries()) {
        if (index > 0) await this.press('Enter')
        await this.type(line)
      }
    },
  }
}

type Keyboard = ReturnType<typeof keyboardOf>

async function makeSession(keys: Keyboard): Promise<void> {
  await keys.type(sheet.title)
  await keys.pressTo('Tab', '[type="date"]')
  await keys.typeDay('2021-10-04')
  await keys.pressTo('Tab', '[name="start"]')
  await keys.type('18:00')
  await keys.pressTo('Tab', '[name="plannedMinutes"]')
  await keys.type('90')
  await keys.press('Enter')
}

async function fillHead(keys: Keyboard): Promise<void> {
  await keys.press('Alt+PageDown', 'Alt+PageDown')
  await keys.pressTo('Shift+Tab', '[name="trackId"]')
  await keys.typeBesides('s')
  await keys.pressTo('Tab', '.more-of-head summary')
  await keys.press('Enter')
  for (const theme of sheet.themeIds) {
    await keys.pressTo('Tab', `[value="${theme}"]`)
    await keys.press('Space')
  }
  await keys.pressTo('Tab', '[name="audience"]')
  await keys.typeLines(sheet.audience)
}

async function fillAgenda(keys: Keyboard): Promise<void> {
  const [...rows] = sheet.rows
  for (const [index, [, , title]] of rows.entries()) {
    await keys.press('Enter')
    await keys.type(title)
    if ([1, 2, 7].includes(index)) {
      await keys.pressTo('Tab', '.who input')
      await keys.type('chi')
    }
    // The programme calls the fifth otherwise than the presentation is called.
    if (index === 4) {
      await keys.press('Tab', 'Enter')
      await keys.pressTo('Tab', '[name$=".presentation"]')
      await keys.type('The inc')
    }
  }
  await keys.pressTo('Tab', '.who input')
  for (const [index, name] of ['joy', 'li', 'seon', 'sung', 'chi'].entries()) {
    if (index > 0) await keys.typeBesides(';')
    await keys.type(name)
  }
  await keys.pressTo('Shift+Tab', '[name$=".minutes"]')
  for (const [index, [, minutes]] of rows.toReversed().entries()) {
    if (index > 0) await keys.press('ArrowUp')
    if (minutes !== 10) await keys.type(String(minutes))
  }
}

async function fillPeople(keys: Keyboard, page: Page): Promise<void> {
  await keys.press('Alt+PageDown', 'Tab', 'Enter')
  await page.locator('#people-rows > *').nth(4).waitFor()
  await page.waitForFunction(() =>
    (document.activeElement as HTMLInputElement).name?.startsWith('participations.'),
  )
  await keys.pressTo('Tab', '[name$=".post"]')
  await keys.type('Director General')
  await keys.pressTo('Tab', '[name$=".organisation"]')
  await keys.type('Sec')
  await keys.pressTo('Tab', '[name$=".theme"]')
  for (const theme of ['w', 'y', 't', 'f']) {
    await keys.press('Control+ArrowDown')
    await keys.typeBesides(theme)
  }
}

async function fillBrief(keys: Keyboard): Promise<void> {
  const { mainQuestion, background, objectives, rounds, keywords } = sheet.brief
  await keys.press('Alt+PageDown')
  await keys.type(mainQuestion)
  await keys.pressTo('Tab', '[name="brief.background"]')
  await keys.type(background)
  await keys.pressTo('Tab', '[name="brief.objectives"]')
  await keys.typeLines(objectives)
  await keys.pressTo('Tab', '#add-round')
  await keys.press('Enter')
  for (const [index, { title, questions }] of rounds.entries()) {
    if (index > 0) await keys.press('Control+Enter')
    await keys.type(title)
    await keys.pressTo('Tab', '[name$=".questions"]')
    await keys.typeLines(questions)
  }
  await keys.pressTo('Tab', '[name="brief.keywords"]')
  await keys.typeLines(keywords)
}

const rowsOf = ({ items }: Session) =>
  items.map(({ kind, minutes, title, presentationId, people }) => [
    ...[kind, minutes, title, presentationId ?? ''],
    people.map(({ personId }) => personId),
  ])

/** Everything that stands in the form, in small letters. */
async function shownIn(page: Page): Promise<string> {
  const values = await page.$$eval('#editor input, #editor textarea', (fields) =>
    fields.map((field) => (field as HTMLInputElement).value),
  )
  return values.join('\n').toLowerCase()
}

const peopleOf = ({ participations }: Session) =>
  participations.map(({ personId, role, post, organisationId, themeId }) => [
    personId,
    role,
    post,
    organisationId,
    themeId,
  ])

test(
  `by keyboard alone it takes at most ${mostKeys} keys beyond its text`,
  async () => {
    const page = await desk.openAt('sessions/new')
    const keys = keyboardOf(page)

    await makeSession(keys)
    await page.locator('.keys:not([hidden])').waitFor({ state: 'attached' })
    await fillHead(keys)
    await keys.press('Alt+PageDown')
    await fillAgenda(keys)
    await fillPeople(keys, page)
    await fillBrief(keys)
    await keys.press('Control+s')
    await page.locator('#save-state', { hasText: /^Saved/ }).waitFor()

    const session = await desk.saved(new URL(page.url()).pathname.split('/').at(-1) ?? '')
    expect(rowsOf(session)).toEqual(sheet.rows)
    expect(peopleOf(session)).toEqual(sheet.people)
    const { title, start, plannedMinutes, trackId, themeIds, audience, brief } = session
    expect({ title, trackId, themeIds: [...themeIds].sort(), audience, brief }).toEqual({
      ...{ title: sheet.title, trackId: sheet.track, themeIds: sheet.themeIds.toSorted() },
      ...{ audience: sheet.audience, brief: sheet.brief },
    })
    expect([start.clock, plannedMinutes]).toEqual(['2021-10-04T18:00', 90])
    const shown = await shownIn(page)
    expect(keys.texts.filter((text) => !shown.includes(text.toLowerCase()))).toEqual([])
    expect(keys.count()).toBeLessThanOrEqual(mostKeys)
    await page.context().close()
  },
  patienceMs,
)

test(
  `with its programme pasted, the agenda takes at most ${mostActions} actions`,
  async () => {
    const { participations, items } = await desk.saved('rebuilding-an-inclusive-society')
    const start = startAt('2021-10-04T18:00', 'Asia/Seoul')
    const page = await desk.open('programme', { start, plannedMinutes: 90, items: [], participations })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate((text) => navigator.clipboard.writeText(text), programme)
    let actions = 0
    const act = async (done: Promise<unknown>) => {
      actions += 1
      await done
    }
    const row = (number: number) => page.locator('#agenda tbody tr').nth(number - 1)

    await act(page.getByRole('button', { name: 'Add a row', exact: true }).focus())
    await act(page.keyboard.press('Control+v'))
    await page.locator('#rows-told', { hasText: '10 rows added.' }).waitFor()
    // What the programme does not say: who introduces the session, and which presentation the fifth title means.
    await act(row(3).locator('.who input').click())
    await act(page.keyboard.type('chi'))
    await act(row(5).locator('.more > summary').click())
    await act(row(5).locator('[name$=".presentation"]').click())
    await act(page.keyboard.type('The inc'))
    await act(page.keyboard.press('Control+s'))
    await page.locator('#save-state', { hasText: /^Saved/ }).waitFor()

    const session = await desk.saved('programme')
    expect(rowsOf(session)).toEqual(rowsOf({ ...session, items }))
    expect(session.items[4]?.people).toEqual(items[4]?.people)
    expect(actions).toBeLessThanOrEqual(mostActions)
    await page.context().close()
  },
  patienceMs,
)
