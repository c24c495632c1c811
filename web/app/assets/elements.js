// Custom elements, each an addition to a page that works without it. Modules are sent as they are.

/** Lets the reader choose an appearance; the choice stays on their machine. */
class ThemeChoice extends HTMLElement {
  connectedCallback() {
    const stored = read();
    for (const input of this.querySelectorAll('input')) {
      input.checked = input.value === stored;
      input.addEventListener('change', () => choose(input.value));
    }
  }
}

function read() {
  try {
    return localStorage.getItem('theme') ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** @param {string} theme */
function choose(theme) {
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Where nothing is kept, this page still has it.
  }
}

/** Shares the page by the system's own sheet, or copies its address. */
class ShareLink extends HTMLElement {
  connectedCallback() {
    const [share, copy] = this.querySelectorAll('button');
    const { url, title } = this.dataset;
    const status = this.querySelector('[role=status]');
    if (navigator.share) {
      share.hidden = false;
      share.addEventListener('click', () => navigator.share({ title, url }).catch(() => {}));
    }
    if (navigator.clipboard) {
      copy.hidden = false;
      copy.addEventListener('click', async () => {
        await navigator.clipboard.writeText(url);
        status.textContent = this.dataset.copied;
      });
    }
    this.hidden = share.hidden && copy.hidden;
  }
}

/** Closes its sheet when the reader turns elsewhere. */
function closeOnLeaving() {
  const details = document.querySelectorAll('details.language-switcher');
  const close = (event) => {
    for (const one of details) {
      const leaves = event.type === 'keydown' ? event.key === 'Escape' : !one.contains(event.target);
      if (!one.open || !leaves) continue;
      if (event.type === 'keydown') one.querySelector('summary').focus();
      one.open = false;
    }
  };
  for (const type of ['pointerdown', 'focusin', 'keydown']) document.addEventListener(type, close);
}

/** Marks in the contents list where the reader is, where style sheets cannot (`scroll-target-group`). */
function followHeadings() {
  const links = [...document.querySelectorAll('.contents-beside a')];
  if (links.length === 0 || CSS.supports('scroll-target-group', 'auto')) return;
  const headingOf = ({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1)));
  const mark = () => {
    const read = links.findLast((link) => headingOf(link)?.getBoundingClientRect().top < innerHeight * 0.3);
    for (const link of links) {
      if (link === read) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  // Headings that cross the line below the upper 30 % of the screen.
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -70%' });
  for (const heading of links.map(headingOf)) if (heading) observer.observe(heading);
}

customElements.define('theme-choice', ThemeChoice);
customElements.define('share-link', ShareLink);
closeOnLeaving();
followHeadings();
