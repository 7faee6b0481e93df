/** Output that nobody reads to its end. */
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('a reader who has had enough ends it without a trace', async () => {
  const line = `"${process.execPath}" src/cli/madang.ts --help; echo "ended with $?" >&2`
  const child = spawn('sh', ['-c', `{ ${line}; } | true`], { cwd: root })

  expect(await text(child.stderr)).toBe('ended with 0\n')
})
