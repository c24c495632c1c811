import { setResponseHeader } from 'h3';
import { defineNitroPlugin } from 'nitropack/runtime';
import { contentSecurityPolicy } from '../security/content-security-policy.ts';
import { pictureColorRules } from '../../shared/picture-colors.ts';

const STYLES = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Marks that Vue and Nuxt leave for hydration, which never comes. */
const HYDRATION_MARKS = /<!--(?:\[|\]|)-->|<div id="teleports"><\/div>/g;

/**
 * The last touches to a page: all inlined styles become one, with the colours of the page's pictures in it, so that one
 * hash in the Content-Security-Policy covers them; what is there for hydration alone goes.
 */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('render:html', (html, { event }) => {
    const styles: string[] = [];
    html.head = html.head.map((chunk) => chunk.replace(STYLES, (_, css: string) => (styles.push(css), '')));
    styles.push(pictureColorRules(event.context.pictureColors));
    const style = styles.join('');
    html.head.push(`<style>${style}</style>`);
    html.body = html.body.map((chunk) => chunk.replace(HYDRATION_MARKS, ''));
    setResponseHeader(event, 'Content-Security-Policy', contentSecurityPolicy([style]));
  });
});
