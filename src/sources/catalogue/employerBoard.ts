/**
 * A health system, payer or coding company of the United States and its own board. Facts from public lists of career
 * sites, seen between February and September 2026; with a date where the board was read then, and how many ads it
 * showed. The state is where most of its places are; null: in many states, or not known.
 */
export type EmployerBoard = [state: string | null, employer: string, address: string, readOn?: string, adsThen?: number]
