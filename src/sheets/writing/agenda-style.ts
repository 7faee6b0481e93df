/** The look of the one-page agenda: it stands in the page itself, so that the page opens from a disk too. */
import { createHash } from 'node:crypto'

export const agendaStyle = `
:root { color-scheme: light dark; --paper: #fffefb; --ink: #1c2024; --soft: #5b6168; --line: #e4e0d6; --accent: #0f6b66; }
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #14171a; --ink: #eceae4; --soft: #a3a9af; --line: #2d3338; --accent: #57c2b8; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 54rem; padding: 1.5rem 1rem 3rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", sans-serif;
  overflow-wrap: break-word; word-break: keep-all; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0.4rem 0 0.8rem; text-wrap: balance; }
h2 { font-size: 1rem; color: var(--accent); margin: 1.4rem 0 0.3rem; }
p { margin: 0.2rem 0; }
.mark { font-weight: 700; }
.soft, dt, th { color: var(--soft); }
dl { margin: 0; }
dl div { display: flex; gap: 0.75rem; border-top: 1px solid var(--line); padding: 0.15rem 0; }
dt { flex: 0 0 8rem; font-weight: 600; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-top: 1px solid var(--line); }
th { font-size: 0.85em; border-top: 0; }
td.when { white-space: nowrap; font-weight: 600; }
.top { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 0 2rem; align-items: start; }
.top h2 { margin-top: 0; }
.top dt { flex-basis: 6rem; }
td p { margin: 0; }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
footer { display: flex; gap: 1rem; align-items: center; margin-top: 1.5rem; }
footer div { min-width: 0; overflow-wrap: anywhere; }
footer svg { flex: none; width: 6.5rem; height: 6.5rem; background: #fff; }
@media (max-width: 40rem) {
  .top { display: block; }
  .top h2 { margin-top: 1.4rem; }
  .wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .wide tr { display: block; border-top: 1px solid var(--line); padding: 0.35rem 0; }
  .wide td { display: block; border: 0; padding: 0; }
  .wide td:first-child { font-weight: 600; }
  .wide td:empty { display: none; }
  .wide td.when { display: inline-block; margin-right: 1rem; }
  .zones { font-size: 0.85rem; }
  td[data-label]::before { content: attr(data-label) " "; color: var(--soft); font-size: 0.8rem; font-weight: 400; }
  dl div { display: block; }
}
@page { size: A4; margin: 12mm; }
@media print {
  :root { --paper: #fff; }
  body { padding: 0; max-width: none; font-size: 8.5pt; line-height: 1.3; }
  h1 { font-size: 15pt; margin: 0 0 2mm; }
  h2 { font-size: 9.5pt; margin: 3mm 0 0.5mm; }
  th, td { padding: 0.6mm 3mm 0.6mm 0; }
  tr, footer { break-inside: avoid; }
  h2 { break-after: avoid; }
  .zones td + td { white-space: nowrap; }
  td p { display: inline; }
  td p + p::before { content: ", "; }
  .top { display: grid; }
  .top dt { flex-basis: 18mm; }
  .top h2 { margin: 0; }
  a { color: inherit; text-decoration: none; }
  footer { margin-top: 4mm; }
  footer svg { width: 22mm; height: 22mm; }
  body.is-long { font-size: 7pt; }
}
`

const digest = createHash('sha256').update(agendaStyle).digest('base64')

/** What the page may load and run: its own style, and nothing else. */
export const agendaPolicy = `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
