import { copyFileSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { GateError } from '../model/gate-error.ts'
import { defaultFiles } from './checklists.ts'
import { parse, type Command, type Terminal } from './usage.ts'

/** What stands on GitHub: a folder beside the templates, laid over any of them. */
const overlay = 'github'

/** @param templates Folder with a folder a template; its files are written as they are. */
export function initFrom(templates: string): Command {
  return {
    usage: 'init [--template NAME] [--github]',
    does: 'writes a commented checklist, sample evidence and a workflow; with --github the workflows and issue forms too with which GitHub is the witness; overwrites nothing',
    async run(argv, terminal) {
      const { values, positionals } = parse(argv, { template: { type: 'string' }, github: { type: 'boolean' } })
      if (positionals.length > 0) throw new GateError('usage', 'init takes no arguments; it writes into the current folder')
      const known = readdirSync(templates).filter((name) => name !== overlay).toSorted()
      const { template = 'service', github = false } = values
      if (!known.includes(template)) throw new GateError('usage', `no template is called "${template}"; known: ${known.join(', ')}`)
      /* Beside a checklist of one's own, samples would only be in the way. */
      const hasChecklist = defaultFiles.some((name) => existsSync(join(terminal.folder, name)))
      const folders = [...(github && hasChecklist ? [] : [template]), ...(github ? [overlay] : [])]
      const targets = new Map(folders.flatMap((folder) => below(join(templates, folder))).map(({ from, path }) => [join(terminal.folder, path), from]))
      return github ? addTo(targets, terminal) : writeAll(targets, terminal)
    },
  }
}

type Targets = ReadonlyMap<string, string>

/** Writes all of the files or, where one of them is there, none. */
async function writeAll(targets: Targets, terminal: Terminal): Promise<number> {
  const standing = [...targets.keys()].filter((to) => existsSync(to)).map((to) => relative(terminal.folder, to))
  if (standing.length > 0) {
    await terminal.say(`init overwrites nothing, and ${standing.join(', ')} already exists; nothing was written\n`)
    return 2
  }
  for (const [to, from] of targets) await write(to, from, terminal)
  await terminal.say('\nNow run: go-live-gate check\nIt says NOT READY, and what to do about it.\n')
  return 0
}

/** Writes the files that are not there: who has begun without GitHub has some of them already. */
async function addTo(targets: Targets, terminal: Terminal): Promise<number> {
  for (const [to, from] of targets) {
    if (existsSync(to)) await terminal.say(`kept ${relative(terminal.folder, to)}, which is already there\n`)
    else await write(to, from, terminal)
  }
  await terminal.say(next)
  return 0
}

async function write(to: string, from: string, terminal: Terminal): Promise<void> {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to, constants.COPYFILE_EXCL)
  await terminal.say(`wrote ${relative(terminal.folder, to)}\n`)
}

const next = `
Now, once:
1. Make the labels; without them the forms set none:
   for label in concern release severity:critical severity:high severity:medium severity:low; do gh label create "$label"; done
2. Let the checklist ask GitHub: "releaseIssue", and an item with
   {type: concerns, github: {labels: [concern]}, openedOn: <today>, adjudicator: <a role>}. A workflow that was kept may need
   "issues: read" and "pull-requests: read" among its permissions.
3. Make the check "Go-live gate" required for the branch that goes live, and protect the environment "production".
docs/github-workflows.md of go-live-gate says how, and what GitHub does not hold by itself.
`

function below(folder: string): readonly { readonly from: string; readonly path: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((from) => ({ from, path: relative(folder, from).replace(/^dot-/, '.') }))
}
