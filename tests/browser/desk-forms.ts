/** Forms of the desk, sent from a page in a browser. */
import type { Page } from 'playwright-core'

/** The form as it stands, with these values in it, sent as a browser without script does. */
export function sending(selector: string, values: Record<string, string>, action = '') {
  return async (page: Page) => {
    await Promise.all([
      page.waitForEvent('load'),
      page.evaluate(
        ({ selector, values, action }) => {
          const form = document.querySelector<HTMLFormElement>(selector)
          if (form === null) throw new Error(`no form ${selector}`)
          if (values.act && !form.querySelector(`button[name="act"][value="${values.act}"]`))
            throw new Error(`no button ${values.act}`)
          const data = new FormData(form)
          for (const [name, value] of Object.entries(values)) data.set(name, value)
          const sent = document.createElement('form')
          Object.assign(sent, { method: 'post', action: action || form.getAttribute('action'), hidden: true })
          for (const [name, value] of data) {
            const field = document.createElement('textarea')
            Object.assign(field, { name, value })
            sent.append(field)
          }
          document.body.append(sent)
          HTMLFormElement.prototype.submit.call(sent)
        },
        { selector, values, action },
      ),
    ])
  }
}
