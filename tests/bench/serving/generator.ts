/**
 * Sends one request over and over at a fixed rate on a few connections that stay open, and reads every byte of every
 * answer. Works on bare sockets, so that it costs less than what it measures.
 */
import { connect, type Socket } from 'node:net'
import { answerQuestions } from '../child.ts'

export interface Order {
  port: number
  request: string
  count: number
  perSecond: number
}

export interface Sent {
  seconds: number
  /** Of this process, as a part of one core. */
  load: number
  /** The first answer without its Date, to hold two servers against each other. */
  answer: string
}

const connections = 8

interface Opened {
  lines: Socket[]
  answer: Buffer
}

/** By port and request: opening them anew for each order would be counted as serving. */
const opened = new Map<string, Opened>()

answerQuestions(send)

async function send({ port, request, count, perSecond }: Order): Promise<Sent> {
  const bytes = Buffer.from(request)
  const key = `${port} ${request}`
  const { lines, answer } = opened.get(key) ?? (await open(port, bytes))
  opened.set(key, { lines, answer })
  for (const line of lines) line.removeAllListeners('data')
  const before = process.cpuUsage()
  const from = performance.now()
  await sendAtRate(lines, { bytes, count, perSecond, answerLength: answer.length })
  const seconds = (performance.now() - from) / 1000
  const { user, system } = process.cpuUsage(before)
  return {
    seconds,
    load: (user + system) / 1e6 / seconds,
    answer: answer.toString('latin1').replace(/^Date: .*\r\n/m, ''),
  }
}

async function open(port: number, bytes: Buffer): Promise<Opened> {
  const lines = await Promise.all(Array.from({ length: connections }, () => openLine(port)))
  return { lines, answer: await firstAnswer(lines[0] as Socket, bytes) }
}

interface Flow {
  bytes: Buffer
  count: number
  perSecond: number
  answerLength: number
}

/** Each answer has the length of the first. A request that is due while all lines are busy waits for one. */
function sendAtRate(lines: Socket[], { bytes, count, perSecond, answerLength }: Flow): Promise<void> {
  const free = [...lines]
  let sent = 0
  let answered = 0
  return new Promise((done) => {
    const from = performance.now()
    const timer = setInterval(() => {
      const due = Math.min(count, Math.floor(((performance.now() - from) / 1000) * perSecond))
      for (; sent < due && free.length > 0; sent += 1) free.shift()?.write(bytes)
    }, 1)
    for (const line of lines) {
      let left = answerLength
      line.on('data', (chunk) => {
        left -= chunk.length
        if (left < 0) throw new Error('an answer was longer than the first')
        if (left > 0) return
        left = answerLength
        free.push(line)
        answered += 1
        if (answered < count) return
        clearInterval(timer)
        done()
      })
    }
  })
}

/** A line that breaks ends this process, and with it the measuring. */
function openLine(port: number): Promise<Socket> {
  return new Promise((done) => {
    const line = connect({ port, host: '127.0.0.1', noDelay: true }, () => done(line))
    line.once('end', () => {
      if (process.connected) throw new Error('the server closed a line')
    })
  })
}

/** Long enough to hold the whole answer, whose end a lone reader can't see: it waits until nothing more comes. */
function firstAnswer(line: Socket, bytes: Buffer): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((done) => {
    let quiet: NodeJS.Timeout | undefined
    const collect = (chunk: Buffer) => {
      chunks.push(chunk)
      clearTimeout(quiet)
      quiet = setTimeout(() => {
        line.off('data', collect)
        done(Buffer.concat(chunks))
      }, 50)
    }
    line.on('data', collect)
    line.write(bytes)
  })
}
