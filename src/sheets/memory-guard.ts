/** Ends its process when that takes too much memory: what is unpacked lies outside of the heap that V8 bounds. */
import { workerData } from 'node:worker_threads'

const megabyte = 1_048_576
const beatMs = 25
const most = Number(workerData) * megabyte

setInterval(() => {
  if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL')
}, beatMs)
