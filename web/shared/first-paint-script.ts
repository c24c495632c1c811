/**
 * Runs in `<head>` before the first paint: words are shown in the device's faces first, which are as wide (fonts.css). Once they
 * stand on the screen, the publication's own faces are asked for, and the site's scripts, which add to a page that works
 * without them; so neither keeps a reader on a slow line waiting for words or pictures.
 *
 * Who comes from another page of the site has the faces already; who saves data is spared them
 * (https://wicg.github.io/savedata/). Without script they come at once, as faces do.
 *
 * Constant, since its hash stands in the Content-Security-Policy. On `<html>` it reads `data-scripts`, and sets `data-faces`
 * for type.css.
 */
export const FIRST_PAINT_SCRIPT = `{const d=document.documentElement.dataset,s=navigator.connection?.saveData;if(s||!document.referrer.startsWith(location.origin+'/'))d.faces='later';new PerformanceObserver((l,o)=>{if(!l.getEntriesByName('first-contentful-paint').length)return;o.disconnect();requestAnimationFrame(()=>setTimeout(()=>{if(!s)delete d.faces;for(const src of d.scripts.split(' '))document.head.append(Object.assign(document.createElement('script'),{type:'module',src}))}))}).observe({type:'paint',buffered:true})}`;
