// "gh api" as GitHub's runners have it, as far as the recipes use it: one request, its answer through jq.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { method: { type: 'string', default: 'GET' }, jq: { type: 'string' }, field: { type: 'string', multiple: true, default: [] }, silent: { type: 'boolean', default: false } } })
const [command, path] = positionals
if (command !== 'api' || !path) throw new Error(`gh ${positionals.join(' ')} is not known here`)
const body = {}
for (const field of values.field) {
  const [, key, isList, value] = /^([^=[]+)(\[\])?=(.*)$/s.exec(field) ?? []
  body[key] = isList ? [...(body[key] ?? []), value] : value
}
const answer = await fetch(`${process.env.GITHUB_API_URL}/${path}`, {
  method: values.method,
  headers: { authorization: `Bearer ${process.env.GH_TOKEN}`, accept: 'application/vnd.github+json', 'content-type': 'application/json' },
  ...(values.field.length === 0 ? {} : { body: JSON.stringify(body) }),
})
const text = await answer.text()
if (!answer.ok) {
  console.error(`gh: ${text} (HTTP ${answer.status})`)
  process.exit(1)
}
if (values.silent) process.exit(0)
if (values.jq === undefined) process.stdout.write(text)
else process.stdout.write(spawnSync('jq', ['--raw-output', values.jq], { input: text, encoding: 'utf8' }).stdout)
