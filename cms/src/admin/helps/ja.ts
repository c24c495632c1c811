/** The help texts of the forms in Japanese, by the text that an English interface shows. */
export const ja: Readonly<Record<string, string>> = {
  'A condition needs at least one source. For all languages, set on the original.':
    '不調（condition）には出典が1件以上必要です。全言語共通で、設定は原文で行います。',
  'A correction says that something was wrong; safety, that it could have hurt somebody.':
    '誤りがあった場合は「correction」、人に害が及ぶおそれがあった場合は「safety」を選びます。',
  'A few sentences in plain text.': '書式なしの文章で、数文程度にまとめます。',
  'A few words that stand beside the name.': '名前の横に表示される短い言葉です。',
  'A person, a machine, or a machine and then a person.':
    '人による翻訳、機械翻訳、機械翻訳のあとに人が確認したもの、のいずれかです。',
  'A wider topic. For all languages, set on the original.':
    'より広いトピックです。全言語共通で、設定は原文で行います。',
  'About 80–160 characters.': '半角で80〜160文字（全角で40〜80文字）程度にします。',
  'As readers see it.': '読者に表示される名前です。',
  'At most 36 months later.': '確認日から36か月以内にします。',
  'At most about 60 characters.': '半角で約60文字（全角で約30文字）までにします。',
  'Below it, readers see cards of the article’s techniques, in the article’s order.':
    'この下に、記事の手技がカードで、記事と同じ順に並びます。',
  'Code of its language, such as en.': '出典の言語のコードです（例：en）。',
  'Code of the language that it was written in first. Fixed once it is published.':
    '最初に書かれた言語のコードです。公開後は変更できません。',
  'Code such as en, where it is not this text’s language.':
    'この文章の言語と異なる場合に、コードを入力します（例：en）。',
  'Completes “Avoid it if …”.': 'どのような場合に避けるべきかを、文で書きます。',
  'Describe it in this language, or mark it as decorative.':
    'この言語で説明を付けるか、「装飾のみ」に設定します。',
  'Describe it in this language.': 'この言語で説明を付けます。',
  'Emergency is for what needs help at once; readers see it before the text.':
    'すぐに助けが必要なことには「emergency」を選びます。本文より前に表示されます。',
  'Family name first, such as “Lind, Mara”.': '姓を先に書きます（例：リンド マーラ）。',
  'For all languages, set on the original.': '全言語共通で、設定は原文で行います。',
  'For all languages, set on the original. Cite one by linking words to /#source- and its key, such as /#source-who-2023.':
    '全言語共通で、設定は原文で行います。引用するには、本文の語句に /#source- とキーをつないだリンクを付けます（例：/#source-who-2023）。',
  'For cards in social networks.': 'SNSで共有されたときのカードに使われます。',
  'For the demo only: on a live site nothing with an invented person can be published.':
    'デモ専用です。実際のサイトでは、架空の人物が関わるものは公開できません。',
  'Headings start at level 2 and skip none. Pictures have a section of their own.':
    '見出しはレベル2から始め、途中のレベルを飛ばしません。画像には専用のセクションがあります。',
  'How firm it usually is. For all languages, set on the original.':
    '通常の圧の強さです。全言語共通で、設定は原文で行います。',
  'How this translation came to be. Readers see it. Leave it empty on the original.':
    'この翻訳がどのように作られたかを示します。読者に表示されます。原文では空欄にします。',
  'In minutes.': '分単位で入力します。',
  'In the order in which the article shows them. For all languages, set on the original.':
    '記事に登場する順に並べます。全言語共通で、設定は原文で行います。',
  'In the order in which they are named. For all languages, set on the original.':
    '名前を載せる順に並べます。全言語共通で、設定は原文で行います。',
  'In the order in which they are shown. For all languages, set on the English version.':
    '表示する順に並べます。全言語共通で、設定は英語版で行います。',
  'It says nothing that the text does not say: readers who cannot see it miss nothing.':
    '本文にない情報を含まない画像です。見えなくても、読者が困ることはありません。',
  'Names of the entries of the menu. What is left empty is called as usual.':
    'メニューの項目名です。空欄の項目は通常の名前で表示されます。',
  'Number and register, where the profession has one.':
    '登録制度のある職業の場合に、登録番号と登録先を書きます。',
  'Numbered in this order.': 'この順に番号が付きます。',
  'Of the publication, as readers of this language know it.':
    'このマガジンの名前を、この言語の読者が知っている形で書きます。',
  'One or two plain sentences, about 120–160 characters: shown in lists, search results and at the top of the page.':
    '平易な1〜2文で、半角で120〜160文字（全角で60〜80文字）程度にまとめます。一覧、検索結果、ページの冒頭に表示されます。',
  'Only where title, summary or cover would not do.':
    'タイトル、概要、カバー画像では適さない場合にのみ入力します。',
  'Other names that readers may look for, one on each line.':
    '読者が検索しそうなほかの名前を、1行に1つずつ書きます。',
  'Pages about the person elsewhere.': 'ほかのサイトにある、この人物についてのページです。',
  'Pages of the publication in social networks. For all languages, set on the English version.':
    'このマガジンのSNSのページです。全言語共通で、設定は英語版で行います。',
  'Profession and qualification in a few words.': '職業と資格を簡潔に書きます。',
  'Set at the first publication, never moved.': '最初の公開時に設定され、その後は変わりません。',
  'Shown below the picture.': '画像の下に表示されます。',
  'Small letters, digits and hyphens, such as who-2023. The text cites it as /#source-who-2023.':
    '英小文字、数字、ハイフンで書きます（例：who-2023）。本文からは /#source-who-2023 で引用します。',
  'Stands on the page about contact, in place of what the page says without it.':
    'お問い合わせのページに、通常の文章の代わりに表示されます。',
  'Such as 10.1002/14651858.CD001929.pub3.': '例：10.1002/14651858.CD001929.pub3',
  'The end of the page’s address, the same in every language. Made from the name when left empty.':
    'ページのアドレスの末尾で、全言語共通です。空欄にすると名前から作られます。',
  'The end of the page’s address. Made from the title when left empty; the old address leads here when you change it.':
    'ページのアドレスの末尾です。空欄にするとタイトルから作られます。変更すると、古いアドレスからここへ案内されます。',
  'The source that says so.': 'その根拠となる出典です。',
  'The text, piece by piece. Translations have the same sections in the same order.':
    '本文を区切って書きます。翻訳でも同じセクションを同じ順に並べます。',
  'Two or three sentences in plain text.': '書式なしの文章で、2〜3文にまとめます。',
  'What a reader in a hurry should take along: up to three short lines, one on each line.':
    '急いでいる読者に伝えたい要点を、短く3つまで、1行に1つずつ書きます。',
  'What every article ends with. Left empty, the usual sentence stands there.':
    'すべての記事の末尾に表示されます。空欄にすると通常の文が表示されます。',
  'What readers should know about money and ties. Say so where there are none.':
    '金銭面やその他の関係について、読者が知っておくべきことを書きます。ない場合は、その旨を書きます。',
  'What readers should know has changed since the first publication.':
    '初回公開後の変更のうち、読者に知らせるべきものを書きます。',
  'What the person does for the publication. The same in every language.':
    'この人物がマガジンのために担う仕事です。全言語共通です。',
  'What the picture shows and why it is here, for readers who cannot see it. In this language.':
    '何の画像で、なぜここにあるのかを、見ることのできない読者に向けて、この言語で書きます。',
  'When the technique should not be used, one entry for each reason.':
    'この手技を避けるべき場合を、理由ごとに1件ずつ登録します。',
  'Where readers report mistakes. For all languages, set on the English version.':
    '読者が誤りを知らせる宛先です。全言語共通で、設定は英語版で行います。',
  'Where the body picture leads here; empty where it is about no single region.':
    'からだの図からここへ案内する部位です。特定の部位の話でなければ空欄にします。',
  'Who is answerable for the publication. Stands in place of what the page says without it.':
    'マガジンの責任者を示します。ページの通常の文章の代わりに表示されます。',
  'Who made it, where that has to be named.': '作者を示す必要がある場合に書きます。',
  'Who paid for the article. For all languages, set on the original.':
    '記事の資金の提供元です。全言語共通で、設定は原文で行います。',
  'Who read the translation against the original.': '翻訳を原文と照合した人です。',
  'Who read these words, and when they are due again: 36 months later at most.':
    'この文章を確認した人と次回の期限です。期限は36か月以内にします。',
  'Who, and what for. Shown to readers.': '提供元と目的を書きます。読者に表示されます。',
  'Without headings.': '見出しは使いません。',
  'Without quotation marks: each language has its own.':
    '引用符は付けません。言語ごとに決まった引用符が付きます。',
};
