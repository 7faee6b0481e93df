/** The shelf of the desk as its tests meet it: a desk with these documents only, and what a form would send. */
import { createMemoryStore } from '../../../src/store/memory-store.ts'
import { saveDocs } from '../../app.ts'
import { aForum, type DraftDocs } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { readFields } from '../sent-forms.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'

export const forum = `/desk/forums/${sampleForumId}`
export const joyce = `${forum}/people/joyce-n-mundara`
export const shelves = ['people', 'organisations', 'presentations', 'references'] as const

/** Everything that the form of the page would send. */
export function formFields(html: string): Record<string, string[]> {
  return readFields(html, 'form[data-unsaved]')
}

/** The forum of the sample with nothing in it but these, and an owner. */
export async function deskWith(docs: DraftDocs = {}): Promise<{ desk: TestDesk; ana: Browser }> {
  const store = createMemoryStore()
  await saveDocs(store, sampleForumId, { forum: aForum({ id: sampleForumId, slug: 'gsef' }), ...docs })
  const desk = await startDesk(store)
  return { desk, ana: await desk.signIn('Ana') }
}
