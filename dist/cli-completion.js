const e=require("./core.js"),t=require("./cli.js"),n={bash:s,zsh:c,fish:l};function r(r){return{usage:`completion ${Object.keys(n).join(`|`)}`,does:`prints a script that completes commands, flags and names: source <(go-live-gate completion bash)`,async run(o,s){let{positionals:c}=t.n(o,{}),[l=``]=c,u=Object.hasOwn(n,l)?n[l]:void 0;if(!u||c.length>1)throw new e.Ht(`usage`,`name one shell: ${Object.keys(n).join(`, `)}`);let{allPages:d}=await Promise.resolve().then(()=>require("./explain-index.js")),f=Object.entries(await r()).map(([e,{usage:t,does:n}])=>({command:e,does:n,flags:i(t),formats:a(t)}));return await s.print(u(f,(await d()).map(({name:e})=>e))),0}}}function i(e){return[...new Set(e.match(/--[a-z][a-z-]*/g)??[])]}function a(e){return/--format ([a-z]+(?:\|[a-z]+)+)/.exec(e)?.[1]?.replaceAll(`|`,` `)??o}const o=Object.keys(e.p).filter(e.d).join(` `);function s(e,t){let n=e.map(({command:e,flags:t,formats:n})=>`    ${e}) flags="${t.join(` `)}" formats="${n}" ;;`);return`_go_live_gate() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} flags="" formats=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${e.map(({command:e})=>e).join(` `)} --help --version" -- "$current"))
    return
  fi
  case \${COMP_WORDS[1]} in
${n.join(`
`)}
  esac
  case $before in
    --format) COMPREPLY=($(compgen -W "$formats" -- "$current")); return ;;
    --root) COMPREPLY=($(compgen -d -- "$current")); return ;;
    explain) COMPREPLY=($(compgen -W "${t.join(` `)}" -- "$current")); return ;;
  esac
  case $current in
    -*) COMPREPLY=($(compgen -W "$flags --help" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _go_live_gate go-live-gate
`}function c(e,t){let n=e.map(({command:e,flags:t,formats:n})=>`    ${e}) flags=(${t.join(` `)}) formats=(${n}) ;;`);return`#compdef go-live-gate
_go_live_gate() {
  if (( CURRENT == 2 )); then
    compadd -- ${e.map(({command:e})=>e).join(` `)} --help --version
    return
  fi
  local -a flags formats
  case $words[2] in
${n.join(`
`)}
  esac
  case $words[CURRENT-1] in
    --format) compadd -- $formats; return ;;
    --root) _files -/; return ;;
    explain) compadd -- ${t.join(` `)}; return ;;
  esac
  if [[ $words[CURRENT] == -* ]]; then compadd -- $flags --help; else _files; fi
}
(( $+functions[compdef] )) || { autoload -U compinit && compinit }
compdef _go_live_gate go-live-gate
`}function l(e,t){let n=e=>`'${e.replace(/['\\]/g,e=>`\\${e}`)}'`;return[...e.flatMap(({command:e,does:t,flags:r,formats:i})=>[`complete -c go-live-gate -n __fish_use_subcommand -f -a ${e} -d ${n(t)}`,...r.map(t=>{let r=t===`--format`?` -x -a ${n(i)}`:t===`--root`?` -x -a '(__fish_complete_directories)'`:``;return`complete -c go-live-gate -n '__fish_seen_subcommand_from ${e}' -l ${t.slice(2)}${r}`})]),`complete -c go-live-gate -n '__fish_seen_subcommand_from explain' -f -a ${n(t.join(` `))}`,``].join(`
`)}exports.completionOf=r;