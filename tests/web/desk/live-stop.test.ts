/** A planner stops at once, however many pages listen. */
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { testPassword } from '../../access.ts'
import { formBody } from '../../app.ts'
import { aFolder, startPlanner } from '../process.ts'

const stream = '/desk/forums/gsef-2021/sessions/rebuilding-an-inclusive-society/live'

test('streams that are open end when the planner is stopped, and do not keep it', async () => {
  const planner = await startPlanner(await aFolder())
  const [, link = ''] = /(\/desk\/links\/[\w-]+) /.exec(planner.output()) ?? []
  const cookie = await signIn(planner.port, link)
  const { ended } = await listen(planner.port, cookie)

  const { code, tookMs } = await planner.stop()

  expect(await ended).toMatch(/^event: saved\n/)
  expect([code, tookMs < 4000]).toEqual([0, true])
  expect(planner.errors()).toBe('')
}, 20_000)

function signIn(port: number, path: string): Promise<string> {
  const body = formBody({ email: 'ana@example.org', name: 'Ana', password: testPassword })
  const headers = {
    origin: 'http://madang.test',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, method: 'POST', path, headers }, (res) => {
      res.resume()
      done(res.headers['set-cookie']?.[0]?.split(';')[0] ?? '')
    })
    asked.on('error', fail).end(body)
  })
}

/** Once the stream says something: all that it says until its end. */
function listen(port: number, cookie: string): Promise<{ ended: Promise<string> }> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path: stream, headers: { cookie } }, (res) => {
      let text = ''
      const ended = new Promise<string>((over) => res.on('close', () => over(text)))
      res.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
        done({ ended })
      })
    })
    asked.on('error', fail).end()
  })
}
