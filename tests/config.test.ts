/** Every variable of the environment: what it may hold, and the one line that says why it may not. */
import express from 'express'
import { describe, expect, test } from 'vitest'
import { type Config, readConfig, variables, WrongVariable } from '../src/config.ts'

function refusal(environment: Record<string, string>): string {
  try {
    readConfig(environment)
  } catch (failure) {
    if (failure instanceof WrongVariable) return failure.message
    throw failure
  }
  return 'taken'
}

test('nothing has to be set', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://localhost:3000',
    startAt: undefined,
    dataDir: 'data/live',
    smtpUrl: undefined,
    secret: undefined,
    trustProxy: false,
    logLevel: 'info',
  })
})

test('a variable that is empty or blank counts as unset', () => {
  expect(readConfig(Object.fromEntries(variables.map((name) => [name, ' '])))).toEqual(readConfig({}))
})

test('the address that people open follows the port unless it is set', () => {
  expect(readConfig({ PORT: '8080' }).baseUrl).toBe('http://localhost:8080')
  expect(readConfig({ PORT: '8080', BASE_URL: 'https://planner.example' }).baseUrl).toBe(
    'https://planner.example',
  )
})

const taken: [string, string, Partial<Config>][] = [
  ['PORT', '0', { port: 0 }],
  ['PORT', ' 65535 ', { port: 65535 }],
  ['HOST', '0.0.0.0', { host: '0.0.0.0' }],
  ['HOST', '::', { host: '::' }],
  ['HOST', 'planner.internal', { host: 'planner.internal' }],
  ['BASE_URL', 'https://planner.example/', { baseUrl: 'https://planner.example' }],
  ['BASE_URL', 'https://planner.example:443', { baseUrl: 'https://planner.example' }],
  ['BASE_URL', 'http://10.0.0.1:8080', { baseUrl: 'http://10.0.0.1:8080' }],
  ['BASE_URL', 'http://[::1]:3000', { baseUrl: 'http://[::1]:3000' }],
  ['BASE_URL', 'https://마당.example', { baseUrl: 'https://xn--ok1b32k.example' }],
  ['MADANG_NOW', '2021-10-04T08:00:00Z', { startAt: '2021-10-04T08:00:00Z' as never }],
  ['MADANG_NOW', '2021-10-04T17:00+09:00', { startAt: '2021-10-04T08:00:00Z' as never }],
  ['DATA_DIR', '/var/lib/madang', { dataDir: '/var/lib/madang' }],
  ['SMTP_URL', 'smtps://user:word@mail.example:465', { smtpUrl: 'smtps://user:word@mail.example:465' }],
  ['SECRET', 's'.repeat(32), { secret: 's'.repeat(32) }],
  ['TRUST_PROXY', 'true', { trustProxy: true }],
  ['TRUST_PROXY', 'false', { trustProxy: false }],
  ['TRUST_PROXY', '1', { trustProxy: 1 }],
  ['TRUST_PROXY', 'loopback', { trustProxy: 'loopback' }],
  ['TRUST_PROXY', '10.0.0.0/8, fd00::/8', { trustProxy: '10.0.0.0/8, fd00::/8' }],
  ['TRUST_PROXY', 'loopback, 10.1.2.3', { trustProxy: 'loopback, 10.1.2.3' }],
  ['LOG_LEVEL', 'silent', { logLevel: 'silent' }],
]

test.each(taken)('%s takes %j', (name, value, config) => {
  expect(readConfig({ [name]: value })).toMatchObject(config)
})

test('what TRUST_PROXY takes Express takes too', () => {
  for (const [, value] of taken.filter(([name]) => name === 'TRUST_PROXY'))
    expect(() => express().set('trust proxy', readConfig({ TRUST_PROXY: value }).trustProxy)).not.toThrow()
})

describe('refused with one line that names the variable, what it got and what it wants', () => {
  const wants: Record<string, string> = {
    PORT: 'a port number from 0 to 65535, such as 3000',
    HOST: 'an address or name to listen on, such as 127.0.0.1',
    BASE_URL: 'the address people open, without a path, such as https://planner.example',
    MADANG_NOW: 'an instant such as 2021-10-04T08:00:00Z',
    TRUST_PROXY: 'true, false, a number of proxies, or their addresses, such as 1 or 10.0.0.0/8',
    LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
  }

  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3000x'],
    ['PORT', '3e3'],
    ['HOST', 'a b'],
    ['HOST', 'http://localhost'],
    ['BASE_URL', 'planner.example'],
    ['BASE_URL', 'ftp://planner.example'],
    ['BASE_URL', 'https://planner.example/madang'],
    ['BASE_URL', 'https://planner.example\\madang'],
    ['BASE_URL', 'https://planner.example?x'],
    ['BASE_URL', 'https://user:word@planner.example'],
    ['BASE_URL', 'https://planner.example:99999'],
    ['BASE_URL', 'https://'],
    ['MADANG_NOW', 'tomorrow'],
    ['MADANG_NOW', '2021-10-04T08:00:00'],
    ['MADANG_NOW', '2021-02-30T08:00:00Z'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '300'],
    ['TRUST_PROXY', 'face'],
    ['TRUST_PROXY', '....'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.0/8/8'],
    ['TRUST_PROXY', '10.0.0.1,'],
    ['LOG_LEVEL', 'INFO'],
  ])('%s=%s', (name, value) => {
    expect(refusal({ [name]: value })).toBe(`${name}: got "${value}", wants ${wants[name]}`)
  })

  test.each([
    ['SECRET', 'too-short-a-secret', 'at least 32 characters that nobody can guess'],
    [
      'SMTP_URL',
      'http://user:password@mail.example',
      'a mail server such as smtp://user:password@mail.example:587',
    ],
    [
      'DATABASE_URL',
      'postgres://user:password@db.example/madang',
      'to be unset: this version keeps its data in files (DATA_DIR)',
    ],
  ])('%s, without showing what may be secret', (name, value, want) => {
    expect(refusal({ [name]: value })).toBe(`${name}: got a value that is not shown here, wants ${want}`)
  })
})

describe('MADANG_NOW', () => {
  const now = '2021-10-04T08:00:00Z'

  test.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost'])('works with HOST=%s', (host) => {
    expect(readConfig({ MADANG_NOW: now, HOST: host }).startAt).toBe(now)
  })

  test.each(['0.0.0.0', '::', '10.0.0.1', '127.evil.example', 'planner.example'])(
    'is refused with HOST=%s',
    (host) => {
      expect(refusal({ MADANG_NOW: now, HOST: host })).toBe(
        `MADANG_NOW: got "${now}", works with a loopback HOST only, not "${host}"`,
      )
    },
  )
})
