// A table copied from a word processor or a spreadsheet, as text with tabs between its cells.

/**
 * Empty where the clipboard holds no table: then its plain text says as much. What stands around a table comes along.
 * @param {string} html
 */
export function tableText(html) {
  if (!/<table[\s>]/i.test(html)) return ''
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return linesOf(body).join('\n')
}

/**
 * @param {Element} place
 * @returns {string[]}
 */
function linesOf(place) {
  return [...place.childNodes].flatMap((node) => {
    if (node instanceof HTMLTableElement) return [...node.rows].map(rowText)
    if (node instanceof Element && node.querySelector('table')) return linesOf(node)
    return textOf(node)
      .split('\n')
      .filter((line) => line.trim() !== '')
  })
}

/** @param {HTMLTableRowElement} row */
function rowText(row) {
  const cells = [...row.cells].map((cell) => textOf(cell).trim())
  if (cells.length === 1) return (cells[0] ?? '').replaceAll('\n', ' ')
  return cells.map((text) => (/["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t')
}

const blocks = /^(?:P|DIV|LI|UL|OL|TR|TABLE|H[1-6]|BLOCKQUOTE)$/

/**
 * As it is read: breaks where lines break, one space for any other space.
 * @param {Node} node
 * @returns {string}
 */
function textOf(node) {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ')
  if (!(node instanceof Element) || /^(?:STYLE|SCRIPT|TEMPLATE|HEAD)$/.test(node.tagName)) return ''
  if (node.tagName === 'BR') return '\n'
  const inner = [...node.childNodes].map(textOf).join('')
  const text = blocks.test(node.tagName) ? `\n${inner}\n` : inner
  return text.replace(/ *\n\s*/g, '\n')
}
