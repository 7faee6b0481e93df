/** Fields of a DOCX: what they show is text, how they are made is not; page numbers are neither, ticks are signs. */
import { isOn } from './styles.ts'
import type { XmlAttributes } from './xml-reader.ts'

interface Field {
  code: string
  inCode: boolean
}

const pageNumber = /^\s{0,9}(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b/i

export class FieldReader {
  private readonly write: (text: string) => void
  private readonly fields: Field[] = []
  private readonly simple: boolean[] = []
  private ticked: boolean | undefined

  constructor(write: (text: string) => void) {
    this.write = write
  }

  /** Words that stand here are no words of the document. */
  get inCode(): boolean {
    return (
      this.fields.some((field) => field.inCode || pageNumber.test(field.code)) || this.simple.includes(true)
    )
  }

  instruct(text: string): void {
    const field = this.fields.at(-1)
    if (field !== undefined && field.code.length < 200) field.code += text
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'fldSimple') this.simple.push(pageNumber.test(attributes.instr ?? ''))
    else if (name === 'fldChar') this.turn(attributes.fldCharType)
    else if (name === 'checkBox') this.ticked = false
    else if (this.ticked !== undefined && (name === 'checked' || name === 'default')) {
      this.ticked = isOn(attributes.val)
    }
  }

  close(name: string): void {
    if (name === 'fldSimple') this.simple.pop()
    if (name !== 'fldChar' || this.ticked === undefined) return
    const field = this.fields.pop()
    this.write(this.ticked ? '☒' : '☐')
    this.ticked = undefined
    if (field !== undefined) this.fields.push(field)
  }

  private turn(type: string | undefined): void {
    const field = this.fields.at(-1)
    if (type === 'begin') this.fields.push({ code: '', inCode: true })
    else if (type === 'separate' && field !== undefined) field.inCode = false
    else if (type === 'end') this.fields.pop()
  }
}
