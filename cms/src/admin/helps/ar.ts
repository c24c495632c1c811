/**
 * The help texts of the forms in Arabic, by the text that an English interface shows. Addresses are isolated (U+2066 to
 * U+2069): between Arabic words, their slashes would otherwise change sides.
 * https://unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export const ar: Readonly<Record<string, string>> = {
  'A condition needs at least one source. For all languages, set on the original.':
    'تحتاج الحالة الصحية («condition») إلى مصدر واحد على الأقل. يسري على كل اللغات ويُحدَّد في الأصل.',
  'A correction says that something was wrong; safety, that it could have hurt somebody.':
    'اختر «correction» إذا كان في النص خطأ، و«safety» إذا كان يمكن أن يؤذي أحدًا.',
  'A few sentences in plain text.': 'بضع جمل بلا تنسيق.',
  'A few words that stand beside the name.': 'كلمات قليلة تظهر بجانب الاسم.',
  'A person, a machine, or a machine and then a person.': 'بشرية، أو آلية، أو آلية راجعها إنسان.',
  'A wider topic. For all languages, set on the original.': 'موضوع أوسع. يسري على كل اللغات ويُحدَّد في الأصل.',
  'About 80–160 characters.': 'نحو 80 إلى 160 حرفًا.',
  'As readers see it.': 'كما يظهر للقراء.',
  'At most 36 months later.': 'بعد 36 شهرًا على الأكثر.',
  'At most about 60 characters.': 'نحو 60 حرفًا على الأكثر.',
  'Below it, readers see cards of the article’s techniques, in the article’s order.':
    'تظهر تحتها بطاقات تقنيات المقال بترتيبها فيه.',
  'Code of its language, such as en.': 'رمز لغة المصدر، مثل «en».',
  'Code of the language that it was written in first. Fixed once it is published.':
    'رمز اللغة التي كُتب بها النص أولًا. لا يتغير بعد النشر.',
  'Code such as en, where it is not this text’s language.': 'رمز مثل «en»، إن لم تكن لغة هذا النص.',
  'Completes “Avoid it if …”.': 'يُكمل عبارة «تُتجنب عند…».',
  'Describe it in this language, or mark it as decorative.': 'صِفها بهذه اللغة، أو حدّد أنها «للزينة فقط».',
  'Describe it in this language.': 'صِفها بهذه اللغة.',
  'Emergency is for what needs help at once; readers see it before the text.':
    'اختر «emergency» لما يحتاج إلى مساعدة فورية، فيظهر للقراء قبل النص.',
  'Family name first, such as “Lind, Mara”.': 'اسم العائلة أولًا، مثل «ليند، مارا».',
  'For all languages, set on the original.': 'يسري على كل اللغات ويُحدَّد في الأصل.',
  'For all languages, set on the original. Cite one by linking words to /#source- and its key, such as /#source-who-2023.':
    'يسري على كل اللغات ويُحدَّد في الأصل. وللاستشهاد بمصدر اجعل كلمات من النص رابطًا إلى \u2066/#source-\u2069 متبوعًا بمفتاح المصدر، مثل \u2066/#source-who-2023\u2069.',
  'For cards in social networks.': 'لبطاقات المعاينة في شبكات التواصل الاجتماعي.',
  'For the demo only: on a live site nothing with an invented person can be published.':
    'للعرض التوضيحي فقط: لا يُنشر في موقع حقيقي أي شيء فيه شخص متخيَّل.',
  'Headings start at level 2 and skip none. Pictures have a section of their own.':
    'تبدأ العناوين الفرعية من المستوى 2 ولا تتخطى أي مستوى. وللصور قسم خاص بها.',
  'How firm it usually is. For all languages, set on the original.':
    'شدته المعتادة. يسري على كل اللغات ويُحدَّد في الأصل.',
  'How this translation came to be. Readers see it. Leave it empty on the original.':
    'كيف أُعدّت هذه الترجمة. يظهر ذلك للقراء. يُترك الحقل فارغًا في الأصل.',
  'In minutes.': 'بالدقائق.',
  'In the order in which the article shows them. For all languages, set on the original.':
    'بالترتيب الذي يعرضها به المقال. يسري على كل اللغات ويُحدَّد في الأصل.',
  'In the order in which they are named. For all languages, set on the original.':
    'بترتيب ذكر أسمائهم. يسري على كل اللغات ويُحدَّد في الأصل.',
  'In the order in which they are shown. For all languages, set on the English version.':
    'بترتيب ظهورها. يسري على كل اللغات ويُحدَّد في النسخة الإنجليزية.',
  'It says nothing that the text does not say: readers who cannot see it miss nothing.':
    'لا تقول شيئًا لا يقوله النص، فلا يفوت من لا يراها شيء.',
  'Names of the entries of the menu. What is left empty is called as usual.':
    'أسماء بنود القائمة. ما يُترك فارغًا يبقى باسمه المعتاد.',
  'Number and register, where the profession has one.': 'الرقم والسجل، إن كان للمهنة سجل.',
  'Numbered in this order.': 'تُرقَّم بهذا الترتيب.',
  'Of the publication, as readers of this language know it.': 'اسم المجلة كما يعرفها قراء هذه اللغة.',
  'One or two plain sentences, about 120–160 characters: shown in lists, search results and at the top of the page.':
    'جملة أو جملتان بسيطتان، نحو 120 إلى 160 حرفًا، تظهران في القوائم ونتائج البحث وأعلى الصفحة.',
  'Only where title, summary or cover would not do.': 'فقط حيث لا يصلح العنوان أو الملخص أو صورة الغلاف.',
  'Other names that readers may look for, one on each line.':
    'أسماء أخرى قد يبحث عنها القراء، اسم في كل سطر.',
  'Pages about the person elsewhere.': 'صفحات عن الشخص في مواقع أخرى.',
  'Pages of the publication in social networks. For all languages, set on the English version.':
    'صفحات المجلة في شبكات التواصل الاجتماعي. يسري على كل اللغات ويُحدَّد في النسخة الإنجليزية.',
  'Profession and qualification in a few words.': 'المهنة والمؤهل في كلمات قليلة.',
  'Set at the first publication, never moved.': 'يُثبَّت عند أول نشر ولا يتغير أبدًا.',
  'Shown below the picture.': 'يظهر تحت الصورة.',
  'Small letters, digits and hyphens, such as who-2023. The text cites it as /#source-who-2023.':
    'حروف لاتينية صغيرة وأرقام وشرطات، مثل \u2066who-2023\u2069. ويُستشهد بالمصدر في النص هكذا: \u2066/#source-who-2023\u2069.',
  'Stands on the page about contact, in place of what the page says without it.':
    'يحل محل النص المعتاد لصفحة التواصل.',
  'Such as 10.1002/14651858.CD001929.pub3.': 'مثل \u206610.1002/14651858.CD001929.pub3\u2069.',
  'The end of the page’s address, the same in every language. Made from the name when left empty.':
    'الجزء الأخير من رابط الصفحة، وهو واحد في كل اللغات. يُشتق من الاسم إن تُرك فارغًا.',
  'The end of the page’s address. Made from the title when left empty; the old address leads here when you change it.':
    'الجزء الأخير من رابط الصفحة. يُشتق من العنوان إن تُرك فارغًا، وإذا غيّرته ظل الرابط القديم يقود إلى هنا.',
  'The source that says so.': 'المصدر الذي يقول ذلك.',
  'The text, piece by piece. Translations have the same sections in the same order.':
    'النص قسمًا قسمًا، وفي الترجمات الأقسام نفسها بالترتيب نفسه.',
  'Two or three sentences in plain text.': 'جملتان أو ثلاث بلا تنسيق.',
  'What a reader in a hurry should take along: up to three short lines, one on each line.':
    'ما ينبغي أن يخرج به القارئ المستعجل: ثلاث نقاط قصيرة على الأكثر، نقطة في كل سطر.',
  'What every article ends with. Left empty, the usual sentence stands there.':
    'يُختتم به كل مقال. إن تُرك فارغًا ظهرت الجملة المعتادة.',
  'What readers should know about money and ties. Say so where there are none.':
    'ما ينبغي أن يعرفه القراء عن المال والصلات. إن لم يكن شيء منها فاذكر ذلك.',
  'What readers should know has changed since the first publication.':
    'ما تغيّر منذ أول نشر وينبغي أن يعرفه القراء.',
  'What the person does for the publication. The same in every language.':
    'ما يقوم به الشخص للمجلة. لا يختلف بين اللغات.',
  'What the picture shows and why it is here, for readers who cannot see it. In this language.':
    'ما تعرضه الصورة وسبب وجودها هنا، لمن لا يستطيع رؤيتها. بهذه اللغة.',
  'When the technique should not be used, one entry for each reason.':
    'متى لا ينبغي استخدام التقنية، مدخل واحد لكل سبب.',
  'Where readers report mistakes. For all languages, set on the English version.':
    'إليه يرسل القراء ما يجدونه من أخطاء. يسري على كل اللغات ويُحدَّد في النسخة الإنجليزية.',
  'Where the body picture leads here; empty where it is about no single region.':
    'المنطقة التي تقود من صورة الجسم إلى هنا، ويُترك الحقل فارغًا إن لم يكن الموضوع عن منطقة بعينها.',
  'Who is answerable for the publication. Stands in place of what the page says without it.':
    'الجهة المسؤولة عن المجلة. يحل ذلك محل النص المعتاد للصفحة.',
  'Who made it, where that has to be named.': 'صاحب الصورة، إن وجب ذكره.',
  'Who paid for the article. For all languages, set on the original.':
    'من موّل المقال. يسري على كل اللغات ويُحدَّد في الأصل.',
  'Who read the translation against the original.': 'من راجع الترجمة على الأصل.',
  'Who read these words, and when they are due again: 36 months later at most.':
    'من راجع هذا النص ومتى موعد مراجعته التالية: بعد 36 شهرًا على الأكثر.',
  'Who, and what for. Shown to readers.': 'من، ولأي غرض. يظهر ذلك للقراء.',
  'Without headings.': 'بلا عناوين فرعية.',
  'Without quotation marks: each language has its own.': 'بلا علامات اقتباس، فلكل لغة علاماتها.',
};
