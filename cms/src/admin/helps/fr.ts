/** The help texts of the forms in French, by the text that an English interface shows. */
export const fr: Readonly<Record<string, string>> = {
  'A condition needs at least one source. For all languages, set on the original.':
    'Un trouble de santé (« condition ») exige au moins une source. Valable pour toutes les langues, à renseigner dans l’original.',
  'A correction says that something was wrong; safety, that it could have hurt somebody.':
    'Choisissez « correction » quand quelque chose était faux, « safety » quand quelqu’un aurait pu en pâtir.',
  'A few sentences in plain text.': 'Quelques phrases, sans mise en forme.',
  'A few words that stand beside the name.': 'Quelques mots affichés à côté du nom.',
  'A person, a machine, or a machine and then a person.':
    'Humaine, automatique, ou automatique puis relue par une personne.',
  'A wider topic. For all languages, set on the original.':
    'Un thème plus large. Valable pour toutes les langues, à renseigner dans l’original.',
  'About 80–160 characters.': 'Environ 80 à 160 caractères.',
  'As readers see it.': 'Tel qu’il apparaît sur le site.',
  'At most 36 months later.': '36 mois plus tard au maximum.',
  'At most about 60 characters.': 'Environ 60 caractères au maximum.',
  'Below it, readers see cards of the article’s techniques, in the article’s order.':
    'En dessous apparaissent les techniques de l’article sous forme de fiches, dans le même ordre.',
  'Code of its language, such as en.': 'Code de sa langue, par exemple « en ».',
  'Code of the language that it was written in first. Fixed once it is published.':
    'Code de la langue dans laquelle le texte a d’abord été écrit. Ne change plus après la publication.',
  'Code such as en, where it is not this text’s language.':
    'Un code comme « en », si ce n’est pas la langue de ce texte.',
  'Completes “Avoid it if …”.': 'Complète « À éviter si… ».',
  'Describe it in this language, or mark it as decorative.':
    'Décrivez-la dans cette langue, ou marquez-la comme décorative.',
  'Describe it in this language.': 'Décrivez-le dans cette langue.',
  'Emergency is for what needs help at once; readers see it before the text.':
    'Choisissez « emergency » pour ce qui exige une aide immédiate : l’encadré s’affiche alors avant le texte.',
  'Family name first, such as “Lind, Mara”.': 'Nom de famille d’abord, par exemple « Lind, Mara ».',
  'For all languages, set on the original.': 'Valable pour toutes les langues, à renseigner dans l’original.',
  'For all languages, set on the original. Cite one by linking words to /#source- and its key, such as /#source-who-2023.':
    'Valable pour toutes les langues, à renseigner dans l’original. Pour en citer une, placez sur des mots un lien vers /#source- suivi de sa clé, par exemple /#source-who-2023.',
  'For cards in social networks.': 'Pour les aperçus sur les réseaux sociaux.',
  'For the demo only: on a live site nothing with an invented person can be published.':
    'Pour la démonstration seulement : sur un site réel, rien ne peut être publié avec une personne fictive.',
  'Headings start at level 2 and skip none. Pictures have a section of their own.':
    'Les intertitres commencent au niveau 2 et n’en sautent aucun. Les images ont leur propre section.',
  'How firm it usually is. For all languages, set on the original.':
    'Sa force habituelle. Valable pour toutes les langues, à renseigner dans l’original.',
  'How this translation came to be. Readers see it. Leave it empty on the original.':
    'Comment cette traduction a été faite. Affiché sur le site. À laisser vide dans l’original.',
  'In minutes.': 'En minutes.',
  'In the order in which the article shows them. For all languages, set on the original.':
    'Dans l’ordre où l’article les présente. Valable pour toutes les langues, à renseigner dans l’original.',
  'In the order in which they are named. For all languages, set on the original.':
    'Dans l’ordre où leurs noms apparaissent. Valable pour toutes les langues, à renseigner dans l’original.',
  'In the order in which they are shown. For all languages, set on the English version.':
    'Dans l’ordre d’affichage. Valable pour toutes les langues, à renseigner dans la version anglaise.',
  'It says nothing that the text does not say: readers who cannot see it miss nothing.':
    'Elle ne dit rien de plus que le texte : qui ne peut pas la voir ne manque rien.',
  'Names of the entries of the menu. What is left empty is called as usual.':
    'Noms des entrées du menu. Ce qui reste vide garde son nom habituel.',
  'Number and register, where the profession has one.': 'Numéro et registre, si la profession en a un.',
  'Numbered in this order.': 'Numérotées dans cet ordre.',
  'Of the publication, as readers of this language know it.':
    'Nom de la publication, telle qu’on la connaît dans cette langue.',
  'One or two plain sentences, about 120–160 characters: shown in lists, search results and at the top of the page.':
    'Une ou deux phrases simples, environ 120 à 160 caractères : affichées dans les listes, les résultats de recherche et en haut de la page.',
  'Only where title, summary or cover would not do.':
    'Seulement si le titre, le résumé ou l’image de couverture ne conviennent pas.',
  'Other names that readers may look for, one on each line.':
    'D’autres noms que l’on pourrait chercher, un par ligne.',
  'Pages about the person elsewhere.': 'Pages sur la personne, ailleurs sur le web.',
  'Pages of the publication in social networks. For all languages, set on the English version.':
    'Pages de la publication sur les réseaux sociaux. Valable pour toutes les langues, à renseigner dans la version anglaise.',
  'Profession and qualification in a few words.': 'Profession et qualification en quelques mots.',
  'Set at the first publication, never moved.': 'Fixée à la première publication, jamais modifiée ensuite.',
  'Shown below the picture.': 'Affichée sous l’image.',
  'Small letters, digits and hyphens, such as who-2023. The text cites it as /#source-who-2023.':
    'Minuscules, chiffres et traits d’union, par exemple who-2023. Le texte cite la source par /#source-who-2023.',
  'Stands on the page about contact, in place of what the page says without it.':
    'Remplace le texte habituel de la page de contact.',
  'Such as 10.1002/14651858.CD001929.pub3.': 'Par exemple 10.1002/14651858.CD001929.pub3.',
  'The end of the page’s address, the same in every language. Made from the name when left empty.':
    'La fin de l’adresse de la page, la même dans toutes les langues. Laissée vide, elle est tirée du nom.',
  'The end of the page’s address. Made from the title when left empty; the old address leads here when you change it.':
    'La fin de l’adresse de la page. Laissée vide, elle est tirée du titre ; si vous la changez, l’ancienne adresse mène ici.',
  'The source that says so.': 'La source qui l’affirme.',
  'The text, piece by piece. Translations have the same sections in the same order.':
    'Le texte, partie par partie ; mêmes sections et même ordre dans les traductions.',
  'Two or three sentences in plain text.': 'Deux ou trois phrases, sans mise en forme.',
  'What a reader in a hurry should take along: up to three short lines, one on each line.':
    'Ce qu’il faut retenir quand on est pressé : trois points courts au plus, un par ligne.',
  'What every article ends with. Left empty, the usual sentence stands there.':
    'Affiché à la fin de chaque article. Laissé vide, il est remplacé par la phrase habituelle.',
  'What readers should know about money and ties. Say so where there are none.':
    'Ce qu’il faut savoir de ses liens, financiers ou autres. S’il n’y en a pas, dites-le.',
  'What readers should know has changed since the first publication.':
    'Ce qui a changé depuis la première publication et mérite d’être signalé.',
  'What the person does for the publication. The same in every language.':
    'Ce que la personne fait pour la publication. Identique dans toutes les langues.',
  'What the picture shows and why it is here, for readers who cannot see it. In this language.':
    'Ce que l’image montre et pourquoi elle est là, pour qui ne peut pas la voir. Dans cette langue.',
  'When the technique should not be used, one entry for each reason.':
    'Quand la technique est à éviter, une entrée par raison.',
  'Where readers report mistakes. For all languages, set on the English version.':
    'Pour signaler les erreurs. Valable pour toutes les langues, à renseigner dans la version anglaise.',
  'Where the body picture leads here; empty where it is about no single region.':
    'La région de l’image du corps qui mène ici ; vide si le thème n’en concerne aucune en particulier.',
  'Who is answerable for the publication. Stands in place of what the page says without it.':
    'Qui répond de la publication. Remplace le texte habituel de la page.',
  'Who made it, where that has to be named.': 'Qui l’a faite, si cela doit être mentionné.',
  'Who paid for the article. For all languages, set on the original.':
    'Qui a financé l’article. Valable pour toutes les langues, à renseigner dans l’original.',
  'Who read the translation against the original.': 'Qui a comparé la traduction avec l’original.',
  'Who read these words, and when they are due again: 36 months later at most.':
    'Qui a relu ce texte, et quand il est à relire : 36 mois plus tard au maximum.',
  'Who, and what for. Shown to readers.': 'Qui, et pour quoi. Affichée sur le site.',
  'Without headings.': 'Sans intertitres.',
  'Without quotation marks: each language has its own.': 'Sans guillemets : chaque langue a les siens.',
};
