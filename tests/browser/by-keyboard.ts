/** What somebody does who has a keyboard and nothing else. */
import type { Locator, Page } from 'playwright-core'

/** The visible text of what has the focus. */
export async function focused(page: Page): Promise<string> {
  return (await page.locator(':focus').allInnerTexts()).join()
}

/** Presses Tab until that is focused, round the page once at most; fails where Tab does not lead. */
export async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${target}`)
}

const mostStops = 400

/** Goes to a link or a button and presses Enter. */
export async function activate(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target, mostStops)
  await page.keyboard.press('Enter')
}

/** Goes to a field and types over what stands in it. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target, mostStops)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}

/** Goes to a list of choices and types the beginning of one. */
export async function choose(page: Page, target: Locator, beginning: string): Promise<void> {
  await tabTo(page, target, mostStops)
  await page.keyboard.type(beginning)
}

/** A day as the browser of these tests (en-US) takes it: month, day and year, each by its digits. */
export async function typeDay(page: Page, target: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  await tabTo(page, target, mostStops)
  await page.keyboard.type(`${month}${date}${year}`)
}
