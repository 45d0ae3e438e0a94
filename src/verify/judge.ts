import type { Report } from '../generated/report.ts'
import type { Verification } from '../generated/verification.ts'
import { describeDuration } from '../model/duration.ts'
import { parseInstant } from '../model/instant.ts'
import { readyLevel } from '../report/attestation.ts'
import { plural } from '../report/next.ts'
import type { Facts } from './facts.ts'
import { keyOf, type CheckedFile } from './inputs.ts'
import { namesIn } from './statement.ts'

export type VerifyFinding = Verification['findings'][number]

/** Clocks of two machines that are kept right differ by less. */
const clockSkewMs = 60_000

/** Every reason for which an attested verdict does not hold here and now; none where it does. */
export function reasonsAgainst(facts: Facts): readonly VerifyFinding[] {
  return [...ofResult(facts), ...ofTime(facts), ...ofRelease(facts), ...ofEnvironment(facts), ...ofCommit(facts), ...ofSubjects(facts), ...ofFiles(facts), ...ofToday(facts)]
}

/** What was not looked at, for whoever reads that a verdict holds. */
export function notesOn({ attestation, isSignerKnown, asked, here, today }: Facts): readonly string[] {
  const { commit } = attestation.predicate
  const unjudged = unjudgedIn(today)
  return [
    ...(commit !== null && here === null && asked.commit === null ? [`There is no repository here, so nothing was compared with the commit ${short(commit)}.`] : []),
    ...(unjudged.length > 0 && isSignerKnown ? [`Could not be judged again here, where neither GitHub nor another machine is asked: ${unjudged.join(', ')}. For these the attestation is all there is; what was said since is not in it.`] : []),
  ]
}

function ofResult({ attestation: { predicate } }: Facts): readonly VerifyFinding[] {
  const { verificationResult, verifiedLevels } = predicate
  if (verificationResult === 'PASSED' && verifiedLevels.length === 1 && verifiedLevels[0] === readyLevel) return []
  return [{ kind: 'result', message: `the gate did not let it pass: the attestation says ${[verificationResult, ...verifiedLevels.filter((level) => level !== verificationResult)].join(' and ')}`, remedy: 'Let "go-live-gate check" say what blocks, and attest the verdict when it is ready.' }]
}

function ofTime({ attestation: { predicate }, asked: { maxAge }, now }: Facts): readonly VerifyFinding[] {
  const verified = parseInstant(predicate.timeVerified, 'UTC') ?? NaN
  const until = predicate.validUntil === null ? Infinity : (parseInstant(predicate.validUntil, 'UTC') ?? NaN)
  const age = (now - verified) / 1000
  const findings: VerifyFinding[] = []
  if (!(verified <= now + clockSkewMs))
    findings.push({ kind: 'future', message: `it was given at ${predicate.timeVerified}, which is in the future by the clock of this machine`, remedy: 'Set the clock right, here or where the verdict was given; then attest it anew.' })
  if (!(age <= maxAge))
    findings.push({ kind: 'age', message: `it was given ${describeDuration(age)} ago, at ${predicate.timeVerified}; at most ${describeDuration(maxAge)} are allowed`, remedy: 'Judge again and attest that, or allow more with --max-age.' })
  if (!(now < until))
    findings.push({ kind: 'lapsed', message: `it held until ${predicate.validUntil}: something that it rests on has lapsed since`, remedy: 'Let "go-live-gate check" say what lapsed, renew it, and attest the new verdict.' })
  return findings
}

/** The checklist that is asked for is what says which service and release this is. */
function ofRelease({ attestation: { predicate }, asked, today }: Facts): readonly VerifyFinding[] {
  const { service, release } = today
  const own = predicate.inputs.find(({ name }) => name === 'checklist')?.uri
  const attested = namesIn(predicate.resourceUri)
  const named = attested === null ? predicate.resourceUri : `${attested.service} ${attested.release}`
  const findings: VerifyFinding[] = []
  if (own !== asked.checklist)
    findings.push({ kind: 'release', message: `it is of the checklist ${own}, and here ${asked.checklist} is what counts`, remedy: 'Give the attestation of this checklist; name another with --checklist only if it is the one of this release.', path: asked.checklist })
  if (service !== null && release !== null && !(attested?.service === service && attested.release === release))
    findings.push({ kind: 'release', message: `it is of ${named}, and the checklist here is of ${service} ${release}`, remedy: 'Give the attestation of this service and release.', path: asked.checklist })
  return findings
}

/** Where every item was judged, those of one environment were too. */
function ofEnvironment({ attestation: { predicate: { environment } }, asked }: Facts): readonly VerifyFinding[] {
  if (environment === null || environment === asked.environment) return []
  return [
    asked.environment === null
      ? { kind: 'environment', message: `only the items for ${environment} were judged, and nothing says that it is ${environment} which is deployed`, remedy: `Say --environment ${environment} where that is what you deploy to.` }
      : { kind: 'environment', message: `the items for ${environment} were judged, and ${asked.environment} is deployed`, remedy: `Judge with --environment ${asked.environment}, and attest that.` },
  ]
}

/** Of a sparse checkout nobody reads ten thousand lines. */
const shown = 20

function ofCommit({ attestation: { predicate: { commit } }, asked, here, files }: Facts): readonly VerifyFinding[] {
  const remedy = 'Check out the commit that was judged, or judge this one.'
  const deployed = [...(asked.commit === null ? [] : [asked.commit]), ...(here === null ? [] : [here.commit])]
  const other = deployed.find((each) => each !== commit)
  if (other !== undefined && commit !== null) return [{ kind: 'commit', message: `it is of the commit ${short(commit)}, and ${short(other)} is what is here`, remedy }]
  if (other !== undefined && asked.commit !== null) return [{ kind: 'commit', message: `it is of no commit, and ${short(other)} is what is deployed`, remedy }]
  if (here === null || asked.subjects.length > 0) return []
  const named = new Set(files.filter(({ state }) => state !== 'same').map(({ uri }) => uri))
  const changed = here.changed.filter((path) => !named.has(path))
  const more = changed.length - shown
  return changed.slice(0, shown).map((path, i): VerifyFinding => {
    const others = more > 0 && i === shown - 1 ? `, and ${plural(more, 'other file')} ${more === 1 ? 'is' : 'are'} not either` : ''
    return { kind: 'work-tree', message: `${path} is not as the commit has it, which is what was judged${others}`, remedy: 'Check the commit out anew; or deploy an artefact of it, and name that with --subject.', path }
  })
}

/** Something that is deployed must have been compared with what was attested: the commit, or an artefact. */
function ofSubjects({ attestation: { subject, predicate }, asked, here }: Facts): readonly VerifyFinding[] {
  const known = new Set(subject.flatMap(({ digest }) => digest.sha256 ?? []))
  const missing = asked.subjects.flatMap(({ name, digest }): VerifyFinding[] => {
    if (digest.sha256 !== undefined && known.has(digest.sha256)) return []
    const namesake = subject.find((each) => each.name === name)?.digest.sha256
    const why = namesake === undefined ? `it says nothing of ${name} with the SHA-256 ${short(digest.sha256 ?? '')}…` : `${name} is another: ${short(namesake)}… was attested, and ${short(digest.sha256 ?? '')}… is here`
    return [{ kind: 'subject', message: why, remedy: 'Deploy what was attested; or attest this artefact with --subject, when the gate is ready for it.', path: name }]
  })
  const comparedCommit = predicate.commit !== null && (here !== null || asked.commit !== null)
  if (asked.subjects.length > 0 || comparedCommit) return missing
  const names = subject.filter(({ digest }) => digest.sha256 !== undefined).map(({ name }) => name)
  return [
    {
      kind: 'subject',
      message: `nothing that is deployed was compared with it: it is about ${names.length > 0 ? names.join(', ') : 'a commit'}, and none of that was asked for`,
      remedy: names.length > 0 ? 'Name what you deploy with --subject NAME=sha256:HEX, or run this in a clone of the repository.' : 'Run this in a clone of the repository, or say --commit and its id.',
    },
  ]
}

function ofFiles({ files, reasons, today }: Facts): readonly VerifyFinding[] {
  return files.flatMap((file): VerifyFinding[] => {
    const what = `the ${file.name === 'record' ? 'signed statement' : file.name} ${file.uri}`
    const reason = reasons.get(keyOf(file))
    switch (file.state) {
      case 'same':
        return []
      case 'changed':
        return [{ kind: 'file', message: `${what} has changed since: ${digests(file)}`, remedy: changedRemedy(file, today), path: file.uri }]
      case 'unreadable':
        return [{ kind: 'file', message: `${what} can't be read here: ${reason ?? 'it is not there'}`, remedy: file.name === 'policy' ? 'Name it with --policy, if it is one by which you want to be judged.' : 'Bring here the very file that was judged, or judge again without it.', path: file.uri }]
      case 'added':
        return [{ kind: 'file', message: `${what} was not there when the verdict was given, and would count today`, remedy: 'Judge again with it, or remove it if it does not belong there.', path: file.uri }]
      case 'unknown':
        return [{ kind: 'unknown', message: `${what} could not be compared: ${reason ?? 'it was not looked at'}`, remedy: file.name === 'policy' ? 'Fetch it first, with network: "go-live-gate validate" keeps the policies of other repositories in the cache.' : 'Check permissions and disk, then run it again.', path: file.uri }]
    }
  })
}

function changedRemedy({ uri }: CheckedFile, { tool }: Report): string {
  return uri.startsWith('builtin:') ? `It comes with the gate, and this is version ${tool.version}: verify with the version that judged, or judge again with this one.` : 'Judge again, and attest that verdict; whoever signed for it is asked again.'
}

function digests({ attested = '', found = '' }: CheckedFile): string {
  return `sha256 ${short(attested)}… was judged, ${short(found)}… is here`
}

/** A verdict that was attested must still be what the gate says of the same files; what only GitHub knows is left out. */
function ofToday({ today, asked, isSignerKnown }: Facts): readonly VerifyFinding[] {
  const errors = today.findings.filter(({ level }) => level === 'error')
  const first = errors[0]
  const why = first === undefined ? 'the gate does not say why' : `${first.message}${errors.length > 1 ? `; and ${errors.length - 1} more` : ''}`
  if (today.verdict === 'invalid')
    return [{ kind: 'verdict', message: `the checklist here is invalid: ${why}`, remedy: `Let "go-live-gate validate ${asked.checklist}" say what is wrong.`, path: asked.checklist }]
  if (today.verdict === 'not-ready') {
    const blocking = today.items.filter(({ blocks, outcome }) => blocks && outcome !== 'error').map(({ id }) => id)
    const items = blocking.length > 0 ? `${plural(blocking.length, 'item')} block${blocking.length === 1 ? 's' : ''} (${blocking.join(', ')}). ` : ''
    /* Each file by its name: one that can't be read is not among those that were judged. */
    const unusable = errors.filter(({ rule }) => rule === 'evidence/unusable').map(({ message, remedy }): VerifyFinding => ({ kind: 'verdict', message, remedy, path: asked.checklist }))
    const summary: VerifyFinding = { kind: 'verdict', message: `judged again here, it is not ready: ${items}${why}`, remedy: `Let "go-live-gate check ${asked.checklist}" say what blocks.`, path: asked.checklist }
    return [summary, ...unusable.filter(({ message }) => message !== first?.message)]
  }
  if (today.verdict === 'undetermined' && today.items.length === 0)
    return [{ kind: 'unknown', message: `whether files came to it since can't be found out: ${why}`, remedy: first?.remedy ?? 'Run it again.', path: asked.checklist }]
  const unjudged = unjudgedIn(today)
  if (unjudged.length === 0 || isSignerKnown) return []
  return [{ kind: 'unknown', message: `neither GitHub nor another machine is asked here, so nothing but the attestation speaks for ${unjudged.join(', ')}, and nobody has checked who signed it`, remedy: 'Give the key of the signer with --key; or let "gh attestation verify" check this very file first, and then say --signature-checked.' }]
}

/** Items that only somebody elsewhere could judge. */
function unjudgedIn({ items }: Report): readonly string[] {
  return items.filter(({ outcome, blocks }) => blocks && outcome === 'error').map(({ id }) => id)
}

function short(digest: string): string {
  return digest.slice(0, 12)
}
