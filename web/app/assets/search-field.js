// Suggestions below a search field, by the ARIA pattern for a combobox with a list of options
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).

/** After so many milliseconds without a key the server is asked. */
const PAUSE = 160;

class SearchField extends HTMLElement {
  connectedCallback() {
    const input = (this.input = this.querySelector('input'));
    const list = (this.list = make('ul', { role: 'listbox', id: `${input.id}-list`, hidden: '' }));
    list.className = 'suggestions';
    list.ariaLabel = this.dataset.label;
    this.status = make('span', { role: 'status', class: 'visually-hidden' });
    this.append(list, this.status);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-controls': list.id,
      'aria-expanded': 'false',
    }))
      input.setAttribute(name, value);

    // What an input method has not finished yet are no words: Japanese is typed by its sound first.
    input.addEventListener('input', (event) => event.isComposing || this.ask());
    input.addEventListener('compositionend', () => this.ask());
    input.addEventListener(
      'keydown',
      (event) => event.isComposing || event.keyCode === 229 || this.key(event),
    );
    input.addEventListener('blur', () => this.close());
    // Before the field loses the focus, which would close the list under the pointer.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => this.go(target.closest('[role=option]')));
  }

  /** Asks for what fits the words as they are now; what was asked for before no longer counts. */
  ask() {
    clearTimeout(this.timer);
    this.request?.abort();
    const words = this.input.value.trim();
    if (words === '') return this.show([], '');
    const { signal } = (this.request = new AbortController());
    this.timer = setTimeout(async () => {
      try {
        const query = new URLSearchParams({ q: words });
        const response = await fetch(`${this.dataset.source}?${query}`, { signal });
        if (!response.ok) throw response;
        const { items, count } = await response.json();
        this.show(items, count);
      } catch {
        // The form still searches.
        if (!signal.aborted) this.show([], '');
      }
    }, PAUSE);
  }

  show(items, count) {
    this.list.replaceChildren(
      ...items.map(({ kind, title, href }, index) => {
        const option = make('li', {
          role: 'option',
          id: `${this.list.id}-${index}`,
          'aria-selected': 'false',
        });
        const name = make('span', { dir: 'auto' });
        name.append(...title.map(({ words, isMatch }) => (isMatch ? make('mark', {}, words) : words)));
        option.append(name, ' ', make('small', {}, kind));
        option.href = href;
        return option;
      }),
    );
    this.choose(-1);
    this.open(items.length > 0 && document.activeElement === this.input);
    this.status.textContent = count;
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.input.setAttribute('aria-expanded', isOpen);
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.choose(-1);
    this.open(false);
    this.status.textContent = '';
  }

  /** Moves the choice; -1 is the field itself. */
  choose(index) {
    this.index = index;
    [...this.list.children].forEach((option, at) => option.setAttribute('aria-selected', at === index));
    const option = this.list.children[index];
    if (option === undefined) return this.input.removeAttribute('aria-activedescendant');
    this.input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  key(event) {
    const { key, altKey } = event;
    const count = this.list.children.length;
    const isOpen = !this.list.hidden;
    if (key === 'Escape' && isOpen) this.close();
    else if (key === 'Enter' && isOpen && this.index >= 0) this.go(this.list.children[this.index]);
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && count > 0) {
      const step = key === 'ArrowDown' ? 1 : -1;
      this.open(true);
      // The field has a place of its own between the last option and the first.
      if (!altKey) this.choose(((this.index + 1 + step + count + 1) % (count + 1)) - 1);
    } else return;
    event.preventDefault();
  }

  go(option) {
    if (option) location.assign(option.href);
  }
}

function make(name, attributes, text = '') {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}

customElements.define('search-field', SearchField);
