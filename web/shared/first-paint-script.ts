/**
 * Runs in `<head>` before the first paint: words are shown in the device's faces first, which are as wide (fonts.css). Once they
 * stand on the screen, the site's scripts are asked for, which add to a page that works without them, and by them the
 * publication's own faces (assets/faces.js); so neither keeps a reader on a slow line waiting for words or pictures.
 *
 * Who comes from another page of the same language has the faces already; who saves data is spared them
 * (https://wicg.github.io/savedata/). Without script they come at once, as faces do.
 *
 * So is the manifest, which Chromium would fetch once all that a page names is there, and without script cannot use.
 *
 * Constant, since its hash stands in the Content-Security-Policy. On `<html>` it reads `data-scripts` and `data-manifest`, and
 * sets `data-stand-ins` for type.css.
 */
export const FIRST_PAINT_SCRIPT = `{const d=document.documentElement.dataset;if(navigator.connection?.saveData||!document.referrer.startsWith(location.origin+'/'+location.pathname.split('/')[1]))d.standIns='reading interface';new PerformanceObserver((l,o)=>{if(!l.getEntriesByName('first-contentful-paint').length)return;o.disconnect();requestAnimationFrame(()=>setTimeout(()=>{const add=(name,more)=>document.head.append(Object.assign(document.createElement(name),more));for(const src of d.scripts.split(' '))add('script',{type:'module',src});add('link',{rel:'manifest',href:d.manifest})}))}).observe({type:'paint',buffered:true})}`;
