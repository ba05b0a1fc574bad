/** Totals and facets are exact up to here; beyond, counting would cost more than the page. */
export const countedAtMost = 10_000
