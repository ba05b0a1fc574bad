import type { Random } from '../random.ts'

/** How one employer's ads are written in HTML. */
export interface Markup {
  heading(text: string): string
  list(items: readonly string[]): string
  paragraph(text: string): string
  /** "Education: associate degree" with the label set off. */
  labelled(label: string, text: string): string
  table(rows: readonly (readonly string[])[]): string
}

export function escapeText(text: string): string {
  return text.includes('&') || text.includes('<') ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text
}

function typographic(text: string): string {
  const escaped = escapeText(text)
  return escaped.includes("'") ? escaped.replaceAll("'", '&rsquo;') : escaped
}

function numeric(text: string): string {
  const escaped = escapeText(text)
  return escaped.includes("'") || escaped.includes('+')
    ? escaped.replaceAll("'", '&#39;').replaceAll('+', '&#43;')
    : escaped
}

function tabular(rows: readonly (readonly string[])[], encode: (text: string) => string): string {
  const lines = rows.map((cells) => `<tr>${items(cells, '<td>', '</td>', encode)}</tr>`)
  return `<table><tbody>${lines.join('\n')}</tbody></table>\n`
}

function items(list: readonly string[], open: string, close: string, encode: (text: string) => string): string {
  let html = ''
  for (const item of list) html += open + encode(item) + close
  return html
}

const headed: Markup = {
  heading: (text) => `<h3>${escapeText(text)}</h3>\n`,
  list: (list) => `<ul>\n${items(list, '<li>', '</li>\n', escapeText)}</ul>\n`,
  paragraph: (text) => `<p>${escapeText(text)}</p>\n`,
  labelled: (label, text) => `<p><strong>${escapeText(label)}:</strong> ${escapeText(text)}</p>\n`,
  table: (rows) => tabular(rows, escapeText),
}
const bold: Markup = {
  heading: (text) => `<p><strong>${typographic(text)}:</strong></p> `,
  list: (list) => `<ul> ${items(list, '<li>', '</li> ', typographic)}</ul> `,
  paragraph: (text) => `<p>${typographic(text)}</p> `,
  labelled: (label, text) => `<p><b>${typographic(label)}:</b>&nbsp;${typographic(text)}</p> `,
  table: (rows) => tabular(rows, typographic),
}
const spanned: Markup = {
  heading: (text) => `<p></p><p><b><span>${numeric(text)}</span></b></p>`,
  list: (list) => `<ul>${items(list, '<li><p><span>', '</span></p></li>', numeric)}</ul>`,
  paragraph: (text) => `<p><span>${numeric(text)}</span></p>`,
  labelled: (label, text) => `<p><b>${numeric(label)}</b>: ${numeric(text)}</p>`,
  table: (rows) => tabular(rows, numeric),
}
const broken: Markup = {
  heading: (text) => `<br /><b>${escapeText(text)}</b><br />\n`,
  list: (list) => items(list, '&bull; ', '<br />\n', escapeText),
  paragraph: (text) => `${escapeText(text)}<br /><br />\n`,
  labelled: (label, text) => `<b>${escapeText(label)}:</b> ${escapeText(text)}<br />\n`,
  table: (rows) => tabular(rows, escapeText),
}
const divided: Markup = {
  heading: (text) => `<div><h2>${escapeText(text).toUpperCase()}</h2></div>\n`,
  list: (list) => `<div><ul>${items(list, '<li><div>', '</div></li>', typographic)}</ul></div>\n`,
  paragraph: (text) => `<div>${typographic(text)}</div>\n`,
  labelled: (label, text) => `<div><em>${typographic(label)}</em> - ${typographic(text)}</div>\n`,
  table: (rows) => tabular(rows, typographic),
}

/** Pasted from a word processor: bullets are characters, paragraphs carry its classes. */
const pasted: Markup = {
  heading: (text) => `<p class="MsoNormal"><b><u>${typographic(text)}</u></b></p>\n`,
  list: (list) => items(list, '<p class="MsoListParagraph">&middot;&nbsp;&nbsp;&nbsp; ', '</p>\n', typographic),
  paragraph: (text) => `<p class="MsoNormal">${typographic(text)}</p>\n<p class="MsoNormal">&nbsp;</p>\n`,
  labelled: (label, text) => `<p class="MsoNormal"><u>${typographic(label)}</u>:&nbsp; ${typographic(text)}</p>\n`,
  table: (rows) => tabular(rows, typographic),
}
const dashed: Markup = {
  heading: (text) => `<p>${escapeText(text).toUpperCase()}</p>`,
  list: (list) => `<p>${list.map((item) => `- ${escapeText(item)}`).join('<br>')}</p>`,
  paragraph: (text) => `<p>${escapeText(text)}</p>`,
  labelled: (label, text) => `<p>${escapeText(label).toUpperCase()}: ${escapeText(text)}</p>`,
  table: (rows) => tabular(rows, escapeText),
}

export function markupOf(rng: Random): Markup {
  return rng.weighted([
    [4, headed],
    [4, bold],
    [3, spanned],
    [2, broken],
    [2, divided],
    [1, pasted],
    [1, dashed],
  ])
}
