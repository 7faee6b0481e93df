/** pdf.js as this project uses it: both of its halves in one thread, nothing copied between them, nothing drawn. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

export interface OpenPdf {
  pdf: Pdf
  /** Of each drawing step its name, by number. */
  names: readonly (string | undefined)[]
  close: () => Promise<void>
}

type Listener = (event: { data: unknown }) => void

interface Port {
  postMessage: (data: unknown) => void
  addEventListener: (kind: string, listener: Listener) => void
  removeEventListener: (kind: string, listener: Listener) => void
  terminate: () => void
}

/** Pictures are not unpacked, fonts are measured only, no script runs and no address is asked for. */
const options = {
  verbosity: 0,
  disableFontFace: false,
  useSystemFonts: false,
  maxImageSize: 1,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  useWasm: false,
  useWorkerFetch: false,
  enableXfa: false,
  stopAtErrors: false,
}

export async function openWithLibrary(bytes: Uint8Array): Promise<OpenPdf> {
  const { OPS, PDFWorker } = await getResolvedPDFJS()
  const names: (string | undefined)[] = []
  for (const [name, number] of Object.entries(OPS)) names[number] = name
  const port = portToReader()
  const worker = port === undefined ? undefined : new PDFWorker({ port: port as never, verbosity: 0 })
  const close = async (pdf?: Pdf) => {
    await pdf?.loadingTask.destroy()
    worker?.destroy()
    port?.terminate()
  }
  try {
    // The library keeps what it is given, and takes it apart.
    const pdf = await getDocumentProxy(
      new Uint8Array(bytes),
      worker === undefined ? options : { ...options, worker },
    )
    return { pdf, names, close: () => close(pdf) }
  } catch (error) {
    await close()
    throw error
  }
}

/** By itself the library copies every letter from its reading half to its drawing half: a third of the time. */
function portToReader(): Port | undefined {
  const { pdfjsWorker } = globalThis as { pdfjsWorker?: { WorkerMessageHandler?: unknown } }
  const reader = pdfjsWorker?.WorkerMessageHandler as
    | { initializeFromPort?: (port: Port) => void }
    | undefined
  if (reader?.initializeFromPort === undefined) return undefined
  const [near, far] = twoEnds()
  reader.initializeFromPort(far)
  return near
}

function twoEnds(): [Port, Port] {
  const listening: [Set<Listener>, Set<Listener>] = [new Set(), new Set()]
  const end = (own: Set<Listener>, other: Set<Listener>): Port => ({
    postMessage(message) {
      const data = copied(message, 3)
      queueMicrotask(() => {
        for (const listener of [...other]) listener({ data })
      })
    },
    addEventListener: (_kind, listener) => own.add(listener),
    removeEventListener: (_kind, listener) => own.delete(listener),
    terminate() {
      own.clear()
      other.clear()
    },
  })
  return [end(listening[0], listening[1]), end(listening[1], listening[0])]
}

/** The reading half empties its lists once they are sent: these are copied, and not what stands in them. */
function copied(value: unknown, depth: number): unknown {
  if (depth === 0) return value
  if (Array.isArray(value)) return depth === 1 ? value.slice() : value.map((one) => copied(one, depth - 1))
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copied(one, depth - 1)]))
}
