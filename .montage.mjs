import { chromium } from 'playwright-core';
import fs from 'node:fs';
const [out,cols,...files]=process.argv.slice(2);
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--headless','--no-sandbox']});
const p=await b.newPage({viewport:{width:1900,height:100}});
await p.setContent(`<body style="margin:0;display:grid;grid-template-columns:repeat(${cols},1fr);gap:6px;background:#888">${files.map(f=>`<img style="width:100%" src="data:image/png;base64,${fs.readFileSync(f).toString('base64')}">`).join('')}</body>`);
await p.waitForTimeout(500);
await p.screenshot({path:out,fullPage:true});await b.close();
