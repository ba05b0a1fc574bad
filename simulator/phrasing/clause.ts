/** One line of what is asked. */
export interface Clause {
  kind: 'credential' | 'education' | 'experience'
  level: 'required' | 'preferred'
  text: string
  /** Alternatives that stand below the text as a list of their own. */
  members?: readonly string[]
}
