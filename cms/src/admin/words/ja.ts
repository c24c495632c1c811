import type { Words } from './en.ts';

export const ja: Words = {
  asking: '確認しています…',
  failed: '確認できませんでした。',
  tryAgain: 'もう一度試す',

  'preview.title': 'プレビュー用ウィンドウ',
  'preview.unsaved': 'まず下書きを保存してください。保存すると、サイトでの見え方をここから確認できます。',
  'preview.open': 'ウィンドウで開く',
  'preview.meaning': '最後に保存した内容のページを表示し、保存するたびに更新されます。',

  'readiness.title': '公開の準備',
  'readiness.unsaved': 'まず下書きを保存してください。公開までに必要なことがここに表示されます。',
  'readiness.ready': '公開できます',
  'readiness.complete': '不足はありません',
  'readiness.refusals': '公開の前に',
  'readiness.warnings': '確認事項',
  'readiness.asSaved': '最後に保存した時点の結果です。その後の変更はまだ確認されていません。',
  'readiness.handbook': '編集者ハンドブック（英語）',

  'translation.title': '翻訳',
  'translation.unsaved': 'まず下書きを保存してください。原文との関係がここに表示されます。',
  'translation.source': 'これは原文です。翻訳はここから作られます。',
  'translation.current': '原文（{language}）に対応しています。',
  'translation.outdated': 'この翻訳が作られた後、原文（{language}）が変更されました。',
  'translation.outdatedSince':
    '原文（{language}）は{date}に変更されました。その後、この翻訳が原文に対応していることはまだ確認されていません。',
  'translation.sourceUnpublished': '原文が公開されていないため、まだ照合できません。',
  'translation.openOriginal': '原文を開く',

  'upToDate.button': '原文に対応済みにする',
  'upToDate.action': '原文に対応済みにする',
  'upToDate.question': '原文に対応済みにしますか？',
  'upToDate.meaning':
    '保存した下書きを公開中の原文と照合し、内容が一致していることを確認しました。以後、原文の方が新しいという案内は読者に表示されません。',
  'upToDate.live': '記録しました。読者にはこの翻訳が最新として表示されます。',
  'upToDate.inDraft': '下書きに記録しました。翻訳を公開すると読者に反映されます。',
};
