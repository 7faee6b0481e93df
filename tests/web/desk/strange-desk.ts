/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: template strings are part of what does harm */
/** A forum whose every text was typed into the desk's own forms, and released from there: harmless words, or whatever does harm. */
import type { Element } from 'domhandler'
import type { ForumId } from '../../../src/domain/ids.ts'
import type { Fields } from '../../app.ts'
import { type Answer, storeWith } from '../../app.ts'
import { aSession, type DraftDocs } from '../../makers.ts'
import { readPage } from '../html.ts'
import { readFields, typed } from '../sent-forms.ts'
import { strangeForum } from '../strange-forum.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'

/** What fits into one line of a form; no rule refuses it. */
export const harmfulLine =
  '"><img src=x onerror=alert(1)><script>alert(1)</script>\' onfocus=alert(1) </script><!-- ]]> {{7*7}} <%= 1 %> ' +
  "${7+7} [x](javascript:alert(1)) [y](data:text/html,1) &lt;b&gt; \\n \\, ;VALUE=X:y =cmd|' /C calc'!A0 \u2028\u2029 end"
/** With as many links that lead nowhere: both have the same findings. */
export const harmlessLine = 'words [x](file:one) [y](file:two)'
/** The same in several lines, one of which would begin another entry of a calendar. */
export const inLines = (line: string) =>
  line === harmlessLine
    ? `${line}\nmore words\nother words`
    : `${line}\nEND:VEVENT\nATTACH:javascript:alert(1)`

export const strangeId = 'forum' as ForumId
export const strangeForms = {
  forum: '/desk/forums/forum/settings',
  organisation: '/desk/forums/forum/organisations/org',
  person: '/desk/forums/forum/people/ana',
  presentation: '/desk/forums/forum/presentations/case',
  reference: '/desk/forums/forum/references/paper',
  session: '/desk/forums/forum/sessions/s',
  another: '/desk/forums/forum/sessions/another',
}

export interface StrangeDesk {
  desk: TestDesk
  ana: Browser
  /** Names of the text fields that rules bind to something else than any text, by form. */
  bound: Record<string, string[]>
}

export async function startStrangeDesk(line: string): Promise<StrangeDesk> {
  const desk = await startDesk(await storeWith(strangeDocs((field) => field)))
  const ana = await desk.signIn('Ana', 'owner', strangeId)
  const named = line.replace(/[\u2028\u2029]/g, '')
  sent(await ana.post('/desk/account', { ...(await fieldsOf(ana, '/desk/account')), name: `Ana ${named}` }))
  const bound: StrangeDesk['bound'] = {}
  for (const [kind, address] of Object.entries(strangeForms)) bound[kind] = await fill(ana, address, line)
  const coordinating = await ana.post(`${strangeForms.session}/coordinators`, { coordinator: named })
  if (coordinating.status !== 200)
    throw new Error(readPage(coordinating.text).texts('.problems li').join(' '))
  sent(await ana.post(`${strangeForms.session}/template`, { name: `template ${named}`, titles: 'kept' }))
  sent(await ana.post(`${strangeForms.session}/notes`, { note: inLines(`note ${line}`) }))
  const release = await ana.page('/desk/forums/forum/release')
  const chosen = release.values('input[name=chosen]', 'value')
  sent(await ana.post('/desk/forums/forum/releases', { chosen, after: '1', note: inLines(`note ${line}`) }))
  return { desk, ana, bound }
}

/** Fields that rules bind hold what they want. */
export function strangeDocs(text: (field: string) => string): DraftDocs {
  const { forum, sessions, presentations, references, ...docs } = strangeForum({
    text,
    link: () => 'https://e.example/',
  })
  const [session] = sessions ?? []
  if (forum === undefined || session === undefined) throw new Error('no forum, or no session')
  const another = aSession({
    id: 'another',
    title: text('At the same time'),
    participations: session.participations,
  })
  return {
    ...docs,
    forum: { ...forum, languages: ['en', 'ko'] },
    sessions: [{ ...session, languages: ['en'], onlineUrl: 'https://e.example/' }, another],
    presentations: (presentations ?? []).map((one) => ({ ...one, language: 'en' })),
    references: (references ?? []).map((one) => ({ ...one, language: 'en' })),
  }
}

/** Types the text behind what stands in every field that takes any; gives the names of the others. */
async function fill(browser: Browser, address: string, line: string): Promise<string[]> {
  const { text: html } = await browser.get(address)
  const fields = readPage(html)
    .elements(`main form[data-unsaved] :is(input, textarea)[name]`)
    .filter((one) => takesText(one) && !isInTemplate(one))
  const free = fields.filter(({ attribs }) => !boundFields.test(attribs.name ?? ''))
  const before = readFields(html, 'main form[data-unsaved]')
  const values = free.map((one): [string, string[]] => {
    const name = one.attribs.name ?? ''
    const text = one.name === 'textarea' ? inLines(line) : line
    return [name, (before[name] ?? ['']).map((value) => `${value} ${text}`)]
  })
  sent(await browser.post(address, typed(before, Object.fromEntries(values) as Fields)))
  const names = fields.map(({ attribs }) => attribs.name ?? '').filter((name) => boundFields.test(name))
  return [...new Set(names)]
}

const boundFields =
  /(?:slug|zone|start\.time|Minutes|\.minutes|\.end|\.pin|(?:items|participations)\..*\.(?:person|presentation|organisation)|personId|url|website|source\.revision|(?:sessionIds|organisationIds)\.\d+|otherLanguages|availability|preferredHours)$/i

function takesText({ name, attribs }: Element): boolean {
  return name === 'textarea' || ['text', 'search', undefined].includes(attribs.type)
}

function isInTemplate({ parent }: Element): boolean {
  for (let around = parent; around !== null; around = around.parent) {
    if ('name' in around && around.name === 'template') return true
  }
  return false
}

async function fieldsOf(browser: Browser, address: string) {
  return readFields((await browser.get(address)).text, 'main form')
}

/** Refusals fail the test with what the page says. */
function sent(answer: Answer): void {
  if (answer.status !== 303)
    throw new Error(`${answer.status}: ${readPage(answer.text).texts('.problems li, h1').join(' ')}`)
}
