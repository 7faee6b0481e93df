/** A form with a file as a browser sends it (RFC 7578). */

export interface Multipart {
  contentType: string
  body: Buffer
}

const boundary = '----madang-test'

export function multipart(fields: Record<string, string>, file?: { name: string; bytes: Buffer }): Multipart {
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  if (file !== undefined) {
    const name = file.name.replaceAll('"', '%22')
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
    parts.push(Buffer.concat([Buffer.from(head), file.bytes, Buffer.from('\r\n')]))
  }
  const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
  return { contentType: `multipart/form-data; boundary=${boundary}`, body }
}
