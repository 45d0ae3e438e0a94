const e=require("./core.js");let t=require("node:fs"),n=require("node:worker_threads");const r=262144,[i,a,o]=[0,1,2],s=2**30,c=`
const { createHash } = require('node:crypto')
const { readSync } = require('node:fs')
const { workerData: { handle, state, lengths, bytes, digest, failure } } = require('node:worker_threads')
const tell = (place, value) => { Atomics.store(state, place, value); Atomics.notify(state, place) }
const hash = createHash('sha256')
const read = (slot, position) => {
  try {
    return readSync(handle, slot, 0, slot.length, position)
  } catch (error) {
    failure.set(Buffer.from(String(error.code ?? error.name)).subarray(0, failure.length))
    return -1
  }
}
for (let count = 0, position = 0; ; count++) {
  let free
  while (count - (free = Atomics.load(state, ${a})) >= 8) Atomics.wait(state, ${a}, free)
  if (free === ${s}) break
  const start = (count % 8) * ${r}
  const slot = bytes.subarray(start, start + ${r})
  const length = read(slot, position)
  if (length > 0) hash.update(slot.subarray(0, length))
  else if (length === 0) digest.set(hash.digest())
  position += length
  lengths[count % 8] = length
  tell(${i}, count + 1)
  if (length <= 0) break
}
tell(${o}, 1)
`;function l(l,u){let d=new Int32Array(new SharedArrayBuffer(12)),f=new Int32Array(new SharedArrayBuffer(32)),p=new Uint8Array(new SharedArrayBuffer(8*r)),m=new Uint8Array(new SharedArrayBuffer(32)),h=new Uint8Array(new SharedArrayBuffer(32)),g=!1,_=(e,t)=>{Atomics.store(d,e,t),Atomics.notify(d,e)},v=(t,n)=>{for(;;){let r=Atomics.load(d,t);if(r>=n)return;if(Atomics.wait(d,t,r,6e4)===`timed-out`)throw new e.Bt(`the thread that reads ${u} does not answer`,`Run the gate again; the machine may be out of memory.`)}};return{chunks:async function*(){new n.Worker(c,{eval:!0,workerData:{handle:l,state:d,lengths:f,bytes:p,digest:m,failure:h}}).unref();try{for(let t=0;;t++){v(i,t+1);let n=f[t%8]??0;if(n<0)throw e.a(Buffer.from(h).toString().replaceAll(`\0`,``),u);if(g=n===0,g)return;let o=t%8*r;yield p.subarray(o,o+n),_(a,t+1)}}finally{_(a,s),v(o,1),(0,t.closeSync)(l)}}(),digest(){if(!g)throw new e.Bt(`${u} was not read to its end`,`Run the gate again.`);return Buffer.from(m).toString(`hex`)}}}exports.readBeside=l;