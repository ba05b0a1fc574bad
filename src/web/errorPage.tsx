import { Layout } from './layout.tsx'

interface Problem {
  title: string
  detail: string
  errors: { parameter: string; message: string }[]
}

/** A problem, for a person. */
export function ErrorPage({ problem }: { problem: Problem }) {
  return (
    <Layout title={`${problem.title} · Credence`}>
      <h1>{problem.title}</h1>
      {problem.errors.length === 0 ? (
        <p>{problem.detail}</p>
      ) : (
        <ul>
          {problem.errors.map(({ parameter, message }) => (
            <li>
              <code>{parameter}</code> {message}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/">Back to the search</a>
      </p>
    </Layout>
  )
}
