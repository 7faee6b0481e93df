/** What a program sends, and what comes back. */
import { type OutgoingHttpHeaders, request } from 'node:http'
import type { Called } from './program-app.ts'

export interface Sent {
  headers?: OutgoingHttpHeaders
  /** Sent as JSON, as a merge patch where the method is PATCH. */
  body?: unknown
  /** Sent as it is. */
  raw?: string
}

export function send(
  port: number,
  method: string,
  path: string,
  { headers = {}, body, raw }: Sent,
): Promise<Called> {
  const text = raw ?? (body === undefined ? '' : JSON.stringify(body))
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
  const all: OutgoingHttpHeaders = {
    ...(body === undefined && raw === undefined ? {} : { 'content-type': type }),
    ...(text === '' ? {} : { 'content-length': Buffer.byteLength(text) }),
    ...headers,
  }
  return new Promise((done, fail) => {
    const req = request({ host: '127.0.0.1', port, method, path, headers: all })
    req.on('error', fail).on('response', async (res) => {
      const chunks: Buffer[] = []
      for await (const chunk of res) chunks.push(chunk)
      const said = Buffer.concat(chunks).toString()
      const isJson = /json/.test(String(res.headers['content-type'])) && said !== ''
      done({
        status: res.statusCode ?? 0,
        headers: res.headers as Called['headers'],
        text: said,
        json: isJson ? JSON.parse(said) : undefined,
      })
    })
    req.end(text)
  })
}
