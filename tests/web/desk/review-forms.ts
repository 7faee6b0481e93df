/** Sheets brought to the sample forum and gone through by the forms of their pages. */
import { sampleForumId } from '../../sample.ts'
import { readFields, typed } from '../sent-forms.ts'
import type { Browser } from './desk-app.ts'

export const sheets = `/desk/forums/${sampleForumId}/sheets`

/** Pasted; gives the address at which it waits. */
export async function bringText(browser: Browser, text: string): Promise<string> {
  const { headers, status } = await browser.post(sheets, { text })
  if (status !== 303) throw new Error(`bringing a sheet was answered ${status}`)
  return String(headers.location)
}

type Values = Record<string, string | string[]>

/** The form as the page shows it now; sent when it is called, with other values and one of its buttons. */
export async function openReview(browser: Browser, page: string) {
  const fields = readFields((await browser.get(page)).text, '#review')
  return (act: string, values: Values = {}) => browser.post(page, typed(fields, { ...values, act }))
}

export async function sendReview(browser: Browser, page: string, act: string, values?: Values) {
  return (await openReview(browser, page))(act, values)
}
