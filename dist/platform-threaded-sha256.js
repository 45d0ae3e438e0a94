const e=require("./core.js");let t=require("node:worker_threads");const n=262144,[r,i,a]=[0,1,2],o=6e4,s=`
const { createHash } = require('node:crypto')
const { workerData: { state, lengths, bytes, digest } } = require('node:worker_threads')
const hash = createHash('sha256')
const isFilled = (slot) => Atomics.load(state, ${r}) > slot || Atomics.wait(state, ${r}, slot, ${o}) !== 'timed-out'
for (let slot = 0; isFilled(slot); slot++) {
  const length = lengths[slot % 8]
  if (length === 0) {
    digest.set(hash.digest())
    Atomics.store(state, ${a}, 1)
    Atomics.notify(state, ${a})
    break
  }
  const start = (slot % 8) * ${n}
  hash.update(bytes.subarray(start, start + length))
  Atomics.store(state, ${i}, slot + 1)
  Atomics.notify(state, ${i})
}
`;function c(){let c=new Int32Array(new SharedArrayBuffer(12)),l=new Int32Array(new SharedArrayBuffer(32)),u=new Uint8Array(new SharedArrayBuffer(8*n)),d=new Uint8Array(new SharedArrayBuffer(32));new t.Worker(s,{eval:!0,workerData:{state:c,lengths:l,bytes:u,digest:d}}).unref();let f=0,p=(t,n)=>{for(;;){let r=Atomics.load(c,t);if(n(r))return;if(Atomics.wait(c,t,r,o)===`timed-out`)throw new e.Rt(`the thread that computes the digest does not answer`,`Run the gate again; the machine may be out of memory.`)}},m=e=>{p(i,e=>f-e<8),u.set(e,f%8*n),l[f%8]=e.length,f++,Atomics.store(c,r,f),Atomics.notify(c,r)};return{update(e){let t=typeof e==`string`?new TextEncoder().encode(e):e;for(let e=0;e<t.length;e+=n)m(t.subarray(e,e+n))},hex(){return m(new Uint8Array),p(a,e=>e===1),Buffer.from(d).toString(`hex`)}}}exports.threadedSha256=c;