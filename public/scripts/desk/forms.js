// For every form of the desk: warns before unsaved text is left, shows Markdown as it will look.
import { watchLeaving } from './leaving.js'
import { offerPreviews } from './markdown-preview.js'

watchLeaving()
offerPreviews()
document.querySelector('.problems')?.scrollIntoView({ block: 'nearest' })
