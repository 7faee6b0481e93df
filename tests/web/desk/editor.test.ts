import { describe, expect, test } from 'vitest'
import { readPage } from '../html.ts'
import { startDesk } from './desk-app.ts'

const address = '/desk/forums/gsef-2021/sessions/rebuilding-an-inclusive-society'

describe('the editor', () => {
  test('shows', async () => {
    const desk = await startDesk()
    const owner = await desk.signIn('Ana')
    const answer = await owner.get(address)
    expect(answer.status).toBe(200)
    const page = readPage(answer.text)
    console.log(page.rows().map((r) => r.join(' | ')).join('\n'))
    const { fields } = page.form('Save')
    console.log(fields)
  })
})
