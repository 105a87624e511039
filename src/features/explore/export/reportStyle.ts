/** The look of a standalone report: no request, no script; light or dark as its reader's system, and on paper with breaks where they do no harm. */
export const reportStyle = `
:root{color-scheme:light dark;--bg:#faf5ec;--surface:#fffdf8;--raised:#fff;--sunken:#f1e8d9;--ink:#251a1d;--muted:#665453;--line:#e4d8c6;--line-strong:#94826f;--accent:#931b30;--accent-fill:#931b30;--gold:#7d570e;--gold-fill:#c9972f;--bad:#a3211a;--good:#1d6b3f;--series-1:#931b30;--series-2:#1e4fbf;--series-3:#946600;--series-4:#1d6b3f;--series-5:#6b3fa0;--series-6:#0b7285;--font-ui:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif}
@media screen and (prefers-color-scheme:dark){:root{--bg:#151016;--surface:#1d161f;--raised:#271e2a;--sunken:#100b11;--ink:#f4ece6;--muted:#bbaab0;--line:#382b3b;--line-strong:#8c7a88;--accent:#f58c98;--accent-fill:#a9263d;--gold:#e6bd62;--gold-fill:#d9a93f;--bad:#ff9d94;--good:#7fd3a0;--series-1:#f58c98;--series-2:#9dc1ff;--series-3:#e6bd62;--series-4:#7fd3a0;--series-5:#cda8ff;--series-6:#6ad3e0}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1.5rem 1rem 4rem;background:var(--bg);color:var(--ink);font:400 1rem/1.5 var(--font-ui);overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.2;margin:0 0 .5rem;font-family:'Iowan Old Style','Palatino Linotype',Palatino,P052,Georgia,serif}
h2{margin-top:2.5rem;padding-bottom:.35rem;border-bottom:1px solid var(--line)}
h4{font:600 .9rem/1.4 var(--font-ui)}
p{margin:.25rem 0;max-width:70ch}
a{color:var(--accent)}
.muted{color:var(--muted)}.small{font-size:.875rem}
nav ol{columns:14rem;margin:.5rem 0;padding-left:1.2em}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:0}
.cards div{padding:.6rem .9rem;border:1px solid var(--line);border-radius:10px;background:var(--surface)}
.cards dt{color:var(--muted);font-size:.875rem}.cards dd{margin:0;font-size:1.3rem;font-weight:600}.cards small{display:block;color:var(--muted);font-size:.8rem;font-weight:400}
.chips{display:flex;flex-wrap:wrap;gap:.4rem;margin:.75rem 0;padding:0;list-style:none}.chips li{padding:0 .6rem;border:1px solid var(--line-strong);border-radius:99px;font-size:.875rem}
.alert{margin:.5rem 0;padding:.5rem .9rem;border:1px solid var(--line);border-left:4px solid var(--line-strong);background:var(--surface);font-size:.9rem}.alert.problem{border-left-color:var(--bad)}.alert.warning{border-left-color:var(--gold-fill)}
.column{margin-top:2rem;padding-top:.75rem;border-top:1px solid var(--line)}
.type{display:inline-block;margin-left:.4rem;padding:0 .5rem;border:1px solid var(--line-strong);border-radius:99px;color:var(--muted);font:400 .8rem/1.6 var(--font-ui)}
.facts,.charts,.lists{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(17rem,100%),1fr));gap:1rem 1.75rem;align-items:start}
.charts{grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));margin:1rem 0}
figure{margin:0;min-width:0;break-inside:avoid}figcaption{font-weight:600;font-size:.9rem;margin-bottom:.25rem}figure svg{display:block;width:100%;height:auto;max-width:60rem}
.wide{grid-column:1/-1;overflow-x:auto}.wide svg{min-width:38rem}
table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums}caption{text-align:left;font-weight:600}
th,td{padding:2px .5rem 2px 0;border-bottom:1px solid var(--line);text-align:left;font-weight:400;vertical-align:baseline}th{color:var(--muted)}td.n,th.n{text-align:right;white-space:nowrap}td small{display:block;color:var(--muted);white-space:normal}.facts-table th{min-width:8rem;overflow-wrap:normal}.facts-table td.n{white-space:normal}
.scroll{overflow-x:auto}.scroll table{width:auto;overflow-wrap:normal}.scroll td{max-width:14rem;padding-right:1rem;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
details{border-top:1px solid var(--line)}summary{padding:.35rem 0;cursor:pointer;font-size:.9rem;font-weight:600}
footer{margin-top:3rem;color:var(--muted);font-size:.8rem}
@media print{@page{margin:13mm}.wide{overflow:visible}.wide svg{min-width:0}.column h3,.column .alert{break-after:avoid}body{max-width:none;padding:0;background:#fff;font-size:9.5pt}h2,h3,h4,caption,figcaption{break-after:avoid}.alert,figure,.facts-table,.cards div{break-inside:avoid}tr{break-inside:avoid}thead{display:table-header-group}nav{display:none}a{color:inherit;text-decoration:none}
.cards{grid-template-columns:repeat(5,1fr)}.facts{grid-template-columns:repeat(3,1fr)}.charts{grid-template-columns:1fr 1fr}.lists{grid-template-columns:repeat(3,1fr)}table{font-size:8pt}
details{break-inside:avoid}details::details-content{content-visibility:visible;block-size:auto}.lists tr:nth-child(n+12){display:none}
.scroll{overflow:visible}.scroll table{width:100%;table-layout:fixed}.scroll :is(td,th){max-width:none;font-size:7pt;padding-right:.4rem}.scroll :is(td,th):nth-child(n+10){display:none}}
`.trim();
