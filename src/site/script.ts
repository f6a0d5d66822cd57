/**
 * What a page gains where scripts run: a button that copies an answer's permanent address. All else works without.
 */
export const SCRIPT = `
for(const link of document.querySelectorAll('a[data-address]')){
if(!navigator.clipboard)break;
const button=document.createElement('button');
button.type='button';
button.textContent='Copy the address';
button.addEventListener('click',async()=>{await navigator.clipboard.writeText(link.href);button.textContent='Copied'});
link.after(' ',button);
}
`;
