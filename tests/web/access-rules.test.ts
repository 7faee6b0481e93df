/** Every route that the app really has says who may come. */
import { expect, test } from 'vitest'
import { startDesk } from './desk/desk-app.ts'
import { routesOf } from './routes.ts'

test('every route of the app says who may come', async () => {
  const { app } = await startDesk()

  const routes = routesOf(app.routes)

  expect(routes.length).toBeGreaterThan(20)
  expect(routes.filter(({ rules }) => rules.length !== 1)).toEqual([])
})

test('nothing that writes at the desk is open to everybody but the way in and out', async () => {
  const { app } = await startDesk()

  const open = routesOf(app.routes)
    .filter(({ method, rules }) => !['get', 'all'].includes(method) && rules.includes('everybody'))
    .map(({ path }) => path)

  expect(open.toSorted()).toEqual([
    '/desk/links/:key',
    '/desk/sign-in',
    '/desk/sign-out',
    '/forums/:forum/lists',
  ])
})

test('a reader’s rule stands on no route that writes', async () => {
  const { app } = await startDesk()

  const wrong = routesOf(app.routes).filter(
    ({ method, rules }) =>
      method !== 'get' && rules.some((rule) => ['reader', 'session reader', 'token to read'].includes(rule)),
  )

  expect(wrong).toEqual([])
})

test('a route without a rule is seen', async () => {
  const { app } = await startDesk()

  app.routes.post('/desk/forgotten', () => undefined)

  expect(routesOf(app.routes).filter(({ rules }) => rules.length === 0)).toEqual([
    { method: 'post', path: '/desk/forgotten', rules: [] },
  ])
})
