import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { newApp } from '../context.ts'
import type { Metrics } from '../metrics.ts'

const read = createRoute({
  method: 'get',
  path: '/',
  tags: ['Operation'],
  summary: 'Figures for Prometheus',
  responses: {
    200: { description: 'The text format of Prometheus', content: { 'text/plain': { schema: z.string() } } },
  },
})

export function metricsRoutes(metrics: Metrics) {
  return newApp().openapi(read, async (c) => c.text(await metrics.text(), 200, { 'content-type': metrics.contentType }))
}
