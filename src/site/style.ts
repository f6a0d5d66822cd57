/** The style of every page. Contrasts are at least 4.5 to 1 in light and dark, and what can be pressed is 24 px high or more. */
export const CSS = `
:root{color-scheme:light dark;--ink:#1b1b1d;--quiet:#55575c;--paper:#fff;--line:#c9cbd1;--link:#0b4f9e;--bar:#5b6b80;--warn:#8a4b00;--mark:#fff2b3}
@media(prefers-color-scheme:dark){:root{--ink:#ececef;--quiet:#b4b7bd;--paper:#17181b;--line:#44474d;--link:#8fc1ff;--bar:#8b9bb0;--warn:#ffc27a;--mark:#4d4313}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:44rem;padding:0 1rem 2rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif}
a{color:var(--link)}
a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
header nav{padding:.75rem 0;border-bottom:1px solid var(--line)}
header nav a{display:inline-block;padding:.25rem .5rem .25rem 0;margin-right:.75rem}
h1{font-size:1.5rem;line-height:1.25;margin:1.25rem 0 .5rem}
h2{font-size:1.15rem;margin:1.5rem 0 .5rem}
form{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}
form label{flex-basis:100%}
input[type=text]{flex:1 1 16rem;min-width:0;font:inherit;padding:.5rem;border:1px solid var(--bar);border-radius:.25rem;background:var(--paper);color:var(--ink)}
button{font:inherit;padding:.5rem 1rem;border:1px solid var(--link);border-radius:.25rem;background:var(--link);color:var(--paper);min-height:2.5rem}
figure{margin:1.25rem 0}
blockquote{margin:0;padding:.1rem 0 .1rem 1rem;border-left:4px solid var(--bar)}
blockquote p{margin:.25rem 0;overflow-wrap:anywhere}
figcaption{margin:.35rem 0 0 1.25rem;color:var(--quiet);font-size:.95rem;overflow-wrap:anywhere}
figcaption a{display:inline-block;padding:.15rem 0}
mark{background:var(--mark);color:inherit}
.nearest blockquote{border-left-style:dotted;border-left-color:var(--warn)}
.notice{border:1px solid var(--warn);border-radius:.25rem;padding:.5rem .75rem}
.quiet,footer{color:var(--quiet);font-size:.95rem}
ul.list{list-style:none;padding:0}
ul.list li{border-bottom:1px solid var(--line);padding:.6rem 0}
ul.list a{display:inline-block;padding:.15rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}
dt{color:var(--quiet)}
dd{margin:0;overflow-wrap:anywhere}
footer{border-top:1px solid var(--line);margin-top:2rem}
`;
