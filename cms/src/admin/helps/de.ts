/** The help texts of the forms in German, by the text that an English interface shows. */
export const de: Readonly<Record<string, string>> = {
  'A condition needs at least one source. For all languages, set on the original.':
    'Eine Beschwerde („condition“) braucht mindestens eine Quelle. Gilt für alle Sprachen und wird im Original festgelegt.',
  'A correction says that something was wrong; safety, that it could have hurt somebody.':
    'Wählen Sie „correction“, wenn etwas falsch war, und „safety“, wenn es jemandem hätte schaden können.',
  'A few sentences in plain text.': 'Ein paar Sätze ohne Formatierung.',
  'A few words that stand beside the name.': 'Wenige Worte, die neben dem Namen stehen.',
  'A person, a machine, or a machine and then a person.':
    'Ein Mensch, eine Maschine, oder eine Maschine und danach ein Mensch.',
  'A wider topic. For all languages, set on the original.':
    'Ein übergeordnetes Thema. Gilt für alle Sprachen und wird im Original festgelegt.',
  'About 80–160 characters.': 'Etwa 80–160 Zeichen.',
  'As readers see it.': 'So, wie er auf der Website steht.',
  'At most 36 months later.': 'Höchstens 36 Monate später.',
  'At most about 60 characters.': 'Höchstens etwa 60 Zeichen.',
  'Below it, readers see cards of the article’s techniques, in the article’s order.':
    'Darunter erscheinen die Techniken des Artikels als Karten, in der Reihenfolge des Artikels.',
  'Code of its language, such as en.': 'Code ihrer Sprache, etwa „en“.',
  'Code of the language that it was written in first. Fixed once it is published.':
    'Code der Sprache, in der der Text zuerst entstand. Steht mit der Veröffentlichung fest.',
  'Code such as en, where it is not this text’s language.':
    'Ein Code wie „en“, wenn es nicht die Sprache dieses Textes ist.',
  'Completes “Avoid it if …”.': 'Antwortet auf „Wann besser nicht?“.',
  'Describe it in this language, or mark it as decorative.':
    'Beschreiben Sie es in dieser Sprache, oder kennzeichnen Sie es als „Nur Schmuck“.',
  'Describe it in this language.': 'Beschreiben Sie es in dieser Sprache.',
  'Emergency is for what needs help at once; readers see it before the text.':
    'Wählen Sie „emergency“, wo sofort Hilfe nötig ist: Der Kasten erscheint dann vor dem Text.',
  'Family name first, such as “Lind, Mara”.': 'Nachname zuerst, etwa „Lind, Mara“.',
  'For all languages, set on the original.': 'Gilt für alle Sprachen und wird im Original festgelegt.',
  'For all languages, set on the original. Cite one by linking words to /#source- and its key, such as /#source-who-2023.':
    'Gilt für alle Sprachen und wird im Original festgelegt. Zum Zitieren verlinken Sie Wörter mit /#source- und dem Schlüssel der Quelle, etwa /#source-who-2023.',
  'For cards in social networks.': 'Für Vorschaukarten in sozialen Netzwerken.',
  'For the demo only: on a live site nothing with an invented person can be published.':
    'Nur für die Demonstration: Im echten Betrieb lässt sich nichts veröffentlichen, woran eine erfundene Person beteiligt ist.',
  'Headings start at level 2 and skip none. Pictures have a section of their own.':
    'Überschriften beginnen auf Ebene 2 und überspringen keine. Für Bilder gibt es einen eigenen Abschnitt.',
  'How firm it usually is. For all languages, set on the original.':
    'Wie fest er meist ist. Gilt für alle Sprachen und wird im Original festgelegt.',
  'How this translation came to be. Readers see it. Leave it empty on the original.':
    'Wie diese Übersetzung entstanden ist. Wird auf der Website angezeigt. Beim Original leer lassen.',
  'In minutes.': 'In Minuten.',
  'In the order in which the article shows them. For all languages, set on the original.':
    'In der Reihenfolge, in der der Artikel sie zeigt. Gilt für alle Sprachen und wird im Original festgelegt.',
  'In the order in which they are named. For all languages, set on the original.':
    'In der Reihenfolge, in der sie genannt werden. Gilt für alle Sprachen und wird im Original festgelegt.',
  'In the order in which they are shown. For all languages, set on the English version.':
    'In der Reihenfolge, in der sie erscheinen. Gilt für alle Sprachen und wird in der englischen Fassung festgelegt.',
  'It says nothing that the text does not say: readers who cannot see it miss nothing.':
    'Es sagt nichts, was nicht auch im Text steht: Wer es nicht sehen kann, versäumt nichts.',
  'Names of the entries of the menu. What is left empty is called as usual.':
    'Namen der Menüpunkte. Was leer bleibt, heißt wie üblich.',
  'Number and register, where the profession has one.':
    'Nummer und Register, wenn es für den Beruf eines gibt.',
  'Numbered in this order.': 'In dieser Reihenfolge nummeriert.',
  'Of the publication, as readers of this language know it.':
    'Name der Publikation, wie man sie in dieser Sprache kennt.',
  'One or two plain sentences, about 120–160 characters: shown in lists, search results and at the top of the page.':
    'Ein oder zwei schlichte Sätze, etwa 120–160 Zeichen: für Listen, Suchergebnisse und den Kopf der Seite.',
  'Only where title, summary or cover would not do.':
    'Nur wenn Titel, Zusammenfassung oder Titelbild nicht passen.',
  'Other names that readers may look for, one on each line.':
    'Andere Namen, nach denen gesucht werden könnte, einer je Zeile.',
  'Pages about the person elsewhere.': 'Seiten über die Person auf anderen Websites.',
  'Pages of the publication in social networks. For all languages, set on the English version.':
    'Seiten der Publikation in sozialen Netzwerken. Gilt für alle Sprachen und wird in der englischen Fassung festgelegt.',
  'Profession and qualification in a few words.': 'Beruf und Qualifikation in wenigen Worten.',
  'Set at the first publication, never moved.':
    'Wird bei der ersten Veröffentlichung gesetzt und ändert sich nie.',
  'Shown below the picture.': 'Steht unter dem Bild.',
  'Small letters, digits and hyphens, such as who-2023. The text cites it as /#source-who-2023.':
    'Kleinbuchstaben, Ziffern und Bindestriche, etwa who-2023. Der Text zitiert die Quelle mit /#source-who-2023.',
  'Stands on the page about contact, in place of what the page says without it.':
    'Steht auf der Kontaktseite anstelle ihres üblichen Textes.',
  'Such as 10.1002/14651858.CD001929.pub3.': 'Zum Beispiel 10.1002/14651858.CD001929.pub3.',
  'The end of the page’s address, the same in every language. Made from the name when left empty.':
    'Das Ende der Adresse der Seite, in jeder Sprache gleich. Bleibt es leer, entsteht es aus dem Namen.',
  'The end of the page’s address. Made from the title when left empty; the old address leads here when you change it.':
    'Das Ende der Adresse der Seite. Bleibt es leer, entsteht es aus dem Titel; nach einer Änderung führt die alte Adresse hierher.',
  'The source that says so.': 'Die Quelle, die das sagt.',
  'The text, piece by piece. Translations have the same sections in the same order.':
    'Der Text, Stück für Stück; Übersetzungen sind ebenso gegliedert.',
  'Two or three sentences in plain text.': 'Zwei oder drei Sätze ohne Formatierung.',
  'What a reader in a hurry should take along: up to three short lines, one on each line.':
    'Was man in Eile mitnehmen sollte: bis zu drei kurze Punkte, einer je Zeile.',
  'What every article ends with. Left empty, the usual sentence stands there.':
    'Damit endet jeder Artikel. Bleibt das Feld leer, steht dort der übliche Satz.',
  'What readers should know about money and ties. Say so where there are none.':
    'Was man über Geld und Verbindungen wissen sollte. Gibt es keine, schreiben Sie das.',
  'What readers should know has changed since the first publication.':
    'Was sich seit der ersten Veröffentlichung geändert hat und bekannt sein sollte.',
  'What the person does for the publication. The same in every language.':
    'Was die Person für die Publikation tut. In jeder Sprache gleich.',
  'What the picture shows and why it is here, for readers who cannot see it. In this language.':
    'Was das Bild zeigt und warum es hier steht, für alle, die es nicht sehen können. In dieser Sprache.',
  'When the technique should not be used, one entry for each reason.':
    'Wann auf die Technik verzichtet werden sollte, ein Eintrag je Grund.',
  'Where readers report mistakes. For all languages, set on the English version.':
    'An diese Adresse werden Fehler gemeldet. Gilt für alle Sprachen und wird in der englischen Fassung festgelegt.',
  'Where the body picture leads here; empty where it is about no single region.':
    'Die Region des Körperbilds, die hierher führt; leer, wenn es um keine bestimmte geht.',
  'Who is answerable for the publication. Stands in place of what the page says without it.':
    'Wer für die Publikation verantwortlich ist. Steht anstelle des üblichen Textes der Seite.',
  'Who made it, where that has to be named.': 'Von wem es stammt, wenn das genannt werden muss.',
  'Who paid for the article. For all languages, set on the original.':
    'Wer den Artikel bezahlt hat. Gilt für alle Sprachen und wird im Original festgelegt.',
  'Who read the translation against the original.': 'Wer die Übersetzung mit dem Original verglichen hat.',
  'Who read these words, and when they are due again: 36 months later at most.':
    'Wer diesen Text geprüft hat und wann er wieder fällig ist: höchstens 36 Monate später.',
  'Who, and what for. Shown to readers.': 'Wer und wofür. Wird auf der Website angezeigt.',
  'Without headings.': 'Ohne Überschriften.',
  'Without quotation marks: each language has its own.':
    'Ohne Anführungszeichen: Jede Sprache hat ihre eigenen.',
};
