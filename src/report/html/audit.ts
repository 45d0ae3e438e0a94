import type { Report } from '../../generated/report.ts'
import { section, table } from './heading.ts'
import type { Ids } from './ids.ts'
import { html, type Html } from './markup.ts'

/** For the auditor: everything that the verdict was judged from, with its digest. */
export function audit(report: Report, level: number, ids: Ids): Html {
  const { inputs } = report
  const files = new Map(report.items.flatMap(({ evidence }) => evidence.flatMap(({ sources }) => sources)).map((source) => [`${source.path}\n${source.sha256}`, source]))
  const rows = [
    row(inputs.checklist.path, 'checklist', inputs.checklist.sha256),
    ...inputs.policies.map(({ name, uri, sha256 }) => row(`${name} (${uri})`, 'policy', sha256)),
    ...(inputs.records ?? []).map(({ path, sha256 }) => row(path, 'record', sha256)),
    ...[...files.values()].map(({ path, sha256, bytes }) => row(path, `${bytes} bytes`, sha256)),
  ]
  return section(
    level,
    ids.section('audit'),
    'For the auditor',
    table('What it was judged from', ['File', 'What', 'SHA-256'], rows),
    html`Judged by ${report.tool.name} ${report.tool.version} from these very bytes. The same files and the same instant give the same report; <code>sha256sum</code> gives the same digests.`,
  )
}

function row(path: string, what: string, sha256: string | null): Html {
  return html`<tr><th scope="row">${path}</th><td>${what}</td><td><code class="full">${sha256 ?? 'could not be read'}</code></td></tr>`
}
