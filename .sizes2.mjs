// node sizes.mjs : builds apps/web into /tmp/candor/cold/out and prints chunks and per-route closure (gzip kB), and module groups
import { build } from 'vite';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
const r = await build({ configFile: 'apps/web/vite.config.ts', logLevel: 'silent', build: { outDir: '/tmp/candor/cold/out', emptyOutDir: true } });
const chunks = r.output.filter(o => o.type==='chunk');
const gz = c => gzipSync(c.code,{level:9}).length/1000;
const by = new Map(chunks.map(c=>[c.fileName,c]));
const closure = (names) => { const s=new Set(names); for (const n of s) for (const i of by.get(n).imports) s.add(i); return s; };
const find = n => chunks.find(c=>c.isDynamicEntry && c.facadeModuleId?.endsWith(n))?.fileName ?? chunks.find(c=>c.moduleIds.some(m=>m.endsWith(n)))?.fileName;
const entry = chunks.find(c=>c.isEntry).fileName;
const base = [entry, find('web/application.tsx')];
const sum = s => [...s].reduce((a,n)=>a+gz(by.get(n)),0);
console.log('base', sum(closure(base)).toFixed(1));
const pages = process.argv.slice(2);
for (const c of chunks.filter(c=>c.isDynamicEntry)) { const f = c.facadeModuleId?.replace(/.*apps\/web\//,''); console.log(sum(closure([...base,c.fileName])).toFixed(1), gz(c).toFixed(1), f ?? c.fileName); }
console.log('chunks'); for (const c of chunks.sort((a,b)=>gz(b)-gz(a)).slice(0,25)) console.log(gz(c).toFixed(1), c.fileName, c.moduleIds.length);
if (process.env.MODS) { for (const c of chunks.filter(c=>closure(base).has(c.fileName))) { const g={}; for (const [id,m] of Object.entries(c.modules)) { const k = id.includes('node_modules')? (id.includes('@mantine')? id.replace(/.*node_modules\//,'').split('/').slice(0,6).join('/') : id.replace(/.*node_modules\//,'').split('/').slice(0,id.includes('/@')?2:1).join('/')) : id.replace(/.*\/web\//,'').replace('/tmp/candor/',''); g[k]=(g[k]??0)+m.renderedLength; } console.log('##',c.fileName); for (const [k,v] of Object.entries(g).sort((a,b)=>b[1]-a[1]).slice(0,process.env.TOP??70)) console.log((v/1000).toFixed(1),k); } }
if (process.env.OWN) { const app = chunks.find(c=>c.moduleIds.some(m=>m.endsWith('web/application.tsx'))); const g={}; for (const [id,m] of Object.entries(app.modules)) { const k = id.includes('node_modules')? id.replace(/.*node_modules\//,'').split('/').slice(0,id.includes('@mantine/core')?5:2).join('/') : 'own '+id.replace('/tmp/candor/web/',''); g[k]=(g[k]??0)+gzipSync(m.code??'',{level:9}).length; } const e=Object.entries(g).sort((a,b)=>b[1]-a[1]); let own=0, man=0; for(const [k,v] of e){ if(k.startsWith('own'))own+=v; else if(k.startsWith('@mantine'))man+=v;} console.log('own',own,'mantine',man); for (const [k,v] of e.filter(([k])=>process.env.OWN==='all'||k.startsWith('own')).slice(0,160)) console.log(v,k); }
for (const p of (process.env.PAGES??'').split(',').filter(Boolean)) { console.log('== '+p); const b=closure(base); for (const n of closure([...base, find(p)])) if(!b.has(n)) { const c=by.get(n); console.log(gz(c).toFixed(1), n, c.moduleIds.slice(-4).map(m=>m.split('/').slice(-2).join('/')).join(' ')); } }
