import { assembleUnread } from '../assemble.ts'
import type { Report } from '../generated/report.ts'
import type { Finding } from '../model/finding.ts'
import { folderOf } from '../model/path.ts'
import type { Ports } from '../model/ports.ts'
import { isTeam } from '../model/principal.ts'
import { Unavailable } from '../model/unavailable.ts'
import type { Signed } from '../signed/collect.ts'
import { signOffFolder } from '../signed/folder.ts'
import { asksGitHub } from '../witness/asks.ts'
import type { Hearing, Witnessed } from '../witness/hear.ts'
import type { GateOptions } from './options.ts'
import { type ReadChecklist, judgedPolicy } from './read.ts'

type SignedRead = ({ readonly ok: true } & Omit<Signed, 'malformed'>) | { readonly ok: false; readonly report: Report }

/** The signed statements beside the checklist. One that can't be understood could be a refusal: nothing is judged then. */
export async function signedStatements(
  { checklist, sha256, document, policies, demands, times }: ReadChecklist,
  options: GateOptions,
  ports: Ports,
): Promise<SignedRead> {
  const { service, release } = checklist
  const folder = folderOf(options.checklist)
  const unread = { sha256, service, release, environment: options.environment ?? null, authoritative: options.asOf === undefined, policies: policies.map(judgedPolicy) }
  try {
    if ((await ports.files.kind(folder === '' ? signOffFolder : `${folder}/${signOffFolder}`)) === 'absent') return { ok: true, statements: [], notices: [], files: [] }
    /* Most checklists have none, and need not load what reads them. */
    const { collectSigned } = await import('../signed/collect.ts')
    const tables = policies.flatMap((policy) => policy.signers ?? [])
    const signed = await collectSigned({ ports, folder, service, release, timezone: times.timezone, demands, signers: [...tables, ...(options.signers ?? [])] })
    if (signed.malformed.length === 0) return { ok: true, ...signed, files: [...signed.files, ...tables.flatMap(({ files }) => files)] }
    return { ok: false, report: assembleUnread('invalid', signed.malformed, times, document, unread) }
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    const finding: Finding = { rule: 'evidence/unavailable', level: 'error', message: `the signed statements can't be read: ${error.message}`, remedy: error.remedy, pointer: '' }
    return { ok: false, report: assembleUnread('undetermined', [finding], times, document, unread) }
  }
}

/** What GitHub knows of people. Most checklists ask nothing of it, and need not load what does. */
export async function witness(hearing: Hearing): Promise<Witnessed> {
  const { checklist, demands } = hearing
  const principals = [...demands.items.map(({ owner }) => owner), ...Object.values(demands.roles).flat(2)]
  if (!asksGitHub(checklist, demands) && !principals.some(isTeam)) return { demands, statements: [], findings: [], unheard: null, unknownTeam: null }
  const { hear } = await import('../witness/hear.ts')
  return hear(hearing)
}
