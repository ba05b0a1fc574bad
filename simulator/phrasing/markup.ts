import type { Random } from '../random.ts'

/** How one employer's ads are written in HTML. */
export interface Markup {
  heading(text: string): string
  list(items: readonly string[]): string
  paragraph(text: string): string
  /** "Education: associate degree" with the label set off. */
  labelled(label: string, text: string): string
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
}
const bold: Markup = {
  heading: (text) => `<p><strong>${typographic(text)}:</strong></p> `,
  list: (list) => `<ul> ${items(list, '<li>', '</li> ', typographic)}</ul> `,
  paragraph: (text) => `<p>${typographic(text)}</p> `,
  labelled: (label, text) => `<p><b>${typographic(label)}:</b>&nbsp;${typographic(text)}</p> `,
}
const spanned: Markup = {
  heading: (text) => `<p></p><p><b><span>${numeric(text)}</span></b></p>`,
  list: (list) => `<ul>${items(list, '<li><p><span>', '</span></p></li>', numeric)}</ul>`,
  paragraph: (text) => `<p><span>${numeric(text)}</span></p>`,
  labelled: (label, text) => `<p><b>${numeric(label)}</b>: ${numeric(text)}</p>`,
}
const broken: Markup = {
  heading: (text) => `<br /><b>${escapeText(text)}</b><br />\n`,
  list: (list) => items(list, '&bull; ', '<br />\n', escapeText),
  paragraph: (text) => `${escapeText(text)}<br /><br />\n`,
  labelled: (label, text) => `<b>${escapeText(label)}:</b> ${escapeText(text)}<br />\n`,
}
const divided: Markup = {
  heading: (text) => `<div><h2>${escapeText(text).toUpperCase()}</h2></div>\n`,
  list: (list) => `<div><ul>${items(list, '<li><div>', '</div></li>', typographic)}</ul></div>\n`,
  paragraph: (text) => `<div>${typographic(text)}</div>\n`,
  labelled: (label, text) => `<div><em>${typographic(label)}</em> - ${typographic(text)}</div>\n`,
}

export function markupOf(rng: Random): Markup {
  return rng.weighted([
    [4, headed],
    [4, bold],
    [3, spanned],
    [2, broken],
    [2, divided],
  ])
}
