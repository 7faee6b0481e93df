/** Hues as calendars know colours: a CSS3 name for COLOR (RFC 7986) and the same colour in hex for Apple. */
import type { Hue } from '../../domain/forum.ts'

export interface CalendarColour {
  name: string
  hex: string
}

export const calendarColours: Record<Hue, CalendarColour> = {
  teal: { name: 'teal', hex: '#008080' },
  warm: { name: 'chocolate', hex: '#D2691E' },
  violet: { name: 'mediumpurple', hex: '#9370DB' },
  blue: { name: 'royalblue', hex: '#4169E1' },
  green: { name: 'seagreen', hex: '#2E8B57' },
  rose: { name: 'palevioletred', hex: '#DB7093' },
  ochre: { name: 'darkgoldenrod', hex: '#B8860B' },
  slate: { name: 'slategray', hex: '#708090' },
}
