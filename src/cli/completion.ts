import { GateError } from '../model/gate-error.ts'
import { isFormat, renderers } from '../report/index.ts'
import { parse, type Command } from './usage.ts'

/** What a command line can hold, for shells to offer. */
export interface Words {
  readonly command: string
  readonly does: string
  /** Flags with their dashes. */
  readonly flags: readonly string[]
  /** What `--format` takes, parted by spaces. */
  readonly formats: string
}

const shells: Readonly<Record<string, (words: readonly Words[], names: readonly string[]) => string>> = { bash, zsh, fish }

/** @param commands Every other command, by name. */
export function completionOf(commands: () => Promise<Readonly<Record<string, Pick<Command, 'usage' | 'does'>>>>): Command {
  return {
    usage: `completion ${Object.keys(shells).join('|')}`,
    does: 'prints a script that completes commands, flags and names: source <(go-live-gate completion bash)',
    async run(argv, terminal) {
      const { positionals } = parse(argv, {})
      const [shell = ''] = positionals
      const script = Object.hasOwn(shells, shell) ? shells[shell] : undefined
      if (!script || positionals.length > 1) throw new GateError('usage', `name one shell: ${Object.keys(shells).join(', ')}`)
      const { allPages } = await import('../explain/index.ts')
      const words = Object.entries(await commands()).map(([command, { usage, does }]) => ({ command, does, flags: flagsIn(usage), formats: formatsIn(usage) }))
      await terminal.print(script(words, (await allPages()).map(({ name }) => name)))
      return 0
    },
  }
}

function flagsIn(usage: string): readonly string[] {
  return [...new Set(usage.match(/--[a-z][a-z-]*/g) ?? [])]
}

/** As the usage lists them; a report's, where it lists none. */
function formatsIn(usage: string): string {
  return /--format ([a-z]+(?:\|[a-z]+)+)/.exec(usage)?.[1]?.replaceAll('|', ' ') ?? reportFormats
}

const reportFormats = Object.keys(renderers).filter(isFormat).join(' ')

function bash(words: readonly Words[], names: readonly string[]): string {
  const cases = words.map(({ command, flags, formats }) => `    ${command}) flags="${flags.join(' ')}" formats="${formats}" ;;`)
  return `_go_live_gate() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} flags="" formats=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${words.map(({ command }) => command).join(' ')} --help --version" -- "$current"))
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  case $before in
    --format) COMPREPLY=($(compgen -W "$formats" -- "$current")); return ;;
    --root) COMPREPLY=($(compgen -d -- "$current")); return ;;
    explain) COMPREPLY=($(compgen -W "${names.join(' ')}" -- "$current")); return ;;
  esac
  case $current in
    -*) COMPREPLY=($(compgen -W "$flags --help" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _go_live_gate go-live-gate
`
}

function zsh(words: readonly Words[], names: readonly string[]): string {
  const cases = words.map(({ command, flags, formats }) => `    ${command}) flags=(${flags.join(' ')}) formats=(${formats}) ;;`)
  return `#compdef go-live-gate
_go_live_gate() {
  if (( CURRENT == 2 )); then
    compadd -- ${words.map(({ command }) => command).join(' ')} --help --version
    return
  fi
  local -a flags formats
  case $words[2] in
${cases.join('\n')}
  esac
  case $words[CURRENT-1] in
    --format) compadd -- $formats; return ;;
    --root) _files -/; return ;;
    explain) compadd -- ${names.join(' ')}; return ;;
  esac
  if [[ $words[CURRENT] == -* ]]; then compadd -- $flags --help; else _files; fi
}
(( $+functions[compdef] )) || { autoload -U compinit && compinit }
compdef _go_live_gate go-live-gate
`
}

function fish(words: readonly Words[], names: readonly string[]): string {
  const quoted = (text: string) => `'${text.replace(/['\\]/g, (character) => `\\${character}`)}'`
  const lines = words.flatMap(({ command, does, flags, formats }) => [
    `complete -c go-live-gate -n __fish_use_subcommand -f -a ${command} -d ${quoted(does)}`,
    ...flags.map((flag) => {
      const takes = flag === '--format' ? ` -x -a ${quoted(formats)}` : flag === '--root' ? " -x -a '(__fish_complete_directories)'" : ''
      return `complete -c go-live-gate -n '__fish_seen_subcommand_from ${command}' -l ${flag.slice(2)}${takes}`
    }),
  ])
  return [...lines, `complete -c go-live-gate -n '__fish_seen_subcommand_from explain' -f -a ${quoted(names.join(' '))}`, ''].join('\n')
}
