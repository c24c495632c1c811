/**
 * Runs in `<head>` before the first paint: the words are shown in the device's faces first, which are as wide (fonts.css), and
 * the publication's own are asked for once they stand on the screen, so that nothing has to wait for them on a slow line. Who
 * comes from another page of the site has them already; who saves data is spared them (https://wicg.github.io/savedata/).
 * Without script they come at once, as faces do.
 *
 * Constant, since its hash stands in the Content-Security-Policy. `data-faces` is read by type.css.
 */
export const FACES_SCRIPT = `{const d=document.documentElement.dataset,s=navigator.connection?.saveData;if(s||!document.referrer.startsWith(location.origin+'/'))d.faces='later';if(!s)new PerformanceObserver((l,o)=>{if(l.getEntriesByName('first-contentful-paint').length){o.disconnect();requestAnimationFrame(()=>setTimeout(()=>delete d.faces))}}).observe({type:'paint',buffered:true})}`;
