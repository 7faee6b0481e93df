/** The shelf of the desk as its tests meet it: a desk with these documents only, and what a form would send. */
import type { Element } from 'domhandler'
import { createMemoryStore } from '../../../src/store/memory-store.ts'
import { saveDocs } from '../../app.ts'
import { aForum, type DraftDocs } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage, select } from '../html.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'

export const forum = `/desk/forums/${sampleForumId}`
export const joyce = `${forum}/people/joyce-n-mundara`
export const shelves = ['people', 'organisations', 'presentations', 'references'] as const

/** Everything that the form of the page would send, its text areas and ticked boxes too. */
export function formFields(html: string): Record<string, string[]> {
  const [form] = readPage(html).elements('form[data-unsaved]')
  if (form === undefined) throw new Error('no form')
  const fields: Record<string, string[]> = {}
  for (const one of select('input[name], textarea[name], select[name]', form)) {
    if (one.attribs.type === 'checkbox' && one.attribs.checked === undefined) continue
    const { name = '' } = one.attribs
    fields[name] = [...(fields[name] ?? []), heldBy(one)]
  }
  return fields
}

function heldBy(field: Element): string {
  if (field.name === 'input') return field.attribs.value ?? ''
  if (field.name === 'select') return select('option[selected]', field)[0]?.attribs.value ?? ''
  return field.children
    .map((child) => ('data' in child ? child.data : ''))
    .join('')
    .replace(/^\n/, '')
}

/** The forum of the sample with nothing in it but these, and an owner. */
export async function deskWith(docs: DraftDocs = {}): Promise<{ desk: TestDesk; ana: Browser }> {
  const store = createMemoryStore()
  await saveDocs(store, sampleForumId, { forum: aForum({ id: sampleForumId, slug: 'gsef' }), ...docs })
  const desk = await startDesk(store)
  return { desk, ana: await desk.signIn('Ana') }
}
