/** How a sheet looks in Word: A4, quiet type, tables of hairlines, fonts that have Hangul. */
import { AlignmentType, BorderStyle, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx'

/** In twentieths of a point: A4 with margins of two centimetres. */
export const page = { width: 11_906, height: 16_838, margin: 1_134, text: 9_638 }
export const ink = '1B1F24'
export const soft = '5B6570'
export const accent = '0B6E69'
export const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'C9CED4' }

/** Latin from one font, Hangul from another: programs that lack it take the one that `pack-docx.ts` names beside it. */
export const font = {
  ascii: 'Calibri',
  hAnsi: 'Calibri',
  cs: 'Calibri',
  eastAsia: 'Malgun Gothic',
}

const regions: Record<string, string> = {
  en: 'en-GB',
  ko: 'ko-KR',
  es: 'es-ES',
  fr: 'fr-FR',
  it: 'it-IT',
  pt: 'pt-PT',
  de: 'de-DE',
  ja: 'ja-JP',
  zh: 'zh-CN',
}

/** As Word names a language, with a region. East Asian text is told apart by its own entry. */
export function wordLanguage(tag: string): { value: string; eastAsia: string } {
  const value = regions[tag] ?? tag
  return { value, eastAsia: /^(?:ko|ja|zh)/.test(value) ? value : 'ko-KR' }
}

const heading = (size: number, before: number, color = ink) => ({
  run: { font, size, bold: true, color },
  paragraph: {
    spacing: { before, after: 80, line: 264, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
})

/** `tag`: the language that most of the document is written in. */
export function sheetStyles(tag: string): NonNullable<IPropertiesOptions['styles']> {
  const language = wordLanguage(tag)
  return {
    default: {
      document: {
        run: { font, size: 21, color: ink, language },
        paragraph: { spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: heading(44, 0),
      heading1: heading(36, 0),
      heading2: heading(25, 300, accent),
      heading3: heading(21, 160),
      hyperlink: { run: { color: accent, underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Mark',
        name: 'Mark',
        basedOn: 'Normal',
        run: { bold: true, color: 'A23B1E' },
      },
      {
        id: 'ContentsHeading',
        name: 'Contents Heading',
        basedOn: 'Normal',
        next: 'Normal',
        ...heading(25, 300, accent),
      },
      {
        id: 'ContentsLine',
        name: 'Contents Line',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 140 }, keepLines: true },
      },
      { id: 'Small', name: 'Small', basedOn: 'Normal', run: { size: 18, color: soft } },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { after: 40, line: 252, lineRule: LineRuleType.AUTO } },
      },
    ],
  }
}

/** Bullets and numbers of lists; every list of numbers begins anew by its own instance. */
export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    { reference: 'bullets', levels: levelsOf(() => ({ format: LevelFormat.BULLET, text: '•' })) },
    {
      reference: 'numbers',
      levels: levelsOf((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.` })),
    },
  ],
}

type NumberFormat = (typeof LevelFormat)[keyof typeof LevelFormat]

function levelsOf(look: (level: number) => { format: NumberFormat; text: string }) {
  return Array.from({ length: 4 }, (_, level) => ({
    level,
    ...look(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 340 * (level + 1), hanging: 283 } } },
  }))
}
