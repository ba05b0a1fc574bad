import { html } from 'hono/html'
import type { Child } from 'hono/jsx'

/** A whole page. */
export function Layout({ title, children }: { title: string; children?: Child }) {
  return html`<!doctype html>${(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header>
          <a class="brand" href="/">
            Credence
          </a>
          <nav aria-label="Site">
            <a href="/">Search</a> <a href="/reference">API</a>
          </nav>
        </header>
        <main id="main">{children}</main>
        <footer>Every tag quotes the ad it was read from. Check the ad before you apply.</footer>
      </body>
    </html>
  )}`
}
