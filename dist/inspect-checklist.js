const e=require("./draft.js"),t={engagement:`staff-engagement`,training:`operator-training`,hazardLog:`safety-sign-off`,loadTest:`load-testing`,concerns:`concerns`,survey:`public-consultation`,accessibility:`equal-access`,rehearsal:`rollback`,outcomes:`service-outcomes`,measurement:`data-migration`,document:`support-handover`,actionLog:`independent-assurance`,testReport:`end-to-end-testing`,defectLog:`end-to-end-testing`,securityScan:`security-privacy`};function n({files:e}){let n=new Map;for(let{proposals:[r]}of e){if(!r)continue;let e=t[r.type]??`other`;n.set(e,[...n.get(e)??[],r])}return n}function r(t){let r=[...n(t)].map(([t,n])=>`  - id: ${t}\n    owner: to-be-named\n    evidence:\n${n.map((t,r)=>e.t(a(t,n,r),6)).join(``)}`),o=t.files.filter(({problem:e})=>e!==null).flatMap(({path:t,problem:n})=>e.i(`${t}: ${n?.message??``}`));return`# yaml-language-server: $schema=./node_modules/go-live-gate/schemas/checklist.schema.json
# A draft, from what go-live-gate inspect saw. Name the owners, decide what is asked below each entry, and take out what
# proves nothing. Figures are for people: a threshold that is taken from the result proves nothing.
version: 1
service: To be named
release: to-be-named
# goLive: …    when the service goes live, as 2026-12-09T06:00:00Z
timezone: UTC # replace it: the zone in which people write dates, as Europe/London
roles:
  release-owner: [to-be-named] # replace it: who may sign that this checklist asks for enough
items:
${[...r,i].join(``)}${o.length>0?`# Not asked for:\n${o.map(e=>`${e}\n`).join(``)}`:``}`}const i=`  - id: checklist-agreed
    title: The checklist asks for what going live needs
    owner: to-be-named
    evidence:
      - type: signOff
        role: release-owner
`;function a({type:e,lines:t},n,r){let i=n.filter(t=>t.type===e),a=n.slice(0,r).filter(t=>t.type===e).length+1;return i.length<2?t:t.replace(`
`,`\n  id: part-${a}\n`)}exports.firstChecklist=r;