/** The help texts of the forms in Spanish, by the text that an English interface shows. */
export const es: Readonly<Record<string, string>> = {
  'A condition needs at least one source. For all languages, set on the original.':
    'Una dolencia («condition») necesita al menos una fuente. Vale para todos los idiomas y se indica en el original.',
  'A correction says that something was wrong; safety, that it could have hurt somebody.':
    'Elija «correction» cuando algo era incorrecto y «safety» cuando podría haber hecho daño a alguien.',
  'A few sentences in plain text.': 'Unas pocas frases, sin formato.',
  'A few words that stand beside the name.': 'Unas palabras que aparecen junto al nombre.',
  'A person, a machine, or a machine and then a person.':
    'Hecha por una persona, automática, o automática y revisada después por una persona.',
  'A wider topic. For all languages, set on the original.':
    'Un tema más amplio. Vale para todos los idiomas y se indica en el original.',
  'About 80–160 characters.': 'Entre unos 80 y 160 caracteres.',
  'As readers see it.': 'Tal como aparece en el sitio.',
  'At most 36 months later.': 'Como máximo, 36 meses después.',
  'At most about 60 characters.': 'Unos 60 caracteres como máximo.',
  'Below it, readers see cards of the article’s techniques, in the article’s order.':
    'Debajo aparecen las técnicas del artículo en forma de tarjetas, en el mismo orden.',
  'Code of its language, such as en.': 'Código de su idioma, por ejemplo «en».',
  'Code of the language that it was written in first. Fixed once it is published.':
    'Código del idioma en que se escribió primero. No cambia después de publicarse.',
  'Code such as en, where it is not this text’s language.':
    'Un código como «en», si no es el idioma de este texto.',
  'Completes “Avoid it if …”.': 'Completa «Evitar si…».',
  'Describe it in this language, or mark it as decorative.':
    'Descríbala en este idioma o márquela como decorativa.',
  'Describe it in this language.': 'Descríbalo en este idioma.',
  'Emergency is for what needs help at once; readers see it before the text.':
    'Elija «emergency» para lo que requiere ayuda inmediata: el recuadro aparece entonces antes del texto.',
  'Family name first, such as “Lind, Mara”.': 'Primero el apellido, por ejemplo «Lind, Mara».',
  'For all languages, set on the original.': 'Vale para todos los idiomas y se indica en el original.',
  'For all languages, set on the original. Cite one by linking words to /#source- and its key, such as /#source-who-2023.':
    'Vale para todos los idiomas y se indica en el original. Para citar una, enlace unas palabras a /#source- seguido de su clave, por ejemplo /#source-who-2023.',
  'For cards in social networks.': 'Para las tarjetas en redes sociales.',
  'For the demo only: on a live site nothing with an invented person can be published.':
    'Solo para la demostración: en un sitio real no se puede publicar nada con una persona ficticia.',
  'Headings start at level 2 and skip none. Pictures have a section of their own.':
    'Los encabezados empiezan en el nivel 2 y no se saltan ninguno. Las imágenes tienen su propia sección.',
  'How firm it usually is. For all languages, set on the original.':
    'Su firmeza habitual. Vale para todos los idiomas y se indica en el original.',
  'How this translation came to be. Readers see it. Leave it empty on the original.':
    'Cómo se hizo esta traducción. Se muestra en el sitio. Déjelo vacío en el original.',
  'In minutes.': 'En minutos.',
  'In the order in which the article shows them. For all languages, set on the original.':
    'En el orden en que el artículo las muestra. Vale para todos los idiomas y se indica en el original.',
  'In the order in which they are named. For all languages, set on the original.':
    'En el orden en que aparecen sus nombres. Vale para todos los idiomas y se indica en el original.',
  'In the order in which they are shown. For all languages, set on the English version.':
    'En el orden en que se muestran. Vale para todos los idiomas y se indica en la versión inglesa.',
  'It says nothing that the text does not say: readers who cannot see it miss nothing.':
    'No dice nada que no diga el texto: quien no puede verla no se pierde nada.',
  'Names of the entries of the menu. What is left empty is called as usual.':
    'Nombres de las entradas del menú. Las que se dejan vacías conservan su nombre habitual.',
  'Number and register, where the profession has one.': 'Número y registro, si la profesión tiene uno.',
  'Numbered in this order.': 'Se numeran en este orden.',
  'Of the publication, as readers of this language know it.':
    'Nombre de la publicación, tal como se conoce en este idioma.',
  'One or two plain sentences, about 120–160 characters: shown in lists, search results and at the top of the page.':
    'Una o dos frases sencillas, entre unos 120 y 160 caracteres: se muestran en las listas, en los resultados de búsqueda y al principio de la página.',
  'Only where title, summary or cover would not do.':
    'Solo si el título, el resumen o la imagen de portada no sirven.',
  'Other names that readers may look for, one on each line.':
    'Otros nombres por los que se podría buscar, uno por línea.',
  'Pages about the person elsewhere.': 'Páginas sobre la persona en otros sitios.',
  'Pages of the publication in social networks. For all languages, set on the English version.':
    'Páginas de la publicación en redes sociales. Vale para todos los idiomas y se indica en la versión inglesa.',
  'Profession and qualification in a few words.': 'Profesión y titulación en pocas palabras.',
  'Set at the first publication, never moved.': 'Se fija con la primera publicación y no cambia nunca.',
  'Shown below the picture.': 'Se muestra debajo de la imagen.',
  'Small letters, digits and hyphens, such as who-2023. The text cites it as /#source-who-2023.':
    'Minúsculas, cifras y guiones, por ejemplo who-2023. El texto cita la fuente con /#source-who-2023.',
  'Stands on the page about contact, in place of what the page says without it.':
    'Sustituye al texto habitual de la página de contacto.',
  'Such as 10.1002/14651858.CD001929.pub3.': 'Por ejemplo, 10.1002/14651858.CD001929.pub3.',
  'The end of the page’s address, the same in every language. Made from the name when left empty.':
    'El final de la dirección de la página, igual en todos los idiomas. Si se deja vacío, se forma a partir del nombre.',
  'The end of the page’s address. Made from the title when left empty; the old address leads here when you change it.':
    'El final de la dirección de la página. Si se deja vacío, se forma a partir del título; si lo cambia, la dirección antigua lleva aquí.',
  'The source that says so.': 'La fuente que lo dice.',
  'The text, piece by piece. Translations have the same sections in the same order.':
    'El texto, parte por parte; en las traducciones, las mismas secciones en el mismo orden.',
  'Two or three sentences in plain text.': 'Dos o tres frases, sin formato.',
  'What a reader in a hurry should take along: up to three short lines, one on each line.':
    'Lo que conviene retener si se lee con prisa: hasta tres puntos breves, uno por línea.',
  'What every article ends with. Left empty, the usual sentence stands there.':
    'Aparece al final de cada artículo. Si se deja vacío, figura la frase habitual.',
  'What readers should know about money and ties. Say so where there are none.':
    'Lo que conviene saber sobre dinero y vínculos. Si no los hay, dígalo.',
  'What readers should know has changed since the first publication.':
    'Lo que ha cambiado desde la primera publicación y conviene saber.',
  'What the person does for the publication. The same in every language.':
    'Lo que hace la persona para la publicación. Igual en todos los idiomas.',
  'What the picture shows and why it is here, for readers who cannot see it. In this language.':
    'Qué muestra la imagen y por qué está aquí, para quien no puede verla. En este idioma.',
  'When the technique should not be used, one entry for each reason.':
    'Cuándo no debe usarse la técnica, una entrada por motivo.',
  'Where readers report mistakes. For all languages, set on the English version.':
    'Para avisar de errores. Vale para todos los idiomas y se indica en la versión inglesa.',
  'Where the body picture leads here; empty where it is about no single region.':
    'La región de la imagen del cuerpo que lleva aquí; vacío si el tema no trata de ninguna en particular.',
  'Who is answerable for the publication. Stands in place of what the page says without it.':
    'Quién responde de la publicación. Sustituye al texto habitual de la página.',
  'Who made it, where that has to be named.': 'Quién la hizo, si hay que mencionarlo.',
  'Who paid for the article. For all languages, set on the original.':
    'Quién pagó el artículo. Vale para todos los idiomas y se indica en el original.',
  'Who read the translation against the original.': 'Quién cotejó la traducción con el original.',
  'Who read these words, and when they are due again: 36 months later at most.':
    'Quién revisó este texto y cuándo toca la próxima revisión: como máximo, 36 meses después.',
  'Who, and what for. Shown to readers.': 'Quién y para qué. Se muestra en el sitio.',
  'Without headings.': 'Sin encabezados.',
  'Without quotation marks: each language has its own.': 'Sin comillas: cada idioma tiene las suyas.',
};
