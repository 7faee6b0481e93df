/** What is asked in the comparison: two addresses, each with bytes to send and with nothing new. */
import { benchAddresses } from '../sample-app.ts'

export type CaseName = 'feed 200 gzip' | 'feed 304' | 'session page 200 gzip' | 'session page 304'

/** One kind of request and where it can be sent; the bytes of the request are ready. */
export interface Case {
  name: CaseName
  request: string
  ours: number
  bare: number
}

export interface CaseKind {
  name: CaseName
  target: string
  headers: readonly string[]
  isConditional: boolean
}

/** Brotli is left out of both, so that gzip is what they get. */
const calendarProgram = [
  'Host: planner.example',
  'User-Agent: Thunderbird/128.5.0',
  'Accept: text/calendar,text/plain;q=0.8,*/*;q=0.5',
  'Accept-Language: en-GB,en;q=0.5',
  'Accept-Encoding: gzip, deflate',
  'Connection: keep-alive',
  'Pragma: no-cache',
  'Cache-Control: no-cache',
]
const browser = [
  'Host: planner.example',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
  'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'Accept-Language: ko-KR,ko;q=0.8,en-US;q=0.5,en;q=0.3',
  'Accept-Encoding: gzip, deflate',
  'Referer: https://planner.example/forums/gsef-2021',
  'Connection: keep-alive',
  'Upgrade-Insecure-Requests: 1',
  'Sec-Fetch-Dest: document',
  'Sec-Fetch-Mode: navigate',
  'Sec-Fetch-Site: same-origin',
]

const feed = { target: benchAddresses.feed, headers: calendarProgram }
const page = { target: benchAddresses.session, headers: browser }

export const caseKinds: readonly CaseKind[] = [
  { name: 'feed 200 gzip', ...feed, isConditional: false },
  { name: 'feed 304', ...feed, isConditional: true },
  { name: 'session page 200 gzip', ...page, isConditional: false },
  { name: 'session page 304', ...page, isConditional: true },
]

export function requestBytes({ target, headers, isConditional }: CaseKind, etag: string): string {
  const condition = isConditional ? [`If-None-Match: ${etag}`] : []
  return [`GET ${target} HTTP/1.1`, ...headers, ...condition, '', ''].join('\r\n')
}
