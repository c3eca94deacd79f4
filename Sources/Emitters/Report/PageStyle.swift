/// How our pages look: on paper, on a phone, on a desk, in the light and in the dark.
enum PageStyle {
  static let text: StaticString = """
    :root{color-scheme:light dark;
    --paper:#fff;--panel:#f5f6f8;--ink:#1b2430;--soft:#566171;--line:#dfe3e8;--link:#1d5f91;
    --error:#a8241c;--error-ground:#fcefed;--warning:#835300;--warning-ground:#fdf4e2;
    --note:#4b5b6d;--good:#1c6b3c;--good-ground:#ebf6ee;--mark:#ffe7a3;--mark-line:#b06a00;
    --addend:#d9eafc;--s0:#2f6f9f;--s1:#e0a030;--s2:#4b9a77;--s3:#9c5590;--s4:#c2573f;--s5:#6f7fc9;
    --s6:#8d8b3a;--s7:#7a848f}
    @media screen and (prefers-color-scheme:dark){:root{
    --paper:#12171d;--panel:#1a2129;--ink:#e4e8ed;--soft:#a2adba;--line:#2d3641;--link:#86bfea;
    --error:#ff9f94;--error-ground:#2f1b1a;--warning:#f0bb63;--warning-ground:#2b2313;
    --note:#aeb9c6;--good:#86d3a0;--good-ground:#15271c;--mark:#5d4a12;--mark-line:#f0bb63;
    --addend:#1f3c57;--s0:#5b9fd0;--s1:#e6b455;--s2:#6dbd98;--s3:#c07fb5;--s4:#e07f67;--s5:#95a3e6;
    --s6:#b8b564;--s7:#98a3af}}
    *{box-sizing:border-box}
    [hidden]{display:none!important}
    html{font:16px/1.5 "Segoe UI",system-ui,-apple-system,Roboto,"Noto Sans","Liberation Sans",Arial,\
    "Noto Naskh Arabic","Noto Nastaliq Urdu",sans-serif;-webkit-text-size-adjust:100%;\
    scroll-padding-top:4rem}
    body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
    .head,main,.foot,.contents ul{max-width:70rem;margin:0 auto;padding:0 1.25rem}
    a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
    a:focus-visible,summary:focus-visible,button:focus-visible,input:focus-visible,\
    select:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px;\
    border-radius:3px}
    .skip{position:absolute;left:-99rem;padding:.5rem 1rem;background:var(--paper);z-index:2}
    .skip:focus{left:.5rem;top:.5rem}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    h1,h2,h3,h4,p,ul,ol,dl,dd,figure{margin:0;padding:0}
    h1,h2{font-family:Georgia,"Source Serif 4","Noto Serif","Liberation Serif",serif;\
    font-weight:600;line-height:1.2;text-wrap:balance}
    h1{font-size:clamp(1.6rem,1.1rem + 2.2vw,2.4rem);letter-spacing:-.01em}
    h2{font-size:1.6rem;margin:0 0 1rem}
    h3{font-size:1.05rem;line-height:1.35;margin:2rem 0 .5rem}
    h4{font-size:1rem;line-height:1.4;font-weight:600}
    .quiet,.why{color:var(--soft);max-width:44rem}
    .number,.computed,.printed,.figure,.subtotal{font-variant-numeric:tabular-nums lining-nums}
    .count{font:500 .8rem/1 system-ui,sans-serif;color:var(--soft);background:var(--panel);\
    border-radius:1rem;padding:.15rem .5rem;white-space:nowrap;vertical-align:.08em}
    small{font-size:.82em;color:var(--soft)}
    .head{padding-top:2.5rem;padding-bottom:1.75rem}
    .overline{font-size:.8rem;letter-spacing:.08em;text-transform:uppercase;color:var(--soft);\
    margin-bottom:.5rem}
    .badge{border:1px solid var(--line);border-radius:.25rem;padding:.05rem .4rem;color:var(--ink)}
    .issuer{color:var(--soft);font-size:1.05rem;margin-top:.5rem}
    .summary{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:1rem;\
    margin:1.75rem 0 1.25rem}
    .verdict,.total-cost{border-radius:.5rem;padding:1.1rem 1.25rem;background:var(--panel)}
    .verdict{border-inline-start:5px solid var(--note)}
    .verdict.holds{border-color:var(--good);background:var(--good-ground)}
    .verdict.fails{border-color:var(--error);background:var(--error-ground)}
    .verdict.open{border-color:var(--warning);background:var(--warning-ground)}
    .sentence{font-size:1.25rem;line-height:1.35;font-weight:600;margin-bottom:.35rem}
    .label{font-size:.85rem;color:var(--soft)}
    .figure{font-size:1.5rem;font-weight:600;line-height:1.3}
    .figure .unit{font-size:.95rem;font-weight:400;color:var(--soft)}
    .remark{font-size:.85rem;color:var(--soft)}
    .counts{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;color:var(--soft)}
    .counts b{color:var(--ink);font-variant-numeric:tabular-nums}
    .source{margin-top:1rem;font-size:.85rem;color:var(--soft)}
    .source div{display:flex;gap:.75rem}
    .source dt{flex:0 0 6.5rem}
    .source dd{min-width:0;overflow-wrap:anywhere}
    code,.code{font-family:ui-monospace,"Cascadia Mono",Menlo,"Liberation Mono",monospace;\
    font-size:.85em}
    .contents{position:sticky;top:0;z-index:1;background:var(--paper);\
    border-block:1px solid var(--line)}
    .contents ul{list-style:none;display:flex;gap:.25rem 1.5rem;overflow-x:auto}
    .contents a{display:block;padding:.7rem 0;text-decoration:none;color:var(--ink);\
    white-space:nowrap}
    .contents a:hover{color:var(--link)}
    main section{padding:2.5rem 0 1rem}
    main section+section{border-top:1px solid var(--line)}
    .tools{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem;margin:0 0 1rem;\
    font-size:.9rem;color:var(--soft)}
    .tools label{display:flex;align-items:center;gap:.5rem}
    input,select,button{font:inherit;color:var(--ink);background:var(--paper);\
    border:1px solid var(--soft);border-radius:.3rem;padding:.3rem .6rem;max-width:100%}
    input{width:14rem}
    button{cursor:pointer}
    .severity>h3{margin-top:1.5rem;font-size:1.15rem}
    .severity.error>h3{color:var(--error)}
    .severity.warning>h3{color:var(--warning)}
    .severity.note>h3{color:var(--note)}
    .check{border-bottom:1px solid var(--line)}
    .check>.members{padding:0 0 1.5rem 1.4rem}
    .check>summary h4{display:inline;flex:1;min-width:0}
    .check h4 .code{color:var(--soft);font-weight:400}
    .why{font-size:.9rem;margin-bottom:.35rem}
    details[data-row]{border-top:1px solid var(--line)}
    details[data-row]:last-child{border-bottom:1px solid var(--line)}
    summary{cursor:pointer;padding:.55rem 0}
    .severity summary{display:flex;gap:.75rem;align-items:baseline}
    .severity summary::before{content:"";flex:none;width:.45rem;height:.45rem;margin-inline:.1rem;\
    border-right:2px solid var(--soft);border-bottom:2px solid var(--soft);\
    transform:rotate(-45deg) translate(-.1rem,-.1rem)}
    .severity details[open]>summary::before{transform:rotate(45deg) translate(-.1rem,-.1rem)}
    .severity summary::-webkit-details-marker{display:none}
    .message{flex:1;min-width:0}
    .where{font-size:.85rem;color:var(--soft);white-space:nowrap}
    details:target>summary .message{background:var(--mark)}
    .evidence{padding:.25rem 0 1.25rem 1.4rem;display:grid;grid-template-columns:minmax(0,1fr);\
    gap:.9rem}
    .links{font-size:.85rem;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
    .links .permalink{margin-inline-start:auto}
    .crop figcaption{font-size:.8rem;color:var(--soft);margin-bottom:.25rem}
    .crop .scroll{border:1px solid var(--line);background:#fff;border-radius:.3rem}
    .crop img,.crop svg{display:block;max-width:100%;height:auto}
    .lines{background:var(--panel);border-radius:.3rem;padding:.75rem 1rem;font-size:.9rem}
    .lines ol{padding-inline-start:3rem}
    .lines li{padding-inline-start:.4rem;white-space:pre-wrap}
    .lines li::marker{color:var(--soft);font-size:.8rem;font-variant-numeric:tabular-nums}
    .lines figcaption{font-size:.8rem;color:var(--soft)}
    .gap{color:var(--soft)}
    mark{background:var(--mark);color:inherit;padding:.05em .15em;border-radius:.15em;\
    box-shadow:0 0 0 1px var(--mark-line)}
    mark.addend{background:var(--addend);box-shadow:0 0 0 1px var(--link)}
    .scroll{position:relative;overflow-x:auto;max-width:100%}
    table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.4}
    th,td{text-align:start;vertical-align:top;padding:.5rem .75rem .5rem 0;\
    border-bottom:1px solid var(--line)}
    th{font-weight:500}
    thead th{color:var(--soft);font-size:.82rem;vertical-align:bottom}
    th.number,td.number{text-align:end;white-space:nowrap;padding-inline:.75rem 0}
    tfoot th,tfoot td,tr.total th,tr.total td{font-weight:600;border-bottom:0}
    .money td.title{min-width:16rem}
    .lines th[scope=row]{white-space:nowrap}
    th button{all:unset;cursor:pointer;display:inline-flex;gap:.3rem;align-items:baseline}
    th button:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
    th button::after{content:"\\2195";font-size:.75em;opacity:.65}
    th[aria-sort=ascending] button::after{content:"\\2191";opacity:1}
    th[aria-sort=descending] button::after{content:"\\2193";opacity:1}
    table.lines{background:none;padding:0}
    tr:target>*,li:target{background:var(--mark)}
    .computed{display:block;color:var(--soft);font-size:.92em}
    .differs .computed{color:var(--error)}
    .scope-fundingType>*,.scope-objective>*,.scope-grand>*{font-weight:600}
    .scope-fundingSource th,.scope-outcome th{padding-inline-start:1.25rem}
    .scope-grand>*{border-top:2px solid var(--soft)}
    .computed{font-weight:400}
    table.sum{width:auto;min-width:18rem}
    table.sum th,table.sum td{padding-block:.15rem;border:0}
    table.sum tfoot tr:first-child>*{border-top:1px solid var(--soft)}
    table.sum .printed>*{font-weight:600}
    table.sum .difference>*{color:var(--error);font-weight:600}
    .flag{font-size:.75rem;font-weight:500;text-decoration:none;border-radius:1rem;\
    padding:.05rem .5rem;white-space:nowrap;background:var(--warning-ground);color:var(--warning)}
    .flag.error{background:var(--error-ground);color:var(--error)}
    .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;font-size:.9rem;\
    margin:.25rem 0 .75rem}
    .legend b{font-weight:500;color:var(--soft);font-variant-numeric:tabular-nums}
    .legend svg{margin-inline-end:.35rem}
    .quiet+.tools,.legend+.tools{margin-top:.9rem}
    .chart{margin:1.5rem 0 0}
    svg.bars{display:block;width:100%;max-width:52rem;height:auto}
    svg text{fill:var(--soft);font-size:13px;font-variant-numeric:tabular-nums}
    svg .value{fill:var(--ink);font-weight:600}
    .grid{stroke:var(--line);stroke-width:1;vector-effect:non-scaling-stroke}
    .series0{fill:var(--s0)}.series1{fill:var(--s1)}.series2{fill:var(--s2)}.series3{fill:var(--s3)}
    .series4{fill:var(--s4)}.series5{fill:var(--s5)}.series6{fill:var(--s6)}.series7{fill:var(--s7)}
    .data summary{color:var(--link);font-size:.9rem}
    .objective{font-family:Georgia,"Noto Serif","Liberation Serif",serif;font-size:1.2rem;\
    margin:2.25rem 0 .25rem}
    .objective .number,.outcome-head .number,.group .number{color:var(--soft);font-weight:400;\
    margin-inline-end:.25rem}
    .outcome{margin-top:1.25rem}
    .outcome-head{display:grid;grid-template-columns:minmax(0,1fr) auto minmax(0,20rem);gap:0 1.5rem;\
    align-items:end;border-bottom:2px solid var(--line);padding-bottom:.3rem}
    .outcome-head .ticks{grid-column:3;width:100%;height:auto;overflow:visible}
    .ticks text{font-size:36px}
    .subtotal{color:var(--soft);font-size:.9rem;white-space:nowrap}
    .activities{list-style:none}
    .activities li{display:grid;grid-template-columns:3.25rem minmax(0,1fr) minmax(0,20rem);\
    gap:0 1.5rem;padding:.65rem 0;border-bottom:1px solid var(--line)}
    .activities .number{color:var(--soft)}
    .activities .part .what{padding-inline-start:1rem}
    .meta{font-size:.85rem;color:var(--soft);display:flex;flex-wrap:wrap;gap:.1rem 1.25rem}
    .meta b{font-weight:600}
    .when .meta{justify-content:space-between}
    .lane{display:block;width:100%;height:14px;margin:.35rem 0}
    .bar.costed{fill:var(--s0)}
    .bar.uncosted{fill:var(--paper);stroke:var(--warning);stroke-width:2;\
    vector-effect:non-scaling-stroke}
    .bar.lead-up.costed{fill:var(--s0);opacity:.45}
    .bar.lead-up.uncosted{fill:var(--warning);stroke:none;opacity:.5}
    .bar.faint.costed{opacity:.45}
    .bar.faint.uncosted{stroke-dasharray:4 3}
    .cost.uncosted{color:var(--warning)}
    .meta .cost{white-space:nowrap;font-variant-numeric:tabular-nums}
    .stacking .group th{font-weight:600;padding-top:1.75rem;border-bottom:2px solid var(--line);\
    color:var(--ink);font-size:1rem}
    .stacking td{min-width:6.5rem}
    .stacking th[scope=row]{width:44%}
    .bodies th[scope=row]{width:34%}
    .ids{font-size:.85rem;margin-inline-start:.4rem}
    .ids a{text-decoration:none;margin-inline-end:.3rem}
    .ids a:hover{text-decoration:underline}
    .foot{padding-block:2rem 3rem;color:var(--soft);font-size:.85rem}
    h1+.verdict{margin:1.5rem 0}
    .source div+div{margin-top:.15rem}
    li:last-child{border-bottom:0!important}
    .changes{list-style:none}
    .changes li{display:grid;grid-template-columns:6rem minmax(0,1fr);gap:0 1rem;padding:.65rem 0;\
    border-bottom:1px solid var(--line)}
    .changes .number{color:var(--soft);overflow-wrap:anywhere}
    .changes .badge{font-size:.8rem;color:var(--soft);margin-inline-end:.25rem}
    ins,del{border-radius:.15em;padding:0 .1em}
    ins{background:var(--good-ground);color:var(--good);text-decoration:underline}
    del{background:var(--error-ground);color:var(--error)}
    @media screen and (max-width:48rem){
    html{scroll-padding-top:1rem}
    .contents{position:static}
    svg.bars text{font-size:23px}
    svg.many .value{display:none}
    svg.many text{font-size:18px}
    .head{padding-top:1.5rem}
    .summary{grid-template-columns:minmax(0,1fr)}
    .source div{display:block}
    .source dd{margin-bottom:.35rem}
    .severity summary{flex-wrap:wrap}
    .check>.members{padding-inline-start:0}
    .message{flex-basis:80%}
    .where{padding-inline-start:1.4rem;white-space:normal}
    .evidence{padding-inline-start:0}
    .crop img,.crop svg{max-width:none;width:max(100%,44rem)}
    .outcome-head,.activities li{grid-template-columns:2.75rem minmax(0,1fr)}
    .outcome-head h4,.outcome-head .subtotal,.outcome-head .ticks,.when{grid-column:1/-1}
    .when{padding-inline-start:0}
    .stacking thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .stacking,.stacking tbody,.stacking tr,.stacking th,.stacking td{display:block;\
    width:auto!important}
    .stacking tr{border-bottom:1px solid var(--line);padding:.5rem 0}
    .stacking th,.stacking td{border:0;padding:.1rem 0}
    .stacking .group{border-bottom:2px solid var(--line);padding-top:1.25rem}
    .stacking td{display:flex;gap:.75rem}
    .stacking td::before{content:attr(data-label);flex:0 0 6.5rem;color:var(--soft);font-size:.85rem}
    .stacking td.blank{display:none}
    .tools label{flex:1 1 100%}
    input,select{flex:1;width:auto;min-width:0}
    }
    @media print{
    :root{color-scheme:light;--paper:#fff;--panel:#f5f6f8;--ink:#000;--soft:#444;--line:#ccc;\
    --link:#000;--error:#8f1a12;--warning:#6b4300;--good:#14532d;--mark:#ffe7a3}
    @page{size:A4;margin:16mm 14mm}
    html{font-size:9.5pt}
    .head,main,.foot{max-width:none;padding-inline:0}
    .head{padding-top:0}
    .contents,.tools,.skip,.permalink{display:none}
    a{color:inherit;text-decoration:none}
    main section{padding:1.5rem 0 .5rem}
    .scroll{overflow:visible}
    table{font-size:8pt}
    .money td.title{min-width:0}
    thead{display:table-header-group}
    tr,li,details[data-row],figure,.outcome-head{break-inside:avoid}
    .error>.check::details-content,.warning>.check::details-content{content-visibility:visible;\
    display:block;height:auto}
    .severity summary::before{display:none!important}
    .check>.members,.evidence{padding-inline-start:0}
    h2,h3,h4,.outcome-head,.quiet,.legend,summary{break-after:avoid}
    th button::after{content:none}
    .summary{grid-template-columns:3fr 2fr}
    .crop img,.crop svg{max-width:100%;width:auto}
    .verdict,.bar,rect,mark,.flag,.count{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }
    @media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    """
}
