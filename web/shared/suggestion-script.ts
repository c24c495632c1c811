/**
 * Runs where `<LanguageSuggestion>` stands, before anything below it is painted, so that nothing moves: shows the one line that
 * is in the reader's language. Constant, since its hash stands in the Content-Security-Policy; what it finds out stays in
 * the browser, so a page can be kept for everybody.
 *
 * Who reads the page's language too is left alone, and so is who comes from another page of the site: they have chosen.
 */
export const SUGGESTION_SCRIPT = `{const e=document.currentScript.previousElementSibling,n=t=>t.split('-')[0],r=navigator.languages.map(n);if(!r.includes(n(document.documentElement.lang))&&!document.referrer.startsWith(location.origin+'/'))for(const l of r){const a=[...e.children].find(c=>n(c.lang)===l);if(a){a.hidden=e.hidden=false;break}}}`;
